internal import PlainText

extension Arguments {
    /// Keeps the text given for an option, once each value in it is found to do.
    mutating func store(
        _ text: String,
        for name: String,
        _ value: ValueDeclaration,
        spelled spelling: String
    ) throws(UsageError) {
        let pieces = value.pieces(of: text)
        for piece in pieces { try Self.check(piece, value, spelled: spelling) }
        let before = texts[name] ?? []
        if value.count != .one {
            texts[name] = before + pieces
        } else if let first = before.first, first != text {
            throw .optionTwice(option: spelling, first: first, second: text)
        } else {
            texts[name] = pieces
        }
    }

    private static func check(
        _ text: String,
        _ value: ValueDeclaration,
        spelled spelling: String
    ) throws(UsageError) {
        if !value.allowed.isEmpty, !value.allowed.contains(text) {
            throw .valueNotAllowed(
                option: spelling,
                found: text,
                allowed: value.allowed,
                suggestion: NearestWord.nearest(to: text, among: value.allowed)
            )
        }
        if let complaint = value.complaint(text) {
            throw .valueUnreadable(option: spelling, found: text, complaint: complaint)
        }
    }
}
