internal import BudgetDocuments
internal import BudgetReports
internal import CommandLineKit
internal import PersonalBudgets
internal import PlainText

/// `pbcalc assess`: one case, or a few, on one screen each.
struct AssessCommand {
    enum Format: String, CaseIterable {
        case text, json, ndjson, csv, markdown
    }

    /// What about a good case makes the exit status 1.
    enum Condition: String, CaseIterable {
        case overBudget = "over-budget"
        case review
        case fullCost = "full-cost"
    }

    static let format = Option(
        "format",
        takes: .choice(of: Format.self, as: "FORMAT"),
        default: .text,
        help: "how to write the answer"
    )
    static let explain = Flag("explain", help: "show every step, with its rule and source")
    static let plan = Flag("plan", help: "show the plan line by line, with its checks")
    static let household = Flag(
        "household",
        help: "one page for people who live together"
    )
    static let failOn = Option(
        "fail-on",
        takesMany: .choice(of: Condition.self, as: "WHAT"),
        .commaSeparated,
        help: "exit 1 if one is so"
    )

    static let from = Option(
        "from",
        takes: SharedOptions.day,
        help: "with --to: each week's charge from this day on"
    )
    static let to = Option("to", takes: SharedOptions.day, help: "the last day of the charges")

    static let declaration = Command(
        "assess",
        summary: "work out one case",
        discussion:
            "Works out the budget, what the person can be asked to pay, and the plan's cost.",
        options: [format, explain, plan, household, failOn, from, to],
        operands: [Operand("FILE", .oneOrMore, help: "a case, or - for standard input")],
        examples: [
            Example("pbcalc assess case.json", "one case, on one screen"),
            Example("pbcalc assess --explain case.json", "with every step"),
            Example(
                "pbcalc assess --from 2026-04-06 --to 2026-07-05 case.json",
                "each week's charge"
            ),
        ]
    )

    let session: Session

    func run() throws(WritingTrouble) -> ExitStatus {
        switch chargedDays {
        case .success(let days): return try charges(on: days)
        case .failure(let trouble):
            session.world.talk("pbcalc: \(trouble.words)\n")
            return .couldNotRun
        case nil: return try assessments()
        }
    }

    private func assessments() throws(WritingTrouble) -> ExitStatus {
        var status = ExitStatus.done
        var assessor = session.assessor
        var outcomes: [BudgetDocuments.Outcome] = []
        for path in session.arguments.operands {
            guard let document = session.document(path) else {
                status = status.merged(with: .couldNotRun)
                continue
            }
            let outcome = assessor.outcome(
                document,
                explain: session.arguments[Self.explain]
            )
            status = status.merged(with: judge(outcome))
            outcomes.append(session.shown(outcome))
        }
        if session.arguments[Self.household] {
            guard let (bytes, ending) = household(outcomes) else { return status }
            if !bytes.isEmpty { try session.deliver(bytes) }
            return status.merged(with: ending)
        }
        let bytes = written(outcomes)
        if !bytes.isEmpty { try session.deliver(bytes) }
        return status
    }

    /// Says what is wrong with a faulty case, and whether a good one needs a person.
    private func judge(_ outcome: BudgetDocuments.Outcome) -> ExitStatus {
        switch outcome {
        case .faulty(_, let faults):
            session.tell(faults)
            return session.blamesDate(faults) ? .couldNotRun : .needsAPerson
        case .assessed(let person):
            let isMet = session.arguments[Self.failOn].contains { $0.isMet(by: person) }
            return isMet ? .needsAPerson : .done
        }
    }

    private func written(_ outcomes: [BudgetDocuments.Outcome]) -> [UInt8] {
        let isExplained = session.arguments[Self.explain]
        let showsPlan = session.arguments[Self.plan]
        switch session.arguments[Self.format] {
        case .text:
            let style = session.style(on: .output)
            return Self.pages(outcomes) { person in
                AssessmentScreen(person, style: style).text
                    + (showsPlan ? "\n" + PlanPage(person).text : "")
                    + (isExplained ? "\n" + ExplanationPage(person).text : "")
            }
        case .markdown:
            return Self.pages(outcomes) {
                CaseNote($0, explains: isExplained, showsPlan: showsPlan).text
            }
        case .csv:
            guard !outcomes.isEmpty else { return [] }
            var writer = CSVWriter()
            if showsPlan {
                writer.planHeader()
                for outcome in outcomes { writer.planRows(outcome) }
                return writer.bytes
            }
            writer.header(ResultColumn.allCases)
            for outcome in outcomes { writer.row(outcome, ResultColumn.allCases) }
            return writer.bytes
        case .ndjson:
            var writer = JSONWriter(compact: true)
            for outcome in outcomes {
                outcome.write(to: &writer, explain: isExplained)
                writer.endLine()
            }
            return writer.bytes
        case .json:
            return json(outcomes, isExplained)
        }
    }

    /// One object for one operand, a list for more.
    private func json(_ outcomes: [BudgetDocuments.Outcome], _ isExplained: Bool) -> [UInt8] {
        guard !outcomes.isEmpty else { return [] }
        var writer = JSONWriter(compact: false)
        if session.arguments.operands.count == 1, let only = outcomes.first {
            only.write(to: &writer, explain: isExplained)
        } else {
            writer.list { list in
                for outcome in outcomes { outcome.write(to: &list, explain: isExplained) }
            }
        }
        writer.endLine()
        return writer.bytes
    }

    private static func pages(
        _ outcomes: [BudgetDocuments.Outcome],
        _ page: (AssessedCase) -> String
    ) -> [UInt8] {
        let pages = outcomes.compactMap { outcome -> String? in
            if case .assessed(let person) = outcome { page(person) } else { nil }
        }
        return Array(pages.joined(separator: "\n").utf8)
    }
}

extension AssessCommand.Condition {
    /// Whether a case is so.
    func isMet(by person: AssessedCase) -> Bool {
        let assessment = person.assessment
        return switch self {
        case .overBudget: assessment.verdict == .overBudget
        case .review:
            !assessment.flags.isEmpty || !assessment.missing.isEmpty
                || assessment.eligibility.decision == .undetermined
        case .fullCost: person.paysFullCost
        }
    }
}
