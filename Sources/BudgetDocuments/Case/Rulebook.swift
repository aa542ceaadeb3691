internal import PersonalBudgets

/// One scheme with the regime it names, ready for cases: compiled once and shared.
public final class Rulebook: Sendable {
    /// The scheme.
    public let scheme: SchemeDocument
    /// The means test it uses, with the council's own choices in it; nil when it has none.
    public let regime: RegimeDocument?
    /// The means tests of the scheme for people who live elsewhere, likewise.
    package let others: [RegimeDocument]
    let vocabulary: Vocabulary
    /// Whether there is such a scheme.
    let isKnown: Bool

    /// What a case is read by whose scheme nobody knows: what any scheme lets a case say, so that
    /// faults which no scheme would allow are told beside the one of the scheme.
    static let ofNoScheme = Rulebook()

    /// Compiles the names of a scheme and its regime, and of the other regimes that the scheme has.
    public init(
        scheme: SchemeDocument,
        regime: RegimeDocument?,
        others: [RegimeDocument] = []
    ) {
        func adapted(_ document: RegimeDocument) -> RegimeDocument {
            guard let policy = scheme.scheme.contribution else { return document }
            return RegimeDocument(
                regime: document.regime.adapted(to: policy.held(in: document.regime.id)),
                sha256: document.sha256
            )
        }
        self.scheme = scheme
        self.regime = regime.map(adapted)
        self.others = others.map(adapted)
        isKnown = true
        vocabulary = Vocabulary(
            scheme: scheme.scheme,
            regime: self.regime?.regime,
            others: self.others.map(\.regime)
        )
    }

    private init() {
        let scheme = Scheme(
            id: "",
            version: "",
            title: "",
            notice: "",
            applies: Applicability(dates: .earliest ... .latest, ageFrom: 0, settings: []),
            eligibility: .none,
            questionnaire: nil,
            allocation: nil,
            contribution: nil,
            prices: nil
        )
        self.scheme = SchemeDocument(
            scheme: scheme,
            document: Document(file: "", bytes: []),
            sha256: ""
        )
        regime = nil
        others = []
        isKnown = false
        vocabulary = Vocabulary()
    }
}
