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
        let answer = person.answers?[item.question] ?? .absent
        if questionnaire.questions[item.question].points(of: answer) == .zero,
            scheme.allocation?.adjusters.contains(where: {
                $0.action.operand == .question(item.question)
            }) != true
        {
            return .noPoints
        }
        let before = met[item.question] ?? .zero
        guard let all = try? before + share else { return nil }
        met[item.question] = all
        return before <= .one && all > .one ? .moreThanAll : nil
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
