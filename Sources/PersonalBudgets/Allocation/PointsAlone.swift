// What points alone give, as a council publishes its bands.
extension Scheme {
    /// The band of some points, and the budget of somebody of whom nothing else is known.
    ///
    /// Adjusters that look at more than the points do nothing.
    ///
    /// - Parameter points: The total, 0 or more.
    /// - Returns: Nil when the points fall in no band.
    /// - Throws: `tooLarge`, for amounts no file can hold.
    public func budget(forPoints points: Exact) throws(CalculationFault) -> IndicativeBudget? {
        var trace = Trace(on: false)
        return try allocation?.budget(
            for: Figure(points, .none),
            readings: readings(ofPoints: points),
            met: nil,
            basis: .afterUnpaidSupport,
            trace: &trace
        )
    }

    /// The adjusters that some points alone bring about, in order.
    public func adjusters(forPoints points: Exact) -> [Adjuster] {
        let readings = readings(ofPoints: points)
        return (allocation?.adjusters ?? []).filter { adjuster in
            areTold(adjuster.reads) && readings.hold(adjuster.when)
        }
    }

    /// The adjusters that look at more than the points, in order: which of them count is not told by
    /// points alone.
    public var adjustersBeyondPoints: [Adjuster] {
        (allocation?.adjusters ?? []).filter { !areTold($0.reads) }
    }

    /// Whether points alone tell some numbers.
    private func areTold(_ operands: [Operand]) -> Bool {
        operands.allSatisfy { operand in
            switch operand {
            case .points: true
            case .measure(let index): index == questionnaire?.total
            case .question, .unpaidHours: false
            }
        }
    }

    private func readings(ofPoints points: Exact) -> Readings {
        let questions = questionnaire?.questions ?? []
        var readings = Readings(
            questions: questions,
            answers: questions.map { _ in .absent },
            measures: (questionnaire?.measures ?? []).map { _ in .notCounted },
            points: points
        )
        readings.knowsUnpaidHours = false
        if let total = questionnaire?.total { readings.measures[total] = .number(points) }
        return readings
    }
}
