/// The rules that one case is worked out by.
///
/// Made once and shared by all cases of a day: a reference, so that handing it on costs nothing.
public final class RuleSet: Sendable {
    /// What the council publishes.
    public let scheme: Scheme
    /// The means test, and the amounts of the year; nil when the scheme has none.
    public let meansTest: (regime: Regime, rates: Rates)?
    /// The council's own choices as they hold in that means test; nil when the scheme has none.
    public let policy: ContributionPolicy?

    /// A scheme, with the regime it names and the rates of the day.
    public init(scheme: Scheme, meansTest: (regime: Regime, rates: Rates)?) {
        self.scheme = scheme
        self.meansTest = meansTest
        policy =
            meansTest.flatMap { scheme.contribution?.held(in: $0.regime.id) } ?? scheme.contribution
    }
}
