/// A means test's rules: what counts, what is protected, in what order.
///
/// Amounts are in the rates. Like a scheme it is loaded once and shared.
public final class Regime: Sendable {
    /// The id that a scheme names.
    public let id: String
    /// The title for people.
    public let title: String
    /// The part of the country whose rates it reads.
    public let area: Area
    /// The days that it is for: the law was another one before them, or after.
    public let dates: ClosedRange<CalendarDate>
    /// Where the people live whom it is for; nil where it does not say.
    public let settings: [Setting]?
    /// The names of the rate cells it reads; a `RateCell.Index` is a position in this list.
    public let cellNames: [String]
    /// How capital counts.
    public let capital: CapitalRule
    /// The kinds of income, and how each is treated.
    public let incomeKinds: [IncomeKind]
    /// The kinds of capital, and whether each counts.
    public let capitalKinds: [CapitalKind]
    /// The housing costs that are allowed.
    public let housing: HousingRule
    /// What is allowed for the costs of disability.
    public let disabilityCosts: DisabilityCostRule
    /// Who is never charged.
    public let exemptions: [Exemption]
    /// What is left to the person before anything is asked for.
    public let protected: ProtectedAmount
    /// When pension age comes.
    public let pensionAge: PensionAge
    /// The most that anybody is asked for; nil for no such limit.
    public let weeklyMaximum: WeeklyMaximum?
    /// The loan on a home that may stand in for a charge; nil where there is none.
    public let deferredPayment: DeferredPaymentRule?
    /// Care that is free whatever the means.
    public let freeCare: [FreeCare]
    /// The cell up to which a council leaves a couple together; nil for no such check.
    public let coupleLevel: CoupleLevel<RateCell.Index>?
    /// How the maximum contribution is rounded, once, at the end.
    public let rounding: Rounding
    /// The law that every council's rounding is held to; nil where it is a council's to change.
    public let roundingLaw: Law?
    /// Where its rules come from.
    public let citations: Citations

    /// The sources of the rules that belong to no one kind.
    public struct Citations: Sendable {
        /// What is left after the protected amounts.
        public let available: Citation
        /// Rounding.
        public let rounding: Citation
        /// The conversion to weeks.
        public let weeks: Citation

        /// The sources of these rules.
        public init(available: Citation, rounding: Citation, weeks: Citation) {
            self.available = available
            self.rounding = rounding
            self.weeks = weeks
        }
    }

    /// A regime of these rules: each is named, so that none is lost where one is made of another.
    public init(
        id: String,
        title: String,
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
        coupleLevel: CoupleLevel<RateCell.Index>?,
        rounding: Rounding,
        roundingLaw: Law?,
        citations: Citations
    ) {
        self.id = id
        self.title = title
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
        self.coupleLevel = coupleLevel
        self.rounding = rounding
        self.roundingLaw = roundingLaw
        self.citations = citations
    }

    /// The regime with a council's own limits, steps, treatments and rounding in place of its own.
    ///
    /// The names of cells stay the same, with the council's added behind them.
    public func adapted(to policy: ContributionPolicy) -> Regime {
        let own = policy.choices
        guard
            own.tariff != nil || own.rounding != nil || !own.incomes.isEmpty
                || own.coupleLevel != nil || !own.premiumsLeftOut.isEmpty
                || capital.areLimitsCouncils || own.amounts.contains(where: { !$0.holds.isEmpty })
        else { return self }
        var names = cellNames
        let level = own.coupleLevel?.map { name in
            if let known = names.firstIndex(of: name) { return RateCell.Index(position: known) }
            names.append(name)
            return RateCell.Index(position: names.count - 1)
        }
        var capital = capital.areLimitsCouncils ? capital.limited(by: own, cellNames) : capital
        if let tariff = own.tariff {
            capital.tariff = tariff
            capital.citation = policy.citation
        }
        return Regime(
            id: id,
            title: title,
            area: area,
            dates: dates,
            settings: settings,
            cellNames: names,
            capital: capital,
            incomeKinds: incomeKinds.map { kind in
                own.incomes.last { $0.kind == kind.id }
                    .map { kind.treated($0.treatment, by: $0.citation) } ?? kind
            },
            capitalKinds: capitalKinds,
            housing: housing,
            disabilityCosts: disabilityCosts,
            exemptions: exemptions,
            protected: protected.adapted(to: own, cellNames),
            pensionAge: pensionAge,
            weeklyMaximum: weeklyMaximum,
            deferredPayment: deferredPayment,
            freeCare: freeCare,
            coupleLevel: level,
            rounding: own.rounding ?? rounding,
            roundingLaw: roundingLaw,
            citations: Citations(
                available: citations.available,
                rounding: own.rounding == nil ? citations.rounding : policy.citation,
                weeks: citations.weeks
            )
        )
    }
}

/// The most that anybody is asked for a week.
public struct WeeklyMaximum: Sendable {
    /// The amount.
    public let cell: RateCell.Index
    /// Where the rule comes from.
    public let citation: Citation

    /// A maximum of the year's rates.
    public init(cell: RateCell.Index, citation: Citation) {
        self.cell = cell
        self.citation = citation
    }
}
