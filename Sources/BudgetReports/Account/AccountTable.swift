internal import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// The account of a case: each line that makes a figure, then the figure, as on a statement.
struct AccountTable {
    let person: AssessedCase
    let words: Explainer
    let values: [Term: Step]
    var page = Page()
    /// What the sum under way is added up from; nil where each line is a figure by itself.
    var added: Set<Term>?

    init(_ person: AssessedCase) {
        self.person = person
        words = Explainer(person)
        values = Dictionary(
            person.assessment.trace.steps.map { ($0.term, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The answers that count, ages among them; nil where the case has none.
    var answers: [Answer]? {
        person.facts.answers.flatMap { given in
            scheme.questionnaire?.answers(
                given,
                born: person.facts.person.born,
                on: person.facts.starts
            )
        }
    }

    var scheme: Scheme { person.rules.scheme }
    var regime: Regime? { person.rules.meansTest?.regime }

    /// The lines of the account.
    var lines: [String] {
        var table = self
        table.points()
        table.budget()
        table.contribution()
        table.nearEdges()
        table.nearestBands()
        return table.page.lines
    }

    /// A line with its amount, when the step is there; what is ignored is shown as such.
    ///
    /// What is no part of the sum under way, because something else takes its place in it, stands
    /// beside the amounts.
    mutating func line(_ term: Term, _ label: String, isTakenOff: Bool = false) {
        guard let step = values[term] else { return }
        guard added?.contains(term) ?? true else {
            return amount("", "\(step.text(in: scheme.currency)) \(label)")
        }
        let isNothing = step.value == .zero
        amount((isTakenOff && !isNothing ? "-" : "") + step.text(in: scheme.currency), label)
    }

    mutating func amount(_ amount: String, _ label: String) {
        page.paragraph(
            label,
            first: "  " + DisplayWidth.alignedRight(amount, in: 13) + "  ",
            indent: 17
        )
    }

    mutating func rule() { page.line("  " + String(repeating: "-", count: 13)) }

    mutating func total(_ term: Term, _ label: String, isLast: Bool = true) {
        rule()
        line(term, label)
        if isLast { page.blank() }
    }
}

extension AccountTable {
    /// The terms that a figure is added up from, itself among them: through its sums and
    /// differences, and of the least or the greatest of some through the one that it is.
    func termsAdded(for term: Term) -> Set<Term> {
        var found: Set<Term> = []
        var open = values[term].map { [$0] } ?? []
        while let step = open.popLast() {
            found.insert(step.term)
            let inputs = step.inputs.map { person.assessment.trace.steps[Int($0.position)] }
            switch step.operation {
            case .sum, .difference: open += inputs
            case .min, .max: open += inputs.filter { $0.value == step.value }.prefix(1)
            default: continue
            }
        }
        return found
    }
}

// Points.
extension AccountTable {
    private mutating func points() {
        guard let questionnaire = scheme.questionnaire, let answers,
            person.assessment.score != nil
        else { return }
        page.line("Points")
        points(of: answers, to: questionnaire)
        for (index, question) in questionnaire.questions.enumerated() {
            line(
                .points(.unpaidPoints(question: index)),
                "unpaid support with \(question.id)",
                isTakenOff: true
            )
        }
        guard let measured = questionnaire.total else {
            return total(
                values[.points(.total)] == nil ? .points(.answersTotal) : .points(.total),
                "points"
            )
        }
        measures(of: questionnaire, totalled: measured)
    }

    /// The points of each answer, or why it has none.
    private mutating func points(of answers: [Answer], to questionnaire: Questionnaire) {
        let scored = questionnaire.treatment.scoredQuestions
        let isHelpScored =
            questionnaire.treatment.questionsTakenOff(
                for: person.facts.unpaidSupport,
                on: person.facts.unpaidSupportDay
            ) != nil
        let added = termsAdded(for: .points(.total))
        for (index, question) in questionnaire.questions.enumerated() {
            let id = question.id
            if added.contains(.points(.wholeNeed(question: index))) {
                line(
                    .points(.wholeNeed(question: index)),
                    "\(id): all of the need, as no unpaid support counts"
                )
            } else if values[.points(.unpaidScore(question: index))] != nil {
                line(.points(.unpaidScore(question: index)), "\(id): \(question.text)")
            } else if scored.takenOff.contains(index)
                || !isHelpScored && scored.added.contains(index)
            {
                amount("-", "\(id): no unpaid support that counts")
            } else if values[.points(.countedPoints(question: index))] != nil {
                line(
                    .points(.countedPoints(question: index)),
                    "\(id): \(question.account(of: answers[index]))"
                )
            } else if answers[index] == .notApplicable {
                amount("-", "\(id): not applicable")
            } else {
                let isAsked = questionnaire.questions.isAsked(index, answers)
                amount("-", "\(id): \(isAsked ? "not answered" : "not asked")")
            }
        }
    }

    /// What is worked out from the answers, the points last.
    private mutating func measures(of questionnaire: Questionnaire, totalled: Int) {
        page.blank()
        page.line("Measures")
        for (index, measure) in questionnaire.measures.enumerated() where index != totalled {
            line(
                .measure(.value(index, .afterUnpaidSupport)),
                "\(measure.id): \(measure.text)\(reason(for: index, measure))"
            )
        }
        let measure = questionnaire.measures[totalled]
        total(
            .measure(.value(totalled, .afterUnpaidSupport)),
            "\(measure.id): \(measure.text), the points\(reason(for: totalled, measure))"
        )
    }

    /// How far the points are from the bands on either side.
    private mutating func nearEdges() {
        guard let allocation = scheme.allocation, let budget = person.assessment.budget,
            let total = person.assessment.score?.total.value
        else { return }
        guard let position = budget.band, allocation.bands.allSatisfy({ $0.when.isEmpty }) else {
            return
        }
        let band = allocation.bands[position]
        guard band.range.holds(total) else { return }
        var edges: [String] = []
        if position > 0, let from = band.from,
            let fewer = try? total - from + (allocation.step ?? Exact(1, over: 100))
        {
            edges.append(
                "\(written(fewer, decimals: 2)) fewer points gives "
                    + neighbour((try? total - fewer) ?? total)
            )
        }
        if let below = band.range.end(on: allocation.step), position + 1 < allocation.bands.count,
            let more = try? below - total
        {
            edges.append(
                "\(written(more, decimals: 2)) more gives "
                    + neighbour(below)
            )
        }
        if !edges.isEmpty {
            // The answers that give other points may change what is added too.
            let allElse = allocation.adjusters.isEmpty ? "" : ", all else as it is"
            page.paragraph(
                "Near the edge\(allElse): \(edges.joined(separator: "; ")).",
                hanging: 2
            )
            page.blank()
        }
    }

    /// The band of other points and the budget it would give, by the same adjusters and roundings.
    private func neighbour(_ points: Exact) -> String {
        scheme.writtenBand(of: person.budget(at: points))
    }

    /// The smallest change of one answer that leads to another band.
    private mutating func nearestBands() {
        let (up, down) = person.nearestBands
        for (side, change) in [("higher", up), ("lower", down)] {
            guard let change else { continue }
            page.paragraph(
                "The smallest change of one answer for a \(side) band: "
                    + "\(scheme.words(for: change)) gives \(scheme.writtenBand(of: change.budget)).",
                hanging: 2
            )
        }
        if up != nil || down != nil { page.blank() }
    }
}
