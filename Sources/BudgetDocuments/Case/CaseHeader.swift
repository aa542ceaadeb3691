internal import PersonalBudgets

/// What must be known of a document before the rest of it can be read.
struct DocumentHeader {
    /// The value of `format`; nil when there is none.
    var format: JSONText?
    /// The kind of document that it names; nil when there is no such kind.
    var kind: DocumentKind?
    /// The value of `scheme`, in a case.
    var scheme: JSONText?
}

private enum HeaderMember: String, Interned {
    case format, id, scheme
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
        let names = HeaderMember.table
        var isFirst = true
        var expected = 0
        while true {
            var name = search.usualName(isFirst: isFirst, from: expected, butNot: 0, in: names)
            if name == nil {
                guard try search.continues(isFirst: isFirst, until: UInt8(ascii: "}")) else {
                    return header
                }
                name = position(of: try search.memberName(), in: names)
            }
            isFirst = false
            expected = name.map { $0 + 1 } ?? expected
            let isText = try search.kindOfNext() == .text
            switch name.map(HeaderMember.at) {
            case .format where isText && header.format == nil:
                let format = try search.string()
                header.format = format
                header.kind = position(of: format, in: DocumentKind.table).map(DocumentKind.at)
            case .scheme where isText && header.scheme == nil: header.scheme = try search.string()
            default: _ = try search.skip()
            }
            if header.format != nil, header.scheme != nil || header.kind != .case { return header }
        }
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
