/// What is left to the person before anything is asked for: in England the minimum income
/// guarantee, in a care home the personal expenses allowance, elsewhere a level with a buffer.
public struct ProtectedAmount: Sendable {
    /// The name for people.
    public let title: String
    /// The personal amounts; the first row that fits counts.
    public private(set) var personalAmounts: [PersonalAmount]
    /// The amount for each child; nil where children make no difference.
    public let childAmount: RateCell.Index?
    /// What is added to the personal amount.
    public private(set) var premiums: [Premium]
    /// What their sum is multiplied by, like 1.25; nil where it stands as it is.
    public private(set) var factor: Exact?
    /// The rounding of that; nil for none.
    public private(set) var rounding: Rounding?
    /// Whether the amounts are guidance and no law, so that a council's own may be lower.
    public let isGuidance: Bool
    /// Whether each council says which of the premiums belong to the level.
    public let arePremiumsCouncils: Bool
    /// Where the rule comes from; nil where each amount says it for itself.
    public let citation: Citation?

    /// Amounts, premiums and a buffer.
    public init(
        title: String,
        personalAmounts: [PersonalAmount],
        childAmount: RateCell.Index?,
        premiums: [Premium],
        factor: Exact? = nil,
        rounding: Rounding? = nil,
        isGuidance: Bool = false,
        arePremiumsCouncils: Bool = false,
        citation: Citation? = nil
    ) {
        self.title = title
        self.personalAmounts = personalAmounts
        self.childAmount = childAmount
        self.premiums = premiums
        self.factor = factor
        self.rounding = rounding
        self.isGuidance = isGuidance
        self.arePremiumsCouncils = arePremiumsCouncils
        self.citation = citation
    }

    /// Where the rule comes from: its own source, or else that of its first amount.
    public var source: Citation? { citation ?? personalAmounts.first?.citation }

    /// Whether an amount of the year is among those that are left to people.
    public func holds(_ cell: RateCell.Index) -> Bool {
        childAmount == cell || personalAmounts.contains { $0.cell == cell }
            || premiums.contains { $0.single == cell || $0.couple == cell }
    }

    /// Whether a council may leave premiums out: no law has them in the level.
    public var mayBeWithoutPremiums: Bool { arePremiumsCouncils || isGuidance }

    /// What is protected by a council's choices: without premiums, where the regime leaves those to
    /// it, with amounts that hold some already, and times a factor of its own.
    func adapted(
        to choices: ContributionPolicy.Choices,
        _ cellNames: [String]
    ) -> ProtectedAmount {
        var own = self
        if mayBeWithoutPremiums {
            own.premiums.removeAll { choices.premiumsLeftOut.contains($0.id) }
        }
        if let guarantee = choices.guarantee {
            own.factor = guarantee.factor
            own.rounding = guarantee.rounding
        }
        for amount in choices.amounts where !amount.holds.isEmpty {
            let held = own.premiums.indices.filter { amount.holds.contains(own.premiums[$0].id) }
            for (row, personal) in personalAmounts.enumerated()
            where cellNames[personal.cell.position] == amount.cell {
                own.personalAmounts[row] = personal.holding(held)
            }
        }
        return own
    }
}

extension MeansTest {
    /// What is left to a person a week for living.
    struct Protected {
        /// Personal amount, children and premiums.
        let basic: Figure<PerWeek>
        /// Personal amount, children and premiums, with any buffer on them.
        let whole: Figure<PerWeek>
        /// The personal amount alone.
        let personal: Figure<PerWeek>
        /// Whether it is for both of a couple, and the income of both is held against it.
        let isJoint: Bool
    }

