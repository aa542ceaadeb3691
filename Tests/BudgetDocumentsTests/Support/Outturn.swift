import PersonalBudgets

@testable import BudgetDocuments

/// What one value of a document is read as: a value, a fault, or no JSON at all.
enum Outturn<Value: Equatable>: Equatable {
    case value(Value)
    case fault(ProblemCode)
    case notJSON

    init(_ text: String, _ body: (inout Reader) throws(SyntaxFault) -> Value?) {
        let bytes = Array(text.utf8)
        var reader = Reader(bytes.span, from: 0, to: bytes.count)
        guard let value = try? body(&reader) else {
            self = reader.findings.first.map { .fault($0.fault.code) } ?? .notJSON
            return
        }
        self = reader.findings.isEmpty ? .value(value) : .notJSON
    }
}
