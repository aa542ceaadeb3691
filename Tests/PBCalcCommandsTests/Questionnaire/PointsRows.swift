/// EX-0042 with other answers and other unpaid support: 30 points before, 28 after, B7.
enum PointsRows {
    static let rows = answered + supported + agreed + unanswered

    static let answered = [
        // 30 - 5 = 25 (B6 alone), less 2 is 23: B5.
        Row(
            "safe alone",
            [.set("/answers/keeping-safe", "none")],
            [.points: "23.00", .band: "B5", .indicative: "137.50", .without: "162.50"]
        ),
        // 30 - 4 = 26, B6 with the daughter and without: half of no points is none.
        Row(
            "no need with meals",
            [.set("/answers/meals", "none")],
            [
                .answers: "26.00", .unpaid: "0.00", .points: "26.00", .band: "B6",
                .indicative: "162.50", .without: "162.50",
            ]
        ),
        // 10 for 5: 35 (B9 alone), less 2 is 33: the first points of B9.
        Row(
            "not safe for four hours",
            [.set("/answers/keeping-safe", "daily")],
            [.points: "33.00", .band: "B9", .indicative: "237.50", .without: "237.50"]
        ),
        // 21 for 12: 39 (B11 alone), less 2 is 37: B10.
        Row(
            "personal care constant",
            [.set("/answers/personal-care", "constant")],
            [.points: "37.00", .band: "B10", .indicative: "262.50", .without: "287.50"]
        ),
        // 4 more: 32, B8, 212.50 + 5 x 110.00 = 762.50; limit 225 + 550 = 775.
        // Alone 34 is B9: 237.50 + 550 = 787.50.
        Row(
            "a paid sleeper is priced by the night",
            [.set("/answers/night", "often")],
            [
                .points: "32.00", .band: "B8", .indicative: "762.50", .limit: "775.00",
                .without: "787.50",
            ]
        ),
        // The same points, 7 x 170.00 = 1,190: 212.50 + 1,190 = 1,402.50.
        Row(
            "a waking night is priced by the night",
            [.set("/answers/night", "constant")],
            [.points: "32.00", .indicative: "1402.50", .limit: "1415.00", .without: "1427.50"]
        ),
        // The same points and nothing by the night.
        Row(
            "an alarm at night is in the points alone",
            [.set("/answers/night", "some")],
            [.points: "32.00", .indicative: "212.50", .without: "237.50"]
        ),
        // `none` and `not-applicable` both count nothing.
        Row(
            "work not applicable is as good as none",
            [.set("/answers/work", ["state": "not-applicable"])],
            [.points: "28.00", .missing: ""]
        ),
        // The agreed answer counts: constant is 20 for 5, so 45 - 2 = 43, B12.
        Row(
            "of two voices the agreed answer counts",
            [.set("/answers/keeping-safe/agreed", "constant")],
            [.points: "43.00", .band: "B12", .indicative: "325.00"]
        ),
    ]

