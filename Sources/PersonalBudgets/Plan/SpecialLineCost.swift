// Lines with more to them than a quantity at one price.
extension PriceList {
    /// A line of several prices, of visits or dates, shared, topped up, or with a worker employed.
    func specialCost(
        of line: PlanLine,
        at index: Int,
        from starts: CalendarDate,
        _ employer: EmployerRates?,
        after before: EmployedBefore?,
        trace: inout Trace
    ) throws(CalculationFault) -> LineCost {
        let special = SpecialLine(list: self, line: line, index: index)
        // Nobody is employed for no hours at all.
        if let before, line.runs != .none {
            return try special.employed(by: employer, after: before, trace: &trace)
        }
        return line.every == .once
            ? try special.once(from: starts, trace: &trace)
            : try special.regular(from: starts, trace: &trace)
    }
}

/// A line on its way to a cost.
private struct SpecialLine {
    let list: PriceList
    let line: PlanLine
    let index: Int

    private var service: PriceList.Service { list.services[line.service] }

    /// Whether the cost is worked out: others' money is only when it has a limit to keep.
    private var isCosted: Bool { line.funding.isCouncils || line.particulars?.stream != nil }

    private var isCharged: Bool { line.funding == .council && !line.isFree }

    /// The cost of a year of purchases.
    func regular(
        from starts: CalendarDate,
        trace: inout Trace
    ) throws(CalculationFault) -> LineCost {
        let purchases = try list.purchases(of: line, at: index, from: starts)
        var cost = LineCost(rows: [RowUse](of: purchases))
        var year = Tally<PerYear>()
        var charge = Tally<PerYear>()
        var topUp = Tally<PerYear>()
        for (position, purchase) in purchases.enumerated() {
            let which = Term.Purchase(line: index, position: position)
            let price = try price(of: purchase, which, trace: &trace)
            let week = try self.week(price.paid, purchase, .week, at: which, trace: &trace)
            try year.add(self.year(week, purchase, .year, at: which, trace: &trace))
            var charged: Figure<PerWeek>?
            if isCharged {
                let figure = try self.charged(
                    week,
                    price.charged,
                    purchase,
                    at: which,
                    trace: &trace
                )
                try charge.add(self.year(figure, purchase, .chargeYear, at: which, trace: &trace))
                charged = figure
            }
            if let added = price.topUp {
                let week = try self.week(added, purchase, .topUp, at: which, trace: &trace)
                try topUp.add(self.year(week, purchase, .topUpYear, at: which, trace: &trace))
            }
            cost.parts.append(
                .init(
                    price: price.paid,
                    workers: workers(for: purchase),
                    units: purchase.units,
                    weeks: purchase.weeks,
                    perWeek: try share(of: week, .weekShare, at: which, trace: &trace),
                    chargeable: try charged.map { figure throws(CalculationFault) in
                        try share(of: figure, .chargeShare, at: which, trace: &trace)
                    },
                    isOfUnits: purchase.source.isOfUnits
                )
            )
        }
        let prices = Set(cost.parts.map(\.price.value))
        if prices.count == 1 { cost.price = cost.parts.first?.price }
        guard isCosted else { return LineCost(price: cost.price) }
        let perYear = try shared(year, .line(.year, index), trace: &trace)
        cost.perYear = perYear
        cost.perWeek = try list.week(of: perYear, as: .line(.week, index), trace: &trace)
        if isCharged {
            // Rounded as the cost is: nobody's share of the charge is more than that of the cost.
            cost.chargeablePerYear = try shared(charge, .line(.chargeYear, index), trace: &trace)
        }
        if topUp.value != .zero {
            cost.topUpPerYear = try shared(topUp, .line(.topUpYear, index), trace: &trace)
        }
        return cost
    }

