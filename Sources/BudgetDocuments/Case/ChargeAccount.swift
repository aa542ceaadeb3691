public import PersonalBudgets

/// What a person is charged from one day to another, week by week, beside what was charged.
///
/// Every day is worked out by the facts, the ages and the rates of that day.
public struct ChargeAccount: Sendable {
    /// The case as it is on the first day.
    public let person: AssessedCase
    /// The weeks, from the first day on; the last may be shorter.
    public let weeks: [Week]
    /// How a week in which something changes is charged.
    public let partWeeks: ContributionPolicy.PartWeeks
    /// What is paid directly for all the days; nil where nothing is, or where the scheme names no
    /// rounding for other times than a week.
    public let directPayment: DirectPayment?
    /// In what ways the charges are collected.
    package let collection: Collection
    /// What the means test says on the first of the days on which a fee may be asked for arranging
    /// the care, which no week holds; nil where there is no such day.
    package let feeBearer: Contribution?
    /// The first day for which nobody has set prices, where days are charged by the last of the list;
    /// nil where none is.
    package let pricesKeptFrom: CalendarDate?
    /// The rates that the charges rest on, those of each year by themselves.
    package let ratesUsed: [RatesUsed]

    /// The charges of all weeks; nil while one is unknown.
    public var charge: Pence? { Pence.total(of: weeks.map(\.charge)) }
    /// All that was charged; nil where the case does not say it of every day.
    public var charged: Pence? { Pence.total(of: weeks.map(\.charged)) }
    /// Whether the case says of any of the days what was charged.
    package var statesCharges: Bool {
        weeks.contains { week in
            week.charged != nil
                || (person.facts.charged ?? []).contains { $0.dates.overlaps(week.days) }
        }
    }
    /// Whether a charge can only fall by what is still to be found out.
    public var isProvisional: Bool { weeks.contains(where: \.isProvisional) }
    /// What is still to be found out for the charges of the days, each once.
    public var missing: [String] {
        var found: [Missing] = []
        for week in weeks { found += week.missing.filter { !found.contains($0) } }
        let words = Explainer(person)
        return found.map { words.name(of: $0) }
    }

    /// Seven days, or the days that are left at the end.
    public struct Week: Sendable {
        /// The days, first and last included.
        public let days: ClosedRange<CalendarDate>
        /// What the person is charged for these days; nil while it is unknown.
        public let charge: Pence?
        /// What was charged for them; nil where the case does not say it of every day.
        public let charged: Pence?
        /// What is otherwise than on the days before.
        public let why: [String]
        /// What is still to be found out where the charge is unknown or may be less.
        public let missing: [Missing]
        /// Whether the charge can only fall by what is still to be found out.
        public let isProvisional: Bool
        /// Notional capital that still counts at the end of the week; nil where there is none.
        public let notionalCapital: Pence?
        /// What has counted by the end of the week towards a cap on all that a person ever pays; nil
        /// where there is no cap, or where the case does not say what counted before support.
        public let metered: Pence?

        /// What is owed on these days, or to be paid back when below nothing.
        public var difference: Pence? {
            guard let charge, let charged else { return nil }
            return Pence(charge.count - charged.count)
        }
    }

    /// A direct payment for some days: each of them a seventh of its week.
    ///
    /// The payment and the contribution are rounded apart, and then the one is taken off the other,
    /// as Hampshire does for four weeks and for a month.
    public struct DirectPayment: Sendable {
        /// The payment before contribution.
        public let gross: Pence
        /// The contribution that comes off it.
        public let contribution: Pence

        /// What is paid out.
        public var net: Pence { Pence(gross.count - contribution.count) }
    }

    /// In what ways charges are collected: by taking them off a direct payment, and by invoice.
    package struct Collection: Sendable {
        /// Whether something is taken off a direct payment.
        package private(set) var takesOff = false
        /// Whether something is left to be invoiced.
        package private(set) var invoices = false

        /// Counts a day's charge, so much of which is taken off.
        mutating func add(_ charge: Exact, takingOff direct: Exact) {
            if direct > .zero { takesOff = true }
            if charge > direct { invoices = true }
        }
    }

    /// What is owed in all, or to be paid back when below nothing.
    public var difference: Pence? { Pence.total(of: weeks.map(\.difference)) }
}

extension Assessor {
    /// Works out the charges of a case from one day to another.
    ///
    /// - Parameters:
    ///   - document: The bytes of the case.
    ///   - days: The days, first and last included.
    ///   - each: Is told of the case as it is on each of them.
    /// - Returns: The account, or the faults of the first day that has any.
    public mutating func charges(
        of document: Document,
        on days: ClosedRange<CalendarDate>,
        each: (AssessedCase) -> Void = { _ in }
    ) -> Reading<ChargeAccount> {
        do throws(FaultyDay) {
            var run = try ChargeRun(of: document, from: days.lowerBound, by: &self)
            var weeks: [ChargeAccount.Week] = []
            var first = days.lowerBound
            while first <= days.upperBound {
                let last = min(first.adding(days: 6) ?? days.upperBound, days.upperBound)
                weeks.append(try run.week(first...last, by: &self, each))
                guard let next = last.adding(days: 1) else { break }
                first = next
            }
            guard let person = run.first else { return .faulty([]) }
            return .good(
                ChargeAccount(
                    person: person,
                    weeks: weeks,
                    partWeeks: person.partWeeks,
                    directPayment: run.directPayment,
                    collection: run.collected,
                    feeBearer: run.feeBearer,
                    pricesKeptFrom: run.pricesKeptFrom,
                    ratesUsed: run.ratesUsed
                ),
                notes: run.notes
            )
        } catch {
            return .faulty(error.faults)
        }
    }
}
