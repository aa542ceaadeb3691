internal import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// Why a person pays as much as they do, and what the three figures do not say of it.
struct ContributionStanding {
    private let person: AssessedCase
    private var scheme: Scheme { person.rules.scheme }
    private var assessment: Assessment { person.assessment }

    init(_ person: AssessedCase) { self.person = person }

    /// Why the person pays what they pay, in few words; empty where there is nothing to say.
    var reason: String {
        [byMeans, flat ?? ""].filter { !$0.isEmpty }.joined(separator: ", and ")
    }

    /// What is charged whatever the means, and so known before they are; nil where nothing is.
    var flat: String? {
        guard let summary = assessment.summary else { return nil }
        if let flat = summary.flat { return "\(scheme.amount(flat.perWeek)) on top at flat rates" }
        guard summary.personPays == nil, let flat = assessment.plan?.flat else { return nil }
        return "at least \(scheme.amount(flat.perWeek)), at flat rates"
    }

    /// What the means test alone asks for.
    private var byMeans: String {
        guard let summary = assessment.summary, let contribution = assessment.contribution else {
            return ""
        }
        let most = "of at most \(scheme.amount(contribution.maximum))"
        switch summary.fullCost {
        case .aboveLimit:
            let isLight = person.facts.finance?.status == .lightTouchAbove
            return "\(allOfIt): " + (isLight ? "light-touch assessment" : "capital above the limit")
        case .declined: return "\(allOfIt): no financial assessment"
        case .coversCost:
            return most + ": covers " + (paysForAll ? "the cost" : "all that can be charged")
        case nil: break
        }
        guard exemptions.isEmpty else { return "never charged" }
        guard let maximum = contribution.maximum else { return "" }
        // Without a plan the figure is itself the most that would be asked.
        let isTheMost = summary.basis == .budget && summary.personPays?.value == maximum.value
        if isTheMost, let final = person.finalDecision?.perWeek, let most = maximum.pence,
            final < most
        {
            return "above the final budget"
        }
        guard let tariff = tariffIncome else { return isTheMost ? "" : most }
        return isTheMost
            ? "tariff income \(scheme.amount(tariff))" : most + " (tariff \(scheme.amount(tariff)))"
    }

    /// What else there is to say; nil where there is nothing.
    var more: String? {
        guard let contribution = assessment.contribution else { return nil }
        switch contribution.outcome {
        case .maximum(let maximum):
            var parts = [agreed].compactMap(\.self)
            if !assessment.eligibility.allowsBudget {
                parts.append("at most \(scheme.amount(maximum)) a week")
            }
            if !exemptions.isEmpty {
                parts.append("never charged: \(exemptions.joined(separator: ", "))")
            }
            // Among the three figures it has its place only where the contribution is in part.
            if let tariff = tariffIncome, assessment.summary.map({ $0.fullCost != nil }) ?? true {
                parts.append("savings count as \(scheme.amount(tariff)) a week of tariff income")
            }
            if assessment.flags.contains(.provisional) {
                parts.append("provisional" + (maximum.value > .zero ? ": it can only fall" : ""))
            }
            return parts.isEmpty ? nil : parts.joined(separator: "; ")
        case .fullCost(let why):
            var text = why.words
            if assessment.fullCostReason != nil {
                text = "\(allOfIt): " + text
            } else if contribution.costShare != .one {
                text += ", and only a part of the cost is ever asked for"
            }
            if let cap = contribution.cap { text += ", up to \(scheme.amount(cap)) a week" }
            if assessment.flags.contains(.provisional) { text += "; it can only fall" }
            if let fees = scheme.arrangementFees(of: contribution) { text += "; \(fees)" }
            return text
        case .unknown: return assessment.summary == nil ? "not known yet" : nil
        }
    }

    /// What was agreed without a full assessment; nil where nothing was, or nothing is charged.
    private var agreed: String? {
        guard exemptions.isEmpty, let finance = person.facts.finance,
            finance.status == .lightTouchBelow, let charge = finance.chargePerWeek
        else { return nil }
        let words = "a light-touch assessment agreed \(scheme.amount(charge)) a week"
        if let least = person.rules.policy?.choices.minimumCharge, charge > .zero, charge < least {
            return words + ", and less than \(scheme.amount(least)) is not asked for"
        }
        guard let cap = assessment.contribution?.cap, cap.value < charge.exact else { return words }
        return words + ", and nobody is asked for more than \(scheme.amount(cap))"
    }

