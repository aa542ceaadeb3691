// What can be wrong with a case: the person, the needs, the plan.
extension ProblemHelp {
    static let caseIDFormat = ProblemHelp(
        what: "The id of a case is 2 to 4 capital letters, a hyphen and 4 to 8 digits.",
        why: "The id stands in lists that many people see. In this shape it cannot be a name, an "
            + "address or an NHS number.",
        example: """
            "id": "J. Smith"
            """,
        mended: """
            "id": "EX-0042"
            """
    )

    static let schemeUnknown = ProblemHelp(
        what: "There is no scheme of this id, neither built in nor in the folder you named with "
            + "--schemes, or none of the version that the case names. pbcalc scheme list shows "
            + "those there are.",
        why: "Each council has its own points and bands. Another council's scheme would give this "
            + "person somebody else's budget.",
        example: """
            "scheme": "exampleshire-2062"
            """,
        mended: """
            "scheme": "exampleshire-2026"
            """
    )

    static let schemeDate = ProblemHelp(
        what: "The assessment was made on a day that its scheme does not cover.",
        why: "A council must decide by the scheme in force on the day. Points and bands of "
            + "another year can be challenged.",
        example: """
            "scheme": "exampleshire-2026", "date": "2025-04-20"
            """,
        mended: """
            "scheme": "exampleshire-2026", "date": "2026-04-20"
            """
    )

    static let ratesDate = ProblemHelp(
        what: "No rates are known for the day on which support starts. The date may be mistyped; "
            + "otherwise that year's rates must be added.",
        why: "Benefits and allowances change every April. Last year's amounts would leave the "
            + "person with less than the law says, so they are never used instead.",
        example: """
            "date": "2026-04-20", "starts": "2062-05-04"
            """,
        mended: """
            "date": "2026-04-20", "starts": "2026-05-04"
            """
    )

    static let regimeDate = ProblemHelp(
        what: "The means test of the scheme was not the law on the day on which support starts. "
            + "Fairer Charging ended on 31 March 2015, when the charging rules of the Care Act "
            + "took its place.",
        why: "A charge by rules that are not the law of the day has to be paid back.",
        example: """
            "scheme": "hampshire-2012", "date": "2013-06-03", "starts": "2016-06-03"
            """,
        mended: """
            "scheme": "hampshire-2012", "date": "2013-06-03", "starts": "2013-07-01"
            """
    )

    static let rateMissing = ProblemHelp(
        what: "The rates file of the day lacks an amount that this case needs, or has it under "
            + "another name. The message gives the name that is wanted. Rates that lack it, the "
            + "built-in ones too, are mended by rates of the same \"id\" in a folder for --schemes; "
            + "what a council may set can stand among the \"amounts\" of its scheme.",
        why: "Counted as nothing, a missing allowance would make the person pay too much.",
        example: """
            { "id": "mig.single.25-plus", "value": 120.40, "unit": "pounds-a-week",
              "source": "britbrief", "at": "uprating", "evidence": "unverified" }
            """,
        mended: """
            { "id": "mig.single.25", "value": 120.40, "unit": "pounds-a-week",
              "source": "britbrief", "at": "uprating", "evidence": "unverified" }
            """
    )

    static let priceDate = ProblemHelp(
        what: "Support starts on a day for which the price list of the scheme gives no prices. "
            + "Mend the date, or name the scheme of that year. Of a scheme it is a warning: its list "
            + "has no price on some of its own days, or on any.",
        why: "At last year's prices the budget would not buy the support that the plan promises.",
        example: """
            "date": "2026-04-02", "starts": "2027-04-06"
            """,
        mended: """
            "date": "2026-04-02", "starts": "2026-04-06"
            """
    )