    /// What is protected: personal amount, children, premiums, and any buffer on them.
    ///
    /// In England SI 2014/2672, regulation 7; the severe disability premium is never in it.
    ///
    /// - Returns: Nil when the age of a partner, which decides it, is not known.
    /// - Throws: `personalAmountMissing` when no row is for such a person.
    func protectedAmount(
        income: [IncomeLine],
        trace: inout Trace
    ) throws(CalculationFault) -> Protected? {
        guard let row = try personalRow() else { return nil }
        var total = Tally<PerWeek>()
        let personal = regime.protected.personalAmounts[row]
        let amount = try own(
            personal.part,
            of: personal.cell,
            as: .protected(.personalAmount(row: row)),
            trace: &trace
        )
        try total.add(amount)
        if person.children > 0, let childAmount = regime.protected.childAmount {
            try total.add(
                trace.product(
                    .protected(.childrenAmount),
                    self.amount(of: childAmount, trace: &trace) as Figure<PerWeek>,
                    trace.input(.protected(.children), Exact(person.children))
                )
            )
        }
        for (index, premium) in regime.protected.premiums.enumerated()
        where !personal.premiumsHeld.contains(index)
            && applies(premium, at: index, income: income)
        {
            let isCouple = person.household == .couple
            try total.add(
                own(
                    isCouple ? premium.couplePart : .one,
                    of: isCouple ? premium.couple : premium.single,
                    as: .protected(.premium(index)),
                    trace: &trace
                )
            )
        }
        guard let factor = regime.protected.factor else {
            let whole = trace.total(.protected(.total), total)
            return Protected(
                basic: whole,
                whole: whole,
                personal: amount,
                isJoint: personal.isJoint
            )
        }
        let basic = trace.total(.protected(.basicLevel), total)
        return Protected(
            basic: basic,
            whole: try raised(basic, by: factor, as: .protected(.total), trace: &trace),
            personal: amount,
            isJoint: personal.isJoint
        )
    }

    /// The first personal amount that is for the person; nil when a partner's age, which is not
    /// known, decides between two or anything else of what is asked for.
    private func personalRow() throws(CalculationFault) -> Int? {
        guard let isPensionAge = isPensionAgeHousehold else {
            let rows = (of: firstRow(ofPensionAge: true), below: firstRow(ofPensionAge: false))
            // Whatever the partner's age, there is none.
            if rows == (nil, nil) { throw .personalAmountMissing }
            guard rows.of == rows.below, try !hangsOnPartnerAge else { return nil }
            return rows.of
        }
        guard let row = firstRow(ofPensionAge: isPensionAge) else { throw .personalAmountMissing }
        return row
    }

    private func firstRow(ofPensionAge isPensionAge: Bool) -> Int? {
        let age = person.born.age(on: day)
        return regime.protected.personalAmounts.firstIndex {
            $0.fits(person, age: age, isPensionAge: isPensionAge)
        }
    }

    /// Whether a partner's age decides anything besides the personal amount.
    private var hangsOnPartnerAge: Bool {
        get throws(CalculationFault) {
            if let level = regime.coupleLevel,
                level.pensionAge?.position != level.workingAge?.position
            {
                return true
            }
            for kind in regime.incomeKinds where try leavesSavingsCreditWhole(kind) { return true }
            return false
        }
    }

    /// The person's part of an amount of the year: all of it, or half of an amount for two.
    private func own(
        _ part: Exact,
        of cell: RateCell.Index,
        as term: Term,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        let amount: Figure<PerWeek> = try self.amount(of: cell, trace: &trace)
        return part == .one
            ? trace.choose(term, amount)
            : try trace.product(term, amount, trace.input(.protected(.part), part))
    }

    /// A basic level with the buffer on it, rounded where the rule says so.
    func raised(
        _ basic: Figure<PerWeek>,
        by factor: Exact,
        as term: Term,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        let factor: Figure<Number> = trace.input(.protected(.factor), factor)
        guard let rounding = regime.protected.rounding else {
            return try trace.product(term, basic, factor)
        }
        return try trace.rounded(
            term,
            trace.product(.beforeRounding(of: term), basic, factor),
            rounding,
            on: .allowance
        )
    }

    /// Whether pension age rules: the person's or, in a couple, either's; nil when unknown.
    var isPensionAgeHousehold: Bool? {
        if isPensionAge || person.household == .single { return isPensionAge }
        return person.partnerBorn.map { regime.pensionAge.isReached(on: day, born: $0) }
    }

    /// What the assessor states stands before what the facts give.
    func applies(_ premium: Premium, at index: Int, income: [IncomeLine]) -> Bool {
        if let stated = finance.statedPremium(index) { return stated.applies }
        guard !(premium.endsAtPensionAge && isPensionAge) else { return false }
        return income.contains { $0.isInPayment && premium.isGiven(by: $0) }
    }
}
