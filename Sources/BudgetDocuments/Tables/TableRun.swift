package import PersonalBudgets

/// A table of rows, run: what became of each row.
package struct TableRun: Sendable {
    /// The file as the person typed it.
    package let file: String
    /// The file of the base case, as it was found; empty when there is none.
    package let base: String
    /// Whether another scheme stood in for the one that the table or its base case names.
    package private(set) var isByAnotherScheme = false
    /// What became of each row, in order.
    package private(set) var rows: [RowResult] = []
    /// What is wrong with the table; then no row is run.
    package private(set) var faults: [Diagnostic] = []
    /// How many cells were compared.
    package private(set) var compared = 0

    /// The columns of its budgets by points alone; none in a table of cases.
    package private(set) var budgets: [ResultColumn] = []
    /// The adjusters that these leave out.
    package private(set) var leftOut: [String] = []

    /// What the rows that passed have reached, for each scheme.
    package private(set) var coverage: [Coverage] = []

    /// The codes of faults that rows which passed have expected.
    package private(set) var codes: Set<ProblemCode> = []

    /// The rows whose results are as they should be.
    package var passed: Int { rows.count { $0.hasPassed } }
    /// The rows whose results differ.
    package var failed: Int { rows.count - passed }

    /// Runs every row of a table.
    ///
    /// - Parameters:
    ///   - sheet: The table.
    ///   - base: The file of the base case, and its bytes or why it cannot be read.
    ///   - assessor: Works out the cases; what it was told to use beats the table's own settings.
    ///   - library: The schemes that the table may name.
    package init(
        _ sheet: TableSheet,
        base: (file: String, bytes: Result<[UInt8], TableBase.Trouble>)?,
        by assessor: inout Assessor,
        _ library: Library
    ) {
        file = sheet.file
        self.base = base?.file ?? ""
        guard !sheet.isOfPoints else {
            compare(sheet, by: assessor, library)
            return
        }
        let cases = TableCases(
            sheet,
            base: base?.bytes,
            by: assessor.scheme,
            on: assessor.date,
            library
        )
        isByAnotherScheme = cases.isByAnotherScheme
        var results: [RowResult] = []
        results.reserveCapacity(sheet.rows.count)
        var explained = 0
        faults = cases.each { row, document in
            let outcome = assessor.outcome(document)
            var result = RowResult(row, outcome)
            if !result.hasPassed, explained < TableRun.mostExplained {
                explained += 1
                result.explain(assessor.outcome(document, explain: true))
            }
            switch outcome {
            case .assessed(let person): reach(person.rules.scheme) { $0.add(result, person) }
            case .faulty(_, let faults) where result.hasPassed && row.assertsFaults:
                codes.formUnion(faults.map(\.code))
            case .faulty: break
            }
            results.append(result)
            compared += row.expected.count
        }
        guard faults.isEmpty else {
            // A table with a fault is not run: rows before the fault have reached nothing either.
            (compared, coverage, codes) = (0, [], [])
            return
        }
        rows = results
        // Rows that are all refused have reached nothing of the scheme that the table names.
        if coverage.isEmpty, let named = cases.scheme { reach(named) { _ in } }
    }

    /// How many rows that differ show their steps; beyond, there is a fault common to them.
    private static let mostExplained = 100
}

extension TableRun {
    /// Compares rows of points with the bands of their scheme.
    private mutating func compare(
        _ sheet: TableSheet,
        by assessor: Assessor,
        _ library: Library
    ) {
        let table = TablePoints(sheet, by: assessor.scheme, on: assessor.date, library)
        faults = sheet.document.diagnostics(table.faults.map(\.placed))
        isByAnotherScheme = sheet.settings.scheme.map { $0.value != table.scheme?.id } ?? false
        guard faults.isEmpty, let scheme = table.scheme else { return }
        let expected = sheet.rows.flatMap(\.expected)
        budgets = [.budgetWeek, .budgetYear].filter { column in
            expected.contains { $0.assertion == .column(column) }
        }
        if !budgets.isEmpty {
            leftOut = scheme.adjustersBeyondPoints.map(\.id)
        }
        for row in sheet.rows {
            let (result, band) = TablePoints.result(row, by: scheme)
            rows.append(result)
            compared += row.expected.count
            reach(scheme) { coverage in
                guard result.hasPassed, let points = row.points else { return }
                coverage.add(row, points: points, band: band)
            }
        }
    }

    /// Counts what a row has reached of its scheme, which may be nothing.
    private mutating func reach(_ scheme: Scheme, _ count: (inout Coverage) -> Void) {
        let position = coverage.firstIndex { $0.isOf(scheme) } ?? coverage.count
        if position == coverage.count { coverage.append(Coverage(scheme)) }
        count(&coverage[position])
    }

    /// The run with nothing of a case in the words of its faults.
    package var withoutValues: TableRun {
        var run = self
        run.faults = faults.map(\.withoutValues)
        run.rows = rows.map(\.withoutValues)
        return run
    }

    /// How many rows of runs have figures of a kind.
    package static func count(of kind: RowKind, in runs: [TableRun]) -> Int {
        runs.reduce(0) { $0 + $1.rows.count { $0.row.kind == kind } }
    }

    /// The codes that runs have raised together, of those that a case can be refused for.
    package static func codes(of runs: [TableRun]) -> Coverage.Part {
        let raised = runs.reduce(into: Set<ProblemCode>()) { $0.formUnion($1.codes) }
        let all = ProblemCode.ofCases
        return Coverage.Part(
            name: "problem codes",
            reached: all.count { raised.contains($0) },
            missing: all.filter { !raised.contains($0) }.map(\.rawValue)
        )
    }

    /// What runs have reached together, for each scheme.
    package static func coverage(of runs: [TableRun]) -> [Coverage] {
        var all: [Coverage] = []
        for other in runs.flatMap(\.coverage) {
            if let position = all.firstIndex(where: { $0.isOfTheSame(as: other) }) {
                all[position].add(other)
            } else {
                all.append(other)
            }
        }
        return all.named
    }
}
