internal import PersonalBudgets

/// Documents that are checked together: what no two of them may share.
public struct CheckedTogether {
    /// The ids of cases, each with the file that had it first.
    private var cases: [String: String] = [:]
    /// The editions of each scheme.
    private var editions: [String: [Edition]] = [:]
    /// Regimes and rates.
    private var rules: [(kind: DocumentKind, id: String, sha256: String, file: String)] = []

    /// None yet.
    public init() {}

    /// Takes note of a document, of which `found` is what is wrong with it by itself.
    ///
    /// - Returns: The fault that another document has its place, or nothing.
    public mutating func findings(
        in document: Document,
        beside found: [Diagnostic]
    ) -> [Diagnostic] {
        guard !found.areOfText else { return [] }
        return switch document.kind {
        case .case: repeatedCase(document)
        case .scheme: repeatedEdition(document)
        case .regime, .rates: repeatedRules(document)
        case .map, nil: []
        }
    }

    private mutating func repeatedCase(_ document: Document) -> [Diagnostic] {
        guard let id = document.caseID else { return [] }
        guard let first = cases[id] else {
            cases[id] = document.file
            return []
        }
        return document.findings(atID: .person(.caseIDRepeated(id, first: echoed(first))))
    }

    /// Regimes or rates of one id, of which one would be used and the other not.
    private mutating func repeatedRules(_ document: Document) -> [Diagnostic] {
        let (id, sha256) = (document.id, document.sha256)
        guard let kind = document.kind, !id.isEmpty else { return [] }
        defer { rules.append((kind, id, sha256, document.file)) }
        guard
            let first = rules.first(where: { $0.kind == kind && $0.id == id && $0.sha256 != sha256 }
            )
        else { return [] }
        return document.findings(
            atID: .rules(.repeated(id, what: kind.name, first: echoed(first.file)))
        )
    }

    /// Two editions of a scheme between which neither the day nor the person decides.
    private mutating func repeatedEdition(_ document: Document) -> [Diagnostic] {
        let (id, sha256) = (document.id, document.sha256)
        guard let scheme = document.scheme().value?.scheme else { return [] }
        let others = editions[id] ?? []
        editions[id, default: []].append(Edition(scheme, sha256: sha256, file: document.file))
        // The same file read twice is one edition.
        let rivals = others.filter { $0.sha256 != sha256 && $0.scheme.rivals(scheme) }
        if let first = rivals.first(where: { $0.scheme.version == scheme.version }) {
            return document.findings(
                atID: .rules(.editionRepeated(scheme.id, first: echoed(first.file)))
            )
        }
        // A case can still say which version it means.
        guard let first = rivals.first else { return [] }
        let version = first.scheme.version
        return document.findings(
            atID: .rules(.editionsMeet(scheme.id, version: version, first: echoed(first.file)))
        )
    }

    /// A scheme as it was read from a file.
    private struct Edition {
        let scheme: Scheme
        let sha256: String
        let file: String

        init(_ scheme: Scheme, sha256: String, file: String) {
            self.scheme = scheme
            self.sha256 = sha256
            self.file = file
        }
    }
}

extension Document {
    fileprivate func findings(atID fault: Fault) -> [Diagnostic] {
        diagnostics([PlacedFault(fault: fault, range: placeOfID)])
    }

    /// What stands as its id, between its quotation marks.
    var id: String {
        let range = placeOfID
        return text(
            of: Passage(range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound - 1))
        )
    }
}
