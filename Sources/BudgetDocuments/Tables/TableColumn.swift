/// A column of a table: what its cells mean.
package struct TableColumn: Hashable, Sendable {
    let role: Role
    let range: Range<Int>

    enum Role: Hashable, Sendable {
        /// What the row is called.
        case id
        /// Why the row is there.
        case why
        /// Where its figures come from.
        case kind
        /// Notes, which nobody reads.
        case note
        /// Something that is not understood: what its cells mean is not known.
        case unknown
        /// The points, in a table that has no cases.
        case points
        /// A change to the base case.
        case input(CasePath)
        /// What the result has to say.
        case asserted(Assertion)
        /// How far a number of the result may be from what it has to say, and why.
        case tolerance(Assertion)
    }

    /// The columns that every table of cases has.
    static let needed = ["id", "why", "kind"]

    /// What points alone lead to.
    static let ofPoints: Set<ResultColumn> = [
        .points, .band, .bandFromWeek, .bandToWeek, .budgetWeek, .budgetYear,
    ]

    /// The columns that a table of points may have.
    static let besidesPoints =
        needed + ["points"] + ofPoints.map { $0.rawValue + "?" }.sorted()
        + ofPoints.filter { $0.type.isNumeric }.map { $0.rawValue + "?~" }.sorted()
}

/// What a filled cell of an asserted column is compared with.
package enum Assertion: Hashable, Sendable {
    /// A cell of the result's row.
    case column(ResultColumn)
    /// The codes of the case's faults.
    case errors

    /// The name of the column.
    package var name: String {
        switch self {
        case .column(let column): column.rawValue + "?"
        case .errors: "errors?"
        }
    }

    static let names = ResultColumn.allCases.map { $0.rawValue + "?" } + ["errors?"]

    /// The names of the columns that say how far off a figure may be.
    static let tolerances = ResultColumn.allCases.filter { $0.type.isNumeric }
        .map { $0.rawValue + "?~" }
}

extension TableColumn.Role {
    /// Whether it and another are inputs of one value, which only one of them would set.
    func setsTheSame(as other: TableColumn.Role) -> Bool {
        guard case .input(let path) = self, case .input(let others) = other else { return false }
        return !path.values.isDisjoint(with: others.values)
    }

    /// The role that the name of a column stands for; where there is no case, few names have one.
    init(_ name: String, besidesPoints: Bool) throws(TableFault.Kind) {
        guard !besidesPoints || TableColumn.besidesPoints.contains(name) || CasePath.isNote(name)
        else { throw .columnOfNoPoints(name) }
        switch name {
        case "id": self = .id
        case "why": self = .why
        case "kind": self = .kind
        case "points": self = .points
        case "errors?": self = .asserted(.errors)
        case _ where CasePath.isNote(name): self = .note
        default:
            if name.hasSuffix("?~"), let column = ResultColumn(rawValue: String(name.dropLast(2))) {
                guard column.type.isNumeric else {
                    throw .columnUnknown(name, known: Assertion.tolerances)
                }
                self = .tolerance(.column(column))
                return
            }
            guard name.hasSuffix("?") else {
                self = .input(try Self.path(name))
                return
            }
            guard let column = ResultColumn(rawValue: String(name.dropLast())) else {
                throw .columnUnknown(name, known: Assertion.names)
            }
            self = .asserted(.column(column))
        }
    }
    /// The path that a column names; a name without a step may be meant for a column of its own.
    private static func path(_ name: String) throws(TableFault.Kind) -> CasePath {
        do throws(TableFault.Kind) { return try CasePath(name) } catch {
            guard case .columnUnknown(_, let known) = error, !name.contains(".") else {
                throw error
            }
            throw .columnUnknown(name, known: known + TableColumn.needed.filter { $0 != "id" })
        }
    }
}
