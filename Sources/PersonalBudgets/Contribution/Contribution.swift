/// What the means test says the person can be asked to pay.
public struct Contribution: Sendable {
    /// Why the person is to pay whatever the chargeable cost is.
    public enum FullCostReason: String, Sendable {
        /// Capital is above the upper limit.
        case aboveLimit = "above-limit"
        /// The person declined to be assessed.
        case declined
        /// What the person can pay covers the cost.
        case coversCost = "covers-cost"
    }

    /// What the means test found.
    public enum Outcome: Sendable {
        /// There is a most that the person can be asked for.
        case maximum(Figure<PerWeek>)
        /// The person pays the full chargeable cost; `above-limit` or `declined`.
        case fullCost(FullCostReason)
        /// Something is missing; what the person pays is unknown.
        case unknown
    }

    /// What the means test found.
    public let outcome: Outcome
    /// Tariff income; nil when capital was not looked at, or is above the limit.
    public let tariffIncome: Figure<PerWeek>?

    /// The yearly fee that may be asked for arranging the care of somebody who pays its full cost,
    /// by capital or by choice; nil where there is none.
    public var arrangementFee: Figure<PerYear>?

    /// The most the person can be asked for a week; nil when there is no such figure.
    public var maximum: Figure<PerWeek>? {
        if case .maximum(let figure) = outcome { figure } else { nil }
    }
}

/// The means test of one case: the regime's rules, the year's rates, the council's choices.
struct MeansTest {
    let regime: Regime
    let rates: Rates
    let policy: ContributionPolicy
    let person: Person
    let finance: Finance
    /// The day whose ages and rates count.
    let day: CalendarDate

    /// Works out the most the person can be asked to pay; it never looks at the plan.
    func contribution(
        missing: inout [Missing],
        trace: inout Trace
    ) throws(CalculationFault) -> Contribution {
        if !person.exemptions.isEmpty {
            return Contribution(
                outcome: .maximum(trace.input(.exempt, .zero)),
                tariffIncome: nil
            )
        }
        switch finance.status {
        case .notYet:
            missing.append(.finance)
            return Contribution(outcome: .unknown, tariffIncome: nil)
        case .declined:
            return Contribution(outcome: .fullCost(.declined), tariffIncome: nil)
        case .lightTouchAbove:
            return Contribution(outcome: .fullCost(.aboveLimit), tariffIncome: nil)
        case .lightTouchBelow:
            return Contribution(
                outcome: .maximum(
                    trace.input(.lightTouchCharge, (finance.chargePerWeek ?? .zero).exact)
                ),
                tariffIncome: nil
            )
        case .full:
            return try assessedInFull(missing: &missing, trace: &trace)
        }
    }

    /// Capital, income, the protected amounts, and what is left.
    ///
    /// An unknown housing or disability cost can only lower the figure, so the figure stands as
    /// the most; unknown income or capital gives none.
    private func assessedInFull(
        missing: inout [Missing],
        trace: inout Trace
    ) throws(CalculationFault) -> Contribution {
        if finance.income == nil { missing.append(.income) }
        if finance.capital == nil { missing.append(.capital) }
        if finance.housing == nil { missing.append(.housing) }
        if finance.disabilityCosts == nil { missing.append(.disabilityCosts) }

        guard let capitalLines = finance.capital else {
            return Contribution(outcome: .unknown, tariffIncome: nil)
        }
        let capital = try regime.countedCapital(capitalLines, trace: &trace)
        let upper: Figure<Money> = try regime.amount(
            of: regime.capital.upperLimit,
            in: rates,
            trace: &trace
        )
        guard capital.value <= upper.value else {
            return Contribution(outcome: .fullCost(.aboveLimit), tariffIncome: nil)
        }
        let tariff = try regime.tariffIncome(from: capital, rates: rates, trace: &trace)
        guard let incomeLines = finance.income else {
            return Contribution(outcome: .unknown, tariffIncome: tariff)
        }
        let income = try countedIncome(incomeLines, trace: &trace)
        guard let protected = try minimumIncomeGuarantee(income: incomeLines, trace: &trace)
        else {
            missing.append(.partnerBorn)
            return Contribution(outcome: .unknown, tariffIncome: tariff)
        }
        let counted = try trace.sum(.countedTotal, income, tariff)
        let afterProtected = try trace.difference(.afterProtected, counted, protected)
        let afterHousing = try trace.difference(
            .afterHousing,
            afterProtected,
            housingCosts(finance.housing ?? [], trace: &trace)
        )
        let available = trace.floored(
            .available,
            try trace.difference(
                .afterDisabilityCosts,
                afterHousing,
                disabilityRelatedExpenditure(finance.disabilityCosts ?? [], trace: &trace)
            )
        )
        return Contribution(
            outcome: .maximum(try maximum(of: available, trace: &trace)),
            tariffIncome: tariff
        )
    }

    /// The council's share of what is available, rounded once as the regime names.
    private func maximum(
        of available: Figure<PerWeek>,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        let asked: Figure<PerWeek> =
            policy.share == .one
            ? available
            : try trace.product(
                .shareOfAvailable,
                available,
                trace.input(.contributionShare, policy.share)
            )
        return try trace.rounded(.maximum, asked, regime.rounding, on: .charge)
    }
}
