/// Names that have been read, of which none may stand again.
///
/// A few are looked through where they stand; behind those they are hashed.
struct NamesSeen {
    /// How many are looked through.
    static let few = 64
    private var first: [JSONText] = []
    /// By their bytes: two spellings of an accent are two names.
    private var others: [[UInt8]: JSONText] = [:]

    /// The name that has the same characters, however they are escaped; nil where it is the first.
    mutating func earlier(_ name: JSONText, in cursor: borrowing Cursor) -> JSONText? {
        let earlier = earlier(name, after: first, in: cursor)
        if earlier == nil, first.count < Self.few { first.append(name) }
        return earlier
    }

    /// The same of names that are kept elsewhere.
    mutating func earlier(
        _ name: JSONText,
        after first: some Collection<JSONText?>,
        in cursor: borrowing Cursor
    ) -> JSONText? {
        for case let other? in first.prefix(Self.few) where cursor.isSame(other, name) {
            return other
        }
        guard first.count >= Self.few else { return nil }
        let key = Array(cursor.characters(of: name).utf8)
        if let other = others[key] { return other }
        others[key] = name
        return nil
    }
}
