package import PersonalBudgets

/// Rows for both sides of every edge of a scheme, each from answers, savings, an income or an age that
/// a person can have: the edges of bands, the steps of capital, the least charge and the most, and
/// the ages at which what is left to the person changes.
///
/// What comes out is what the program says, so every row is `characterised` until it is reviewed.
package struct TableGenerator {
    private let rules: RuleSet
    private let person: Case
    private var rows: [Row] = []
    private var names: Set<String> = []

    /// One row: what it changes, and why it is there.
    private struct Row {
        let id: String
        let why: String
        let change: Change

        enum Change {
            case answers([Answer])
            case savings(Pence)
            case income(IncomeEdge, Pence)
            case born(CalendarDate)
        }

        var answers: [Answer]? { if case .answers(let answers) = change { answers } else { nil } }
        var savings: Pence? { if case .savings(let amount) = change { amount } else { nil } }
        var income: (edge: IncomeEdge, amount: Pence)? {
            if case .income(let edge, let amount) = change { (edge, amount) } else { nil }
        }
        var born: CalendarDate? { if case .born(let date) = change { date } else { nil } }
    }

    /// The generator for the scheme that a case was worked out by.
    package init(_ base: AssessedCase) {
        rules = base.rules
        person = base.facts
        addBandEdges()
        addCapitalEdges()
        addChargeEdges()
        addAges()
    }

    /// Whether the totals are all known: points are a plain sum of choices that come to few enough, or
    /// there are none.
    package private(set) var knowsAllTotals = true

    /// How many rows there are.
    package var count: Int { rows.count }

    /// The table, each row with what comes out.
    ///
    /// - Parameters:
    ///   - base: How the table names the file of the case, and its bytes.
    ///   - date: The day on which the rows are worked out; nil for the case's own days.
    ///   - assessor: Works out the rows.
    ///   - library: The schemes.
    /// - Returns: The bytes of the table, and the rows that are left out since their case has faults.
    package func table(
        _ base: (name: String, bytes: [UInt8]),
        on date: CalendarDate? = nil,
        by assessor: inout Assessor,
        _ library: Library
    ) -> (bytes: [UInt8], leftOut: [LeftOut]) {
        let head =
            TableSettings.line(scheme: rules.scheme.id, base: base.name, date: date) + "\n"
            + columns.map(CSVCell.written).joined(separator: ",") + "\n"
        let blank = head + rows.map { line($0) + "\n" }.joined()
        let sheet = TableSheet(Document(file: "", bytes: Array(blank.utf8)))
        let run = TableRun(sheet, base: ("", .success(base.bytes)), by: &assessor, library)
        var lines: [String] = []
        var leftOut: [LeftOut] = []
        for result in run.rows {
            if result.hasPassed {
                lines.append(
                    result.row.cells.map { CSVCell.written($0.text) }.joined(separator: ",")
                )
            } else if let line = result.lineToPaste {
                lines.append(line)
            } else {
                leftOut.append(LeftOut(id: result.row.id, codes: result.faults.map(\.code)))
            }
        }
        return (Array((head + lines.map { $0 + "\n" }.joined()).utf8), leftOut)
    }

    /// A side of an edge whose case has faults.
    package struct LeftOut {
        /// What its row would be called.
        package let id: String
        /// The codes of the faults.
        package let codes: [ProblemCode]
    }
}

// The edges.
extension TableGenerator {
    private var questions: [Question] { rules.scheme.questionnaire?.questions ?? [] }

    /// The questions whose answers are added up; none when the points come about another way.
    private var summed: [Question] {
        guard let questionnaire = rules.scheme.questionnaire, questionnaire.measures.isEmpty,
            questionnaire.total == nil
        else { return [] }
        let isPlain = questionnaire.questions.allSatisfy { question in
            if case .choice = question.kind { question.when.isEmpty } else { false }
        }
        return isPlain ? questionnaire.questions : []
    }

    private mutating func addBandEdges() {
        guard let allocation = rules.scheme.allocation,
            let questionnaire = rules.scheme.questionnaire
        else { return }
        let totals = reachableTotals
        let all = totals.last?.keys.sorted() ?? []
        let edges = allocation.edges
        var search = all.isEmpty ? AnswerSearch(rules.scheme, questionnaire, person, edges) : nil
        knowsAllTotals = !all.isEmpty
        for (index, edge) in edges.enumerated() {
            let found: [(total: Exact, answers: [Answer])?]
            if search != nil {
                found = search?.around(index) ?? []
            } else {
                let at = all.firstIndex { edge.isBelow($0) } ?? all.endIndex
                found = [at - 1, at, at + 1].map { index in
                    all.indices.contains(index)
                        ? (all[index], answers(for: all[index], totals).map { .choice($0) }) : nil
                }
            }
            // There is no edge where no answers lead beyond it, or to its band.
            if edge.isOuter, found.prefix(2).contains(where: { $0 == nil }) { continue }
            guard edge.isMet(below: found[0]?.total, at: found[1]?.total, allocation.bands)
            else { continue }
            let (name, sides) = TableGenerator.sides(of: edge, in: allocation.bands)
            for ((side, words), found) in zip(sides, found) {
                guard let found else { continue }
                let hedge = search == nil ? "" : " that a search has met"
                add(
                    "\(name)-\(side)",
                    "\(words)\(hedge): \(written(found.total, decimals: 2))",
                    .answers(found.answers)
                )
            }
        }
    }

