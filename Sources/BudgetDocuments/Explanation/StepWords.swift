package import PersonalBudgets
internal import PlainText

/// What a step of the trace is called, which rule it follows, and where that comes from.
package struct StepWords {
    /// The id that other steps name, like `tariff-income`.
    package private(set) var id: String
    /// The name for people.
    package private(set) var label: String
    /// The rule, as a document and a JSON Pointer into it; nil for a fact of the case.
    package var rule: String?
    /// Where the rule comes from; nil for a fact of the case.
    package var citation: Citation?
    /// Whether it is a number of arithmetic, from no document.
    package var isConstant = false

    /// A step about what the case or its rules do not have; no trace holds one.
    static var ofNothing: StepWords { StepWords(id: "step", label: "step") }

    /// The words with a label that can be shown: what a case calls its things stands in it.
    package var shown: StepWords {
        var words = self
        words.label = Escaping.shown(label, limit: 200)
        return words
    }

    /// The words with a reason behind the label.
    func saying(_ reason: String) -> StepWords { ending("", ": \(reason)") }

    /// The words with something behind the id and the label.
    func ending(_ suffix: String, _ ending: String) -> StepWords {
        var words = self
        words.id += suffix
        words.label += ending
        return words
    }

    /// The words of a step on a basis: a figure without unpaid support says so.
    func on(_ basis: IndicativeBudget.Basis?) -> StepWords {
        basis == .withoutUnpaidSupport
            ? ending(".without-unpaid-support", ", without unpaid support") : self
    }

    /// The words of the step in another part of the account, as another plan or a part of the year.
    fileprivate func within(_ id: String, _ label: String) -> StepWords {
        var words = self
        words.id = "\(id).\(self.id)"
        words.label = "\(label): \(self.label)"
        return words
    }
}

