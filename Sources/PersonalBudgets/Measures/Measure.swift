/// A named number worked out from answers and from measures above it.
///
/// A scheme's measures are a short list in order; the list is the explanation. A measure whose
/// `when` does not hold is not counted: a sum, a product, a greatest or a first passes over it. A
/// table without a row for its number gives no figure, and so does whatever uses it, but for
/// `first-of`, which goes on to the next.
public struct Measure: Sendable {
    /// The council's name for it.
    public let id: String
    /// What it is, in a few words.
    public let text: String
    /// How it is worked out.
    public let operation: Operation
    /// When it counts at all; empty for always.
    public let when: [Condition]
    /// How it is rounded on the way; nil when it is not.
    public let rounding: RoundingRule?
    /// Where it comes from.
    public let citation: Citation

    /// What a measure does.
    public enum Operation: Sendable {
        /// All parts added.
        case sum([Part])
        /// All parts multiplied.
        case product([Part])
        /// One part divided by another.
        case quotient(Part, by: Part)
        /// The greatest part.
        case max([Part])
        /// The least part.
        case min([Part])
        /// How many parts are at least so much.
        case count([Part], atLeast: Exact)
        /// The first part that has a value.
        case firstOf([Part])
        /// The value of the row that a number falls in.
        case table(MeasureTable)
    }

    /// A measure.
    public init(
        id: String,
        text: String,
        operation: Operation,
        when: [Condition] = [],
        rounding: RoundingRule? = nil,
        citation: Citation
    ) {
        self.id = id
        self.text = text
        self.operation = operation
        self.when = when
        self.rounding = rounding
        self.citation = citation
    }

    /// The parts of the operation; none for a table.
    public var parts: [Part] {
        switch operation {
        case .sum(let parts), .product(let parts), .max(let parts), .min(let parts),
            .count(let parts, _), .firstOf(let parts):
            parts
        case .quotient(let dividend, let divisor): [dividend, divisor]
        case .table: []
        }
    }
}

extension Measure {
    /// One part of a measure: a number times a weight.
    public struct Part: Sendable {
        /// What the part is.
        public enum Source: Hashable, Sendable {
            /// An answer's points, or a measure.
            case operand(Operand)
            /// A number that the scheme states.
            case constant(Exact)
        }

        /// What the part is.
        public let of: Source
        /// The weight; may be below zero.
        public let times: Exact
        /// When it counts; empty for always.
        public let when: [Condition]

        /// A part.
        public init(of: Source, times: Exact = .one, when: [Condition] = []) {
            self.of = of
            self.times = times
            self.when = when
        }
    }
}

/// A table from one number, and any further conditions, to a value.
public struct MeasureTable: Sendable {
    /// The number it is read by; nil when its rows have conditions alone.
    public let by: Operand?
    /// The distance of two neighbouring numbers; nil when there is none.
    public let step: Exact?
    /// The rows.
    public let rows: [Row]

    /// One row and its value.
    public struct Row: RuleRow {
        /// The range of the number.
        public let range: NumberRange
        /// What else must hold.
        public let when: [Condition]
        /// The value.
        public let value: Exact

        /// A row for a range, and conditions, with its value.
        public init(range: NumberRange, when: [Condition] = [], value: Exact) {
            self.range = range
            self.when = when
            self.value = value
        }
    }

    /// A table of these rows.
    public init(by: Operand?, step: Exact?, rows: [Row]) {
        self.by = by
        self.step = step
        self.rows = rows
    }
}
