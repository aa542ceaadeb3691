/// What a support plan costs, line by line and in all.
public struct PlanCost: Sendable {
    /// Each line's cost, in the order of the plan.
    public let lines: [LineCost]
    /// The yearly cost to the council, before contribution.
    public let perYear: Figure<PerYear>
    /// The yearly cost over 52 weeks, in whole pence.
    public let perWeek: Figure<PerWeek>
    /// What is bought once; never part of a weekly figure.
    public let oneOff: Figure<Money>
    /// The part of the weekly cost that a charge can be made for.
    public let chargeable: Figure<PerWeek>
    /// The same for a year, in whole pence.
    public let chargeablePerYear: Figure<PerYear>
    /// The part of the chargeable cost on routes that are invoiced.
    public let chargeableInvoiced: Figure<PerWeek>
    /// The weekly cost by route, in the order of `Route.allCases`; nil where no line has the route.
    public let byRoute: [Figure<PerWeek>?]
    /// What can be charged in each stretch of the year with the same lines running.
    public let stretches: [Stretch]

    /// What one line costs.
    public struct LineCost: Sendable {
        /// What one unit costs.
        public let price: Figure<Money>
        /// The yearly cost; nil for a line that is bought once or that others pay.
        public let perYear: Figure<PerYear>?
        /// The yearly cost over 52 weeks, in whole pence; shown for the line, never added up.
        public let perWeek: Figure<PerWeek>?
        /// The yearly amount a charge can be made for; nil where there is none.
        public let chargeablePerYear: Figure<PerYear>?
        /// The cost of a line that is bought once and the council pays.
        public let oneOff: Figure<Money>?

        init(
            price: Figure<Money>,
            perYear: Figure<PerYear>? = nil,
            perWeek: Figure<PerWeek>? = nil,
            chargeablePerYear: Figure<PerYear>? = nil,
            oneOff: Figure<Money>? = nil
        ) {
            self.price = price
            self.perYear = perYear
            self.perWeek = perWeek
            self.chargeablePerYear = chargeablePerYear
            self.oneOff = oneOff
        }
    }

    /// Weeks of the year in which the same lines run.
    public struct Stretch: Sendable {
        /// How many weeks.
        public let weeks: Int64
        /// What can be charged in each of them.
        public let chargeable: Figure<PerWeek>
        /// The part of it on routes that are invoiced.
        public let invoiced: Figure<PerWeek>
        /// The direct payment in each of them, before contribution.
        public let directPayment: Figure<PerWeek>
    }
}

/// How a plan stands to the budget.
///
/// A prompt for authority, never a refusal.
public enum Verdict: String, Sendable {
    /// Up to the limit of the budget.
    case withinBudget = "within-budget"
    /// Above it.
    case overBudget = "over-budget"
    /// There is no plan yet.
    case noPlan = "no-plan"
    /// There is no budget to hold it against.
    case noBudget = "no-budget"
}

extension PriceList {
    /// Costs a plan: each line for a year, then the total once into weeks.
    func cost(
        of lines: [PlanLine],
        trace: inout Trace
    ) throws(CalculationFault) -> PlanCost {
        var costs: [PlanCost.LineCost] = []
        costs.reserveCapacity(lines.count)
        var year = Tally<PerYear>()
        var once = Tally<Money>()
        var chargeable = Tally<PerYear>()
        var invoiced = Tally<PerYear>()
        for (index, line) in lines.enumerated() {
            let cost = try self.cost(of: line, at: index, trace: &trace)
            if let perYear = cost.perYear { try year.add(perYear) }
            if let oneOff = cost.oneOff { try once.add(oneOff) }
            if let charge = cost.chargeablePerYear {
                try chargeable.add(charge)
                if line.route.isInvoiced { try invoiced.add(charge) }
            }
            costs.append(cost)
        }
        let exactYear = trace.total(.beforeRounding(of: .planYear), year)
        let exactCharge = trace.total(.chargeableYear, chargeable)
        let perWeek = try week(of: exactYear, as: .planWeek, trace: &trace)
        return PlanCost(
            lines: costs,
            perYear: try trace.rounded(.planYear, exactYear, rounding, on: .allowance),
            perWeek: perWeek,
            oneOff: trace.total(.planOneOff, once),
            chargeable: try week(of: exactCharge, as: .chargeableWeek, trace: &trace),
            chargeablePerYear: try trace.rounded(
                .chargeableYearWhole,
                exactCharge,
                rounding,
                on: .allowance
            ),
            chargeableInvoiced: try week(
                of: trace.total(.chargeableInvoicedYear, invoiced),
                as: .chargeableInvoicedWeek,
                trace: &trace
            ),
            byRoute: try byRoute(lines, costs, total: perWeek, trace: &trace),
            stretches: try stretches(of: lines, costs, trace: &trace)
        )
    }