    static let supported = [
        // Nothing off: 30 is the first point of B8.
        Row(
            "the daughter is not willing",
            [.set("/unpaidSupport/0/willing", false)],
            [
                .answers: "30.00", .unpaid: "0.00", .points: "30.00", .band: "B8",
                .indicative: "212.50", .without: "212.50", .limit: "225.00",
            ]
        ),
        Row(
            "the daughter is not able",
            [.set("/unpaidSupport/0/able", false)],
            [.points: "30.00", .band: "B8", .indicative: "212.50", .without: "212.50"]
        ),
        Row(
            "unpaid support is an empty list",
            [.set("/unpaidSupport", [])],
            [.points: "30.00", .indicative: "212.50", .without: "212.50"]
        ),
        // Shares of meals' 4 points: 1/4 is 1, 3/4 is 3 (27, the first point of B7), all is 4.
        Row(
            "the daughter does none",
            [.set("/unpaidSupport/0/share", "none")],
            [.points: "30.00", .band: "B8", .indicative: "212.50", .without: "212.50"]
        ),
        Row(
            "the daughter does a quarter",
            [.set("/unpaidSupport/0/share", "quarter")],
            [.unpaid: "-1.00", .points: "29.00", .band: "B7", .indicative: "187.50"]
        ),
        Row(
            "the daughter does most",
            [.set("/unpaidSupport/0/share", "most")],
            [.unpaid: "-3.00", .points: "27.00", .band: "B7", .indicative: "187.50"]
        ),
        Row(
            "the daughter does all of it",
            [.set("/unpaidSupport/0/share", "all")],
            [.unpaid: "-4.00", .points: "26.00", .band: "B6", .indicative: "162.50"]
        ),
        // Two halves of meals and a third helper: never more than all of its 4 points.
        Row(
            "three helpers with half each meet all and no more",
            [
                .set("/unpaidSupport/-", helper("meals", "half")),
                .set("/unpaidSupport/-", helper("meals", "half")),
            ],
            [.unpaid: "-4.00", .points: "26.00", .band: "B6", .indicative: "162.50"]
        ),
        // Night: 34 before; half is 2 off and half of 550: 30, B8, 212.50 + 275 = 487.50.
        Row(
            "half of the nights are met",
            [
                .set("/answers/night", "often"),
                .set("/unpaidSupport/-", helper("night", "half")),
            ],
            [
                .points: "30.00", .band: "B8", .indicative: "487.50", .limit: "500.00",
                .without: "787.50",
            ]
        ),
        // All: 4 off and nothing by the night: 28, B7.
        Row(
            "all of the nights are met",
            [.set("/answers/night", "often"), .set("/unpaidSupport/-", helper("night", "all"))],
            [.points: "28.00", .band: "B7", .indicative: "187.50", .limit: "200.00"]
        ),
        // Community's 4 x 3/4 = 3 and home's 3 x 1/4 = 0.75: 30 - 2 - 3.75 = 24.25, B6.
        Row(
            "shares are exact: a quarter of three points",
            [
                .set("/unpaidSupport/-", helper("community", "most")),
                .set("/unpaidSupport/-", helper("home", "quarter")),
            ],
            [.unpaid: "-5.75", .points: "24.25", .band: "B6", .indicative: "162.50"]
        ),
    ]

    // Support starts on 4 May 2026; the assessment was on 20 April: the later day decides.
    static let agreed = [
        Row(
            "no agreement is recorded",
            [.remove("/unpaidSupport/0/agreed")],
            [.points: "30.00"]
        ),
        Row(
            "agreed on the day support starts",
            [.set("/unpaidSupport/0/agreed", "2026-05-04")],
            [.points: "28.00"]
        ),
        Row(
            "agreed a day later",
            [.set("/unpaidSupport/0/agreed", "2026-05-05")],
            [.points: "30.00"]
        ),
        Row(
            "past its last day",
            [.set("/unpaidSupport/0/until", "2026-05-03")],
            [.points: "30.00"]
        ),
        Row(
            "on its last day",
            [.set("/unpaidSupport/0/until", "2026-05-04")],
            [.points: "28.00"]
        ),
        Row("without a last day", [.remove("/unpaidSupport/0/until")], [.points: "28.00"]),
    ]

    private static let questions = [
        "personal-care", "toilet", "meals", "moving", "keeping-safe", "night", "coping", "home",
        "community", "relationships", "work", "parenting",
    ]

    // No total and no budget; the means test and the plan do not need them.
    static let unanswered =
        questions.map { question in
            Row(
                "\(question) is not answered",
                [.remove("/answers/\(question)")],
                unknown(missing: "answers.\(question)")
            )
        } + [
            Row(
                "an answer is not known",
                [.set("/answers/night", ["state": "unknown"])],
                unknown(missing: "answers.night")
            ),
            Row(
                "an answer is declined",
                [.set("/answers/night", ["state": "declined"])],
                unknown(missing: "answers.night")
            ),
            Row(
                "two voices without agreement",
                [.remove("/answers/keeping-safe/agreed")],
                unknown(missing: "answers.keeping-safe")
            ),
            Row(
                "two questions are open, named in the order of the scheme",
                [.remove("/answers/work"), .remove("/answers/meals")],
                unknown(missing: "answers.meals;answers.work")
            ),
            Row("no answers at all", [.remove("/answers")], unknown(missing: "answers")),
        ]

    private static func unknown(missing: String) -> [Part: String] {
        [
            .answers: "null", .unpaid: "null", .points: "null", .band: "null",
            .indicative: "null", .indicativeYear: "null", .limit: "null", .without: "null",
            .verdict: "no-budget", .overLimit: "null", .overPoint: "null", .missing: missing,
            .maximum: "61.06", .plan: "177.00", .pays: "61.06", .council: "115.94",
        ]
    }

    static func helper(_ question: String, _ share: String) -> Tree {
        [
            "question": .text(question), "share": .text(share), "by": "daughter",
            "willing": true, "able": true, "agreed": "2026-04-18",
        ]
    }
}
