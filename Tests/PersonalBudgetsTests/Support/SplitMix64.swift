/// Random numbers that are the same on every run and every machine (Steele, Lea and Flood 2014).
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension SplitMix64 {
    /// A number from 0 up to, and not including, another.
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

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
