// Points at which a rule other than the bands' own points makes the budget leap.
extension Trial {
    /// Where the conditions of adjusters and of bands look at the points: the points from which one of
    /// them makes the budget leap for somebody whose points can pass them by one answer.
    ///
    /// Held against each other are the budgets of one set of answers at the same points, with what
    /// such conditions let through at these and just before them: so what the points bring by their
    /// bands or as a price is left out. Each rule is told where it leaps farthest of what was tried.
    func leapsOfPoints() -> [ProofFinding] {
        guard let allocation = scheme.allocation else { return [] }
        let edges = allocation.edgesOfPoints(questionnaire.total)
        guard !edges.isEmpty else { return [] }
        var greatest: [ProofFinding.Place: (cliff: ProofFinding.Cliff, finding: ProofFinding)] = [:]
        for index in answers.indices where questionnaire.asksForNeed(index) {
            for rise in answers[index].steps(over: scheme.numberEdges(of: index)) {
                cliffs(of: index, rise, allocation) { answers, before, after in
                    let passed = edges.filter { before.points <= $0 && $0 <= after.points }
                    guard !passed.isEmpty, before.points < after.points else { return }
                    for leap in leaps(over: passed, from: before.points, to: after.points, answers)
                    where greatest[leap.rule].map({ $0.cliff < leap.cliff }) ?? true {
                        let finding = finding(leap, edges, answers, index, rise)
                        greatest[leap.rule] = (leap.cliff, finding)
                    }
                }
            }
        }
        return greatest.values.map(\.finding).sorted { $0.isOfPointsBefore($1) }
    }

    /// A rule that makes a budget leap between points next to each other.
    private struct Leap {
        let rule: ProofFinding.Place
        let points: (before: Exact, after: Exact)
        let budget: (before: Pence, after: Pence)
        let cliff: ProofFinding.Cliff
    }

    /// The leaps of a set of answers whose points pass some edges.
    private func leaps(
        over edges: [Exact],
        from before: Exact,
        to after: Exact,
        _ answers: [Answer]
    ) -> [Leap] {
        let trial = AnswerTrial(questionnaire, scheme.allocation)
        guard let allocation = scheme.allocation,
            let given = (try? trial.scored(answers)).flatMap(\.self)
        else { return [] }
        func budget(_ scored: AnswerTrial.Scored) -> Pence? {
            (try? trial.budget(of: scored)).flatMap(\.self)?.pence
        }
        let met = Set(edges + [before, after]).withMiddles.map { trial.scored(given, at: $0) }
            .filter { budget($0) != nil }
        return zip(met, met.dropFirst()).compactMap { lower, higher in
            let decided = allocation.decided(by: lower.readings)
            let asBefore = AnswerTrial(questionnaire, decided)
            guard let rule = allocation.rule(tellingApart: lower, higher),
                let more = budget(higher),
                let less = (try? asBefore.budget(of: asBefore.scored(given, at: higher.points)))
                    .flatMap(\.self)?.pence,
                let cliff = allocation.cliff(from: less.exact, to: more.exact)
            else { return nil }
            return Leap(
                rule: rule,
                points: (lower.points, higher.points),
                budget: (less, more),
                cliff: cliff
            )
        }
    }

    private func finding(
        _ leap: Leap,
        _ edges: [Exact],
        _ answers: [Answer],
        _ index: Int,
        _ rise: AnswerRise
    ) -> ProofFinding {
        let holdsThem = edges.contains(leap.points.after)
        return .leapOfPoints(
            leap.rule,
            holdsThem ? leap.points.after : leap.points.before,
            holdsThem: holdsThem,
            ProofFinding.AnswerStep(
                question: index,
                witness: ProofFinding.Witness(answers: answers, help: .none),
                before: .budget(leap.budget.before),
                after: .budget(leap.budget.after),
                tried: cliffsTried(index, rise)
            ),
            by: leap.cliff
        )
    }
}

extension ProofFinding {
    /// The order of leaps of points: bands, then adjusters.
    fileprivate func isOfPointsBefore(_ other: ProofFinding) -> Bool {
        guard case .leapOfPoints(let one, _, _, _, _) = self,
            case .leapOfPoints(let two, _, _, _, _) = other
        else { return false }
        return switch (one, two) {
        case (.band(let one), .band(let two)), (.adjuster(let one), .adjuster(let two)): one < two
        case (.band, _): true
        default: false
        }
    }
}

extension Allocation {
    /// The points at which a condition on them begins or ends.
    fileprivate func edgesOfPoints(_ total: Int?) -> [Exact] {
        conditions.filter { $0.of == .points || $0.of == total.map { .measure($0) } }
            .flatMap { condition -> [Exact] in
                if case .within(let range) = condition.test { range.edges } else { [] }
            }
    }

    /// What is left of it where some answers lead: the bands and adjusters whose conditions hold.
    fileprivate func decided(by readings: Readings) -> Allocation {
        Allocation(
            bands: bands.filter { readings.hold($0.when) }.map { band in
                Band(id: band.id, range: band.range, amounts: band.amounts, rise: band.rise)
            },
            step: step,
            below: below,
            above: above,
            every: every,
            point: point,
            planLimit: planLimit,
            cliff: cliff,
            adjusters: adjusters.filter { readings.hold($0.when) }.map { adjuster in
                Adjuster(
                    id: adjuster.id,
                    action: adjuster.action,
                    rounding: adjuster.rounding,
                    citation: adjuster.citation
                )
            },
            rounding: rounding,
            citation: citation
        )
    }

    /// The first rule whose conditions hold with one of two totals and not with the other; nil where
    /// none does.
    fileprivate func rule(
        tellingApart lower: AnswerTrial.Scored,
        _ higher: AnswerTrial.Scored
    ) -> ProofFinding.Place? {
        func isTold(_ when: [Condition]) -> Bool {
            lower.readings.hold(when) != higher.readings.hold(when)
        }
        if let adjuster = adjusters.firstIndex(where: { isTold($0.when) }) {
            return .adjuster(adjuster)
        }
        return higher.band.flatMap { isTold(bands[$0].when) ? .band($0) : nil }
    }
}
