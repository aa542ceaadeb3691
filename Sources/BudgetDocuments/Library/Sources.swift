internal import PersonalBudgets

/// The sources that a document declares once and its rules name.
struct SourceList {
    fileprivate(set) var table = NameTable([])
    fileprivate var titles: [String] = []
    fileprivate var addresses: [String] = []
}

/// The three members by which a rule says where it comes from.
enum CitationMember: String, Interned {
    case source, at, evidence
    static let table = compiled()
}

/// A citation under way: what a rule does not say it has from the part of the document it is in.
struct CitationDraft {
    private var source: Int?
    private var locator = ""
    private var hasOwnLocator = false
    private var evidence = Citation.Evidence.unverified

    /// A draft that starts from an outer one.
    init(within outer: CitationDraft? = nil) {
        if let outer { self = outer }
        hasOwnLocator = false
    }

    /// The finished citation.
    func citation(from sources: SourceList) -> Citation {
        guard let source else {
            return Citation(title: "", address: "", locator: locator, evidence: evidence)
        }
        return Citation(
            title: sources.titles[source],
            address: sources.addresses[source],
            locator: locator,
            evidence: evidence
        )
    }

    /// What the object that comes next says of itself, wherever in it the three members stand.
    ///
    /// A part of a document must know it before the lists it holds; the reader stays where it is.
    init(ahead reader: borrowing Reader, _ sources: SourceList) {
        self.init()
        let start = reader.cursor.offset
        for member in CitationMember.allCases {
            var search = Cursor(reader.bytes, from: start, to: reader.cursor.end)
            guard let text = try? search.text(ofMember: member.rawValue) else { continue }
            switch member {
            case .source: source = sources.table.names.firstIndex(of: text)
            case .at:
                locator = text
                hasOwnLocator = true
            case .evidence: evidence = Citation.Evidence(rawValue: text) ?? .unverified
            }
        }
    }

    /// Takes one member, when it is one of the three.
    mutating func take(
        _ member: some RawRepresentable<String>,
        _ reader: inout Reader,
        _ sources: SourceList
    ) throws(SyntaxFault) {
        switch CitationMember(rawValue: member.rawValue) {
        case .source:
            source = try reader.name(in: sources.table) {
                .sourceUnknown($0, allowed: sources.table.names)
            }?.value
            if !hasOwnLocator { locator = "" }
        case .at:
            locator = try reader.words() ?? ""
            hasOwnLocator = true
        case .evidence:
            evidence = try reader.choice(Citation.Evidence.self) ?? .unverified
        case nil:
            try reader.skip()
        }
    }
}

extension Citation.Evidence: Interned { static let table = compiled() }

private enum SourceMember: String, Interned {
    case title, address
    static let table = compiled()
}

extension Reader {
    /// Reads the sources of the document ahead of everything that names them.
    ///
    /// Faults in them are noted here, and the reader then goes past them in their own place.
    mutating func sources(named member: String = "sources") throws(SyntaxFault) -> SourceList {
        let start = cursor.offset
        defer { cursor = Cursor(bytes, from: start, to: cursor.end) }
        cursor.skipWhitespace()
        guard try cursor.kindOfNext() == .object,
            let name = try cursor.nameOfMember(member)
        else { return SourceList() }
        cursor = Cursor(bytes, from: name.lowerBound, to: cursor.end)
        _ = try cursor.memberName()
        return try sourceList()
    }

    private mutating func sourceList() throws(SyntaxFault) -> SourceList {
        var list = SourceList()
        var ids: [String] = []
        guard var members = try object() else { return list }
        // Any name is a source's id here, so the table knows none and each is taken as it comes.
        while let id = try nextName(&members) {
            guard var parts = try object() else { continue }
            var title = ""
            var address = ""
            while let part = try next(&parts, of: SourceMember.self) {
                switch part {
                case .title: title = try words() ?? ""
                case .address: address = try words() ?? ""
                }
            }
            require([SourceMember.title], in: parts)
            ids.append(id)
            list.titles.append(title)
            list.addresses.append(address)
        }
        list.table = NameTable(ids)
        return list
    }
}
