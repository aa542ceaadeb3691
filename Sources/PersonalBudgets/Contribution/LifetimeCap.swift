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
}

extension Person {
    /// Whether daily living is a part of what is charged.
    public var paysForDailyLiving: Bool { setting == .careHome }
}

extension MeansTest {
    /// The most that can still be asked for in a week: what is left of the cap, and daily living.
    ///
    /// - Returns: Nil where there is no cap, or where the case says of nothing that it counts.
    func mostUnderLifetimeCap(
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek>? {
        guard let cap = policy.lifetimeCap, let metered = finance.metered else { return nil }
        let left = trace.floored(
            .lifetimeCap(.left),
            try trace.difference(
                .lifetimeCap(.difference),
                trace.input(.lifetimeCap(.total), cap.total.exact) as Figure<Money>,
                trace.input(.lifetimeCap(.metered), metered.exact)
            )
        )
        let week: Figure<PerWeek> = try trace.product(
            .lifetimeCap(.leftInAWeek),
            left,
            trace.input(.one, .one)
        )
        guard person.paysForDailyLiving else { return week }
        return try trace.sum(
            .lifetimeCap(.most),
            week,
            trace.input(.lifetimeCap(.dailyLiving), cap.dailyLiving.exact)
        )
    }
}
