internal import PersonalBudgets

extension AssessedCase {
    /// How the cells of some columns came about: each step that leads to them, the last first.
    func because(_ columns: [ResultColumn]) -> [String] {
        let account = ShortAccount(self)
        let ends = columns.map { column in
            column.terms.lazy.compactMap { term in
                account.steps.lastIndex { $0.term == term }
            }.first
        }
        let isOpen = zip(columns, ends).contains { $1 == nil && !$0.terms.isEmpty }
        return (isOpen ? [stillMissing].compactMap(\.self) : [])
            + account.sentences(from: ends.compactMap(\.self))
    }

    /// What figures wait for; nil where the case has all that they need.
    private var stillMissing: String? {
        let words = Explainer(self)
        let names = assessment.missing.map { words.name(of: $0) }
        guard !names.isEmpty else { return nil }
        let more = names.count > 9 ? " and \(names.count - 9) more" : ""
        return "not known yet: " + names.prefix(9).joined(separator: ", ") + more
    }
}

/// The steps of a case as a person would tell them: what only hands a value on is passed over, what
/// adds nothing is left out, and a row of subtractions is one.
private struct ShortAccount {
    let steps: [Step]
    private let words: [StepWords]
    private let currency: Currency

    /// How many steps can still be read at a glance.
    private static let most = 10

    init(_ person: AssessedCase) {
        let explainer = Explainer(person)
        steps = person.assessment.trace.steps
        currency = person.rules.scheme.currency
        words = steps.map { explainer.words(for: $0.term).shown }
    }

    func sentences(from ends: [Int]) -> [String] {
        var waiting = ends
        var seen: Set<Int> = []
        var sentences: [String] = []
        while !waiting.isEmpty, sentences.count < ShortAccount.most {
            let end = waiting.removeFirst()
            let source = source(of: end)
            guard seen.insert(source).inserted, steps[source].operation != .input else { continue }
            let inputs = inputs(of: source)
            sentences.append(
                "\(steps[source].text(in: currency)) \(words[end].label) = "
                    + formula(of: source, inputs)
                    + (words[source].rule.map { " [\($0)]" } ?? "")
            )
            // Of the least and the greatest, only the one that was taken matters.
            let isChoice = [.min, .max].contains(steps[source].operation)
            waiting += inputs.map(\.step).filter {
                !isChoice || steps[$0].value == steps[source].value
            }
        }
        return sentences
    }

    /// The step that a value is handed on from: taken, rounded without a change, or held above 0.
    private func source(of index: Int) -> Int {
        var source = index
        while let before = handedOn(to: source) { source = before }
        return source
    }

    /// The step before it whose value a step only hands on; nil where it does more.
    private func handedOn(to index: Int) -> Int? {
        let step = steps[index]
        let inputs = step.inputs.map { Int($0.position) }
        let isHandedOn =
            switch step.operation {
            case .choose, .round, .max: true
            case .product: inputs.dropFirst().allSatisfy { steps[$0].value == .one }
            case .sum, .difference: inputs.count { steps[$0].value != .zero } == 1
            default: false
            }
        guard isHandedOn,
            let same = inputs.first(where: { steps[$0].value == step.value }),
            steps[same].unit == step.unit || step.operation == .choose
        else { return nil }
        return same
    }

    /// What a step is made of, and whether it is taken off.
    private func inputs(of index: Int) -> [(step: Int, isTakenOff: Bool)] {
        let step = steps[index]
        let inputs = step.inputs.map { Int($0.position) }
        switch step.operation {
        case .sum:
            return inputs.filter { steps[$0].value != .zero }.map { ($0, false) }
        case .difference:
            // From the last that is taken off back to what all of them are taken off.
            var whole = index
            var first = index
            var takenOff: [Int] = []
            while steps[whole].operation == .difference, let minuend = steps[whole].inputs.first {
                let others = steps[whole].inputs.dropFirst().map { Int($0.position) }
                takenOff += others.filter { steps[$0].value != .zero }.reversed()
                first = Int(minuend.position)
                whole = source(of: first)
            }
            return [(first, false)] + takenOff.reversed().map { ($0, true) }
        default:
            return inputs.map { ($0, false) }
        }
    }

    private func formula(of index: Int, _ inputs: [(step: Int, isTakenOff: Bool)]) -> String {
        let step = steps[index]
        guard [.sum, .difference].contains(step.operation), !inputs.isEmpty else {
            return step.formula(among: steps, words, in: currency)
        }
        return inputs.enumerated().map { position, input in
            let mark = input.isTakenOff ? " - " : position > 0 ? " + " : ""
            return mark + "\(steps[input.step].text(in: currency)) \(words[input.step].label)"
        }.joined()
    }
}

extension ResultColumn {
    /// The steps that lead to a column's cell; the first that was taken counts.
    fileprivate var terms: [Term] {
        switch self {
        case .points: [.points(.total), .points(.answersTotal)]
        case .band, .bandFromWeek:
            [.band(.floor(.afterUnpaidSupport)), .points(.total), .points(.answersTotal)]
        case .bandToWeek: [.band(.top(.afterUnpaidSupport))]
        case .budgetWeek: [.budget(.indicative(.afterUnpaidSupport))]
        case .budgetYear: [.budget(.indicativeYear(.afterUnpaidSupport))]
        case .contributionMaxWeek, .fullCost:
            [
                .contribution(.maximum), .contribution(.exempt), .contribution(.lightTouchCharge),
                .capital(.total),
            ]
        case .planWeek: [.plan(.week)]
        case .planOneOff: [.plan(.oneOff)]
        case .planVerdict: [.planMinus(.limitYear), .planMinus(.limit)]
        case .costWeek: [.summary(.cost)]
        case .personPaysWeek: [.summary(.personPays)]
        case .councilPaysWeek: [.summary(.councilPays)]
        case .caseID, .scheme, .schemeVersion, .date, .status, .missing, .eligibility, .basis,
            .flags, .faultCodes, .source:
            []
        }
    }
}
