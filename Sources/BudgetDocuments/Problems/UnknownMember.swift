internal import PlainText

/// A member that means nothing where it stands, and what to do with it.
struct UnknownMember {
    let name: String
    /// The names that may stand there.
    let allowed: [String]
    /// The JSON Pointer to the object of a case that has it; nil in a document of another kind.
    var object: Substring?

    var wording: Wording {
        let letters = name.letters
        let isSlip = allowed.contains { $0.letters == letters }
        let elsewhere = isSlip ? nil : object.flatMap(advice)
        return Wording(
            message: "\(quoted(name)) has no meaning here",
            found: name,
            // What has its own place is no slip for something that may stand here.
            allowed: elsewhere == nil ? allowed : [],
            advice: elsewhere ?? asNote
        )
    }

    /// What to do with it in a case: a fact that is kept as a note would be lost, and what tells
    /// who the person is may not be kept at all.
    private func advice(in object: Substring) -> Phrase? {
        // No member has a longer name, and that of a hostile file may be all of it.
        guard name.utf8.count <= Escaping.mostShown else { return nil }
        let homes = CaseObject.homes[name.letters] ?? []
        if homes.contains(where: { $0.object.isAt(object) }) {
            return "leave it out: the rules of this case do not ask for it"
        }
        guard let meant = homes.first?.member else {
            return PersonalDetail(ofMember: note) == nil
                ? nil : "leave it out: a case has no names, addresses or NHS numbers"
        }
        guard homes.count <= 3 else {
            return "move it to where it belongs: it has a meaning in other parts of a case"
        }
        let places = homes.map(\.object.place).joined(separator: ", or ")
        return meant == name
            ? "it belongs \(places)" : "write \"\(value: meant)\", which belongs \(places)"
    }

    /// What it may be called as a note, behind the x-.
    private var note: String {
        ["x-", "x_", "x "].contains(name.prefix(2).lowercased()) ? String(name.dropFirst(2)) : name
    }

    private var asNote: Phrase {
        "a note, which nothing reads, begins with x-, like \"x-\(shown(note))\""
    }
}

extension String {
    /// Its letters, all small: what a name is, however its words are parted.
    var letters: String { lowercased().filter(\.isLetter) }
}
