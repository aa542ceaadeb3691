import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

/// Points that there are with unpaid support and not without, or only without.
@Suite("Points that unpaid support makes or unmakes")
struct PointsWithoutSupportTests {
    /// What is left of 3 after the score divides 6; half of the score is met.
    private static func answer(_ score: String, isHelped: Bool = true) throws -> Answer {
        try NumberScheme.answer(
            "{ \"score\": \(score) }",
            by: NumberScheme.tree(
                allocation: """
                    "below": "nearest-band",
                    "bands": [ { "id": "A", "fromPoints": 0, "perPoint": 10.00 } ]
                    """,
                questionnaire: """
                    , "measures": [ { "id": "left", "sum": [3, { "of": "score", "times": -1 }] },
                      { "id": "part", "quotient": [6, "left"] } ], "total": "part",
                    "unpaidSupport": { "source": "made-up", "evidence": "invented",
                      "treatment": "points-reduced", "shares": [ { "id": "half", "share": "1/2" } ] }
                    """
            ),
            isHelped
                ? [
                    .set(
                        "/unpaidSupport",
                        [
                            [
                                "question": "score", "share": "half", "willing": true,
                                "able": true, "agreed": "2026-04-01",
                            ]
                        ]
                    )
                ] : []
        )
    }

    // 6 / (3 - 1.5) = 4 points, £40.00; without the help 6 / (3 - 3) is no number.
    @Test func `points stand whose like without unpaid support is no number`() throws {
        let answer = try Self.answer("3")
        #expect(answer[.status] == "ok")
        #expect(answer[.points] == "4.00")
        #expect(answer[.indicative] == "40.00")
        #expect(answer[.answers] == "null")
        #expect(answer[.unpaid] == "null")
        #expect(answer[.without] == "null")
        #expect(answer[.flags] == "")
        let screen = try Pages(answer).screen
        #expect(screen.contains("Points 4.00; no figure without unpaid support"), "\(screen)")
    }

    private static func help(_ question: Tree, _ share: Tree, until: Tree) -> Tree {
        [
            "question": question, "share": share, "by": "son", "willing": true, "able": true,
            "agreed": "2026-04-18", "until": until,
        ]
    }

    /// The year from 4 May 2026 has 364 days, to 2 May 2027.
    @Test(
        arguments: [
            ([], "agreed until 31 October 2026"),
            ([.set("/unpaidSupport/0/until", "2027-05-01")], "agreed until 1 May 2027"),
            ([.set("/unpaidSupport/0/until", "2027-05-02")], ""),
            ([.remove("/unpaidSupport/0/until")], ""),
            ([.set("/unpaidSupport/0/until", "2026-05-04")], "agreed until 4 May 2026"),
            // What takes nothing off ends without a word.
            ([.set("/unpaidSupport/0/share", "none")], ""),
            ([.set("/answers/meals", "none")], ""),
            (
                [
                    .set("/unpaidSupport/0/until", "2026-06-01"),
                    .set("/unpaidSupport/-", help("meals", "all", until: "2026-08-01")),
                ], "agreed until 1 August 2026 for meals"
            ),
            (
                // Half and half: the whole need is less by each.
                [
                    .set("/unpaidSupport/0/until", "2026-06-01"),
                    .set("/unpaidSupport/-", help("meals", "half", until: "2026-08-01")),
                ], "agreed until 1 June 2026 for meals, and until 1 August 2026 for meals"
            ),
            (
                // Of two, one is for longer than the year.
                [.set("/unpaidSupport/-", help("home", "all", until: "2027-10-31"))],
                "agreed until 31 October 2026 for meals"
            ),
            (
                [.set("/unpaidSupport/-", help("home", "all", until: "2026-10-31"))],
                "agreed until 31 October 2026 for meals and home"
            ),
            (
                // Of two, each on its day; one that does not count is no matter.
                [
                    .set(
                        "/unpaidSupport/-",
                        [
                            "question": "home", "share": "quarter", "by": "son", "willing": true,
                            "able": true, "agreed": "2026-04-18", "until": "2026-09-30",
                        ]
                    ),
                    .set(
                        "/unpaidSupport/-",
                        [
                            "question": "home", "share": "quarter", "by": "friend",
                            "willing": false, "able": true, "agreed": "2026-04-18",
                            "until": "2026-06-30",
                        ]
                    ),
                ], "agreed until 30 September 2026 for home, and until 31 October 2026 for meals"
            ),
        ] as [([Change], String)]
    )
    func `the day on which unpaid support ends in the year is told`(
        changes: [Change],
        words: String
    ) throws {
        let person = try Answer("EX-0042", changes, with: .readOnce).person
        let note = CaseNote(person, explains: false).text
        #expect(note.contains("- Unpaid support: \(words)\n") == !words.isEmpty, "\(note)")
        let page = PlanPage(person).text.split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        #expect(page.contains("Unpaid support is \(words).") == !words.isEmpty, "\(page)")
    }

