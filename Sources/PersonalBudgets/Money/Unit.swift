/// What a figure counts.
///
/// A weekly and a yearly amount cannot be added by mistake.
public protocol Unit: Sendable {
    /// The unit's name in the trace.
    static var name: UnitName { get }
}

/// The units of the trace.
public enum UnitName: String, Sendable {
    /// Points of the questionnaire.
    case points
    /// A plain number: a weight, a share, a count.
    case number
    /// A sum of money.
    case pounds
    /// Money each week.
    case poundsAWeek = "pounds-a-week"
    /// Money every four weeks.
    case poundsEveryFourWeeks = "pounds-every-four-weeks"
    /// Money each month.
    case poundsAMonth = "pounds-a-month"
    /// Money each year.
    case poundsAYear = "pounds-a-year"

    /// Whether figures of this unit are held in pence.
    public var isMoney: Bool {
        switch self {
        case .points, .number: false
        case .pounds, .poundsAWeek, .poundsEveryFourWeeks, .poundsAMonth, .poundsAYear: true
        }
    }
}

/// Points of the questionnaire.
public enum Points: Unit {
    /// `points`.
    public static var name: UnitName { .points }
}

/// A plain number: a weight, a share, a count.
public enum Number: Unit {
    /// `number`.
    public static var name: UnitName { .number }
}

/// A sum of money, in pence.
public enum Money: Unit {
    /// `pounds`.
    public static var name: UnitName { .pounds }
}

/// Money each week, in pence.
public enum PerWeek: Unit {
    /// `pounds-a-week`.
    public static var name: UnitName { .poundsAWeek }
}

/// Money each year, in pence.
public enum PerYear: Unit {
    /// `pounds-a-year`.
    public static var name: UnitName { .poundsAYear }
}

/// Money every four weeks, in pence.
public enum PerFourWeeks: Unit {
    /// `pounds-every-four-weeks`.
    public static var name: UnitName { .poundsEveryFourWeeks }
}

/// Money each month, in pence.
public enum PerMonth: Unit {
    /// `pounds-a-month`.
    public static var name: UnitName { .poundsAMonth }
}
