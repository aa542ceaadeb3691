// What can be wrong with a scheme, a regime or a rates file.
extension ProblemHelp {
    static let sourceUnknown = ProblemHelp(
        what: "A rule or an amount names a source that the file does not list under \"sources\".",
        why: "Whoever questions a charge may ask where the rule comes from, and must find it.",
        example: """
            "contribution": { "regime": "england-care-act-home",
              "nightCare": "ignored-unless-paid", "source": "kirkless",
              "evidence": "seen" }
            """,
        mended: """
            "contribution": { "regime": "england-care-act-home",
              "nightCare": "ignored-unless-paid", "source": "kirklees",
              "evidence": "seen" }
            """
    )

    static let referenceUnknown = ProblemHelp(
        what: "One part of the file names another that is not there, or that cannot be meant: a "
            + "question, an answer, a service, a kind of income or a rate; a measure below the one "
            + "that reads it; a line in place of itself.",
        why: "An addition for nights that points at no question would never be given to anybody.",
        example: """
            "adjusters": [ { "id": "overnight", "question": "nights",
              "additions": [ { "answer": "often", "quantity": 5,
                               "service": "sleep-in" } ] } ]
            """,
        mended: """
            "adjusters": [ { "id": "overnight", "question": "night",
              "additions": [ { "answer": "often", "quantity": 5,
                               "service": "sleep-in" } ] } ]
            """
    )

    static let bandGap = ProblemHelp(
        what: "One band ends before the next begins, and no band holds the points between. A band "
            + "reaches from \"fromPoints\" up to, but not including, \"belowPoints\".",
        why: "A person whose points fall into the gap would have needs and no budget.",
        example: """
            "bands": [ { "id": "B1", "fromPoints": 0, "belowPoints": 12 },
              { "id": "B2", "fromPoints": 13,
                "fromPerWeek": 50.00, "toPerWeek": 75.00 } ]
            """,
        mended: """
            "bands": [ { "id": "B1", "fromPoints": 0, "belowPoints": 12 },
              { "id": "B2", "fromPoints": 12,
                "fromPerWeek": 50.00, "toPerWeek": 75.00 } ]
            """
    )

    static let bandOverlap = ProblemHelp(
        what: "Two bands hold the same points. Only the last band may leave out "
            + "\"belowPoints\".",
        why: "Two people with the same points must get the same budget; with two bands for the "
            + "same points, that is down to chance.",
        example: """
            "bands": [ { "id": "B1", "fromPoints": 0, "belowPoints": 12 },
              { "id": "B2", "fromPoints": 11,
                "fromPerWeek": 50.00, "toPerWeek": 75.00 } ]
            """,
        mended: """
            "bands": [ { "id": "B1", "fromPoints": 0, "belowPoints": 12 },
              { "id": "B2", "fromPoints": 12,
                "fromPerWeek": 50.00, "toPerWeek": 75.00 } ]
            """
    )

    static let bandAmount = ProblemHelp(
        what: "A band has both its amounts, the lower first, or neither. A band without amounts "
            + "can stand only at the bottom or the top of the table.",
        why: "The budget lies between the two amounts: with one of them there is no middle, and "
            + "nothing to hold the plan against.",
        example: """
            "bands": [ { "id": "B1", "fromPoints": 0, "belowPoints": 12 },
              { "id": "B2", "fromPoints": 12, "fromPerWeek": 50.00 } ]
            """,
        mended: """
            "bands": [ { "id": "B1", "fromPoints": 0, "belowPoints": 12 },
              { "id": "B2", "fromPoints": 12,
                "fromPerWeek": 50.00, "toPerWeek": 75.00 } ]
            """
    )

    static let cellRepeated = ProblemHelp(
        what: "A rates file has two amounts of the same name. Each name stands once in a file; "
            + "another year's amount goes into that year's file.",
        why: "Which of the two counted would be down to their order, and with it what the person "
            + "is left with each week.",
        example: """
            { "id": "mig.single.25", "value": 120.40, "unit": "pounds-a-week",
              "source": "britbrief", "at": "uprating", "evidence": "unverified" },
            { "id": "mig.single.25", "value": 95.40, "unit": "pounds-a-week",
              "source": "britbrief", "at": "uprating", "evidence": "unverified" }
            """,
        mended: """
            { "id": "mig.single.25", "value": 120.40, "unit": "pounds-a-week",
              "source": "britbrief", "at": "uprating", "evidence": "unverified" },
            { "id": "mig.single.18", "value": 95.40, "unit": "pounds-a-week",
              "source": "britbrief", "at": "uprating", "evidence": "unverified" }
            """
    )

