/// Another plan for the same needs beside the one that is proposed.
public struct ComparedPlan: Sendable {
    /// What it costs.
    public let cost: PlanCost
    /// What the person would pay; nil figures where unknown.
    public let summary: Summary
    /// Its weekly cost less the proposed plan's; below nothing means cheaper.
    public let minusPlan: Figure<PerWeek>
    /// Its yearly cost less the proposed plan's.
    public let minusPlanYear: Figure<PerYear>
    /// How it stands to the budget.
    public let verdict: Verdict
    /// Outcomes that the proposed plan helps to meet and this one does not.
    public let lost: CareActOutcomes
}

extension Assessment {
    /// Costs each alternative by the same prices and the same means test, in the same trace.
    ///
    /// - Throws: `alternative`, when one cannot be costed.
    mutating func compareAlternatives(
        of person: Case,
        with cost: PlanCost,
        by rules: RuleSet
    ) throws(CalculationFault) {
        guard let plan = person.plan, let prices = rules.scheme.prices else { return }
        for (position, other) in plan.alternatives.enumerated() {
            trace.scope = .alternative(position)
            do throws(CalculationFault) {
                let otherCost = try prices.cost(
                    of: other.lines,
                    from: person.starts,
                    employer: rules.meansTest?.rates.employer,
                    trace: &trace
                )
                try alternatives.append(
                    compared(other, costing: otherCost, with: plan, costing: cost)
                )
            } catch {
                throw .alternative(position, error)
            }
        }
        trace.scope = nil
    }

    private mutating func compared(
        _ other: Plan.Alternative,
        costing otherCost: PlanCost,
        with plan: Plan,
        costing cost: PlanCost
    ) throws(CalculationFault) -> ComparedPlan {
        func outcomes(_ lines: [PlanLine]) -> CareActOutcomes {
            lines.reduce(into: []) { $0.formUnion($1.outcomes) }
        }
        return ComparedPlan(
            cost: otherCost,
            summary: try Summary(plan: otherCost, contribution: contribution, trace: &trace),
            minusPlan: try trace.difference(.summary(.minusPlan), otherCost.perWeek, cost.perWeek),
            minusPlanYear: try trace.difference(
                .summary(.minusPlanYear),
                otherCost.perYear,
                cost.perYear
            ),
            verdict: Verdict(of: otherCost, against: budget?.amount),
            lost: outcomes(plan.lines).subtracting(outcomes(other.lines))
        )
    }
}

extension Verdict {
    /// How the cost of a plan stands to a budget: its year where the budget is of one.
    init(of cost: PlanCost, against budget: IndicativeBudget.Amount?) {
        guard let budget else {
            self = .noBudget
            return
        }
        let isOver =
            budget.limitYear.map { cost.perYear.value > $0.value }
            ?? (cost.perWeek.value > budget.limit.value)
        self = isOver ? .overBudget : .withinBudget
    }
}
