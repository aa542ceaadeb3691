/// What help from family and friends does to a scheme's points or amounts.
///
/// Real schemes treat it in different ways; each says which is its own, by the name that stands here
/// beside it. Whatever the way, help that the case names from somebody unwilling or unable, or without
/// an agreement in date, is no help.
public enum UnpaidTreatment: Sendable {
    /// The share of a need that is met takes that part of its points off: `points-reduced`, and
    /// `factor-per-item` where a scheme names the shares.
    case shares
    /// Nothing is taken off: help enters when the plan is made; `none`.
    case none
    /// Questions about the help given are taken off, and questions about the carer are added:
    /// `subtract-score`.
    case scores(takenOff: [Int], added: [Int])
    /// The unmet part of a need is asked beside the need: `two-column`. The form itself says what is
    /// met, by family or by other services. A need counts as wholly unmet where the case names help
    /// with it that does not count.
    case columns([NeedColumns])
    /// The agreed hours a week are taken off the amount, where an adjuster says so: `amount-stage`.
    case hours
    /// Nothing is taken off: the carer's own support is worked out by a scheme for carers,
    /// `separate-carer-amount`.
    case carersOwn(scheme: String)

    /// Whether the share that is met also counts where an adjuster adds by a question's answers.
    package var isByShare: Bool { if case .shares = self { true } else { false } }

    /// Whether hours are taken off the amount.
    package var isByHours: Bool { if case .hours = self { true } else { false } }

    /// The needs of which a question asks what is unmet.
    func needs(beside question: Int) -> [Int] {
        guard case .columns(let pairs) = self else { return [] }
        return pairs.filter { $0.unmet == question }.map(\.need)
    }

    /// The questions that count only beside help: those about it, and those about the carer.
    package var scoredQuestions: (takenOff: [Int], added: [Int]) {
        if case .scores(let takenOff, let added) = self { (takenOff, added) } else { ([], []) }
    }
}

extension UnpaidTreatment {
    /// The questions about help that come off on a day; nil where no help is scored, and so no carer.
    ///
    /// Help with anything may be what such a question is about. Nothing comes off for one that the
    /// case names where nobody's help with it counts.
    package func questionsTakenOff(
        for support: [UnpaidSupport],
        on day: CalendarDate
    ) -> [Int]? {
        guard case .scores(let asked, _) = self, support.contains(where: { $0.counts(on: day) })
        else { return nil }
        let scored = asked.filter { question in
            !support.contains { $0.question == question }
                || support.contains { $0.question == question && $0.counts(on: day) }
        }
        return scored.isEmpty && !asked.isEmpty ? nil : scored
    }
}

/// A need, and the part of it that nobody meets, asked side by side.
public struct NeedColumns: Hashable, Sendable {
    /// The question about the need, by its position.
    public let need: Int
    /// The question about what is unmet, by its position.
    public let unmet: Int

    /// Two questions side by side.
    public init(need: Int, unmet: Int) {
        self.need = need
        self.unmet = unmet
    }
}

/// What the help of a case comes to on a day.
struct CountedSupport {
    /// The part of each question that the treatment acts on, from 0 to 1; nil when nothing is done.
    var met: [Exact]?
    /// The hours a week that are taken off the amount; nil when none are.
    var hours: Figure<Number>?

    /// Whether the figures with and without it are worked out apart.
    var matters: Bool { met != nil || hours != nil }
}

extension Questionnaire {
    /// What the help of a case comes to on a day, by the scheme's treatment.
    func counted(
        _ support: [UnpaidSupport],
        on day: CalendarDate,
        trace: inout Trace
    ) throws(CalculationFault) -> CountedSupport {
        switch treatment {
        case .shares: return CountedSupport(met: try sharesMet(by: support, on: day))
        case .none, .carersOwn: return CountedSupport()
        case .scores:
            guard let scored = treatment.questionsTakenOff(for: support, on: day) else {
                return CountedSupport()
            }
            return CountedSupport(met: questions.indices.map { scored.contains($0) ? .one : .zero })
        case .columns:
            var met = questions.map { _ in Exact.one }
            for item in support where !item.counts(on: day) { met[item.question] = .zero }
            return CountedSupport(met: met)
        case .hours:
            var total = Tally<Number>()
            for (index, item) in support.enumerated() where item.counts(on: day) {
                try total.add(trace.input(.points(.unpaidHours(index)), item.hours ?? .zero))
            }
            guard support.contains(where: { $0.counts(on: day) }) else { return CountedSupport() }
            return CountedSupport(hours: trace.total(.points(.unpaidHoursTotal), total))
        }
    }

    /// Scores where help has questions of its own: all of it twice, without and with the help.
    func scoredTwice(
        _ answers: [Answer],
        met: [Exact]?,
        trace: inout Trace
    ) throws(CalculationFault) -> Score? {
        let points = try countedTwice(answers, met: met, trace: &trace)
        return try totals(answers, without: points.without, with: points.with, trace: &trace)
    }

    /// The counted points of each question, without and with the help; nil where it does not count.
    func countedTwice(
        _ answers: [Answer],
        met: [Exact]?,
        trace: inout Trace
    ) throws(CalculationFault) -> (without: [Figure<Points>?], with: [Figure<Points>?]) {
        var without: [Figure<Points>?] = []
        without.reserveCapacity(questions.count)
        for index in questions.indices {
            without.append(try countedPoints(index, answers, trace: &trace))
        }
        var with = without
        switch treatment {
        case .scores(let takenOff, let added):
            for index in takenOff {
                without[index] = nil
                let isMet = met.map { $0[index] == .one } ?? false
                with[index] = isMet ? try negated(with[index], index, trace: &trace) : nil
            }
            for index in added {
                without[index] = nil
                if met == nil { with[index] = nil }
            }
        case .columns(let pairs):
            for pair in pairs {
                let both = [without[pair.need], without[pair.unmet]].compactMap { $0 }
                let whole = trace.greatest(.points(.wholeNeed(question: pair.unmet)), of: both)
                without[pair.unmet] = whole
                // Whose help is not to be counted leaves the need unmet.
                if let met, met[pair.unmet] == .zero || met[pair.need] == .zero {
                    with[pair.unmet] = whole
                }
            }
        case .shares, .none, .hours, .carersOwn: break
        }
        return (without, with)
    }

    private func negated(
        _ counted: Figure<Points>?,
        _ index: Int,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<Points>? {
        guard let counted else { return nil }
        let zero: Figure<Points> = trace.input(.zero(.points), .zero)
        return try trace.difference(.points(.unpaidScore(question: index)), zero, counted)
    }

    private func totals(
        _ answers: [Answer],
        without: [Figure<Points>?],
        with: [Figure<Points>?],
        trace: inout Trace
    ) throws(CalculationFault) -> Score? {
        guard total == nil else {
            return try measured(answers, without: without, with: with, trace: &trace)
        }
        let full = try trace.sum(.points(.answersTotal), of: without.compactMap { $0 })
        let net = try trace.sum(.points(.total), of: with.compactMap { $0 })
        return Score(
            answers: full,
            unpaidSupport: try trace.difference(.points(.unpaidTotal), full, net),
            total: net,
            measures: [],
            measuresWithoutUnpaidSupport: []
        )
    }
}
