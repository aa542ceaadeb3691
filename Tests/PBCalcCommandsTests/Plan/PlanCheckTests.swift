import BudgetDocuments
import BudgetReports
import Testing

@Suite("What sign-off asks of a plan")
struct PlanCheckTests {
    private func result(_ check: String, _ changes: [Change]) throws -> String {
        try Answer("EX-0042", changes).finding(check)
    }

    private static let decision: Tree = [
        "role": "team manager", "date": "2026-04-27", "finalPerWeek": .number("171.00"),
        "reason": "agreed", "codes": ["plan-cost", "nothing-cheaper"],
    ]

    /// The built-in scheme, with those who may agree a plan.
    private static func library(authorities: Tree) throws -> Library {
        try Library.readOnce.with(
            "schemes/exampleshire-2026.json",
            [.set("/prices/authorities", authorities)]
        )
    }

    @Test func `every eligible need is met by a line, by unpaid support, or explained`() throws {
        #expect(try result("needs", []) == "pass")
        let noRail: [Change] = [.remove("/plan/lines/3")]
        #expect(try result("needs", noRail) == "fail")
        let explained: Tree = [["outcome": "safe-at-home", "reason": "the landlord fits a rail"]]
        #expect(try result("needs", noRail + [.set("/plan/explained", explained)]) == "pass")
        #expect(try result("needs", [.remove("/eligibility")]) == "unknown")
        #expect(try result("needs", [.set("/plan/lines/3/contingency", true)]) == "fail")
    }

    private static let noEnd = Change.remove("/unpaidSupport/0/until")

    /// Nutrition is met by the daughter alone, as far as she helps with meals.
    ///
    /// Where it is said until when, 31 October, that is for half of the year from 4 May or less.
    @Test(
        arguments: [
            ([.set("/unpaidSupport/0/share", "all"), noEnd], "pass"),
            ([.set("/unpaidSupport/0/share", "all")], "unknown"),
            ([.set("/unpaidSupport/0/share", "most")], "unknown"),
            ([.set("/unpaidSupport/0/share", "none")], "fail"),
            ([.set("/unpaidSupport/0/share", "all"), .set("/answers/meals", "none")], "fail"),
            (
                [.set("/unpaidSupport/0/share", "all"), .set("/unpaidSupport/0/willing", false)],
                "fail"
            ),
            (
                // Three quarters and a quarter are all of it.
                [
                    noEnd, .set("/unpaidSupport/0/share", "most"),
                    .set(
                        "/unpaidSupport/-",
                        [
                            "question": "meals", "share": "quarter", "by": "neighbour",
                            "willing": true, "able": true, "agreed": "2026-04-18",
                        ]
                    ),
                ],
                "pass"
            ),
        ] as [([Change], String)]
    )
    func `a need is met by unpaid support as far as that goes`(
        changes: [Change],
        answer: String
    ) throws {
        let daughter = Change.set("/plan/lines/0/outcomes", ["personal-hygiene", "clothed"])
        #expect(try result("needs", [daughter] + changes) == answer)
    }

    @Test(
        arguments: [
            (
                "needs",
                [
                    .remove("/plan/lines/3"),
                    .set(
                        "/plan/explained",
                        [["outcome": "safe-at-home", "reason": "the landlord fits a rail"]]
                    ),
                ],
                "or explained: safe-at-home: the landlord fits a rail"
            ),
            (
                "needs",
                [
                    .remove("/plan/lines/3"),
                    .set(
                        "/plan/explained",
                        [["outcome": "community", "reason": "friends drive her"]]
                    ),
                ],
                "nothing meets safe-at-home; explained: community: friends drive her"
            ),
            (
                "hours",
                [
                    .set("/plan/unmetHours", 10),
                    .set("/plan/hoursReason", "a machine does the washing"),
                ],
                "5.5 of 10 hours a week are planned, and the plan says why: a machine does the washing"
            ),
        ] as [(String, [Change], String)]
    )
    func `a reason that the plan gives stands beside what it is for`(
        check: String,
        changes: [Change],
        words: String
    ) throws {
        let answer = try Answer("EX-0042", changes, with: .readOnce)
        let checks = answer.result["/plan/checks"]?.elements
        let found = checks?.first { $0["/check"] == .text(check) }
        #expect(found?["/reason"]?.written.hasSuffix(words) == true, "\(found ?? .null)")
        let person = try answer.person
        for text in [
            PlanPage(person).text, CaseNote(person, explains: false, showsPlan: true).text,
        ] {
            let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(text.contains(words), "\(text)")
        }
    }

