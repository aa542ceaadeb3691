internal import PersonalBudgets

/// Rows for both sides of every edge of a scheme, each from answers or savings that a person can have.
///
/// What comes out is what the program says, so every row is `characterised` until it is reviewed.
package struct TableGenerator {
    private let rules: RuleSet
    private var rows: [Row] = []

    /// One row: what it changes, and why it is there.
    private struct Row {
        let id: String
        let why: String
        var answers: [Int] = []
        var savings: Pence?
    }

    /// The generator for the scheme that a case was worked out by.
    package init(_ base: AssessedCase) {
        rules = base.rules
        addBandEdges()
        addCapitalEdges()
    }

    /// Whether the points of the scheme are a plain sum of answers, whose totals can be found.
    package var knowsPoints: Bool { !questions.isEmpty }

    /// How many rows there are.
    package var count: Int { rows.count }

    /// The table, each row with what comes out.
    ///
    /// - Parameters:
    ///   - base: How the table names the file of the case, and its bytes.
    ///   - assessor: Works out the rows.
    ///   - library: The schemes.
    /// - Returns: The bytes of the table; a row whose case has faults is left out.
    package func table(
        _ base: (name: String, bytes: [UInt8]),
        by assessor: inout Assessor,
        _ library: Library
    ) -> [UInt8] {
        let head =
            "# \(TableSettings.format) scheme=\(rules.scheme.id) base=\(base.name)\n"
            + columns.map(CSVCell.written).joined(separator: ",") + "\n"
        let blank = head + rows.map { line($0) + "\n" }.joined()
        let sheet = TableSheet(file: "", bytes: Array(blank.utf8))
        let run = TableRun(sheet, base: ("", .success(base.bytes)), by: &assessor, library)
        let lines = run.rows.compactMap { result in
            result.hasPassed
                ? result.row.cells.map { CSVCell.written($0.text) }.joined(separator: ",")
                : result.lineToPaste
        }
        return Array((head + lines.map { $0 + "\n" }.joined()).utf8)
    }
}

// The edges.
extension TableGenerator {
    /// The questions whose answers are added up; none when the points come about another way.
    private var questions: [Question] {
        guard let questionnaire = rules.scheme.questionnaire, questionnaire.measures.isEmpty,
            questionnaire.total == nil
        else { return [] }
        let isPlain = questionnaire.questions.allSatisfy { question in
            if case .choice = question.kind { question.when.isEmpty } else { false }
        }
        return isPlain ? questionnaire.questions : []
    }

    private mutating func addBandEdges() {
        guard let bands = rules.scheme.allocation?.bands, knowsPoints else { return }
        let totals = reachableTotals
        guard let last = totals.last else { return }
        let all = last.keys.sorted()
        for band in bands.dropFirst() {
            guard let from = band.from else { continue }
            let at = all.firstIndex { $0 >= from } ?? all.endIndex
            let found = [
                ("below", "the last points below band \(band.id)", at - 1),
                ("at", "the first points of band \(band.id)", at),
                ("above", "the next points within or above band \(band.id)", at + 1),
            ]
            for (side, why, index) in found where all.indices.contains(index) {
                rows.append(
                    Row(
                        id: "\(band.id)-\(side)",
                        why: "\(why): \(written(all[index], decimals: 2))",
                        answers: answers(for: all[index], totals)
                    )
                )
            }
        }
    }

    /// Every total that the first so many questions can give, with the answer that leads to it.
    private var reachableTotals: [[Exact: (choice: Int, before: Exact)]] {
        var totals: [[Exact: (choice: Int, before: Exact)]] = []
        var reached: [Exact] = [.zero]
        for question in questions {
            var next: [Exact: (choice: Int, before: Exact)] = [:]
            for before in reached {
                for (choice, answer) in question.answers.enumerated() {
                    guard let points = try? answer.points * question.weight,
                        let total = try? before + points, next[total] == nil
                    else { continue }
                    next[total] = (choice, before)
                }
            }
            totals.append(next)
            reached = next.keys.sorted()
        }
        return totals
    }

    /// Answers that give a total.
    private func answers(
        for total: Exact,
        _ totals: [[Exact: (choice: Int, before: Exact)]]
    ) -> [Int] {
        var rest = total
        var answers: [Int] = []
        for step in totals.reversed() {
            guard let (choice, before) = step[rest] else { return [] }
            answers.append(choice)
            rest = before
        }
        return answers.reversed()
    }

    private mutating func addCapitalEdges() {
        guard let (regime, rates) = rules.meansTest else { return }
        func limit(_ cell: RateCell.Index?) -> Pence? {
            cell.flatMap { rates.cells[$0.position]?.amount }
        }
        let lower = limit(regime.capital.lowerLimit)
        let upper = limit(regime.capital.upperLimit)
        if let lower { addSavings(lower, "lower-limit", "the lower limit of capital") }
        if let lower, let tariff = regime.capital.tariff, tariff.step.count > 0 {
            var edge = lower.count + tariff.step.count
            var number = 1
            while edge < upper?.count ?? 0, number <= 200 {
                addSavings(
                    Pence(edge),
                    "tariff-\(number)",
                    "the end of step \(number) of tariff income"
                )
                edge += tariff.step.count
                number += 1
            }
        }
        if let upper { addSavings(upper, "upper-limit", "the upper limit of capital") }
    }

    private mutating func addSavings(_ edge: Pence, _ id: String, _ what: String) {
        for (side, words, pence) in [
            ("below", "a penny below", -1), ("at", "exactly", 0), ("above", "a penny above", 1),
        ] as [(String, String, Int64)] {
            rows.append(
                Row(
                    id: "\(id)-\(side)",
                    why: "\(words) \(what): \(written(Pence(edge.count + pence)))",
                    savings: Pence(edge.count + pence)
                )
            )
        }
    }
}

// How a row is written.
extension TableGenerator {
    private static let asserted: [ResultColumn] = [
        .points, .band, .budgetWeek, .contributionMaxWeek, .fullCost,
    ]

    private var columns: [String] {
        ["id", "why", "kind"]
            + (knowsPoints ? ["unpaidSupport"] + questions.map { "answers.\($0.id)" } : [])
            + (rules.meansTest == nil ? [] : ["finance.capital"])
            + TableGenerator.asserted.map { $0.rawValue + "?" }
    }

    private func line(_ row: Row) -> String {
        var cells = [row.id, row.why, RowKind.characterised.rawValue]
        if knowsPoints {
            // Points are those of the answers alone, so nothing is taken off for unpaid support.
            cells.append(row.answers.isEmpty ? "" : "null")
            cells += questions.indices.map { index in
                row.answers.isEmpty ? "" : questions[index].answers[row.answers[index]].id
            }
        }
        if rules.meansTest != nil {
            cells.append(row.savings.map { capital($0) } ?? "")
        }
        let isAboutPoints = !row.answers.isEmpty
        cells += TableGenerator.asserted.map { column in
            let isPoints = [.points, .band, .budgetWeek].contains(column)
            return isPoints == isAboutPoints ? "null" : ""
        }
        return cells.map(CSVCell.written).joined(separator: ",")
    }

    private func capital(_ amount: Pence) -> String {
        let kinds = rules.meansTest?.regime.capitalKinds ?? []
        let kind = kinds.first { $0.isCounted && $0.ignoredWeeks == nil }?.id ?? "savings"
        var number: [UInt8] = []
        number.append(amount)
        return "[{\"kind\":\"\(kind)\",\"amount\":\(String(decoding: number, as: UTF8.self))}]"
    }
}
