/// A means test: what counts, what is protected, in what order.
///
/// Amounts are in the rates. Like a scheme it is loaded once and shared: a reference to its rules,
/// each of which is read as if it were the regime's own.
@dynamicMemberLookup
public final class Regime: Sendable {
    /// The id that a scheme names.
    public let id: String
    /// The title for people.
    public let title: String
    @usableFromInline let rules: Rules

    /// A regime of these rules.
    public init(id: String, title: String, rules: Rules) {
        self.id = id
        self.title = title
        self.rules = rules
    }

    /// One of its rules.
    @inlinable
    public subscript<Rule>(dynamicMember rule: KeyPath<Rules, Rule>) -> Rule {
        rules[keyPath: rule]
    }

    /// The regime with a council's own limits, steps, treatments and rounding in place of its own.
    ///
    /// Councils that choose nothing share one regime.
    public func adapted(to policy: ContributionPolicy) -> Regime {
        guard rules.areChanged(by: policy.choices) else { return self }
        var rules = rules
        rules.adapt(to: policy)
        return Regime(id: id, title: title, rules: rules)
    }
}

extension Regime {
    /// What a means test says.
    public struct Rules: Sendable {
        /// The part of the country whose rates it reads.
        public let area: Area
        /// The days that it is for: the law was another one before them, or after.
        public let dates: ClosedRange<CalendarDate>
        /// Where the people live whom it is for; nil where it does not say.
        public let settings: [Setting]?
        /// The names of the rate cells it reads; a `RateCell.Index` is a position in this list.
        public private(set) var cellNames: [String]
        /// How capital counts.
        public private(set) var capital: CapitalRule
        /// The kinds of income, and how each is treated.
        public private(set) var incomeKinds: [IncomeKind]
        /// The kinds of capital, and whether each counts.
        public let capitalKinds: [CapitalKind]
        /// The housing costs that are allowed.
        public let housing: HousingRule
        /// What is allowed for the costs of disability.
        public let disabilityCosts: DisabilityCostRule
        /// Who is never charged.
        public let exemptions: [Exemption]
        /// What is left to the person before anything is asked for.
        public private(set) var protected: ProtectedAmount
        /// When pension age comes.
        public let pensionAge: PensionAge
        /// The most that anybody is asked for; nil for no such limit.
        public let weeklyMaximum: WeeklyMaximum?
        /// The loan on a home that may stand in for a charge; nil where there is none.
        public let deferredPayment: DeferredPaymentRule?
        /// Care that is free whatever the means.
        public let freeCare: [FreeCare]
        /// The cell up to which a council leaves a couple together; nil for no such check.
        public private(set) var coupleLevel: CoupleLevel<RateCell.Index>?
        /// How the maximum contribution is rounded, once, at the end.
        public private(set) var rounding: Rounding
        /// The law that every council's rounding is held to; nil where it is a council's to change.
        public let roundingLaw: Law?
        /// Where the rules come from that belong to no one kind.
        public private(set) var citations: Citations

        /// The rules of a law, before a council's own choices.
        public init(
            area: Area,
            dates: ClosedRange<CalendarDate>,
            settings: [Setting]?,
            cellNames: [String],
            capital: CapitalRule,
            incomeKinds: [IncomeKind],
            capitalKinds: [CapitalKind],
            housing: HousingRule,
            disabilityCosts: DisabilityCostRule,
            exemptions: [Exemption],
            protected: ProtectedAmount,
            pensionAge: PensionAge,
            weeklyMaximum: WeeklyMaximum?,
            deferredPayment: DeferredPaymentRule?,
            freeCare: [FreeCare],
            rounding: Rounding,
            roundingLaw: Law?,
            citations: Citations
        ) {
            self.area = area
            self.dates = dates
            self.settings = settings
            self.cellNames = cellNames
            self.capital = capital
            self.incomeKinds = incomeKinds
            self.capitalKinds = capitalKinds
            self.housing = housing
            self.disabilityCosts = disabilityCosts
            self.exemptions = exemptions
            self.protected = protected
            self.pensionAge = pensionAge
            self.weeklyMaximum = weeklyMaximum
            self.deferredPayment = deferredPayment
            self.freeCare = freeCare
            self.rounding = rounding
            self.roundingLaw = roundingLaw
            self.citations = citations
        }
    }

    /// The sources of the rules that belong to no one kind.
    public struct Citations: Sendable {
        /// What is left after the protected amounts.
        public let available: Citation
        /// Rounding.
        public internal(set) var rounding: Citation
        /// The conversion to weeks.
        public let weeks: Citation

        /// The sources of these rules.
        public init(available: Citation, rounding: Citation, weeks: Citation) {
            self.available = available
            self.rounding = rounding
            self.weeks = weeks
        }
    }
}

extension Regime.Rules {
    /// Whether a council's own choices change any of the rules.
    fileprivate func areChanged(by own: ContributionPolicy.Choices) -> Bool {
        own.tariff != nil || own.rounding != nil || !own.incomes.isEmpty
            || own.coupleLevel != nil || !own.premiumsLeftOut.isEmpty || own.guarantee != nil
            || capital.areLimitsCouncils || own.amounts.contains { !$0.holds.isEmpty }
    }

    /// Puts a council's own choices in the place of what the law leaves to it.
    ///
    /// The names of cells stay the same, with the council's added behind them.
    fileprivate mutating func adapt(to policy: ContributionPolicy) {
        let own = policy.choices
        let lawsCells = cellNames
        if capital.areLimitsCouncils { capital = capital.limited(by: own, lawsCells) }
        if let tariff = own.tariff {
            capital.tariff = tariff
            capital.citation = policy.citation
        }
        for choice in own.incomes {
            guard let kind = incomeKinds.firstIndex(where: { $0.id == choice.kind }) else {
                continue
            }
            incomeKinds[kind] = incomeKinds[kind].treated(choice.treatment, by: choice.citation)
        }
        protected = protected.adapted(to: own, lawsCells)
        coupleLevel = own.coupleLevel?.map { cell(named: $0) }
        if let rounding = own.rounding {
            self.rounding = rounding
            citations.rounding = policy.citation
        }
    }

    /// The cell of a name, which is added where there is none so far.
    private mutating func cell(named name: String) -> RateCell.Index {
        if let known = cellNames.firstIndex(of: name) { return RateCell.Index(position: known) }
        cellNames.append(name)
        return RateCell.Index(position: cellNames.count - 1)
    }
}

/// The most that anybody is asked for a week.
public struct WeeklyMaximum: Sendable {
    /// The amount, in pounds a week.
    public let cell: RateCell.Index
    /// Where the rule comes from.
    public let citation: Citation

    /// A maximum of the year's rates.
    public init(cell: RateCell.Index, citation: Citation) {
        self.cell = cell
        self.citation = citation
    }
}
