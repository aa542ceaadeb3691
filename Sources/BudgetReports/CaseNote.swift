public import BudgetDocuments
internal import PersonalBudgets

/// A case as Markdown that reads well pasted into a case note.
public struct CaseNote {
    private let person: AssessedCase
    private let isExplained: Bool
    private let showsPlan: Bool
    private var lines: [String] = []

    /// The note of a case.
    public init(_ person: AssessedCase, explains: Bool, showsPlan: Bool = false) {
        self.person = person
        isExplained = explains
        self.showsPlan = showsPlan
    }

    private var assessment: Assessment { person.assessment }
    private var scheme: Scheme { person.rules.scheme }

    /// The text.
    public var text: String {
        var note = self
        note.write()
        return note.lines.map { $0 + "\n" }.joined()
    }

    private mutating func write() {
        lines += [
            "## Case \(person.facts.id)", "",
            "\(safe(scheme.title)), assessed \(inWords(person.facts.date)), "
                + "support from \(inWords(person.facts.starts))."
                + (person.finalDecision == nil
                    ? " All figures are indicative until a council officer agrees them." : ""),
            "",
        ]
        decided()
        figures()
        standings()
        let parts = showsPlan ? PlanParts(person) : nil
        plan(parts?.ledger ?? PlanLedger(person))
        if let parts { planInFull(parts) }
        if let ahead = ChargesAhead(person).sentence { lines += [Markdown.words(ahead), ""] }
        let words = Explainer(person)
        if !assessment.missing.isEmpty {
            let names = assessment.missing.map { "`\(words.name(of: $0))`" }
            lines += ["Still missing: \(names.joined(separator: ", ")).", ""]
        }
        if let doubt = RatesInDoubt(person.ratesUsed).words { lines += ["Rates: \(doubt).", ""] }
        if !scheme.notice.isEmpty { lines += [safe(scheme.notice), ""] }
        for sentence in SchemeRemarks(person).sentences { lines += [safe(sentence), ""] }
        if isExplained { steps(words) }
    }

    /// What was decided leads: the role and the day beside it make it more than indicative.
    private mutating func decided() {
        for budget in DecidedBudget.all(of: person) + DecidedBudget.notFinal(in: person) {
            lines += [
                "**\(budget.name): \(scheme.amount(budget.perWeek)) a week**, \(safe(budget.account)).",
                "",
            ]
        }
    }

    private mutating func figures() {
        lines += ["| | a week |", "|---|---:|"]
        let isPlan = assessment.summary?.basis == .plan
        let most = assessment.eligibility.allowsBudget ? assessment.contribution?.maximum : nil
        row(isPlan ? "The plan costs" : "Indicative cost", scheme.amount(assessment.summary?.cost))
        row(
            isPlan ? "The person pays" : "The person would pay up to",
            scheme.amount(assessment.summary.map(\.personPays) ?? most)
        )
        row("The council pays", scheme.amount(assessment.summary?.councilPays))
        row("Indicative budget", scheme.amount(assessment.budget?.amount?.perWeek))
        row("Limit of the budget", scheme.amount(assessment.budget?.amount?.limit))
        row("Most the person can be asked to pay", ContributionStanding(person).most)
        lines.append("")
        if !isPlan, !DecidedBudget.all(of: person).isEmpty {
            lines += ["There is no plan yet: these figures rest on the indicative budget.", ""]
        }
    }

    /// How the case stands at each stage, a sentence a line.
    private mutating func standings() {
        let points = assessment.score.map { score in
            written(score.total.value, decimals: 2) + (person.band.map { ", band \($0.id)" } ?? "")
        }
        let review = assessment.flags.compactMap(\.words)
        let budget = BudgetStanding(person)
        let indicative = [budget.indicative, budget.beside].compactMap(\.self)
        let contribution = ContributionStanding(person)
        let free = contribution.freeCare
        let plan = PlanStanding(person)
        let sentences = [
            ("No budget", budget.reasonForNone),
            ("Points", points),
            ("Eligibility", EligibilityStanding(person).words),
            ("Indicative budget", joined(indicative)),
            ("Unpaid support", budget.supportEnds),
            ("Stay", contribution.stay),
            ("Contribution", contribution.sentence),
            ("Free care", joined(free)),
            ("Cap", contribution.lifetimeCap),
            ("Deferred payment", contribution.deferredPayment),
            ("Support plan", plan.words),
            ("Beside the budget", plan.beside),
            (plan.payments?.name ?? "", plan.payments?.words),
            ("To review", joined(review)),
        ]
        for (label, words) in sentences {
            if let words { lines.append("- \(label): \(Markdown.words(words))") }
        }
        lines.append("")
    }

