/// What a support plan costs, line by line and in all.
///
/// It is made once, never changed and handed from stage to stage: a reference, so that this costs
/// nothing.
public final class PlanCost: Sendable {
    /// The first day of the year that it is the cost of.
    public let starts: CalendarDate
    /// Each line's cost, in the order of the plan.
    public let lines: [LineCost]
    /// The yearly cost to the council, before contribution.
    public let perYear: Figure<PerYear>
    /// The yearly cost over the weeks of the year, in whole pence.
    public let perWeek: Figure<PerWeek>
    /// The yearly cost less that of its weeks, what rounding leaves over; nil for nothing.
    public let residual: Figure<PerYear>?
    /// How many weeks that year is.
    public let weeksInYear: Exact
    /// What is bought once; never part of a weekly figure.
    public let oneOff: Figure<Money>
    /// The part of the weekly cost that a charge can be made for.
    public let chargeable: Figure<PerWeek>
    /// The part of the yearly cost that a charge can be made for, in whole pence.
    public let chargeablePerYear: Figure<PerYear>
    /// The part of what can be charged, flat charges among it, on routes that are invoiced.
    let chargeableInvoiced: Figure<PerWeek>
    /// The part of it for what the direct payment buys; nil where all that is not invoiced is.
    let chargeableDirectly: Figure<PerWeek>?
    /// The weekly cost by route; nil where no line has the route.
    public let byRoute: EachRoute<Figure<PerWeek>?>
    /// What can be charged in each stretch of the year with the same lines running.
    public let stretches: [Stretch]
    /// Whether lines that bear neither on a charge nor on a direct payment make some weeks cost more
    /// than others.
    let hasUnevenCost: Bool
    /// The contingency in the council's lines; nil where there is none.
    public let contingency: Contingency?
    /// What the council pays beside the personal budget; nil for nothing.
    public let beside: Beside?
    /// What is charged whatever the person's means, beside the chargeable cost; nil for nothing.
    public let flat: FlatCharge?

    /// Puts together what lines come to that have been costed one by one.
    fileprivate init(
        of lines: [PlanLine],
        from starts: CalendarDate,
        costing costs: [LineCost],
        _ sums: borrowing PlanSums,
        by prices: PriceList,
        trace: inout Trace
    ) throws(CalculationFault) {
        self.starts = starts
        self.lines = costs
        weeksInYear = prices.weeksInYear
        let exactYear = trace.total(.beforeRounding(of: .plan(.year)), sums.year)
        let exactCharge = trace.total(.plan(.chargeableYear), sums.charges.chargeable)
        perWeek = try prices.week(of: exactYear, as: .plan(.week), trace: &trace)
        perYear = try trace.rounded(.plan(.year), exactYear, prices.rounding, on: .allowance)
        residual = try prices.residual(of: perYear, perWeek, trace: &trace)
        oneOff = trace.total(.plan(.oneOff), sums.once)
        chargeable = try prices.week(
            of: exactCharge,
            as: .plan(.chargeableWeek),
            on: .charge,
            trace: &trace
        )
        chargeablePerYear = try trace.rounded(
            .plan(.chargeableYearWhole),
            exactCharge,
            prices.rounding,
            on: .charge
        )
        chargeableInvoiced = try prices.chargedWeek(
            sums.charges.invoiced,
            inAYear: .chargeableInvoicedYear,
            as: .chargeableInvoicedWeek,
            trace: &trace
        )
        chargeableDirectly = try sums.charges.directly.map { direct throws(CalculationFault) in
            try prices.chargedWeek(
                direct,
                inAYear: .chargeableDirectlyYear,
                as: .chargeableDirectlyWeek,
                trace: &trace
            )
        }
        byRoute = try prices.byRoute(lines, costs, total: perWeek, trace: &trace)
        stretches = sums.isUneven ? try prices.stretches(of: lines, costs, trace: &trace) : []
        hasUnevenCost = sums.isOtherCostUneven ? try prices.costsDiffer(lines, costs) : false
        contingency = sums.contingency
        beside = try sums.beside?.inWeeks(of: prices.weeksInYear)
        flat = try sums.charges.flat.map { flat throws(CalculationFault) in
            try prices.flatCharge(flat, trace: &trace)
        }
    }

