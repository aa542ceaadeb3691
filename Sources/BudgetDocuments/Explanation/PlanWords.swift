internal import PersonalBudgets

// The plan, and the three figures.
extension Explainer {
    func plan(_ term: Term) -> StepWords? {
        switch term {
        case .price(let service): self.service(service, "price", "price of")
        case .charge(let service): self.service(service, "charge", "charge for")
        case .ownPrice(let line): self.line(line, ".price", "own price of ")
        case .quantity(let line): self.line(line, ".quantity", "units of ")
        case .lineEach(let line): self.line(line, ".each", "", ", each time")
        case .timesAYear(let line): self.line(line, ".times", "times a year of ")
        case .lineYear(let line): self.line(line, ".year", "", ", a year")
        case .lineWeek(let line): self.line(line, ".week", "", ", a week")
        case .lineChargeEach(let line):
            self.line(line, ".charge-each", "charge for ", ", each time")
        case .lineLevyYear(let line):
            self.line(line, ".levy-year", "listed charge for ", ", a year")
        case .lineChargeYear(let line): self.line(line, ".charge-year", "charge for ", ", a year")
        case .otherLinesYear:
            prices("plan.other-lines.year", "all lines that are no share of the others, a year")
        case .shareOfLines(let line): self.line(line, ".share-of-lines", "share of the others of ")
        case .lineOnce(let line): self.line(line, ".once", "", ", once")
        case .lineWeeks(let line): self.line(line, ".weeks", "weeks of ")
        case .lineWeekRunning(let line, let stretch):
            self.line(line, ".running.\(stretch + 1)", "", ", in a week when it runs")
        case .planYear: prices("plan.year", "support plan, a year")
        case .planWeek: prices("plan.week", "support plan, a week")
        case .planWeeks: prices("plan.weeks", "support plan, \(weeksOfCost) such weeks")
        case .planResidual: prices("plan.residual", "what rounding to weeks leaves of the year")
        case .planOneOff: prices("plan.once", "bought once")
        case .chargeableYear: prices("chargeable.year", "chargeable cost, a year")
        case .chargeableYearWhole: prices("chargeable.year.pence", "chargeable cost, a year")
        case .chargeableWeek: prices("chargeable", "chargeable cost, a week")
        case .chargeableInvoicedYear:
            prices("chargeable.invoiced.year", "chargeable cost on invoiced routes, a year")
        case .chargeableInvoicedWeek:
            prices("chargeable.invoiced", "chargeable cost on invoiced routes, a week")
        case .routeYear(let route):
            prices("route.\(route.rawValue).year", "\(route.rawValue), a year")
        case .routeWeek(let route): prices("route.\(route.rawValue)", "\(route.rawValue), a week")
        case .otherRoutes: prices("route.others", "the other routes, a week")
        default: stretches(term) ?? period(term) ?? purchase(term) ?? employment(term)
        }
    }

    private func stretches(_ term: Term) -> StepWords? {
        switch term {
        case .directPaymentRunning(let line, let stretch):
            self.line(line, ".direct-payment.\(stretch + 1)", "", ", in a week when it runs")
        case .stretch(let part, let index):
            prices(
                "stretch.\(index + 1)\(words(for: part).id)",
                "\(words(for: part).label) stretch \(index + 1)"
            )
        default: nil
        }
    }

    private func words(for part: StretchTerm) -> (id: String, label: String) {
        switch part {
        case .invoiced: (".invoiced", "chargeable on invoiced routes in a week of")
        case .directPayment: (".direct-payment", "direct payment in a week of")
        case .invoicedFirst:
            (".invoice.first", "contribution towards invoiced routes in a week of")
        case .left: (".rest", "contribution not invoiced in a week of")
        case .takenOff: (".taken-off", "taken off the direct payment in a week of")
        case .takenOffYear: (".taken-off.year", "taken off the direct payment in all weeks of")
        case .chargeable: ("", "chargeable in a week of")
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

    func prices(_ id: String, _ label: String) -> StepWords {
        schemeRule(id, label, "/prices", scheme.prices?.citation)
    }

    private func service(_ index: Int, _ id: String, _ label: String) -> StepWords? {
        guard let service = scheme.prices?.services[index] else { return nil }
        return schemeRule(
            "\(id).\(service.id)",
            "\(label) \(service.title), \(withArticle(service.unit))",
            "/prices/services/\(index)",
            service.citation
        )
    }

    func line(
        _ index: Int,
        _ suffix: String,
        _ prefix: String,
        _ ending: String = ""
    ) -> StepWords? {
        let line = lines[index]
        let id = person.document.text(of: line.id)
        let title = scheme.prices?.services[line.service].title ?? id
        return schemeRule(
            "plan.\(id)\(suffix)",
            "\(prefix)\(title) (\(id))\(ending)",
            "/prices/services/\(line.service)",
            scheme.prices?.services[line.service].citation
        )
    }

    func summary(_ term: Term) -> StepWords? {
        switch term {
        case .planMinus(.limit):
            figure(amounts("plan-less-limit", "plan less the limit of the budget"))
        case .planMinus(.point):
            figure(amounts("plan-less-budget", "plan less the indicative budget"))
        case .planMinus(.decided):
            figure(amounts("plan-less-decided", "plan less the budget decided"))
        case .minusPlan: figure(amounts("minus-plan", "cost a week less the proposed plan's"))
        case .minusPlanYear:
            figure(amounts("minus-plan.year", "cost a year less the proposed plan's"))
        case .cost: figure(amounts("cost", "cost a week"))
        case .personPaysYear: figure(payments("person-pays.year", "what the person pays in a year"))
        case .personPays: figure(payments("person-pays", "what the person pays"))
        case .personPaysWeeks:
            figure(
                payments("person-pays.weeks", "what the person pays in \(weeksOfCost) such weeks")
            )
        case .councilPaysYear:
            figure(payments("council-pays.year", "what the council pays in a year"))
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
        case .councilPays: figure(payments("council-pays", "what the council pays"))
        case .invoice: policyRule("invoice", "invoiced to the person", "")
        case .contributionLeft: policyRule("contribution.rest", "contribution not invoiced", "")
        case .invoicedFirst:
            policyRule("invoice.first", "contribution towards invoiced routes", "")
        case .directPaymentTakenOff:
            policyRule("direct-payment.taken-off", "taken off the direct payment", "")
        case .finalBudget: StepWords(id: "decision", label: "final budget, as decided")
        case .overridingBudget:
            StepWords(id: "override", label: "budget set in place of the indicative one")
        case .directPaymentNet: policyRule("direct-payment.net", "direct payment, net", "")
        default: nil
        }
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
            scheme.eligibility.days.contains(person.facts.starts)
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
