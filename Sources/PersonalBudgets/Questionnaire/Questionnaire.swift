/// The self-assessment questionnaire: what is asked, and what each answer is worth.
///
/// Every answer states the need as it would be with no help at all; help from family and friends
/// is taken off afterwards, in the open.
public struct Questionnaire: Sendable {
    /// The questions, in the council's order.
    public let questions: [Question]
    /// How much of a need unpaid support can meet.
    public let shares: [UnpaidShare]
    /// Where the treatment of unpaid support comes from.
    public let unpaidSupportCitation: Citation

    /// A questionnaire of these questions and shares.
    public init(
        questions: [Question],
        shares: [UnpaidShare],
        unpaidSupportCitation: Citation
    ) {
        self.questions = questions
        self.shares = shares
        self.unpaidSupportCitation = unpaidSupportCitation
    }
}

/// One question, with its graded answers.
public struct Question: Sendable {
    /// The id that a case names.
    public let id: String
    /// What is asked about, in a few words.
    public let text: String
    /// What the points of an answer are multiplied by.
    public let weight: Exact
    /// The choices, from the least need to the most.
    public let answers: [Choice]
    /// When the question may be answered "not applicable"; nil when it may not.
    public let notApplicable: String?
    /// Where the points and the weight come from.
    public let citation: Citation

    /// One answer that can be given.
    public struct Choice: Sendable {
        /// The id that a case names.
        public let id: String
        /// What the answer means, in a few words.
        public let text: String
        /// The points, before the weight.
        public let points: Exact

        /// A choice worth these points.
        public init(id: String, text: String, points: Exact) {
            self.id = id
            self.text = text
            self.points = points
        }
    }

    /// A question with these choices.
    public init(
        id: String,
        text: String,
        weight: Exact,
        answers: [Choice],
        notApplicable: String?,
        citation: Citation
    ) {
        self.id = id
        self.text = text
        self.weight = weight
        self.answers = answers
        self.notApplicable = notApplicable
        self.citation = citation
    }
}

/// How much of the need behind a question unpaid support meets.
public struct UnpaidShare: Sendable {
    /// The id that a case names.
    public let id: String
    /// The part of the question's counted points, from 0 to 1.
    public let share: Exact

    /// A share with its name.
    public init(id: String, share: Exact) {
        self.id = id
        self.share = share
    }
}
