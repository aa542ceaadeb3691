internal import PersonalBudgets

/// What must be known of a document before the rest of it can be read.
struct DocumentHeader {
    /// The value of `format`; nil when there is none.
    var format: Placed<String>?
    /// The value of `scheme`, in a case.
    var scheme: Placed<String>?
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
            let name = search.characters(of: try search.memberName())
            let isText = try search.kindOfNext() == .text
            switch name {
            case "format" where isText && header.format == nil:
                header.format = try Reader.placed(&search)
            case "scheme" where isText && header.scheme == nil:
                header.scheme = try Reader.placed(&search)
            default:
                _ = try search.skip()
            }
            let isCase = header.format?.value == DocumentKind.case.rawValue
            if header.format != nil, !isCase || header.scheme != nil { break }
        }
        return header
    }

    private static func placed(_ cursor: inout Cursor) throws(SyntaxFault) -> Placed<String> {
        let text = try cursor.string()
        return Placed(value: cursor.characters(of: text), range: text.quoted)
    }
}

extension Document {
    /// The id of a case that cannot be read whole; nil when what stands there is no case id.
    var caseID: String? {
        var search = Cursor(bytes.span, from: content.lowerBound, to: content.upperBound)
        guard let found = search.place(of: "/id"), found.value.count <= 128,
            bytes[found.value.lowerBound] == UInt8(ascii: "\"")
        else { return nil }
        let inner = found.value.lowerBound + 1..<found.value.upperBound - 1
        let id = text(of: Passage(inner))
        return isCaseID(id) ? id : nil
    }
}
