/// From points to pounds: bands of points, a chosen point in the band, then adjusters in order.
///
/// Loaded once and shared by all cases: a reference, so that handing it on costs nothing.
public final class Allocation: Sendable {
    /// Which amount of a band is the indicative budget.
    public enum Point: String, CaseIterable, Sendable {
        /// The lowest amount of the band, for the period that the scheme's amounts are of.
        case lowest
        /// Half-way between the lowest and the highest.
        case middle
        /// The highest amount.
        case highest
    }

    /// Up to where a plan is within the budget.
    public enum PlanLimit: String, CaseIterable, Sendable {
        /// The top of the band, plus adjusters.
        case top
        /// The chosen point, plus adjusters.
        case point
    }

    /// What the amounts of a scheme are for.
    public enum Every: String, CaseIterable, Sendable {
        /// Each week.
        case week
        /// Every four weeks.
        case fourWeeks = "four-weeks"
        /// Each calendar month.
        case month
        /// Each year.
        case year

        /// The period of the amounts.
        public var period: Period {
            switch self {
            case .week: .week
            case .fourWeeks: .fourWeeks
            case .month: .month
            case .year: .year
            }
        }
    }

    /// What becomes of points on one side of all bands.
    public enum Beyond: String, CaseIterable, Sendable {
        /// No figure, and a flag: an officer works out the cost.
        case noFigure = "no-figure"
        /// The amount of the band at that end.
        case nearestBand = "nearest-band"
    }

    /// The bands, from the fewest points up; empty when amounts are only added by adjusters.
    public let bands: [Band]
    /// How many of them the scheme lists; each of the others runs from one of its knots.
    public let listedBands: Int
    /// The distance of two neighbouring totals; nil when there is none.
    public let step: Exact?
    /// What becomes of points below all bands; nil when the scheme does not say.
    public let below: Beyond?
    /// What becomes of points above all bands; nil when the scheme does not say.
    public let above: Beyond?
    /// What the amounts are for.
    public let every: Every
    /// Which amount of a band is the indicative budget.
    public let point: Point
    /// Up to where a plan is within the budget.
    public let planLimit: PlanLimit
    /// The largest part by which an amount may rise from one band, birthday or answer to the next
    /// without being a finding.
    public let cliff: Exact
    /// What is done after the band, in order.
    public let adjusters: [Adjuster]
    /// How the budget is rounded, and to which multiple of pence.
    public let rounding: RoundingRule
    /// Where the table comes from.
    public let citation: Citation
    /// Where all bands begin and end, and those that have amounts; nil where it depends on the person
    /// which of them there are.
    let ends: (all: BandEnds, priced: BandEnds)?

    /// An allocation of these bands and adjusters; all bands are listed where nothing is said.
    public init(
        bands: [Band],
        listedBands: Int? = nil,
        step: Exact? = nil,
        below: Beyond? = nil,
        above: Beyond? = nil,
        every: Every = .week,
        point: Point,
        planLimit: PlanLimit,
        cliff: Exact = Allocation.usualCliff,
        adjusters: [Adjuster],
        rounding: RoundingRule,
        citation: Citation
    ) {
        self.bands = bands
        self.listedBands = listedBands ?? bands.count
        self.step = step
        self.below = below
        self.above = above
        self.every = every
        self.point = point
        self.planLimit = planLimit
        self.cliff = cliff
        self.adjusters = adjusters
        self.rounding = rounding
        self.citation = citation
        ends =
            bands.allSatisfy { $0.when.isEmpty }
            ? (
                all: BandEnds(of: bands, on: step) { _ in true },
                priced: BandEnds(of: bands, on: step) { $0.amounts != nil }
            ) : nil
    }

    /// A half: what a rise may be where a scheme names no other part.
    public static let usualCliff = Exact(lowest: 1, over: 2)
}

// What it looks at.
extension Allocation {
    /// The conditions of its bands and adjusters.
    var conditions: [Condition] { bands.flatMap(\.when) + adjusters.flatMap(\.when) }

    /// What its adjusters, and the conditions of its bands, read.
    var reads: [Operand] { adjusters.flatMap(\.reads) + bands.flatMap(\.when).map(\.of) }
}

extension Adjuster {
    /// What its conditions read, and what it does.
    var reads: [Operand] { when.map(\.of) + [action.operand].compactMap(\.self) }
}