    static let personAge = ProblemHelp(
        what: "The person is younger or older, on the day support starts, than the scheme allows. "
            + "The date of birth may be mistyped. Somebody over 115 gets a warning.",
        why: "Support for children and for adults comes under different law, and a wrong age also "
            + "gives the wrong allowances.",
        example: """
            "person": { "born": "2017-09-03", "household": "single",
                        "children": 0, "setting": "home" }
            """,
        mended: """
            "person": { "born": "1971-09-03", "household": "single",
                        "children": 0, "setting": "home" }
            """
    )

    static let subjectNotCovered = ProblemHelp(
        what: "The scheme is not meant for the subject of this case: adults, disabled children and "
            + "carers have schemes of their own.",
        why: "A carer's points in a scheme for adults would give a budget for somebody else's "
            + "needs.",
        example: """
            "scheme": "exampleshire-2026", "subject": "carer"
            """,
        mended: """
            "scheme": "exampleshire-2026", "subject": "adult"
            """
    )

    static let settingNotCovered = ProblemHelp(
        what: "The scheme is not meant for people who live where this person lives, or who stay "
            + "there for a time only, or for longer than its rules for such stays go: this is a "
            + "warning as long as they have not. Mend the setting or the stay, or name a scheme that "
            + "covers it. "
            + "`check` warns of a scheme that charges people by a means test for those who live "
            + "elsewhere, or for another nation.",
        why: "In a care home the charge follows other rules. By the rules for care at home the "
            + "person would be asked for the wrong amount.",
        example: """
            "person": { "born": "1971-09-03", "household": "single",
                        "children": 0, "setting": "care-home" }
            """,
        mended: """
            "person": { "born": "1971-09-03", "household": "single",
                        "children": 0, "setting": "home" }
            """
    )

    static let exemptionUnknown = ProblemHelp(
        what: "The ground given for never being charged is not one that the means test knows.",
        why: "Passed over, it would send a bill to a person whose aftercare is free by law.",
        example: """
            "person": { "born": "1971-09-03", "household": "single",
              "children": 0, "setting": "home", "chargingExempt": ["s117"] }
            """,
        mended: """
            "person": { "born": "1971-09-03", "household": "single",
              "children": 0, "setting": "home",
              "chargingExempt": ["section-117"] }
            """
    )

    static let outcomeUnknown = ProblemHelp(
        what: "This is not one of the ten outcomes of the Care Act. The message lists them.",
        why: "Two outcomes that the person is unable to achieve can decide eligibility. One that "
            + "is lost to its spelling can cost somebody all support.",
        example: """
            "eligibility": { "impairment": "yes", "significantImpact": "yes",
              "outcomes": { "eating": "unable", "clothed": "unable" } }
            """,
        mended: """
            "eligibility": { "impairment": "yes", "significantImpact": "yes",
              "outcomes": { "nutrition": "unable", "clothed": "unable" } }
            """
    )

    static let reasonMissing = ProblemHelp(
        what: "A decision that departs from the rule has no reason: a cost allowed in part, or "
            + "beyond what was claimed, a price of its own, a premium stated by hand.",
        why: "The person is entitled to know why, and a court asks for it. Later, nobody "
            + "remembers.",
        example: """
            "finance": { "status": "full", "disabilityCosts": [
              { "kind": "gardening", "claimed": 30.00, "allowed": 0.00,
                "every": "month" } ] }
            """,
        mended: """
            "finance": { "status": "full", "disabilityCosts": [
              { "kind": "gardening", "claimed": 30.00, "allowed": 0.00,
                "every": "month", "reason": "the landlord does it" } ] }
            """
    )

    static let questionUnknown = ProblemHelp(
        what: "The scheme asks no question of this name. pbcalc scheme show lists its questions.",
        why: "An answer to a question that nobody asked would count for nothing, and the real "
            + "question would go unanswered: too small a budget.",
        example: """
            "answers": { "washing": "daily", "meals": "some" }
            """,
        mended: """
            "answers": { "personal-care": "daily", "meals": "some" }
            """
    )

