// What can be wrong with the measures, bands and adjusters of a scheme.
extension ProblemHelp {
    static let measureForm = ProblemHelp(
        what: "A measure does no operation, or more than one. A quotient takes exactly two parts.",
        why: "A measure is one line of the explanation, and a line that does two things cannot be "
            + "checked by hand.",
        example: """
            { "id": "care", "sum": [ "meals", "washing" ],
              "max": [ "meals", "washing" ] }
            """,
        mended: """
            { "id": "care", "sum": [ "meals", "washing" ] }
            """
    )

    static let bandForm = ProblemHelp(
        what: "A band says its amount in two ways: one \"amount\", a range \"from\" and \"to\" in "
            + "the scheme's own period, or \"fromPerWeek\" and \"toPerWeek\" where the amounts are "
            + "weekly.",
        why: "With two amounts nobody can say which one is the budget.",
        example: """
            { "id": "B2", "fromPoints": 12, "belowPoints": 15,
              "amount": 50.00, "fromPerWeek": 50.00, "toPerWeek": 75.00 }
            """,
        mended: """
            { "id": "B2", "fromPoints": 12, "belowPoints": 15,
              "fromPerWeek": 50.00, "toPerWeek": 75.00 }
            """
    )

    static let adjusterForm = ProblemHelp(
        what: "An adjuster does nothing, or more than one thing. It adds by the answers of a "
            + "question (\"question\" with \"additions\"), or does one of add, takeOff, multiply, "
            + "atLeast and atMost.",
        why: "The order of what is done to an amount decides the budget, so each step stands alone "
            + "in the list.",
        example: """
            { "id": "rural", "multiply": 1.05, "atMost": 900.00 }
            """,
        mended: """
            { "id": "rural", "multiply": 1.05 },
            { "id": "ceiling", "atMost": 900.00 }
            """
    )
}