    private func joined(_ words: [String]) -> String? {
        words.isEmpty ? nil : words.joined(separator: "; ")
    }

    private mutating func plan(_ ledger: PlanLedger) {
        guard let plan = assessment.plan else { return }
        lines += ["| Support plan | a week | once | held |", "|---|---:|---:|---|"]
        for row in ledger.rows {
            let held = [row.route, row.marks].filter { !$0.isEmpty }.joined(separator: ", ")
            self.row(safe(row.service), row.perWeek ?? "", row.once ?? "", safe(held))
        }
        let total = assessment.flags.contains(.unevenWeeks) ? "Total, on average" : "Total"
        lines += [
            "| **\(total)** | **\(scheme.amount(plan.perWeek))** | **\(scheme.amount(plan.oneOff))** | |",
            "",
        ]
    }

    /// The parts of the plan's page, in their order.
    private mutating func planInFull(_ parts: PlanParts) {
        guard !parts.ledger.rows.isEmpty else { return }
        lines += [
            "### The plan line by line", "",
            "| line | what | a week | a year | of limit | left a week |",
            "|---|---|---:|---:|---:|---:|",
        ]
        for row in parts.ledger.rows {
            let what = [row.service, row.quantity, row.route, row.marks, row.needs]
                .filter { !$0.isEmpty }
            let cells = [
                safe(row.id), safe(what.joined(separator: ", ")),
                row.perWeek ?? row.once.map { $0 + " once" } ?? "", row.perYear ?? "",
                row.percent.map { "\($0)%" } ?? "", row.left ?? "",
            ]
            lines.append(Markdown.row(cells))
        }
        if let plan = assessment.plan {
            let (week, year) = (scheme.amount(plan.perWeek), scheme.amount(plan.perYear))
            row("", "**All lines**", "**\(week)**", "**\(year)**", "", "")
        }
        for paragraph in parts.remarks + parts.workers { lines += ["", Markdown.words(paragraph)] }
        periods(parts)
        list(PlanParts.fundersTitle, parts.funders.map { "\($0.name): \($0.words)" })
        lines += ["", "| sign-off asks | | why |", "|---|---|---|"]
        for check in person.checks {
            let why = Markdown.words(person.words(for: check.reason))
            row(check.matter.rawValue, check.finding.rawValue, why)
        }
        list(
            PlanParts.othersTitle,
            parts.others.map { "\($0.name): \($0.words.joined(separator: "; "))" }
        )
        lines.append("")
    }

    /// What there is several of, under its name; nothing where there is none.
    private mutating func list(_ title: String, _ elements: [String]) {
        guard !elements.isEmpty else { return }
        lines += ["", title + ":", ""]
        lines += elements.map { "- " + Markdown.words($0) }
    }

    /// The year in parts, where prices or rates change in it.
    private mutating func periods(_ parts: PlanParts) {
        guard let periods = parts.periods else {
            return lines += ["", Markdown.words(parts.periodsUnknown)]
        }
        guard !periods.isEmpty else { return }
        lines += [
            "", "| from | to | cost | the most a week | the person pays | the council pays |",
            "|---|---|---:|---:|---:|---:|",
        ]
        for period in periods {
            let amounts = [
                period.cost.pence, period.maximum?.pence, period.personPays?.pence,
                period.councilPays?.pence,
            ]
            let dates = [period.dates.lowerBound, period.dates.upperBound].map { written($0) }
            lines.append(Markdown.row(dates + amounts.map { $0.map(scheme.amount) ?? "" }))
        }
        for sentence in RatesInDoubt.sentences(of: person, in: periods) { lines += ["", sentence] }
    }

    private mutating func steps(_ words: Explainer) {
        lines += ["### Every step", "", "| value | step | rule |", "|---:|---|---|"]
        for step in person.steps {
            let named = words.words(for: step.term)
            let rule =
                named.rule.map { "`\($0)`" }
                ?? (named.isConstant ? "a constant" : "from the case")
            row(step.text(in: scheme.currency), safe(named.label), rule)
        }
        lines.append("")
    }

    private mutating func row(_ cells: String...) { lines.append(Markdown.row(cells)) }

    private func safe(_ text: String) -> String { Markdown.words(text, limit: 300) }
}
