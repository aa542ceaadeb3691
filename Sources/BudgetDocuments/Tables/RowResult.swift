internal import PersonalBudgets

/// What became of one row.
package struct RowResult: Sendable {
    /// The row.
    package let row: TableRow
    /// Where the result is not what the row says; empty for a row that passed.
    package let differences: [Difference]
    /// What is wrong with the case, when that was not expected.
    package let faults: [Diagnostic]

    /// One cell that is not what it should be.
    package struct Difference: Hashable, Sendable {
        /// The column.
        package let column: String
        /// What the row says; `null` for nothing.
        package let expected: String
        /// What came out; `null` for nothing.
        package let actual: String
        /// By how much, for numbers.
        package let change: String?
    }

    /// Whether the result is what the row says.
    package var hasPassed: Bool { differences.isEmpty }

    init(_ row: TableRow, _ outcome: Outcome) {
        self.row = row
        var differences = row.expected.compactMap { $0.difference(from: outcome) }
        var faults: [Diagnostic] = []
        if case .faulty(_, let found) = outcome {
            // A faulty case passes only where its faults were expected.
            let expects = row.expected.contains { $0.isAboutFaults }
            if !expects || !differences.isEmpty { faults = found }
            if !expects {
                differences.append(
                    Difference(
                        column: Assertion.errors.name,
                        expected: "null",
                        actual: codes(of: outcome).joined(separator: ";"),
                        change: nil
                    )
                )
            }
        }
        self.differences = differences
        self.faults = faults
    }
}

extension TableRow.Expectation {
    fileprivate var isAboutFaults: Bool {
        switch assertion {
        case .errors, .column(.status), .column(.faultCodes): true
        case .column: false
        }
    }

    /// How the result differs; nil when it does not.
    fileprivate func difference(from outcome: Outcome) -> RowResult.Difference? {
        switch assertion {
        case .errors:
            let actual = codes(of: outcome)
            let wanted = text == "null" ? [] : text.split(separator: ";").map { String($0) }
            guard Set(wanted) != Set(actual) else { return nil }
            return difference(actual.isEmpty ? "null" : actual.joined(separator: ";"))
        case .column(let column):
            let actual = outcome.cell(column).plainText
            guard let actual else { return text == "null" ? nil : difference("null") }
            if text == actual.text { return nil }
            if case .truth = outcome.cell(column), text.lowercased() == actual.text { return nil }
            guard actual.isNumber, let wanted = PlainNumber(text),
                let found = PlainNumber(actual.text)
            else { return difference(actual.text) }
            return wanted == found
                ? nil : difference(actual.text, change: found.change(from: wanted))
        }
    }

    private func difference(_ actual: String, change: String? = nil) -> RowResult.Difference {
        RowResult.Difference(
            column: assertion.name,
            expected: text,
            actual: actual,
            change: change
        )
    }
}

extension Cell {
    /// What stands in the cell, and whether it is a number; nil for nothing.
    fileprivate var plainText: (text: String, isNumber: Bool)? {
        switch self {
        case .empty: nil
        case .text(let words): (words, false)
        case .number(let digits): (digits, true)
        case .truth(let value): (value ? "true" : "false", false)
        }
    }
}

/// The codes of the faults of a case, each once, in order.
private func codes(of outcome: Outcome) -> [String] {
    guard case .text(let codes) = outcome.cell(.faultCodes) else { return [] }
    return codes.split(separator: ";").map { String($0) }
}
