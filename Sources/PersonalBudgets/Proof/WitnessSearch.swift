/// Goes through sets of answers for one that shows a finding, so that no error is a guess.
///
/// A table is judged first by what each number that it reads can come to apart from the others.
/// Where parts exclude each other that claims too much: what is claimed is shown here by answers,
/// withdrawn, or left as a doubt.
struct WitnessSearch {
    private let questionnaire: Questionnaire
    private let candidates: [Candidates]
    private let withSupport: Bool

    /// Answers to one question that can be tried.
    struct Candidates {
        /// From the least need to the most; never none.
        let answers: [Answer]
        /// Whether the rules tell no other answer apart from these.
        let areAll: Bool
    }

    /// A set of answers, and what it comes to.
    struct Outcome {
        let answers: [Answer]
        /// What conditions read; no points where the total has no figure.
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

    /// A search among all answers, with and without what help there can be; or without alone.
    init(_ scheme: Scheme, _ questionnaire: Questionnaire, withSupport: Bool = true) {
        self.questionnaire = questionnaire
        self.withSupport = withSupport
        candidates = questionnaire.questions.indices.map { scheme.candidates(for: $0) }
    }

    /// Goes through sets of the answers that some operands rest on, until told that it is enough;
    /// the scheme's own examples come first.
    func each(behind operands: [Operand], _ isEnough: (Outcome) -> Bool) -> Extent {
        let asked = questionnaire.questions(behind: operands).sorted()
        for example in questionnaire.examples {
            if let found = outcome(example.answers, .nothing), isEnough(found) { return .all }
        }
        let supports = supports(among: asked)
        let size = sets(of: asked, atMost: ProofEffort.triedSets)
        guard size * supports.count > ProofEffort.triedSets else {
            everySet(of: asked) { answers in
                supports.contains { support in
                    outcome(answers, support).map(isEnough) ?? false
                }
            }
            let areAll = asked.allSatisfy { candidates[$0].areAll }
            return areAll ? .all : .some(size * supports.count)
        }
        var answers = candidates.map { $0.answers[0] }
        var random = Seeded()
        let extremes = asked.map { ends(of: $0) }
        for number in 0..<ProofEffort.drawnSets {
            // The least and the greatest first, then what is drawn.
            for (place, index) in asked.enumerated() {
                answers[index] =
                    switch number {
                    case 0: extremes[place].least
                    case 1: extremes[place].greatest
                    default: random.element(of: candidates[index].answers)
                    }
            }
            let support = number < 2 ? .nothing : random.element(of: supports)
            if let found = outcome(answers, support), isEnough(found) { break }
        }
        return .some(ProofEffort.drawnSets)
    }

    /// How many answers to each question there are, where every set of them can be tried and is
    /// told apart by the answers alone; nil where there are more sets than so many.
    func counts(atMost most: Int) -> [Int]? {
        let asked = Array(candidates.indices)
        guard candidates.allSatisfy(\.areAll), supports(among: asked).count == 1,
            sets(of: asked, atMost: most) <= most
        else { return nil }
        return candidates.map(\.answers.count)
    }

    /// Every set of answers, that to the first question changing fastest.
    func everySet(_ body: ([Answer]) -> Void) {
        everySet(of: Array(candidates.indices)) { answers in
            body(answers)
            return false
        }
    }

    /// Every set of the answers to some questions, until told that it is enough.
    private func everySet(of asked: [Int], _ isEnough: ([Answer]) -> Bool) {
        var answers = candidates.map { $0.answers[0] }
        var choice = [Int](repeating: 0, count: asked.count)
        repeat {
            for (place, index) in asked.enumerated() {
                answers[index] = candidates[index].answers[choice[place]]
            }
            if isEnough(answers) { return }
        } while advance(&choice, asked)
    }

    /// How many sets of their answers there are, counted to one beyond the most.
    private func sets(of asked: [Int], atMost most: Int) -> Int {
        asked.reduce(1) { min($0 * candidates[$1].answers.count, most + 1) }
    }

    /// The answers with the fewest and with the most points.
    private func ends(of index: Int) -> (least: Answer, greatest: Answer) {
        let question = questionnaire.questions[index]
        func points(_ answer: Answer) -> Exact { question.points(of: answer) ?? .zero }
        let least = candidates[index].answers.min { points($0) < points($1) }
        let greatest = candidates[index].answers.max { points($0) < points($1) }
        return (least ?? .absent, greatest ?? .absent)
    }

    private func advance(_ choice: inout [Int], _ asked: [Int]) -> Bool {
        for place in choice.indices {
            choice[place] += 1
            if choice[place] < candidates[asked[place]].answers.count { return true }
            choice[place] = 0
        }
        return false
    }

    /// What unpaid support meets.
    private enum Support {
        case nothing
        /// A share of the need that one question asks about.
        case share(Exact, of: Int)
        /// A share of each.
        case each([Exact])
    }

