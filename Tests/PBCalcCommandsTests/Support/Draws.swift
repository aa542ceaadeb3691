import TestKit

extension SplitMix64 {
    /// Whether a thing happens that happens once in so many times.
    mutating func oneIn(_ times: Int) -> Bool { below(times) == 0 }

    /// One of some values.
    mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }

    /// An amount of money under a limit, in pence; sometimes whole pounds.
    mutating func pence(below limit: Int) -> Int {
        let pence = below(limit)
        return oneIn(3) ? pence / 100 * 100 : pence
    }
}
