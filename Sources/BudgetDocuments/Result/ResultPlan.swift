package import PersonalBudgets

// The lines of the plan, what sign-off asks of it, and the plans beside it.
extension AssessedCase {
    /// Each line of the plan with what it costs and how it draws on the budget.
    func writeLines(to list: inout JSONWriter) {
        guard let lines = facts.plan?.lines, let plan = assessment.plan,
            let prices = rules.scheme.prices
        else { return }
        let drawdown = drawdown
        for (index, line) in lines.enumerated() {
            let cost = plan.lines[index]
            let drawn = drawdown?[index]
            list.object {
                $0.member("id", document.text(of: line.id))
                $0.member("service", prices.services[line.service].id)
                let days = prices.days(of: line, from: facts.starts)
                let hasWeeks = days == nil && line.every != .once
                $0.member("quantity", prices.units(of: line), decimals: 0)
                $0.member("every", days == nil ? line.every.rawValue : nil)
                $0.member("weeks", hasWeeks ? Int(line.weeks) : nil)
                if let days { $0.member("dates", days.map { written($0) }) }
                $0.member("price", cost.price?.pence)
                $0.member("route", line.route.rawValue)
                $0.member("funding", line.funding.rawValue)
                $0.member("charge", line.charging.rawValue)
                $0.member("perWeek", cost.perWeek?.pence)
                $0.member("oneOff", cost.oneOff?.pence)
                $0.member("perYear", cost.perYear?.wholePence)
                $0.member("chargeablePerYear", cost.chargeablePerYear?.wholePence)
                $0.member("percentOfLimit", drawn.map { Int($0.percent) })
                $0.member("leftPerWeek", drawn?.left)
                $0.member("outcomes", names(of: line.outcomes))
                write(special: line, cost, to: &$0)
            }
        }
    }

    /// What few lines have.
    private func write(special line: PlanLine, _ cost: LineCost, to object: inout JSONWriter) {
        if let more = line.particulars {
            if more.workers > 1 { object.member("workers", Int(more.workers)) }
            if let shared = more.shared {
                object.object("shared") {
                    $0.member("people", Int(shared.people))
                    $0.member("person", Int(shared.person))
                    if let purchase = shared.purchase {
                        $0.member("purchase", document.text(of: purchase))
                    }
                }
            }
            if let uplift = more.uplift { object.member("uplift", uplift, decimals: 0) }
            if let share = more.shareOfLines { object.member("shareOfLines", share, decimals: 0) }
            if line.isContingency { object.member("contingency", true) }
        }
        if let topUp = cost.topUpPerYear { object.member("topUpPerYear", topUp.wholePence) }
        if cost.parts.count > 1 {
            object.list("parts") { list in
                for part in cost.parts {
                    list.object {
                        $0.member("price", part.price.pence)
                        $0.member("unitsPerWeek", part.units, decimals: 0)
                        $0.member("weeks", Int(part.weeks.count))
                    }
                }
            }
        }
        if let terms = cost.employment { write(terms, to: &object) }
        guard line.route == .individualServiceFund, line.funding == .council,
            let parts = rules.scheme.prices?.providerParts, !parts.isEmpty,
            let week = cost.perWeek?.pence, let shares = try? week.shared(among: parts.map(\.share))
        else { return }
        object.list("providerParts") { list in
            for (part, share) in zip(parts, shares) {
                list.object {
                    $0.member("id", part.id)
                    $0.member("perWeek", share)
                }
            }
        }
    }

    private func write(_ cost: EmploymentCost, to object: inout JSONWriter) {
        object.object("employment") {
            $0.member("wage", cost.wage.pence)
            $0.member("contactHoursPerYear", cost.contactHours.value, decimals: 0)
            $0.member("paidHoursPerYear", cost.paidHours.value, decimals: 0)
            $0.member("wagesPerYear", cost.wages.wholePence)
            $0.member("pensionPerYear", cost.pension.wholePence)
            $0.member("nationalInsurancePerYear", cost.insurance.wholePence)
            $0.member("fixedPerYear", cost.fixed.wholePence)
            $0.member("perYear", cost.perYear.wholePence)
            $0.member("perContactHour", cost.perContactHour.pence)
        }
    }

    /// What sign-off asks.
    func writeChecks(to list: inout JSONWriter) {
        for check in checks {
            list.object {
                $0.member("check", check.matter.rawValue)
                $0.member("result", check.finding.rawValue)
                $0.member("reason", words(for: check.reason))
            }
        }
    }

    /// Other funders' money, where the plan names any.
    func writeStreams(to object: inout JSONWriter) {
        guard let streams = facts.plan?.streams, !streams.isEmpty else { return }
        object.list("streams") { list in
            for (stream, use) in zip(streams, assessment.streams) {
                list.object {
                    $0.member("id", document.text(of: stream.id))
                    $0.member("perYear", use.perYear.wholePence)
                    $0.member("limitPerYear", stream.limitInForce)
                    $0.member("spentPerYear", stream.spent)
                    $0.member("leftPerYear", use.left?.wholePence)
                    $0.member("withdrawn", stream.isWithdrawn)
                }
            }
        }
    }