    /// What the sides of an edge are called, and what stands there.
    private static func sides(
        of edge: BandEdge,
        in bands: [Band]
    ) -> (name: String, sides: [(side: String, words: String)]) {
        if let upper = edge.upper {
            let band = bands[upper].id
            return (
                band,
                [
                    ("below", "the last points below band \(band)"),
                    ("at", "the first points of band \(band)"),
                    ("above", "the next points within or above band \(band)"),
                ]
            )
        }
        let band = edge.lower.map { bands[$0].id } ?? ""
        return (
            "over-\(band)",
            [
                ("below", "the last points of band \(band)"),
                ("at", "the first points above band \(band)"),
                ("above", "the next points above band \(band)"),
            ]
        )
    }

    /// The most totals that are kept of so many questions: a council's sheet comes to some hundreds.
    private static let mostTotals = 60_000

    /// Every total that the first so many questions can give, with the answer that leads to it; none
    /// where there are too many.
    private var reachableTotals: [[Exact: (choice: Int, before: Exact)]] {
        var totals: [[Exact: (choice: Int, before: Exact)]] = []
        var reached: [Exact] = [.zero]
        for question in summed {
            var next: [Exact: (choice: Int, before: Exact)] = [:]
            for before in reached {
                for (choice, answer) in question.answers.enumerated() {
                    guard let points = try? answer.points * question.weight,
                        let total = try? before + points, next[total] == nil
                    else { continue }
                    next[total] = (choice, before)
                }
            }
            guard next.count <= Self.mostTotals else { return [] }
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
        guard let (regime, rates) = rules.meansTest, regime.savings != nil else { return }
        func limit(_ cell: RateCell.Index?) -> Pence? {
            cell.flatMap { rates.cells[$0.position]?.amount }
        }
        let lower = limit(regime.capital.lowerLimit)
        let upper = limit(regime.capital.upperLimit)
        if let lower { addSavings(lower, "lower-limit", "the lower limit of capital") }
        if let lower, let tariff = regime.capital.tariff, tariff.step.count > 0 {
            var edge = lower.count + tariff.step.count
            var number = 1
            // Where a council has no upper limit, steps go on for ever.
            while edge < upper?.count ?? .max, number <= 200 {
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
            add(
                "\(id)-\(side)",
                "\(words) \(what): \(rules.scheme.amount(Pence(edge.count + pence)))",
                .savings(Pence(edge.count + pence))
            )
        }
    }

    /// The least charge that is asked for, and the most.
    private mutating func addChargeEdges() {
        if let least = rules.policy?.choices.minimumCharge {
            addIncomes("least-charge", "the least charge", least.exact)
        }
        if let most = (try? rules.assess(person))?.contribution?.cap {
            addIncomes("most-charge", "the most charge", most.value)
        }
    }

    private mutating func addIncomes(_ id: String, _ what: String, _ charge: Exact) {
        guard let edge = IncomeEdge(of: person, by: rules, where: { $0 >= charge }) else { return }
        for (side, words, pence) in [
            ("below", "a penny too little for", -1), ("at", "just enough for", 0),
            ("above", "a penny more than just enough for", 1),
        ] as [(String, String, Int64)] {
            let amount = Pence(edge.amount.count + pence)
            add(
                "\(id)-\(side)",
                "\(words) \(what), with no other income: \(rules.scheme.amount(amount)) a week",
                .income(edge, amount)
            )
        }
    }

    /// The birthdays at which another personal amount or an allowance is left, and pension age.
    private mutating func addAges() {
        guard let (regime, _) = rules.meansTest else { return }
        let amounts = regime.protected.personalAmounts.filter {
            $0.household.map { $0 == person.person.household } ?? true
        }
        let own = rules.policy?.choices.allowances.compactMap(\.ageFrom) ?? []
        let ages = Set(amounts.flatMap { [$0.ageFrom, $0.ageBelow].compactMap(\.self) } + own)
            .filter { $0 > rules.scheme.applies.ageFrom }
        for age in ages.sorted() {
            addBirthday("age-\(age)", "the age of \(age)") { born, day in
                born.age(on: day) >= age
            }
        }
        if amounts.contains(where: { $0.isPensionAge != nil }) {
            let rule = regime.pensionAge
            addBirthday("pension-age", "pension age") { born, day in
                rule.isReached(on: day, born: born)
            }
        }
    }

    /// Rows for the last day before an age is reached, the day itself, and the day after it.
    private mutating func addBirthday(
        _ id: String,
        _ what: String,
        _ isReached: (CalendarDate, CalendarDate) -> Bool
    ) {
        let day = person.starts
        // Whoever was born on the first of these days has reached it, and on the last has not.
        var reached = -120 * 366
        var open = 0
        guard let oldest = day.adding(days: reached), isReached(oldest, day), !isReached(day, day)
        else { return }
        while open - reached > 1 {
            let middle = (open + reached) / 2
            guard let born = day.adding(days: middle) else { return }
            if isReached(born, day) { reached = middle } else { open = middle }
        }
        for (side, words, days) in [
            ("below", "a day too young for", open), ("at", "just old enough for", reached),
            ("above", "a day older than just old enough for", reached - 1),
        ] {
            guard let born = day.adding(days: days) else { continue }
            add("\(id)-\(side)", "\(words) \(what) when support starts", .born(born))
        }
    }

    /// Adds a row, by a name that no other has and that does not begin as a comment does.
    private mutating func add(_ id: String, _ why: String, _ change: Row.Change) {
        var name = id.hasPrefix("#") ? "band-" + id : id
        while !names.insert(name).inserted { name += "-again" }
        rows.append(Row(id: name, why: why, change: change))
    }
}

// How a row is written.
extension TableGenerator {
    private static let asserted: [ResultColumn] = [
        .points, .band, .budgetWeek, .contributionMaxWeek, .fullCost,
    ]

    private var hasAnswers: Bool { rows.contains { $0.answers != nil } }
    private var hasIncomes: Bool { rows.contains { $0.income != nil } }
    private var hasAges: Bool { rows.contains { $0.born != nil } }

    private var columns: [String] {
        ["id", "why", "kind"] + (hasAges ? ["person.born"] : [])
            + (hasAnswers ? ["unpaidSupport"] + questions.map { "answers.\($0.id)" } : [])
            + (hasIncomes ? ["finance.income"] : [])
            + (rules.meansTest == nil ? [] : ["finance.capital"])
            + TableGenerator.asserted.map { $0.rawValue + "?" }
    }

    private func line(_ row: Row) -> String {
        var cells = [row.id, row.why, RowKind.characterised.rawValue]
        if hasAges { cells.append(row.born.map { written($0) } ?? "") }
        if hasAnswers {
            // Points are those of the answers alone, so nothing is taken off for unpaid support.
            cells.append(row.answers == nil ? "" : "null")
            cells += questions.indices.map { index in
                row.answers.map { questions[index].cell(of: $0[index]) } ?? ""
            }
        }
        if hasIncomes { cells.append(row.income.flatMap { income($0.edge, $0.amount) } ?? "") }
        if rules.meansTest != nil {
            cells.append(row.savings.flatMap { capital($0) } ?? "")
        }
        cells += TableGenerator.asserted.map { column in
            let isPoints = [.points, .band, .budgetWeek].contains(column)
            return isPoints == (row.answers != nil) ? "null" : ""
        }
        return cells.map(CSVCell.written).joined(separator: ",")
    }

    private func capital(_ amount: Pence) -> String? {
        guard let regime = rules.meansTest?.regime, let savings = regime.savings else { return nil }
        let kind = regime.capitalKinds[savings].id
        return "[{\"kind\":\"\(kind)\",\"amount\":\(digits(of: amount))}]"
    }

    private func income(_ edge: IncomeEdge, _ amount: Pence) -> String? {
        guard let kind = rules.meansTest?.regime.incomeKinds[edge.kind].id else { return nil }
        return "[{\"kind\":\"\(kind)\",\"amount\":\(digits(of: amount)),\"every\":\"week\"}]"
    }

    private func digits(of amount: Pence) -> String {
        var digits: [UInt8] = []
        digits.append(amount)
        return String(decoding: digits, as: UTF8.self)
    }
}

extension Question {
    /// An answer as the cell of a table; `null` for none.
    fileprivate func cell(of answer: Answer) -> String {
        switch answer {
        case .choice(let choice): answers[choice].id
        case .choices(let chosen):
            "[" + choices(in: chosen).map { "\"\($0.id)\"" }.joined(separator: ",") + "]"
        case .number(let number): written(number)
        // What the search leaves as it is.
        case .times, .notApplicable, .unknown, .declined, .notAgreed: ""
        case .absent: "null"
        }
    }
}
