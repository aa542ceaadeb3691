public import PersonalBudgets

/// A case with the documents it was worked out by, and what came out.
///
/// It is made once, never changed and shared: a reference, so that handing it on costs nothing.
public final class AssessedCase: Sendable {
    /// The bytes of the case.
    public let document: Document
    /// The facts.
    public let facts: Case
    /// The scheme and the regime.
    public let rulebook: Rulebook
    /// The scheme, the regime and the rates as the rules take them.
    public let rules: RuleSet
    /// The rates file; nil when the scheme has no means test.
    public let rates: RatesDocument?
    /// What came out.
    public let assessment: Assessment
    /// The rules of later days of the year, each from its first day; empty where they stay.
    public let later: [LaterYear]
    /// The rules of the year after the plan's, of which the least wages rise before it is over; nil
    /// where they do not.
    let laterWages: LaterYear?
    /// Why the rates after those are not used, where it is for the council's own amounts.
    let unlawful: SchemeFault?
    /// The first later day of the year on which a run of charges would find faults, by what the case
    /// says of it or by the length of a stay; nil where there is none.
    private let faulty: FaultyDay?
    /// Whether the stay counts from a later day on as one by whose rules the case cannot be charged.
    private let outlastsRules: Bool

    /// A benefit year that begins while a plan runs, or a day from which a stay counts as a longer one.
    ///
    /// Few cases have one: a reference takes no room in the others.
    public final class LaterYear: Sendable {
        /// Its first day.
        public let from: CalendarDate
        /// Its rates.
        public let rates: RatesDocument
        /// The scheme and the regime with its rates.
        public let rules: RuleSet
        /// The case as these rules name its kinds, where the stay counts as a longer one.
        let facts: Case?

        init(from: CalendarDate, rates: RatesDocument, rules: RuleSet, facts: Case?) {
            self.from = from
            self.rates = rates
            self.rules = rules
            self.facts = facts
        }

        /// The rules of the year for the core, which knows no documents.
        var ruling: LaterRules { LaterRules(from: from, rules: rules, facts: facts) }
    }

    /// What of other rates bears on the year of a case.
    struct Later {
        var years: [LaterYear] = []
        var wages: LaterYear?
        var unlawful: SchemeFault?
        var faulty: FaultyDay?
        var outlastsRules = false
    }

    init(
        document: Document,
        facts: Case,
        rulebook: Rulebook,
        rules: RuleSet,
        rates: RatesDocument?,
        assessment: Assessment,
        later: Later
    ) {
        self.document = document
        self.facts = facts
        self.rulebook = rulebook
        self.rules = rules
        self.rates = rates
        self.assessment = assessment
        self.later = later.years
        laterWages = later.wages
        unlawful = later.unlawful
        faulty = later.faulty
        outlastsRules = later.outlastsRules
    }
}

extension AssessedCase {
    private var laterRules: [LaterRules] {
        later.map(\.ruling)
    }

    /// What becomes otherwise in the year with what the person pays.
    package struct YearAhead {
        /// The days from which rates, prices, an age, the end of a disregard or the length of a stay
        /// change it, which parts of the year begin with.
        package let changes: [ChargeTurn]
        /// The first day from which it is not known, by these or by what the case says of it.
        package let unknown: FaultyDay?
        /// The last day that a run of charges can charge; nil where that is all of the year.
        package let lastCharged: CalendarDate?
    }

    /// What becomes otherwise in the year with what the person pays.
    package var yearAhead: YearAhead {
        let (turns, gap) = rules.chargeTurns(of: facts, assessment, later: laterRules)
        var first = gap.map { FaultyDay(of: $0, in: facts, document) }
        if let faulty, faulty.day <= first?.day ?? .latest { first = faulty }
        return YearAhead(
            changes: turns.filter { $0.day < first?.day ?? .latest },
            unknown: first.flatMap { isSupported(from: $0.day) ? $0 : nil },
            lastCharged: [first?.day.adding(days: -1), lastDayOfRates].compactMap(\.self).min()
        )
    }

    /// What somebody should look at because a run of charges will find it on a later day.
    var faultsAhead: [Diagnostic] {
        faulty.flatMap { isSupported(from: $0.day) ? $0.ahead : nil } ?? []
    }

    /// Whether anything is charged for from a day of the year on.
    private func isSupported(from day: CalendarDate) -> Bool {
        assessment.eligibility.allowsBudget && rules.isSupported(facts, from: day)
    }

    /// The later days of the year from which the case itself says something else, which is in no
    /// figure of the first day and in no part of the year.
    package var factsChange: [CalendarDate] { rules.statedTurns(of: facts) }

    /// The parts of the plan's year with prices, rates and charges of their own, with all steps that
    /// lead to them.
    private func year() throws(PeriodsUnknown) -> (periods: [PlanPeriod], trace: Trace) {
        guard !outlastsRules else { throw .stayOutlastsRules }
        var trace = assessment.trace
        do throws(CalculationFault) {
            let periods = try rules.periods(of: facts, assessment, later: laterRules, trace: &trace)
            return (periods, trace)
        } catch {
            throw .fault(error)
        }
    }

    /// The parts of the plan's year with prices, rates and charges of their own; empty where all is
    /// one, and nil where they cannot be worked out.
    package var periods: [PlanPeriod]? { try? year().periods }

    /// Why the parts of the year are not known; nil where they can be worked out.
    package var periodsUnknown: PeriodsUnknown? {
        do throws(PeriodsUnknown) {
            _ = try year()
            return nil
        } catch {
            return error
        }
    }

