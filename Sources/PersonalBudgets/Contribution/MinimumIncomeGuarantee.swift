/// Whether the person is single or one of a couple.
public enum Household: String, CaseIterable, Sendable {
    /// Alone, or alone with children.
    case single
    /// With a partner; the means test looks at the person's own means.
    case couple
}

/// One personal amount of the minimum income guarantee, and whom it is for.
public struct PersonalAmount: Sendable {
    /// The amount a week.
    public let cell: RateCell.Index
    /// Single or couple.
    public let household: Household
    /// With a child in the household; nil where it makes no difference.
    public let hasChildren: Bool?
    /// Of pension age, the person or in a couple either; nil where it makes no difference.
    public let isPensionAge: Bool?
    /// Ages from this one; nil where it makes no difference.
    public let ageFrom: Int?
    /// Ages below this one; nil where it makes no difference.
    public let ageBelow: Int?
    /// Where the row comes from.
    public let citation: Citation

    /// An amount for these people.
    public init(
        cell: RateCell.Index,
        household: Household,
        hasChildren: Bool?,
        isPensionAge: Bool?,
        ageFrom: Int?,
        ageBelow: Int?,
        citation: Citation
    ) {
        self.cell = cell
        self.household = household
        self.hasChildren = hasChildren
        self.isPensionAge = isPensionAge
        self.ageFrom = ageFrom
        self.ageBelow = ageBelow
        self.citation = citation
    }

    /// Whether the row is for somebody of this household and age.
    func fits(_ person: Person, age: Int, isPensionAge: Bool) -> Bool {
        household == person.household
            && hasChildren.map { $0 == (person.children > 0) } ?? true
            && self.isPensionAge.map { $0 == isPensionAge } ?? true
            && ageFrom.map { age >= $0 } ?? true
            && ageBelow.map { age < $0 } ?? true
    }
}

/// An amount added to the personal amount when the facts, or the assessor, say so.
public struct Premium: Sendable {
    /// The id that a case names.
    public let id: String
    /// The name for people.
    public let title: String
    /// The amount for a single person.
    public let single: RateCell.Index
    /// The amount for one of a couple.
    public let couple: RateCell.Index
    /// Whether it ends at pension age.
    public let endsAtPensionAge: Bool
    /// The facts that give it: any one is enough.
    public let facts: [Fact]
    /// Where the premium comes from.
    public let citation: Citation

    /// A benefit in payment that gives the premium.
    public struct Fact: Sendable {
        /// The kind of income, by its position in the regime.
        public let kind: Int
        /// The rate, by its position in the kind; nil for any.
        public let rate: Int?

        /// A kind of income, at one rate or any.
        public init(kind: Int, rate: Int?) {
            self.kind = kind
            self.rate = rate
        }
    }

    /// A premium given by these facts.
    public init(
        id: String,
        title: String,
        single: RateCell.Index,
        couple: RateCell.Index,
        endsAtPensionAge: Bool,
        facts: [Fact],
        citation: Citation
    ) {
        self.id = id
        self.title = title
        self.single = single
        self.couple = couple
        self.endsAtPensionAge = endsAtPensionAge
        self.facts = facts
        self.citation = citation
    }
}

extension MeansTest {
    /// The minimum income guarantee: personal amount, children, premiums.
    ///
    /// SI 2014/2672, regulation 7. The severe disability premium is never in it.
    ///
    /// - Returns: Nil when the age of a partner, which decides it, is not known.
    /// - Throws: `personalAmountMissing` when no row is for such a person.
    func minimumIncomeGuarantee(
        income: [IncomeLine],
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek>? {
        guard let isPensionAge = isPensionAgeHousehold else { return nil }
        let age = person.born.age(on: day)
        guard
            let row = regime.personalAmounts.firstIndex(where: {
                $0.fits(person, age: age, isPensionAge: isPensionAge)
            })
        else { throw .personalAmountMissing }
        var total = Tally<PerWeek>()
        let personal: Figure<PerWeek> = try regime.amount(
            of: regime.personalAmounts[row].cell,
            in: rates,
            trace: &trace
        )
        try total.add(trace.choose(.personalAmount(row: row), personal))
        if person.children > 0 {
            try total.add(
                trace.product(
                    .childrenAmount,
                    regime.amount(of: regime.childAmount, in: rates, trace: &trace)
                        as Figure<PerWeek>,
                    trace.input(.children, Exact(person.children))
                )
            )
        }
        for (index, premium) in regime.premiums.enumerated()
        where applies(premium, at: index, income: income) {
            let cell = person.household == .couple ? premium.couple : premium.single
            try total.add(
                trace.choose(
                    .premium(index),
                    regime.amount(of: cell, in: rates, trace: &trace)
                )
            )
        }
        return trace.total(.minimumIncomeGuarantee, total)
    }

    /// Whether pension age rules: the person's or, in a couple, either's; nil when unknown.
    private var isPensionAgeHousehold: Bool? {
        if isOwnPensionAge || person.household == .single { return isOwnPensionAge }
        return person.partnerBorn.map { regime.pensionAge.isReached(on: day, born: $0) }
    }

    private var isOwnPensionAge: Bool {
        regime.pensionAge.isReached(on: day, born: person.born)
    }

    /// What the assessor states stands before what the facts give.
    private func applies(_ premium: Premium, at index: Int, income: [IncomeLine]) -> Bool {
        if let stated = finance.statedPremiums.last(where: { $0.premium == index }) {
            return stated.applies
        }
        guard !(premium.endsAtPensionAge && isOwnPensionAge) else { return false }
        return premium.facts.contains { fact in
            income.contains { line in
                line.kind == fact.kind && (fact.rate == nil || fact.rate == line.rate)
            }
        }
    }
}
