/// A set of outcomes of the eligibility criteria.
public struct CareActOutcomes: OptionSet, Hashable, Sendable {
    /// A bit an outcome, in the order of `CareActOutcome.allCases`.
    public let rawValue: UInt16

    /// The outcomes of these bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// All ten.
    public static var all: CareActOutcomes { CareActOutcomes(rawValue: (1 << 10) - 1) }

    /// How many they are.
    public var count: Int { rawValue.nonzeroBitCount }

    /// The outcome of a position in `CareActOutcome.allCases`.
    public static func position(_ position: Int) -> CareActOutcomes {
        CareActOutcomes(rawValue: 1 << UInt16(clamping: position))
    }
}
