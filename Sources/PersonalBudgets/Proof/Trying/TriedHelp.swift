/// Help from family and friends that a set of answers is tried with.
public struct TriedHelp: Hashable, Sendable {
    /// The part of each question's need that it meets, from 0 to 1; nil where nobody helps with one.
    public let met: [Exact]?
    /// How many hours a week it takes, where the scheme takes hours off the amount.
    public let hours: Exact

    /// Nobody helps.
    static let none = TriedHelp(met: nil, hours: .zero)

    /// What a case with it comes to.
    var support: CountedSupport {
        CountedSupport(met: met, hours: hours == .zero ? nil : Figure(hours, .none))
    }
}

extension Scheme {
    /// Help that every set of answers is tried with.
    ///
    /// - Parameter most: How much there is room for. Of more, each part of one need and of all of
    ///   them is listed, or of all of them alone.
    /// - Returns: The help, none first, and whether the rules tell no other apart from it.
    func helps(atMost most: Int) -> (list: [TriedHelp], areAll: Bool) {
        guard let questionnaire else { return ([.none], true) }
        let questions = questionnaire.questions.indices
        func help(_ part: Exact, with isMet: (Int) -> Bool) -> TriedHelp {
            TriedHelp(met: questions.map { isMet($0) ? part : .zero }, hours: .zero)
        }
        func listed(_ list: [TriedHelp], areAll: Bool) -> (list: [TriedHelp], areAll: Bool) {
            list.count <= most ? (list, areAll) : ([.none], false)
        }
        switch questionnaire.treatment {
        case .none, .carersOwn: return ([.none], true)
        case .scores(let takenOff, _):
            return listed([.none, help(.one, with: takenOff.contains)], areAll: true)
        case .columns: return listed([.none, help(.zero) { _ in true }], areAll: true)
        case .hours:
            guard let allocation, allocation.readsHours else { return ([.none], true) }
            let hours = allocation.hoursToldApart.map { TriedHelp(met: nil, hours: $0) }
            return listed(hours, areAll: !allocation.takesHoursOffSome)
        case .shares:
            let parts = questionnaire.partsMet
            let met = parts.list.filter { $0 > .zero }
            let counted = questions.filter { countsHelp(with: $0) }
            guard !met.isEmpty, !counted.isEmpty else { return ([.none], true) }
            let size = counted.reduce(1) { size, _ in min(size * parts.list.count, most + 1) }
            if size <= most {
                var every = [questions.map { _ in Exact.zero }]
                for index in counted {
                    every += every.flatMap { set in
                        met.map { part in
                            var set = set
                            set[index] = part
                            return set
                        }
                    }
                }
                let helped = every.dropFirst().map { TriedHelp(met: $0, hours: .zero) }
                return ([.none] + helped, parts.areAll)
            }
            let together = met.map { help($0, with: counted.contains) }
            let alone = counted.flatMap { index in met.map { help($0) { $0 == index } } }
            let hasRoom = together.count + alone.count < most
            return listed([.none] + together + (hasRoom ? alone : []), areAll: false)
        }
    }

    /// Whether help with what a question asks about can change a figure.
    private func countsHelp(with index: Int) -> Bool {
        guard let questionnaire, questionnaire.questions[index].canBeMet else { return false }
        let addsAmounts = allocation?.adjusters.contains { adjuster in
            if case .answers(index, _) = adjuster.action { true } else { false }
        }
        if addsAmounts ?? false { return true }
        let question = questionnaire.questions[index]
        let hasPoints = question.answers.isEmpty || question.answers.contains { $0.points != .zero }
        guard question.weight != .zero, hasPoints else { return false }
        return questionnaire.total == nil
            || questionnaire.measures.contains { measure in
                if case .table(let table) = measure.operation, table.by == .question(index) {
                    return true
                }
                return measure.parts.contains { $0.of == .operand(.question(index)) }
            }
    }
}

extension Allocation {
    /// Hours of unpaid support a week that its rules tell apart, and some between them.
    var hoursToldApart: [Exact] {
        var edges = Set([Exact.zero, Exact(Period.hoursInAWeek)])
        for condition in conditions where condition.of == .unpaidHours {
            guard case .within(let range) = condition.test else { continue }
            edges.formUnion(range.edges)
        }
        return edges.withMiddles
    }

    /// Whether hours of unpaid support can change an amount.
    fileprivate var readsHours: Bool {
        conditions.contains { $0.of == .unpaidHours }
            || adjusters.contains { $0.action.operand == .unpaidHours }
    }

    /// Whether an adjuster takes hours into account for some people and not for others, so that more of
    /// them can turn who has more.
    fileprivate var takesHoursOffSome: Bool {
        adjusters.contains { adjuster in
            adjuster.action.operand == .unpaidHours
                && adjuster.when.contains { $0.of != .unpaidHours }
        }
    }
}
