/// Why help from family or friends that a case states is not counted, or hardly as it was meant.
public enum SupportDoubt: Hashable, Sendable {
    /// Somebody willing and able gives it, and no day is recorded on which they agreed.
    case notAgreed
    /// It is agreed on a later day than the one that is assessed.
    case agreed(CalendarDate, after: CalendarDate)
    /// The agreement had ended by then.
    case ended(CalendarDate, before: CalendarDate)
    /// The answer gives no points of which it could take a share.
    case noPoints
    /// The question does not apply to the person.
    case notApplicable
    /// The question is not asked of the person.
    case notAsked
    /// The points of the question count nowhere.
    case notCounted
    /// With it the points are more than without any.
    case raises(from: Exact, to: Exact)
    /// With the help that is stated before it, it comes to more than the whole need.
    case moreThanAll
    /// Help with the question by the same person is stated before it already.
    case alike
}

extension RuleSet {
    /// The help that a case states and that is not counted, or of which too much is, in its order.
    ///
    /// Help of somebody unwilling or unable is on record for not being counted: that is no slip.
    public func doubtfulSupport(of person: Case) -> [(support: Int, doubt: SupportDoubt)] {
        let day = person.firstSupportDay
        var met: [Int: Exact] = [:]
        return person.unpaidSupport.enumerated().compactMap { index, item in
            let doubt =
                item.slip(on: day)
                ?? (item.counts(on: day) ? doubt(of: item, in: person, after: &met) : nil)
            return doubt.map { (index, $0) }
        }
    }

    /// What is doubtful in the share of a need that help meets, beside what others meet of it.
    private func doubt(
        of item: UnpaidSupport,
        in person: Case,
        after met: inout [Int: Exact]
    ) -> SupportDoubt? {
        guard let questionnaire = scheme.questionnaire, questionnaire.treatment.isByShare,
            let share = item.share.map({ questionnaire.shares[$0].share }), share > .zero
        else { return nil }
        if let idle = idleness(of: item, in: person, questionnaire) { return idle }
        let before = met[item.question] ?? .zero
        guard let all = try? before + share else { return nil }
        met[item.question] = all
        if before <= .one, all > .one { return .moreThanAll }
        return before == .zero ? questionnaire.rise(by: item, of: person) : nil
    }

    /// Why help comes to nothing that somebody agreed to; nil where it counts.
    private func idleness(
        of item: UnpaidSupport,
        in person: Case,
        _ questionnaire: Questionnaire
    ) -> SupportDoubt? {
        guard let given = person.answers else { return nil }
        let answers = questionnaire.answers(given, born: person.person.born, on: person.starts)
        let answer = answers[item.question]
        if answer == .notApplicable { return .notApplicable }
        // While an answer is open, it may decide which others are asked.
        if !questionnaire.questions.isAsked(item.question, answers),
            questionnaire.unanswered(in: answers).isEmpty
        {
            return .notAsked
        }
        let adds = scheme.allocation?.adjusters.contains(where: {
            if case .answers(item.question, _) = $0.action { true } else { false }
        })
        guard adds != true else { return nil }
        if questionnaire.questions[item.question].points(of: answer) == .zero { return .noPoints }
        let read = questionnaire.questionsCounted(by: [.points] + (scheme.allocation?.reads ?? []))
        return read.contains(item.question) ? nil : .notCounted
    }
}

extension Questionnaire {
    /// The questions whose points, after unpaid support, some numbers are made of.
    fileprivate func questionsCounted(by operands: [Operand]) -> Set<Int> {
        guard total != nil else {
            return Set(questions.indices.filter { questions[$0].weight > .zero })
        }
        var counted: Set<Int> = []
        for index in measures(behind: operands) {
            var parts = measures[index].parts.map(\.of)
            if case .table(let table) = measures[index].operation, let by = table.by {
                parts.append(.operand(by))
            }
            for case .operand(.question(let question)) in parts { counted.insert(question) }
        }
        return counted
    }

    /// What help with one question makes of the points where it makes more of them; nil where it does
    /// not, or there is a number of points only with it or only without.
    fileprivate func rise(by item: UnpaidSupport, of person: Case) -> SupportDoubt? {
        // Points that are added up fall by what is taken off.
        guard total != nil, let given = person.answers else { return nil }
        let answers = self.answers(given, born: person.person.born, on: person.starts)
        guard unanswered(in: answers).isEmpty else { return nil }
        var trace = Trace(on: false)
        let alone = person.unpaidSupport.filter { $0.question == item.question }
        guard let met = try? sharesMet(by: alone, on: person.firstSupportDay),
            let score = try? score(answers, met: met, trace: &trace),
            let without = score.answers?.value, score.total.value > without
        else { return nil }
        return .raises(from: without, to: score.total.value)
    }
}

extension Case {
    /// The day on which help must be agreed and not past where support begins.
    ///
    /// An agreement may well end on a later day of a run of charges.
    public var firstSupportDay: CalendarDate { max(date, run?.supportStarts ?? starts) }
}

extension UnpaidSupport {
    /// Why help of somebody willing and able is not counted on a day; nil where it is.
    fileprivate func slip(on day: CalendarDate) -> SupportDoubt? {
        guard willing, able else { return nil }
        guard let agreed else { return .notAgreed }
        if agreed > day { return .agreed(agreed, after: day) }
        if let until, until < day { return .ended(until, before: day) }
        return nil
    }
}
