internal import PersonalBudgets

// Members that an object lacks.
extension Reader {
    /// Notes each member that an object lacks, of all that its format has or of those that it needs.
    mutating func requireAll<Name: Interned>(
        of _: Name.Type,
        in members: Members,
        where isNeeded: (Name) -> Bool = { _ in true }
    ) {
        for name in Name.table.names.indices.map(Name.at)
        where isNeeded(name) && !has(name, in: members) {
            noteMissing(name, in: members)
        }
    }

    /// Notes a member that is missing, with what it can be, unless one that is there was meant for it.
    mutating func noteMissing<Name: Interned>(_ name: Name, in members: Members) {
        // The evidence of a citation is the same everywhere.
        let isEvidence = name.rawValue == CitationMember.evidence.rawValue
        let choices = isEvidence ? Citation.Evidence.table : name.choices
        noteMissing(
            name.rawValue,
            of: Name.table.names,
            choices: choices?.names ?? [],
            in: members
        )
    }

    /// Notes each member that the format asks for and the object lacks; of one, with what the rules of
    /// the case have for it.
    @inline(__always)
    mutating func require<let count: Int, Name: Interned>(
        _ names: InlineArray<count, Name>,
        in members: Members,
        where named: Name,
        isOneOf choices: @autoclosure () -> NameTable
    ) {
        guard !has(named, in: members) else { return require(names, in: members) }
        for index in names.indices where !has(names[index], in: members) {
            let name = names[index]
            guard name.rawValue == named.rawValue else {
                noteMissing(name, in: members)
                continue
            }
            noteMissing(
                name.rawValue,
                of: Name.table.names,
                choices: choices().names,
                in: members
            )
        }
    }

    /// Notes a member that is missing, unless one that is there was meant for it.
    mutating func noteMissing(
        _ name: String,
        of names: [String],
        choices: [String] = [],
        in members: Members
    ) {
        guard !isMisspelt(name, of: names, in: members) else { return }
        note(.memberMissing(name, choices: choices), at: members.opening)
    }
}
