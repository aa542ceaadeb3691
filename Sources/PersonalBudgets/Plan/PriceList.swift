/// What services cost on the days it covers.
public struct PriceList: Sendable {
    /// The days covered, first and last included.
    public let dates: ClosedRange<CalendarDate>
    /// The services, in the council's order.
    public let services: [Service]
    /// How a plan's yearly cost becomes pence a week.
    public let rounding: Rounding
    /// Where the list comes from.
    public let citation: Citation

    /// One service and its price.
    public struct Service: Sendable {
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

        /// A service at a price.
        public init(
            id: String,
            title: String,
            unit: String,
            price: Pence?,
            charge: Pence?,
            citation: Citation
        ) {
            self.id = id
            self.title = title
            self.unit = unit
            self.price = price
            self.charge = charge
            self.citation = citation
        }
    }

    /// A list of services for these days.
    public init(
        dates: ClosedRange<CalendarDate>,
        services: [Service],
        rounding: Rounding,
        citation: Citation
    ) {
        self.dates = dates
        self.services = services
        self.rounding = rounding
        self.citation = citation
    }
}
