/// What a figure is: the field's name for it, and which answer, line or cell it belongs to.
///
/// A term is a typed path into the case, the scheme or the rates; its words are made elsewhere.
public enum Term: Hashable, Sendable {
    // Numbers.
    /// Nothing, of a unit.
    case zero(UnitName)
    /// The number 1, for something that is counted.
    case one
    /// The number 2.
    case two
    /// The weeks of a year.
    case weeksInAYear
    /// The weeks of a year by the council's own convention.
    case weeksInPlanYear
    /// The factor that puts a period into weeks.
    case weeklyFactor(Period)
    /// An amount of the year's rates.
    case rate(RateCell.Index, UnitName)

    // What stands behind another figure.
    /// A figure before it is rounded.
    indirect case beforeRounding(of: Term)
    /// A figure to the nearest penny, as it is shown and never added up.
    indirect case shown(of: Term)
    /// The step that a figure is rounded to.
    indirect case roundingStep(of: Term)
    /// A figure in steps of its rounding, before it is rounded.
    indirect case stepsBeforeRounding(of: Term)
    /// A figure in whole steps of its rounding.
    indirect case wholeSteps(of: Term)
    /// An amount of the band before what is added for its points.
    indirect case beforeRise(of: Term)
    /// A yearly amount of all who share it, before rounding.
    indirect case beforeSharing(of: Term)
    /// An amount of all who share it.
    indirect case sharedWhole(of: Term)
    /// What the first people of several bear.
    indirect case sharesUpTo(person: Int64, of: Term)
    /// A step on the way to what another plan costs.
    indirect case ofAlternative(Int, Term)
    /// A step by the facts of the first day of a later period, and by the rules of that day: 0 for
    /// those that support starts by, then the later ones.
    indirect case ofPeriod(Int, rules: Int, Term)

    // From answers to a budget.
    /// A step about points.
    case points(PointsTerm)
    /// A step about a measure.
    case measure(MeasureTerm)
    /// A step about a band.
    case band(BandTerm)
    /// A step about an adjuster.
    case adjuster(AdjusterTerm)
    /// A step about the indicative budget.
    case budget(BudgetTerm)

    // The means test.
    /// A step about capital.
    case capital(CapitalTerm)
    /// A step about income.
    case income(IncomeTerm)
    /// A step about what a regime protects.
    case protected(ProtectedTerm)
    /// A step about housing costs.
    case housing(HousingTerm)
    /// A step about one disability-related cost.
    case disabilityCost(DisabilityCostTerm)
    /// A step about all disability-related expenditure.
    case disabilityExpenditure(DisabilityExpenditureTerm)
    /// A step about one of a couple.
    case couple(CoupleTerm)
    /// A step about the savings credit.
    case savingsCredit(SavingsCreditTerm)
    /// A step about what is left, and asked for.
    case contribution(ContributionTerm)

    // What is asked for of the cost.
    /// A step about the part of the cost that anybody can be asked for.
    case costShare(CostShareTerm)
    /// A step about a loan on the home.
    case deferredPayment(DeferredPaymentTerm)
    /// A step about a cap on all that a person ever pays.
    case lifetimeCap(LifetimeCapTerm)
    /// A step about care that is free.
    case freeCare(FreeCareTerm)

    // The plan.
    /// A step about a service on the price list.
    case service(ServiceTerm)
    /// A step about a line of the plan.
    case line(LineTerm, Int)
    /// A step about a purchase of a line.
    case purchase(PurchaseTerm, Purchase)
    /// A step on the way to what a worker costs whom the person employs.
    case employment(EmploymentTerm, line: Int)
    /// An amount of the year that an employer owes by.
    case employerRate(EmployerRateTerm)
    /// A step about the whole plan.
    case plan(PlanTerm)
    /// A step about weeks of the year in which the same lines run.
    case stretch(StretchTerm, Int)
    /// A step about a period of the plan's year.
    case period(PeriodTerm, Int)
    /// A step on the way to what is left of a stream.
    case stream(StreamTerm, Int)
    /// The plan less a budget.
    case planMinus(PlanMinusTerm)

    // Who pays.
    /// A step about who pays what.
    case summary(SummaryTerm)

    /// A purchase of a line of the plan, by its position among the line's purchases.
    public struct Purchase: Hashable, Sendable {
        /// The line.
        public let line: Int
        /// The position, from 0.
        public let position: Int
    }
}

extension Term {
    /// Whether it is something that a scheme, a regime or a year's rates say, whatever the plan.
    var isOfRules: Bool {
        switch self {
        case .service, .employerRate, .costShare(.part): true
        default: isConstant
        }
    }

    /// Whether it is a number of arithmetic, the same on every day.
    var isConstant: Bool {
        switch self {
        case .zero, .one, .two, .weeksInAYear, .weeksInPlanYear: true
        default: false
        }
    }
}
