// What can be wrong with the measures, bands and adjusters of a scheme.
extension ProblemHelp {
    static let measureForm = ProblemHelp(
        what: "A measure does no operation, or more than one. A quotient takes exactly two parts.",
        why: "A measure is one line of the explanation, and a line that does two things cannot be "
            + "checked by hand.",
        example: """
            "questionnaire": { "source": "illustration", "evidence": "invented",
              "questions": [ { "id": "ill", "text": "illness", "kind": "flag" } ],
              "measures": [ { "id": "care", "sum": [ "ill" ], "max": [ 2 ] } ],
              "total": "care" }
            """,
        mended: """
            "questionnaire": { "source": "illustration", "evidence": "invented",
              "questions": [ { "id": "ill", "text": "illness", "kind": "flag" } ],
              "measures": [ { "id": "care", "max": [ "ill", 2 ] } ],
              "total": "care" }
            """
    )

    static let bandForm = ProblemHelp(
        what: "A band says its amount in two ways: one \"amount\", a range \"from\" and \"to\" in "
            + "the scheme's own period, or \"fromPerWeek\" and \"toPerWeek\" where the amounts are "
            + "weekly.",
        why: "With two amounts nobody can say which one is the budget.",
        example: """
            "bands": [ { "id": "B1", "fromPoints": 0, "belowPoints": 15,
              "amount": 50.00, "fromPerWeek": 50.00, "toPerWeek": 75.00 } ]
            """,
        mended: """
            "bands": [ { "id": "B1", "fromPoints": 0, "belowPoints": 15,
              "fromPerWeek": 50.00, "toPerWeek": 75.00 } ]
            """
    )

    static let adjusterForm = ProblemHelp(
        what: "An adjuster does nothing, or more than one thing. It adds by the answers of a "
            + "question (\"question\" with \"additions\"), or does one of add, takeOff, multiply, "
            + "atLeast and atMost.",
        why: "The order of what is done to an amount decides the budget, so each step stands alone "
            + "in the list.",
        example: """
            "bands": [ { "id": "B1", "fromPoints": 0, "amount": 50.00 } ],
            "adjusters": [ { "id": "rural", "multiply": 1.05, "atMost": 900.00 } ]
            """,
        mended: """
            "bands": [ { "id": "B1", "fromPoints": 0, "amount": 50.00 } ],
            "adjusters": [ { "id": "rural", "multiply": 1.05 },
              { "id": "ceiling", "atMost": 900.00 } ]
            """
    )
}
