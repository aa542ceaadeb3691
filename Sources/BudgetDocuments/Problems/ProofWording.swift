internal import PersonalBudgets
internal import PlainText

extension ProofFinding {
    /// The words of a finding, in the names of its scheme.
    func wording(of scheme: Scheme) -> Wording {
        let bands = scheme.allocation?.bands ?? []
        func band(_ index: Int) -> String { echoed(bands[index].id) }
        func question(_ index: Int) -> String {
            named(scheme.questionnaire?.questions[index].id ?? "")
        }
        func serviceID(_ index: Int) -> String { scheme.prices?.services[index].id ?? "" }
        switch self {
        case .gap(let table, let example):
            return Wording(
                message: "no row of \(table.name(in: scheme)) holds \(example.words(in: scheme))",
                advice: example.unansweredQuestion.map { index -> Phrase in
                    let isNumber = scheme.questionnaire?.questions[index].isNumber ?? false
                    return "no row can hold what has no answer: "
                        + (isNumber
                            ? "read it through a measure that is the sum of \(question(index)), "
                                + "which is then 0"
                            : "ask \(question(index)) of everybody, with an answer for those "
                                + "whom it does not concern")
                } ?? scheme.stepThatCloses(table, example).map { step, index -> Phrase in
                    "where answers go in such steps, add \"step\": \(written(step)) to "
                        + "\(question(index)); otherwise stretch a row, or add one"
                } ?? "stretch a row, or add one"
            )
        case .overlap(let table, let first, let second, let example):
            return Wording(
                message: "rows \(first + 1) and \(second + 1) of \(table.name(in: scheme)) both "
                    + "hold \(example.words(in: scheme))",
                advice: table.hasConditions(first, second, in: scheme)
                    ? "let the conditions of one leave out what the other holds"
                        + (table == .bands
                            ? "" : "; for all others go on to a number by a firstOf")
                    : "end one before the other begins"
            )
        case .outside(let points, let witness):
            let shown = witness.flatMap { scheme.words(for: $0) }.map { ", with \($0)" } ?? ""
            return Wording(
                message: "answers can come to \(written(points)) points\(shown), and no band "
                    + "holds them",
                advice: "add a band, or say \"below\" or \"above\": no-figure or nearest-band"
            )
        case .doubt(let claim, let tried):
            return Wording(
                message: "it may be that " + claim.wording(of: scheme).message + "; none of "
                    + "\(tried) sets of answers shows it, and there are more",
                advice: "look whether such answers can be given together"
            )
        case .unreachable(let index):
            return Wording(message: "no answers lead to band \(band(index))")
        case .neverUsed(.priceRow(let row, let service)):
            return Wording(
                message: "row \(row + 1) of \(named(serviceID(service))) never has the price: the "
                    + "rows before it are for all that it is for, or its days are over",
                advice: "the first row that fits counts: put it before the others, or leave it out"
            )
        case .priceGap(let service, let day):
            return Wording(
                message: "from \(written(day)) no row of \(named(serviceID(service))) is for some "
                    + "of what there is a price for on other days",
                advice: "end a row later, begin the next sooner, or leave out \"to\" or \"from\""
            )
        case .neverUsed(let place):
            return Wording(
                message: "no answers lead to \(place.name(in: scheme))",
                advice: "look for a number or an answer that is mistyped, or leave it out"
            )
        case .noFigure(let measure, let witness):
            return Wording(
                message: "with \(scheme.shown(by: witness)) there "
                    + (scheme.questionnaire?.total == measure ? "are no points" : "is no budget")
                    + ": \(ProofFinding.Table.measure(measure).name(in: scheme)) has no row, "
                    + "nothing to divide by, or nothing that counts",
                advice: "end it with a firstOf that goes on to a number"
            )
        case .withoutAmount(let index):
            return Wording(
                message: "band \(band(index)) has no amount, and bands below and above it have one",
                advice: "give it its amounts: only bands at the bottom or the top may go without"
            )
        case .mergeable(let first, let second):
            return Wording(
                message: "bands \(band(first)) and \(band(second)) have the same amounts: they "
                    + "could be one"
            )
        case .falls(let step):
            return Wording(
                message: "from band \(band(step.lower)) to \(band(step.upper)) the points rise and "
                    + "the amount falls\(step.words(in: scheme))"
            )
        case .cliff(let step, let cliff):
            return Wording(
                message: "from band \(band(step.lower)) to \(band(step.upper)) the amount rises "
                    + "\(cliff.words)\(step.words(in: scheme))"
            )
        case .largeFactor(let adjuster, let factor):
            let name = ProofFinding.Place.adjuster(adjuster).name(in: scheme)
            let part = (try? factor / Exact(100)).map { written($0) } ?? "1.05"
            return Wording(
                message: "\(name) makes the amount \(written(factor)) times as much",
                advice: "if \(written(factor))% is meant, write \(part)"
            )
        case .belowNothing(let witness):
            let shown = witness.map { "with \(scheme.shown(by: $0)) " } ?? ""
            return Wording(
                message: "\(shown)more is taken off than there is, and there is no figure",
                advice: "end the adjusters with one that says \"atLeast\": 0.00, or more"
            )
        case .birthday(let age, let step, let cliff):
            return Wording(
                message:
                    "the birthday that makes \(question(step.question)) \(written(age)) raises "
                    + "the budget \(cliff.words), \(step.words(in: scheme))"
            )
        case .leapOfPoints(let rule, let points, let holdsThem, let step, let cliff):
            let place = (holdsThem ? "from " : "above ") + written(points) + " points"
            return Wording(
                message: "\(rule.name(in: scheme)) raises the budget \(place) \(cliff.words), "
                    + "\(step.words(in: scheme)), where \(question(step.question)) rises"
            )
        case .leap(let from, let to, let step, let byPoints, let cliff):
            let asked = scheme.questionnaire?.questions[step.question]
            let beyond =
                step.before == .budget(byPoints)
                ? "" : " beyond the \(scheme.amount(byPoints)) that the points alone give"
            return Wording(
                message: "\(question(step.question)): from \(from.words(of: asked)) to "
                    + "\(to.words(of: asked)) the budget rises \(cliff.words)\(beyond), "
                    + "\(step.words(in: scheme))"
            )
        case .needFalls(let from, let to, let step):
            let asked = scheme.questionnaire?.questions[step.question]
            return Wording(
                message: "\(question(step.question)): from \(from.words(of: asked)) to "
                    + "\(to.words(of: asked)) the need is greater, and \(step.what) "
                    + "\(step.words(in: scheme))"
            )
        case .fallsUntried(let questions, let tried):
            let named = questions.prefix(12).map { question($0) }.joined(separator: ", ")
            let more = questions.count > 12 ? " and \(questions.count - 12) more" : ""
            return Wording(
                message: "it may be that a higher answer to \(named)\(more) gives less; none of "
                    + "\(tried) sets of answers shows it, and there are more",
                advice: "give \"examples\" of people who may lose by it: each is tried first"
            )
        case .idle(let index, let changesPoints):
            return Wording(
                message: "the answer to \(question(index)) can never change the "
                    + (changesPoints ? "band or the budget" : "result")
            )
        case .equalPoints(let index, let run):
            let answers = scheme.questionnaire?.questions[index].answers[run] ?? []
            let names = answers.map { named($0.id) }.inAList
            let points = answers.first.map { written($0.points) } ?? ""
            return Wording(
                message: "\(names) of \(question(index)) have the same points, "
                    + "\(points), though each is more need than the one before",
                advice: "give more need more points; or accept it, where another rule pays for it"
            )
        case .uncited:
            return Wording(
                message: "this rule does not say where in its source it stands",
                advice: "add \"source\", and \"at\" with the page, paragraph or row"
            )
        case .stale(let place, let from):
            let what = place == .prices ? "the prices are" : "the scheme is"
            return Wording(
                message: "\(what) from \(written(from)), and more than a year old",
                advice: "check whether there are newer ones"
            )
        }
    }
}

