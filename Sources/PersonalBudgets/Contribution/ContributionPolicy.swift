/// A council's own choices within a means test.
public struct ContributionPolicy: Sendable {
    /// The regime's id.
    public let regime: String
    /// The part of what is left that a person is asked for, from 0 to 1.
    public let share: Exact
    /// How the difference between the higher and the lower rate of a benefit is treated.
    public let nightCare: NightCare
    /// The rounding of each line on its way to weeks; nil when only the result is rounded.
    public let lineRounding: Rounding?
    /// The yearly fee for arranging the care of somebody above the limit; nil for none.
    public let arrangementFeePerYear: Pence?
    /// Where the choices come from.
    public let citation: Citation

    /// The two lawful treatments of the night difference.
    public enum NightCare: String, CaseIterable, Sendable {
        /// Ignored, unless the council pays for care at night.
        case ignoredUnlessPaid = "ignored-unless-paid"
        /// Counted in full.
        case counted
    }

    /// A policy of these choices.
    public init(
        regime: String,
        share: Exact,
        nightCare: NightCare,
        lineRounding: Rounding?,
        arrangementFeePerYear: Pence?,
        citation: Citation
    ) {
        self.regime = regime
        self.share = share
        self.nightCare = nightCare
        self.lineRounding = lineRounding
        self.arrangementFeePerYear = arrangementFeePerYear
        self.citation = citation
    }
}
