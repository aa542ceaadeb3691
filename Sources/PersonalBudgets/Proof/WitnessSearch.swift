/// Goes through sets of answers for one that shows a finding, so that no error is a guess.
///
/// A table is judged first by what each number that it reads can come to apart from the others.
/// Where parts exclude each other that claims too much: what is claimed is shown here by answers,
/// withdrawn, or left as a doubt.
struct WitnessSearch {
    private let questionnaire: Questionnaire
    private let candidates: [[Answer]]

    /// The most sets that are all gone through.
    private static let most = 20_000
    /// How many sets are drawn where there are more.
    private static let drawn = 5_000

    /// A set of answers, and what it comes to.
    struct Outcome {
        let answers: [Answer]
        let readings: Readings
        /// The counted points of each question; nil for one that does not count.
        let counted: [Exact?]

        /// What a table finds under an operand; nil when there is nothing.
        func value(of operand: Operand) -> Exact? {
            if case .question(let index) = operand { return counted[index] }
            return readings.value(of: operand)
        }
    }

    /// How much was gone through.
    enum Extent: Hashable {
        /// Every set of answers.
        case all
        /// So many sets.
        case some(Int)
    }

    init(_ scheme: Scheme, _ questionnaire: Questionnaire) {
        self.questionnaire = questionnaire
        candidates = questionnaire.questions.indices.map { index in
            questionnaire.questions[index].candidates(ages: scheme.ageEdges(of: index))
        }
    }

    /// Goes through sets of the answers that some operands rest on, until told that it is enough;
    /// the scheme's own examples come first.
    func each(behind operands: [Operand], _ isEnough: (Outcome) -> Bool) -> Extent {
        let asked = questionnaire.questions(behind: operands).sorted()
        for example in questionnaire.examples {
            if let found = outcome(example.answers, nil), isEnough(found) { return .all }
        }
        let supports = supports(among: asked)
        let sets = asked.reduce(1) { min($0 * max(candidates[$1].count, 1), Self.most + 1) }
        var answers = candidates.map { $0.first ?? .absent }
        if sets * supports.count <= Self.most {
            var choice = [Int](repeating: 0, count: asked.count)
            repeat {
                for (place, index) in asked.enumerated() {
                    answers[index] = candidates[index][choice[place]]
                }
                for support in supports {
                    if let found = outcome(answers, support), isEnough(found) { return .all }
                }
            } while advance(&choice, asked)
            return .all
        }
        var random = Seeded()
        let extremes = asked.map { ends(of: $0) }
        for number in 0..<Self.drawn {
            // The least and the greatest first, then what is drawn.
            for (place, index) in asked.enumerated() {
                answers[index] =
                    switch number {
                    case 0: extremes[place].least
                    case 1: extremes[place].greatest
                    default: random.element(of: candidates[index])
                    }
            }
            let support = number < 2 ? nil : random.element(of: supports)
            if let found = outcome(answers, support), isEnough(found) { break }
        }
        return .some(Self.drawn)
    }

    /// The answers with the fewest and with the most points.
    private func ends(of index: Int) -> (least: Answer, greatest: Answer) {
        let question = questionnaire.questions[index]
        func points(_ answer: Answer) -> Exact { question.points(of: answer) ?? .zero }
        let least = candidates[index].min { points($0) < points($1) }
        let greatest = candidates[index].max { points($0) < points($1) }
        return (least ?? .absent, greatest ?? .absent)
    }

    private func advance(_ choice: inout [Int], _ asked: [Int]) -> Bool {
        for place in choice.indices {
            choice[place] += 1
            if choice[place] < candidates[asked[place]].count { return true }
            choice[place] = 0
        }
        return false
    }

    /// What unpaid support can meet: nothing, each share of each need, or what is asked about it.
    private func supports(among asked: [Int]) -> [[Exact]?] {
        let nothing = [Exact](repeating: .zero, count: questionnaire.questions.count)
        switch questionnaire.treatment {
        case .none, .hours, .carersOwn: return [nil]
        case .columns: return [nil, nothing]
        case .scores(let takenOff, _):
            var met = nothing
            for index in takenOff { met[index] = .one }
            return [nil, met]
        case .shares:
            var supports: [[Exact]?] = [nil]
            for index in asked {
                if case .age = questionnaire.questions[index].kind { continue }
                for share in questionnaire.shares where share.share != .zero {
                    var met = nothing
                    met[index] = share.share
                    supports.append(met)
                }
            }
            return supports
        }
    }

