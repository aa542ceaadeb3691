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
    public var findings: Findings?
    /// One answer a question of the scheme; nil when the questionnaire is not done.
    public var answers: [Answer]?
    /// Help from family and friends.
    public var unpaidSupport: [UnpaidSupport] = []
    /// The financial assessment; nil when there is none yet.
    public var finance: Finance?
    /// The support plan; nil when there is none yet.
    public var plan: Plan?
    /// The budget that somebody decided, who may not have been of the council; nil until then.
    @Rare public var decision: Decision? = nil
    /// A budget that somebody set in place of the indicative one; shown beside it, never instead.
    @Rare public var override: Decision? = nil
    /// What is otherwise from some day on; the facts above are those of the day asked for.
    public var changes: [Change] = []
    /// What was charged already; nil when the case does not say.
    public var charged: [Charged]?
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
