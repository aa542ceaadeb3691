/// A whole number of pence: how money stands in files and on pages.
public struct Pence: Hashable, Comparable, Sendable {
    /// The number of pence; below zero for money the other way.
    public let count: Int64

    /// That many pence.
    public init(_ count: Int64) { self.count = count }

    /// £0.00.
    public static let zero = Pence(0)

    /// The most that any amount in a file can be: £100 million.
    ///
    /// Sums of such amounts fit 64 bits.
    public static let mostInAFile = Pence(100_000_000_00)

    /// Less money comes first.
    public static func < (left: Pence, right: Pence) -> Bool { left.count < right.count }

    /// The sum of some amounts; nil where one of them is not known, or it does not fit 64 bits.
    @inlinable
    public static func total(of amounts: some Sequence<Pence?>) -> Pence? {
        var total: Int64 = 0
        for amount in amounts {
            guard let (sum, overflow) = amount.map({ total.addingReportingOverflow($0.count) }),
                !overflow
            else { return nil }
            total = sum
        }
        return Pence(total)
    }

    /// An exact number of pence; nil where a part of a penny is left.
    public init?(exactly pence: Exact) {
        guard pence.isWhole else { return nil }
        self.init(pence.numerator)
    }

    /// An exact number of pence to the nearest penny, for what is shown and never added up; nil
    /// where it does not fit 64 bits.
    public init?(nearest pence: Exact) {
        guard let whole = try? pence.rounded(.nearest, on: .charge) else { return nil }
        self.init(whole.numerator)
    }

    /// The same amount as an exact number of pence.
    public var exact: Exact { Exact(count) }
}
