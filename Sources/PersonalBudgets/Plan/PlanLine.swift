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
    public let runs: ChargingWeeks
    /// The line's own price for a unit; nil where the list's counts.
    public let ownPrice: Pence?
    /// How the money is held.
    public let route: Route
    /// Who pays.
    public let funding: Funding
    /// Whether the person is never charged for it.
    public let isFree: Bool

    /// A line as the case states it.
    public init(
        id: Passage,
        service: Int,
        quantity: Exact,
        every: Period,
        runs: ChargingWeeks,
        ownPrice: Pence?,
        route: Route,
        funding: Funding,
        isFree: Bool
    ) {
        self.id = id
        self.service = service
        self.quantity = quantity
        self.every = every
        self.runs = runs
        self.ownPrice = ownPrice
        self.route = route
        self.funding = funding
        self.isFree = isFree
    }
}

extension PlanLine {
    /// In how many weeks of the year it runs, from 1 to 52.
    public var weeks: Int64 { runs.count }
}

/// How the money of a plan line is held.
public enum Route: String, CaseIterable, Sendable {
    /// The person gets the money and buys the support.
    case directPayment = "direct-payment"
    /// The council buys the support.
    case councilManaged = "council-managed"
    /// A provider holds the money for the person.
    case individualServiceFund = "individual-service-fund"
    /// Somebody else holds it.
    case thirdParty = "third-party"
    /// A trust holds it.
    case trust

    /// Whether the council collects the contribution by invoice, before the direct payment is cut.
    public var isInvoiced: Bool { self == .councilManaged || self == .individualServiceFund }
}

/// Who pays for a plan line.
public enum Funding: String, CaseIterable, Sendable {
    /// The council: the line is part of cost and budget.
    case council
    /// The person, from their own money.
    case `private`
    /// The health service.
    case health
    /// Family, friends or volunteers, unpaid.
    case unpaid
    /// Any other funder.
    case other
}

/// A stretch of a document's text: the rules carry it along and never look inside.
public struct Passage: Hashable, Sendable {
    /// The bytes of the document, from the first to past the last.
    public let bytes: Range<Int>

    /// The text between two places.
    public init(_ bytes: Range<Int>) { self.bytes = bytes }
}