extension ProofFinding.BandStep {
    /// The two amounts, and answers that lead to them.
    fileprivate func words(in scheme: Scheme) -> String {
        func amount(_ pence: Exact) -> String {
            Pence(nearest: pence).map { scheme.amount($0) } ?? written(pence)
        }
        let at = points.map { ", at \(written($0.lower)) and at \(written($0.upper)) points" } ?? ""
        let amounts = ", from \(amount(less)) to \(amount(more)) \(scheme.everySoOften)" + at
        guard let answers else { return amounts }
        return amounts + ", for example from \(scheme.shown(by: answers.lower)) to "
            + scheme.shown(by: answers.upper)
    }
}

extension ProofFinding.Cliff {
    /// By how much an amount rises.
    fileprivate var words: String {
        switch self {
        case .percent(let percent): "by \(percent.percentWords)"
        case .fromNothing(let percent):
            "from nothing to \(percent.percentWords) of the highest band amount"
        }
    }
}

extension ProofFinding.AnswerStep {
    /// What falls.
    fileprivate var what: String {
        if case .budget = before { "the budget falls" } else { "the points fall" }
    }

    /// From what to what, by whose answers, and how that was found.
    fileprivate func words(in scheme: Scheme) -> String {
        func value(_ figures: ProofFinding.Figures) -> String {
            switch figures {
            case .budget(let amount): scheme.amount(amount)
            case .points(let points): written(points)
            }
        }
        let people = witness.map { ", with " + scheme.shown(by: $0, but: question) } ?? ""
        let every = if case .budget = before { " " + scheme.everySoOften } else { "" }
        return "from \(value(before)) to \(value(after))\(every)" + people + tried.words
    }
}

