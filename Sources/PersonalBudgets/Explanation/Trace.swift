/// The record of how each figure came about: off for nothing, and the same code when it is on.
///
/// The trace does the arithmetic, so that a noted value cannot differ from what its inputs give.
/// Terms are closures because even naming a step must cost nothing when nobody asked.
public struct Trace: Sendable {
    /// Whether steps are kept.
    public let isOn: Bool
    /// The steps, inputs before their users; empty when the trace is off.
    public private(set) var steps: [Step] = []
    /// The rate cells that figures rest on, kept whether or not the trace is on.
    public internal(set) var ratesRead = RatesRead()
    /// What the steps being taken are about; nil for the plan proposed and its first day.
    var scope: Scope?

    /// What steps are about that are not of the plan proposed and its first day.
    enum Scope {
        /// Another plan, by its position.
        case alternative(Int)
        /// A later period of the plan's year, by its position, with the rules of its first day.
        case period(Int, rules: Int)
    }

    /// A trace that keeps its steps, or one that costs nothing.
    public init(on: Bool) { isOn = on }
}

// A case takes a hundred and more of these small steps: compiled into where they are taken, each is
// its arithmetic and a look at `isOn`, and the program is no larger for it.
extension Trace {
    /// A value from the case, the scheme or the rates; one that is used twice is one step.
    @inline(__always)
    mutating func input<U: Unit>(_ term: @autoclosure () -> Term, _ value: Exact) -> Figure<U> {
        guard isOn else { return Figure(value, .none) }
        let term = named(term())
        if let known = step(of: term, value) { return Figure(value, known) }
        return append(term, .input, value, [])
    }

    /// The step that says so already; few have the same value, so that is looked at first.
    private func step(of term: Term, _ value: Exact) -> Step.Index? {
        steps.indices.first { steps[$0].value == value && steps[$0].term == term }
            .map { Step.Index(position: Int32($0)) }
    }

    /// A term as a step of what it is about; what the scheme says is the same for all plans and
    /// days, what the year says for all plans.
    private func named(_ term: Term) -> Term {
        switch scope {
        case nil: term
        case .alternative(let position): term.isOfRules ? term : .ofAlternative(position, term)
        case .period(let position, let rules):
            term.isConstant ? term : .ofPeriod(position, rules: rules, term)
        }
    }

    /// An amount of the year's rates.
    mutating func rate<U: Unit>(_ cell: RateCell.Index, _ amount: Pence) -> Figure<U> {
        ratesRead.insert(cell)
        return input(.rate(cell, U.name), amount.exact)
    }

    /// The total of a tally.
    @inline(__always)
    mutating func total<U: Unit>(_ term: @autoclosure () -> Term, _ tally: Tally<U>) -> Figure<U> {
        note(term(), .sum, tally.value, tally.inputs)
    }

    /// The sum of two figures.
    @inline(__always)
    mutating func sum<U: Unit>(
        _ term: @autoclosure () -> Term,
        _ first: Figure<U>,
        _ second: Figure<U>
    ) throws(CalculationFault) -> Figure<U> {
        note(term(), .sum, try first.value + second.value, [first.step, second.step])
    }

    /// The first figure less the second.
    @inline(__always)
    mutating func difference<U: Unit>(
        _ term: @autoclosure () -> Term,
        _ first: Figure<U>,
        _ second: Figure<U>
    ) throws(CalculationFault) -> Figure<U> {
        note(term(), .difference, try first.value - second.value, [first.step, second.step])
    }

    /// A figure times a number; the unit of the result is the caller's to state.
    @inline(__always)
    mutating func product<U: Unit, V: Unit>(
        _ term: @autoclosure () -> Term,
        _ figure: Figure<U>,
        _ factor: Figure<Number>
    ) throws(CalculationFault) -> Figure<V> {
        note(term(), .product, try figure.value * factor.value, [figure.step, factor.step])
    }

    /// A figure divided by a number; the unit of the result is the caller's to state.
    @inline(__always)
    mutating func quotient<U: Unit, V: Unit>(
        _ term: @autoclosure () -> Term,
        _ figure: Figure<U>,
        _ divisor: Figure<Number>
    ) throws(CalculationFault) -> Figure<V> {
        note(term(), .quotient, try figure.value / divisor.value, [figure.step, divisor.step])
    }

