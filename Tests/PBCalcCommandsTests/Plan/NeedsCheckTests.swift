import BudgetDocuments
import PersonalBudgets
import Testing

@Suite("Every eligible need is met by a line, by unpaid support, or explained")
struct NeedsCheckTests {
    private func result(_ check: String, _ changes: [Change]) throws -> String {
        try Answer("EX-0042", changes).finding(check)
    }

    /// Nobody but unpaid helpers meets being safe at home, which four questions bear on.
    @Test(
        arguments: [
            // Nobody helps with keeping safe, which is a need as well.
            ("some", "constant", ["coping": "all"], "unknown"),
            ("some", "none", ["coping": "all"], "pass"),
            ("some", "none", ["coping": "half"], "unknown"),
            ("some", "none", ["coping": "none"], "fail"),
            ("some", "constant", ["coping": "all", "keeping-safe": "all"], "pass"),
        ] as [(Tree, Tree, KeyValuePairs<String, String>, String)]
    )
    func `an outcome is met where every need behind it is`(
        coping: Tree,
        safety: Tree,
        help: KeyValuePairs<String, String>,
        finding: String
    ) throws {
        let support = help.map { question, share -> Tree in
            [
                "question": .text(question), "share": .text(share), "willing": true, "able": true,
                "agreed": "2026-04-18", "by": "a neighbour",
            ]
        }
        let changes: [Change] = [
            .set("/answers/coping", coping), .set("/answers/keeping-safe", safety),
            .set("/answers/moving", "none"), .set("/answers/night", "none"),
            .remove("/plan/lines/3"), .set("/unpaidSupport", .list(support)),
        ]
        #expect(try result("needs", changes) == finding)
    }

    /// Help with all of a need whose size nobody has said is a part of it, and no more is known.
    @Test(arguments: [nil, ["state": "unknown"], ["state": "declined"]] as [Tree?])
    func `help with a need that is not known is neither none nor all`(answer: Tree?) throws {
        let support: Tree = [
            [
                "question": "meals", "share": "all", "willing": true, "able": true,
                "agreed": "2026-04-18", "by": "a neighbour",
            ]
        ]
        let meals: Change = answer.map { .set("/answers/meals", $0) } ?? .remove("/answers")
        let changes: [Change] = [
            meals, .set("/unpaidSupport", support),
            .set("/plan/lines/0/outcomes", ["personal-hygiene", "clothed"]),
        ]
        #expect(try result("needs", changes) == "unknown")
    }

    /// Support begins on 4 May 2026; 26 weeks of it end on 1 November.
    @Test(arguments: [
        ("2026-05-04", "unknown"), ("2026-11-01", "unknown"), ("2026-11-02", "pass"), (nil, "pass"),
    ])
    func `a need is met in part by unpaid support for half of the year or less`(
        until: String?,
        finding: String
    ) throws {
        var help: [String: Tree] = [
            "question": "meals", "share": "all", "willing": true, "able": true,
            "agreed": "2026-04-18", "by": "a neighbour",
        ]
        help["until"] = until.map { .text($0) }
        let changes: [Change] = [
            .set("/unpaidSupport", [.object(help)]),
            .set("/plan/lines/0/outcomes", ["personal-hygiene", "clothed"]),
        ]
        #expect(try result("needs", changes) == finding)
    }

