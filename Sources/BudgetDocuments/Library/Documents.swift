internal import PersonalBudgets

extension Document {
    /// Reads the document as a scheme.
    ///
    /// - Parameters:
    ///   - sha256: The hash of its bytes, where it is known.
    ///   - library: The regimes and rates that its choices must agree with; nil to leave that.
    ///   - whereBandsDoNotMeet: Hears of a scheme that has no other fault.
    /// - Returns: The scheme, or its faults.
    public func scheme(
        sha256: String? = nil,
        beside library: Library? = nil,
        whereBandsDoNotMeet: (SchemeDocument) -> Void = { _ in }
    ) -> Reading<SchemeDocument> {
        let hash = sha256 ?? self.sha256
        return read { reader throws(SyntaxFault) in
            guard try reader.expectFormat(.scheme) else { return nil }
            let document = try reader.schemeDocument(from: self, sha256: hash)
            if let library, let scheme = document?.scheme {
                if let policy = scheme.contribution {
                    reader.noteFaults(of: policy, in: scheme, beside: library)
                }
                reader.noteUsualCriteria(of: scheme, beside: library)
            }
            if let document, reader.findings.allSatisfy(\.fault.leavesTheSchemeWhole) {
                whereBandsDoNotMeet(document)
            }
            return document
        }
    }

    /// Reads the document as a regime.
    ///
    /// - Parameters:
    ///   - sha256: The hash of its bytes, where it is known.
    ///   - library: The rates that it must agree with; nil to leave that.
    /// - Returns: The regime, or its faults.
    public func regime(
        sha256: String? = nil,
        beside library: Library? = nil
    ) -> Reading<RegimeDocument> {
        let hash = sha256 ?? self.sha256
        return read { reader throws(SyntaxFault) in
            guard try reader.expectFormat(.regime) else { return nil }
            return try reader.regimeDocument(sha256: hash, beside: library)
        }
    }

    /// Reads the document as rates.
    ///
    /// - Parameters:
    ///   - sha256: The hash of its bytes, where it is known.
    ///   - library: Rates that it must not overlap, but those of its own id; nil to leave that.
    /// - Returns: The rates, or their faults.
    public func rates(
        sha256: String? = nil,
        beside library: Library? = nil
    ) -> Reading<RatesDocument> {
        let hash = sha256 ?? self.sha256
        return read { reader throws(SyntaxFault) in
            guard try reader.expectFormat(.rates) else { return nil }
            let document = try reader.ratesDocument(sha256: hash)
            if let library, let document {
                reader.noteLimits(of: document)
                reader.noteReaders(of: document, in: library)
            }
            if let document, let other = library?.rates(overlapping: document) {
                reader.note(
                    .rules(
                        .ratesOverlap(document.id, other: other.id, isBuiltIn: other.isBuiltIn)
                    ),
                    at: reader.place(ofValue: "/from")
                )
            }
            if let document, let (before, days) = library?.gap(before: document) {
                reader.note(
                    .rules(.ratesGap(document.id, after: before, days: days)),
                    at: reader.place(ofValue: "/from")
                )
            }
            return document
        }
    }

    /// The kind of document it says it is, when it says one that is known.
    public var kind: DocumentKind? {
        (try? reader.header())?.kind
    }

    /// The faults of a document of no known kind: its first syntax fault, or that its kind is unknown.
    public func faultsOfUnknownKind() -> [Diagnostic] {
        let result: Reading<Bool> = read { reader throws(SyntaxFault) in
            try reader.expectFormat(.case)
        }
        guard case .faulty(let diagnostics) = result else { return [] }
        return diagnostics
    }

    /// The hash of the document's bytes, as they stand in its file.
    public var sha256: String { SHA256.hex(of: bytes[written]) }
}

extension Reader {
    /// Whether the document says it is of a kind; if not, that is its one fault, and it is passed over.
    ///
    /// Members that stand twice are faults of their own: then nothing can be said of the kind.
    mutating func expectFormat(_ wanted: DocumentKind) throws(SyntaxFault) -> Bool {
        try expectFormat(wanted, header())
    }

    /// Whether a header that was read says so.
    mutating func expectFormat(
        _ wanted: DocumentKind,
        _ header: DocumentHeader
    ) throws(SyntaxFault) -> Bool {
        let found = header.kind
        if found == wanted { return true }
        let shape = try cursor.kindOfNext()
        let start = cursor.offset
        try skip()
        guard findings.isEmpty else { return false }
        if let found, let format = header.format {
            note(.formatUnexpected(found: found.name, wanted: wanted.name), at: format.quoted)
        } else if shape != .object {
            note(.noObject(shape), at: start..<start + 1)
        } else {
            let found =
                header.format.map { cursor.characters(of: $0) }
                ?? landmark("/format").map { excerpt($0.value) }
            note(.formatUnknown(found: found), at: start..<start + 1)
        }
        return false
    }
}

extension Fault {
    /// Whether a scheme in which it stands has been read as it was written all the same.
    fileprivate var leavesTheSchemeWhole: Bool {
        switch self {
        case .allocation(.bandGap), .allocation(.bandOverlap), .allocation(.bandOrder): true
        default: severity != .error
        }
    }
}