    /// One line: units times price, as often as it falls in a year.
    private func cost(
        of line: PlanLine,
        at index: Int,
        trace: inout Trace
    ) throws(CalculationFault) -> PlanCost.LineCost {
        let service = services[line.service]
        let price: Figure<Money> =
            if let own = line.ownPrice {
                trace.input(.ownPrice(line: index), own.exact)
            } else {
                trace.input(.price(service: line.service), (service.price ?? .zero).exact)
            }
        guard line.funding == .council else { return .init(price: price) }
        guard line.every != .once else {
            let exact: Figure<Money> = try trace.product(
                .beforeRounding(of: .lineOnce(line: index)),
                price,
                trace.input(.quantity(line: index), line.quantity)
            )
            return .init(
                price: price,
                oneOff: try trace.rounded(
                    .lineOnce(line: index),
                    exact,
                    rounding,
                    on: .allowance
                )
            )
        }
        let perYear = try year(
            of: line,
            at: index,
            price: price,
            terms: (.lineEach(line: index), .lineYear(line: index)),
            trace: &trace
        )
        return .init(
            price: price,
            perYear: perYear,
            perWeek: try week(of: perYear, as: .lineWeek(line: index), trace: &trace),
            chargeablePerYear: try chargeable(
                line,
                at: index,
                cost: perYear,
                service: service,
                trace: &trace
            )
        )
    }

    /// What can be charged for a line in a year: its cost, unless the list levies another charge.
    private func chargeable(
        _ line: PlanLine,
        at index: Int,
        cost: Figure<PerYear>,
        service: Service,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerYear>? {
        guard !line.isFree else { return nil }
        guard line.ownPrice == nil, let levied = service.charge else { return cost }
        let charge = try year(
            of: line,
            at: index,
            price: trace.input(.charge(service: line.service), levied.exact),
            terms: (.lineChargeEach(line: index), .lineLevyYear(line: index)),
            trace: &trace
        )
        // A charge may not exceed what it costs the council (Care Act 2014 s.14(4), remembered).
        return trace.least(.lineChargeYear(line: index), charge, cost)
    }

    private func year(
        of line: PlanLine,
        at index: Int,
        price: Figure<Money>,
        terms: (each: Term, year: Term),
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerYear> {
        let each: Figure<Money> = try trace.product(
            terms.each,
            price,
            trace.input(.quantity(line: index), line.quantity)
        )
        let times = try Exact(line.every.timesAYear * line.runs.count, over: Period.weeksInAYear)
        return try trace.product(terms.year, each, trace.input(.timesAYear(line: index), times))
    }

    /// A yearly amount over 52 weeks, rounded as the list names.
    func week(
        of year: Figure<PerYear>,
        as term: Term,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        let exact: Figure<PerWeek> = try trace.quotient(
            .beforeRounding(of: term),
            year,
            trace.input(.weeksInAYear, Exact(Period.weeksInAYear))
        )
        return try trace.rounded(term, exact, rounding, on: .allowance)
    }
}