    static let ratesOverlap = ProblemHelp(
        what: "Two rates files cover the same days. The second begins on the day after the first "
            + "ends.",
        why: "On a day with two rates a person's charge could be worked out in two ways, and "
            + "both would look right.",
        example: """
            "id": "england-2026", "from": "2026-04-06", "to": "2027-04-11"
            "id": "england-2027", "from": "2027-04-06", "to": "2028-04-09"
            """,
        mended: """
            "id": "england-2026", "from": "2026-04-06", "to": "2027-04-11"
            "id": "england-2027", "from": "2027-04-12", "to": "2028-04-09"
            """
    )

    static let ratesGap = ProblemHelp(
        what: "Two rates files that lie together leave days between them for which neither holds. "
            + "The second begins on the day after the first ends. Or the rows of a service leave "
            + "days of its price list without a price that other days have.",
        why: "A case of such a day has no figures, or figures of built-in rates that nobody chose.",
        example: """
            "id": "our-2026", "from": "2026-04-06", "to": "2027-04-05"
            "id": "our-2027", "from": "2027-05-06", "to": "2028-04-09"
            """,
        mended: """
            "id": "our-2026", "from": "2026-04-06", "to": "2027-04-05"
            "id": "our-2027", "from": "2027-04-06", "to": "2028-04-09"
            """
    )

    static let limitOrder = ProblemHelp(
        what: "A band ends at or below the points it begins with, or stands after one with more "
            + "points; or a lower limit, rate or charge is above the higher one beside it, as of "
            + "capital or of a pension. The two may be the wrong way round.",
        why: "No number of points lies in a band that ends before it begins, so nobody could ever "
            + "get its budget; bands out of order are easily misread; and between such amounts "
            + "nobody can say what a person is to pay.",
        example: """
            "bands": [ { "id": "B1", "fromPoints": 12, "belowPoints": 0 } ]
            """,
        mended: """
            "bands": [ { "id": "B1", "fromPoints": 0, "belowPoints": 12 } ]
            """
    )

    static let policyLimit = ProblemHelp(
        what:
            "A council's own amount or rule takes more from people than the law allows. A council "
            + "may leave them more than the national minimum, never less, and may ask for less than "
            + "a national maximum, never more. What the law leaves out, like earnings, a council "
            + "may not count; what a regime calls guidance, like Scotland's thresholds, it may "
            + "change. National amounts rise most Aprils: an amount that was fine last year can be "
            + "too low now.",
        why: "A charge worked out with it would be too high, and would have to be paid back.",
        example: """
            "contribution": { "regime": "england-care-act-home",
              "nightCare": "counted", "source": "kirklees", "evidence": "seen",
              "amounts": [ { "cell": "mig.single.25", "value": 118.00 } ] }
            """,
        mended: """
            "contribution": { "regime": "england-care-act-home",
              "nightCare": "counted", "source": "kirklees", "evidence": "seen",
              "amounts": [ { "cell": "mig.single.25", "value": 125.00 } ] }
            """
    )

    static let premiumsUnsaid = ProblemHelp(
        what: "A council's own personal amount is so large that it may have a premium in it, and "
            + "the scheme does not say whether it has.",
        why: "Premiums are added to it. Where it has them already they are left to people twice, "
            + "and the council asks for less than it means to.",
        example: """
            "contribution": { "regime": "england-care-act-home",
              "nightCare": "counted", "source": "kirklees", "evidence": "seen",
              "amounts": [ { "cell": "mig.single.25", "value": 188.85 } ] }
            """,
        mended: """
            "contribution": { "regime": "england-care-act-home",
              "nightCare": "counted", "source": "kirklees", "evidence": "seen",
              "amounts": [ { "cell": "mig.single.25", "value": 188.85,
                "holds": [ "disability" ] } ] }
            """
    )

    static let policyWithoutEffect = ProblemHelp(
        what: "A council's own amount is the same as the national one on every day the scheme "
            + "covers, so it changes no figure, or another choice is what the means test says, or "
            + "what is charged, without it; a charge is above its price, which is the most that "
            + "anybody is charged; no means test reads an amount of a rates file; or a scheme names "
            + "a means test for people whom it does not apply to.",
        why: "Written down here it stays as it is next April, when the national amount rises, and "
            + "nobody may notice.",
        example: """
            "contribution": { "regime": "england-care-act-home",
              "nightCare": "counted", "source": "kirklees", "evidence": "seen",
              "amounts": [ { "cell": "capital.upper", "value": 23250.00 } ] }
            """,
        mended: """
            "contribution": { "regime": "england-care-act-home",
              "nightCare": "counted", "source": "kirklees", "evidence": "seen" }
            """
    )
}
