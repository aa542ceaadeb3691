/// What services cost on the days it covers.
///
/// Loaded once and shared by all cases: a reference, so that handing it on costs nothing.
public final class PriceList: Sendable {
    /// The days covered, first and last included.
    public let dates: ClosedRange<CalendarDate>
    /// The services, in the council's order.
    public let services: [Service]
    /// Who set the prices; nil where the list does not say.
    public let setBy: String?
    /// Whether the amounts are what a person is charged, not what the council pays.
    public let isOfCharges: Bool
    /// The place bands that rows name.
    public let places: [String]
    /// The tiers of need that rows name.
    public let tiers: [String]
    /// The public holidays that have prices of their own.
    public let publicHolidays: [CalendarDate]
    /// The weeks of a year in which schools teach; nil where no line may ask.
    public let termWeeks: Int64?
    /// How many weeks a year is: 52, or with the day or two beyond them.
    public let weeksInYear: Exact
    /// Where the contribution is taken first.
    public let collection: Collection
    /// Whether care by several workers at once is charged for each of them.
    public let workersCharged: WorkersCharged
    /// Who may agree a plan over the budget, up to which cost of its year, the lowest first.
    public let authorities: [Authority]
    /// How a provider's price is made up, for lines of individual service funds.
    public let providerParts: [ProviderPart]
    /// What the council asks of a plan by its own rules; nil where the scheme has none.
    public let signOff: SignOff?
    /// How a plan's yearly cost becomes pence a week.
    public let rounding: Rounding
    /// Where the list comes from.
    public let citation: Citation

    /// One service and its price.
    public final class Service: Sendable {
        /// The id that a plan line names.
        public let id: String
        /// The name for people.
        public let title: String
        /// What one unit is: an hour, a day, a journey.
        public let unit: String
        /// What the council pays for a unit; nil where each line brings its own price.
        public let price: Pence?
        /// What a person can be charged for a unit; nil where it is the price.
        public let charge: Pence?
        /// Where the price comes from.
        public let citation: Citation
        /// How many minutes a unit is; nil where it is no time.
        public let minutes: Int64?
        /// Prices by day, hour, place, tier, workers and date; empty where there is one price.
        public let rows: [PriceRow]
        /// Why the council's money is not for this; nil where it is.
        public let refusal: String?
        /// How far it is free to everybody; nil where the list does not say.
        public let free: FreeTerms?
        /// Whether it is care at night, which a means test may ask about.
        public let isNightCare: Bool

        /// A service at a price.
        public init(
            id: String,
            title: String,
            unit: String,
            price: Pence?,
            charge: Pence?,
            minutes: Int64? = nil,
            rows: [PriceRow] = [],
            refusal: String? = nil,
            free: FreeTerms? = nil,
            isNightCare: Bool = false,
            citation: Citation
        ) {
            self.id = id
            self.title = title
            self.unit = unit
            self.price = price
            self.charge = charge
            self.minutes = minutes
            self.rows = rows
            self.refusal = refusal
            self.free = free
            self.isNightCare = isNightCare
            self.citation = citation
        }
    }

    /// Where the contribution of a plan held in several ways is taken first.
    public enum Collection: String, CaseIterable, Sendable {
        /// By invoice, and the rest off the direct payment.
        case invoiceFirst = "invoice-first"
        /// Off the direct payment, and the rest by invoice.
        case directPaymentFirst = "direct-payment-first"
    }

    /// For how many of the workers who come together a person can be charged.
    public enum WorkersCharged: String, CaseIterable, Sendable {
        /// Each of them: the cost counts as often as somebody comes.
        case all
        /// One of them: the cost counts once.
        case one
    }

    /// Somebody who may agree a plan up to what its year costs, with what is bought once in it.
    public struct Authority: Sendable {
        /// The role.
        public let role: String
        /// The highest such cost; nil for any.
        public let upTo: Pence?

        /// A role with its limit.
        public init(role: String, upTo: Pence?) {
            self.role = role
            self.upTo = upTo
        }
    }

    /// A part of a provider's price.
    public struct ProviderPart: Sendable {
        /// Its id.
        public let id: String
        /// Its share of the price, from 0 to 1.
        public let share: Exact

        /// A part and its share.
        public init(id: String, share: Exact) {
            self.id = id
            self.share = share
        }
    }

    /// A list of services for these days.
    public init(
        dates: ClosedRange<CalendarDate>,
        services: [Service],
        setBy: String? = nil,
        isOfCharges: Bool = false,
        places: [String] = [],
        tiers: [String] = [],
        publicHolidays: [CalendarDate] = [],
        termWeeks: Int64? = nil,
        weeksInYear: Exact? = nil,
        collection: Collection = .invoiceFirst,
        workersCharged: WorkersCharged = .all,
        authorities: [Authority] = [],
        providerParts: [ProviderPart] = [],
        signOff: SignOff? = nil,
        rounding: Rounding,
        citation: Citation
    ) {
        self.dates = dates
        self.services = services
        self.setBy = setBy
        self.isOfCharges = isOfCharges
        self.places = places
        self.tiers = tiers
        self.publicHolidays = publicHolidays
        self.termWeeks = termWeeks
        self.weeksInYear = weeksInYear ?? PlanYear.weeks
        self.collection = collection
        self.workersCharged = workersCharged
        self.authorities = authorities
        self.providerParts = providerParts
        self.signOff = signOff
        self.rounding = rounding
        self.citation = citation
    }
}
