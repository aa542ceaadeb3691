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
    /// The outcomes that the question bears on.
    public let outcomes: CareActOutcomes

    /// Support as the case states it.
    public init(
        question: Int,
        share: Int?,
        hours: Exact? = nil,
        willing: Bool,
        able: Bool,
        agreed: CalendarDate?,
        until: CalendarDate?,
        outcomes: CareActOutcomes = []
    ) {
        self.question = question
        self.share = share
        self.hours = hours
        self.willing = willing
        self.able = able
        self.agreed = agreed
        self.until = until
        self.outcomes = outcomes
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

extension Questionnaire {
    /// The part of a question's need that all who help with it meet, from 0 to 1: none of a need that
    /// its answer does not state; nil where the scheme does not ask for parts, or nothing is answered.
    func partMet(by support: UnpaidSupport, of person: Case) -> Exact? {
        guard treatment.isByShare, support.share != nil, let given = person.answers else {
            return nil
        }
        let answers = self.answers(given, born: person.person.born, on: person.starts)
        guard questions[support.question].points(of: answers[support.question]) ?? .zero > .zero
        else { return .zero }
        let met = try? sharesMet(by: person.unpaidSupport, on: person.unpaidSupportDay)
        return met?[support.question]
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
