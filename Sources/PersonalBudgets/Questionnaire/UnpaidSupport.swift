/// Help from family or friends with what one question asks about.
public struct UnpaidSupport: Sendable {
    /// The question, by its position in the scheme.
    public let question: Int
    /// The share of the need that is met, by its position in the scheme; nil when the scheme asks
    /// for none.
    public let share: Int?
    /// The hours a week that it takes; nil when the scheme does not ask.
    public let hours: Exact?
    /// Whether the helper is willing.
    public let willing: Bool
    /// Whether the helper is able.
    public let able: Bool
    /// The day the helper agreed; nil when no agreement is recorded.
    public let agreed: CalendarDate?
    /// The last day of the agreement; nil when it is open.
    public let until: CalendarDate?

    /// Support as the case states it.
    public init(
        question: Int,
        share: Int?,
        hours: Exact? = nil,
        willing: Bool,
        able: Bool,
        agreed: CalendarDate?,
        until: CalendarDate?
    ) {
        self.question = question
        self.share = share
        self.hours = hours
        self.willing = willing
        self.able = able
        self.agreed = agreed
        self.until = until
    }

    /// Whether the support may be counted on a day: willing, able, agreed by then and not past.
    ///
    /// The duty to meet needs does not reach needs a carer is meeting (Care Act 2014 s.18(7),
    /// remembered); a carer who is unwilling or unable meets none.
    public func counts(on day: CalendarDate) -> Bool {
        guard willing, able, let agreed, agreed <= day else { return false }
        return until.map { day <= $0 } ?? true
    }
}

extension Questionnaire {
    /// The part of each question's need that unpaid support meets on a day, never more than all.
    ///
    /// - Returns: One share a question, from 0 to 1; nil when no support counts at all.
    func sharesMet(
        by support: [UnpaidSupport],
        on day: CalendarDate
    ) throws(CalculationFault) -> [Exact]? {
        guard support.contains(where: { $0.counts(on: day) }) else { return nil }
        var met = questions.map { _ in Exact.zero }
        for item in support where item.counts(on: day) {
            guard let share = item.share else { continue }
            met[item.question] = min(.one, try met[item.question] + shares[share].share)
        }
        return met
    }
}

extension Case {
    /// The outcomes whose needs unpaid support meets, and those of which it meets a part at least.
    ///
    /// An outcome is met where each question about it that states a need is met whole. Nobody knows
    /// how much of a need hours meet, nor how much need there is without an answer: help is a part of
    /// it then. Where a scheme asks neither for shares nor for hours, help is all.
    private func outcomesHelped(
        by questionnaire: Questionnaire,
        on day: CalendarDate
    ) -> (met: CareActOutcomes, inPart: CareActOutcomes) {
        let questions = questionnaire.questions
        let counted = unpaidSupport.filter { $0.counts(on: day) && $0.hours != .zero }
        var (met, helped): (CareActOutcomes, CareActOutcomes) = ([], [])
        guard questionnaire.treatment.isByShare else {
            for support in counted {
                let outcomes = questions[support.question].outcomes
                helped.formUnion(outcomes)
                if support.hours == nil { met.formUnion(outcomes) }
            }
            return (met, helped)
        }
        let parts = try? questionnaire.sharesMet(by: counted, on: day)
        let needs = statedNeeds(questionnaire)
        var open: CareActOutcomes = []
        for (index, part) in (parts ?? []).enumerated() where needs[index] != false {
            let outcomes = questions[index].outcomes
            if part > .zero { helped.formUnion(outcomes) }
            if part < .one || needs[index] == nil { open.formUnion(outcomes) }
        }
        return (helped.subtracting(open), helped)
    }

    /// Weeks of the year with the same unpaid support in all of them, by the first day of each, and
    /// what it meets in them.
    typealias HelpedWeeks = (weeks: ChargingWeeks, met: CareActOutcomes, inPart: CareActOutcomes)

    /// The outcomes that unpaid support meets in each week of the year that begins with support.
    func outcomesHelped(by questionnaire: Questionnaire) -> [HelpedWeeks] {
        let turns = unpaidSupport.flatMap { [$0.agreed, $0.until?.adding(days: 1)] }
            .compactMap(\.self).filter { unpaidSupportDay < $0 }
        let year = Int(Period.weeksInAYear)
        let first = Set([0] + turns.map { ($0.days(since: starts) + 6) / 7 }.filter { $0 < year })
        let weeks = first.sorted()
        return zip(weeks, weeks.dropFirst() + [year]).compactMap { week, next in
            starts.adding(days: 7 * week).map { day in
                let (met, inPart) = outcomesHelped(
                    by: questionnaire,
                    on: max(day, unpaidSupportDay)
                )
                return (.from(week, before: next), met, inPart)
            }
        }
    }

    /// Whether the answer to each question states a need; nil where it is not known.
    private func statedNeeds(_ questionnaire: Questionnaire) -> [Bool?] {
        let questions = questionnaire.questions
        guard let answers else { return questions.map { _ in nil } }
        let known = questionnaire.answers(answers, born: person.born, on: starts)
        let unanswered = Set(questionnaire.unanswered(in: known))
        return questions.indices.map { index in
            unanswered.contains(index)
                ? nil : questions[index].points(of: known[index]) ?? .zero > .zero
        }
    }
}

extension Questionnaire {
    /// The parts of one need that help can meet, from nothing up, and whether they are all there are.
    ///
    /// Each helper meets a share of it, and several together no more than all.
    var partsMet: (list: [Exact], areAll: Bool) {
        let shares = treatment.isByShare ? Set(shares.map(\.share).filter { $0 > .zero }) : []
        var met: Set<Exact> = [.zero]
        var waiting = [Exact.zero]
        while let part = waiting.popLast() {
            for share in shares {
                guard let sum = try? part + share, met.insert(min(.one, sum)).inserted else {
                    continue
                }
                if sum < .one { waiting.append(sum) }
            }
            if met.count > ProofEffort.listedParts {
                return (([.zero, .one] + shares).sorted(), false)
            }
        }
        return (met.sorted(), true)
    }
}
