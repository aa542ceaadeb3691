/// Something that a council should know of its scheme before it is used: a fact and a place.
public enum ProofFinding: Hashable, Sendable {
    /// A table that rows belong to.
    public enum Table: Hashable, Sendable {
        /// The bands of the allocation.
        case bands
        /// The table of a measure, by its position.
        case measure(Int)
    }

    /// One value of each thing that a table reads.
    public struct Example: Hashable, Sendable {
        /// What is read, and its value: a choice by its position, or a number.
        public let values: [Operand: Atom]
        /// A set of answers that comes to it; nil where none was looked for.
        public var witness: Witness?
    }

    /// A set of answers that shows a finding, with the help that is given.
    public struct Witness: Hashable, Sendable {
        /// An answer to each question.
        public let answers: [Answer]
        /// The help.
        public let help: TriedHelp
    }

    /// A value that a table can meet.
    public enum Atom: Hashable, Sendable {
        /// An answer, by its position.
        case choice(Int)
        /// Several answers.
        case choices(ChoiceSet)
        /// A number.
        case number(Exact)
        /// No answer that counts, or a measure without a value.
        case nothing
    }

    /// Values that can be met and fall in no row.
    case gap(Table, Example)
    /// Values that can be met and fall in two rows.
    case overlap(Table, first: Int, second: Int, Example)
    /// Points that answers can come to lie outside all bands, and the scheme does not say what then.
    case outside(points: Exact, Witness?)
    /// It may be as another finding says, and of so many sets of answers none shows it.
    indirect case doubt(ProofFinding, tried: Int)
    /// No answers lead to a band.
    case unreachable(band: Int)
    /// No answers lead to a rule: a row of a measure's table, or something with conditions.
    case neverUsed(Place)
    /// Answers by which the total, or a measure that the budget is made by, has no figure.
    case noFigure(measure: Int, Witness)
    /// A band has no amount, and bands below and above it have one.
    case withoutAmount(band: Int)
    /// Two neighbouring bands have the same amounts.
    case mergeable(first: Int, second: Int)
    /// A band has less than the one that ends where it begins.
    case falls(BandStep)
    /// A band has more than the one that ends where it begins, by a larger part than the scheme allows.
    case cliff(BandStep, by: Cliff)
    /// Answers, and unpaid support, that come to a budget below nothing; nil where none were found.
    case belowNothing(Witness?)
    /// An adjuster multiplies the amount by so much that per cent may be meant.
    case largeFactor(adjuster: Int, Exact)
    /// A birthday changes the budget by a larger part than the scheme allows.
    case birthday(age: Exact, AnswerStep, by: Cliff)
    /// A rule other than the points makes the budget leap with the next answer, by a larger part than
    /// the scheme allows; beside it what the answers before give with the points after.
    case leap(from: Atom, to: Atom, AnswerStep, byPoints: Pence, by: Cliff)
    /// From some points on, or above them, a rule with a condition on the points makes the budget
    /// leap; a step of an answer that passes them.
    case leapOfPoints(Place, Exact, holdsThem: Bool, AnswerStep, by: Cliff)
    /// A higher answer gives less.
    case needFalls(from: Atom, to: Atom, AnswerStep)
    /// So many sets of answers show no higher answer to these questions that gives less, and there are
    /// more sets.
    case fallsUntried(questions: [Int], tried: Int)
    /// An answer that nothing reads; or that the points read, and no band and no amount tells.
    case idle(question: Int, changesPoints: Bool)
    /// Answers of more and more need that have the same points, by their positions.
    case equalPoints(question: Int, answers: ClosedRange<Int>)
    /// A rule that does not say where it comes from.
    case uncited(Place)
    /// From a day of the price list on no row has a price for what there is one for on other days.
    case priceGap(service: Int, from: CalendarDate)
    /// Something older than a year on the day asked about.
    case stale(Place, from: CalendarDate)

    /// By how much an amount rises.
    public enum Cliff: Hashable, Comparable, Sendable {
        /// By so much of a hundred of what it was.
        case percent(Exact)
        /// From nothing, to so much of a hundred of the highest amount that a band has.
        case fromNothing(percentOfHighest: Exact)
    }

    /// From a band to the one with more points.
    public struct BandStep: Hashable, Sendable {
        /// The band with fewer points, by its position.
        public let lower: Int
        /// The band with more.
        public let upper: Int
        /// The amount of the one, in pence.
        public let less: Exact
        /// The amount of the other, in pence.
        public let more: Exact
        /// The points that have these amounts, where the points of a band make its amount.
        public var points: Points?
        /// Answers that lead to each; nil where none were found.
        public var answers: Pair?

        /// The most points in the lower band, and the fewest in the upper one, that are met.
        public struct Points: Hashable, Sendable {
            /// In the band with fewer.
            public let lower: Exact
            /// In the band with more.
            public let upper: Exact
        }

        /// Two sets of answers.
        public struct Pair: Hashable, Sendable {
            /// To the band with fewer points.
            public let lower: Witness
            /// To the band with more.
            public let upper: Witness
        }
    }

    /// One answer given otherwise, all others as they are.
    public struct AnswerStep: Hashable, Sendable {
        /// The question, by its position.
        public let question: Int
        /// All answers before the step, and the help; nil where the points of the answers say it.
        public let witness: Witness?
        /// What they come to.
        public let before: Figures
        /// What they come to after it.
        public let after: Figures
        /// How it was found.
        public let tried: Tried
    }

    /// From how many sets of the other answers something was tried.
    public enum Tried: Hashable, Sendable {
        /// From every set.
        case everySet
        /// From so many; more could be found from others.
        case sets(Int)
        /// From none: the points of the answers say it, or an example itself shows it.
        case noSet
    }

    /// What some answers come to.
    public enum Figures: Hashable, Sendable {
        /// A budget.
        case budget(Pence)
        /// Points, where the scheme has no amounts.
        case points(Exact)
    }

    /// A part of a scheme.
    public enum Place: Hashable, Sendable {
        /// The whole scheme.
        case scheme
        /// A question.
        case question(Int)
        /// A measure.
        case measure(Int)
        /// A part of a measure.
        case part(Int, of: Int)
        /// A row of a measure's table.
        case row(Int, of: Int)
        /// The allocation.
        case allocation
        /// A band that the scheme lists.
        case band(Int)
        /// An adjuster.
        case adjuster(Int)
        /// The price list.
        case prices
        /// A service of the price list.
        case service(Int)
        /// A row of a service's prices.
        case priceRow(Int, of: Int)
    }

    /// The stable code.
    public var code: ProblemCode {
        switch self {
        case .gap: .tableGap
        case .overlap: .tableOverlap
        case .outside: .totalOutside
        case .doubt, .fallsUntried: .tableDoubt
        case .unreachable: .bandUnreachable
        case .neverUsed: .ruleUnreachable
        case .noFigure: .totalMissing
        case .withoutAmount: .bandAmount
        case .mergeable: .bandsMergeable
        case .falls: .amountFalls
        case .cliff, .leap, .leapOfPoints, .birthday, .largeFactor: .amountCliff
        case .belowNothing: .amountBelowNothing
        case .needFalls: .needFalls
        case .idle: .questionIdle
        case .equalPoints: .pointsEqual
        case .uncited: .ruleUncited
        case .priceGap: .ratesGap
        case .stale: .tableStale
        }
    }
}
