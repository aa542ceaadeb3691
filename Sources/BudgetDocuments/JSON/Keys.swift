/// By what the elements of a list are told apart as they are read: of two that say the same, one
/// would count unseen.
struct Keys {
    /// Where each was said first.
    fileprivate var places: [String: Int] = [:]
    /// What is wrong with one that is said again.
    fileprivate let repeated: (String) -> Fault

    init(_ repeated: @escaping (String) -> Fault) { self.repeated = repeated }

    /// The ids of things of a kind.
    static func ids(of what: String) -> Keys { Keys { .idRepeated($0, what: what) } }

    /// The names of what is there already, and of which one thing can be said.
    static var names: Keys { Keys { .statedTwice("\"\($0)\"") } }
}

extension Reader {
    /// Takes the key of one more element, and notes it where another has had it.
    mutating func take(_ key: Placed<String>?, for keys: inout Keys) {
        guard let key else { return }
        guard let first = keys.places[key.value] else {
            keys.places[key.value] = key.range.lowerBound
            return
        }
        note(keys.repeated(key.value), at: key.range, first: first)
    }

    /// An id by which the elements of a list are told apart.
    mutating func id(for keys: inout Keys) throws(SyntaxFault) -> String? {
        let id = try id()
        take(id, for: &keys)
        return id?.value
    }

    /// Text by which the elements of a list are told apart.
    mutating func words(for keys: inout Keys) throws(SyntaxFault) -> String? {
        guard let text = try text() else { return nil }
        let words = Placed(value: cursor.characters(of: text.value), range: text.range)
        take(words, for: &keys)
        return words.value
    }
}
