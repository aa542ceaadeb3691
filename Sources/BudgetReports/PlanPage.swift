public import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// The plan line by line: what each costs in a week and a year, what it draws of the budget, what
/// sign-off asks, and what other plans would cost.
public struct PlanPage {
    private let person: AssessedCase
    private var scheme: Scheme { person.rules.scheme }
    private var page = Page()

    /// The page of a case.
    public init(_ person: AssessedCase) { self.person = person }

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
        workers()
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
        let ledger = PlanLedger(person)
        page.line(PlanPage.columns("", "a week", "a year", "of limit", "left a week"))
        for row in ledger.rows {
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
                ([row.route, row.marks].filter { !$0.isEmpty }).joined(separator: "; "),
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
        page.paragraph(
            "A year is \(weeks(of: plan)) weeks; each line is worked out for a year, and all of them are put into "
                + "weeks once. Each amount is shown to the penny, so those of the lines, for a week or "
                + "a year, may differ from their total by pennies." + spread + residual(plan),
            indent: 2,
            hanging: 2
        )
        for remark in [ledger.remark, PlanPage.kept(person)].compactMap(\.self) {
            page.paragraph(remark, indent: 2, hanging: 2)
        }
        page.blank()
    }

    /// What the plan keeps all year though it may not last; nil where prices and rates do.
    static func kept(_ person: AssessedCase) -> String? {
        let isForTheLaw = person.keepsRatesForTheLaw
        let known = [
            ("prices", person.pricesKeptFrom), ("rates", isForTheLaw ? nil : person.ratesKeptFrom),
        ]
        let parts = known.compactMap { what, day in
            day?.adding(days: -1).map { "\(what) after \(inWords($0))" }
        }
        var kept: [String] = []
        if !parts.isEmpty {
            let unknown = parts.joined(separator: " and no ")
            kept.append("No \(unknown) are known: the last ones are kept.")
        }
        if isForTheLaw, let day = person.ratesKeptFrom {
            kept.append(
                "From \(inWords(day)) an amount of the council's own is not within the law: the last "
                    + "rates are kept."
            )
        }
        if let day = person.employerRatesKeptFrom {
            kept.append(
                "From \(inWords(day)) other amounts are owed on wages: those before are kept, so an "
                    + "assessment of that day costs the workers anew."
            )
        }
        return kept.isEmpty ? nil : kept.joined(separator: " ")
    }

    /// The weeks of the year by the council's count, like `52` or `365/7`.
    private func weeks(of plan: PlanCost) -> String { written(plan.weeksInYear) }

    /// What is not bought in the weeks in which it is charged, where a line is such.
    private var spread: String {
        let even: [Period] = [.fortnight, .fourWeeks, .month, .quarter, .year]
        let lines = person.facts.plan?.lines ?? []
        let isSpread = lines.contains {
            even.contains($0.every) && $0.particulars?.shareOfLines == nil
        }
        guard isSpread else { return "" }
        return " What is bought less often than every week is spread evenly over its weeks."
    }

