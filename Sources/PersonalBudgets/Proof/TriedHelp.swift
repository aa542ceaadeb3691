/// Help from family and friends that a set of answers is tried with.
public struct TriedHelp: Hashable, Sendable {
    /// The part of each question's need that it meets, from 0 to 1; nil where nobody helps with one.
    public let met: [Exact]?
    /// How many hours a week it takes, where the scheme takes hours off the amount.
    public let hours: Exact

    /// Nobody helps.
    static let none = TriedHelp(met: nil, hours: .zero)
}
