internal import PersonalBudgets

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
    /// One table a kind of income: the ids of its rates.
    let incomeRates: [NameTable]
    let capitalKinds: NameTable
    let housingKinds: NameTable
    let exemptions: NameTable
    let freeCare: NameTable
    let premiums: NameTable
    /// The kinds of disability cost that the council caps.
    let cappedCosts: NameTable

    init(scheme: Scheme, regime: Regime?) {
        let asked = scheme.questionnaire?.questions ?? []
        questions = NameTable(asked.map(\.id))
        answers = asked.map { NameTable($0.answers.map(\.id)) }
        isChoice = asked.map { if case .choice = $0.kind { true } else { false } }
        unanswered = asked.map { _ in .absent }
        let treatment = scheme.questionnaire?.treatment ?? .shares
        (unpaidIsByShare, unpaidIsByHours) = (treatment.isByShare, treatment.isByHours)
        shares = NameTable(scheme.questionnaire?.shares.map(\.id) ?? [])
        services = NameTable(scheme.prices?.services.map(\.id) ?? [])
        places = NameTable(scheme.prices?.places ?? [])
        tiers = NameTable(scheme.prices?.tiers ?? [])
        categories = NameTable(scheme.prices?.signOff?.categories ?? [])
        riskTiers = NameTable(scheme.prices?.signOff?.riskTiers.map(\.id) ?? [])
        steps = NameTable(scheme.prices?.signOff?.steps?.steps.map(\.id) ?? [])
        incomeKinds = NameTable(regime?.incomeKinds.map(\.id) ?? [])
        incomeRates = regime?.incomeKinds.map { NameTable($0.rates.map(\.id)) } ?? []
        capitalKinds = NameTable(regime?.capitalKinds.map(\.id) ?? [])
        housingKinds = NameTable(regime?.housing.kinds.map(\.id) ?? [])
        exemptions = NameTable(regime?.exemptions.map(\.id) ?? [])
        freeCare = NameTable(regime?.freeCare.map(\.id) ?? [])
        premiums = NameTable(regime?.protected.premiums.map(\.id) ?? [])
        cappedCosts = NameTable(scheme.contribution?.disabilityCostCaps.map(\.kind) ?? [])
    }
}

/// One scheme with the regime it names, ready for cases: compiled once and shared.
public final class Rulebook: Sendable {
    /// The scheme.
    public let scheme: SchemeDocument
    /// The means test it uses, with the council's own choices in it; nil when it has none.
    public let regime: RegimeDocument?
    let vocabulary: Vocabulary

    /// Compiles the names of a scheme and its regime.
    public init(scheme: SchemeDocument, regime: RegimeDocument?) {
        self.scheme = scheme
        self.regime = regime.map { document in
            guard let policy = scheme.scheme.contribution else { return document }
            return RegimeDocument(
                regime: document.regime.adapted(to: policy),
                sha256: document.sha256
            )
        }
        vocabulary = Vocabulary(scheme: scheme.scheme, regime: self.regime?.regime)
    }
}
