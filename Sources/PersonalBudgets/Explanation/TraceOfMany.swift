// Steps that take any number of figures, or round to another step than the penny.
extension Trace {
    /// The number 1.
    mutating func one() -> Figure<Points> { input(.one, .one) }

    /// All figures added.
    mutating func sum<U: Unit>(
        _ term: @autoclosure () -> Term,
        of figures: [Figure<U>]
    ) throws(CalculationFault) -> Figure<U> {
        var tally = Tally<U>()
        for figure in figures { try tally.add(figure) }
        return total(term(), tally)
    }

    /// All figures multiplied.
    mutating func product<U: Unit>(
        _ term: @autoclosure () -> Term,
        of figures: [Figure<U>]
    ) throws(CalculationFault) -> Figure<U> {
        var product = Exact.one
        for figure in figures { product = try product * figure.value }
        return note(term(), .product, product, figures.map(\.step))
    }

    /// The greatest figure; nil when there is none.
    mutating func greatest<U: Unit>(
        _ term: @autoclosure () -> Term,
        of figures: [Figure<U>]
    ) -> Figure<U>? {
        figures.map(\.value).max().map { note(term(), .max, $0, figures.map(\.step)) }
    }

    /// The least figure; nil when there is none.
    mutating func least<U: Unit>(
        _ term: @autoclosure () -> Term,
        of figures: [Figure<U>]
    ) -> Figure<U>? {
        figures.map(\.value).min().map { note(term(), .min, $0, figures.map(\.step)) }
    }

    /// The figure in whole multiples of a step; another step than 1 is divided by and put back.
    mutating func rounded<U: Unit>(
        _ term: @autoclosure () -> Term,
        _ figure: Figure<U>,
        _ rule: RoundingRule,
        on direction: Rounding.Direction
    ) throws(CalculationFault) -> Figure<U> {
        guard rule.step != .one else {
            return try rounded(term(), figure, rule.mode, on: direction)
        }
        let step: Figure<U> = input(.roundingStep(of: term()), rule.step)
        let steps: Figure<Number> = note(
            .stepsBeforeRounding(of: term()),
            .quotient,
            try figure.value / step.value,
            [figure.step, step.step]
        )
        let whole = try rounded(.wholeSteps(of: term()), steps, rule.mode, on: direction)
        return note(term(), .product, try whole.value * step.value, [whole.step, step.step])
    }
}
