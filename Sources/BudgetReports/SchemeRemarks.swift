internal import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// What a scheme has said beside each of its figures, so that nobody takes them for more.
struct SchemeRemarks {
    /// One remark a sentence; none for most schemes.
    let sentences: [String]

    init(_ person: AssessedCase) {
        let scheme = person.rules.scheme
        // A table that gives less for more is said so beside every figure of it.
        var sentences = scheme.accepted.filter { $0.code == .amountFalls }.map {
            "The council accepts that a band with more points has less money: "
                + Escaping.shown($0.reason, limit: 200)
        }
        if person.assessment.flags.contains(.carerAssessedApart),
            case .carersOwn(let carers)? = scheme.questionnaire?.treatment
        {
            sentences.append(
                "Nothing for the carer is in this budget: the carer is assessed apart, by the "
                    + "scheme \(carers)."
            )
        }
        self.sentences = sentences
    }
}