    /// The counted points of each question, after what unpaid support meets.
    private func points(_ answers: [Answer], _ met: [Exact]?) -> [Figure<Points>?] {
        var trace = Trace(on: false)
        switch questionnaire.treatment {
        case .scores, .columns:
            let counted = try? questionnaire.countedTwice(answers, met: met, trace: &trace)
            return counted?.with ?? answers.map { _ in nil }
        case .shares, .none, .hours, .carersOwn:
            return questionnaire.questions.indices.map { index in
                guard let figure = try? questionnaire.countedPoints(index, answers, &trace) else {
                    return nil
                }
                guard let met, met[index] != .zero,
                    let left = try? figure.value * (.one - met[index])
                else { return figure }
                return Figure(left, .none)
            }
        }
    }

    private func outcome(_ answers: [Answer], _ met: [Exact]?) -> Outcome? {
        var trace = Trace(on: false)
        let points = points(answers, met)
        let counted = points.map { $0?.value }
        guard questionnaire.total == nil else {
            var measuring = Measuring(
                questionnaire,
                answers: answers,
                points: points,
                basis: .afterUnpaidSupport
            )
            guard (try? measuring.total(trace: &trace)) != nil else { return nil }
            return Outcome(answers: answers, readings: measuring.readings, counted: counted)
        }
        var total = Exact.zero
        for value in counted { total = (try? total + (value ?? .zero)) ?? total }
        let readings = Readings(
            questions: questionnaire.questions,
            answers: answers,
            measures: [],
            points: total
        )
        return Outcome(answers: answers, readings: readings, counted: counted)
    }
}

/// Numbers that look drawn by chance and are always the same.
struct Seeded {
    private var state: UInt64 = 2_026

    /// One of some elements; the only one when there is one.
    mutating func element<Element>(of list: [Element]) -> Element {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return list[Int((state >> 33) % UInt64(list.count))]
    }
}

extension Questionnaire {
    /// The questions that some operands rest on.
    func questions(behind operands: [Operand]) -> Set<Int> {
        var pending = operands
        var visited: Set<Operand> = []
        var found: Set<Int> = []
        while let operand = pending.popLast() {
            guard visited.insert(operand).inserted else { continue }
            switch operand {
            case .question(let index):
                found.insert(index)
                pending += questions[index].when.map(\.of)
            case .measure(let index): pending += measures[index].reads
            case .points:
                pending +=
                    total.map { [.measure($0)] } ?? questions.indices.map { .question($0) }
            case .unpaidHours: break
            }
        }
        return found
    }
}

extension Measure {
    /// Everything that it reads, its conditions included.
    var reads: [Operand] {
        var reads = when.map(\.of)
        for part in parts {
            reads += part.when.map(\.of)
            if case .operand(let operand) = part.of { reads.append(operand) }
        }
        if case .table(let table) = operation {
            reads += [table.by].compactMap { $0 } + table.rows.flatMap { $0.when.map(\.of) }
        }
        return reads
    }
}

extension Question {
    /// Answers that can be given, from the least need to the most; never none.
    fileprivate func candidates(ages edges: [Exact]) -> [Answer] {
        var list: [Answer]
        switch kind {
        case .choice: list = answers.indices.map { .choice($0) }
        case .several where answers.count <= 6:
            list = (UInt64(0)..<(1 << UInt64(answers.count))).map { .choices($0) }
        case .several:
            list = [.choices(0)] + answers.indices.map { .choices(1 << UInt64($0)) }
            list.append(.choices(answers.indices.reduce(0) { $0 | 1 << UInt64($1) }))
        case .number(let grid): list = grid.candidates.map { .number($0) }
        case .frequency:
            list = answers.indices.flatMap { unit in
                [0, 1, 2, 3, 4, 6].map { .times(Exact($0), unit: unit) }
            }
        case .age(let unit):
            let before = edges.compactMap { try? $0 - .one }
            let usual = Exact(unit == .years ? 40 : 480)
            list = Set(edges + before + [usual]).sorted().map { .number($0) }
        }
        if notApplicable != nil { list.append(.notApplicable) }
        if isOptional { list.append(.absent) }
        return list.isEmpty ? [.absent] : list
    }
}

extension NumberGrid {
    /// All numbers of a small grid; of a large one, two hundred and the last.
    fileprivate var candidates: [Exact] {
        guard let span = try? to - from else { return [from] }
        let parts = Exact(200)
        var jump = step ?? (try? span / parts) ?? .one
        if let step, let count = try? span / step, count > Exact(500),
            let wide = try? (count / parts).rounded(.up, on: .charge), let size = try? wide * step
        {
            jump = size
        }
        var numbers: [Exact] = []
        var next = from
        while next < to, numbers.count <= 501 {
            numbers.append(next)
            guard jump > .zero, let following = try? next + jump else { break }
            next = following
        }
        return numbers + [to]
    }
}