    /// What unpaid support can meet: nothing, each share of each need, or what is asked about it.
    private func supports(among asked: [Int]) -> [Support] {
        guard withSupport else { return [.nothing] }
        let nothing = [Exact](repeating: .zero, count: questionnaire.questions.count)
        switch questionnaire.treatment {
        case .none, .hours, .carersOwn: return [.nothing]
        case .columns: return [.nothing, .each(nothing)]
        case .scores(let takenOff, _):
            var met = nothing
            for index in takenOff { met[index] = .one }
            return [.nothing, .each(met)]
        case .shares:
            let shares = questionnaire.shares.map(\.share).filter { $0 != .zero }
            return [.nothing]
                + asked.flatMap { index -> [Support] in
                    if case .age = questionnaire.questions[index].kind { return [] }
                    return shares.map { .share($0, of: index) }
                }
        }
    }

    /// The counted points of each question, after what unpaid support meets.
    private func points(_ answers: [Answer], _ support: Support) -> [Figure<Points>?] {
        var trace = Trace(on: false)
        switch questionnaire.treatment {
        case .scores, .columns:
            let met: [Exact]? = if case .each(let met) = support { met } else { nil }
            let counted = try? questionnaire.countedTwice(answers, met: met, trace: &trace)
            return counted?.with ?? answers.map { _ in nil }
        case .shares, .none, .hours, .carersOwn:
            return questionnaire.questions.indices.map { index in
                guard let figure = try? questionnaire.countedPoints(index, answers, trace: &trace)
                else {
                    return nil
                }
                guard case .share(let share, of: index) = support,
                    let left = try? figure.value * (.one - share)
                else { return figure }
                return Figure(left, .none)
            }
        }
    }

    /// What some answers come to; nil for points that no scheme can hold.
    private func outcome(_ given: [Answer], _ support: Support) -> Outcome? {
        let answers = questionnaire.asked(given)
        var trace = Trace(on: false)
        let points = points(answers, support)
        let counted = points.map { $0?.value }
        guard questionnaire.total == nil else {
            var measuring = Measuring(
                questionnaire,
                answers: answers,
                points: points,
                basis: .afterUnpaidSupport
            )
            do { _ = try measuring.total(trace: &trace) } catch { return nil }
            return Outcome(answers: answers, readings: measuring.readings, counted: counted)
        }
        var total = Exact.zero
        for value in counted {
            guard let sum = try? total + (value ?? .zero) else { return nil }
            total = sum
        }
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
        Set(
            everything(behind: operands).compactMap { operand in
                if case .question(let index) = operand { index } else { nil }
            }
        )
    }

    /// The measures that some operands rest on.
    func measures(behind operands: [Operand]) -> Set<Int> {
        Set(
            everything(behind: operands).compactMap { operand in
                if case .measure(let index) = operand { index } else { nil }
            }
        )
    }

    private func everything(behind operands: [Operand]) -> Set<Operand> {
        var pending = operands
        var visited: Set<Operand> = []
        while let operand = pending.popLast() {
            guard visited.insert(operand).inserted else { continue }
            switch operand {
            case .question(let index): pending += questions[index].when.map(\.of)
            case .measure(let index): pending += measures[index].reads
            case .points:
                pending +=
                    total.map { [.measure($0)] } ?? questions.indices.map { .question($0) }
            case .unpaidHours: break
            }
        }
        return visited
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

extension Scheme {
    /// Answers that can be given to a question.
    fileprivate func candidates(for index: Int) -> WitnessSearch.Candidates {
        guard let questionnaire else { return .init(answers: [.absent], areAll: true) }
        let question = questionnaire.questions[index]
        var list: [Answer]
        var areAll = true
        switch question.kind {
        case .choice: list = question.answers.indices.map { .choice($0) }
        case .several:
            (list, areAll) = question.choices
        case .number(let grid):
            let numbers = grid.candidates
            list = numbers.map { .number($0) }
            areAll = grid.step.flatMap { try? (grid.to - grid.from) / $0 } == numbers.lastPlace
        case .frequency:
            list = question.answers.indices.flatMap { unit in
                [0, 1, 2, 3, 4, 6].map { .times(Exact($0), unit: unit) }
            }
            areAll = false
        case .age(let unit):
            let ages = applies.ages.asAnswers(in: unit).map { Exact(Int64($0)) }
            list = ages.map { .number($0) }
            if !questionnaire.counts(index) {
                // One for each way in which the rules tell ages apart.
                let edges = Set(ageEdges(of: index))
                list = ages.enumerated().filter { $0.offset == 0 || edges.contains($0.element) }
                    .map { .number($0.element) }
            }
        }
        if question.notApplicable != nil { list.append(.notApplicable) }
        if question.isOptional { list.append(.absent) }
        return .init(answers: list.isEmpty ? [.absent] : list, areAll: areAll)
    }
}

extension Questionnaire {
    /// Whether the points of a question are added up or reckoned with as they are.
    fileprivate func counts(_ index: Int) -> Bool {
        total == nil
            || measures.contains { $0.parts.contains { $0.of == .operand(.question(index)) } }
    }
}

extension Question {
    /// Sets of the choices: all of a few; of many none, each by itself and all together.
    var choices: (list: [Answer], areAll: Bool) {
        let areAll = answers.count <= ProofEffort.triedChoices
        return ((areAll ? everyChoiceSet : someChoiceSets).map { .choices($0) }, areAll)
    }
}

extension [Exact] {
    /// How many steps lead from the first to the last.
    fileprivate var lastPlace: Exact { Exact(Int64(count - 1)) }
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
