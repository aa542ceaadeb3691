/// One line of a support plan: so much of a service, so often, held in one way.
public struct PlanLine: Sendable {
    /// The line's own id, as it stands in the case.
    public let id: Passage
    /// The service, by its position in the price list.
    public let service: Int
    /// Units each time.
    public let quantity: Exact
    /// How often.
    public let every: Period
    /// In which weeks of the year.
    public internal(set) var runs: ChargingWeeks
    /// The line's own price for a unit; nil where the list's counts.
    public let ownPrice: Pence?
    /// Why it has a price of its own; nil where the case does not say.
    public let priceReason: Passage?
    /// How the money is held.
    public let route: Route
    /// Who pays.
    public let funding: Funding
    /// Whether and how the person is charged for it.
    public let charging: Charging
    /// In which weeks it would run if no line replaced another.
    private(set) var stated: ChargingWeeks
    /// The outcomes it helps to meet.
    public let outcomes: CareActOutcomes
    /// What few lines say; nil for an ordinary line.
    @Rare public private(set) var particulars: Particulars?

    /// What few lines say.
    public struct Particulars: Sendable {
        /// The visits of a week; empty when the line is a quantity.
        public var visits: [Visit] = []
        /// The days on which it is bought; empty when it is regular.
        public var dates: [CalendarDate] = []
        /// The kind of day it is for; nil for any day of the week.
        public var on: Weekdays?
        /// The minute of the day it begins; nil when the line does not say.
        public var at: Int64?
        /// The place band, by its position in the price list.
        public var place: Int?
        /// The tier of need, by its position in the price list.
        public var tier: Int?
        /// How many workers come together.
        public var workers: Int64 = 1
        /// Of how many people this one bears which share; nil when it is not shared.
        public var shared: Share?
        /// What others add to each unit for a dearer choice: on top of the list's price, and within
        /// one of the line's own.
        public var topUp: Pence?
        /// The lines that do not run in this one's weeks, by their positions.
        public var replaces: [Int] = []
        /// Whether a line that replaces others does so in the weeks of a season.
        public var isSeasonal = false
        /// The funder's money it draws on, by its position in the plan.
        public var stream: Int?
        /// The terms of a worker the person employs.
        public var employment: Employment?
        /// By how much of itself the price is raised; nil where it is paid as it is listed.
        public var uplift: Exact?
        /// Why it is raised; nil where the case does not say.
        public var upliftReason: Passage?
        /// The part of what the council's other lines cost in a year, where that is what this one
        /// costs.
        public var shareOfLines: Exact?
        /// The category of spending, by its position in the scheme; nil for that of the service.
        public var category: Int?
        /// Whether it is money kept back for what nobody can foresee.
        public var isContingency = false
        /// Whether each of its weeks has the prices of the last one before it in which something
        /// was bought: said by no case, but asked to tell what a price changes.
        var isAsLastPriced = false

        /// A line with nothing special.
        public init() {}
    }

    /// One person's share of a line that several people have together.
    public struct Share: Sendable {
        /// How many people share it; at least 1.
        public let people: Int64
        /// Which of them this is, from 1.
        public let person: Int64
        /// What they have together, by a name that the lines of all of them give it; nil without.
        public let purchase: Passage?

        /// The share of one of several people.
        public init(people: Int64, person: Int64, purchase: Passage? = nil) {
            self.people = people
            self.person = person
            self.purchase = purchase
        }
    }

    /// A line as the case states it.
    public init(
        id: Passage,
        service: Int,
        quantity: Exact,
        every: Period,
        runs: ChargingWeeks,
        ownPrice: Pence?,
        priceReason: Passage?,
        route: Route,
        funding: Funding,
        charging: Charging,
        outcomes: CareActOutcomes = [],
        particulars: Rare<Particulars>
    ) {
        self.id = id
        self.service = service
        self.quantity = quantity
        self.every = every
        self.runs = runs
        stated = runs
        self.ownPrice = ownPrice
        self.priceReason = priceReason
        self.route = route
        self.funding = funding
        self.charging = charging
        self.outcomes = outcomes
        _particulars = particulars
    }
}

extension PlanLine {
    /// The line in a year in which none of the days is on which it is bought.
    var withoutDates: PlanLine {
        guard particulars?.dates.isEmpty == false else { return self }
        var line = self
        line.stated = .none
        line.runs = .none
        line.particulars?.dates = []
        return line
    }

    /// The line with each week at the prices of the last one before it in which something was bought.
    var asLastPriced: PlanLine {
        var line = self
        var more = particulars ?? Particulars()
        more.isAsLastPriced = true
        line.particulars = more
        return line
    }

    /// In how many weeks of the year it runs, from 0 to 52; none where others replace it all year.
    public var weeks: Int64 { runs.count }

    /// Whether the person is never charged for it.
    public var isFree: Bool { charging == .free }

    /// Whether the council pays for it a part of what its other lines cost.
    var isCouncilsShareOfLines: Bool { funding == .council && particulars?.shareOfLines != nil }

    /// Whether its money is kept back for when arrangements fail.
    public var isContingency: Bool { particulars?.isContingency ?? false }

    /// Whether it is bought at a price of the list.
    var hasListedPrice: Bool {
        ownPrice == nil && particulars?.employment == nil && particulars?.shareOfLines == nil
    }

    /// Whether it runs all year, but for weeks in which another line replaces it.
    var isAllYear: Bool { stated == .all }

    /// Whether it is bought on public holidays and on no other days.
    public var isOnHolidaysAlone: Bool {
        guard let visits = particulars?.visits, !visits.isEmpty else { return false }
        return visits.allSatisfy { $0.days == .publicHoliday }
    }
}