    static let answerUnknown = ProblemHelp(
        what: "The question is there, but this is not one of its answers. The message lists them.",
        why: "A misspelt answer scored as nothing would give too small a budget.",
        example: """
            "answers": { "personal-care": "dayly", "meals": "some" }
            """,
        mended: """
            "answers": { "personal-care": "daily", "meals": "some" }
            """
    )

    static let answerContradicts = ProblemHelp(
        what: "The question is answered in two ways at once, such as by an agreed choice and by a "
            + "state that says there is no answer.",
        why: "Whichever of the two counted would be a guess, and the guess would move the budget.",
        example: """
            "answers": { "meals": { "agreed": "some", "state": "unknown" } }
            """,
        mended: """
            "answers": { "meals": { "agreed": "some" } }
            """
    )

    static let answerNotApplicable = ProblemHelp(
        what: "This question applies to everybody, so \"not-applicable\" is no answer to it. If "
            + "the person needs no help, say so with the answer that means it.",
        why: "\"Needs no help\" is a finding about the person. \"Does not apply\" hides that the "
            + "question was never asked.",
        example: """
            "answers": { "meals": { "state": "not-applicable" } }
            """,
        mended: """
            "answers": { "meals": "none" }
            """
    )

    static let shareUnknown = ProblemHelp(
        what: "The share of a need that family or friends meet is one of the scheme's words for "
            + "it, such as \"quarter\" or \"half\".",
        why: "The share lowers the budget. Read as too much, it would leave the family with more "
            + "than they agreed to.",
        example: """
            "unpaidSupport": [ { "question": "meals", "share": "50%",
              "willing": true, "able": true, "agreed": "2026-04-18" } ]
            """,
        mended: """
            "unpaidSupport": [ { "question": "meals", "share": "half",
              "willing": true, "able": true, "agreed": "2026-04-18" } ]
            """
    )

    static let serviceUnknown = ProblemHelp(
        what: "The price list of the scheme has no service of this name. pbcalc scheme show lists "
            + "the services.",
        why: "A service without a price would cost nothing in the plan, and then could not be "
            + "bought.",
        example: """
            "plan": { "lines": [ { "id": "care", "service": "homecare",
              "quantity": 3.5, "every": "week", "route": "council-managed",
              "funding": "council", "charge": "means-tested" } ] }
            """,
        mended: """
            "plan": { "lines": [ { "id": "care", "service": "home-care",
              "quantity": 3.5, "every": "week", "route": "council-managed",
              "funding": "council", "charge": "means-tested" } ] }
            """
    )

    static let priceMissing = ProblemHelp(
        what: "The price list names this service but gives no price for it, none that fits the "
            + "day and time of the line, or several. Say what the price depends on, or state the "
            + "price and where it comes from.",
        why: "Without a price the plan would look cheaper than it is.",
        example: """
            "plan": { "lines": [ { "id": "rail", "service": "equipment",
              "quantity": 1, "every": "once", "route": "council-managed",
              "funding": "council", "charge": "free" } ] }
            """,
        mended: """
            "plan": { "lines": [ { "id": "rail", "service": "equipment",
              "quantity": 1, "every": "once", "route": "council-managed",
              "funding": "council", "charge": "free",
              "price": 145.00, "priceReason": "supplier quotation" } ] }
            """
    )

    static let quantityZero = ProblemHelp(
        what: "The quantity is 0. Write how much there is, or take the line out.",
        why: "A line of nothing looks like support in the plan, and the person gets none.",
        example: """
            "plan": { "lines": [ { "id": "care", "service": "home-care",
              "quantity": 0, "every": "week", "route": "council-managed",
              "funding": "council", "charge": "means-tested" } ] }
            """,
        mended: """
            "plan": { "lines": [ { "id": "care", "service": "home-care",
              "quantity": 3.5, "every": "week", "route": "council-managed",
              "funding": "council", "charge": "means-tested" } ] }
            """
    )
}
