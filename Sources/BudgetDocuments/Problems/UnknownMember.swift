internal import PlainText

/// A member that means nothing where it stands, and what to do with it.
struct UnknownMember {
    let name: String
    /// The names that may stand there.
    let allowed: [String]
    /// The JSON Pointer to the object of a case that has it; nil in a document of another kind.
    var object: Substring?

    var wording: Wording {
        Wording(
            message: "\(quoted(name)) has no meaning here",
            found: name,
            allowed: allowed,
            advice: object.flatMap(advice) ?? asNote
        )
    }

    /// What to do with it in a case: a fact that is kept as a note would be lost, and what tells
    /// who the person is may not be kept at all.
    private func advice(in object: Substring) -> Phrase? {
        let homes = CaseObject.all.filter { $0.members.contains(where: isAnotherSpelling) }
        if homes.contains(where: { $0.isAt(object) }) {
            return "leave it out: the rules of this case do not ask for it"
        }
        guard let home = homes.first else {
            return PersonalDetail(ofMember: note) == nil
                ? nil : "leave it out: a case has no names, addresses or NHS numbers"
        }
        guard homes.count <= 3, let meant = home.members.first(where: isAnotherSpelling) else {
            return "move it to where it belongs: it has a meaning in other parts of a case"
        }
        let places = homes.map(\.place).joined(separator: ", or ")
        return meant == name
            ? "it belongs \(places)" : "write \"\(value: meant)\", which belongs \(places)"
    }

    /// Whether it is written like a member but for capitals and what parts its words.
    private func isAnotherSpelling(of member: String) -> Bool { name.letters == member.letters }

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
