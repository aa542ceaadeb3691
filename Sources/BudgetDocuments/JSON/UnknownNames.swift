extension Reader {
    /// Notes a name that none of some things has.
    ///
    /// What is there and has a fault of its own is not also unknown, nor is anything of a list that
    /// could not be read. Faults behind those that are shown are only counted: each would keep a list.
    mutating func note(
        unknown name: Placed<String>,
        _ what: String,
        among names: @autoclosure () -> [String]
    ) {
        let isShown = findings.count < Diagnostic.mostShown
        let names = isShown ? names() : []
        guard !hasErrors || !(isShown && names.isEmpty) && !declares(name.value) else { return }
        note(.referenceUnknown(name.value, what: what, allowed: names), at: name.range)
    }

    /// Whether something in the document has an id, well read or not.
    private mutating func declares(_ id: String) -> Bool {
        let ids = declared ?? idsOfDocument()
        declared = ids
        return ids.contains(id)
    }

    private func idsOfDocument() -> Set<String> {
        var ids: Set<String> = []
        var search = Cursor(bytes, from: start, to: cursor.end)
        while search.offset < search.end {
            guard search.next == UInt8(ascii: "\""), let name = try? search.string() else {
                search.offset += 1
                continue
            }
            guard search.take(UInt8(ascii: ":")), search.characters(of: name) == "id" else {
                continue
            }
            search.skipWhitespace()
            guard search.next == UInt8(ascii: "\""), let value = try? search.string() else {
                continue
            }
            ids.insert(search.characters(of: value))
        }
        return ids
    }
}
