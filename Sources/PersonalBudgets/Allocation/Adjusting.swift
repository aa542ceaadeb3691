// The adjusters, in the order of the scheme.
extension BudgetMaker {
    /// Does to the amount so far, and to the limit of the plan, what an adjuster says.
    ///
    /// What is added, or compared with, is worked out once and counts for both.
    func apply<U: Unit>(
        _ adjuster: Adjuster,
        at position: Int,
        to own: inout Tally<U>,
        _ limit: inout Tally<U>,
        trace: inout Trace
    ) throws(CalculationFault) {
        func named(
            _ amount: Adjuster.Amount,
            on direction: Rounding.Direction = .allowance
        ) throws(CalculationFault) -> Figure<U>? {
            try money(amount, by: adjuster, at: position, on: direction, trace: &trace)
        }
        switch adjuster.action {
        case .answers(let question, let additions):
            guard let added: Figure<U> = try added(question, additions, at: position, trace: &trace)
            else {
                return
            }
            let rounded = try rounded(
                added,
                by: adjuster,
                at: position,
                on: .allowance,
                trace: &trace
            )
            try own.add(rounded)
            try limit.add(rounded)
        case .add(let amount):
            guard let added = try named(amount) else { return }
            try own.add(added)
            try limit.add(added)
        case .takeOff(let amount):
            guard let off = try named(amount, on: .charge) else { return }
            try change(&own, &limit, at: position, trace: &trace) {
                (soFar, term, trace) throws(CalculationFault) in
                try trace.difference(term, soFar, off)
            }
        case .atLeast(let amount):
            guard let least = try named(amount) else { return }
            try change(&own, &limit, at: position, trace: &trace) {
                (soFar, term, trace) throws(CalculationFault) in
                trace.greatest(term, of: [soFar, least]) ?? soFar
            }
        case .atMost(let amount):
            guard let most = try named(amount) else { return }
            try change(&own, &limit, at: position, trace: &trace) {
                (soFar, term, trace) throws(CalculationFault) in
                trace.least(term, of: [soFar, most]) ?? soFar
            }
        case .multiply(let factor):
            guard let factor = try number(factor, at: position, trace: &trace) else { return }
            try change(&own, &limit, at: position, trace: &trace) {
                (soFar, term, trace) throws(CalculationFault) in
                try product(of: soFar, factor, rounded: adjuster.rounding, as: term, trace: &trace)
            }
        }
    }

