/// A number that conditions, tables and measures can read.
public enum Operand: Hashable, Sendable {
    /// What the answer to a question is worth, by its position.
    case question(Int)
    /// A measure, by its position.
    case measure(Int)
    /// The points that the budget is read from.
    case points
    /// The hours a week of unpaid support that counts.
    case unpaidHours
}

/// Something that must hold of an answer or a number; several conditions must all hold.
public struct Condition: Hashable, Sendable {
    /// What is looked at.
    public let of: Operand
    /// What must hold of it.
    public let test: Test

    /// What can be asked of a value.
    public enum Test: Hashable, Sendable {
        /// The number lies in a range.
        case within(NumberRange)
        /// One of the choices was given: one bit each.
        case answered(ChoiceSet)
    }

    /// A condition on a value.
    public init(of: Operand, test: Test) {
        self.of = of
        self.test = test
    }
}

/// A row of a table: the values that it is for.
public protocol RuleRow: Sendable {
    /// The range of the number that the table is read by.
    var range: NumberRange { get }
    /// What else must hold.
    var when: [Condition] { get }
}

extension Array where Element: RuleRow {
    /// The first row for a number; a sound table has at most one.
    ///
    /// None where it rests on a measure that has no figure whether it is the first.
    func row(for number: Exact?, _ readings: Readings) -> Int? {
        let found = firstIndex { row in
            // A number that is not there lies in no range but the one of every number.
            guard number.map({ row.range.holds($0) }) ?? (row.range == .all) else { return false }
            return row.when.isEmpty || readings.holding(row.when) ?? true
        }
        guard let found, !self[found].when.isEmpty else { return found }
        return readings.holding(self[found].when) == nil ? nil : found
    }
}
