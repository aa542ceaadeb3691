internal import PersonalBudgets

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
}
