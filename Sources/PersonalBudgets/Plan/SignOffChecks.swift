// What a council asks of a plan by its own rules; what does not arise is not asked.
extension SignOff {
    /// The checks beside those of every plan.
    func checks(
        of plan: Plan,
        _ cost: PlanCost,
        by list: PriceList,
        signedBy decision: Decision?,
        from starts: CalendarDate
    ) -> [PlanCheck] {
        let council = plan.lines.indices.filter { plan.lines[$0].funding.isCouncils }
        let checks: [PlanCheck?] = [
            routes(of: plan.lines, council),
            .exact(.prices, try prices(of: plan.lines, cost, council, by: list)),
            family(of: plan.lines, council), risk(of: plan, signedBy: decision),
            crisis(of: plan), steps?.check(plan.account?.steps ?? [], from: starts),
        ]
        return checks.compactMap(\.self)
    }

    /// What may not be bought, or not so much of; nil where these rules find nothing.
    func spending(
        of plan: Plan,
        _ cost: PlanCost,
        by list: PriceList
    ) throws(CalculationFault) -> PlanCheck? {
        var spent = [Exact](repeating: .zero, count: categories.count)
        var unclear: Int?
        for (index, line) in plan.lines.enumerated() where line.funding.isCouncils {
            guard let category = category(of: line) else {
                // A line of its own price on a service without one could be for anything.
                let service = list.services[line.service]
                if service.price == nil, service.rows.isEmpty, line.particulars?.employment == nil {
                    unclear = unclear ?? index
                }
                continue
            }
            let costs = [cost.lines[index].perYear?.value, cost.lines[index].oneOff?.value]
            for amount in costs.compactMap(\.self) {
                spent[category] = try spent[category] + amount
            }
            if let rule = spending.firstIndex(where: {
                $0.category == category && $0.refusal != nil
            }) {
                return .fails(.spending, .spendingRule(line: index, rule: rule))
            }
        }
        for (position, rule) in spending.enumerated() {
            guard let most = rule.upTo?.exact, spent[rule.category] > most else { continue }
            let over = try spent[rule.category] - most
            return .fails(.spending, .spendingOver(rule: position, by: over))
        }
        guard let unclear, !spending.isEmpty else { return nil }
        return .unknown(.spending, .spendingUnclear(line: unclear))
    }

    private func category(of line: PlanLine) -> Int? {
        line.particulars?.category ?? services[line.service].category
    }

    private func routes(of lines: [PlanLine], _ council: [Int]) -> PlanCheck? {
        guard council.contains(where: { !services[lines[$0].service].routes.isEmpty }) else {
            return nil
        }
        let wrong = council.first {
            let allowed = services[lines[$0].service].routes
            return !allowed.isEmpty && !allowed.contains(lines[$0].route)
        }
        return wrong.map { .fails(.routes, .routeRefused(line: $0)) }
            ?? .passes(.routes, .routesAllowed)
    }

    private func prices(
        of lines: [PlanLine],
        _ cost: PlanCost,
        _ council: [Int],
        by list: PriceList
    ) throws(CalculationFault) -> PlanCheck? {
        var isAsked = false
        for index in council {
            guard let least = services[lines[index].service].directCost else { continue }
            isAsked = true
            // What others add for a dearer choice is paid to the provider too.
            let added = lines[index].particulars?.topUp?.exact ?? .zero
            for (price, workers) in list.unitPrices(of: lines[index], cost.lines[index]) {
                let least = try least.exact * Exact(workers)
                if try price + added < least {
                    return .fails(.prices, .priceBelowCost(line: index, least: least))
                }
            }
        }
        return isAsked ? .passes(.prices, .pricesEnough) : nil
    }

    private func family(of lines: [PlanLine], _ council: [Int]) -> PlanCheck? {
        let paid = council.filter { lines[$0].particulars?.employment?.isFamily ?? false }
        guard let first = paid.first else { return nil }
        let unexplained = paid.first {
            lines[$0].particulars?.employment?.familyReason == nil
        }
        switch family {
        case .allowed: return .passes(.family, .familyAllowed)
        case .refused: return .fails(.family, .familyRefused(line: first))
        case .withReason:
            return unexplained.map { .fails(.family, .familyUnexplained(line: $0)) }
                ?? .passes(.family, .familyExplained)
        case nil:
            return .unknown(.family, .familyWithoutRule)
        }
    }

    /// A level of risk has to be stated, and the plan signed by somebody who may sign for it.
    private func risk(of plan: Plan, signedBy decision: Decision?) -> PlanCheck? {
        guard !riskTiers.isEmpty else { return nil }
        guard let tier = plan.account?.riskTier else {
            return .unknown(.risk, .riskNotStated)
        }
        guard let least = riskTiers[tier].authority else {
            return .passes(.risk, .riskStated(tier: tier))
        }
        // Who does not say for whom they work has not signed.
        guard let decision, decision.employer != nil, decision.isOfCouncil,
            let authority = decision.authority
        else {
            return .unknown(.risk, .riskSigner(tier: tier))
        }
        return authority >= least
            ? .passes(.risk, .riskStated(tier: tier)) : .fails(.risk, .riskSigner(tier: tier))
    }

    private func crisis(of plan: Plan) -> PlanCheck? {
        guard asksCrisis || plan.account?.crisis != nil else { return nil }
        return .written(.crisis, plan.account?.crisis)
    }
}