    /// 49,000.00 a year are 942.3077 a week: 942.31 is the plan's own week, and 942.32 is more.
    @Test(arguments: [("942.31", "pass"), ("942.32", "fail")])
    func `a final of what the plan costs is signed for as its year`(
        final: String,
        finding: String
    ) throws {
        let library = try Self.library(authorities: [
            ["role": "team manager", "upToPerYear": 49000], ["role": "director"],
        ])
        let line: Tree = .line(
            "equipment",
            ["quantity": 1, "every": "year", "price": 49000, "priceReason": "a quotation"]
        )
        let decision: Tree = [
            "role": "team manager", "date": "2026-05-01", "finalPerWeek": .number(final),
            "reason": "the plan meets the needs", "employer": "council",
        ]
        let answer = try Answer(
            "EX-0042",
            [.set("/plan/lines", [line]), .set("/decision", decision)],
            with: library
        )
        for (matter, wanted) in [("budget", "pass"), ("signature", finding)] {
            let check = answer.result["/plan/checks"]?.elements.first {
                $0["/check"] == .text(matter)
            }
            #expect(check?["/result"]?.written == wanted)
        }
    }

    /// One without a line shows no other cost.
    @Test(arguments: [
        ([], "fail"), ([Tree.line("home-care", ["quantity": 1, "every": "week"])], "pass"),
    ])
    func `another plan that was shown has lines`(lines: [Tree], finding: String) throws {
        let other: Tree = ["id": "other", "title": "another way", "lines": .list(lines)]
        let changes: [Change] = [
            .set("/plan/keepsServices", true), .set("/plan/alternatives", [other]),
        ]
        #expect(try result("choice", changes) == finding)
    }

    /// A third of three hours is money, and no hour more.
    @Test(arguments: [("3", "pass"), ("3.01", "fail")])
    func `a share of other lines is no hour`(unmet: String, finding: String) throws {
        let lines: [Tree] = [
            .line("home-care", ["quantity": 3, "every": "week"]),
            .line("home-care", ["id": "third", "shareOfLines": "1/3"]),
        ]
        let changes: [Change] = [
            .set("/plan/lines", .list(lines)), .set("/plan/unmetHours", .number(unmet)),
        ]
        #expect(try result("hours", changes) == finding)
    }

    @Test(
        arguments: [
            ("3.5", "pass"), ("5.5", "pass"), ("5.6", "fail"),
        ]
    )
    func `hours found unmet are planned`(unmet: String, finding: String) throws {
        // 3.5 of home care and 2 of the assistant.
        #expect(try result("hours", [.set("/plan/unmetHours", .number(unmet))]) == finding)
    }

    /// 3.5 of home care and 10 of an assistant, whose 5.6 weeks of holiday nobody covers, or somebody:
    /// 10 x 46.4 / 52 = 8.923 hours a week.
    @Test(
        arguments: [
            ("none", "12.42", "pass"), ("none", "12.43", "fail"), ("relief", "13.5", "pass"),
            ("full", "13.5", "pass"), ("full", "13.51", "fail"),
        ]
    )
    func `hours in which nobody comes are not planned`(
        cover: String,
        unmet: String,
        finding: String
    ) throws {
        let changes: [Change] = [
            .set("/plan/unmetHours", .number(unmet)), .set("/plan/lines/2/quantity", 10),
            .set("/plan/lines/2/employment", ["wage": 13, "leaveCover": .text(cover)]),
        ]
        #expect(try result("hours", changes) == finding)
    }

