/// A council's own choices within a means test.
///
/// Loaded once and shared by all cases: a reference, so that handing it on costs nothing.
public final class ContributionPolicy: Sendable {
    /// The regime's id.
    public let regime: String
    /// How the difference between the higher and the lower rate of a benefit is treated.
    public let nightCare: NightCare
    /// What it chooses besides.
    public let choices: Choices
    /// Where the choices come from.
    public let citation: Citation

    /// What a council may choose; as it stands, it has chosen nothing.
    public struct Choices: Sendable {
        /// Other regimes, for people who live elsewhere or stay there for a time only.
        public var regimes: [RegimeChoice] = []
        /// The part of what is left that a person is asked for, from 0 to 1.
        public var share: Exact = .one
        /// The rounding of each line on its way to weeks; nil when only the result is rounded.
        public var lineRounding: Rounding?
        /// The rounding of the result in place of the regime's; nil for the regime's own.
        public var rounding: Rounding?
        /// The yearly fee for arranging the care of somebody above the limit; nil for none.
        public var arrangementFeePerYear: Pence?
        /// The fee asked once, when the care of somebody above the limit is arranged; nil for none.
        public var arrangementFeeOnce: Pence?
        /// Amounts of the council's own in place of the year's.
        public var amounts: [LocalAmount] = []
        /// What is left to people as a multiple of what the amounts of the year come to; nil where
        /// it is what the regime says.
        public var guarantee: LocalGuarantee?
        /// Kinds of income that the council treats in its own way.
        public var incomes: [LocalTreatment] = []
        /// The ids of premiums that the council does not count to the basic level.
        public var premiumsLeftOut: [String] = []
        /// Steps of tariff income of the council's own; nil for the regime's.
        public var tariff: CapitalRule.Tariff?
        /// What is left to the person beside what the regime protects.
        public var allowances: [LocalAllowance] = []
        /// What is allowed for the costs of disability without a list of them; nil for nothing.
        public var standardDisabilityCost: Pence?
        /// The most that is allowed for items of a kind.
        public var disabilityCostCaps: [DisabilityCostCap] = []
        /// An assessed charge below this is not asked for, whatever the support costs; nil when any
        /// is.
        public var minimumCharge: Pence?
        /// Nobody is asked for more a week, above the limit or below; nil for no such limit.
        public var weeklyMaximum: Pence?
        /// The part of the chargeable cost that anybody can be asked for, from 0 to 1.
        public var costShare: Exact = .one
        /// The cell up to which one of a couple and the partner are left together; nil for no
        /// check.
        public var coupleLevel: CoupleLevel<String>?
        /// Whose means decide what one of a couple is asked for.
        public var coupleMeans: CoupleMeans = .own
        /// The most that is allowed for the costs of disability.
        public var disabilityCostsMost: DisabilityCostsMost = .any
        /// How a week in which something changes is charged.
        public var partWeeks: PartWeeks = .days
        /// Whether days are charged on which the person is in hospital or away.
        public var absences: Absences = .notCharged
        /// A cap on all that a person is ever asked for; nil for none.
        public var lifetimeCap: LifetimeCap?
        /// The rounding of direct payments for other times than a week; nil where the council names
        /// none.
        public var directPaymentRounding: Rounding?

        /// Nothing chosen.
        public init() {}
    }

    /// The two lawful treatments of the night difference.
    public enum NightCare: String, CaseIterable, Sendable {
        /// Ignored, unless the council pays for care at night.
        case ignoredUnlessPaid = "ignored-unless-paid"
        /// Counted in full.
        case counted
    }

    /// How a week in which something changes is charged.
    public enum PartWeeks: String, CaseIterable, Sendable {
        /// Each day is a seventh of the week by the rules and facts of that day.
        case days
        /// The rules and facts of its first day of support count for the whole week, from Monday to
        /// Sunday.
        case weekStart = "week-start"
    }

    /// The most that is allowed for the costs of disability.
    public enum DisabilityCostsMost: String, CaseIterable, Sendable {
        /// As much as they are: the guidance names no most.
        case any
        /// The benefits for disability that count.
        case countedBenefits = "counted-benefits"
    }

    /// Whether days are charged on which the person gets no care.
    public enum Absences: String, CaseIterable, Sendable {
        /// They are not: nothing is provided that could be charged for.
        case notCharged = "not-charged"
        /// They are, as where a place is kept.
        case charged
    }

