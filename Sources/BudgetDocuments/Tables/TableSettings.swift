internal import PersonalBudgets

/// What stands behind `# pbcalc.table.v1`: which case the rows change, and how it is worked out.
package struct TableSettings: Hashable, Sendable {
    /// The id of the scheme; nil for the one the case names.
    package private(set) var scheme: Setting?
    /// The file of the base case, from the table's folder.
    package private(set) var base: Setting?
    /// Where the figures of rows come from that do not say it themselves.
    package private(set) var kind: Setting?
    /// The day of the assessment and of the start; nil for the case's own.
    package private(set) var date: Setting?

    /// A value and where it stands.
    package struct Setting: Hashable, Sendable {
        /// What is set.
        package let value: String
        /// Where.
        let range: Range<Int>
    }

    /// What a table says it is.
    package static let format = "pbcalc.table.v1"
    static let names = ["scheme", "base", "date", "kind"]

    /// Reads a comment; other comments say nothing.
    ///
    /// - Returns: Whether it is the line that makes the file a table.
    mutating func read(_ comment: String, at start: Int, _ faults: inout [TableFault]) -> Bool {
        // A spreadsheet fills up a line with commas, one for each of the other columns.
        let end = comment.lastIndex { $0 != "," && $0 != " " }
        let words = comment[..<(end.map { comment.index(after: $0) } ?? comment.startIndex)]
            .dropFirst().wordsOrQuoted
        guard words.first.map({ $0 == TableSettings.format }) ?? false else { return false }
        var rest = words.dropFirst()
        while let word = rest.popFirst() {
            let offset =
                start + comment.utf8.distance(from: comment.startIndex, to: word.startIndex)
            let range = offset..<offset + word.utf8.count
            let parts = word.split(separator: "=", maxSplits: 1).map { String($0) }
            let name = parts.first ?? ""
            guard let member = TableSettings.members[name] else {
                faults.append(TableFault(.settingUnknown(name), at: range))
                continue
            }
            guard parts.count == 2 else {
                faults.append(TableFault(.settingOpen(name), at: range))
                // What stands apart from the name is no setting of its own.
                if rest.first == "=" { rest.removeFirst() }
                if let value = rest.first, value.hasPrefix("=") || !value.contains("=") {
                    rest.removeFirst()
                }
                continue
            }
            let setting = Setting(value: parts[1].unquoted, range: range)
            if self[keyPath: member] != nil {
                faults.append(TableFault(.settingRepeated(name), at: range))
            }
            self[keyPath: member] = setting
            if member == \.kind, RowKind(rawValue: setting.value) == nil {
                faults.append(TableFault(.kindUnknown(setting.value), at: range))
            }
            if member == \.date, CalendarDate(written: setting.value) == nil {
                faults.append(TableFault(.dateUnknown(setting.value), at: range))
            }
        }
        return true
    }

    /// What each name sets.
    private static var members: [String: WritableKeyPath<TableSettings, Setting?>] {
        ["scheme": \.scheme, "base": \.base, "date": \.date, "kind": \.kind]
    }
}

extension TableSettings {
    /// The comment that says so much.
    static func line(scheme: String, base: String, date: CalendarDate?) -> String {
        // A space would end the name of the file, and commas at the end are taken for a spreadsheet's.
        let needsQuotes = base.contains(" ") || base.hasSuffix(",")
        return "# \(format) scheme=\(scheme) base=" + (needsQuotes ? "\"\(base)\"" : base)
            + (date.map { " date=\(written($0))" } ?? "")
    }
}

extension StringProtocol {
    /// The parts between spaces, but for spaces within quotation marks.
    fileprivate var wordsOrQuoted: [SubSequence] {
        var isQuoted = false
        return split { letter in
            if letter == "\"" { isQuoted.toggle() }
            return letter == " " && !isQuoted
        }
    }
}

extension String {
    /// What stands within quotation marks, or the text itself where there are none.
    fileprivate var unquoted: String {
        count > 1 && hasPrefix("\"") && hasSuffix("\"") ? String(dropFirst().dropLast()) : self
    }
}