/// Puts the steps of one case into words, from the titles of its scheme, regime and rates.
package struct Explainer {
    let person: AssessedCase
    /// The other plan that a step belongs to, by its position; nil for the plan proposed.
    private(set) var alternative: Int?
    /// The rules of the period that a step belongs to: 0 for those that support starts by.
    private var later = 0

    /// An explainer of one case.
    package init(_ person: AssessedCase) { self.person = person }

    /// The lines of the plan that a step belongs to.
    var lines: [PlanLine] {
        guard let plan = person.facts.plan else { return [] }
        return alternative.map { plan.alternatives[$0].lines } ?? plan.lines
    }

    var scheme: Scheme { person.rules.scheme }
    /// The means test that a step is of.
    var regime: Regime? { person.rates(ofRules: later).rules.meansTest?.regime }
    /// The rates that a step reads.
    var rates: Rates? { person.rates(ofRules: later).rules.meansTest?.rates }
    /// The case as that means test names its kinds.
    var facts: Case { person.facts(ofRules: later) }
    var policy: ContributionPolicy? { scheme.contribution }

    /// The words of a step.
    package func words(for term: Term) -> StepWords {
        switch term {
        case .zero(let unit):
            StepWords(id: "nothing.\(unit.rawValue)", label: "nothing", isConstant: true)
        case .one: StepWords(id: "one", label: "one", isConstant: true)
        case .two: StepWords(id: "two", label: "two", isConstant: true)
        case .weeksInAYear: weeksInAYear
        case .weeksInPlanYear:
            prices("weeks-in-plan-year", "weeks in a year, by the council's count")
        case .weeklyFactor(let period):
            regimeRule(
                "weeks.\(period.rawValue)",
                "a week, as \(period.timesAYear) times a year over 52 weeks",
                "/weeks",
                regime?.citations.weeks
            )
        case .rate(let cell, _): rate(cell)
        case .beforeRounding(let of): behind(of, ".exact", ", before rounding")
        case .shown(let of): behind(of, ".shown", ", to the nearest penny")
        case .roundingStep(let of): behind(of, ".step", ", the step it is rounded to")
        case .stepsBeforeRounding(let of): behind(of, ".steps", ", in steps, before rounding")
        case .wholeSteps(let of): behind(of, ".whole-steps", ", in whole steps")
        case .beforeRise(let of): behind(of, ".flat", ", before its points")
        case .beforeSharing(let of): behind(of, ".all", ", of all who share it")
        case .sharedWhole(let of): behind(of, ".all.pence", ", of all who share it, in pence")
        case .sharesUpTo(let person, let of):
            behind(of, ".up-to.\(person)", ", of the first \(person) who share it")
        case .ofAlternative(let position, let of): words(for: of, of: position)
        case .ofPeriod(let position, let rules, let of):
            words(for: of, ofPeriod: position, by: rules)
        case .points(let term): points(term)
        case .measure(let term): measure(term)
        case .band(let term): band(term)
        case .adjuster(let term): adjuster(term)
        case .budget(let term): budget(term)
        case .capital(let term): capital(term)
        case .income(let term): income(term)
        case .protected(let term): protected(term)
        case .housing(let term): housing(term)
        case .disabilityCost(let term): disabilityCost(term)
        case .disabilityExpenditure(let term): disabilityExpenditure(term)
        case .couple(let term): couple(term)
        case .savingsCredit(let term): savingsCredit(term)
        case .contribution(let term): contribution(term)
        case .costShare(let term): costShare(term)
        case .deferredPayment(let term): deferredPayment(term)
        case .lifetimeCap(let term): lifetimeCap(term)
        case .freeCare(let term): freeCare(term)
        case .service(let term): service(term)
        case .line(let term, let index): line(term, index)
        case .purchase(let term, let which): purchase(term, which)
        case .employment(let term, let index): employment(term, line: index)
        case .employerRate(let term): employerRate(term)
        case .plan(let term): plan(term)
        case .stretch(let term, let index): stretch(term, index + 1)
        case .period(let term, let index): period(term, index + 1)
        case .stream(let term, let index): stream(term, person.name(ofStream: index))
        case .planMinus(let term): planMinus(term)
        case .summary(let term): summary(term)
        }
    }

    private func words(for term: Term, of alternative: Int) -> StepWords {
        var explainer = self
        explainer.alternative = alternative
        let name = person.name(ofAlternative: alternative)
        return explainer.words(for: term).within("alternative.\(name)", "other plan \(name)")
    }

    private func words(for term: Term, ofPeriod position: Int, by rules: Int) -> StepWords {
        var explainer = self
        explainer.later = rules
        let part = position + 1
        return explainer.words(for: term).within("period.\(part)", "part \(part) of the year")
    }

    /// The rule for the weeks of a year: the means test's, or else that of the scheme's own amounts.
    private var weeksInAYear: StepWords {
        let (id, label) = ("weeks-in-a-year", "weeks in a year")
        if regime != nil { return regimeRule(id, label, "/weeks", regime?.citations.weeks) }
        return amounts(id, label)
    }

    /// The rule of the scheme's own amounts: the allocation, or else the price list.
    func amounts(_ id: String, _ label: String) -> StepWords {
        guard let allocation = scheme.allocation else { return prices(id, label) }
        return schemeRule(id, label, "/allocation", allocation.citation)
    }

    /// The words of what the case states, with the reason that it gives, where it gives one.
    func said(_ words: StepWords, because reason: Passage?) -> StepWords {
        guard let reason else { return words }
        return words.saying(person.document.text(of: reason))
    }

    /// The words of a figure that stands behind another one.
    private func behind(_ term: Term, _ suffix: String, _ ending: String) -> StepWords {
        words(for: term).ending(suffix, ending)
    }

    private func rate(_ cell: RateCell.Index) -> StepWords {
        let name = regime?.cellNames[cell.position] ?? ""
        let citation = rates?.cells[cell.position]?.citation
        if let own = policy?.choices.amounts.lastIndex(where: { $0.cell == name }) {
            return schemeRule(
                "rates.\(name)",
                "\(name) (the council's own)",
                "/contribution/amounts/\(own)",
                citation
            )
        }
        return StepWords(
            id: "rates.\(name)",
            label: "\(name) (\(rates?.title ?? ""))",
            rule: "\(person.rates(ofRules: later).document?.id ?? ""):/cells/\(name)",
            citation: citation
        )
    }

    // The documents a rule can stand in.

    func schemeRule(
        _ id: String,
        _ label: String,
        _ pointer: String,
        _ citation: Citation?
    ) -> StepWords {
        StepWords(
            id: id,
            label: label,
            rule: "\(scheme.id):\(pointer)",
            citation: citation
        )
    }

    func regimeRule(
        _ id: String,
        _ label: String,
        _ pointer: String,
        _ citation: Citation?
    ) -> StepWords {
        StepWords(
            id: id,
            label: label,
            rule: regime.map { "\($0.id):\(pointer)" },
            citation: citation
        )
    }

    func policyRule(_ id: String, _ label: String, _ pointer: String) -> StepWords {
        schemeRule(id, label, "/contribution" + pointer, policy?.citation)
    }
}
