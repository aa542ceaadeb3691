internal import PersonalBudgets

// The plan, and the three figures.
extension Explainer {
    func plan(_ term: PlanTerm) -> StepWords {
        switch term {
        case .year: prices("plan.year", "support plan, a year")
        case .week: prices("plan.week", "support plan, a week")
        case .weeks: prices("plan.weeks", "support plan, \(weeksOfCost) such weeks")
        case .residual: prices("plan.residual", "what rounding to weeks leaves of the year")
        case .oneOff:
            prices("plan.once", chargesOnce ? "bought once, and not charged" : "bought once")
        case .otherLinesYear:
            prices("plan.other-lines.year", "all lines that are no share of the others, a year")
        case .weekOfKind(let kind):
            prices("weeks.\(kind + 1).cost", "cost of a week of kind \(kind + 1)")
        case .chargeableYear: prices("chargeable.year", "chargeable cost, a year")
        case .chargeableYearWhole: prices("chargeable.year.pence", "chargeable cost, a year")
        case .chargeableWeek: prices("chargeable", "chargeable cost, a week")
        case .flatYear: prices("flat-charge.year", "flat charges, a year")
        case .flatWeek: prices("flat-charge", "flat charges, a week")
        case .chargeableInvoicedYear:
            prices("chargeable.invoiced.year", "\(whatIsCharged) on invoiced routes, a year")
        case .chargeableInvoicedWeek:
            prices("chargeable.invoiced", "\(whatIsCharged) on invoiced routes, a week")
        case .chargeableDirectlyYear:
            prices("chargeable.direct.year", "\(whatIsCharged) of the direct payment, a year")
        case .chargeableDirectlyWeek:
            prices("chargeable.direct", "\(whatIsCharged) of the direct payment, a week")
        case .routeYear(let route):
            prices("route.\(route.rawValue).year", "\(route.rawValue), a year")
        case .routeWeek(let route): prices("route.\(route.rawValue)", "\(route.rawValue), a week")
        case .otherRoutes: prices("route.others", "the other routes, a week")
        }
    }

    func stream(_ step: StreamTerm, _ name: String) -> StepWords {
        let (id, label) =
            switch step {
            case .year: ("year", "drawn in a year on ")
            case .limit: ("limit", "yearly limit of ")
            case .spent: ("spent", "spent before of ")
            case .before: ("before", "left before this plan of ")
            case .left: ("left", "left of ")
            }
        return prices("stream.\(name).\(id)", label + name)
    }

    func stretch(_ term: StretchTerm, _ number: Int) -> StepWords {
        let (suffix, label) = term.words
        let days = term == .weeks ? days(ofStretch: number) : ""
        return prices("stretch.\(number)\(suffix)", "\(label) stretch \(number)\(days)")
    }

    /// On which days the weeks of a stretch of the plan lie.
    private func days(ofStretch number: Int) -> String {
        guard alternative == nil, let plan = person.assessment.plan,
            plan.stretches.indices.contains(number - 1)
        else { return "" }
        let parts = plan.stretches[number - 1].runs.parts.compactMap { weeks in
            plan.starts.adding(days: weeks.lowerBound * 7).flatMap { first in
                plan.starts.adding(days: weeks.upperBound * 7 + 6).map { first...$0 }
            }
        }
        guard let first = parts.first else { return "" }
        let days = parts.prefix(3).map { written($0) }.joined(separator: ", ")
        return parts.count <= 3
            ? " (\(days))" : " (\(parts.count) times from \(written(first.lowerBound)) on)"
    }

    func prices(_ id: String, _ label: String) -> StepWords {
        schemeRule(id, label, "/prices", scheme.prices?.citation)
    }

    func planMinus(_ term: PlanMinusTerm) -> StepWords {
        switch term {
        case .limit:
            figure(amounts("plan-less-limit", "plan less the limit of the budget"))
        case .limitYear:
            figure(
                amounts("plan-less-limit.year", "plan less the limit of the budget, a year")
            )
        case .point:
            figure(amounts("plan-less-budget", "plan less the indicative budget"))
        case .decided:
            figure(amounts("plan-less-decided", "plan less the budget decided"))
        }
    }

