/// What a council publishes: questions, points, bands, prices and its own charging choices.
///
/// A scheme may hold only questions and an allocation, or only a contribution. It is loaded once,
/// never changed and shared by all cases: a reference, so that handing it on costs nothing.
public final class Scheme: Sendable {
    /// The id that a case names.
    public let id: String
    /// The council's own version of the scheme.
    public let version: String
    /// The title for people.
    public let title: String
    /// What the reader must know of the scheme before using a figure of it; empty when nothing.
    public let notice: String
    /// For whom, when and where the scheme is meant.
    public let applies: Applicability
    /// Whose support it is for.
    public let subject: Subject
    /// How eligibility is decided beside it.
    public let eligibility: EligibilityCriteria
    /// What its amounts are in.
    public let currency: Currency
    /// What the proof finds and the council accepts.
    public let accepted: [Acceptance]
    /// The self-assessment questionnaire.
    public let questionnaire: Questionnaire?
    /// From points to the indicative budget.
    public let allocation: Allocation?
    /// The means test the scheme uses, and the council's choices in it.
    public let contribution: ContributionPolicy?
    /// What services cost, and how a plan is put into weeks.
    public let prices: PriceList?

    /// A scheme of these parts.
    public init(
        id: String,
        version: String,
        title: String,
        notice: String,
        applies: Applicability,
        subject: Subject = .adult,
        eligibility: EligibilityCriteria = .careAct,
        currency: Currency = .pounds,
        accepted: [Acceptance] = [],
        questionnaire: Questionnaire?,
        allocation: Allocation?,
        contribution: ContributionPolicy?,
        prices: PriceList?
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.notice = notice
        self.applies = applies
        self.subject = subject
        self.eligibility = eligibility
        self.currency = currency
        self.accepted = accepted
        self.questionnaire = questionnaire
        self.allocation = allocation
        self.contribution = contribution
        self.prices = prices
    }
}
