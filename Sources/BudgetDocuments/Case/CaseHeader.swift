internal import PersonalBudgets

/// What must be known of a document before the rest of it can be read.
struct DocumentHeader {
    /// The value of `format`; nil when there is none.
    var format: JSONText?
    /// The value of `scheme`, in a case.
    var scheme: JSONText?
}

private enum HeaderMember: String, Interned {
    case format, scheme
    static let table = compiled(through: .scheme)
}

extension Reader {
    /// Looks ahead for the format, and in a case for the scheme; they usually come first.
    ///
    /// The reader stands where it stood, and nothing is noted.
    func header() throws(SyntaxFault) -> DocumentHeader {
        var search = Cursor(bytes, from: cursor.offset, to: cursor.end)
        var header = DocumentHeader()
        guard try search.kindOfNext() == .object else { return header }
        try search.enter()
        var isFirst = true
        while try search.continues(isFirst: isFirst, until: UInt8(ascii: "}")) {
            isFirst = false
            let name = position(of: try search.memberName(), in: HeaderMember.table)
            let isText = try search.kindOfNext() == .text
            switch name.map(HeaderMember.at) {
            case .format where isText && header.format == nil: header.format = try search.string()
            case .scheme where isText && header.scheme == nil: header.scheme = try search.string()
            default: _ = try search.skip()
            }
            if header.format != nil, header.scheme != nil || kind(of: header) != .case { break }
        }
        return header
    }

    /// The kind of document that a header names; nil when there is no such kind.
    func kind(of header: DocumentHeader) -> DocumentKind? {
        header.format.flatMap { position(of: $0, in: DocumentKind.table) }
            .map(DocumentKind.at)
    }
}

extension Document {
    /// The id of a case that cannot be read whole; nil when what stands there is no case id.
    var caseID: String? {
        guard let found = landmark("/id"), found.value.count <= 128,
            bytes[found.value.lowerBound] == UInt8(ascii: "\"")
        else { return nil }
        let inner = found.value.lowerBound + 1..<found.value.upperBound - 1
        let id = text(of: Passage(inner))
        return isCaseID(id) ? id : nil
    }
}
