/// What one line of a plan costs, whoever pays.
public struct LineCost: Sendable {
    /// What one unit costs; nil where it costs more at some times than at others or something comes on
    /// top of it, and for a share of other lines.
    public internal(set) var price: Figure<Money>?
    /// The yearly cost; nil for a line that is bought once, or that others pay without a stream.
    public internal(set) var perYear: Figure<PerYear>?
    /// The yearly cost over the weeks of the year, in whole pence; shown for the line, never added up.
    public internal(set) var perWeek: Figure<PerWeek>?
    /// The yearly amount a charge can be made for, by means or at a flat rate; nil where there is
    /// none.
    public internal(set) var chargeablePerYear: Figure<PerYear>?
    /// The cost of a line that is bought once.
    public internal(set) var oneOff: Figure<Money>?
    /// What others add in a year for a dearer choice, beside the cost.
    public internal(set) var topUpPerYear: Figure<PerYear>?
    /// What it costs to employ the worker; nil for a line without one.
    @Rare public internal(set) var employment: EmploymentCost?
    /// The purchases it is made of; empty for an ordinary line of one price.
    public internal(set) var parts: [Part] = []
    /// The rows that it is bought by; empty for one price.
    var rows: [RowUse] = []

    /// Units bought at one price in each of some weeks.
    public struct Part: Sendable {
        /// What a unit costs.
        public let price: Figure<Money>
        /// How many workers come for that price.
        let workers: Int64
        /// Units in each of the weeks.
        public let units: Exact
        /// The weeks.
        public let weeks: ChargingWeeks
        /// The cost in each of them.
        let perWeek: Figure<PerWeek>
        /// What can be charged in each of them.
        let chargeable: Figure<PerWeek>?
        /// Whether they are units of the service, not what comes on top of them each time.
        let isOfUnits: Bool
    }
}

extension PriceList {
    /// What a unit of a line costs, on all occasions, without what comes on top of it, and how many
    /// workers come for it.
    func unitPrices(of line: PlanLine, _ cost: LineCost) -> [(price: Exact, workers: Int64)] {
        guard cost.parts.isEmpty else {
            return cost.parts.filter(\.isOfUnits).map { ($0.price.value, $0.workers) }
        }
        let rows = cost.rows.map { services[line.service].rows[$0.row] }
        if let price = cost.price { return [(price.value, rows.first?.workers ?? 1)] }
        return rows.map { ($0.price.exact, $0.workers) }
    }

    /// One line: units times price, as often as it falls in a year; of a worker, beside what the lines
    /// before it leave to reckon with.
    func cost(
        of line: borrowing PlanLine,
        at index: Int,
        from starts: CalendarDate,
        _ employer: EmployerRates?,
        after before: EmployedBefore?,
        trace: inout Trace
    ) throws(CalculationFault) -> LineCost {
        let service = services[line.service]
        if line.particulars != nil || !service.rows.isEmpty {
            return try specialCost(
                of: line,
                at: index,
                from: starts,
                employer,
                after: before,
                trace: &trace
            )
        }
        let price = try price(of: line, at: index, trace: &trace)
        guard line.funding.isCouncils else { return LineCost(price: price) }
        guard line.every != .once else {
            let once = try once(line, at: index, price: price, trace: &trace)
            return LineCost(price: price, oneOff: once)
        }
        let perYear = try year(
            of: line,
            at: index,
            price: price,
            each: .line(.each, index),
            as: .line(.year, index),
            trace: &trace
        )
        return LineCost(
            price: price,
            perYear: perYear,
            perWeek: try week(of: perYear, as: .line(.week, index), trace: &trace),
            chargeablePerYear: try chargeable(
                line,
                at: index,
                cost: perYear,
                service: service,
                trace: &trace
            )
        )
    }

    /// What a unit of an ordinary line costs: by a price of its own, or by the list's.
    private func price(
        of line: PlanLine,
        at index: Int,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<Money> {
        if let own = line.ownPrice { return trace.input(.line(.price, index), own.exact) }
        return trace.input(
            .service(.price(line.service)),
            try listedPrice(for: line, at: index).exact
        )
    }

    /// The one price that the list has for a line.
    func listedPrice(for line: PlanLine, at index: Int) throws(CalculationFault) -> Pence {
        guard let price = services[line.service].price else { throw .priceUnmatched(line: index) }
        return price
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
            price: trace.input(.service(.charge(line.service)), levied.exact),
            each: .line(.chargeEach, index),
            as: .line(.levyYear, index),
            trace: &trace
        )
        // A charge may not exceed what it costs the council (Care Act 2014 s.14(4), remembered).
        return trace.least(.line(.chargeYear, index), charge, cost)
    }

    /// The cost of an ordinary line that is bought once.
    private func once(
        _ line: PlanLine,
        at index: Int,
        price: Figure<Money>,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<Money> {
        let exact: Figure<Money> = try trace.product(
            .beforeRounding(of: .line(.once, index)),
            price,
            trace.input(.line(.quantity, index), line.quantity)
        )
        return try trace.rounded(.line(.once, index), exact, rounding, on: .allowance)
    }

    /// A year of an ordinary line at a price, or at a charge that is levied.
    private func year(
        of line: PlanLine,
        at index: Int,
        price: Figure<Money>,
        each eachTerm: @autoclosure () -> Term,
        as term: @autoclosure () -> Term,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerYear> {
        let each: Figure<Money> = try trace.product(
            eachTerm(),
            price,
            trace.input(.line(.quantity, index), line.quantity)
        )
        let times = try timesAYear(line)
        return try trace.product(term(), each, trace.input(.line(.times, index), times))
    }
}
