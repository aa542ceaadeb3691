/// A document as a tree that can be changed: every number keeps its own digits.
enum JSONTree: Hashable, Sendable {
    case null
    case truth(Bool)
    case number(String)
    case text(String)
    case list([JSONTree])
    case object([Member])

    /// A name with its value, in the order of the file.
    struct Member: Hashable, Sendable {
        let name: String
        var value: JSONTree
    }

    /// The member of an object; nil when there is none.
    subscript(name: String) -> JSONTree? {
        get {
            guard case .object(let members) = self else { return nil }
            return members.first { $0.name == name }?.value
        }
        set {
            guard newValue != nil || self[name] != nil else { return }
            var members: [Member] = []
            if case .object(let own) = self { members = own }
            // The members are changed in place where nothing else holds them.
            self = .null
            let position = members.firstIndex { $0.name == name }
            switch (position, newValue) {
            case (let position?, let value?): members[position].value = value
            case (let position?, nil): members.remove(at: position)
            case (nil, let value?): members.append(Member(name: name, value: value))
            case (nil, nil): break
            }
            self = .object(members)
        }
    }

    /// The elements of a list; none for anything else.
    var elements: [JSONTree] { if case .list(let elements) = self { elements } else { [] } }
}