    /// Who cannot achieve what is found under the Care Act alone.
    @Test(arguments: ["none", "wales", "carers"])
    func `which needs are met is asked where the criteria find them`(criteria: String) throws {
        let library = try Library.readOnce.with(
            "schemes/exampleshire-2026.json",
            [.set("/eligibility", ["criteria": .text(criteria)])]
        )
        let answer = try Answer("EX-0042", [.remove("/eligibility")], with: library)
        #expect(answer.finding("needs") == "not asked")
    }

    @Test func `fewer hours pass with a reason`() throws {
        let changes: [Change] = [
            .set("/plan/unmetHours", 10), .set("/plan/hoursReason", "a machine does the washing"),
        ]
        #expect(try result("hours", changes) == "pass")
        #expect(try result("hours", []) == "not asked")
    }

    @Test(arguments: ["healthy", "safe", "well", "contingency"])
    func `what is written passes, and what is not is unknown`(matter: String) throws {
        #expect(try result(matter, []) == "unknown")
        #expect(try result(matter, [.set("/plan/\(matter)", "a nurse each week")]) == "pass")
    }

    @Test(
        arguments: [
            // 177.00 is what the plan costs; without answers nothing but the services gave it.
            (true, "177.00", "pass"), (false, "177.00", "fail"), (false, "176.99", "unknown"),
            (false, "177.01", "unknown"),
        ]
    )
    func `the services before, put into cash, are no budget`(
        isAsked: Bool,
        before: String,
        finding: String
    ) throws {
        let stated: Change = .set("/plan/previousPerWeek", .number(before))
        let changes = isAsked ? [stated] : [stated, .remove("/answers")]
        #expect(try result("conversion", changes) == finding)
        #expect(try result("conversion", []) == "not asked")
    }

    @Test(
        arguments: [
            // The least wage is 12.21 in 2025/26 and 12.71 in 2026/27, whose rates begin on 6 April.
            (
                "2026-04-01", "12.20", "fail",
                "the wage of pa is below the minimum of £12.21 an hour"
            ),
            (
                "2026-04-01", "12.70", "fail",
                "the wage of pa is below the minimum of £12.71 an hour"
            ),
            ("2026-04-01", "12.71", "pass", "every wage is at least the minimum wage"),
            (
                "2026-04-06", "12.70", "fail",
                "the wage of pa is below the minimum of £12.71 an hour"
            ),
        ]
    )
    func `a wage is the least that is due all year`(
        day: String,
        wage: String,
        finding: String,
        reason: String
    ) throws {
        let answer = try Answer(
            "EX-0042",
            [
                .set("/date", .text(day)), .set("/starts", .text(day)),
                .set("/unpaidSupport/0/agreed", "2026-03-18"),
                .set(
                    "/plan/lines/2/employment",
                    ["wage": .number(wage), "leaveCover": "full"]
                ),
            ]
        )
        let found = answer.result["/plan/checks"]?.elements.first { $0["/check"] == "wages" }
        #expect(found?["/result"]?.written == finding)
        #expect(found?["/reason"]?.written == reason)
    }

    @Test func `keeping services is a choice only beside other plans`() throws {
        #expect(try result("choice", []) == "not asked")
        #expect(try result("choice", [.set("/plan/keepsServices", true)]) == "fail")
    }

    @Test(
        arguments: [("council", "pass"), ("seconded", "pass"), ("other", "fail")]
    )
    func `only the council signs`(employer: String, finding: String) throws {
        let changes: [Change] = [
            .set("/decision", Self.decision), .set("/decision/employer", .text(employer)),
        ]
        #expect(try result("signature", changes) == finding)
        #expect(try result("signature", []) == "unknown")
    }

    @Test func `nobody signs for somebody who is not eligible`() throws {
        let refused: Change = .set("/eligibility/impairment", "no")
        let signed: [Change] = [
            .set("/decision", Self.decision), .set("/decision/employer", "council"),
        ]
        #expect(try result("signature", signed + [refused]) == "fail")
        #expect(try result("signature", [refused]) == "unknown")
    }

