import TestKit

extension SplitMix64 {
    /// A number of at least 0 whose length in bits is drawn first: small, middling and huge ones
    /// come equally often, and every sixteenth lies at the end of what 64 bits hold.
    mutating func magnitude() -> Int64 {
        if below(16) == 0 { return Int64.max - Int64(below(3)) }
        let bits = UInt64(1 + below(63))
        return Int64(next() >> (64 - bits))
    }

    /// A numerator of either sign and a denominator of at least 1, not reduced.
    mutating func fraction() -> (top: Int64, bottom: Int64) {
        let size = magnitude()
        return (below(2) == 0 ? size : -size, max(1, magnitude()))
    }
}
