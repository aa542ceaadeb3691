/// From points to pounds: bands of points, a chosen point in the band, then adjusters in order.
public struct Allocation: Sendable {
    /// Which amount of a band is the indicative budget.
    public enum Point: String, CaseIterable, Sendable {
        /// The lowest amount.
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

    /// The bands, from the fewest points up, without gap or overlap.
    public let bands: [Band]
    /// Which amount of a band is the indicative budget.
    public let point: Point
    /// Up to where a plan is within the budget.
    public let planLimit: PlanLimit
    /// What is added after the band, in order.
    public let adjusters: [Adjuster]
    /// How a fraction of a penny in the budget is rounded.
    public let rounding: Rounding
    /// Where the table comes from.
    public let citation: Citation

    /// An allocation of these bands and adjusters.
    public init(
        bands: [Band],
        point: Point,
        planLimit: PlanLimit,
        adjusters: [Adjuster],
        rounding: Rounding,
        citation: Citation
    ) {
        self.bands = bands
        self.point = point
        self.planLimit = planLimit
        self.adjusters = adjusters
        self.rounding = rounding
        self.citation = citation
    }
}

/// A range of points and the weekly amounts it stands for.
public struct Band: Sendable {
    /// The council's name for the band.
    public let id: String
    /// The fewest points in it.
    public let from: Exact
    /// The points at which the next band begins; nil for the last.
    public let below: Exact?
    /// The lowest and highest weekly amount; nil where the table gives no figure.
    public let amounts: ClosedRange<Pence>?

    /// A band from some points up to, and not including, others.
    public init(id: String, from: Exact, below: Exact?, amounts: ClosedRange<Pence>?) {
        self.id = id
        self.from = from
        self.below = below
        self.amounts = amounts
    }

    /// Whether the points fall in the band.
    func holds(_ points: Exact) -> Bool {
        points >= from && below.map { points < $0 } ?? true
    }
}

/// An amount added for the answer to one question: a number of units at a listed price.
public struct Adjuster: Sendable {
    /// The council's name for the adjuster.
    public let id: String
    /// The question, by its position.
    public let question: Int
    /// For each answer of the question, what is added; nil for nothing.
    public let additions: [Addition?]
    /// Where the adjuster comes from.
    public let citation: Citation

    /// A number of units a week at the price of a service.
    public struct Addition: Sendable {
        /// Units a week.
        public let quantity: Exact
        /// The service, by its position in the price list.
        public let service: Int
        /// What the council pays for a unit.
        public let price: Pence

        /// That many units of the service.
        public init(quantity: Exact, service: Int, price: Pence) {
            self.quantity = quantity
            self.service = service
            self.price = price
        }
    }

    /// An adjuster for one question.
    public init(id: String, question: Int, additions: [Addition?], citation: Citation) {
        self.id = id
        self.question = question
        self.additions = additions
        self.citation = citation
    }
}
