/// The end of the unpaid help with what one question asks about, by which the points or the budget
/// become others.
public struct SupportEnd: Sendable {
    /// The question, by its position in the scheme.
    public let question: Int
    /// The last day on which the help is agreed.
    public let last: CalendarDate
    /// Whether no other help with it counts on the day.
    public let isOnly: Bool
}

extension RuleSet {
    /// The ends, in the year that begins with support, of the unpaid help that counts, each on which
    /// something hangs: in the order of their days, then of the questions.
    public func supportEnds(of person: Case) -> [SupportEnd] {
        let counted = person.unpaidSupport.filter { $0.counts(on: person.unpaidSupportDay) }
        guard counted.contains(where: { $0.until != nil }),
            let year = lastDayOfYear(from: person.starts)
        else { return [] }
        var ends: [SupportEnd] = []
        for last in Set(counted.compactMap(\.until)).sorted() where last < year {
            let before = helped(person) { $0.counts(on: last) }
            func matters(_ ends: (UnpaidSupport) -> Bool) -> Bool {
                before != helped(person) { $0.counts(on: last) && !($0.until == last && ends($0)) }
            }
            let ending = Set(counted.filter { $0.until == last }.map(\.question)).sorted()
            guard matters({ _ in true }) else { continue }
            // Where the help with either of two questions is enough, only both ends tell.
            let alone = ending.filter { question in matters { $0.question == question } }
            ends += (alone.isEmpty ? ending : alone).map {
                SupportEnd(question: $0, last: last, isOnly: counted.count == 1)
            }
        }
        return ends
    }

    /// What the help of a case leads to, where some of it counts and the other does not.
    private func helped(_ person: Case, by counts: (UnpaidSupport) -> Bool) -> Helped? {
        var trial = person
        // Neither bears on the points or the budget, and both may lack what the rules need.
        (trial.plan, trial.finance) = (nil, nil)
        trial.unpaidSupport = person.unpaidSupport.map {
            $0.standing(counts($0), from: person.unpaidSupportDay)
        }
        guard let found = try? assess(trial) else { return nil }
        return Helped(points: found.score?.total.value, budget: found.budget?.amount?.perWeek.value)
    }

    private struct Helped: Equatable {
        let points: Exact?
        let budget: Exact?
    }
}

extension UnpaidSupport {
    /// The same help, counted without an end, or not at all.
    fileprivate func standing(_ counts: Bool, from day: CalendarDate) -> UnpaidSupport {
        UnpaidSupport(
            question: question,
            share: share,
            hours: hours,
            willing: counts,
            able: counts,
            agreed: day,
            until: nil
        )
    }
}
