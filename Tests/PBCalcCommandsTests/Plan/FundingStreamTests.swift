import BudgetDocuments
import BudgetReports
import Testing

@Suite("Streams of money beside the council's")
struct FundingStreamTests {
    private func result(_ check: String, _ changes: [Change]) throws -> String {
        try Answer("EX-0042", changes).finding(check)
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
        let stream = try Answer("EX-0042", withdrawn).result["/plan/streams/0"]
        #expect(stream?["/limitPerYear"] == .null)
        #expect(stream?["/leftPerYear"] == .null)
        let answers = try [[], given, withdrawn].map { try Answer("EX-0042", $0) }
        for part in [Part.plan, .chargeable, .pays, .council, .verdict, .indicative] {
            #expect(Set(answers.map { $0[part] }).count == 1)
        }
    }

    /// Nutrition is met by two hours of another funder's alone; 5.5 hours are the council's.
    @Test(
        arguments: [
            (false, "pass", "pass", "paid by others"), (true, "fail", "fail", "money withdrawn"),
        ]
    )
    func `what nobody pays for any longer meets no need and is no hour`(
        isWithdrawn: Bool,
        needs: String,
        hours: String,
        payer: String
    ) throws {
        let line: Tree = .line(
            "home-care",
            [
                "id": "job", "quantity": 2, "every": "week", "funding": "other", "stream": "work",
                "outcomes": ["nutrition"],
            ]
        )
        let answer = try Answer(
            "EX-0042",
            [
                .set("/plan/lines/0/outcomes", ["personal-hygiene", "clothed"]),
                .set("/plan/lines/-", line), .set("/unpaidSupport", []),
                .set("/plan/unmetHours", 7),
                .set(
                    "/plan/streams",
                    [["id": "work", "limitPerYear": 5000, "withdrawn": .truth(isWithdrawn)]]
                ),
            ]
        )
        #expect(answer.finding("needs") == needs)
        #expect(answer.finding("hours") == hours)
        let person = try answer.person
        for text in [
            AssessmentScreen(person).text, PlanPage(person).text,
            CaseNote(person, explains: false, showsPlan: true).text,
        ] {
            #expect(text.contains(payer), "\(text)")
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
    func `two streams, or two other plans, of one id cannot be told apart`(list: String) throws {
        let one: Tree =
            list == "streams"
            ? ["id": "work", "limitPerYear": 5]
            : ["id": "work", "lines": [.line("home-care", ["quantity": 1, "every": "week"])]]
        let answer = try Answer("EX-0042", [.set("/plan/\(list)", [one, one])])
        #expect(answer.faultCodes == ["id-repeated"])
        #expect(answer.result["/faults/0/pointer"]?.written == "/plan/\(list)/1/id")
    }
}
