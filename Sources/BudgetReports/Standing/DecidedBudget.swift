internal import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// A budget that somebody decided: it leads a page, with the indicative one beside it.
struct DecidedBudget {
    /// What it is called.
    let name: String
    /// The amount a week.
    let perWeek: Pence
    /// On which day, in which role and for what reason it was decided.
    let account: String

    private init(
        _ name: String,
        _ verb: String,
        _ decision: Decision,
        _ document: Document,
        standing: String = ""
    ) {
        self.name = name
        perWeek = decision.perWeek
        account =
            "\(verb) \(inWords(decision.date)), by "
            + "\(Escaping.shown(document.text(of: decision.role)))\(standing), because: "
            + Escaping.shown(document.text(of: decision.reason), limit: 200)
    }

    /// All that were decided for a case, the one that stands first.
    static func all(of person: AssessedCase) -> [DecidedBudget] {
        guard person.assessment.eligibility.allowsBudget else { return [] }
        let final = person.finalDecision.map {
            DecidedBudget("Final budget", "decided", $0, person.document)
        }
        let override = person.facts.override.map {
            DecidedBudget("Budget as set", "in place of the indicative one,", $0, person.document)
        }
        return [final, override].compactMap(\.self)
    }

    /// What makes nothing final: it is for somebody who is not eligible, or was decided by somebody
    /// who may not.
    static func notFinal(in person: AssessedCase) -> [DecidedBudget] {
        let (facts, isEligible) = (person.facts, person.assessment.eligibility.allowsBudget)
        let decisions =
            isEligible
            ? [facts.decision.flatMap { $0.isOfCouncil ? nil : $0 }]
            : [facts.decision, facts.override]
        return decisions.compactMap(\.self).map {
            DecidedBudget(
                "Not final",
                "named",
                $0,
                person.document,
                standing: isEligible
                    ? " of another employer than the council, which alone may decide it"
                    : " for somebody who is not eligible"
            )
        }
    }
}
