// From answers to points, and from points to an indicative budget.
extension Assessment {
    /// Score and allocation, with and without unpaid support.
    mutating func allocate(
        _ person: Case,
        by scheme: Scheme
    ) throws(CalculationFault) {
        guard let questionnaire = scheme.questionnaire else { return }
        guard let given = person.answers else { return missing.append(.answers) }
        let answers = questionnaire.answers(given, born: person.person.born, on: person.starts)
        let open = questionnaire.unanswered(in: answers)
        guard open.isEmpty else {
            return missing.append(contentsOf: open.map { .answer(question: $0) })
        }
        let support = try questionnaire.counted(
            person.unpaidSupport,
            on: person.unpaidSupportDay,
            trace: &trace
        )
        guard let score = try questionnaire.score(answers, met: support.met, trace: &trace) else {
            return flags.append(.outsideTable)
        }
        self.score = score
        guard let allocation = scheme.allocation, eligibility.allowsBudget else { return }
        let prices = (list: scheme.prices, day: person.planStarts)
        try makeBudgets(
            by: allocation,
            of: answers,
            to: questionnaire,
            score: score,
            support: support,
            prices: prices
        )
        if scheme.accepted.contains(where: { $0.code == .amountFalls }) {
            let readings = Readings(score, of: answers, support, in: questionnaire)
            noteFall(in: allocation, at: score.total.value, readings)
        }
        if case .carersOwn = questionnaire.treatment, !person.unpaidSupport.isEmpty {
            flags.append(.carerAssessedApart)
        }
    }

    /// Notes that the budget is of a band with less money than one before it.
    // Hardly any scheme accepts that: it stays out of what every case goes through.
    @inline(never)
    private mutating func noteFall(
        in allocation: Allocation,
        at points: Exact,
        _ readings: Readings
    ) {
        guard let budget, allocation.hasFallen(to: budget, at: points, readings) else { return }
        flags.append(.amountFallsAccepted)
    }

    /// The budget of the points, and what it would be if nobody helped unpaid; none from a price list
    /// that is not in force.
    private mutating func makeBudgets(
        by allocation: Allocation,
        of answers: [Answer],
        to questionnaire: Questionnaire,
        score: Score,
        support: CountedSupport,
        prices: (list: PriceList?, day: CalendarDate)
    ) throws(CalculationFault) {
        let readings = Readings(score, of: answers, support, in: questionnaire)
        let isPriced = prices.list?.dates.contains(prices.day) ?? true
        guard isPriced || !allocation.asksPrice(by: readings) else { throw .priceDate }
        budget = try allocation.budget(
            for: score.total,
            readings: readings,
            met: questionnaire.treatment.isByShare ? support.met : nil,
            basis: .afterUnpaidSupport,
            trace: &trace
        )
        if budget?.amount != nil, prices.list?.isOld(on: prices.day) ?? false,
            allocation.asksPrice(by: readings)
        {
            flags.append(.oldPrice)
        }
        if budget?.isBelowNothing ?? false {
            flags.append(.belowNothing)
        } else if budget?.amount == nil {
            flags.append(allocation.flag(beyond: score.total.value, readings))
        }
        budgetWithoutUnpaidSupport = budget
        guard support.matters else { return }
        guard let without = score.answers else { return budgetWithoutUnpaidSupport = nil }
        budgetWithoutUnpaidSupport = try allocation.budget(
            for: without,
            readings: Readings(
                questions: questionnaire.questions,
                answers: answers,
                measures: score.measuresWithoutUnpaidSupport,
                points: without.value
            ),
            met: nil,
            basis: .withoutUnpaidSupport,
            trace: &trace
        )
    }
}