    /// The budget is 212.50; each hour of help is 15.00 off it, and 70.00 is the
    /// least: ten hours leave that, and so do twenty.
    @Test(
        arguments: [
            (["meals"], ""), (["meals", "home"], " for meals and home"),
        ] as [([String], String)]
    )
    func `ends on one day are told of together, where neither tells alone`(
        ending: [String],
        named: String
    ) throws {
        let library = try Library.readOnce.with(
            "schemes/exampleshire-2026.json",
            [
                .remove("/accepted"),
                .set(
                    "/questionnaire/unpaidSupport",
                    [
                        "treatment": "amount-stage", "source": "illustration", "at": "hours",
                        "evidence": "invented",
                    ]
                ),
                .set(
                    "/allocation/adjusters/-",
                    [
                        "id": "help", "takeOff": ["of": "unpaid-hours", "price": 15],
                        "rounding": "nearest",
                    ]
                ),
                .set("/allocation/adjusters/-", ["id": "floor", "atLeast": 70]),
            ]
        )
        let help: [Tree] = ending.map {
            [
                "question": .text($0), "hours": 10, "by": "daughter", "willing": true, "able": true,
                "agreed": "2026-04-18", "until": "2026-10-31",
            ]
        }
        let answer = try Answer(
            "EX-0042",
            [.remove("/plan"), .set("/unpaidSupport", .list(help))],
            with: library
        )
        #expect(answer[.status] == "ok", "\(answer.faultPlaces)")
        let note = CaseNote(try answer.person, explains: false).text
        #expect(
            note.contains("- Unpaid support: agreed until 31 October 2026\(named)\n"),
            "\(note)"
        )
    }

    /// The budget goes up to 200.00; ten hours of home care alone are 252.00.
    @Test(
        arguments: [
            ([.remove("/plan")], true), ([], false), ([.set("/plan/lines/0/quantity", 10)], true),
        ] as [([Change], Bool)]
    )
    func `the screen tells of that day where the figures are of the budget or beyond it`(
        changes: [Change],
        isTold: Bool
    ) throws {
        let screen = try Pages(changes).screen
        #expect(screen.contains("Unpaid support agreed until 31 October 2026") == isTold)
    }

    // 6 / (3 - 2 / 2) = 3, and 6 / (3 - 2) = 6 without the help.
    @Test func `points with and without unpaid support are both given where both are numbers`()
        throws
    {
        let answer = try Self.answer("2")
        #expect(answer[.points] == "3.00")
        #expect(answer[.answers] == "6.00")
        #expect(answer[.unpaid] == "-3.00")
        #expect(answer[.without] == "60.00")
    }

    // 3 + 9 - 1 = 11 points. Help with half of the score leaves 9.5; help with half of what is taken
    // off leaves 11.5.
    @Test(arguments: [("score", nil), ("alone", "/unpaidSupport/0/question")])
    func `help that makes the points more is told`(question: String, pointer: String?) throws {
        let found = try Self.doubts(about: question, alone: "1")
        #expect(found.map(\.pointer) == [pointer].compactMap(\.self))
        #expect(found.allSatisfy { $0.message.contains("11.5, and 11 without it") })
    }

    @Test(
        arguments: [
            // Not applicable; asked only of who scores 5 or more; read by nothing; and counted.
            ("alone", #"{ "state": "not-applicable" }"#, "does not apply"),
            ("later", "1", "is not asked"), ("unread", "1", "count nowhere"), ("score", "1", nil),
        ] as [(String, String, String?)]
    )
    func `help that comes to nothing is told why`(
        question: String,
        alone: String,
        words: String?
    ) throws {
        let found = try Self.doubts(about: question, alone: alone)
        #expect(found.count == (words == nil ? 0 : 1))
        #expect(found.allSatisfy { $0.message.contains(words ?? "") })
        #expect(found.allSatisfy { $0.pointer == "/unpaidSupport/0/question" })
    }

    /// What is doubtful in help with a question, of somebody who scores 3.
    private static func doubts(about question: String, alone: String) throws -> [Diagnostic] {
        func number(_ id: String, _ more: [String: Tree] = [:]) -> Change {
            let whole: [String: Tree] = [
                "id": .text(id), "text": .text(id), "kind": "number", "from": 0, "to": 9,
            ]
            return .set("/questionnaire/questions/-", .object(whole.merging(more) { $1 }))
        }
        let scheme = try NumberScheme.tree(
            allocation: #""bands": [ { "id": "A", "fromPoints": 0, "perPoint": 10.00 } ]"#,
            questionnaire: """
                , "measures": [ { "id": "need", "sum": [ "score", "later", 9,
                    { "of": "alone", "times": -1 } ] } ], "total": "need",
                "unpaidSupport": { "source": "made-up", "evidence": "invented",
                  "treatment": "points-reduced", "shares": [ { "id": "half", "share": "1/2" } ] }
                """
        ).changed(by: [
            number("alone", ["notApplicable": "for whom it does not apply"]), number("unread"),
            number("later", ["when": ["score": ["from": 5]]]),
        ])
        let person = try NumberScheme.person(
            "{ \"score\": 3, \"alone\": \(alone), \"unread\": 2 }"
        ).changed(by: [
            .set(
                "/unpaidSupport",
                [
                    [
                        "question": .text(question), "share": "half", "willing": true,
                        "able": true, "agreed": "2026-04-01",
                    ]
                ]
            )
        ])
        return Document(file: "case.json", bytes: person.json)
            .findings(with: try Library().with(scheme))
            .filter { $0.code == .supportDoubtful }
    }

    // 6 / (3 - 6 / 2) is no number; 6 / (3 - 6) = -2 without the help is no figure to give instead.
    @Test(arguments: [("6", true), ("3", false)])
    func `there is no figure where the points themselves are no number`(
        score: String,
        isHelped: Bool
    ) throws {
        let answer = try Self.answer(score, isHelped: isHelped)
        #expect(answer[.points] == "null")
        #expect(answer[.indicative] == "null")
        #expect(answer[.flags] == "outside-table")
    }
}
