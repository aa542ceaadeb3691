// What can be wrong with the financial assessment of a case.
extension ProblemHelp {
    static let incomeUnknown = ProblemHelp(
        what: "The means test knows no income of this kind. The message lists the kinds; a premium "
            + "is part of the benefit that it is paid with. For an income of no kind that is here, "
            + "put a copy of the regime from fixtures/regimes into a folder for --schemes, and add "
            + "the kind to its \"incomeKinds\".",
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
            + "people under 25; or a council that leaves couples a level names none for their age.",
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

    static let benefitDoubtful = ProblemHelp(
        what: "Two benefits of the case are hardly ever paid together, like a mobility component "
            + "beside Attendance Allowance, which has none; or one for a person's own needs is said "
            + "to be shared; or one counts on in a care home that the council pays for, where it "
            + "ends; or income, capital or a cost is stated twice; or an income is treated by a law later "
            + "than the case; or help with a housing cost is more than it, or unsaid beside a benefit "
            + "that comes with some; or a home counts in which a partner or child may live; or "
            + "\"paidNightCare\" does not say what the plan says of care at night. This is a "
            + "warning: all are used as they stand.",
        why: "One of them is often a benefit that has ended, or was entered under a wrong name. "
            + "What is said to be shared counts only in part.",
        example: """
            "finance": { "status": "full", "income": [
              { "kind": "attendance-allowance", "rate": "higher",
                "amount": 114.60, "every": "week" }, { "kind": "pip-mobility",
                "rate": "enhanced", "amount": 80.00, "every": "week" } ] }
            """,
        mended: """
            "finance": { "status": "full", "income": [
              { "kind": "pip-daily-living", "rate": "enhanced",
                "amount": 114.60, "every": "week" }, { "kind": "pip-mobility",
                "rate": "enhanced", "amount": 80.00, "every": "week" } ] }
            """
    )

    static let benefitUnpaid = ProblemHelp(
        what: "A benefit stands in the case of which nothing is paid, and which gives a premium "
            + "where it is. This is a warning: no premium follows from it.",
        why: "A spreadsheet has a nought for everybody without the benefit. But somebody may be "
            + "entitled to one that is not paid because another benefit is, and rules differ on "
            + "what follows from that.",
        example: """
            "finance": { "status": "full", "income": [
              { "kind": "carers-allowance", "amount": 0.00, "every": "week" } ] }
            """,
        mended: """
            "finance": { "status": "full", "income": [
              { "kind": "carers-allowance", "amount": 0.00, "every": "week" } ],
              "premiums": [ { "kind": "carer", "applies": true,
                "reason": "entitled, but paid a pension instead" } ] }
            """
    )

    static let premiumDoubtful = ProblemHelp(
        what: "A premium is stated that the facts of the case speak against: it ends at pension "
            + "age, or hangs on another rate of a benefit than the one in payment. This is a "
            + "warning: what is stated counts.",
        why: "Premiums raise what the person keeps. One that does not apply makes the charge too "
            + "low, and the difference is asked for later.",
        example: """
            "finance": { "status": "full", "income": [ { "kind": "pip-daily-living",
                "rate": "standard", "amount": 76.70, "every": "week" } ],
              "premiums": [ { "kind": "enhanced-disability", "applies": true,
                "reason": "told on the phone" } ] }
            """,
        mended: """
            "finance": { "status": "full", "income": [ { "kind": "pip-daily-living",
                "rate": "standard", "amount": 76.70, "every": "week" } ] }
            """
    )

    static let costReview = ProblemHelp(
        what: "What is allowed for a cost of disability was to be looked at again before support "
            + "starts. This is a warning: the amount counts as it stands.",
        why: "Councils raise what they allow each April. An amount of last year makes the charge "
            + "too high, as the Ombudsman found in Shropshire.",
        example: """
            "finance": { "status": "full", "disabilityCosts": [
              { "kind": "bedding", "claimed": 4.00, "allowed": 4.00,
                "every": "week", "reviewBy": "2026-04-05" } ] }
            """,
        mended: """
            "finance": { "status": "full", "disabilityCosts": [
              { "kind": "bedding", "claimed": 4.20, "allowed": 4.20,
                "every": "week", "reviewBy": "2027-04-04" } ] }
            """
    )
}
