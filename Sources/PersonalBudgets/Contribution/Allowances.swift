extension MeansTest {
    /// What the council leaves beside all that; nil where it leaves nothing more.
    func otherAllowances(
        protected: Figure<PerWeek>,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek>? {
        let age = person.born.age(on: day)
        var total = Tally<PerWeek>()
        var isAny = false
        for (index, allowance) in policy.choices.allowances.enumerated()
        where allowance.ageFrom.map({ age >= $0 }) ?? true {
            try total.add(trace.input(.contribution(.allowance(index)), allowance.amount.exact))
            isAny = true
        }
        if let addition = try coupleAddition(to: protected, trace: &trace) {
            try total.add(addition)
            isAny = true
        }
        if let savings = try savingsCreditDisregard(trace: &trace) {
            try total.add(savings)
            isAny = true
        }
        return isAny ? trace.total(.contribution(.allowancesTotal), total) : nil
    }
}