    /// Weeks of the year in which the same lines run.
    public struct Stretch: Sendable {
        /// Which of the 52 weeks; none for the time beyond them alone.
        public let runs: ChargingWeeks
        /// How many weeks, the time beyond the 52 among them.
        public let weeks: Exact
        /// What can be charged in each of them.
        public internal(set) var chargeable: Figure<PerWeek>
        /// What is charged in each of them whatever the person's means; nil for nothing.
        let flat: Figure<PerWeek>?
        /// The part of both on routes that are invoiced.
        public let invoiced: Figure<PerWeek>
        /// The part of both for what the direct payment buys; nil where all that is not invoiced is.
        let chargeableDirectly: Figure<PerWeek>?
        /// The direct payment in each of them, before contribution.
        public let directPayment: Figure<PerWeek>
    }

    /// Whether the weeks differ in what can be charged, in the direct payment or in what they cost.
    var hasUnevenWeeks: Bool {
        if hasUnevenCost { return true }
        guard let usual = stretches.first else { return false }
        return stretches.contains {
            $0.chargeable.value != usual.chargeable.value
                || $0.flat?.value != usual.flat?.value
                || $0.directPayment.value != usual.directPayment.value
        }
    }

    /// What the person is charged for some lines whatever their means.
    public struct FlatCharge: Sendable {
        /// The charge of a year over its weeks, in whole pence.
        public let perWeek: Figure<PerWeek>
        /// The charge of a year, in whole pence.
        public let perYear: Figure<PerYear>
    }

    /// What the council pays beside the personal budget: part of no figure of the plan.
    public struct Beside: Sendable {
        /// In a year, in pence.
        public fileprivate(set) var perYear = Exact.zero
        /// In each week, in pence; nil where some cost more than others.
        public fileprivate(set) var perWeek: Exact?
        /// Once, in pence.
        public fileprivate(set) var once = Exact.zero
        /// Whether each week of the year costs as much.
        private var isEven = true

        fileprivate init() {}

        fileprivate mutating func add(
            _ cost: LineCost,
            of line: PlanLine
        ) throws(CalculationFault) {
            if let year = cost.perYear { perYear = try perYear + year.value }
            if let oneOff = cost.oneOff { once = try once + oneOff.value }
            if cost.perYear != nil, cost.runsAtTimes(line) { isEven = false }
        }

        /// The same with what a week comes to.
        fileprivate func inWeeks(of year: Exact) throws(CalculationFault) -> Beside {
            var found = self
            found.perWeek = isEven ? try perYear / year : nil
            return found
        }

        /// What is paid beside several budgets; nil where there is none, or for amounts too large to
        /// be added up.
        static func total(of all: [Beside]) -> Beside? {
            guard var sum = all.first else { return nil }
            for more in all.dropFirst() {
                guard let perYear = try? sum.perYear + more.perYear,
                    let once = try? sum.once + more.once
                else { return nil }
                (sum.perYear, sum.once) = (perYear, once)
                sum.perWeek = sum.perWeek.flatMap { week in
                    more.perWeek.flatMap { try? week + $0 }
                }
            }
            return sum
        }
    }

    /// Money kept back for when arrangements fail.
    public struct Contingency: Sendable {
        /// In a year, in pence.
        public fileprivate(set) var perYear = Exact.zero
        /// Once, in pence.
        public fileprivate(set) var once = Exact.zero
    }
}

extension PlanCost {
    /// The direct payment a week, before contribution; nil where no line is one.
    public var directPayment: Figure<PerWeek>? { byRoute.directPayment }

