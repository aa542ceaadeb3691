/// One thing done to the amount after the band; each is a line of the explanation.
///
/// Loaded once and shared by all cases: a reference, so that handing it on costs nothing.
public final class Adjuster: Sendable {
    /// The council's name for the adjuster.
    public let id: String
    /// What it does.
    public let action: Action
    /// When it applies; empty for always.
    public let when: [Condition]
    /// How what it adds or takes off is rounded, in pence; nil when it is not.
    public let rounding: RoundingRule?
    /// Where the adjuster comes from.
    public let citation: Citation

    /// What an adjuster does.
    public enum Action: Sendable {
        /// For the answers of one question, by its position, what is added; nil for nothing.
        case answers(question: Int, [Addition?])
        /// Adds an amount.
        case add(Amount)
        /// Takes an amount off.
        case takeOff(Amount)
        /// Multiplies the amount so far.
        case multiply(Factor)
        /// Raises the amount so far to at least this.
        case atLeast(Amount)
        /// Lowers the amount so far to at most this.
        case atMost(Amount)

        /// The answer or the number that it rests on; nil for none.
        public var operand: Operand? {
            switch self {
            case .add(.priced(let operand, _, _)), .takeOff(.priced(let operand, _, _)),
                .atLeast(.priced(let operand, _, _)), .atMost(.priced(let operand, _, _)),
                .multiply(.scaled(let operand, _)):
                operand
            case .answers(let question, _): .question(question)
            case .add, .takeOff, .atLeast, .atMost, .multiply: nil
            }
        }
    }

    /// What an answer adds.
    public enum Addition: Sendable {
        /// Units at the price of a service, by its position in the price list.
        case units(quantity: Exact, service: Int, price: Pence)
        /// An amount as it stands.
        case amount(Pence)
    }

    /// An amount of money in the scheme's own period.
    public enum Amount: Sendable {
        /// As it stands.
        case fixed(Pence)
        /// A number that was worked out, times a price; with the service that it is of, by its
        /// position in the price list, or nil for one of the adjuster's own.
        case priced(Operand, price: Pence, service: Int?)
    }

    /// What the amount so far is multiplied by.
    public enum Factor: Sendable {
        /// A number that the scheme states.
        case fixed(Exact)
        /// A number that was worked out, times one that the scheme states.
        case scaled(Operand, times: Exact)
    }

    /// An adjuster.
    public init(
        id: String,
        action: Action,
        when: [Condition] = [],
        rounding: RoundingRule? = nil,
        citation: Citation
    ) {
        self.id = id
        self.action = action
        self.when = when
        self.rounding = rounding
        self.citation = citation
    }
}
