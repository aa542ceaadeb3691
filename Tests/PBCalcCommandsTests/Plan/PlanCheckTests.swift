import BudgetDocuments
import Testing

@Suite("What sign-off asks, and what stands beside a plan")
struct PlanCheckTests {
    private func result(_ check: String, _ changes: [Change]) throws -> String {
        let answer = try Answer("EX-0042", changes)
        let found = answer.result["/plan/checks"]?.elements.first { $0["/check"] == .text(check) }
        return found?["/result"]?.written ?? "not asked"
    }

    private static let decision: Tree = [
        "role": "team manager", "date": "2026-04-27", "finalPerWeek": .number("171.00"),
        "reason": "agreed", "codes": ["plan-cost", "nothing-cheaper"],
    ]

    @Test func `every eligible need is met by a line, by unpaid support, or explained`() throws {
        #expect(try result("needs", []) == "pass")
        let noRail: [Change] = [.remove("/plan/lines/3")]
        #expect(try result("needs", noRail) == "fail")
        let explained: Tree = [["outcome": "safe-at-home", "reason": "the landlord fits a rail"]]
        #expect(try result("needs", noRail + [.set("/plan/explained", explained)]) == "pass")
        #expect(try result("needs", [.remove("/eligibility")]) == "unknown")
        #expect(try result("needs", [.set("/plan/lines/3/contingency", true)]) == "fail")
        // Nutrition is met by the daughter alone, until she stops.
        let daughter: [Change] = [
            .set("/plan/lines/0/outcomes", ["personal-hygiene", "clothed"])
        ]
        #expect(try result("needs", daughter) == "pass")
        #expect(
            try result("needs", daughter + [.set("/unpaidSupport/0/willing", false)]) == "fail"
        )
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
                "the wage of pa is below the minimum of £12.71 an hour from 2026-04-06"
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
        let library = try Library.readOnce.with(
            "schemes/exampleshire-2026.json",
            [
                .set(
                    "/prices/authorities",
                    [
                        ["role": "head of service"],
                        ["role": "team manager", "upToPerYear": .number("49000.00")],
                    ]
                )
            ]
        )
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
        ]
    )
    func `a plan over the budget passes once who may agree it has`(
        role: String,
        employer: String,
        final: String,
        finding: String
    ) throws {
        let library = try Library.readOnce.with(
            "schemes/exampleshire-2026.json",
            [
                .set(
                    "/prices/authorities",
                    [
                        ["role": "team manager", "upToPerYear": 11491],
                        ["role": "head of service", "upToPerYear": 11492], ["role": "director"],
                    ]
                )
            ]
        )
        let line: Tree = .line(
            "equipment",
            ["quantity": 1, "every": "week", "price": 221, "priceReason": "a quotation"]
        )
        let decision: Tree = [
            "role": .text(role), "date": "2026-05-01", "finalPerWeek": .number(final),
            "reason": "the plan meets the needs", "employer": .text(employer),
        ]
        let answer = try Answer(
            "EX-0042",
            [.set("/plan/lines", [line]), .set("/decision", decision)],
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

    // Gloucestershire: 350 a child and year, 1,000 with the agreement of other agencies.
    @Test(
        arguments: [
            ("350.00", false, "0.00", "pass", "0.00"), ("350.01", false, "0.00", "fail", "-0.01"),
            ("1000.00", true, "0.00", "pass", "0.00"), ("1000.01", true, "0.00", "fail", "-0.01"),
            ("50.00", false, "300.00", "pass", "0.00"), ("50.01", false, "300.00", "fail", "-0.01"),
        ]
    )
    func `a lead professional's budget has a running limit`(
        price: String,
        agreed: Bool,
        spent: String,
        finding: String,
        left: String
    ) throws {
        let line: Tree = .line(
            "equipment",
            [
                "id": "trip", "quantity": 1, "every": "once", "price": .number(price),
                "priceReason": "a quotation", "funding": "other", "stream": "lead",
            ]
        )
        let stream: Tree = [
            "id": "lead", "limitPerYear": 350, "agreedLimitPerYear": 1000,
            "agreed": .truth(agreed), "spentPerYear": .number(spent),
        ]
        let changes: [Change] = [
            .set("/plan/lines/-", line), .set("/plan/streams", [stream]),
        ]
        #expect(try result("streams", changes) == finding)
        let answer = try Answer("EX-0042", changes)
        #expect(answer.result["/plan/streams/0/leftPerYear"]?.written == left)
        // The personal budget is the same with and without.
        #expect(answer[.plan] == "177.00")
        #expect(answer[.oneOff] == "145.00")
    }

    @Test(
        arguments: [("dfg", "dfg"), ("d\\u0066g", "dfg"), ("dfg", "\\u0064fg")]
    )
    func `a stream is found by its characters, however they are written`(
        id: String,
        name: String
    ) throws {
        let line: Tree = .line(
            "equipment",
            [
                "id": "ramp", "quantity": 1, "every": "once", "price": 100,
                "priceReason": "a quotation", "funding": "other", "stream": "the-name",
            ]
        )
        let changes: [Change] = [
            .set("/plan/lines/-", line),
            .set("/plan/streams", [["id": "the-id", "limitPerYear": 1000]]),
        ]
        let json = try Repository.person("EX-0042").changed(by: changes).json
        let text = String(decoding: json, as: UTF8.self)
            .replacing("the-id", with: id).replacing("the-name", with: name)
        let answer = try Answer(Array(text.utf8))
        #expect(answer.faultCodes == [])
        #expect(answer.result["/plan/streams/0/leftPerYear"]?.written == "900.00")
    }

    @Test func `the budget stands when a stream is withdrawn`() throws {
        let line: Tree = .line(
            "personal-assistant",
            [
                "id": "job", "quantity": 5, "every": "week", "funding": "other", "stream": "work",
            ]
        )
        let given: [Change] = [
            .set("/plan/lines/-", line),
            .set("/plan/streams", [["id": "work", "limitPerYear": 10_000]]),
        ]
        let withdrawn = given + [.set("/plan/streams/0/withdrawn", true)]
        #expect(try result("streams", given) == "pass")
        #expect(try result("streams", withdrawn) == "fail")
        let answers = try [[], given, withdrawn].map { try Answer("EX-0042", $0) }
        for part in [Part.plan, .chargeable, .pays, .council, .verdict, .indicative] {
            #expect(Set(answers.map { $0[part] }).count == 1)
        }
    }

    @Test func `a stream that says no limit may not suffice`() throws {
        let line: Tree = .line(
            "personal-assistant",
            ["id": "job", "quantity": 5, "every": "week", "funding": "other", "stream": "work"]
        )
        func finding(_ stream: [String: Tree]) throws -> String {
            let named = Tree.object(stream.merging(["id": "work"]) { $1 })
            return try result(
                "streams",
                [.set("/plan/lines/-", line), .set("/plan/streams", [named])]
            )
        }
        #expect(try finding([:]) == "unknown")
        // One that holds only when others agree, and they have not.
        #expect(try finding(["agreedLimitPerYear": 10_000]) == "unknown")
        #expect(try finding(["agreedLimitPerYear": 10_000, "agreed": true]) == "pass")
        #expect(try finding(["withdrawn": true]) == "fail")
    }

    @Test(
        arguments: [
            ("health", []), ("other", []), ("council", ["choice-unknown"]),
            ("private", ["choice-unknown"]), ("unpaid", ["choice-unknown"]),
        ] as [(String, [String])]
    )
    func `a stream is another funder's money`(funding: String, faults: [String]) throws {
        let line: Tree = .line(
            "personal-assistant",
            [
                "id": "job", "quantity": 5, "every": "week", "funding": .text(funding),
                "stream": "work",
            ]
        )
        let answer = try Answer(
            "EX-0042",
            [.set("/plan/lines/-", line), .set("/plan/streams", [["id": "work"]])]
        )
        #expect(answer.faultCodes == faults)
    }

    @Test(arguments: ["streams", "alternatives"])
    func `two of one id cannot be told apart`(list: String) throws {
        let one: Tree =
            list == "streams"
            ? ["id": "work", "limitPerYear": 5]
            : ["id": "work", "lines": [.line("home-care", ["quantity": 1, "every": "week"])]]
        let answer = try Answer("EX-0042", [.set("/plan/\(list)", [one, one])])
        #expect(answer.faultCodes == ["id-repeated"])
        #expect(answer.result["/faults/0/pointer"]?.written == "/plan/\(list)/1/id")
    }

    @Test func `the charges of a year are at most its cost, to the penny`() throws {
        // 50 weeks of 10.005 and 2 of 20.005: 500.25 + 40.01 = 540.26. Each is charged in whole
        // pence, 10.01 and at most 20.00: 500.50 + 40.00 would be more.
        func line(_ id: String, _ price: String, _ more: [String: Tree]) -> Tree {
            let members: [String: Tree] = [
                "id": .text(id), "quantity": .number("0.5"), "every": "week",
                "price": .number(price), "priceReason": "a quotation",
            ]
            return .line("community", members.merging(more) { $1 })
        }
        let answer = try Answer(
            "EX-0042",
            [
                .set("/finance", ["status": "light-touch-below", "chargePerWeek": 20]),
                .set(
                    "/plan/lines",
                    [
                        line("a", "20.01", [:]),
                        line("b", "40.01", ["weeks": 2, "replaces": ["a"]]),
                    ]
                ),
            ]
        )
        #expect(answer[.planYear] == "540.26")
        #expect(answer.result["/summary/personPaysPerYear"]?.written == "540.26")
        #expect(answer.result["/summary/councilPaysPerYear"]?.written == "0.00")
        #expect(answer[.pays] == "10.39")
        #expect(answer[.council] == "0.00")
    }

    @Test func `other plans are costed by the same prices and means test`() throws {
        // Two hours of cleaning by the agency, or by the assistant: 50.40 or 32.80 a week.
        func other(_ id: String, _ service: String) -> Tree {
            [
                "id": .text(id),
                "lines": [.line(service, ["quantity": 2, "every": "week"])],
            ]
        }
        let answer = try Answer(
            "EX-0042",
            [
                .set("/plan/lines", [.line("home-care", ["quantity": 2, "every": "week"])]),
                .set(
                    "/plan/alternatives",
                    [other("agency", "home-care"), other("assistant", "personal-assistant")]
                ),
                .set("/plan/keepsServices", true),
            ]
        )
        func figure(_ index: Int, _ name: String) -> String {
            answer.result["/plan/alternatives/\(index)/\(name)"]?.written ?? "nothing"
        }
        #expect(figure(0, "minusPlanPerWeek") == "0.00")
        #expect(figure(1, "perWeek") == "32.80")
        #expect(figure(1, "minusPlanPerWeek") == "-17.60")
        // 17.60 x 52.
        #expect(figure(1, "minusPlanPerYear") == "-915.20")
        #expect(figure(1, "personPaysPerWeek") == "32.80")
        #expect(figure(1, "councilPaysPerWeek") == "0.00")
        let check = answer.result["/plan/checks"]?.elements.first { $0["/check"] == "choice" }
        #expect(check?["/result"] == "pass")
    }

    @Test func `a gross direct payment is paid in full, and all is invoiced`() throws {
        let lines: [Change] = [.remove("/plan/lines/1"), .remove("/plan/lines/0")]
        let net = try Answer("EX-0042", lines)
        #expect(net[.invoice] == "0.00")
        #expect(net[.directNet] == "0.00")
        let gross = try Answer("EX-0042", lines + [.set("/plan/grossPayment", "no authority")])
        #expect(gross[.invoice] == "32.80")
        #expect(gross[.directNet] == "32.80")
        #expect(gross[.pays] == net[.pays])
    }

    @Test func `lines draw the budget down to what the verdict says`() throws {
        let answer = try Answer("EX-0042")
        let left = answer.result["/plan/lines"]?.elements.map { $0["/leftPerWeek"]?.written }
        // 200.00 - 88.20 = 111.80; - 56.00 = 55.80; - 32.80 = 23.00; the rail is bought once.
        #expect(left == ["111.80", "55.80", "23.00", "null"])
        let percent = answer.result["/plan/lines"]?.elements.map { $0["/percentOfLimit"]?.written }
        // 44.1, 28 and 16.4 in a hundred.
        #expect(percent == ["44", "28", "16", "null"])
    }
}
