// What can be wrong with a document of any kind.
extension ProblemHelp {
    static let fileTooLarge = ProblemHelp(
        what: "The file, or one line of a file for batch, is larger than 16 MiB; the ... below "
            + "stands for that much. A case has a few thousand bytes.",
        why: "So large a file is hardly one person's case. Read all the same, it could hold up "
            + "everybody else's.",
        example: """
            "x-scans": "..."
            """,
        mended: """
            "x-scans": "in the case record"
            """
    )

    static let formatUnknown = ProblemHelp(
        what: "The file does not say that it is a case, a scheme, a regime or a rates file of "
            + "pbcalc. Its member \"format\" says so.",
        why: "A file of another program or of a later version may mean other things by the same "
            + "words, and the figures would be wrong without a sign of it.",
        example: """
            "format": "case"
            """,
        mended: """
            "format": "pbcalc.case.v1"
            """
    )

    static let formatUnexpected = ProblemHelp(
        what: "The file is good for something, but not for this: a scheme, say, was given where a "
            + "case was wanted. Check the name of the file, then its \"format\".",
        why: "A scheme worked out as if it were a person gives nobody a budget.",
        example: """
            "format": "pbcalc.scheme.v1", "id": "EX-0042"
            """,
        mended: """
            "format": "pbcalc.case.v1", "id": "EX-0042"
            """
    )

    static let memberUnknown = ProblemHelp(
        what: "The format has no member of this name here. It may be misspelt or stand in the "
            + "wrong place; a note of your own, which nothing reads, begins with x-.",
        why: "A misspelt member passed over would leave the person without what it says: here, "
            + "without any answers at all.",
        example: """
            "anwsers": { "personal-care": "daily" }
            """,
        mended: """
            "answers": { "personal-care": "daily" }
            """
    )

    static let memberMissing = ProblemHelp(
        what: "Something that must be stated is not in the file.",
        why: "Filled in by guesswork, it would decide a budget or a charge on a fact that nobody "
            + "has established.",
        example: """
            "person": { "born": "1971-09-03", "household": "single",
                        "children": 0 }
            """,
        mended: """
            "person": { "born": "1971-09-03", "household": "single",
                        "children": 0, "setting": "home" }
            """
    )

    static let memberRepeated = ProblemHelp(
        what: "The same name stands twice in one object. Neither is used, even when both say the "
            + "same.",
        why: "Programs differ on which of the two counts, so the budget would depend on the "
            + "program.",
        example: """
            "answers": { "meals": "some", "meals": "daily" }
            """,
        mended: """
            "answers": { "meals": "daily" }
            """
    )

    static let typeWrong = ProblemHelp(
        what: "The value is of another kind than is wanted here: text instead of a number, say, or "
            + "one thing instead of a list. Numbers, true and false have no quotation marks.",
        why: "A number of children read as text would be no children, and the person would be "
            + "left with too little to live on.",
        example: """
            "person": { "born": "1971-09-03", "household": "single",
                        "children": "2", "setting": "home" }
            """,
        mended: """
            "person": { "born": "1971-09-03", "household": "single",
                        "children": 2, "setting": "home" }
            """
    )

    static let textEmpty = ProblemHelp(
        what: "There is nothing between the quotation marks. Write something, or leave the member "
            + "out where the format allows it.",
        why: "An empty text looks like an answer and is none: nobody could tell later who gives "
            + "the help or why a decision was made.",
        example: """
            "unpaidSupport": [ { "question": "meals", "share": "half",
              "willing": true, "able": true,
              "agreed": "2026-04-18", "by": "" } ]
            """,
        mended: """
            "unpaidSupport": [ { "question": "meals", "share": "half",
              "willing": true, "able": true,
              "agreed": "2026-04-18", "by": "daughter" } ]
            """
    )

    static let idFormat = ProblemHelp(
        what: "An id has small letters, digits and hyphens only, at most 64 of them, and does not "
            + "begin with a hyphen. The id of a band is its name in words, but for null.",
        why: "Ids join one file to another. Spaces and capitals are typed one way here and "
            + "another way there, and then the two no longer meet.",
        example: """
            "person": { "born": "1971-09-03", "household": "single",
              "children": 0, "setting": "home",
              "group": "Physical Disability" }
            """,
        mended: """
            "person": { "born": "1971-09-03", "household": "single",
              "children": 0, "setting": "home",
              "group": "physical-disability" }
            """
    )

    static let idRepeated = ProblemHelp(
        what: "Two of a kind have the same id: two bands, questions, answers, services, or two "
            + "lines of a plan, two regimes or rates files; or a file says two things of one kind of "
            + "income, premium or authority; or a line of a plan buys the same day or hours twice.",
        why: "A budget letter that says \"band B1\" must mean one band only, for the person and "
            + "for a court.",
        example: """
            "bands": [ { "id": "B1", "fromPoints": 0, "belowPoints": 12 },
              { "id": "B1", "fromPoints": 12,
                "fromPerWeek": 50.00, "toPerWeek": 75.00 } ]
            """,
        mended: """
            "bands": [ { "id": "B1", "fromPoints": 0, "belowPoints": 12 },
              { "id": "B2", "fromPoints": 12,
                "fromPerWeek": 50.00, "toPerWeek": 75.00 } ]
            """
    )

    static let dateFormat = ProblemHelp(
        what: "A date is written as year, month and day, with hyphens and all its zeros.",
        why: "03/04/2026 is a day in April to one reader and in March to another, and the day "
            + "decides which rates apply.",
        example: """
            "date": "20/04/2026"
            """,
        mended: """
            "date": "2026-04-20"
            """
    )

