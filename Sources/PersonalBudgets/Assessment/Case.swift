/// One person's case: facts as a council recorded them.
///
/// No name, no address.
public struct Case: Sendable {
    /// The case's id, like `EX-0042`.
    public var id: String
    /// Whose support is assessed.
    public var subject: Subject
    /// The day of the assessment: it picks the scheme.
    public var date: CalendarDate
    /// The first day of support: it picks ages, rates and prices; nothing is charged before it.
    public var starts: CalendarDate
    /// Who the person is, as far as the rules ask.
    public var person: Person
    /// What was found about eligibility; nil when nothing was.
    public var eligibility: CareActFindings?
    /// What was found under other criteria than the Care Act's for adults; nil when nothing was.
    public var criteria: CriteriaFindings?
    /// One answer a question of the scheme; nil when the questionnaire is not done.
    public var answers: [Answer]?
    /// Help from family and friends.
    public var unpaidSupport: [UnpaidSupport] = []
    /// The financial assessment; nil when there is none yet.
    public var finance: Finance?
    /// The support plan; nil when there is none yet.
    public var plan: Plan?
    /// The final budget that a council officer decided; nil until somebody has.
    @Rare public var decision: Decision? = nil
    /// A budget that somebody set in place of the indicative one; shown beside it, never instead.
    @Rare public var override: Decision? = nil
    /// What is otherwise from some day on; the facts above are those of the day asked for.
    public var changes: [Change] = []
    /// What was charged already.
    public var charged: [Charged] = []
    /// Days on which the person is in hospital or away.
    public var absences: [Absence] = []
    /// What the case is besides where it stands on one day of a run of charges; nil otherwise.
    @Rare public var run: DayOfRun? = nil

    /// Something that is otherwise from a day on.
    public struct Change: Sendable {
        /// The first day.
        public let from: CalendarDate
        /// What it is, as it stands in the case.
        public let what: Passage

        /// A change on a day.
        public init(from: CalendarDate, what: Passage) {
            self.from = from
            self.what = what
        }
    }

    /// A case about a person, with nothing else known yet.
    public init(id: String, date: CalendarDate, starts: CalendarDate, person: Person) {
        self.id = id
        self.subject = .adult
        self.date = date
        self.starts = starts
        self.person = person
    }

    /// The day on which unpaid support must be agreed and not past.
    public var unpaidSupportDay: CalendarDate { max(date, starts) }
}

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

/// Days on which a person is in hospital or away, and gets no care.
public struct Absence: Sendable {
    /// The days, first and last included.
    public let dates: ClosedRange<CalendarDate>
    /// The reason, as it stands in the case.
    public let reason: Passage

    /// Days away for a reason.
    public init(dates: ClosedRange<CalendarDate>, reason: Passage) {
        self.dates = dates
        self.reason = reason
    }
}

/// What somebody was charged a week, from one day to another.
public struct Charged: Sendable {
    /// The days, first and last included.
    public let dates: ClosedRange<CalendarDate>
    /// The charge a week.
    public let perWeek: Pence

    /// A charge for these days.
    public init(dates: ClosedRange<CalendarDate>, perWeek: Pence) {
        self.dates = dates
        self.perWeek = perWeek
    }
}

/// An amount that a person decided, with role, day and reason.
public struct Decision: Sendable {
    /// The role of who decided, as it stands in the case; never a name.
    public let role: Passage
    /// The day of the decision.
    public let date: CalendarDate
    /// The budget decided, a week; may be above or below the indicative one.
    public let perWeek: Pence
    /// The reason, as it stands in the case.
    public let reason: Passage
    /// For whom the person works; nil when the case does not say.
    public var employer: Employer?
    /// Which authority of the price list the role is, by its position; nil for another role.
    public var authority: Int?
    /// Why the final budget is what it is, in codes.
    public var codes: [Code] = []

    /// For whom somebody who decides works.
    public enum Employer: String, CaseIterable, Sendable {
        /// The council.
        case council
        /// Another body, seconded to the council.
        case seconded
        /// Another body.
        case other
    }

    /// Why a final budget is above, below or at the indicative one, which never caps it.
    public enum Code: String, CaseIterable, Sendable {
        /// It is what the plan costs.
        case planCost = "plan-cost"
        /// Nothing cheaper meets the needs.
        case nothingCheaper = "nothing-cheaper"
        /// The needs are met for less.
        case metForLess = "met-for-less"
        /// The questionnaire missed something.
        case notAsked = "not-asked"
        /// Unpaid support is more or less than was counted.
        case unpaidSupport = "unpaid-support"
        /// A risk has to be covered.
        case risk
        /// The market is dearer than the price list.
        case market
    }

    /// A decision by a role on a day.
    public init(role: Passage, date: CalendarDate, perWeek: Pence, reason: Passage) {
        self.role = role
        self.date = date
        self.perWeek = perWeek
        self.reason = reason
    }
}
