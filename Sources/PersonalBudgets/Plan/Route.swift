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

/// A value for each way of holding the money.
public struct EachRoute<Value: Sendable>: Sendable {
    var directPayment, councilManaged, individualServiceFund, thirdParty, trust: Value

    init(repeating value: Value) {
        directPayment = value
        councilManaged = value
        individualServiceFund = value
        thirdParty = value
        trust = value
    }

    /// That of one of them.
    public internal(set) subscript(route: Route) -> Value {
        get {
            switch route {
            case .directPayment: directPayment
            case .councilManaged: councilManaged
            case .individualServiceFund: individualServiceFund
            case .thirdParty: thirdParty
            case .trust: trust
            }
        }
        set {
            switch route {
            case .directPayment: directPayment = newValue
            case .councilManaged: councilManaged = newValue
            case .individualServiceFund: individualServiceFund = newValue
            case .thirdParty: thirdParty = newValue
            case .trust: trust = newValue
            }
        }
    }
}
