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
        case answered(UInt64)
    }

    /// A condition on a value.
    public init(of: Operand, test: Test) {
        self.of = of
        self.test = test
    }
}

/// A range of numbers: from one on or above one, and up to one that it holds or one that it does not.
public struct NumberRange: Hashable, Sendable {
    /// The least number in it; nil when it is open that way.
    public let from: Exact?
    /// The number above which it begins.
    public let above: Exact?
    /// The greatest number in it; nil when another member says where it ends, or nothing does.
    public let to: Exact?
    /// The number at which it has ended.
    public let below: Exact?

    /// The range between these numbers.
    public init(
        from: Exact? = nil,
        above: Exact? = nil,
        to: Exact? = nil,
        below: Exact? = nil
    ) {
        self.from = from
        self.above = above
        self.to = to
        self.below = below
    }

    /// Every number.
    public static let all = NumberRange()

    /// Whether a number lies in it.
    public func holds(_ number: Exact) -> Bool {
        if let from, number < from { return false }
        if let above, number <= above { return false }
        if let to, number > to { return false }
        if let below, number >= below { return false }
        return true
    }

    /// Whether no number of a grid lies in it.
    public var isEmpty: Bool {
        if let from { return to.map { $0 < from } ?? false || below.map { $0 <= from } ?? false }
        guard let above, let end = to ?? below else { return false }
        return end <= above
    }

    /// The first number of a grid behind the range; nil when it is open.
    public func end(on step: Exact?) -> Exact? {
        below ?? to.flatMap { to in step.flatMap { try? to + $0 } ?? to }
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
    func row(for number: Exact?, _ readings: Readings) -> Int? {
        firstIndex { row in
            // A number that is not there lies in no range but the one of every number.
            guard number.map({ row.range.holds($0) }) ?? (row.range == .all) else { return false }
            return row.when.isEmpty || readings.hold(row.when)
        }
    }
}

/// What the answers and measures of a case have come to, for conditions and tables to read.
struct Readings {
    let questions: [Question]
    let answers: [Answer]
    /// One a measure; nil while it is not worked out, not counted or in no row.
    var measures: [Exact?]
    /// The points that the budget is read from; nil while they are not worked out.
    var points: Exact?
    /// The hours a week of unpaid support that counts; nil for none.
    var unpaidHours: Figure<Number>?

    /// The value of an operand; nil when there is none.
    func value(of operand: Operand) -> Exact? {
        switch operand {
        case .question(let index): questions[index].points(of: answers[index])
        case .measure(let index): measures[index]
        case .points: points
        case .unpaidHours: unpaidHours?.value ?? .zero
        }
    }

    /// Whether all conditions hold; one on a value that is not there does not.
    func hold(_ conditions: [Condition]) -> Bool {
        conditions.allSatisfy { condition in
            switch condition.test {
            case .within(let range):
                return value(of: condition.of).map { range.holds($0) } ?? false
            case .answered(let mask):
                guard case .question(let index) = condition.of else { return false }
                switch answers[index] {
                case .choice(let choice): return mask & (1 << UInt64(choice)) != 0
                case .choices(let chosen): return mask & chosen != 0
                default: return false
                }
            }
        }
    }
}
