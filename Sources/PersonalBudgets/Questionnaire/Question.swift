/// One question, with the answers it can have and what they are worth.
///
/// Loaded once and shared by all cases: a reference, so that handing it on costs nothing.
public final class Question: Sendable {
    /// What an answer is.
    public enum Kind: Sendable {
        /// One of the choices.
        case choice
        /// Any of the choices, none included; their points are put together.
        case several(Combining)
        /// A number on a grid, worth itself.
        case number(NumberGrid)
        /// How often: the choices are the units, and their points what one time is worth.
        case frequency
        /// Not asked: the age on the day support starts.
        case age(AgeUnit)
    }

    /// How the points of several choices are put together.
    public enum Combining: String, CaseIterable, Sendable {
        /// Added.
        case sum
        /// The most.
        case max
        /// How many were chosen, whatever their points.
        case count
    }

    /// What an age is counted in.
    public enum AgeUnit: String, CaseIterable, Sendable {
        /// Completed years.
        case years
        /// Completed months.
        case months
    }

    /// The most choices of a question: a bit each.
    public static let mostAnswers = 64
    /// The most times, in whatever unit, that the answer to a frequency may say.
    public static let mostTimes: Int64 = 1_000

    /// The id that a case names.
    public let id: String
    /// What is asked about, in a few words.
    public let text: String
    /// What an answer is.
    public let kind: Kind
    /// What the points of an answer are multiplied by.
    public let weight: Exact
    /// The choices, from the least need to the most; the units of a frequency.
    public let answers: [Choice]
    /// The outcomes that the question bears on.
    public let outcomes: CareActOutcomes
    /// When the question may be answered "not applicable"; nil when it may not.
    public let notApplicable: String?
    /// Whether a case may leave the question out; it then counts as no points.
    public let isOptional: Bool
    /// Whether its choices go from the least need to the most; those of a category do not.
    public let isOrdered: Bool
    /// When the question is asked at all, by other questions alone; empty for always.
    public let when: [Condition]
    /// Ids that earlier editions had among the answers.
    public let retired: [RetiredID]
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
        kind: Kind = .choice,
        weight: Exact,
        answers: [Choice],
        outcomes: CareActOutcomes = [],
        notApplicable: String?,
        isOptional: Bool = false,
        isOrdered: Bool = true,
        when: [Condition] = [],
        retired: [RetiredID] = [],
        citation: Citation
    ) {
        self.id = id
        self.text = text
        self.kind = kind
        self.weight = weight
        self.answers = answers
        self.outcomes = outcomes
        self.notApplicable = notApplicable
        self.isOptional = isOptional
        self.isOrdered = isOrdered
        self.when = when
        self.retired = retired
        self.citation = citation
    }
}

/// An id that earlier editions of a scheme had and this one has no more.
public struct RetiredID: Sendable {
    /// The id.
    public let id: String
    /// What stands in its place; nil when nothing does.
    public let instead: String?

    /// An id that is no more.
    public init(id: String, instead: String?) {
        self.id = id
        self.instead = instead
    }
}

/// The numbers that a question takes: from one to another, in steps.
public struct NumberGrid: Hashable, Sendable {
    /// The least.
    public let from: Exact
    /// The most.
    public let to: Exact
    /// The distance of two neighbours; nil for any number between.
    public let step: Exact?

    /// The numbers from one to another.
    public init(from: Exact, to: Exact, step: Exact?) {
        self.from = from
        self.to = to
        self.step = step
    }

    /// Whether a number is on the grid.
    public func holds(_ number: Exact) -> Bool {
        guard number >= from, number <= to else { return false }
        guard let step else { return true }
        return (try? (number - from) / step)?.isWhole ?? false
    }
}

extension Question {
    /// What an answer is worth before the weight; nil when it says nothing, or the sum is too large.
    public func points(of answer: Answer) -> Exact? {
        switch answer {
        case .choice(let choice): answers[choice].points
        case .choices(let chosen): points(of: chosen)
        case .number(let number): number
        case .times(let times, let unit): try? times * answers[unit].points
        case .absent, .notApplicable, .unknown, .declined, .notAgreed: nil
        }
    }

    private func points(of chosen: ChoiceSet) -> Exact? {
        guard case .several(let combining) = kind else { return .zero }
        if combining == .count { return Exact(Int64(chosen.count)) }
        var total = Exact.zero
        for (position, choice) in answers.enumerated() where chosen.contains(.position(position)) {
            if combining == .max {
                total = max(total, choice.points)
            } else if let sum = try? total + choice.points {
                total = sum
            } else {
                return nil
            }
        }
        return total
    }
}
