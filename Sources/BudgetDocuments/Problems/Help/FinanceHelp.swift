// What can be wrong with the financial assessment of a case.
extension ProblemHelp {
    static let incomeUnknown = ProblemHelp(
        what: "The means test knows no income of this kind. The message lists the kinds.",
        why: "Some income counts and some must be left alone. Put under the wrong kind, the "
            + "person would be charged for money that the law protects.",
        example: """
            "finance": { "status": "full", "income": [
              { "kind": "pip", "rate": "enhanced", "amount": 114.60,
                "every": "week" } ] }
            """,
        mended: """
            "finance": { "status": "full", "income": [
              { "kind": "pip-daily-living", "rate": "enhanced", "amount": 114.60,
                "every": "week" } ] }
            """
    )

    static let rateUnknown = ProblemHelp(
        what: "The benefit is not paid at a rate of this name. The message lists its rates.",
        why: "The rate decides which allowances the person keeps and how much of the benefit is "
            + "for nights.",
        example: """
            "finance": { "status": "full", "income": [
              { "kind": "pip-daily-living", "rate": "high", "amount": 114.60,
                "every": "week" } ] }
            """,
        mended: """
            "finance": { "status": "full", "income": [
              { "kind": "pip-daily-living", "rate": "enhanced", "amount": 114.60,
                "every": "week" } ] }
            """
    )

    static let benefitsTogether = ProblemHelp(
        what: "Two benefits are listed that nobody is paid at the same time. One of them may have "
            + "ended when the other began.",
        why: "Both counted, the person would be charged for money that never arrives.",
        example: """
            "finance": { "status": "full", "income": [
              { "kind": "dla-care", "rate": "middle", "amount": 76.70,
                "every": "week" }, { "kind": "attendance-allowance",
                "rate": "lower", "amount": 76.70, "every": "week" } ] }
            """,
        mended: """
            "finance": { "status": "full", "income": [
              { "kind": "attendance-allowance", "rate": "lower",
                "amount": 76.70, "every": "week" } ] }
            """
    )

    static let capitalUnknown = ProblemHelp(
        what: "The means test knows no savings or property of this kind. The message lists the "
            + "kinds.",
        why: "The home a person lives in is left alone, a second one is not: the wrong kind can "
            + "make somebody pay for everything.",
        example: """
            "finance": { "status": "full",
              "capital": [ { "kind": "house", "amount": 210000.00 } ] }
            """,
        mended: """
            "finance": { "status": "full",
              "capital": [ { "kind": "main-home", "amount": 210000.00 } ] }
            """
    )

    static let housingUnknown = ProblemHelp(
        what: "The means test knows no housing cost of this kind. The message lists the kinds.",
        why: "What the person pays for housing is taken off first. A cost that is lost makes the "
            + "charge too high.",
        example: """
            "finance": { "status": "full", "housing": [
              { "kind": "council tax", "amount": 28.00, "every": "week" } ] }
            """,
        mended: """
            "finance": { "status": "full", "housing": [
              { "kind": "council-tax", "amount": 28.00, "every": "week" } ] }
            """
    )

    static let premiumUnknown = ProblemHelp(
        what: "The minimum income guarantee has no premium of this name. The severe disability "
            + "premium is never part of it.",
        why: "A premium is money that the person keeps each week. One that is lost to its "
            + "spelling would be charged.",
        example: """
            "finance": { "status": "full", "premiums": [
              { "kind": "carers", "applies": true,
                "reason": "underlying entitlement to Carer's Allowance" } ] }
            """,
        mended: """
            "finance": { "status": "full", "premiums": [
              { "kind": "carer", "applies": true,
                "reason": "underlying entitlement to Carer's Allowance" } ] }
            """
    )

    static let chargeMissing = ProblemHelp(
        what: "A light-touch assessment that found the person below the limit must state the "
            + "charge that was agreed.",
        why: "There is nothing to work it out from, and left at nothing the council would pay "
            + "what the person has agreed to pay.",
        example: """
            "finance": { "status": "light-touch-below" }
            """,
        mended: """
            "finance": { "status": "light-touch-below", "chargePerWeek": 5.50 }
            """
    )

    static let personalAmountMissing = ProblemHelp(
        what: "The means test has no personal amount for somebody of this age and household. The "
            + "date of birth or the household is wrong, or the regime has a gap, as here for "
            + "people under 25.",
        why: "The personal amount is what everybody keeps to live on. It is never taken as "
            + "nothing.",
        example: """
            "personalAmounts": [
              { "cell": "mig.single.25", "household": "single", "ageFrom": 25 } ]
            """,
        mended: """
            "personalAmounts": [
              { "cell": "mig.single.25", "household": "single", "ageFrom": 25 },
              { "cell": "mig.single.18", "household": "single",
                "ageFrom": 18, "ageBelow": 25 } ]
            """
    )

    static let benefitAmount = ProblemHelp(
        what: "The amount is not the published rate of this benefit on the day. This is a note: "
            + "the amount is used as it stands.",
        why: "It may be last year's rate, and then the charge is out of date. It may also be "
            + "right, where part of a benefit is withheld.",
        example: """
            "finance": { "status": "full", "income": [
              { "kind": "pip-daily-living", "rate": "enhanced",
                "amount": 110.40, "every": "week" } ] }
            """,
        mended: """
            "finance": { "status": "full", "income": [
              { "kind": "pip-daily-living", "rate": "enhanced",
                "amount": 114.60, "every": "week" } ] }
            """
    )
}