    /// A line that stands in for another has the last weeks of the year: 26 of them begin on 2
    /// November, and with the 26 that end the day before they are all 52; 20 and 7 are 27.
    @Test(
        arguments: [
            ("2026-04-18", "2026-11-01", 26, "pass"), ("2026-04-18", "2026-09-20", 7, "pass"),
            ("2026-04-18", "2026-09-20", 6, "unknown"), ("2026-04-18", "2026-05-04", 26, "pass"),
            ("2026-04-18", "2026-05-03", 26, "unknown"),
            // Help is of a week from its first day on, and 26 weeks are those of the line.
            ("2026-11-03", nil, 26, "unknown"), ("2026-10-26", nil, 26, "pass"),
            ("2026-10-27", nil, 26, "unknown"),
        ] as [(String, String?, Int, String)]
    )
    func `a need is met by unpaid support and a line after each other`(
        agreed: String,
        until: String?,
        weeks: Int,
        finding: String
    ) throws {
        var help: [String: Tree] = [
            "question": "meals", "share": "all", "willing": true, "able": true,
            "agreed": .text(agreed), "by": "a neighbour",
        ]
        help["until"] = until.map { .text($0) }
        let line = Tree.line(
            "home-care",
            [
                "id": "later", "quantity": 1, "every": "week", "weeks": .number("\(weeks)"),
                "replaces": ["care"], "outcomes": ["nutrition"],
            ]
        )
        let changes: [Change] = [
            .set("/unpaidSupport", [.object(help)]), .set("/plan/lines/-", line),
            .set("/plan/lines/0/outcomes", []), .set("/plan/lines/1/outcomes", Self.others),
        ]
        #expect(try result("needs", changes) == finding)
    }

    /// What EX-0042 cannot achieve besides having enough to eat.
    private static let others: Tree = [
        "personal-hygiene", "clothed", "community", "relationships",
    ]

    /// Care Act 2014 s.13 and 19: help under the power is for needs that are not eligible ones.
    @Test func `who is helped under the power has no eligible need to be met`() throws {
        let answer = try Answer(
            "EX-0042",
            [
                .set("/eligibility/impairment", "no"),
                .set("/eligibility/meetUnderPower", "prevent"),
                .remove("/plan/lines/0/outcomes"),
            ]
        )
        #expect(answer.result["/eligibility/decision"]?.written == "power")
        let checks = answer.result["/plan/checks"]?.elements.map { $0["/check"]?.written }
        #expect(checks?.contains("needs") == false)
    }

    /// Half of the 52 weeks are 26.
    @Test(
        arguments: [
            ([["weeks": 1]], "unknown"), ([["weeks": 26]], "unknown"), ([["weeks": 27]], "pass"),
            // The first 20 weeks are among the first 26.
            ([["weeks": 20], ["weeks": 26]], "unknown"), ([["weeks": 20], ["weeks": 27]], "pass"),
            ([["every": "once"]], "pass"), ([["weeks": 1], ["every": "once"]], "pass"),
            ([["every": "month"]], "pass"), ([], "fail"),
        ] as [([[String: Tree]], String)]
    )
    func `a need is met in part by lines for half of the year or less`(
        lines: [[String: Tree]],
        finding: String
    ) throws {
        let usual: [String: Tree] = [
            "quantity": 1, "every": "week", "charge": "free", "outcomes": ["nutrition"],
        ]
        var changes: [Change] = [
            .set("/unpaidSupport", []),
            .set("/plan/lines/0/outcomes", ["personal-hygiene", "clothed"]),
        ]
        for (index, members) in lines.enumerated() {
            var line = Tree.line("home-care", usual.merging(members) { $1 })
            try line.set("/id", to: .text("meal-\(index)"))
            changes.append(.set("/plan/lines/-", line))
        }
        #expect(try result("needs", changes) == finding)
    }

    @Test func `needs are not met before it is known which there are`() throws {
        #expect(try result("needs", [.set("/eligibility", [:])]) == "unknown")
    }

    /// The line for being safe at home is taken out: with an impairment nothing meets that.
    @Test(arguments: [("yes", "fail"), ("unknown", "unknown"), ("no", nil)])
    func `only eligible needs are asked about`(impairment: String, finding: String?) throws {
        let answer = try Answer(
            "EX-0042",
            [.remove("/plan/lines/3"), .set("/eligibility/impairment", .text(impairment))]
        )
        let checks = answer.result["/plan/checks"]?.elements ?? []
        #expect(!checks.isEmpty)
        #expect(checks.first { $0["/check"] == "needs" }?["/result"]?.written == finding)
    }

    @Test func `a line that others replace all year meets no need`() throws {
        let other: Tree = .line(
            "home-care",
            ["quantity": 1, "every": "week", "replaces": ["care"], "outcomes": []]
        )
        #expect(try result("needs", [.set("/plan/lines/-", other)]) == "fail")
    }
}
