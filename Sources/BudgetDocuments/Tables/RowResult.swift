internal import PersonalBudgets

/// What became of one row.
package struct RowResult: Sendable {
    /// The row.
    package let row: TableRow
    /// Where the result is not what the row says; empty for a row that passed.
    package let differences: [Difference]
    /// What is wrong with the case, when that was not expected.
    package private(set) var faults: [Diagnostic]
    /// The steps that led to what differs, the last first; empty where none can be shown.
    package internal(set) var because: [String] = []

    /// One cell that is not what it should be.
    package struct Difference: Hashable, Sendable {
        /// What the row says of which column.
        let assertion: Assertion
        /// What the row says; `null` for nothing.
        package let expected: String
        /// What came out; `null` for nothing.
        package let actual: String
        /// By how much, for numbers.
        package let change: String?
        /// Which of the row's cells says so; nil when none does.
        let cell: Int?

        /// The name of the column.
        package var column: String { assertion.name }
    }

    /// Whether the result is what the row says.
    package var hasPassed: Bool { differences.isEmpty }

    /// The row with what came out in the place of what differs, to be put in its place once a person
    /// agrees; nil when a fault that nobody expected has no column to stand in.
    package var lineToPaste: String? {
        guard !hasPassed, differences.allSatisfy({ $0.cell != nil }) else { return nil }
        var texts = row.cells.map(\.text)
        for difference in differences {
            if let cell = difference.cell { texts[cell] = difference.actual }
        }
        return texts.map(CSVCell.written).joined(separator: ",")
    }

    /// The columns of the result in which the row differs.
    var columns: [ResultColumn] {
        differences.compactMap {
            if case .column(let column) = $0.assertion { column } else { nil }
        }
    }

    init(_ row: TableRow, _ outcome: CaseResult) {
        self.row = row
        let codes = outcome.codes
        var differences = row.differences(codes) { outcome.cell($0) }
        var faults: [Diagnostic] = []
        if case .faulty(_, let found) = outcome {
            // A faulty case passes only where its faults were expected.
            let expects = row.expected.contains { $0.isAboutFaults }
            if !expects || !differences.isEmpty { faults = found }
            if !expects {
                differences.append(
                    Difference(
                        assertion: .errors,
                        expected: "null",
                        actual: codes.map(\.rawValue).joined(separator: ";"),
                        change: nil,
                        cell: row.errorsCell
                    )
                )
            }
        }
        self.differences = differences
        self.faults = faults
    }

    /// What became of a row without a case, and in words how its cells came about.
    init(_ row: TableRow, because words: String, _ cell: (ResultColumn) -> Cell) {
        self.row = row
        differences = row.differences([], from: cell)
        faults = []
        because = differences.isEmpty ? [] : [words]
    }
}

extension RowResult {
    /// The result with nothing of the case in the words of its faults.
    var withoutValues: RowResult {
        var result = self
        result.faults = faults.map(\.withoutValues)
        return result
    }

    /// Takes the steps of the same case worked out with its steps.
    mutating func explain(_ outcome: CaseResult) {
        if case .assessed(let person) = outcome { because = person.because(columns) }
    }
}

extension TableRow {
    /// Where the cells of a result are not what the row says.
    fileprivate func differences(
        _ codes: [ProblemCode],
        from cell: (ResultColumn) -> Cell
    ) -> [RowResult.Difference] {
        expected.compactMap { $0.difference(codes, from: cell) }
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
    fileprivate func difference(
        _ found: [ProblemCode],
        from result: (ResultColumn) -> Cell
    ) -> RowResult.Difference? {
        switch assertion {
        case .errors:
            let actual = found.map(\.rawValue)
            guard Set(codes) != Set(actual) else { return nil }
            return difference(actual.isEmpty ? "null" : actual.joined(separator: ";"))
        case .column(let column):
            let actual = result(column).plainText
            guard let actual else { return text == "null" ? nil : difference("null") }
            if text == actual.text { return nil }
            if case .truth = result(column), text.lowercased() == actual.text { return nil }
            guard actual.isNumber else { return difference(actual.text) }
            guard let wanted = PlainNumber(text), let found = PlainNumber(actual.text) else {
                return isNear(actual.text) ? nil : difference(actual.text)
            }
            return wanted == found || tolerance.map { found.isWithin($0, of: wanted) } ?? false
                ? nil : difference(actual.text, change: found.change(from: wanted))
        }
    }

    /// Whether a number is what the cell says, or near enough, where one of the two is a fraction.
    private func isNear(_ actual: String) -> Bool {
        guard let wanted = Exact(written: text), let found = Exact(written: actual),
            let distance = try? found - wanted
        else { return false }
        return distance.magnitude <= tolerance?.exact ?? .zero
    }

    private func difference(_ actual: String, change: String? = nil) -> RowResult.Difference {
        RowResult.Difference(
            assertion: assertion,
            expected: text,
            actual: actual,
            change: change,
            cell: cell
        )
    }
}

extension Cell {
    /// What stands in the cell, and whether it is a number; nil for nothing.
    fileprivate var plainText: (text: String, isNumber: Bool)? {
        switch self {
        case .empty: nil
        case .text(let words): (words, false)
        case .money(let amount): (plain { $0.append(amount) }, true)
        case .number(let number): (plain { $0.append(number) }, true)
        case .date(let date): (written(date), false)
        case .source(let file, let line): (line.map { "\(file):\($0)" } ?? file, false)
        case .truth(let value): (value ? "true" : "false", false)
        }
    }
}

/// What is written into bytes, as text.
private func plain(_ write: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    write(&bytes)
    return String(decoding: bytes, as: UTF8.self)
}