    /// The cost of what is bought once.
    func once(
        from starts: CalendarDate,
        trace: inout Trace
    ) throws(CalculationFault) -> LineCost {
        let purchases = try list.purchasesOnce(of: line, at: index, from: starts)
        var total = Tally<Money>()
        var only: Figure<Money>?
        for (position, purchase) in purchases.enumerated() {
            let which = Term.Purchase(line: index, position: position)
            let price = try price(of: purchase, which, trace: &trace).paid
            only = only ?? price
            try total.add(
                trace.product(
                    .purchase(.once, which),
                    price,
                    trace.input(.purchase(.units, which), purchase.units)
                )
            )
        }
        let price = purchases.count == 1 ? only : nil
        guard isCosted else { return LineCost(price: price) }
        let rows = [RowUse](of: purchases)
        let term = Term.line(.once, index)
        let exact = trace.total(.beforeRounding(of: term), total)
        guard line.particulars?.shared != nil else {
            let whole = try trace.rounded(term, exact, list.rounding, on: .allowance)
            return LineCost(price: price, oneOff: whole, rows: rows)
        }
        let part = try pennyShare(of: exact, term, trace: &trace)
        return LineCost(price: price, oneOff: part, rows: rows)
    }

    /// The cost of a worker the person employs.
    func employed(
        by employer: EmployerRates?,
        after before: EmployedBefore,
        trace: inout Trace
    ) throws(CalculationFault) -> LineCost {
        guard let terms = line.particulars?.employment else { return LineCost() }
        guard let employer else { throw .employerRatesMissing(line: index) }
        let times = try list.timesAYear(line)
        let hours: Figure<Number> = try trace.product(
            .employment(.plannedHours, line: index),
            trace.input(.line(.quantity, index), line.quantity) as Figure<Number>,
            trace.input(.line(.times, index), times)
        )
        let cost = try EmployedLine(
            terms: terms,
            line: index,
            weeks: line.runs == .all ? nil : line.weeks,
            before: before,
            rates: employer
        ).cost(of: hours, trace: &trace)
        guard isCosted else { return LineCost(price: cost.perContactHour, employment: cost) }
        var year = Tally<PerYear>()
        try year.add(cost.perYear)
        let perYear = try shared(year, .line(.year, index), trace: &trace)
        return LineCost(
            price: cost.perContactHour,
            perYear: perYear,
            perWeek: try list.week(of: perYear, as: .line(.week, index), trace: &trace),
            chargeablePerYear: isCharged ? perYear : nil,
            employment: cost
        )
    }
}

// Prices and weeks of a purchase.
extension SpecialLine {
    private typealias Prices = (
        paid: Figure<Money>, charged: Figure<Money>?, topUp: Figure<Money>?
    )

    /// What the council pays for a unit, what it charges, and what others add.
    private func price(
        of purchase: Purchase,
        _ term: Term.Purchase,
        trace: inout Trace
    ) throws(CalculationFault) -> Prices {
        var charged: Figure<Money>?
        var full: Figure<Money>
        switch purchase.source {
        case .single:
            if let own = line.ownPrice {
                full = trace.input(.line(.price, index), own.exact)
            } else {
                let listed = try list.listedPrice(for: line, at: index)
                full = trace.input(.service(.price(line.service)), listed.exact)
                if let levied = service.charge {
                    charged = trace.input(.service(.charge(line.service)), levied.exact)
                }
            }
        case .row(let row):
            full = trace.input(
                .service(.rowPrice(service: line.service, row: row)),
                service.rows[row].price.exact
            )
            if let levied = service.rows[row].charge {
                charged = trace.input(
                    .service(.rowCharge(service: line.service, row: row)),
                    levied.exact
                )
            }
        case .supplement(let row):
            guard let amount = service.rows[row].supplement else {
                throw .priceUnmatched(line: index)
            }
            return (
                trace.input(
                    .service(.rowSupplement(service: line.service, row: row)),
                    amount.exact
                ), nil, nil
            )
        }
        full = try uplifted(full, term, trace: &trace)
        guard let topUp = line.particulars?.topUp else { return (full, charged, nil) }
        guard line.ownPrice == nil || topUp.exact <= full.value else {
            throw .topUpAbovePrice(line: index, price: full.value)
        }
        let added: Figure<Money> = trace.input(.line(.topUp, index), topUp.exact)
        // The list says what the council pays; a price of the line's own is all that is paid.
        guard line.ownPrice != nil else { return (full, charged, added) }
        return (try trace.difference(.purchase(.priceLessTopUp, term), full, added), charged, added)
    }

    /// How many workers come for the price of a purchase.
    private func workers(for purchase: Purchase) -> Int64 {
        if case .row(let row) = purchase.source { service.rows[row].workers } else { 1 }
    }

