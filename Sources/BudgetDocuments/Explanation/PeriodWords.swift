internal import PersonalBudgets

// The parts of a plan's year that have prices and rates of their own.
extension Explainer {
    func period(_ term: PeriodTerm, _ number: Int) -> StepWords {
        let (id, label) =
            switch term {
            case .weeksOfKind(let kind): ("weeks.\(kind + 1)", "weeks of kind \(kind + 1)")
            case .costOfKind(let kind): ("cost.\(kind + 1)", "cost of weeks of kind \(kind + 1)")
            case .costSoFarExact: ("cost-so-far.exact", "cost up to its last day, exactly")
            case .costSoFar: ("cost-so-far", "cost up to its last day")
            case .cost: ("cost", "cost")
            case .weeksOfStretch(let kind):
                ("charged-weeks.\(kind + 1)", "weeks of stretch \(kind + 1)")
            case .chargeOfStretch(let kind):
                ("charge.\(kind + 1)", "charge of weeks of stretch \(kind + 1)")
            case .paidBefore: ("paid-before", "what the person pays for the parts before it")
            case .living(let kind):
                ("living.\(kind + 1)", "daily living in a week of stretch \(kind + 1)")
            case .livingOfStretch(let kind):
                ("living.\(kind + 1).weeks", "daily living in weeks of stretch \(kind + 1)")
            case .contributionOfStretch(let kind):
                ("contribution.\(kind + 1)", "contribution in a week of stretch \(kind + 1)")
            case .flatOfStretch(let kind):
                ("flat-charge.\(kind + 1)", "flat charges in weeks of stretch \(kind + 1)")
            case .mostSoFar: ("most-so-far", "most that can be charged up to its last day")
            case .leftOfCap: ("left-of-cap", "what the cap on all that is ever paid leaves")
            case .withinCap: ("within-cap", "charge of its weeks, up to that")
            case .chargeOfWeeks: ("charge", "charge of its weeks")
            case .leftOfYear: ("left-of-year", "what is left of the charge of the year")
            case .most: ("most", "most that the person can pay: its cost, or what is left")
            case .withinMost: ("within-most", "charge of its weeks, up to that")
            case .councilBefore:
                ("council-paid-before", "what the council pays for the parts before it")
            case .leftOfCouncil:
                ("left-of-council", "what is left for the council to pay in the year")
            case .least: ("least", "its cost less the most that the council pays of it")
            case .personPays: ("person-pays", "what the person pays")
            case .councilPays: ("council-pays", "what the council pays")
            }
        return prices("plan.period.\(number).\(id)", "part \(number) of the year: \(label)")
    }
}
