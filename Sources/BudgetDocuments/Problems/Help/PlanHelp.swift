internal import PersonalBudgets

// What can be wrong with the support plan of a case, and with what was decided on it.
extension ProblemHelp {
    static let timeFormat = ProblemHelp(
        what:
            "A time of day is two digits for the hour, a colon, and two for the minutes; hours are "
            + "two such times, and may go past midnight.",
        why:
            "Nights and weekends have prices of their own, and half past eight could be morning or "
            + "evening.",
        example: """
            "plan": { "lines": [ { "id": "care", "service": "home-care",
              "visits": [ { "days": ["weekdays"], "hours": ["8.30", "9.15"] } ],
              "route": "council-managed", "funding": "council",
              "charge": "means-tested" } ] }
            """,
        mended: """
            "plan": { "lines": [ { "id": "care", "service": "home-care",
              "visits": [ { "days": ["weekdays"], "hours": ["08:30", "09:15"] } ],
              "route": "council-managed", "funding": "council",
              "charge": "means-tested" } ] }
            """
    )

    static let topUp = ProblemHelp(
        what: "Others may add money for a dearer place to live, and no more than it costs. Support "
            + "at home has no top-up: a need is met at its cost, and more is bought privately.",
        why: "A top-up at home would make somebody pay for needs that the council has to meet.",
        example: """
            "plan": { "lines": [ { "id": "care", "service": "home-care",
              "quantity": 3.5, "every": "week", "topUp": 2.00,
              "route": "council-managed", "funding": "council",
              "charge": "means-tested" } ] }
            """,
        mended: """
            "plan": { "lines": [ { "id": "care", "service": "home-care",
              "quantity": 3.5, "every": "week",
              "route": "council-managed", "funding": "council",
              "charge": "means-tested" } ] }
            """
    )

    static let decisionDate = ProblemHelp(
        what: "The final budget, or one set in place of the indicative budget, bears a day before "
            + "that of the assessment. This is a warning: the amount is shown as it stands.",
        why: "Nobody could weigh an assessment that was not made yet. A decision left from last "
            + "time would stand as this year's.",
        example: """
            "decision": { "role": "team manager", "date": "2025-04-28",
              "finalPerWeek": 177.00, "reason": "the plan meets the needs" }
            """,
        mended: """
            "decision": { "role": "team manager", "date": "2026-04-28",
              "finalPerWeek": 177.00, "reason": "the plan meets the needs" }
            """
    )

    static let decisionSigner = ProblemHelp(
        what: "The decision is by somebody who works for another body than the council, or in a "
            + "role that the scheme does not name among those who may agree a plan; or the person "
            + "is not eligible, and \"meetUnderPower\" does not say why needs are met all the "
            + "same. This is a warning: what the first decides is shown, and so is a budget for "
            + "somebody who is not eligible, and nothing is final by it.",
        why: "Sign-off is for officers of the council, each up to a limit. A role with a slip of "
            + "the pen would have none. Who is not eligible has no budget to sign for, unless the "
            + "council uses its power.",
        example: """
            "decision": { "role": "team manager", "employer": "other",
              "date": "2026-04-28", "finalPerWeek": 177.00,
              "reason": "the plan meets the needs" }
            """,
        mended: """
            "decision": { "role": "team manager", "employer": "council",
              "date": "2026-04-28", "finalPerWeek": 177.00,
              "reason": "the plan meets the needs" }
            """
    )
}
