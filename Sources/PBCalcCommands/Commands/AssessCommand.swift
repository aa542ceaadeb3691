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
        help: "exit 1 if a case is one of these; review: flagged, or something missing"
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
        rules: [
            .needs(from, to, because: "charges are shown for the weeks between two days"),
            .needs(to, from, because: "charges are shown for the weeks between two days"),
            .excludes(
                from,
                plan,
                explain,
                household,
                because: "its page has a line a week and nothing else"
            ),
            .excludes(household, plan, explain, because: "its page has all its members together"),
            .excludes(household, format, .csv, because: "a row is a case, and a household is none"),
            .excludes(explain, format, .csv, because: "a row has no steps"),
        ],
        operands: [Operand("FILE", .oneOrMore, help: "a case, or - for standard input")],
        examples: [
            Example("pbcalc assess case.json", "one case, on one screen"),
            Example(
                "pbcalc assess --from 2026-04-06 --to 2026-07-05 case.json",
                "each week's charge"
            ),
        ],
        does: Work { session throws(WritingTrouble) in try Self(session: session).run() }
    )

    let session: Session

    func run() throws(WritingTrouble) -> ExitStatus {
        guard let from = session.arguments[Self.from], let to = session.arguments[Self.to] else {
            return try assessments()
        }
        if let words = Self.misfit(from, to) {
            session.world.talk(complaint(words))
            return .couldNotRun
        }
        return try charges(on: from...to)
    }

    /// Why days are not those of a run of charges; nil where they are.
    private static func misfit(_ from: CalendarDate, _ to: CalendarDate) -> String? {
        if to < from { return "--to is a day before --from" }
        return to.days(since: from) < 3_660
            ? nil : "--from and --to can be ten years apart at most"
    }

    private func assessments() throws(WritingTrouble) -> ExitStatus {
        var status = ExitStatus.done
        var assessor = session.assessor
        var outcomes: [CaseResult] = []
        for path in session.arguments.operands {
            guard let document = session.document(path) else {
                status = status.merged(with: .couldNotRun)
                continue
            }
            let reading = assessor.assess(document, explain: session.arguments[Self.explain])
            status = status.merged(with: judge(reading, of: document))
            outcomes.append(session.shown(CaseResult(reading, of: document)))
        }
        let isHousehold = session.arguments[Self.household]
        let (bytes, ending) =
            isHousehold ? household(outcomes, status) : (bytes(of: outcomes), status)
        if !bytes.isEmpty { try session.deliver(bytes) }
        Rules.stand(assessor)
        return ending
    }

    /// Says what is wrong with a faulty case, what somebody should look at in a good one, and
    /// whether it needs a person.
    private func judge(_ reading: Reading<AssessedCase>, of document: Document) -> ExitStatus {
        switch reading {
        case .faulty(let findings):
            let faults = findings.faults
            session.tell(faults)
            return session.blamesDate(faults) ? .couldNotRun : .needsAPerson
        case .good(let person, let notes):
            session.remark(document.withWarnings(notes.diagnostics, of: person))
            return judge(person.facts.id, met(by: person))
        }
    }

    private func bytes(of outcomes: [CaseResult]) -> [UInt8] {
        let isExplained = session.arguments[Self.explain]
        let showsPlan = session.arguments[Self.plan]
        switch session.arguments[Self.format] {
        case .text:
            let style = session.style(on: .output)
            let options = session.rulesOptions
            return Self.pages(outcomes) { person in
                AssessmentScreen(person, style: style, options: options).text
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
            writer.header(ResultColumn.usual)
            for outcome in outcomes { writer.row(outcome, ResultColumn.usual) }
            return writer.bytes
        case .json, .ndjson: return json(outcomes)
        }
    }

    /// The results, or their faults.
    func json(_ outcomes: [CaseResult]) -> [UInt8] {
        objects(outcomes) { $0.write(to: &$1, explain: session.arguments[Self.explain]) }
    }

    /// One object for one operand, a list for more; in NDJSON an object a line.
    func objects<Each>(_ all: [Each], _ write: (Each, inout JSONWriter) -> Void) -> [UInt8] {
        guard !all.isEmpty else { return [] }
        let isCompact = session.arguments[Self.format] == .ndjson
        var writer = JSONWriter(compact: isCompact)
        if isCompact {
            for each in all {
                write(each, &writer)
                writer.endLine()
            }
            return writer.bytes
        }
        if session.arguments.operands.count == 1, let only = all.first {
            write(only, &writer)
        } else {
            writer.list { list in
                for each in all { write(each, &list) }
            }
        }
        writer.endLine()
        return writer.bytes
    }

    private static func pages(
        _ outcomes: [CaseResult],
        _ page: (AssessedCase) -> String
    ) -> [UInt8] {
        let pages = outcomes.compactMap { outcome -> String? in
            if case .assessed(let person) = outcome { page(person) } else { nil }
        }
        return Array(pages.joined(separator: "\n").utf8)
    }
}

/// Rules that stand until the program ends.
///
/// Handing them back piece by piece, just before the system takes everything at once, would be a
/// twentieth of the time that a case takes.
private final class Rules {
    private let assessor: Assessor

    private init(of assessor: Assessor) { self.assessor = assessor }

    static func stand(_ assessor: Assessor) {
        _ = unsafe Unmanaged.passRetained(Rules(of: assessor))
    }
}
