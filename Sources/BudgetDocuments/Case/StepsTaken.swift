internal import PersonalBudgets

enum TakenMember: String, Interned {
    case step, date
    static let table = compiled(through: .date)
}

extension Reader {
    /// The steps that were taken in one case, each with its day.
    mutating func stepsTaken(
        _ names: NameTable
    ) throws(SyntaxFault) -> [(step: Int, date: CalendarDate)] {
        var taken: [(step: Int, date: CalendarDate)] = []
        guard var elements = try list() else { return taken }
        while try next(&elements) {
            var step: Placed<Int>?
            var date: CalendarDate?
            guard var members = try object() else { continue }
            while let member = try next(&members, of: TakenMember.self) {
                switch member {
                case .step: step = try name(in: names)
                case .date: date = try self.date()
                }
            }
            requireAll(of: TakenMember.self, in: members)
            guard let step, let date else { continue }
            if taken.contains(where: { $0.step == step.value }) {
                note(.idRepeated(names.names[step.value], what: "step"), at: step.range)
            }
            taken.append((step.value, date))
        }
        return taken
    }
}
