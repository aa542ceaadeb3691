extension JSONTree {
    /// Sets the value at a path, or removes what is there.
    ///
    /// A row of a table changes a case: an element that it adds takes what is usual from the list.
    /// What `isWhole` says all that there is, and nothing is added to it.
    mutating func set(
        _ path: CasePath,
        to value: JSONTree?,
        isWhole: Bool = false
    ) throws(TableFault.Kind) {
        try set(path.steps[...], in: .whole, to: value, of: path, isWhole)
    }

    private mutating func set(
        _ steps: ArraySlice<String>,
        in shape: CaseShape,
        to value: JSONTree?,
        of path: CasePath,
        _ isWhole: Bool
    ) throws(TableFault.Kind) {
        guard let step = steps.first else { return }
        let rest = steps.dropFirst()
        if case .list(let list) = shape {
            return try set(step, rest.first, in: list, to: value, of: path, isWhole)
        }
        guard !rest.isEmpty else {
            self[step] = value
            return
        }
        let inner: CaseShape
        switch shape {
        case .members(let members):
            inner = members.first { $0.name == step }?.shape ?? .value
        case .named(let shape): inner = shape
        case .value, .list: inner = .value
        }
        guard value != nil || self[step] != nil else { return }
        var child = self[step] ?? .null
        let saidNone = child == .list([])
        // Taken out, it is changed in place.
        if self[step] != nil { self[step] = .null }
        try child.set(rest, in: inner, to: value, of: path, isWhole)
        // A list of which nothing is left says nothing, where an empty one would say "none".
        self[step] = isWhole && child == .list([]) && !saidNone ? nil : child
    }

    /// Sets a member of an element, or its main member; adds the element when it is not there.
    private mutating func set(
        _ name: String,
        _ member: String?,
        in list: CaseList,
        to value: JSONTree?,
        of path: CasePath,
        _ isWhole: Bool
    ) throws(TableFault.Kind) {
        var elements = self.elements
        let found = elements.indices.filter { elements[$0][list.key] == .text(name) }
        guard found.count < 2 else { throw .elementTwice(path.steps.joined(separator: ".")) }
        let position: Int
        if let first = found.first {
            position = first
        } else {
            guard let others = isWhole ? [] : list.others else {
                throw .elementAbsent(path.steps.joined(separator: "."))
            }
            guard value != nil else { return }
            position = elements.count
            elements.append(.object([Member(name: list.key, value: .text(name))] + others))
        }
        if value == nil, member == nil {
            elements.remove(at: position)
        } else {
            guard member != nil || !list.main.isEmpty else {
                throw .memberMissing(path.steps.joined(separator: "."), known: list.members)
            }
            for member in member.map({ [$0] }) ?? list.main { elements[position][member] = value }
        }
        self = .list(elements)
    }
}
