internal import PersonalBudgets

/// Documents that are checked together: what no two of them may share.
public struct CheckedTogether {
    /// The ids of cases, each with the file that had it first.
    private var cases: [String: String] = [:]
    private var schemes: [Document] = []
    /// Regimes and rates.
    private var rules: [Document] = []

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
        defer { rules.append(document) }
        guard let kind = document.kind, !document.id.isEmpty,
            let first = rules.first(where: {
                $0.kind == kind && $0.id == document.id
                    && $0.sha256 != document.sha256
            })
        else { return [] }
        return document.findings(
            atID: .rules(.repeated(document.id, what: kind.name, first: echoed(first.file)))
        )
    }

    /// Two editions of a scheme between which neither the day nor the person decides.
    private mutating func repeatedEdition(_ document: Document) -> [Diagnostic] {
        defer { schemes.append(document) }
        let rivals = schemes.filter { $0.id == document.id }
        guard !rivals.isEmpty, let scheme = document.scheme().value?.scheme else { return [] }
        let editions = rivals.compactMap { rival in
            // The same file read twice is one edition.
            rival.sha256 == document.sha256 ? nil : rival.scheme().value
        }.filter { $0.scheme.rivals(scheme) }
        if let first = editions.first(where: { $0.scheme.version == scheme.version }) {
            return document.findings(
                atID: .rules(.editionRepeated(scheme.id, first: echoed(first.file)))
            )
        }
        // A case can still say which version it means.
        guard let first = editions.first else { return [] }
        let version = first.scheme.version
        return document.findings(
            atID: .rules(.editionsMeet(scheme.id, version: version, first: echoed(first.file)))
        )
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