    @Test func `a final budget keeps its codes, and may be above the indicative`() throws {
        let answer = try Answer(
            "EX-0042",
            [
                .set("/decision", Self.decision),
                .set("/decision/finalPerWeek", .number("999.00")),
            ]
        )
        #expect(answer.result["/budget/finalPerWeek"]?.written == "999.00")
        #expect(answer.result["/decision/codes"]?.written == "plan-cost;nothing-cheaper")
    }

    @Test func `over the budget, the lowest authority that reaches is named`() throws {
        // Doncaster 2024/25: a team manager up to 49,000 a year, a head of service above.
        let library = try Self.library(authorities: [
            ["role": "head of service"],
            ["role": "team manager", "upToPerYear": .number("49000.00")],
        ])
        // 942.30 a week x 52 = 48,999.60; 942.31 x 52 = 49,000.12.
        for (price, role) in [("942.30", "team manager"), ("942.31", "head of service")] {
            let line: Tree = .line(
                "equipment",
                [
                    "quantity": 1, "every": "week", "price": .number(price),
                    "priceReason": "a quotation",
                ]
            )
            let answer = try Answer("EX-0042", [.set("/plan/lines", [line])], with: library)
            let check = answer.result["/plan/checks"]?.elements.first { $0["/check"] == "budget" }
            #expect(check?["/result"] == "fail")
            #expect(check?["/reason"]?.written.contains(role) == true)
        }
    }

    @Test(
        arguments: [
            // The plan is 221.00 a week, 21.00 over the limit of 200.00: 11,492.00 a year.
            ("head of service", "council", "221.00", "pass"),
            ("director", "council", "221.00", "pass"),
            // A final budget below the plan does not agree it, nor does who may agree less.
            ("head of service", "council", "220.99", "fail"),
            ("team manager", "council", "221.00", "fail"),
            ("head of service", "other", "221.00", "fail"),
            ("caretaker", "council", "221.00", "fail"),
            // For whom they work is not said.
            ("head of service", nil, "221.00", "unknown"),
        ]
    )
    func `a plan over the budget passes once who may agree it has`(
        role: String,
        employer: String?,
        final: String,
        finding: String
    ) throws {
        let library = try Self.library(authorities: [
            ["role": "team manager", "upToPerYear": 11491],
            ["role": "head of service", "upToPerYear": 11492], ["role": "director"],
        ])
        let line: Tree = .line(
            "equipment",
            ["quantity": 1, "every": "week", "price": 221, "priceReason": "a quotation"]
        )
        let decision: Tree = [
            "role": .text(role), "date": "2026-05-01", "finalPerWeek": .number(final),
            "reason": "the plan meets the needs",
        ]
        let answer = try Answer(
            "EX-0042",
            [.set("/plan/lines", [line]), .set("/decision", decision)]
                + (employer.map { [.set("/decision/employer", .text($0))] } ?? []),
            with: library
        )
        let check = answer.result["/plan/checks"]?.elements.first { $0["/check"] == "budget" }
        #expect(check?["/result"]?.written == finding)
        let who = finding == "pass" ? "\(role) agreed it" : "head of service may agree it"
        #expect(
            check?["/reason"]?.written
                == "over the limit by £21.00 a week, £1,092.00 a year; \(who)"
        )
    }

    /// The limit is 200.00 a week, 10,400.00 a year: twelve times 866.67 are 10,400.04, which is
    /// 200.00 a week to the penny; twelve times 866.73 are 10,400.76, or 200.01 a week.
    @Test(
        arguments: [
            ("866.66", "under the limit by £0.00 a week, £0.08 a year"),
            ("866.67", "under the limit by £0.00 a week, and over it by £0.04 a year"),
            ("866.73", "over the limit by £0.01 a week, £0.76 a year; "),
        ]
    )
    func `the year has a side of its own, where the weeks are rounded`(
        price: String,
        words: String
    ) throws {
        let line: Tree = .line(
            "equipment",
            ["quantity": 1, "every": "month", "price": .number(price), "priceReason": "agreed"]
        )
        let answer = try Answer("EX-0042", [.set("/plan/lines", [line])])
        let check = answer.result["/plan/checks"]?.elements.first { $0["/check"] == "budget" }
        #expect(check?["/reason"]?.written.hasPrefix(words) == true, "\(check as Any)")
    }
}
