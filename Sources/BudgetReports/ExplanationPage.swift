public import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// How each figure was reached: every step with what it is made from, its rule and its source.
public struct ExplanationPage {
    private let person: AssessedCase
    private var currency: Currency { person.rules.scheme.currency }

    /// The page of a case that was worked out with its steps.
    public init(_ person: AssessedCase) { self.person = person }

    /// The text, at most 80 columns wide.
    public var text: String {
        var page = Page()
        page.line("How each figure was reached")
        page.blank()
        for line in AccountTable(person).lines { page.line(line) }
        page.paragraph(
            "A council officer may decide another figure and record it as \"decision\", or as "
                + "\"override\" in place of the indicative budget, with role, date and reason. "
                + "A person who disagrees can ask the council to look again, complain, and then go "
                + "to the Ombudsman."
        )
        page.blank()
        page.line("Every step")
        page.blank()
        let words = Explainer(person)
        let steps = person.steps
        let named = steps.map { words.words(for: $0.term).shown }
        var sources: [Citation] = []
        for (step, name) in zip(steps, named) {
            let amount = DisplayWidth.alignedRight(step.text(in: currency), in: 14) + "  "
            let rule = rule(name, &sources)
            guard step.operation != .input else {
                page.paragraph("\(name.label), \(rule)", first: amount, indent: 18)
                continue
            }
            page.paragraph(name.label, first: amount, indent: 18)
            page.paragraph(
                "= " + step.formula(among: steps, named, in: currency),
                indent: 16,
                hanging: 18
            )
            page.paragraph(rule, indent: 16, hanging: 18)
        }
        page.blank()
        page.line("Sources")
        for (index, source) in sources.enumerated() {
            let parts = [source.title, source.locator, source.address].filter { !$0.isEmpty }
            page.paragraph(
                "[\(index + 1)] \(parts.joined(separator: "; ")) (\(source.evidence.rawValue))",
                hanging: 5
            )
        }
        return page.text
    }

    /// The rule a step follows, and the number of its source.
    private func rule(_ words: StepWords, _ sources: inout [Citation]) -> String {
        guard let rule = words.rule else {
            return words.isConstant ? "a constant" : "from the case"
        }
        guard let citation = words.citation else { return "by " + rule }
        if let known = sources.firstIndex(of: citation) { return "by \(rule) [\(known + 1)]" }
        sources.append(citation)
        return "by \(rule) [\(sources.count)]"
    }
}
