internal import PersonalBudgets

/// The sources that a document declares once and its rules name.
struct SourceList {
    fileprivate(set) var table = NameTable([]) { .sourceUnknown($0, allowed: $1) }
    fileprivate var titles: [String] = []
    fileprivate var addresses: [String] = []
    /// Whether they could be read: if not, that is a fault, and not again wherever one is named.
    fileprivate var areKnown = false
}

/// The three members by which a rule says where it comes from.
enum CitationMember: String, Interned {
    case source, at, evidence
    static let table = compiled(through: .evidence)
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
        var search = Cursor(reader.bytes, from: reader.cursor.offset, to: reader.cursor.end)
        // What is wrong with the object is noted when it is read.
        try? take(from: &search, reader, sources)
    }

    private mutating func take(
        from search: inout Cursor,
        _ reader: borrowing Reader,
        _ sources: SourceList
    ) throws(SyntaxFault) {
        guard try search.kindOfNext() == .object else { return }
        try search.enter()
        var isFirst = true
        var found = 0
        while found < CitationMember.table.names.count,
            try search.continues(isFirst: isFirst, until: UInt8(ascii: "}"))
        {
            isFirst = false
            let name = reader.position(of: try search.memberName(), in: CitationMember.table)
            guard try search.kindOfNext() == .text, let name else {
                _ = try search.skip()
                continue
            }
            let text = try search.string()
            found += 1
            switch CitationMember.at(name) {
            case .source where source == nil:
                source = reader.position(of: text, in: sources.table)
            case .at where !hasOwnLocator:
                locator = search.characters(of: text)
                hasOwnLocator = true
            case .evidence:
                evidence =
                    reader.position(of: text, in: Citation.Evidence.table).map(Citation.Evidence.at)
                    ?? .unverified
            case .source, .at: break
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
            source =
                try sources.areKnown
                ? reader.name(in: sources.table)?.value : reader.text().flatMap { _ in nil }
            if !hasOwnLocator { locator = "" }
        case .at:
            locator = try reader.words() ?? ""
            hasOwnLocator = true
        case .evidence:
            evidence = try reader.choice(Citation.Evidence.self) ?? .unverified
        case nil: try reader.skip()
        }
    }
}

extension Citation.Evidence: Interned { static let table = compiled(through: .invented) }

private enum SourceMember: String, Interned {
    case title, address
    static let table = compiled(through: .address)
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
        var ids: [JSONText] = []
        var names = NamesSeen()
        guard var members = try object() else { return list }
        list.areKnown = true
        // Any name is a source's id here, so the table knows none and each is taken as it comes.
        while let id = try nextName(&members, after: &names) {
            ids.append(id)
            list.titles.append("")
            list.addresses.append("")
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
            list.titles[list.titles.count - 1] = title
            list.addresses[list.addresses.count - 1] = address
        }
        list.table = NameTable(ids.map { cursor.characters(of: $0) }) {
            .sourceUnknown($0, allowed: $1)
        }
        return list
    }
}
