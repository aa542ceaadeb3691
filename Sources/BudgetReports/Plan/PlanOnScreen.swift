internal import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

// The plan as it draws on the budget.
extension AssessmentScreen {
    mutating func plan() {
        guard let lines = person.facts.plan?.lines, let plan = assessment.plan,
            let prices = scheme.prices
        else { return }
        verdict(plan)
        for (line, cost) in zip(lines, plan.lines) {
            let quantity = LineQuantity(line: line, cost: cost, person: person, prices: prices)
            row(
                prices.services[line.service].title + ", " + quantity.words(.short),
                amount(of: line, cost),
                held(line)
            )
        }
        let isUneven = assessment.flags.contains(.unevenWeeks)
        if lines.count > 1 || isUneven {
            row(
                isUneven ? "All lines, on average" : "All lines",
                scheme.amount(plan.perWeek),
                once(plan)
            )
        }
        let standing = PlanStanding(person)
        if let beside = standing.beside { page.entry("Beside the budget", beside) }
        if let payments = standing.payments { page.entry(payments.name, payments.words) }
        page.blank()
    }

    private mutating func verdict(_ plan: PlanCost) {
        let standing = PlanStanding(person)
        if let words = standing.words { page.entry("Support plan", words) }
        if let budget = standing.budget, budget > .zero {
            page.line("  " + bar(plan, of: budget))
        }
    }

    /// The budget, up to its limit, as a bar, filled by route; each line of the plan shows its fill.
    ///
    /// A plan beyond the limit fills all of it, so that each route keeps its part, with a mark where
    /// the limit is.
    private func bar(_ plan: PlanCost, of budget: Pence) -> String {
        let width = 50
        var bar = ""
        var filled = 0
        var drawn = Exact.zero
        let whole = max(budget.exact, plan.perWeek.value)
        for route in Route.allCases {
            // The whole pence of the routes are those of the plan, so their sum fits.
            guard let week = plan.byRoute[route], let sum = try? drawn + week.value
            else { continue }
            drawn = sum
            let end = min(width, cells(drawn, of: whole, width: width))
            bar += String(repeating: route.fill, count: max(0, end - filled))
            filled = max(filled, end)
        }
        let rest = String(repeating: "░", count: width - filled)
        let limit = cells(budget.exact, of: whole, width: width)
        if whole > budget.exact, limit < width {
            bar = String(bar.prefix(limit)) + "|" + String(bar.dropFirst(limit + 1))
        }
        let percent = cells(plan.perWeek.value, of: budget.exact, width: 100)
        return bar + rest + "  \(percent)% of \(scheme.amount(budget))"
    }

    /// How many cells of a bar an amount fills.
    private func cells(_ amount: Exact, of whole: Exact, width: Int) -> Int {
        let share = try? (amount / whole * Exact(Int64(width))).rounded(.nearest, on: .charge)
        return Int(clamping: share?.numerator ?? 0)
    }

    private mutating func row(_ label: String, _ amount: String, _ note: String) {
        let first = DisplayWidth.alignedLeft(label, in: 42)
        if DisplayWidth.columns(of: label) > 42 {
            page.paragraph(label, indent: 2, hanging: 4)
            page.line("  " + spaces(42) + DisplayWidth.alignedRight(amount, in: 12) + "  " + note)
        } else {
            page.line("  " + first + DisplayWidth.alignedRight(amount, in: 12) + "  " + note)
        }
    }

    private func amount(of line: PlanLine, _ cost: LineCost) -> String {
        if let once = cost.oneOff { return scheme.amount(once) }
        return cost.perWeek.map { scheme.amount($0) } ?? "-"
    }

    private func held(_ line: PlanLine) -> String {
        if let payer = person.facts.plan?.payer(of: line) { return payer }
        guard line.every != .once else { return line.isFree ? "once, free" : "once, not charged" }
        // The room beside the amount is scarce: the bar's mark must have its name all the same.
        let short =
            switch line.route {
            case .individualServiceFund: "service fund"
            case .councilManaged where line.charging != .meansTested: "managed"
            case let route: route.words
            }
        let charging =
            switch line.charging {
            case .meansTested: ""
            case .free: ", free"
            case .flat: ", flat"
            }
        return line.route.fill + " " + short + charging
    }

    private func once(_ plan: PlanCost) -> String {
        plan.oneOff.value == .zero ? "a week" : "and \(scheme.amount(plan.oneOff)) once"
    }
}

extension Route {
    /// How the bar shows it.
    fileprivate var fill: String {
        switch self {
        case .directPayment: "▒"
        case .councilManaged: "█"
        case .individualServiceFund: "▓"
        case .thirdParty: "▞"
        case .trust: "▚"
        }
    }
}