    /// A price raised by the part of itself that the line states, in whole pence.
    private func uplifted(
        _ price: Figure<Money>,
        _ which: Term.Purchase,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<Money> {
        guard let uplift = line.particulars?.uplift else { return price }
        let raised: Figure<Money> = try trace.product(
            .beforeRounding(of: .purchase(.upliftedPrice, which)),
            price,
            trace.input(.line(.upliftFactor, index), .one + uplift)
        )
        return try trace.rounded(
            .purchase(.upliftedPrice, which),
            raised,
            list.rounding,
            on: .allowance
        )
    }

    /// What can be charged for a purchase in each of its weeks: its cost, or what the list charges
    /// for it if that is less.
    private func charged(
        _ week: Figure<PerWeek>,
        _ levied: Figure<Money>?,
        _ purchase: Purchase,
        at which: Term.Purchase,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        let cost = try ofOneWorker(week, .oneWorker, at: which, trace: &trace)
        guard let levied else { return cost }
        let levy = try ofOneWorker(
            self.week(levied, purchase, .levy, at: which, trace: &trace),
            .levyOneWorker,
            at: which,
            trace: &trace
        )
        return trace.least(.purchase(.charge, which), levy, cost)
    }

    /// The part of a cost, or of a listed charge, that is for one of the workers, where only one is
    /// charged.
    private func ofOneWorker(
        _ week: Figure<PerWeek>,
        _ what: PurchaseTerm,
        at which: Term.Purchase,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        guard list.workersCharged == .one, let workers = line.particulars?.workers, workers > 1
        else { return week }
        return try trace.quotient(
            .purchase(what, which),
            week,
            trace.input(.line(.workers, index), Exact(workers))
        )
    }

    private func week(
        _ price: Figure<Money>,
        _ purchase: Purchase,
        _ what: PurchaseTerm,
        at which: Term.Purchase,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        try trace.product(
            .purchase(what, which),
            price,
            trace.input(.purchase(.units, which), purchase.units)
        )
    }

    private func year(
        _ week: Figure<PerWeek>,
        _ purchase: Purchase,
        _ what: PurchaseTerm,
        at which: Term.Purchase,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerYear> {
        try trace.product(
            .purchase(what, which),
            week,
            trace.input(.purchase(.weeks, which), list.weeks(of: purchase.weeks, line))
        )
    }
}

// Shares.
extension SpecialLine {
    /// The person's part of a weekly amount, exactly.
    private func share(
        of week: Figure<PerWeek>,
        _ what: PurchaseTerm,
        at which: Term.Purchase,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        guard let shared = line.particulars?.shared else { return week }
        return try trace.quotient(
            .purchase(what, which),
            week,
            trace.input(.line(.sharers, index), Exact(shared.people))
        )
    }

    /// A total for the year, or the person's share of it to the penny.
    private func shared(
        _ tally: Tally<PerYear>,
        _ term: Term,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerYear> {
        guard line.particulars?.shared != nil else { return trace.total(term, tally) }
        return try pennyShare(
            of: trace.total(.beforeSharing(of: term), tally),
            term,
            trace: &trace
        )
    }

    /// A whole number of pence, so that the shares of all are the whole to the penny.
    ///
    /// The first person bears the whole cost over all of them, rounded; each further person what is
    /// then left of the shares up to theirs.
    private func pennyShare<U: Unit>(
        of whole: Figure<U>,
        _ term: Term,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<U> {
        guard let shared = line.particulars?.shared else { return whole }
        let all = try trace.rounded(
            .sharedWhole(of: term),
            whole,
            list.rounding,
            on: .allowance
        )
        let upTo = try upToShare(shared.person, of: all, shared, term, trace: &trace)
        let before = try upToShare(shared.person - 1, of: all, shared, term, trace: &trace)
        return try trace.difference(term, upTo, before)
    }

    // Kept apart because the optimiser of Swift 6.3.1 stops on the two uses of it in one function.
    @inline(never)
    private func upToShare<U: Unit>(
        _ person: Int64,
        of whole: Figure<U>,
        _ shared: PlanLine.Share,
        _ term: Term,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<U> {
        let part: Figure<U> = try trace.product(
            .beforeRounding(of: .sharesUpTo(person: person, of: term)),
            whole,
            trace.input(
                .line(.shares(person: person), index),
                Exact(person, over: shared.people)
            )
        )
        return try trace.rounded(
            .sharesUpTo(person: person, of: term),
            part,
            .up,
            on: .allowance
        )
    }
}
