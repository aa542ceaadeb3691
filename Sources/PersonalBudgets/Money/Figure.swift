/// A worked-out figure, and the step of the trace that says how it came about.
///
/// `U` is a `Unit`; the type itself does not ask for it, so that the runtime need not look for a
/// conformance at start-up.
public struct Figure<U>: Sendable {
    /// The exact value; money is in pence.
    public let value: Exact
    /// The step that gives it; `none` when nobody asked for a trace.
    public let step: Step.Index

    init(_ value: Exact, _ step: Step.Index) {
        self.value = value
        self.step = step
    }

    /// Nothing, from no step.
    static var zero: Figure { Figure(.zero, .none) }
}

extension Figure where U: Unit {
    /// The amount in whole pence, or nil when a fraction of a penny is left.
    public var pence: Pence? { U.name.isMoney ? Pence(exactly: value) : nil }
}

/// A sum under way: lines are added one by one, and the trace hears of the total.
struct Tally<U> {
    private(set) var value = Exact.zero
    private(set) var inputs: [Step.Index] = []

    /// Adds a line.
    mutating func add(_ figure: Figure<U>) throws(CalculationFault) {
        value = try value + figure.value
        if figure.step != .none { inputs.append(figure.step) }
    }
}
