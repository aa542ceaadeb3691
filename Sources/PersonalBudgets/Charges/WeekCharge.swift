// What the charging week of a day comes to.
extension Assessment {
    /// What the person pays in the charging week of a day; nil while it is unknown.
    ///
    /// With neither plan nor budget it is the most that can be asked for, and nothing where support
    /// need not be given at all.
    public func personPays(on day: CalendarDate) -> Exact? {
        guard eligibility.allowsBudget else { return .zero }
        guard let summary else { return contribution?.maximum?.value }
        guard let stretch = plan?.stretch(on: day), summary.charges.indices.contains(stretch)
        else { return summary.personPays?.value }
        return summary.charges[stretch].value
    }

    /// What of that is charged at a flat rate; nil for nothing, or while the charge is unknown.
    func flatCharge(on day: CalendarDate) -> Exact? {
        guard let summary, let flat = summary.flat else { return nil }
        guard let stretch = plan?.stretch(on: day) else { return flat.perWeek.value }
        return plan?.stretches[stretch].flat?.value
    }

    /// The direct payment in the charging week of a day, before contribution, and what comes off it
    /// where the person is charged so much; nil where there is none, or while it is unknown.
    public func directPayment(
        on day: CalendarDate,
        charging week: Exact
    ) throws(CalculationFault) -> (gross: Exact, takenOff: Exact)? {
        guard let plan, let payments, let whole = plan.directPayment else { return nil }
        let due =
            plan.stretch(on: day).map { Payments.Week(of: plan.stretches[$0], at: $0) }
            ?? Payments.Week(of: plan, paying: whole)
        var trace = Trace(on: false)
        let takenOff = try payments.manner.takenOff(
            of: Figure(week, .none),
            in: due,
            trace: &trace
        )
        return (due.directPayment.value, takenOff.value)
    }
}