    /// What the plan keeps back for what nobody can foresee, where it does.
    func writeContingency(to object: inout JSONWriter) {
        guard let contingency = assessment.plan?.contingency else { return }
        object.object("contingency") {
            $0.member("perYear", Pence(nearest: contingency.perYear))
            $0.member("oneOff", Pence(nearest: contingency.once))
        }
    }

    /// The parts of the plan's year, where prices or rates change in it; null where they are not
    /// known.
    func writePeriods(to object: inout JSONWriter) {
        guard let periods else { return object.null("periods") }
        guard !periods.isEmpty else { return }
        object.list("periods") { list in
            for period in periods {
                list.object {
                    $0.member("from", written(period.dates.lowerBound))
                    $0.member("to", written(period.dates.upperBound))
                    $0.member("rates", ratesID(of: period))
                    $0.member(
                        "unverified",
                        ratesUsed(in: period)?.unverified ?? []
                    )
                    $0.member("cost", period.cost.pence)
                    $0.member("maximumPerWeek", period.maximum?.pence)
                    $0.member("personPays", period.personPays?.pence)
                    $0.member("councilPays", period.councilPays?.pence)
                }
            }
        }
    }

    /// The weeks of the year where they are not 52, and what the year is more than they are, where
    /// rounding leaves something over.
    func writeYear(to object: inout JSONWriter) {
        if let weeks = assessment.plan?.weeksInYear, weeks != Exact(Period.weeksInAYear) {
            object.member("weeksInYear", weeks, decimals: 0)
        }
        guard let residual = assessment.plan?.residual else { return }
        object.member("residualPerYear", residual.pence)
    }

    /// The level of risk with what follows from it, where the plan states one.
    func writeRisk(to object: inout JSONWriter) {
        guard let position = facts.plan?.account?.riskTier,
            let tier = rules.scheme.prices?.signOff?.riskTiers[position]
        else { return }
        object.object("risk") {
            $0.member("tier", tier.id)
            $0.member("signedBy", tier.authority.map { authorityName($0) })
            $0.member("reviewWeeks", Int(tier.reviewWeeks))
            $0.member(
                "reviewBy",
                facts.starts.adding(days: Int(tier.reviewWeeks) * 7).map { written($0) }
            )
            $0.member("monitoring", tier.monitoring)
        }
    }

    /// The council's steps with the days on which they were taken, where the scheme has any.
    func writeSteps(to object: inout JSONWriter) {
        guard let steps = rules.scheme.prices?.signOff?.steps else { return }
        let taken = facts.plan?.account?.steps ?? []
        object.list("process") { list in
            for (position, step) in steps.steps.enumerated() {
                list.object {
                    $0.member("step", step.id)
                    $0.member("title", step.title)
                    let day = taken.last { $0.step == position }?.date
                    $0.member("date", day.map { written($0) })
                    guard position == steps.steps.count - 1,
                        let due = steps.dueDays(from: facts.starts)
                    else { return }
                    $0.member("dueFrom", written(due.lowerBound))
                    $0.member("dueTo", written(due.upperBound))
                }
            }
        }
    }

    /// Other plans, where the case has any.
    func writeAlternatives(to object: inout JSONWriter) {
        guard let others = facts.plan?.alternatives, !others.isEmpty else { return }
        object.list("alternatives") { list in
            for (other, compared) in zip(others, assessment.alternatives) {
                list.object {
                    $0.member("id", document.text(of: other.id))
                    $0.member("title", other.title.map { document.text(of: $0) })
                    $0.member("perWeek", compared.cost.perWeek.pence)
                    $0.member("perYear", compared.cost.perYear.pence)
                    $0.member("oneOff", compared.cost.oneOff.pence)
                    $0.member("personPaysPerWeek", compared.summary.personPays?.pence)
                    $0.member("councilPaysPerWeek", compared.summary.councilPays?.pence)
                    $0.member("verdict", compared.verdict.rawValue)
                    $0.member("minusPlanPerWeek", compared.minusPlan.pence)
                    $0.member("minusPlanPerYear", compared.minusPlanYear.pence)
                    $0.member("outcomesLost", names(of: compared.lost))
                    $0.member("liable", Route.liable(for: other.lines))
                }
            }
        }
    }
}

extension Route {
    /// Who is the party to the contracts: with a direct payment it is the person.
    package var liable: String {
        switch self {
        case .directPayment: "person"
        case .councilManaged: "council"
        case .individualServiceFund: "provider"
        case .thirdParty: "third-party"
        case .trust: "trust"
        }
    }

    /// Each party once, in the order of the routes.
    package static func liable(for lines: [PlanLine]) -> [String] {
        allCases.filter { route in
            lines.contains { $0.route == route && $0.funding == .council }
        }.map(\.liable)
    }
}

extension Figure where U: Unit {
    /// The amount to the nearest penny, for a figure that is shown and never added up.
    var wholePence: Pence? { Pence(nearest: value) }
}
