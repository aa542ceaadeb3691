internal import PersonalBudgets
internal import PlainText

/// The names that a case may use under one scheme, compiled once when the scheme is loaded.
final class Vocabulary: Sendable {
    let questions: NameTable
    /// One table a question: the ids of its answers.
    let answers: [NameTable]
    /// Whether one of those ids is the whole answer to a question.
    let isChoice: [Bool]
    /// No answer to any question.
    let unanswered: [Answer]
    /// Whether unpaid support is told by the share of a need that it meets, or by hours a week.
    let unpaidIsByShare, unpaidIsByHours: Bool
    let shares: NameTable
    let services: NameTable
    let places: NameTable
    let tiers: NameTable
    /// Categories of spending.
    let categories: NameTable
    /// Levels of risk.
    let riskTiers: NameTable
    /// Steps from assessment to review.
    let steps: NameTable
    let incomeKinds: NameTable
    /// The kinds of income that are named so.
    let incomes: [IncomeKind]
    /// One table a kind of income: the ids of its rates.
    let incomeRates: [NameTable]
    let capitalKinds: NameTable
    let housingKinds: NameTable
    let exemptions: NameTable
    let freeCare: NameTable
    let premiums: NameTable
    /// The kinds of disability cost that the council caps, as free words are told apart.
    let cappedCosts: NameTable
    /// Whether there are names of which only another regime of the scheme has a rule: a case may
    /// state for another of its days what this regime does not know.
    let namesOtherRules: Bool

    /// Whether what a case says of the person's household and means is asked for at all.
    var hasMeansTest: Bool { !incomeKinds.isOpen }

    init(scheme: Scheme, regime: Regime?, others: [Regime] = []) {
        let regimes = regime.map { [$0] + others } ?? []
        namesOtherRules = !others.isEmpty
        let asked = scheme.questionnaire?.questions ?? []
        questions = NameTable(asked.map(\.id)) { found, ids in
            if let retired = scheme.questionnaire?.retired.first(where: { $0.id == found }) {
                return .answer(.questionRetired(retired, scheme: scheme.id))
            }
            return .answer(.questionUnknown(found, scheme: scheme.id, allowed: ids))
        }
        answers = asked.map { NameTable(answersTo: $0) }
        isChoice = asked.map { if case .choice = $0.kind { true } else { false } }
        unanswered = asked.map { _ in .absent }
        let treatment = scheme.questionnaire?.treatment ?? .shares
        let known = scheme.questionnaire?.shares.map(\.id) ?? []
        // A scheme without a rule for help has no shares to name.
        (unpaidIsByShare, unpaidIsByHours) = (
            treatment.isByShare && !known.isEmpty, treatment.isByHours
        )
        shares = NameTable(known) {
            .answer(.shareUnknown($0, allowed: $1))
        }
        services = NameTable(scheme.prices?.services.map(\.id) ?? []) {
            .price(.serviceUnknown($0, scheme: scheme.id, allowed: $1))
        }
        places = NameTable(scheme.prices?.places ?? [])
        tiers = NameTable(scheme.prices?.tiers ?? [])
        categories = NameTable(scheme.prices?.signOff?.categories ?? [])
        riskTiers = NameTable(scheme.prices?.signOff?.riskTiers.map(\.id) ?? [])
        steps = NameTable(scheme.prices?.signOff?.steps?.steps.map(\.id) ?? [])
        incomes = regimes.ofAll({ $0.incomeKinds }, named: \.id)
        incomeRates = incomes.map { NameTable($0.rates.map(\.id)) }
        incomeKinds = regimes.names(of: { $0.incomeKinds }, \.id) {
            .finance(.incomeUnknown($0, allowed: $1))
        }
        capitalKinds = regimes.names(of: { $0.capitalKinds }, \.id) {
            .finance(.capitalUnknown($0, allowed: $1))
        }
        housingKinds = regimes.names(of: { $0.housing.kinds }, \.id) {
            .finance(.housingUnknown($0, allowed: $1))
        }
        exemptions = regimes.names(of: { $0.exemptions }, \.id) {
            .person(.exemptionUnknown($0, allowed: $1))
        }
        freeCare = regimes.names(of: { $0.freeCare }, \.id) {
            .referenceUnknown($0, what: "kind of free care", allowed: $1)
        }
        premiums = regimes.names(of: { $0.protected.premiums }, \.id) {
            .finance(.premiumUnknown($0, allowed: $1))
        }
        cappedCosts = NameTable(
            scheme.contribution?.choices.disabilityCostCaps.map(\.kind.asFreeWords) ?? []
        )
    }

    /// The names of a scheme that nobody knows: whatever a case says may be one of them.
    init() {
        let open = NameTable([], isOpen: true)
        (questions, shares, services, places, tiers) = (open, open, open, open, open)
        (categories, riskTiers, steps) = (open, open, open)
        (incomeKinds, capitalKinds, housingKinds) = (open, open, open)
        (exemptions, freeCare, premiums, cappedCosts) = (open, open, open, open)
        (answers, isChoice, unanswered, incomes, incomeRates) = ([], [], [], [], [])
        (unpaidIsByShare, unpaidIsByHours, namesOtherRules) = (false, false, false)
    }
}

extension [Regime] {
    /// The rules of the first regime, and behind them those that only the others have.
    fileprivate func ofAll<Rule>(
        _ rules: (Regime) -> [Rule],
        named id: (Rule) -> String
    ) -> [Rule] {
        var all = first.map(rules) ?? []
        for rule in dropFirst().flatMap(rules) where !all.contains(where: { id($0) == id(rule) }) {
            all.append(rule)
        }
        return all
    }

    /// Their names; whoever names none of them is told those of the first regime.
    ///
    /// Without a means test nothing is held to names: what a case says of means is not used.
    fileprivate func names<Rule>(
        of rules: (Regime) -> [Rule],
        _ id: (Rule) -> String,
        unknown: @escaping @Sendable (_ found: String, _ allowed: [String]) -> Fault
    ) -> NameTable {
        guard let first else { return NameTable([], isOpen: true) }
        let own = rules(first).map(id)
        return NameTable(ofAll(rules, named: id).map(id)) { found, _ in unknown(found, own) }
    }
}

extension NameTable {
    /// The answers to a question; one that is none of them is a mistake, or was retired.
    convenience init(answersTo question: Question) {
        self.init(question.answers.map(\.id)) { found, ids in
            if let retired = question.retired.first(where: { $0.id == found }) {
                return .answer(.retired(retired, question: question.id))
            }
            return .answer(
                .unknown(
                    AnswerUnknown(
                        found: found,
                        mayNotApply: question.notApplicable != nil,
                        takesSeveral: question.kind.takesSeveral
                    ),
                    question: question.id,
                    text: question.text,
                    allowed: ids
                )
            )
        }
    }
}

extension Question.Kind {
    fileprivate var takesSeveral: Bool { if case .several = self { true } else { false } }
}