    func summary(_ term: SummaryTerm) -> StepWords {
        switch term {
        case .minusPlan: figure(amounts("minus-plan", "cost a week less the proposed plan's"))
        case .minusPlanYear:
            figure(amounts("minus-plan.year", "cost a year less the proposed plan's"))
        case .cost: figure(amounts("cost", "cost a week"))
        case .personPays: figure(payments("person-pays", "what the person pays"))
        case .personPaysYear: figure(payments("person-pays.year", "what the person pays in a year"))
        case .personPaysWeeks:
            figure(
                payments("person-pays.weeks", "what the person pays in \(weeksOfCost) such weeks")
            )
        case .contribution: figure(payments("contribution.week", "contribution by the means test"))
        case .contributionYear:
            figure(payments("contribution.year", "contribution by the means test, a year"))
        case .contributionWeeks:
            figure(
                payments(
                    "contribution.weeks",
                    "contribution by the means test, \(weeksOfCost) such weeks"
                )
            )
        case .withFlat: figure(payments("contribution.flat", "contribution and flat charges"))
        case .withFlatYear:
            figure(payments("contribution.flat.year", "contribution and flat charges, a year"))
        case .councilPays: figure(payments("council-pays", "what the council pays"))
        case .councilPaysYear:
            figure(payments("council-pays.year", "what the council pays in a year"))
        case .finalBudget: StepWords(id: "decision", label: "final budget, as decided")
        case .overridingBudget:
            StepWords(id: "override", label: "budget set in place of the indicative one")
        case .invoice: policyRule("invoice", "invoiced to the person", "")
        case .invoicedFirst:
            policyRule("invoice.first", "contribution towards invoiced routes", "")
        case .contributionLeft: policyRule("contribution.rest", "contribution not invoiced", "")
        case .directPaymentTakenOff:
            policyRule("direct-payment.taken-off", "taken off the direct payment", "")
        case .directPaymentNet: policyRule("direct-payment.net", "direct payment, net", "")
        case .takenOffYear:
            policyRule("direct-payment.taken-off.year", "taken off the direct payment, a year", "")
        case .takenOffAverage:
            policyRule(
                "direct-payment.taken-off.average",
                "taken off the direct payment, on average",
                ""
            )
        case .takenOffPayable:
            policyRule(
                "direct-payment.taken-off.payable",
                "taken off the direct payment, up to what the person pays",
                ""
            )
        }
    }

    /// Whether a line that is bought once is to be charged for, which no charge is.
    private var chargesOnce: Bool {
        (person.facts.plan?.lines ?? []).contains {
            $0.every == .once && $0.funding == .council && !$0.isFree
        }
    }

    /// What there is to collect of a plan.
    private var whatIsCharged: String {
        person.assessment.plan?.flat == nil
            ? "chargeable cost" : "chargeable cost and flat charges"
    }

    /// The weeks of the year that the cost is of: the plan's, or those of the indicative budget.
    private var weeksOfCost: String {
        written(person.assessment.plan?.weeksInYear ?? Exact(Period.weeksInAYear))
    }

    /// What is paid, by the council's choices in a means test, or else by its amounts.
    private func payments(_ id: String, _ label: String) -> StepWords {
        policy == nil ? amounts(id, label) : policyRule(id, label, "")
    }

    /// A figure of a personal budget, by the Care Act where the scheme is for adults under it.
    ///
    /// No document says which law the figures of another nation or of carers follow: they stay with
    /// the scheme's own rules.
    private func figure(_ own: StepWords) -> StepWords {
        guard scheme.eligibility == .careAct, regime?.area ?? .england == .england,
            scheme.eligibility.dates.contains(person.facts.starts)
        else { return own }
        return StepWords(
            id: own.id,
            label: own.label,
            rule: "Care Act 2014 s.26",
            citation: Citation(
                title: "Care Act 2014",
                address: "legislation.gov.uk/ukpga/2014/23",
                locator: "section 26",
                evidence: .seen
            )
        )
    }
}

extension StretchTerm {
    fileprivate var words: (suffix: String, label: String) {
        switch self {
        case .invoiced: (".invoiced", "chargeable on invoiced routes in a week of")
        case .directPayment: (".direct-payment", "direct payment in a week of")
        case .invoicedFirst:
            (".invoice.first", "contribution towards invoiced routes in a week of")
        case .left: (".rest", "contribution not invoiced in a week of")
        case .chargeableDirectly:
            (".direct-payment.chargeable", "chargeable of the direct payment in a week of")
        case .takenOff: (".taken-off", "taken off the direct payment in a week of")
        case .takenOffYear: (".taken-off.year", "taken off the direct payment in all weeks of")
        case .chargeable: ("", "chargeable in a week of")
        case .flat: (".flat-charge", "flat charges in a week of")
        case .contribution: (".contribution", "contribution by the means test in a week of")
        case .weeks: (".weeks", "weeks of")
        case .charge: (".charge", "charge in a week of")
        case .year: (".year", "charge of all weeks of")
        case .cost(let line): (".line.\(line + 1)", "cost of line \(line + 1) in a week of")
        case .costOfOthers:
            (".other-lines", "all lines that are no share of the others in a week of")
        case .costOfOthersOfKind:
            (".kind.other-lines", "all lines that are no share of the others, kind of")
        }
    }
}
