/// Who the person is, as far as the rules ask.
public struct Person: Sendable {
    /// The date of birth, kept because ages decide rates.
    public var born: CalendarDate
    /// The partner's date of birth; nil when unknown or single.
    public var partnerBorn: CalendarDate?
    /// Single, or one of a couple.
    public var household: Household
    /// How many children the person is responsible for.
    public var children: Int64
    /// Where the person lives.
    public var setting: Setting
    /// For how long the person is in a care home.
    public var stay: Stay
    /// The first day of that stay; nil when not said.
    public var stayFrom: CalendarDate?
    /// The grounds on which nothing is charged, by their positions in the regime.
    public var exemptions: [Int]
    /// Free care that the person has, by its positions in the regime.
    public var freeCare: [Int] = []

    /// The age above which a date of birth is taken for a slip, in years: hardly anybody has ever been
    /// older.
    static let oldest = 115

    /// Where the person lives, and for how long, as on a day.
    public func residence(on day: CalendarDate) -> Residence {
        Residence(setting: setting, stay: stay, since: stayFrom, day: day)
    }

    /// A single adult at home, without children.
    public init(born: CalendarDate) {
        self.born = born
        self.partnerBorn = nil
        self.household = .single
        self.children = 0
        self.setting = .home
        self.stay = .permanent
        self.stayFrom = nil
        self.exemptions = []
    }
}