    private func product<U: Unit>(
        of soFar: Figure<U>,
        _ factor: Figure<Number>,
        rounded rounding: RoundingRule?,
        as term: Term,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<U> {
        guard let rounding else { return try trace.product(term, soFar, factor) }
        let exact: Figure<U> = try trace.product(.beforeRounding(of: term), soFar, factor)
        return try trace.rounded(term, exact, rounding, on: .allowance)
    }

    /// Puts other amounts in place of the amount and the limit so far.
    private func change<U: Unit>(
        _ own: inout Tally<U>,
        _ limit: inout Tally<U>,
        at position: Int,
        trace: inout Trace,
        _ body: (Figure<U>, Term, inout Trace) throws(CalculationFault) -> Figure<U>
    ) throws(CalculationFault) {
        func changed(_ tally: Tally<U>, isLimit: Bool) throws(CalculationFault) -> Tally<U> {
            let soFar: Figure<U> = trace.total(
                .adjuster(.amountSoFar(position, basis, isLimit: isLimit)),
                tally
            )
            let term = Term.adjuster(.amountAdjusted(position, basis, isLimit: isLimit))
            var result = Tally<U>()
            try result.add(body(soFar, term, &trace))
            return result
        }
        own = try changed(own, isLimit: false)
        limit = try changed(limit, isLimit: true)
    }

    private func rounded<U: Unit>(
        _ figure: Figure<U>,
        by adjuster: Adjuster,
        at position: Int,
        on direction: Rounding.Direction,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<U> {
        guard let rounding = adjuster.rounding else { return figure }
        return try trace.rounded(
            .adjuster(.rounded(position, basis)),
            figure,
            rounding,
            on: direction
        )
    }

    /// An amount that an adjuster names, as it rounds it; nil when the number it rests on has no
    /// value.
    private func money<U: Unit>(
        _ amount: Adjuster.Amount,
        by adjuster: Adjuster,
        at position: Int,
        on direction: Rounding.Direction,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<U>? {
        let named: Figure<U>
        switch amount {
        case .fixed(let pence): named = trace.input(.adjuster(.amount(position)), pence.exact)
        case .priced(let operand, let price, let service):
            guard let reading = reading(operand, at: position, trace: &trace) else { return nil }
            let each: Figure<Money> = trace.input(
                service.map { .service(.price($0)) } ?? .adjuster(.price(position)),
                price.exact
            )
            named = try trace.product(
                .adjuster(.added(position, basis)),
                each,
                operand == .unpaidHours ? hours(reading, at: position, trace: &trace) : reading
            )
        }
        return try rounded(named, by: adjuster, at: position, on: direction, trace: &trace)
    }

    /// The hours of unpaid support in the period of the amounts, from those of a week.
    private func hours(
        _ ofWeek: Figure<Number>,
        at position: Int,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<Number> {
        let period = allocation.every.period
        guard period != .week else { return ofWeek }
        return try trace.product(
            .adjuster(.hours(position, basis)),
            ofWeek,
            trace.input(
                .budget(.weeksInPeriod(period)),
                try Exact(Period.weeksInAYear, over: period.timesAYear)
            )
        )
    }

    private func number(
        _ factor: Adjuster.Factor,
        at position: Int,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<Number>? {
        switch factor {
        case .fixed(let number): return trace.input(.adjuster(.factor(position, basis)), number)
        case .scaled(let operand, let times):
            guard let reading = reading(operand, at: position, trace: &trace) else { return nil }
            guard times != .one else { return reading }
            return try trace.product(
                .adjuster(.factor(position, basis)),
                reading,
                trace.input(.adjuster(.times(position)), times)
            )
        }
    }

    private func reading(
        _ operand: Operand,
        at position: Int,
        trace: inout Trace
    ) -> Figure<Number>? {
        if case .unpaidHours = operand, let hours = readings.unpaidHours { return hours }
        guard let value = readings.value(of: operand) else { return nil }
        if case .points = operand { return Figure(value, points.step) }
        return trace.input(.adjuster(.reading(position, basis)), value)
    }

    /// What the answer to a question adds, less the share that unpaid support meets.
    private func added<U: Unit>(
        _ question: Int,
        _ additions: [Adjuster.Addition?],
        at position: Int,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<U>? {
        guard case .choice(let choice) = readings.answers[question],
            let addition = additions[choice]
        else { return nil }
        let full: Figure<U>
        switch addition {
        case .units(let quantity, let service, let price):
            let each: Figure<Money> = trace.input(.service(.price(service)), price.exact)
            full = try trace.product(
                .adjuster(.full(position, basis)),
                each,
                trace.input(.adjuster(.quantity(position)), quantity)
            )
        case .amount(let pence):
            full = trace.input(.adjuster(.full(position, basis)), pence.exact)
        }
        guard let share = met?[question], share != .zero else { return full }
        let unpaid: Figure<U> = try trace.product(
            .adjuster(.unpaid(position, basis)),
            full,
            trace.input(.points(.unpaidShare(question: question)), share)
        )
        return try trace.difference(.adjuster(.added(position, basis)), full, unpaid)
    }
}

extension Allocation {
    /// Whether an adjuster reads a measure that has no figure, or may count by one.
    func lacksFigure(by readings: Readings) -> Bool {
        guard !readings.measures.isEmpty else { return false }
        for adjuster in adjusters {
            switch readings.holding(adjuster.when) {
            case nil: return true
            case false?: continue
            case true?:
                if let operand = adjuster.action.operand, readings.hasNoFigure(operand) {
                    return true
                }
            }
        }
        return false
    }

    /// Whether an adjuster that counts takes a price from the price list.
    func asksPrice(by readings: Readings) -> Bool {
        adjusters.contains { adjuster in
            guard readings.hold(adjuster.when) else { return false }
            switch adjuster.action {
            case .add(let amount), .takeOff(let amount), .atLeast(let amount), .atMost(let amount):
                if case .priced(_, _, let service) = amount { return service != nil }
            case .answers(let question, let additions):
                if case .choice(let choice) = readings.answers[question],
                    case .units = additions[choice]
                {
                    return true
                }
            case .multiply: break
            }
            return false
        }
    }
}
