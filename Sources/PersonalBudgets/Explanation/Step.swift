/// One line of the explanation: what was done, to what, and what came out.
public struct Step: Sendable {
    /// Where a step stands in the trace; inputs stand before their users.
    public struct Index: Hashable, Sendable {
        /// The position, from 0; -1 for `none`.
        public let position: Int32

        /// No step: nobody asked for a trace.
        public static let none = Index(position: -1)
    }

    /// What a step does with its inputs.
    public enum Operation: String, Sendable {
        /// A value from the case, the scheme or the rates: it has no inputs.
        case input
        /// All inputs added.
        case sum
        /// The first input less the others.
        case difference
        /// All inputs multiplied.
        case product
        /// The first input divided by the second.
        case quotient
        /// The least input.
        case min
        /// The greatest input.
        case max
        /// A cell of a table: the last input, found by the ones before it.
        case lookup
        /// The first input in whole steps of the second, each begun step worth the third.
        case stepsUp = "steps-up"
        /// The first input, taken rather than the others.
        case choose
        /// The first input, rounded to whole pence.
        case round
    }

    /// What the figure is.
    public let term: Term
    /// How it came about.
    public let operation: Operation
    /// The exact value; money is in pence.
    public let value: Exact
    /// What the value counts.
    public let unit: UnitName
    /// The steps it is made from, in the order of the operation.
    public let inputs: [Index]
    /// The named rounding, for `round` alone.
    public let rounding: Rounding?
}
