internal import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

// The means test, line by line: what is ignored, refused or nothing stands there as well.
extension AccountTable {
    mutating func contribution() {
        guard let regime else { return }
        guard let finance = person.facts.finance, values[.capital(.total)] != nil else {
            return untested(regime)
        }
        guard values[.contribution(.maximum)] != nil else { return fullCost(finance, regime) }
        let left = [
            Term.couple(.joint), .contribution(.afterAllowances),
            .contribution(.afterDisabilityCosts),
        ].first { isLeft($0) }
        added = left.map { termsAdded(for: $0) } ?? []
        page.line("Contribution, a week")
        for index in (finance.income ?? []).indices { income(index, finance, regime) }
        if regime.capital.tariff != nil {
            line(.capital(.tariffIncome), "tariff income from savings")
        }
        if values[.couple(.partnerAbove)] == nil {
            line(.couple(.partnerRest), "the partner's income, less costs")
        }
        protected(finance, regime)
        housing(finance, regime)
        disabilityCosts(finance, regime)
        for (index, allowance) in (person.rules.policy?.choices.allowances ?? []).enumerated() {
            line(.contribution(.allowance(index)), allowance.title, isTakenOff: true)
        }
        line(
            .couple(.addition),
            "so that the couple is not left short",
            isTakenOff: true
        )
        line(
            .savingsCredit(.disregard),
            "left for savings: qualifying income is above the guarantee of Pension Credit",
            isTakenOff: true
        )
        added = nil
        if let left { charged(from: left) }
        total(.contribution(.maximum), "the most the person can be asked to pay")
        choicesNotHeld()
        margin()
    }

    /// What is asked for where the means were not tested: nothing, what was agreed, or the most that
    /// anybody is asked for.
    private mutating func untested(_ regime: Regime) {
        guard let contribution = person.assessment.contribution,
            let maximum = contribution.maximum
        else { return }
        let grounds = person.facts.person.exemptions.map { regime.exemptions[$0].title }
        let why: String? =
            switch contribution.outcome {
            case .fullCost(let why): why.words
            case .unknown: nil
            case .maximum where grounds.isEmpty: "agreed by a light-touch assessment"
            case .maximum: "never charged: " + grounds.joined(separator: ", ")
            }
        let agreed = values[.contribution(.lightTouchCharge)]?.text(in: scheme.currency)
        page.line("Contribution, a week")
        amount(
            agreed ?? scheme.amount(maximum),
            [why, most].compactMap(\.self).joined(separator: "; ")
        )
        rule()
        amount(scheme.amount(maximum), "the most the person can be asked to pay")
        page.blank()
        choicesNotHeld()
    }

    /// What the council chose for support outside care homes, of somebody in one.
    mutating func choicesNotHeld() {
        guard let policy = scheme.contribution, let regime else { return }
        let names = policy.choicesNotHeld(in: regime.id).map(\.name)
        guard !names.isEmpty else { return }
        page.paragraph(
            "Not used, because the council's choice is for support outside care homes: "
                + names.joined(separator: ", ") + ".",
            first: "  ",
            indent: 2
        )
        page.blank()
    }

    /// How what is left becomes what is asked for, where that is more than a rounding.
    private mutating func charged(from left: Term) {
        let facts = person.facts
        let share = person.rules.policy?.share(for: facts.person.residence(on: facts.starts))
        var results: [(term: Term, label: String)] = []
        if let step = values[left], step.value < .zero {
            results.append((left, "left: less than nothing, so nothing is asked for"))
        }
        results.append((.couple(.ownAvailable), "left of the person alone"))
        results.append(
            (.couple(.jointAvailable), "left of both of the couple together; the lesser counts")
        )
        if let share, share != .one {
            results.append(
                (.contribution(.available), "left, of which \(written(share)) is asked for")
            )
        }
        let limits = ["in whole pence", least, most].compactMap(\.self)
        results.append((.contribution(.assessedCharge), limits.joined(separator: "; ")))
        results.removeAll { values[$0.term] == nil }
        guard !results.isEmpty else { return }
        rule()
        for result in results { line(result.term, result.label) }
    }

    /// Whether a step holds all that is left when everything has come off: of the person's means, or
    /// of those of both where what is protected is for both.
    private func isLeft(_ term: Term) -> Bool {
        values[term] != nil
            && (term != .couple(.joint) || values[.couple(.jointAvailable)] == nil)
    }

    /// The least that anybody is asked for; nil where there is none.
    private var least: String? {
        person.rules.policy?.choices.minimumCharge.map {
            "less than \(scheme.amount($0)) is not asked for"
        }
    }

    /// The most that anybody is asked for; nil where there is none.
    var most: String? {
        person.assessment.contribution?.cap.map {
            "nobody is asked for more than \(scheme.amount($0))"
        }
    }

    private mutating func income(_ index: Int, _ finance: Finance, _ regime: Regime) {
        guard let income = finance.income?[index] else { return }
        let kind = regime.incomeKinds[income.kind]
        var label = kind.title
        if let reason = income.notionalReason {
            label += " that is not received: \(said(reason))"
        }
        guard kind.treatment != .ignored else {
            return amount(scheme.amount(.zero), label + ", ignored")
        }
        let term: Term =
            values[.income(.counted(index))] == nil
            ? .income(.weekly(index)) : .income(.counted(index))
        if let night = values[.income(.nightDifference(index))] {
            label += ", less the night difference of \(night.text(in: scheme.currency))"
        }
        if let part = values[.income(.part(index))] {
            label += ", of which \(part.text(in: scheme.currency)) counts"
        }
        if let left = values[.income(.disregard(index))] {
            label += ", without \(left.text(in: scheme.currency)) that is ignored"
        }
        if let most = values[.income(.most(index))] {
            label += ", counted up to \(most.text(in: scheme.currency))"
        }
        line(term, label)
    }