    /// What the council spends on the plan in its year, what is bought once among it.
    var firstYear: Exact {
        get throws(CalculationFault) { try perYear.value + oneOff.value }
    }

    /// What it pays beside the budget in that year, what is bought once among it.
    var firstYearBeside: Exact {
        get throws(CalculationFault) {
            try (beside?.perYear ?? .zero) + (beside?.once ?? .zero)
        }
    }
}

/// What the council's lines come to, as they are added up.
private struct PlanSums {
    var year = Tally<PerYear>()
    var once = Tally<Money>()
    var charges: ChargeSums<PerYear>
    /// Whether the weeks differ in what is charged, or in the direct payment.
    var isUneven = false
    /// Whether the lines that are no share of the others cost more in some weeks than in others.
    var isCostUneven = false
    /// Whether those of them do that bear neither on a charge nor on a direct payment.
    var isOtherCostUneven = false
    var contingency: PlanCost.Contingency?
    var beside: PlanCost.Beside?

    init(asksDirectly: Bool) { charges = ChargeSums(asksDirectly: asksDirectly) }

    mutating func add(_ cost: LineCost, of line: PlanLine) throws(CalculationFault) {
        if line.funding == .outsideBudget {
            var sum = beside ?? PlanCost.Beside()
            try sum.add(cost, of: line)
            beside = sum
        }
        guard line.funding == .council else { return }
        if cost.perYear != nil, cost.runsAtTimes(line) {
            isCostUneven = true
            if cost.isUneven(line) { isUneven = true } else { isOtherCostUneven = true }
        }
        if let perYear = cost.perYear { try year.add(perYear) }
        if let oneOff = cost.oneOff { try once.add(oneOff) }
        if let charge = cost.chargeablePerYear { try charges.add(charge, for: line) }
        if line.isContingency { try keepBack(cost) }
    }

    private mutating func keepBack(_ cost: LineCost) throws(CalculationFault) {
        var kept = contingency ?? PlanCost.Contingency()
        if let perYear = cost.perYear { kept.perYear = try kept.perYear + perYear.value }
        if let oneOff = cost.oneOff { kept.once = try kept.once + oneOff.value }
        contingency = kept
    }
}

extension PriceList {
    /// Costs a plan: each line for a year, then the total once into weeks.
    ///
    /// - Parameters:
    ///   - lines: The lines of the plan.
    ///   - starts: The first day of support.
    ///   - employer: What an employer owes that year; nil when the rates do not say.
    ///   - trace: Hears of each step.
    /// - Returns: The cost of each line and of all.
    /// - Throws: What stops the arithmetic, or a line that no price fits.
    func cost(
        of lines: [PlanLine],
        from starts: CalendarDate,
        employer: EmployerRates?,
        trace: inout Trace
    ) throws(CalculationFault) -> PlanCost {
        var sums = PlanSums(asksDirectly: asksWhatIsChargedDirectly(in: lines))
        let costs = try costs(of: lines, from: starts, employer, addingTo: &sums, trace: &trace)
        return try PlanCost(
            of: lines,
            from: starts,
            costing: costs,
            sums,
            by: self,
            trace: &trace
        )
    }

    /// The cost of each line; those that are a part of the others wait for what these come to.
    private func costs(
        of lines: [PlanLine],
        from starts: CalendarDate,
        _ employer: EmployerRates?,
        addingTo sums: inout PlanSums,
        trace: inout Trace
    ) throws(CalculationFault) -> [LineCost] {
        var costs: [LineCost] = []
        costs.reserveCapacity(lines.count)
        var hasShares = false
        let plan = lines.span
        for index in plan.indices {
            if plan[index].particulars?.shareOfLines != nil {
                hasShares = true
                costs.append(LineCost())
                continue
            }
            let cost = try self.cost(
                of: plan[index],
                at: index,
                from: starts,
                employer,
                // Few lines employ somebody: the others are not handed all costs before them.
                after: plan[index].particulars?.employment
                    .map { EmployedBefore($0, after: costs) },
                trace: &trace
            )
            try sums.add(cost, of: plan[index])
            costs.append(cost)
        }
        if hasShares { try addShares(of: lines, to: &costs, &sums, trace: &trace) }
        return costs
    }

