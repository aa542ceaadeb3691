/// Goes through sets of answers for one that shows a finding, so that no error is a guess.
///
/// A table is judged first by what each number that it reads can come to apart from the others.
/// Where parts exclude each other that claims too much: what is claimed is shown here by answers,
/// withdrawn, or left as a doubt.
struct WitnessSearch {
    private let questionnaire: Questionnaire
    private let candidates: [Candidates]
    /// The parts of one need that help can meet, and whether they are all there are.
    private let partsMet: (list: [Exact], areAll: Bool)
    private let withSupport: Bool
    /// The hours of help a week that are tried.
    private let hours: [Exact]

    /// One answer, and the part of the need that help meets.
    private struct HelpedAnswer {
        let answer: Answer
        var met = Exact.zero
    }

    /// A set of answers, and what it comes to.
    struct Outcome {
        let witness: ProofFinding.Witness
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

    /// A search among all answers, with and without what help there can be; or without alone.
    init(_ scheme: Scheme, _ questionnaire: Questionnaire, withSupport: Bool = true) {
        self.questionnaire = questionnaire
        self.withSupport = withSupport
        partsMet = withSupport ? questionnaire.partsMet : ([.zero], true)
        hours =
            withSupport && questionnaire.treatment.isByHours
            ? scheme.allocation?.hoursToldApart ?? [.zero] : [.zero]
        candidates = questionnaire.questions.indices.map { scheme.candidates(for: $0) }
    }

    /// Goes through sets of the answers that some operands rest on, until told that it is enough;
    /// the scheme's own examples come first.
    ///
    /// - Returns: How many sets it is content with, where there are more; nil where every set is gone
    ///   through, or an example is enough.
    func each(behind operands: [Operand], _ isEnough: (Outcome) -> Bool) -> Int? {
        let asked = questionnaire.questions(behind: operands).sorted()
        for example in questionnaire.examples {
            if let found = outcome(example.answers, .none), isEnough(found) { return nil }
        }
        let helps = helps(behind: operands)
        func isFound(_ tried: [HelpedAnswer]) -> Bool {
            helps.contains { outcome(tried, $0).map(isEnough) ?? false }
        }
        let options = options(withParts: true)
        let size = sets(of: asked, options) * helps.count
        if size <= ProofEffort.triedSets {
            everySet(of: asked, options, isFound)
            return areAll(asked) ? nil : size
        }
        let alone = self.options(withParts: false)
        let helped = asked.reduce(1) { $0 + options[$1].count - alone[$1].count }
        let few = sets(of: asked, alone) * helped * helps.count
        guard few > ProofEffort.triedSets else {
            // Help with one need at a time.
            everySet(of: asked, alone) { tried in
                isFound(tried)
                    || asked.contains { index in
                        partsMet.list.dropFirst().contains { part in
                            guard canBeMet(tried[index].answer, of: index) else { return false }
                            var tried = tried
                            tried[index].met = part
                            return isFound(tried)
                        }
                    }
            }
            return few
        }
        draw(among: asked, options, alone, helps, isEnough)
        return ProofEffort.drawnSets
    }

    /// Tries the least answers and the greatest, each answer alone beside them, and what is drawn.
    private func draw(
        among asked: [Int],
        _ options: [[HelpedAnswer]],
        _ alone: [[HelpedAnswer]],
        _ helps: [TriedHelp],
        _ isEnough: (Outcome) -> Bool
    ) {
        var random = Seeded()
        let (least, greatest) = ends(of: asked)
        var sets = [least, greatest]
        for end in [least, greatest] {
            for index in asked {
                for tried in options[index] where sets.count < ProofEffort.drawnSets / 2 {
                    sets.append(end)
                    sets[sets.count - 1][index] = tried
                }
            }
        }
        for number in 0..<ProofEffort.drawnSets {
            var tried = least
            if number < sets.count {
                tried = sets[number]
            } else {
                let drawn = number.isMultiple(of: 2) ? options : alone
                for index in asked { tried[index] = random.element(of: drawn[index]) }
            }
            let help = number < sets.count ? .none : random.element(of: helps)
            if let found = outcome(tried, help), isEnough(found) { return }
        }
    }

    /// Whether every set of the answers that some operands rest on, and all help, can be tried.
    func triesAll(behind operands: [Operand], atMost most: Int) -> Bool {
        let asked = questionnaire.questions(behind: operands).sorted()
        let size = sets(of: asked, options(withParts: true)) * helps(behind: operands).count
        return areAll(asked) && size <= most
    }

    /// How many answers to each question there are, where every set of them can be tried and is
    /// told apart by the answers alone; nil where there are more sets than so many.
    func counts(atMost most: Int) -> [Int]? {
        let asked = Array(candidates.indices)
        let isAlone = partsMet.list.count == 1 && helps(behind: [.unpaidHours]).count == 1
        guard isAlone, areAll(asked), sets(of: asked, options(withParts: false)) <= most
        else { return nil }
        return candidates.map(\.answers.count)
    }