    /// What so many of the weeks are more or less than the year.
    private func residual(_ plan: PlanCost) -> String {
        guard let residual = plan.residual else { return "" }
        let way = residual.value < .zero ? "more" : "less"
        return
            " \(weeks(of: plan)) weeks of \(scheme.amount(plan.perWeek)) are \(scheme.amountApart(residual)) \(way) than the "
            + "year."
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
            line += DisplayWidth.alignedRight(text, in: width)
        }
        while line.last == " " { line.removeLast() }
        return line
    }

    private mutating func workers() {
        guard let costs = person.assessment.plan?.lines else { return }
        for (index, cost) in costs.enumerated() {
            guard let worker = cost.employment else { continue }
            let same = person.facts.plan?.lines[index].particulars?.employment?.sameAs
            let whom = same.map { "the worker of " + Escaping.shown(person.id(ofLine: $0)) }
            page.paragraph(
                "\(Escaping.shown(person.id(ofLine: index))) employs \(whom ?? "a worker"): "
                    + "\(scheme.amount(worker.wage)) an hour for \(decimals(worker.paidHours)) paid hours, "
                    + "\(decimals(worker.contactHours)) of them with the person; wages "
                    + "\(scheme.amountNearest(worker.wages)), pension \(scheme.amountNearest(worker.pension)), national "
                    + "insurance \(scheme.amountNearest(worker.insurance)), other \(scheme.amountNearest(worker.fixed)): "
                    + "\(scheme.amount(worker.perContactHour)) for an hour somebody comes.",
                indent: 2,
                hanging: 4
            )
            page.blank()
        }
        let employing = (person.facts.plan?.lines ?? []).compactMap { $0.particulars?.employment }
        if employing.count(where: { $0.sameAs == nil }) > 1 {
            page.paragraph(
                "What is owed on wages is worked out for each of these lines as for other workers; "
                    + "\"sameWorkerAs\" in a line says that its worker is the one of another line.",
                indent: 2,
                hanging: 4
            )
            page.blank()
        }
    }

    /// What stands in the place of the year's parts where they are not known.
    static let partsUnknown =
        "The parts of the year are not known: the rates of its later days lack what the plan needs."

    private mutating func periods() {
        guard let periods = person.periods else {
            page.paragraph(PlanPage.partsUnknown, indent: 2, hanging: 2)
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
        for sentence in RatesInDoubt.sentences(ofPartsOf: person) {
            page.paragraph(sentence, indent: 2, hanging: 2)
        }
        page.blank()
    }

    private mutating func streams() {
        guard let plan = person.facts.plan, !plan.streams.isEmpty else { return }
        page.line("Other funders")
        for (index, use) in person.assessment.streams.enumerated() {
            let left = use.left.map { ", \(scheme.amountNearest($0)) left" } ?? ""
            let isWithdrawn = plan.streams[index].isWithdrawn
            let withdrawn =
                isWithdrawn ? (use.isDrawnOn ? " unpaid for" : "") + ", withdrawn" : ""
            page.entry(
                Escaping.shown(person.name(ofStream: index)),
                "\(scheme.amountNearest(use.perYear)) a year\(left)\(withdrawn)"
            )
        }
        page.blank()
    }

    private mutating func alternatives() {
        guard let others = person.facts.plan?.alternatives, !others.isEmpty else { return }
        page.line("Other plans for the same needs")
        for (other, compared) in zip(others, person.assessment.alternatives) {
            let title = other.title.map { ", " + Escaping.shown(person.document.text(of: $0)) }
            page.paragraph(
                Escaping.shown(person.document.text(of: other.id)) + (title ?? ""),
                indent: 2,
                hanging: 4
            )
            let parties = Route.liable(for: other.lines).joined(separator: ", ")
            page.entry(
                "",
                "\(scheme.amount(compared.cost.perWeek)) a week, \(difference(compared)); "
                    + (Self.once(compared, in: scheme).map { "bought once: \($0); " } ?? "")
                    + "the person pays "
                    + "\(scheme.amount(compared.summary.personPays)), the council "
                    + "\(scheme.amount(compared.summary.councilPays))"
                    + (parties.isEmpty ? "" : "; party to the contracts: \(parties)")
            )
            if !compared.lost.isEmpty {
                page.entry(
                    "",
                    "does less for " + person.names(of: compared.lost).joined(separator: ", ")
                )
            }
        }
        page.blank()
    }

    /// What another plan buys once, which no weekly figure holds; nil where that is nothing.
    static func once(_ compared: ComparedPlan, in scheme: Scheme) -> String? {
        compared.cost.oneOff.value == .zero ? nil : scheme.amount(compared.cost.oneOff)
    }

    private func difference(_ compared: ComparedPlan) -> String {
        let week = compared.minusPlan
        guard week.value != .zero else { return "as much as the plan" }
        let way = week.value < .zero ? "cheaper" : "dearer"
        return
            "\(scheme.amountApart(week)) \(way), \(scheme.amountApart(compared.minusPlanYear)) a year"
    }

    private func decimals(_ hours: Figure<Number>) -> String {
        guard let cents = try? (hours.value * Exact(100)).rounded(.nearest, on: .charge),
            let shown = try? Exact(cents.numerator, over: 100)
        else { return "?" }
        return written(shown)
    }
}
