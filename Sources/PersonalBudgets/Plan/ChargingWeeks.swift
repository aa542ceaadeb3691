/// Some of the 52 weeks that begin with support: those in which a line runs.
///
/// A charge is taken for each of them on its own, never on an average over uneven weeks.
public struct ChargingWeeks: Hashable, Sendable {
    private var bits: UInt64

    private init(bits: UInt64) { self.bits = bits }

    /// None of them.
    public static let none = ChargingWeeks(bits: 0)
    /// All 52.
    public static let all = ChargingWeeks.first(Period.weeksInAYear)

    /// The first weeks of the year; from 0 to 52.
    public static func first(_ count: Int64) -> ChargingWeeks {
        ChargingWeeks(bits: (1 << UInt64(min(max(count, 0), Period.weeksInAYear))) - 1)
    }

    /// The weeks from one to before another, counted from 0.
    static func from(_ week: Int, before next: Int) -> ChargingWeeks {
        first(Int64(next)).subtracting(first(Int64(week)))
    }

    /// One week, counted from 0; none when the year has no such week.
    public static func only(_ week: Int) -> ChargingWeeks {
        ChargingWeeks(bits: 0..<Int(Period.weeksInAYear) ~= week ? 1 << UInt64(week) : 0)
    }

    /// How many they are.
    public var count: Int64 { Int64(bits.nonzeroBitCount) }

    /// The first of them, counted from 0; past the year when there are none.
    public var first: Int { bits.trailingZeroBitCount }

    /// The last of them, counted from 0; nil when there are none.
    public var last: Int? { bits == 0 ? nil : 63 - bits.leadingZeroBitCount }

    /// The weeks that follow each other, part by part, counted from 0.
    public var parts: [ClosedRange<Int>] {
        (0..<Int(Period.weeksInAYear)).filter(contains).reduce(into: []) { parts, week in
            if let last = parts.last, last.upperBound == week - 1 {
                parts[parts.count - 1] = last.lowerBound...week
            } else {
                parts.append(week...week)
            }
        }
    }

    /// The last so many of them; all where they are fewer.
    func suffix(_ count: Int64) -> ChargingWeeks {
        var rest = self
        while rest.count > count { rest.bits &= rest.bits - 1 }
        return rest
    }

    /// Whether a week, counted from 0, is among them.
    public func contains(_ week: Int) -> Bool {
        0..<Int(Period.weeksInAYear) ~= week && bits & (1 << UInt64(week)) != 0
    }

    /// These and the others.
    public func union(_ other: ChargingWeeks) -> ChargingWeeks {
        ChargingWeeks(bits: bits | other.bits)
    }

    /// These without the others.
    public func subtracting(_ other: ChargingWeeks) -> ChargingWeeks {
        ChargingWeeks(bits: bits & ~other.bits)
    }

    /// Those that are among the others too.
    public func intersection(_ other: ChargingWeeks) -> ChargingWeeks {
        ChargingWeeks(bits: bits & other.bits)
    }
}