    /// Both for a page on which nothing stands beside the figures; nil where there is nothing.
    var sentence: String? {
        let covers = assessment.summary?.fullCost == .coversCost ? byMeans : nil
        let parts = [covers, more, flat].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    /// Whether the person pays for everything, with nothing in it that is free.
    private var paysForAll: Bool {
        assessment.summary.map { $0.personPays?.value == $0.cost.value } ?? true
    }

    /// What somebody pays who pays the full chargeable cost.
    private var allOfIt: String { paysForAll ? "full cost" : "all that can be charged" }

    /// The most that the person can be asked for a week, or that it is all.
    var most: String {
        guard let contribution = assessment.contribution, contribution.maximum == nil,
            case .fullCost = contribution.outcome
        else { return scheme.amount(assessment.contribution?.maximum) }
        guard contribution.costShare == .one else { return "a part of the cost" }
        return paysForAll ? "the full cost" : allOfIt
    }

    /// As what a stay is charged that has lasted so long that it counts as a longer one; nil elsewhere.
    var stay: String? {
        person.rules.longerStay(of: person.facts).map {
            "counts as \($0.stay.inWords) since \(inWords($0.since)), by its length"
        }
    }

    /// What may be lent on the home in place of the charge; nil where no loan is asked for.
    var deferredPayment: String? {
        assessment.contribution?.deferredPaymentLimit.map {
            "up to \(scheme.amount($0)) in all may be lent on the home in place of the charge"
        }
    }

    /// Care that is free stands apart from cost and contribution: what is paid, and by whom.
    var freeCare: [String] {
        let kinds = person.rules.meansTest?.regime.freeCare ?? []
        return (assessment.contribution?.freeCare ?? []).map { care in
            let payer =
                care.payer == .health
                ? "paid to the home by the health service, beside the cost"
                : "paid by the council, a part of the cost that is never charged"
            let amount = care.perWeek.map { "\(scheme.amount($0)) a week" } ?? "of unknown amount"
            return "\(kinds[care.kind].title), \(amount), \(payer)"
        }
    }

    /// How the person stands to a cap on all that is ever paid; nil where there is none.
    var lifetimeCap: String? {
        guard let cap = person.lifetimeCap else { return nil }
        let text = "\(scheme.amount(cap.metered)) of \(scheme.amount(cap.total)) counts so far"
        return switch cap.weeks {
        case 0 where person.facts.person.paysForDailyLiving:
            text + "; it is reached, and only daily living is still asked for"
        case 0: text + "; it is reached, and nothing more is asked for"
        case 1: text + "; \(scheme.amount(cap.left)) is left, a week like this one or less"
        case let weeks?:
            text + "; \(scheme.amount(cap.left)) is left, about \(weeks) weeks like this one"
        case nil: text + "; \(scheme.amount(cap.left)) is left"
        }
    }

    /// What savings count for; nil when they count for nothing.
    private var tariffIncome: Figure<PerWeek>? {
        assessment.contribution?.tariffIncome.flatMap { $0.value == .zero ? nil : $0 }
    }

    /// The grounds on which nothing is charged.
    private var exemptions: [String] {
        guard let regime = person.rules.meansTest?.regime else { return [] }
        return person.facts.person.exemptions.map { regime.exemptions[$0].title }
    }
}

extension Contribution.FullCostReason {
    /// Why the full cost is asked for.
    var words: String {
        switch self {
        case .aboveLimit: "capital above the limit"
        case .declined: "assessment declined"
        case .coversCost: "what the person can pay covers the cost"
        }
    }
}

extension Scheme {
    /// What may be asked for arranging care, beside its charge; nil where nothing is.
    func arrangementFees(of contribution: Contribution) -> String? {
        let fees = [
            contribution.arrangementFeeOnce.map { "\(amount($0)) once" },
            contribution.arrangementFee.map { "\(amount($0)) a year" },
        ].compactMap(\.self)
        guard !fees.isEmpty else { return nil }
        return "an arrangement fee of up to \(fees.joined(separator: " and ")) may come on top"
    }
}
