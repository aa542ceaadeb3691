internal import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// What eligibility came to, on what, and which parts of the criteria are not met.
struct EligibilityStanding {
    private let facts: Case
    private let criteria: EligibilityCriteria
    private let eligibility: Eligibility
    /// Why needs are met all the same, behind a colon.
    private let powerReason: String

    init(_ person: AssessedCase) {
        facts = person.facts
        criteria = person.rules.scheme.eligibility
        eligibility = person.assessment.eligibility
        powerReason =
            person.powerReason.map { ": " + Escaping.shown($0, limit: 200) } ?? ""
    }

    /// The words; nil where the scheme does not ask for eligibility.
    var words: String? {
        switch eligibility.decision {
        case .eligible: "eligible" + basis
        case .notEligible: "not eligible" + basis + reasons
        case .undetermined: "not decided yet" + basis + (eligibility.unable == nil ? "" : " so far")
        case .power:
            "not eligible" + basis + reasons + "; needs met under the council's power" + powerReason
        case .notAsked: nil
        }
    }

    /// What the decision rests on.
    private var basis: String {
        switch criteria {
        case .careAct:
            eligibility.unable.map { ": unable to achieve \($0) of 10 outcomes" } ?? ""
        case .carers: ", carers' criteria"
        case .wales: ", criteria of Wales"
        case .fairAccess(let threshold):
            (eligibility.band.map { ", \($0.rawValue)" } ?? ", no band")
                + "; the council's threshold is \(threshold.rawValue)"
        case .none: ""
        }
    }

    /// Each part that is not met; one is enough.
    private var reasons: String {
        let unmet = zip(findings, failures).filter { $0.0 == .no }.map(\.1)
        let opening = eligibility.unable == nil ? ": " : "; "
        return unmet.isEmpty ? "" : opening + unmet.joined(separator: "; ")
    }

    /// What was found of each part.
    private var findings: [Finding] {
        guard criteria == .careAct else { return facts.findings?.ofParts?.findings ?? [] }
        guard let found = facts.findings?.underCareAct else { return [] }
        return [found.impairment, found.twoOrMore, found.significantImpact]
    }

    /// What it means that a part is not met, in the order of the regulations.
    private var failures: [String] {
        switch criteria {
        case .careAct:
            ["no impairment or illness", "two are needed", "no significant impact on wellbeing"]
        case .carers, .wales: criteria.parts.map(\.failure)
        case .fairAccess, .none: []
        }
    }
}

extension EligibilityPart {
    /// What it means that it is not met.
    fileprivate var failure: String {
        switch self {
        case .careNecessary: "the care given is not necessary"
        case .negativeEffect: "no effect on health or outcomes"
        case .significantImpact: "no significant impact on wellbeing"
        case .relatedNeed: "no need of a kind that counts"
        case .cannotMeetAlone: "the need can be met alone"
        case .notMetByOthers: "others meet the need"
        case .unlikelyUnlessCouncilActs: "it is met without the council"
        }
    }
}
