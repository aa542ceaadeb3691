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
    /// The later parts of the year with rules of their own, in order; empty where these stay.
    public let later: [LaterPart]
    /// The rules of the year after the plan's, of which the least wages rise before it is over; nil
    /// where they do not.
    let laterWages: LaterPart?
    /// Why the rates after those are not used, where it is for the council's own amounts.
    let unlawful: SchemeFault?
    /// What a run of charges would find on the later days of the year on which something is otherwise;
    /// nil where there are none.
    let ahead: DaysAhead?
    /// Whether the stay counts from a later day on as one by whose rules the case cannot be charged.
    let outlastsRules: Bool

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
        self.later = later.parts
        laterWages = later.wages
        unlawful = later.unlawful
        ahead = later.ahead
        outlastsRules = later.outlastsRules
    }
}

extension AssessedCase {
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