    /// What can be charged in a year for some of the lines, put into weeks.
    fileprivate func chargedWeek(
        _ tally: Tally<PerYear>,
        inAYear yearly: PlanTerm,
        as weekly: PlanTerm,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        let year = trace.total(.plan(yearly), tally)
        return try week(of: year, as: .plan(weekly), on: .charge, trace: &trace)
    }

    /// Whether what can be charged for what a direct payment buys has to be known by itself: where
    /// it is charged first, or where what is not invoiced may be for what somebody else holds.
    func asksWhatIsChargedDirectly(in lines: [PlanLine]) -> Bool {
        collection == .directPaymentFirst
            || lines.contains {
                !$0.isFree && !$0.route.isInvoiced && $0.route != .directPayment
            }
    }

    /// What is charged in a year whatever the person's means, put into weeks as the cost is.
    fileprivate func flatCharge(
        _ tally: Tally<PerYear>,
        trace: inout Trace
    ) throws(CalculationFault) -> PlanCost.FlatCharge {
        let exact = trace.total(.beforeRounding(of: .plan(.flatYear)), tally)
        return PlanCost.FlatCharge(
            perWeek: try week(of: exact, as: .plan(.flatWeek), on: .charge, trace: &trace),
            perYear: try trace.rounded(.plan(.flatYear), exact, rounding, on: .charge)
        )
    }

    /// What so many weeks leave over of the year; nil for nothing.
    fileprivate func residual(
        of year: Figure<PerYear>,
        _ week: Figure<PerWeek>,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerYear>? {
        guard try week.value * weeksInYear != year.value else { return nil }
        let ofWeeks = try trace.year(
            of: week,
            in: weeksInYear,
            as: .plan(.weeks),
            rounding,
            on: .allowance
        )
        guard ofWeeks.value != year.value else { return nil }
        return try trace.difference(.plan(.residual), year, ofWeeks)
    }

    /// Costs the lines that are a part of what the council's other lines cost in a year: money
    /// kept back for what nobody can foresee, or a fee for managing the rest.
    private func addShares(
        of lines: [PlanLine],
        to costs: inout [LineCost],
        _ sums: inout PlanSums,
        trace: inout Trace
    ) throws(CalculationFault) {
        let others = trace.total(.plan(.otherLinesYear), sums.year)
        for (index, line) in lines.enumerated() {
            guard let share = line.particulars?.shareOfLines, line.funding == .council else {
                continue
            }
            let year: Figure<PerYear> = try trace.product(
                .line(.year, index),
                others,
                trace.input(.line(.shareOfLines, index), share)
            )
            costs[index] = LineCost(
                price: nil,
                perYear: year,
                perWeek: try week(of: year, as: .line(.week, index), trace: &trace),
                chargeablePerYear: line.isFree ? nil : year
            )
            try sums.add(costs[index], of: line)
            // It is that part of the others in each week, so its weeks differ where theirs do.
            let isHeard = !line.isFree || line.route == .directPayment
            sums.isUneven = sums.isUneven || sums.isCostUneven && isHeard
        }
    }

    /// A yearly amount over the weeks of the year, rounded as the list names: a cost, unless it is
    /// what the person is charged.
    func week(
        of year: Figure<PerYear>,
        as term: @autoclosure () -> Term,
        on direction: Rounding.Direction = .allowance,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        let exact: Figure<PerWeek> = try trace.quotient(
            .beforeRounding(of: term()),
            year,
            self.year(trace: &trace)
        )
        return try trace.rounded(term(), exact, rounding, on: direction)
    }
}
