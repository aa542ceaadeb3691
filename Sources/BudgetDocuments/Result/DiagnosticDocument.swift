internal import PersonalBudgets
internal import PlainText

extension Diagnostic {
    /// The problem as an object.
    package func write(to list: inout JSONWriter) {
        list.object {
            $0.member("code", code.rawValue)
            $0.member("severity", severity.rawValue)
            $0.member("file", RawBytes.spelt(file))
            $0.member("line", place.line)
            $0.member("column", place.column)
            $0.member("endColumn", endColumn)
            $0.member("pointer", pointer)
            $0.member("message", message)
            $0.member("suggestion", suggestion)
            $0.member("allowed", allowed)
            $0.member("advice", advice)
        }
    }
}