    /// A policy of these choices.
    public init(regime: String, nightCare: NightCare, choices: Choices, citation: Citation) {
        self.regime = regime
        self.nightCare = nightCare
        self.choices = choices
        self.citation = citation
    }

    /// The ids of all its regimes, each once.
    public var regimeIDs: [String] {
        choices.regimes.reduce(into: [regime]) { ids, choice in
            if !ids.contains(choice.regime) { ids.append(choice.regime) }
        }
    }

    /// The regime for somebody who lives there, for so long.
    public func regime(for residence: Residence) -> String {
        place(of: residence).choice?.regime ?? regime
    }

    /// Whether the means test is for such a stay: one for those who stay for good would count the
    /// home of somebody who goes back to it.
    ///
    /// A regime that leaves something out in the first weeks of a stay is one for good; another may
    /// be the only one of a scheme.
    func covers(_ residence: Residence, by regime: Regime) -> Bool {
        // Hardly anybody stays for a time: the others are not looked up.
        if residence.setting != .careHome || residence.stay == .permanent { return true }
        if hasNoRule(for: residence) { return false }
        let (choice, counted, _) = place(of: residence)
        return counted.stay == .permanent || choice?.stay != nil
            || regime.capitalKinds.allSatisfy { $0.ignoredWeeks == nil }
    }

    /// Whether the council names means tests by stay, and none for such a stay in a care home.
    public func hasNoRule(for residence: Residence) -> Bool {
        let (choice, counted, _) = place(of: residence)
        return residence.setting == .careHome && counted.stay != .permanent
            && !choices.regimes.isEmpty && choice == nil
    }

    /// The weeks that a stay in a care home has outlasted where it then counts as a temporary one
    /// and no choice is for such; nil where it has not, or its rules go on.
    public func weeksOutlasted(by residence: Residence) -> Int? {
        guard residence.setting == .careHome else { return nil }
        let (choice, counted, outlasted) = place(of: residence)
        return choice == nil && counted.stay == .temporary ? outlasted : nil
    }

    /// The part of what is left that somebody who lives there, for so long, is asked for.
    public func share(for residence: Residence) -> Exact {
        guard !choices.regimes.isEmpty else { return choices.share }
        return place(of: residence).choice?.share ?? choices.share
    }

    /// Whether days away are charged of somebody who lives there, for so long.
    public func chargesAbsences(for residence: Residence) -> Bool {
        guard !choices.regimes.isEmpty else { return choices.absences == .charged }
        return (place(of: residence).choice?.absences ?? choices.absences) == .charged
    }

    /// Whether days away are charged wherever somebody lives.
    var chargesAbsencesEverywhere: Bool {
        choices.absences == .charged
            && choices.regimes.allSatisfy { $0.absences ?? choices.absences == .charged }
    }

    /// A residence as it counts: a stay that has outlasted its weeks is the next longer one, and
    /// one that has become permanent so began on the day on which it did.
    public func counted(_ residence: Residence) -> Residence {
        place(of: residence).counted
    }

    /// As which longer stay one counts by its length, and from which day on; nil where it counts as
    /// what it is.
    public func longerStay(of residence: Residence) -> (stay: Stay, since: CalendarDate)? {
        let (_, counted, outlasted) = place(of: residence)
        return outlasted.flatMap { residence.end(ofWeeks: $0) }.map { (counted.stay, $0) }
    }

    /// The first choice that fits, and the stay as it counts: one that has outlasted the weeks of a
    /// choice counts as the next longer.
    private func place(
        of residence: Residence
    ) -> (choice: RegimeChoice?, counted: Residence, outlasted: Int?) {
        var counted = residence
        var outlasted: Int?
        // Wherever in the list the choice for the next longer stay stands.
        while let choice = choices.regimes.first(where: {
            $0.settings.contains(residence.setting) && ($0.stay ?? counted.stay) == counted.stay
        }) {
            guard let weeks = choice.upToWeeks, counted.stay != .permanent,
                residence.hasLasted(weeks: weeks)
            else { return (choice, counted, outlasted) }
            outlasted = weeks
            if counted.stay == .temporary { counted.since = residence.end(ofWeeks: weeks) }
            counted.stay = counted.stay == .short ? .temporary : .permanent
        }
        return (nil, counted, outlasted)
    }
}
