/// A cap on all that a person is ever asked for, as was planned for England and given up in 2024.
///
/// Loaded once and shared by all cases: a reference, so that handing it on costs nothing.
public final class LifetimeCap: Sendable {
    /// The cap.
    public let total: Pence
    /// What is paid a week for daily living in a care home; it never counts towards the cap, and it
    /// goes on when the cap is reached.
    public let dailyLiving: Pence
    /// Where it comes from.
    public let citation: Citation

    /// A cap of so much, beside daily living.
    public init(total: Pence, dailyLiving: Pence, citation: Citation) {
        self.total = total
        self.dailyLiving = dailyLiving
        self.citation = citation
    }

    /// The part of a charge, of a week or a day, that counts towards the cap.
    ///
    /// The charge is what the person pays at the council's price; a top-up is no part of it. Daily
    /// living is that of as long a time, and nothing outside a care home.
    public static func counted(
        of charge: Exact,
        beside dailyLiving: Exact
    ) throws(CalculationFault) -> Exact {
        charge > dailyLiving ? try charge - dailyLiving : .zero
    }

    /// Whether nothing is left of the cap once so much has counted.
    public func isReached(by counted: Exact) -> Bool { counted >= total.exact }

    /// The charge of a day within what is left of the cap once so much has counted, and what has
    /// counted with it.
    public func charge(
        _ charge: Exact,
        onDayOf person: Person,
        after counted: Exact
    ) throws(CalculationFault) -> (charge: Exact, counted: Exact) {
        let living = person.paysForDailyLiving ? try dailyLiving.exact.perDay() : .zero
        let within = min(charge, try living + max(total.exact - counted, .zero))
        return (within, try counted + LifetimeCap.counted(of: within, beside: living))
    }
}

extension Person {
    /// Whether daily living is a part of what is charged.
    public var paysForDailyLiving: Bool { setting == .careHome }
}

/// What is left of a cap on all that a person is ever asked for.
struct LifetimeCapLeft: Sendable {
    /// What can still be asked for, beside daily living.
    let left: Figure<Money>
    /// What is paid a week for daily living, and never counts; nil outside a care home.
    let dailyLiving: Figure<PerWeek>?

    /// The most that can be asked for in a week.
    func perWeek(trace: inout Trace) throws(CalculationFault) -> Figure<PerWeek> {
        let week: Figure<PerWeek> = try trace.product(
            .lifetimeCap(.leftInAWeek),
            left,
            trace.input(.one, .one)
        )
        guard let dailyLiving else { return week }
        return try trace.sum(.lifetimeCap(.most), week, dailyLiving)
    }

    /// The most that can be asked for in a year: what is left of the cap, and daily living or what is
    /// charged, if that is less, in each week.
    func perYear(
        charging weeks: [(charge: Figure<PerWeek>, count: Figure<Number>)],
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerYear> {
        let year: Figure<PerYear> = try trace.product(
            .lifetimeCap(.leftInAYear),
            left,
            trace.input(.one, .one)
        )
        guard let dailyLiving else { return year }
        var tally = Tally<PerYear>()
        try tally.add(year)
        for (position, (charge, count)) in weeks.enumerated() {
            let living = trace.least(.lifetimeCap(.living(position)), charge, dailyLiving)
            try tally.add(trace.product(.lifetimeCap(.livingYear(position)), living, count))
        }
        return trace.total(.lifetimeCap(.mostYear), tally)
    }
}

extension MeansTest {
    /// What is left of a cap on all that is ever paid.
    ///
    /// - Returns: Nil where there is no cap, or where the case says of nothing that it counts.
    func leftOfLifetimeCap(
        trace: inout Trace
    ) throws(CalculationFault) -> LifetimeCapLeft? {
        guard let cap = policy.choices.lifetimeCap, let metered = finance.metered else {
            return nil
        }
        let left = trace.floored(
            .lifetimeCap(.left),
            try trace.difference(
                .lifetimeCap(.difference),
                trace.input(.lifetimeCap(.total), cap.total.exact) as Figure<Money>,
                trace.input(.lifetimeCap(.metered), metered.exact)
            )
        )
        return LifetimeCapLeft(
            left: left,
            dailyLiving: person.paysForDailyLiving
                ? trace.input(.lifetimeCap(.dailyLiving), cap.dailyLiving.exact) : nil
        )
    }
}