    /// The lesser of two figures.
    @inline(__always)
    mutating func least<U: Unit>(
        _ term: @autoclosure () -> Term,
        _ first: Figure<U>,
        _ second: Figure<U>
    )
        -> Figure<U>
    {
        note(term(), .min, Swift.min(first.value, second.value), [first.step, second.step])
    }

    /// The greater of two figures.
    @inline(__always)
    mutating func greatest<U: Unit>(
        _ term: @autoclosure () -> Term,
        _ first: Figure<U>,
        _ second: Figure<U>
    ) -> Figure<U> {
        note(term(), .max, Swift.max(first.value, second.value), [first.step, second.step])
    }

    /// The figure, or nothing when it is below nothing.
    mutating func floored<U: Unit>(_ term: @autoclosure () -> Term, _ figure: Figure<U>) -> Figure<
        U
    > {
        let zero: Figure<U> = isOn ? input(.zero(U.name), .zero) : .zero
        return note(term(), .max, Swift.max(figure.value, .zero), [figure.step, zero.step])
    }

    /// The cell of a table that a figure finds.
    mutating func lookup<U: Unit, K: Unit>(
        _ term: @autoclosure () -> Term,
        by key: Figure<K>,
        within edges: [Figure<K>] = [],
        _ cell: Figure<U>
    ) -> Figure<U> {
        note(term(), .lookup, cell.value, [key.step] + edges.map(\.step) + [cell.step])
    }

    /// The figure that a rule takes.
    @inline(__always)
    mutating func choose<U: Unit>(_ term: @autoclosure () -> Term, _ chosen: Figure<U>) -> Figure<U>
    {
        note(term(), .choose, chosen.value, [chosen.step])
    }

    /// The one of several figures that was chosen, with those that it was held against.
    mutating func choose<U: Unit>(
        _ term: @autoclosure () -> Term,
        _ chosen: Figure<U>,
        beside others: Figure<U>...
    ) -> Figure<U> {
        note(term(), .choose, chosen.value, [chosen.step] + others.map(\.step))
    }

    /// The figure in whole steps, each begun step worth a fixed amount.
    mutating func stepsUp<U: Unit, V: Unit>(
        _ term: @autoclosure () -> Term,
        _ figure: Figure<U>,
        step: Figure<U>,
        worth: Figure<V>
    ) throws(CalculationFault) -> Figure<V> {
        note(
            term(),
            .stepsUp,
            try figure.value.wholeSteps(of: step.value) * worth.value,
            [figure.step, step.step, worth.step]
        )
    }

    /// The figure in whole pence; `in-favour` of an allowance is noted as the way that it goes.
    mutating func rounded<U: Unit>(
        _ term: @autoclosure () -> Term,
        _ figure: Figure<U>,
        _ mode: Rounding,
        on direction: Rounding.Direction
    ) throws(CalculationFault) -> Figure<U> {
        note(
            term(),
            .round,
            try figure.value.rounded(mode, on: direction),
            [figure.step],
            rounding: mode == .inFavour && direction == .allowance
                ? (figure.value < .zero ? .down : .up) : mode
        )
    }

    /// Takes note of how a figure is shown that is no whole number of pence, and never added up.
    mutating func noteShown(_ figure: Figure<some Unit>) {
        guard figure.step != .none, !figure.value.isWhole else { return }
        let term = Term.shown(of: steps[Int(figure.step.position)].term)
        _ = try? rounded(term, figure, .nearest, on: .charge)
    }

    @inline(__always)
    mutating func note<U: Unit>(
        _ term: @autoclosure () -> Term,
        _ operation: Step.Operation,
        _ value: Exact,
        _ inputs: @autoclosure () -> [Step.Index],
        rounding: Rounding? = nil
    ) -> Figure<U> {
        guard isOn else { return Figure(value, .none) }
        return append(named(term()), operation, value, inputs(), rounding: rounding)
    }

    private mutating func append<U: Unit>(
        _ term: Term,
        _ operation: Step.Operation,
        _ value: Exact,
        _ inputs: [Step.Index],
        rounding: Rounding? = nil
    ) -> Figure<U> {
        steps.append(
            Step(
                term: term,
                operation: operation,
                value: value,
                unit: U.name,
                inputs: inputs.contains(.none) ? inputs.filter { $0 != .none } : inputs,
                rounding: rounding
            )
        )
        return Figure(value, Step.Index(position: Int32(steps.count - 1)))
    }
}
