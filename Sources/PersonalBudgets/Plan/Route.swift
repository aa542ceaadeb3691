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