extension ProofFinding.Tried {
    /// What was not tried; nothing where all was.
    fileprivate var words: String {
        if case .sets(let count) = self {
            "; tried from \(count) sets of the other answers, not from all"
        } else {
            ""
        }
    }
}

extension Scheme {
    /// What its amounts are for, behind an amount.
    fileprivate var everySoOften: String {
        (allocation?.every ?? .week).soOften
    }

    /// A set of answers by the name of the example that gives them, or as far as they differ from
    /// the least need.
    private func shown(by answers: [Answer], but question: Int? = nil) -> String {
        if let example = questionnaire?.examples.first(where: { $0.answers == answers }) {
            return "the answers of example \(example.id)"
        }
        return words(for: answers, but: question) ?? "the least answers"
    }

    /// The same, and the help that is given with them.
    fileprivate func shown(by witness: ProofFinding.Witness, but question: Int? = nil) -> String {
        let answers = shown(by: witness.answers, but: question)
        return words(for: witness.help).map { "\(answers) and \($0)" } ?? answers
    }

    /// A set of answers as far as they differ from the least need, and the help that is given with
    /// them; nil when there is nothing to say.
    fileprivate func words(for witness: ProofFinding.Witness) -> String? {
        let words = [words(for: witness.answers), words(for: witness.help)].compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: " and ")
    }

    /// What help there is; nil for none.
    private func words(for help: TriedHelp) -> String? {
        if help.hours != .zero {
            return "\(written(help.hours)) hours a week of unpaid support"
        }
        guard let questionnaire, let met = help.met else { return nil }
        switch questionnaire.treatment {
        case .shares: break
        case .columns: return "no unpaid support that counts"
        case .scores, .none, .hours, .carersOwn: return "unpaid support"
        }
        let parts = zip(questionnaire.questions, met).filter { $0.1 != .zero }.map {
            question,
            part in
            part == .one
                ? "all of \(question.id)"
                : "\(part.numerator)/\(part.denominator) of \(question.id)"
        }
        return parts.isEmpty ? nil : "unpaid support with " + parts.fewOf
    }

    /// A set of answers, as far as they differ from the least need; nil when none does.
    fileprivate func words(for answers: [Answer], but question: Int? = nil) -> String? {
        let questions = questionnaire?.questions ?? []
        let told = answers.enumerated().compactMap { index, answer -> String? in
            switch answer {
            case _ where index == question: return nil
            case .absent, .notApplicable, .unknown, .declined, .notAgreed: return nil
            // Where a question may go without an answer, to have one is more than the least.
            case _ where questions[index].isOptional: break
            case .choice(0), .choices([]), .number(.zero), .times(.zero, _): return nil
            default: break
            }
            return "\(questions[index].id) \(words(for: answer, to: index))"
        }
        return told.isEmpty ? nil : told.fewOf
    }
}

extension [String] {
    /// The first few, and how many more there are.
    fileprivate var fewOf: String {
        prefix(4).joined(separator: ", ") + (count > 4 ? " and \(count - 4) more" : "")
    }
}

extension ProofFinding.Example {
    /// A question that is read and has no answer; nil where each has one.
    fileprivate var unansweredQuestion: Int? {
        values.compactMap { operand, atom in
            if case .question(let index) = operand, atom == .nothing { index } else { nil }
        }.min()
    }
}

