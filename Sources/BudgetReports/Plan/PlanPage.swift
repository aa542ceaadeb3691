public import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// The plan line by line: what each costs in a week and a year, what it draws of the budget, what
/// sign-off asks, and what other plans would cost.
public struct PlanPage {
    private let person: AssessedCase
    private var scheme: Scheme { person.rules.scheme }
    private let parts: PlanParts
    private var page = Page()

    /// The page of a case.
    public init(_ person: AssessedCase) {
        self.person = person
        parts = PlanParts(person)
    }

    /// The text, at most 80 columns wide; empty where there is no plan.
    public var text: String {
        guard person.assessment.plan != nil else { return "" }
        var page = self
        page.write()
        return page.page.text
    }

    private mutating func write() {
        page.line("Support plan, line by line")
        page.blank()
        lines()
        for worker in parts.workers {
            page.paragraph(worker, indent: 2, hanging: 4)
            page.blank()
        }
        periods()
        streams()
        page.line("What sign-off asks")
        for check in person.checks {
            page.entry(
                DisplayWidth.alignedLeft(check.finding.rawValue, in: 9) + check.matter.rawValue,
                person.words(for: check.reason),
                gutter: 24
            )
        }
        page.blank()
        alternatives()
    }

    private mutating func lines() {
        page.line(PlanPage.columns("", "a week", "a year", "of limit", "left a week"))
        for row in parts.ledger.rows {
            let numbers = PlanPage.columns(
                "",
                row.perWeek ?? (row.once.map { $0 + " once" } ?? "-"),
                row.perYear ?? "",
                row.percent.map { "\($0)%" } ?? "",
                row.left ?? ""
            )
            let label = "  \(row.id): \(row.service), \(row.quantity)"
            page.paragraph(label, hanging: 4)
            page.line(numbers)
            page.paragraph(
                ([row.route, row.marks, row.needs].filter { !$0.isEmpty }).joined(separator: "; "),
                indent: 4,
                hanging: 4
            )
        }
        guard let plan = person.assessment.plan else { return }
        page.line(
            PlanPage.columns(
                "  All lines",
                scheme.amount(plan.perWeek),
                scheme.amount(plan.perYear),
                "",
                ""
            )
        )
        if plan.oneOff.value != .zero {
            page.line(PlanPage.columns("  Once", "", scheme.amount(plan.oneOff), "", ""))
        }
        for remark in parts.remarks { page.paragraph(remark, indent: 2, hanging: 2) }
        page.blank()
    }

    private static func columns(
        _ label: String,
        _ week: String,
        _ year: String,
        _ percent: String,
        _ left: String
    ) -> String {
        var line = DisplayWidth.alignedLeft(label, in: 16)
        for (text, width) in [(week, 17), (year, 14), (percent, 10), (left, 14)] {
            line += " " + DisplayWidth.alignedRight(text, in: width - 1)
        }
        while line.last == " " { line.removeLast() }
        return line
    }

    private mutating func periods() {
        guard let periods = parts.periods else {
            page.paragraph(parts.periodsUnknown, indent: 2, hanging: 2)
            return page.blank()
        }
        guard !periods.isEmpty else { return }
        page.line("The year in parts, each by its own prices, rates, ages and disregards")
        page.line(PlanPage.columns("", "cost", "most a week", "person", "council"))
        for period in periods {
            page.line(
                "  \(inWords(period.dates.lowerBound)) to \(inWords(period.dates.upperBound))"
            )
            page.line(
                PlanPage.columns(
                    "",
                    scheme.amount(period.cost),
                    period.maximum.map { scheme.amount($0) } ?? "",
                    period.personPays.map { scheme.amount($0) } ?? "-",
                    period.councilPays.map { scheme.amount($0) } ?? "-"
                )
            )
        }
        for sentence in RatesInDoubt.sentences(of: person, in: periods) {
            page.paragraph(sentence, indent: 2, hanging: 2)
        }
        page.blank()
    }

    private mutating func streams() {
        let funders = parts.funders
        guard !funders.isEmpty else { return }
        page.line(PlanParts.fundersTitle)
        for funder in funders { page.entry(funder.name, funder.words) }
        page.blank()
    }

    private mutating func alternatives() {
        let others = parts.others
        guard !others.isEmpty else { return }
        page.line(PlanParts.othersTitle)
        for other in others {
            page.paragraph(other.name, indent: 2, hanging: 4)
            for words in other.words { page.entry("", words) }
        }
        page.blank()
    }
}