    /// Every set of answers, that to the first question changing fastest.
    func everySet(_ body: ([Answer]) -> Void) {
        everySet(of: Array(candidates.indices), options(withParts: false)) { tried in
            body(tried.map(\.answer))
            return false
        }
    }

    /// Every set of what is tried of some questions, until told that it is enough.
    private func everySet(
        of asked: [Int],
        _ options: [[HelpedAnswer]],
        _ isEnough: ([HelpedAnswer]) -> Bool
    ) {
        var tried = options.map { $0[0] }
        for choice in Choices(of: asked.map { options[$0].count }) {
            for (index, choice) in zip(asked, choice) { tried[index] = options[index][choice] }
            if isEnough(tried) { return }
        }
    }

    /// How many sets there are, counted to one beyond what is ever tried.
    private func sets(of asked: [Int], _ options: [[HelpedAnswer]]) -> Int {
        asked.reduce(1) { min($0 * options[$1].count, ProofEffort.triedSets + 1) }
    }

    /// Whether the answers to some questions, and the parts that help meets of them, are all there are.
    private func areAll(_ asked: [Int]) -> Bool {
        partsMet.areAll && asked.allSatisfy { candidates[$0].areAll }
    }

    /// The answers with the fewest and with the most points.
    private func ends(of asked: [Int]) -> (least: [HelpedAnswer], greatest: [HelpedAnswer]) {
        var least = candidates.map { HelpedAnswer(answer: $0.answers[0]) }
        var greatest = least
        for index in asked {
            let question = questionnaire.questions[index]
            func isLess(_ one: Answer, _ other: Answer) -> Bool {
                question.points(of: one) ?? .zero < question.points(of: other) ?? .zero
            }
            let answers = candidates[index].answers
            least[index] = HelpedAnswer(answer: answers.min(by: isLess) ?? .absent)
            greatest[index] = HelpedAnswer(answer: answers.max(by: isLess) ?? .absent)
        }
        return (least, greatest)
    }

    /// What is tried of each question: its answers, and each of them with each part that is met.
    private func options(withParts: Bool) -> [[HelpedAnswer]] {
        candidates.enumerated().map { index, candidates in
            candidates.answers.flatMap { answer in
                withParts && canBeMet(answer, of: index)
                    ? partsMet.list.map { HelpedAnswer(answer: answer, met: $0) }
                    : [HelpedAnswer(answer: answer)]
            }
        }
    }

    /// Whether help takes anything off an answer.
    private func canBeMet(_ answer: Answer, of index: Int) -> Bool {
        let question = questionnaire.questions[index]
        return question.canBeMet && question.points(of: answer) ?? .zero != .zero
    }

    /// Help that is not with a part of one need: none, what is asked about it, or hours of it.
    private func helps(behind operands: [Operand]) -> [TriedHelp] {
        guard withSupport else { return [.none] }
        var met = [Exact](repeating: .zero, count: questionnaire.questions.count)
        switch questionnaire.treatment {
        case .none, .carersOwn, .shares: return [.none]
        case .hours:
            return operands.contains(.unpaidHours)
                ? hours.map { TriedHelp(met: nil, hours: $0) } : [.none]
        case .columns: break
        case .scores(let takenOff, _): for index in takenOff { met[index] = .one }
        }
        return [.none, TriedHelp(met: met, hours: .zero)]
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
                guard let figure = try? questionnaire.countedPoints(index, answers, trace: &trace)
                else {
                    return nil
                }
                guard let part = met?[index], part != .zero,
                    let left = try? figure.value * (.one - part)
                else { return figure }
                return Figure(left, .none)
            }
        }
    }

    /// What some answers come to, each with the part of it that help meets, or with other help.
    private func outcome(_ tried: [HelpedAnswer], _ help: TriedHelp) -> Outcome? {
        let met = tried.contains { $0.met != .zero } ? tried.map(\.met) : help.met
        return outcome(tried.map(\.answer), TriedHelp(met: met, hours: help.hours))
    }

    /// What some answers come to; nil for points that no scheme can hold.
    private func outcome(_ given: [Answer], _ help: TriedHelp) -> Outcome? {
        let answers = questionnaire.asked(given)
        var trace = Trace(on: false)
        let points = points(answers, help.met)
        let counted = points.map { $0?.value }
        var readings: Readings
        if questionnaire.total == nil {
            var total = Exact.zero
            for value in counted {
                guard let sum = try? total + (value ?? .zero) else { return nil }
                total = sum
            }
            readings = Readings(
                questions: questionnaire.questions,
                answers: answers,
                measures: [],
                points: total
            )
        } else {
            var measuring = Measuring(
                questionnaire,
                answers: answers,
                points: points,
                basis: .afterUnpaidSupport
            )
            do { _ = try measuring.total(trace: &trace) } catch { return nil }
            readings = measuring.readings
        }
        readings.unpaidHours = Figure(help.hours, .none)
        return Outcome(
            witness: ProofFinding.Witness(answers: answers, help: help),
            readings: readings,
            counted: counted
        )
    }
}