extension Scheme {
    /// The step of a table, and a question without one, where a gap is shown by an answer that lies
    /// between two steps; nil for another gap.
    fileprivate func stepThatCloses(
        _ table: ProofFinding.Table,
        _ example: ProofFinding.Example
    ) -> (step: Exact, question: Int)? {
        let (by, step): (Operand?, Exact?)
        switch table {
        case .bands: (by, step) = (.points, allocation?.step)
        case .measure(let index):
            guard case .table(let table) = questionnaire?.measures[index].operation else {
                return nil
            }
            (by, step) = (table.by, table.step)
        }
        func isBetweenSteps(_ number: Exact, _ step: Exact) -> Bool {
            (try? number / step)?.isWhole == false
        }
        guard let step, let by, case .number(let number) = example.values[by],
            isBetweenSteps(number, step), let questions = questionnaire?.questions,
            let answers = example.witness?.answers
        else { return nil }
        let question = zip(questions, answers).enumerated().first { _, asked in
            guard case .number(let answer) = asked.1 else { return false }
            return asked.0.isAnyNumber && isBetweenSteps(answer, step)
        }
        return question.map { (step, $0.offset) }
    }
}

extension Question {
    /// Whether its answers are numbers, and not in steps.
    fileprivate var isAnyNumber: Bool {
        if case .number(let grid) = kind { grid.step == nil } else { false }
    }

    /// Whether its answers are numbers, worth themselves.
    fileprivate var isNumber: Bool { if case .number = kind { true } else { false } }
}

extension ProofFinding.Table {
    /// Whether one of two of its rows asks for more than its number.
    fileprivate func hasConditions(_ first: Int, _ second: Int, in scheme: Scheme) -> Bool {
        [first, second].contains { row in
            switch self {
            case .bands: return scheme.allocation?.bands[row].when.isEmpty == false
            case .measure(let index):
                guard case .table(let table) = scheme.questionnaire?.measures[index].operation
                else { return false }
                return !table.rows[row].when.isEmpty
            }
        }
    }

    fileprivate func name(in scheme: Scheme) -> String {
        switch self {
        case .bands: "the bands"
        case .measure(let index): named(scheme.questionnaire?.measures[index].id ?? "")
        }
    }
}

extension ProofFinding.Place {
    /// A rule as a sentence names it.
    fileprivate func name(in scheme: Scheme) -> String {
        let questions = scheme.questionnaire?.questions ?? []
        func measure(_ index: Int) -> String {
            ProofFinding.Table.measure(index).name(in: scheme)
        }
        switch self {
        case .question(let index): return "the question \(named(questions[index].id))"
        case .measure(let index): return "the measure \(measure(index))"
        case .part(let part, let index): return "part \(part + 1) of \(measure(index))"
        case .row(let row, let index): return "row \(row + 1) of \(measure(index))"
        case .band(let index): return "band \(echoed(scheme.allocation?.bands[index].id ?? ""))"
        case .adjuster(let index):
            return "the adjuster \(named(scheme.allocation?.adjusters[index].id ?? ""))"
        case .scheme, .allocation, .prices, .service, .priceRow: return "this rule"
        }
    }
}

extension ProofFinding.Example {
    /// Each thing and its value, in the order of the words.
    fileprivate func words(in scheme: Scheme) -> String {
        let named = values.map { operand, atom -> String in
            var question: Question?
            if case .question(let index) = operand {
                question = scheme.questionnaire?.questions[index]
            }
            return "\(scheme.name(of: operand)) \(atom.words(of: question))"
        }
        let all = named.isEmpty ? "some value" : named.sorted().joined(separator: ", ")
        // Answers that are what the table reads have been said already, but for help with them.
        let isSaid = values.keys.allSatisfy { if case .question = $0 { true } else { false } }
        guard let witness, !isSaid || witness.help.met != nil,
            let shown = scheme.words(for: witness)
        else { return all }
        return "\(all) (with \(shown))"
    }
}

extension ProofFinding.Atom {
    fileprivate func words(of question: Question?) -> String {
        switch self {
        case .number(let number): written(number)
        case .choice(let choice): named(question?.answers[choice].id ?? "")
        case .choices([]): "none of its answers"
        case .choices(let chosen):
            (question?.choices(in: chosen) ?? []).map { named($0.id) }.joined(separator: " and ")
        case .nothing: question == nil ? "without a value" : "without an answer"
        }
    }
}

extension Exact {
    /// A part of a hundred, to one decimal.
    fileprivate var percentWords: String {
        let tenths = try? (self * Exact(10)).rounded(.nearest, on: .charge)
        let percent = tenths.flatMap { try? $0 / Exact(10) } ?? self
        return written(percent) + "%"
    }
}
