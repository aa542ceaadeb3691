/// An object that a case is made of: what its members are called, and where it stands.
struct CaseObject {
    /// The names on the way to it, with an asterisk for an element of a list and for a name of the
    /// scheme's.
    let way: [String]
    /// The names of its members.
    let members: [String]

    /// Those that columns can name, and those inside the elements of lists, which they cannot.
    static let all =
        objects(in: .whole) + [
            object("eligibility", "outcomes", "*", members: OutcomeMember.table),
            object("plan", "alternatives", "*", members: AlternativeMember.table),
            object("plan", "streams", "*", members: StreamMember.table),
            object("plan", "explained", "*", members: ExplainedMember.table),
            object("plan", "process", "*", members: TakenMember.table),
            object("plan", "lines", "*", "visits", "*", members: VisitMember.table),
            object("plan", "lines", "*", "shared", members: SharedMember.table),
            object("plan", "lines", "*", "employment", members: EmploymentMember.table),
            object("changes", "*", members: ChangeMember.table),
            object("charged", "*", members: ChargedMember.table),
            object("absences", "*", members: AbsenceMember.table),
        ]

    /// The objects that have a member, by its letters: however it is written.
    static let homes = all.reduce(into: [String: [(object: CaseObject, member: String)]]()) {
        for member in $1.members { $0[member.letters, default: []].append(($1, member)) }
    }

    private static func object(_ way: String..., members: NameTable) -> CaseObject {
        CaseObject(way: way, members: members.names)
    }

    private static func objects(in shape: CaseShape, at way: [String] = []) -> [CaseObject] {
        switch shape {
        case .value: []
        case .members(let members):
            [CaseObject(way: way, members: members.map(\.name))]
                + members.flatMap { objects(in: $0.shape, at: way + [$0.name]) }
        case .named(let inner): objects(in: inner, at: way + ["*"])
        case .list(let list): [CaseObject(way: way + ["*"], members: list.members)]
        }
    }

    /// Whether a JSON Pointer leads to it.
    func isAt(_ pointer: Substring) -> Bool {
        let steps = pointer.split(separator: "/")
        return steps.count == way.count && zip(steps, way).allSatisfy { $1 == "*" || $0 == $1 }
    }

    /// Where it stands, in words.
    var place: String {
        let names = way.filter { $0 != "*" }.suffix(2).map { "\"\($0)\"" }
        guard let name = names.last else { return "at the top of the case" }
        if way.first == "answers" { return "in the answer to a question" }
        let isElement = way.last == "*"
        let inner = isElement ? "an entry of \(name)" : name
        return "in " + ([inner] + names.dropLast()).joined(separator: " in ")
    }
}