    private mutating func protected(_ finance: Finance, _ regime: Regime) {
        let title = regime.protected.title
        var held: [Int] = []
        for (row, amount) in regime.protected.personalAmounts.enumerated() {
            line(
                .protected(.personalAmount(row: row)),
                "\(title): " + regime.cellNames[amount.cell.position],
                isTakenOff: true
            )
            if values[.protected(.personalAmount(row: row))] != nil { held = amount.premiumsHeld }
        }
        line(.protected(.childrenAmount), "\(title): children", isTakenOff: true)
        for (index, premium) in regime.protected.premiums.enumerated() {
            guard values[.protected(.premium(index))] == nil else {
                line(.protected(.premium(index)), "\(title): \(premium.title)", isTakenOff: true)
                continue
            }
            guard !held.contains(index) else {
                let why = "in the amount above already"
                amount(scheme.amount(.zero), "\(title): \(premium.title): \(why)")
                continue
            }
            let stated = finance.statedPremium(index)
            let why =
                stated.map {
                    "the assessor says that it does not apply: \(said($0.reason))"
                } ?? withoutBenefit(for: premium, regime)
            amount(scheme.amount(.zero), "\(title): no \(premium.title): \(why)")
        }
        if regime.protected.mayBeWithoutPremiums {
            for id in scheme.contribution?.choices.premiumsLeftOut ?? [] {
                let premium = id.replacing("-", with: " ")
                amount(
                    scheme.amount(.zero),
                    "\(title): no \(premium) premium: the council leaves it out"
                )
            }
        }
        if let factor = regime.protected.factor {
            line(
                .protected(.total),
                "\(title): all of that, times \(written(factor))",
                isTakenOff: true
            )
        }
    }

    /// Why a person has no premium about which nobody has said anything.
    private func withoutBenefit(for premium: Premium, _ regime: Regime) -> String {
        let facts = person.facts
        if premium.endsAtPensionAge,
            regime.pensionAge.isReached(on: facts.starts, born: facts.person.born)
        {
            return "it ends at pension age"
        }
        // The law leaves it to a couple by a benefit of either, and a case states its own person's.
        return facts.person.household == .couple && premium.single != premium.couple
            ? "no benefit of the person's own gives it, and none of the partner's is stated among "
                + "the premiums"
            : "no benefit in payment gives it"
    }

    private mutating func housing(_ finance: Finance, _ regime: Regime) {
        let lines = finance.housing ?? []
        if lines.isEmpty {
            let why = finance.housing == nil ? "not asked yet" : "none stated"
            amount(
                scheme.amount(.zero),
                "housing costs: \(regime.housing.isAllowed ? why : "not left here")"
            )
        }
        for (index, housing) in lines.enumerated() {
            let title = regime.housing.kinds[housing.kind].title
            guard regime.housing.isAllowed else {
                amount(scheme.amount(.zero), "\(title): not left in this means test")
                continue
            }
            let help = housing.help == nil ? "no help stated" : "net of help"
            line(.housing(.weekly(index)), "\(title), \(help)", isTakenOff: true)
        }
    }

    private mutating func disabilityCosts(_ finance: Finance, _ regime: Regime) {
        for (index, cost) in (finance.disabilityCosts ?? []).enumerated() {
            var label = "disability cost: \(said(cost.kind))"
            guard regime.disabilityCosts.isAllowed else {
                amount(scheme.amount(.zero), label + ": not left in this means test")
                continue
            }
            if cost.allowed != cost.claimed {
                label +=
                    ", \(scheme.amount(cost.claimed)) claimed and \(scheme.amount(cost.allowed)) allowed"
            }
            let (weekly, capped) = (
                Term.disabilityCost(.weekly(index)), Term.disabilityCost(.capped(index))
            )
            if let whole = values[weekly], let within = values[capped], within.value < whole.value {
                label += ", of \(whole.text(in: scheme.currency)) a week the council's most"
            }
            if let reason = cost.reason { label += ": \(said(reason))" }
            line(values[capped] == nil ? weekly : capped, label, isTakenOff: true)
        }
        if let why = whyNotTheItems {
            line(.disabilityExpenditure(.total), "disability costs: " + why, isTakenOff: true)
        } else if (finance.disabilityCosts ?? []).isEmpty, regime.disabilityCosts.isAllowed {
            let why = finance.disabilityCosts == nil ? "not asked yet" : "none stated"
            amount(scheme.amount(.zero), "disability costs: \(why)" + standardNotGiven)
        }
    }

    /// That the council's amount without a list is not for this person; nothing where it has none.
    private var standardNotGiven: String {
        scheme.contribution?.choices.standardDisabilityCost.map {
            "; \(scheme.amount($0)) without a list is for people whose benefit for disability counts"
        } ?? ""
    }

    /// Why it is not the items that come off; nil where it is.
    private var whyNotTheItems: String? {
        guard let total = values[.disabilityExpenditure(.total)] else { return nil }
        if let within = values[.disabilityExpenditure(.withinBenefits)], total.value > within.value
        {
            return "what the means test leaves at least"
        }
        if let allowed = values[.disabilityExpenditure(.allowed)], total.value < allowed.value {
            return "no more than the benefits for disability that count"
        }
        guard let listed = values[.disabilityExpenditure(.listed)], total.value > listed.value
        else { return nil }
        return "what is allowed without a list, which is more than the items"
    }

    func said(_ passage: Passage) -> String {
        Escaping.shown(person.document.text(of: passage), limit: 120)
    }
}
