/// By what the elements of a list are told apart as they are read: of two that say the same, one
/// would count unseen.
struct Keys {
    /// Where each was said first: a few are looked through, those behind them are hashed.
    private var few: [(key: String, place: Int)] = []
    private var more: [String: Int] = [:]
    /// What is wrong with one that is said again.
    fileprivate let repeated: (String) -> Fault

    init(_ repeated: @escaping (String) -> Fault) { self.repeated = repeated }

    /// Where a key was said first; nil where that is here.
    fileprivate mutating func first(_ key: String, at place: Int) -> Int? {
        let count = key.utf8.count
        let known = few.first { $0.key.utf8.count == count && $0.key == key }
        if let place = known?.place ?? more[key] { return place }
        if few.count < 64 { few.append((key, place)) } else { more[key] = place }
        return nil
    }

    /// The ids of things of a kind.
    static func ids(of what: String) -> Keys { Keys { .idRepeated($0, what: what) } }

    /// The names of what is there already, and of which one thing can be said.
    static var names: Keys { Keys { .statedTwice("\"\($0)\"") } }
}

extension Reader {
    /// Takes the key of one more element, and notes it where another has had it.
    mutating func take(_ key: Placed<String>?, for keys: inout Keys) {
        guard let key, let first = keys.first(key.value, at: key.range.lowerBound) else { return }
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
        let words = try placedWords()
        take(words, for: &keys)
        return words?.value
    }
}