    static let dateUnknown = ProblemHelp(
        what: "The date is written as it should be, but the calendar has no such day: 31 June, "
            + "or 29 February in a year that is no leap year.",
        why: "Moved to the day before or after by guesswork, it could fall into another year's "
            + "rates or give the person another age.",
        example: """
            "starts": "2026-06-31"
            """,
        mended: """
            "starts": "2026-06-30"
            """
    )

    static let dateOrder = ProblemHelp(
        what: "Something ends before it begins, changes before the day of the case, begins after "
            + "the support that is given in it, or is charged for a day on which it was charged "
            + "already. One of the two dates is wrong, most often in its year. A stay in a care home "
            + "that began so long ago that it counts as a longer one than the case says is a "
            + "warning.",
        why: "Help from family that ended before it was agreed would count on no day at all, or "
            + "lower the budget for help that nobody gives.",
        example: """
            "unpaidSupport": [ { "question": "meals", "share": "half",
              "willing": true, "able": true,
              "agreed": "2026-04-18", "until": "2025-10-31" } ]
            """,
        mended: """
            "unpaidSupport": [ { "question": "meals", "share": "half",
              "willing": true, "able": true,
              "agreed": "2026-04-18", "until": "2026-10-31" } ]
            """
    )

    static let moneyFormat = ProblemHelp(
        what: "An amount is a plain number of pounds, 0.00 or more, with at most two decimals: no "
            + "pound sign, no comma, no quotation marks.",
        why: "1,500 can be read as one and a half or as fifteen hundred pounds, and the person "
            + "would be charged by it.",
        example: """
            "finance": { "status": "full",
              "capital": [ { "kind": "savings", "amount": "£15,000" } ] }
            """,
        mended: """
            "finance": { "status": "full",
              "capital": [ { "kind": "savings", "amount": 15000.00 } ] }
            """
    )

    static let numberFormat = ProblemHelp(
        what: "A number here is 0 or more, with at most four decimals, and without an exponent "
            + "such as 1e3.",
        why: "Numbers are read exactly as they stand. More decimals than that have come out of "
            + "some other reckoning, and nobody could check the figure by hand.",
        example: """
            "plan": { "lines": [ { "id": "care", "service": "home-care",
              "quantity": 3.333333, "every": "week", "route": "council-managed",
              "funding": "council", "charge": "means-tested" } ] }
            """,
        mended: """
            "plan": { "lines": [ { "id": "care", "service": "home-care",
              "quantity": 3.3333, "every": "week", "route": "council-managed",
              "funding": "council", "charge": "means-tested" } ] }
            """
    )

    static let numberRange = ProblemHelp(
        what: "The number is below or above what can stand here; the message says what can. Some "
            + "numbers are whole: weeks, children, owners. Of a wage below the minimum this is a "
            + "warning: it is used as it stands.",
        why: "One digit too many, as in 520 weeks of a year, makes a plan dear beyond all sense.",
        example: """
            "plan": { "lines": [ { "id": "care", "service": "home-care",
              "quantity": 3.5, "every": "week", "weeks": 520, "funding": "council",
              "route": "council-managed", "charge": "means-tested" } ] }
            """,
        mended: """
            "plan": { "lines": [ { "id": "care", "service": "home-care",
              "quantity": 3.5, "every": "week", "weeks": 52, "funding": "council",
              "route": "council-managed", "charge": "means-tested" } ] }
            """
    )

    static let shareFormat = ProblemHelp(
        what: "A share is a fraction of whole numbers from 0 to 1, like \"1/4\". It is not a "
            + "percentage, and not more than the whole.",
        why: "A third has no exact decimals: as a fraction, three thirds make one to the penny.",
        example: """
            "contribution": { "regime": "england-care-act-home", "share": "90%",
              "nightCare": "ignored-unless-paid", "source": "illustration",
              "evidence": "invented" }
            """,
        mended: """
            "contribution": { "regime": "england-care-act-home", "share": "9/10",
              "nightCare": "ignored-unless-paid", "source": "illustration",
              "evidence": "invented" }
            """
    )

    static let choiceUnknown = ProblemHelp(
        what: "Only certain words can stand here, and this is not one of them. The message lists "
            + "them all.",
        why: "A word that is not understood would have to be taken for another: single or a "
            + "couple makes a difference of pounds a week.",
        example: """
            "person": { "born": "1971-09-03", "household": "alone",
                        "children": 0, "setting": "home" }
            """,
        mended: """
            "person": { "born": "1971-09-03", "household": "single",
                        "children": 0, "setting": "home" }
            """
    )

    static let numberTooLarge = ProblemHelp(
        what: "Each number can stand where it stands, but worked out together they grow beyond "
            + "what can be reckoned exactly. One of them has too many digits.",
        why: "A figure cut short without a word would be wrong by an amount that nobody can tell.",
        example: """
            "plan": { "lines": [ { "id": "rail", "service": "equipment",
              "quantity": 999999.9999, "price": 99999999.99, "every": "once",
              "priceReason": "supplier quotation", "route": "council-managed",
              "funding": "council", "charge": "free" } ] }
            """,
        mended: """
            "plan": { "lines": [ { "id": "rail", "service": "equipment",
              "quantity": 1, "price": 145.00, "every": "once",
              "priceReason": "supplier quotation", "route": "council-managed",
              "funding": "council", "charge": "free" } ] }
            """
    )
}
