internal import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// The lines of a plan in words and amounts, for whatever page or file shows them.
struct PlanLedger {
    /// The lines, in the order of the plan.
    let rows: [Row]
    /// Which limit the lines draw on, where the plan is held against another budget; nil elsewhere.
    let remark: String?

    /// A line; an amount that it has not is nil.
    struct Row {
        let id, service, quantity, route, marks, needs: String
        let perWeek, perYear, once, left: String?
        let percent: Int64?
    }

    /// The lines of a case; none where there is no plan.
    init(_ person: AssessedCase) {
        guard let written = person.facts.plan, let plan = person.assessment.plan,
            let prices = person.rules.scheme.prices
        else {
            (rows, remark) = ([], nil)
            return
        }
        let lines = written.lines
        let scheme = person.rules.scheme
        let drawdown = person.drawdown
        remark = DecidedBudget.all(of: person).first.flatMap { decided in
            person.assessment.budget?.amount.map { budget in
                "\"Of limit\" and \"left a week\" count from the limit of the indicative budget, "
                    + "\(scheme.amount(budget.limit)), and not from the \(decided.name.lowercased())."
            }
        }
        rows = lines.indices.map { index in
            let (line, cost) = (lines[index], plan.lines[index])
            let service = prices.services[line.service]
            let drawn = drawdown?[index]
            return Row(
                id: Escaping.shown(person.id(ofLine: index)),
                service: Escaping.shown(service.title),
                quantity: LineQuantity(line: line, cost: cost, person: person, prices: prices)
                    .words(.long),
                route: written.payer(of: line) ?? line.route.words,
                marks: Self.marks(of: line, cost, person),
                needs: Self.needs(of: line, person),
                perWeek: cost.perWeek.map { scheme.amount($0) },
                perYear: cost.perYear.map(scheme.amountNearest),
                once: cost.oneOff.map { scheme.amount($0) },
                left: drawn.map { scheme.amount($0.left) },
                percent: drawn?.percent
            )
        }
    }

    private static func marks(
        of line: PlanLine,
        _ cost: LineCost,
        _ person: AssessedCase
    ) -> String {
        let scheme = person.rules.scheme
        var marks: [String] = []
        if line.isFree {
            marks.append("free")
        } else if line.every == .once, line.funding == .council {
            marks.append("not charged")
        } else if line.charging == .flat {
            marks.append("flat charge" + (flatCharge(cost, person).map { " of " + $0 } ?? ""))
        }
        if line.ownPrice != nil { marks.append("own price") }
        marks += multiples(of: line)
        if let uplift = line.particulars?.uplift {
            marks.append("price raised by \(percent(uplift))")
        }
        if line.isContingency { marks.append("kept back") }
        if let topUp = cost.topUpPerYear {
            marks.append("topped up by \(scheme.amountNearest(topUp)) a year")
        }
        return marks.joined(separator: ", ")
    }

    /// What is charged for a line at a flat rate in a week, over all weeks of the year; nil where the
    /// person is not charged, or that is not known.
    private static func flatCharge(_ cost: LineCost, _ person: AssessedCase) -> String? {
        guard let weeks = person.assessment.plan?.weeksInYear,
            person.assessment.summary?.flat != nil,
            let week = try? cost.chargeablePerYear.map({ year throws(CalculationFault) in
                try year.value / weeks
            })
        else { return nil }
        return Pence(nearest: week).map { person.rules.scheme.amount($0) + " a week" }
    }

    /// Which of the person's needs it meets, of those that are eligible or not known yet.
    private static func needs(of line: PlanLine, _ person: AssessedCase) -> String {
        var outcomes = line.outcomes
        if person.rules.scheme.eligibility == .careAct,
            let findings = person.facts.findings?.underCareAct
        {
            outcomes.formIntersection(findings.possibleNeeds)
        }
        guard outcomes.isEmpty else {
            return "for " + person.names(of: outcomes).joined(separator: ", ")
        }
        let isAsked =
            person.rules.scheme.eligibility == .careAct && !line.isContingency
            && person.facts.findings != nil
        return isAsked && line.funding == .council ? "for no eligible need" : ""
    }

    /// By what the price of a unit is multiplied, or divided, beside the quantity.
    static func multiples(of line: PlanLine) -> [String] {
        [
            (line.particulars?.workers).flatMap { $0 > 1 ? "\($0) workers" : nil },
            line.particulars?.shared.map { "1 of \($0.people) people" },
        ].compactMap(\.self)
    }

    /// A part of a whole in hundredths.
    static func percent(_ share: Exact) -> String {
        (try? share * Exact(100)).map { written($0) + "%" } ?? "?"
    }
}

extension Plan {
    /// Who pays for a line that is no part of the budget, or that nobody does any longer; nil for one
    /// that is a part.
    func payer(of line: PlanLine) -> String? {
        isWithdrawn(line) ? "money withdrawn" : line.funding.words
    }
}

extension Funding {
    /// Who pays for what is no part of the budget; nil for what is.
    fileprivate var words: String? {
        switch self {
        case .council: nil
        case .private: "paid privately"
        case .unpaid: "unpaid support"
        case .health: "paid by the NHS"
        case .other: "paid by others"
        case .outsideBudget: "outside the budget"
        }
    }
}