    /// Why the parts of a year are not known.
    package enum PeriodsUnknown: Error {
        /// The stay counts from a later day on as one by whose rules the case cannot be charged.
        case stayOutlastsRules
        /// What the rates or the rules of the later parts lack.
        case fault(CalculationFault)
    }

    /// Every step, when they were asked for: those of the assessment, then those of the periods, then
    /// those of what is shown beside them.
    package var steps: [Step] {
        guard assessment.trace.isOn else { return [] }
        var trace = (try? year())?.trace ?? assessment.trace
        assessment.noteShown(trace: &trace)
        _ = drawdown(trace: &trace)
        return trace.steps
    }

    /// The decision that makes a budget final; nil until somebody who may decide has, and for somebody
    /// who is not eligible.
    package var finalDecision: Decision? { assessment.finalDecision(of: facts) }

    /// Why needs are met of somebody who is not eligible; nil where that is not so.
    package var powerReason: String? {
        guard assessment.eligibility.decision == .power else { return nil }
        return document.text(at: "/eligibility/meetUnderPower")
    }

    /// Why the direct payment is paid gross; nil where none is.
    package var grossPaymentReason: String? {
        guard assessment.payments?.directPaymentNet != nil else { return nil }
        return facts.plan?.account?.grossPayment.map { document.text(of: $0) }
    }

    /// The first day on which the plan keeps the last prices of the list; nil where it lasts.
    package var pricesKeptFrom: CalendarDate? {
        guard let lines = facts.plan?.lines else { return nil }
        return rules.scheme.prices?.keptFrom(by: lines, from: facts.planStarts)
    }

    /// How the person stands to a cap on all that is ever paid; nil where there is none, or nothing is
    /// metered.
    package var lifetimeCap: LifetimeCapStanding? {
        assessment.standing(to: rules.scheme.contribution?.choices.lifetimeCap, of: facts)
    }

    /// How each line of the plan draws on the limit of the indicative budget, which the verdict is
    /// about whatever was decided; nil without a plan or that budget.
    package var drawdown: [Drawdown?]? {
        var trace = Trace(on: false)
        return drawdown(trace: &trace)
    }

    private func drawdown(trace: inout Trace) -> [Drawdown?]? {
        guard let lines = facts.plan?.lines, let plan = assessment.plan,
            let limit = assessment.budget?.amount?.limit
        else { return nil }
        return rules.scheme.prices?.drawdown(of: lines, plan, on: limit, trace: &trace)
    }

    /// Whether the rates that are kept are so because the council's own amounts are not the law's.
    package var keepsRatesForTheLaw: Bool { unlawful != nil }

    /// The last day whose rates are known and used, the means test still being the law; nil where
    /// there is no means test.
    package var lastDayOfRates: CalendarDate? {
        guard let end = (later.last?.rates ?? rates)?.dates.upperBound else { return nil }
        return lastMeansTest.map { min(end, $0.regime.dates.upperBound) } ?? end
    }

    /// Whether the rates that are kept are so because the means test is the law no longer.
    package var keepsMeansTest: Bool {
        lastMeansTest?.regime.dates.upperBound == lastDayOfRates
    }

    /// The means test of the last part of the year.
    private var lastMeansTest: (regime: Regime, rates: Rates)? {
        (later.last?.rules ?? rules).meansTest
    }

    /// The first day of the plan's year for which no rates are known, on which the means test is the
    /// law no longer, or on which the council's own amounts are not the law's; nil where they last.
    package var ratesKeptFrom: CalendarDate? {
        // Behind a stay that outlasts its rules no day is charged, by whatever rates.
        guard !outlastsRules, assessment.contribution != nil, let plan = facts.plan,
            let end = lastDayOfRates,
            let last = rules.scheme.prices?.lastDay(from: facts.starts), last > end,
            plan.lines.contains(where: { $0.funding == .council && $0.every != .once })
        else { return nil }
        return end.adding(days: 1)
    }

    /// The first day of the plan's year from which other amounts are owed on the wages of workers than
    /// those of its first day, by which they are costed all year; nil where these last.
    package var employerRatesKeptFrom: CalendarDate? {
        guard let owed = rules.meansTest?.rates.employer, let lines = facts.plan?.lines,
            let from = later.first(where: { year in
                year.rules.meansTest?.rates.employer.map { !$0.owes(as: owed) } ?? false
            })?.from
        else { return nil }
        let week = from.days(since: facts.starts) / 7
        let isEmployed = lines.contains {
            $0.funding == .council && $0.particulars?.employment != nil
                && $0.runs.last.map { $0 >= week } ?? true
        }
        return isEmployed ? from : nil
    }

    /// The rates of a later part of the year, or of the first day.
    func rates(ofRules position: Int) -> (document: RatesDocument?, rules: RuleSet) {
        guard position > 0, later.indices.contains(position - 1) else { return (rates, rules) }
        return (later[position - 1].rates, later[position - 1].rules)
    }

    /// The case as the rules of a later part of the year name its kinds, or those of the first day.
    func facts(ofRules position: Int) -> Case {
        guard position > 0, later.indices.contains(position - 1) else { return facts }
        return later[position - 1].facts ?? facts
    }

    /// The id of the rates of a period; nil where the scheme has no means test.
    func ratesID(of period: PlanPeriod) -> String? {
        rates(ofRules: period.rules).document?.id
    }
}
