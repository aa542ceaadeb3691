import BudgetDocuments
import PersonalBudgets
import Testing

/// Rules of several councils as data: `fixtures/prices/sign-off-rules.json`.
@Suite("What a council asks at sign-off by its own rules")
struct SignOffTests {
    private func answer(_ lines: [Tree], _ changes: [Change] = []) throws -> Answer {
        var setting = PlanSetting.published("sign-off-rules", on: "2025-05-05")
        setting.plan = changes
        let answer = try setting.answer(lines)
        #expect(answer[.status] == "ok", "\(answer.result["/faults"] ?? .null)")
        return answer
    }

    private func check(_ matter: String, _ answer: Answer) -> (result: String, reason: String) {
        let found = answer.result["/plan/checks"]?.elements.first { $0["/check"] == .text(matter) }
        return (found?["/result"]?.written ?? "not asked", found?["/reason"]?.written ?? "")
    }

    private static func line(_ service: String, _ members: [String: Tree] = [:]) -> Tree {
        .line(service, ["quantity": 1, "every": "week"].merging(members) { $1 })
    }

    private static func other(_ category: String?, price: Tree = 10) -> Tree {
        var members: [String: Tree] = ["price": price, "priceReason": "a quotation"]
        if let category { members["category"] = .text(category) }
        return line("other", members)
    }

    @Test(
        arguments: [
            ("gambling", "fail"), ("alcohol-and-tobacco", "fail"), ("debts", "fail"),
            ("health", "fail"), ("living-costs", "fail"), ("leisure", "pass"),
            ("equipment", "pass"), ("other", "pass"), (nil, "unknown"),
        ] as [(String?, String)]
    )
    func `a category is refused, allowed, or not stated`(
        category: String?,
        finding: String
    ) throws {
        #expect(try check("spending", answer([Self.other(category)])).result == finding)
    }

    @Test func `a category that no rule and no service names is a fault`() throws {
        let setting = PlanSetting.published("sign-off-rules", on: "2025-05-05")
        #expect(try setting.answer([Self.other("lesiure")]).faultCodes == ["choice-unknown"])
    }

    @Test(
        arguments: [
            // 30.00 a month is 360.00 a year: 240.00 are left of 600.00, once.
            ("240.00", "pass"), ("240.01", "fail"),
        ]
    )
    func `a limit is for all lines of a category together`(price: String, finding: String) throws {
        let gym = Self.line("gym", ["every": "month"])
        let skip = Self.line(
            "other",
            [
                "id": "b", "every": "once", "category": "leisure", "price": .number(price),
                "priceReason": "a season ticket",
            ]
        )
        let found = try check("spending", answer([gym, skip]))
        #expect(found.result == finding)
        if finding == "fail" {
            #expect(found.reason.hasPrefix("leisure is £0.01 a year over the council's limit"))
        }
    }

    @Test func `what others pay for is not the council's spending`() throws {
        let private_ = Self.line(
            "other",
            [
                "category": "gambling", "price": 10, "priceReason": "bingo", "funding": "private",
            ]
        )
        #expect(try check("spending", answer([private_])).result == "pass")
    }

    @Test(
        arguments: [("council-managed", "pass"), ("direct-payment", "fail")]
    )
    func `equipment is held in the way the council allows`(route: String, finding: String) throws {
        let aid = Self.line(
            "aid",
            [
                "every": "once", "price": 90, "priceReason": "a quotation",
                "route": .text(route),
            ]
        )
        #expect(try check("routes", answer([aid])).result == finding)
        #expect(try check("routes", answer([Self.line("gym")])).result == "not asked")
    }

    @Test(
        arguments: [("22.71", "pass"), ("22.70", "fail")]
    )
    func `a price below what the provider pays is told`(price: String, finding: String) throws {
        let care = Self.line("home-care", ["price": .number(price), "priceReason": "an offer"])
        #expect(try check("prices", answer([care])).result == finding)
        #expect(try check("prices", answer([Self.line("gym")])).result == "not asked")
    }

    @Test(
        arguments: [
            // The whole fee, of which the council pays 22.70 or less.
            ("25.00", "2.30", "pass"), ("22.71", "5.00", "pass"), ("22.70", "0.01", "fail"),
        ]
    )
    func `what others add is paid to the provider too`(
        fee: String,
        topUp: String,
        finding: String
    ) throws {
        var setting = PlanSetting.published("sign-off-rules", on: "2025-05-05")
        setting.plan = [.set("/person/stay", "permanent")]
        let care = Self.line(
            "home-care",
            ["price": .number(fee), "priceReason": "the choice", "topUp": .number(topUp)]
        )
        let answer = try setting.answer([care], setting: "care-home")
        #expect(answer[.status] == "ok", "\(answer.result["/faults"] ?? .null)")
        #expect(check("prices", answer).result == finding)
    }

    /// 22.71 for each of two is 45.42; on other days than the weekend both are 50.00.
    @Test(
        arguments: [
            (nil, "45.42", "pass"), (nil, "45.41", "fail"), ("weekend", "45.42", "pass"),
            ("weekend", "45.41", "fail"),
        ]
    )
    func `a price of two workers is held against what both cost`(
        days: String?,
        price: String,
        finding: String
    ) throws {
        var setting = PlanSetting.published("sign-off-rules", on: "2025-05-05")
        let one: Tree = ["price": .number("22.71")]
        let both: Tree = ["workers": 2, "price": .number(price)]
        var rows: [Tree] = [both, one]
        var line = Self.line("home-care", ["workers": 2])
        if let days {
            rows =
                [try both.changed(by: [.set("/days", [.text(days)])])] + [
                    ["workers": 2, "price": 50], one,
                ]
            let visits: Tree = [["days": ["monday", "saturday"], "hours": ["09:00", "10:00"]]]
            line = .line("home-care", ["workers": 2, "visits": visits])
        }
        setting.changes = [
            .remove("/prices/services/0/price"), .set("/prices/services/0/prices", .list(rows)),
        ]
        let answer = try setting.answer([line])
        #expect(answer[.status] == "ok", "\(answer.result["/faults"] ?? .null)")
        let found = check("prices", answer)
        #expect(found.result == finding)
        #expect((finding == "fail") == found.reason.contains("less for a unit than the £45.42"))
    }

    @Test(arguments: [("22.71", "pass"), ("22.70", "fail")])
    func `what comes on top of a price each time is no price of a unit`(
        price: String,
        finding: String
    ) throws {
        var setting = PlanSetting.published("sign-off-rules", on: "2025-05-05")
        setting.changes = [
            .remove("/prices/services/0/price"),
            .set("/prices/services/0/prices", [["price": .number(price), "supplement": 3]]),
        ]
        #expect(try check("prices", setting.answer([Self.line("home-care")])).result == finding)
    }

    private static func worker(_ members: [String: Tree]) -> Tree {
        let terms: [String: Tree] = ["wage": 14, "leaveCover": "full"]
        return line("assistant", ["employment": .object(terms.merging(members) { $1 })])
    }

    @Test(
        arguments: [
            ("with-reason", "nobody else speaks Sylheti", "pass"), ("with-reason", nil, "fail"),
            ("allowed", nil, "pass"), ("refused", "she asked for it", "fail"),
            (nil, "she asked for it", "unknown"),
        ] as [(String?, String?, String)]
    )
    func `close family is paid by the council's rule`(
        rule: String?,
        reason: String?,
        finding: String
    ) throws {
        var setting = PlanSetting.published("sign-off-rules", on: "2025-05-05")
        setting.changes = [
            rule.map { .set("/prices/signOff/family", .text($0)) }
                ?? .remove("/prices/signOff/family"),
            // What an employer owes is in the rates, and those come with a means test.
            .set(
                "/contribution",
                [
                    "regime": "england-care-act-home", "nightCare": "counted",
                    "source": "illustration", "evidence": "invented",
                ]
            ),
        ]
        var members: [String: Tree] = ["family": true]
        if let reason { members["familyReason"] = .text(reason) }
        let answer = try setting.answer([Self.worker(members)])
        #expect(check("family", answer).result == finding, "\(answer.faultCodes)")
        #expect(try check("family", setting.answer([Self.worker([:])])).result == "not asked")
    }

    private static func decision(
        _ role: String,
        of employer: String = "council",
        finalPerWeek: String = "25"
    ) -> Change {
        .set(
            "/decision",
            [
                "role": .text(role), "date": "2025-05-05", "finalPerWeek": .number(finalPerWeek),
                "reason": "agreed", "employer": .text(employer),
            ]
        )
    }

    @Test func `a level of risk says who signs, and when it is looked at again`() throws {
        let lines = [Self.line("home-care")]
        #expect(try check("risk", answer(lines)).result == "unknown")
        let high: Change = .set("/plan/riskTier", "high")
        let open = try answer(lines, [high])
        #expect(check("risk", open).result == "unknown")
        #expect(open.result["/plan/risk/signedBy"] == "head of service")
        // Six weeks after 5 May 2025.
        #expect(open.result["/plan/risk/reviewBy"] == "2025-06-16")
        for (role, finding) in [
            ("head of service", "pass"), ("team manager", "fail"), ("the mayor", "unknown"),
        ] {
            let signed = try answer(lines, [high, Self.decision(role)])
            #expect(check("risk", signed).result == finding)
        }
        let outside = Self.decision("head of service", of: "other")
        #expect(try check("risk", answer(lines, [high, outside])).result == "unknown")
        let unsaid = [high, Self.decision("head of service"), .remove("/decision/employer")]
        for matter in ["risk", "signature"] {
            #expect(try check(matter, answer(lines, unsaid)).result == "unknown")
        }
        let low = try answer(lines, [.set("/plan/riskTier", "low"), Self.decision("team manager")])
        #expect(check("risk", low).result == "pass")
    }

    @Test(
        arguments: [
            ("team manager", "942.30", "pass"), ("team manager", "942.31", "fail"),
            ("head of service", "942.31", "pass"),
            // Whom the scheme does not name may sign for nothing that it knows of.
            ("social worker", "10.00", "unknown"), ("Team manager", "10.00", "unknown"),
        ]
    )
    func `an authority signs up to its limit`(
        role: String,
        price: String,
        finding: String
    ) throws {
        // Doncaster: 942.30 x 52 = 48,999.60 and 942.31 x 52 = 49,000.12.
        let line = Self.line("home-care", ["price": .number(price), "priceReason": "a package"])
        #expect(try check("signature", answer([line], [Self.decision(role)])).result == finding)
    }

    @Test(
        arguments: [("942.30", "pass"), ("942.31", "fail")]
    )
    func `an authority signs for what it decides, though the plan costs less`(
        final: String,
        finding: String
    ) throws {
        // The plan is 25.00 a week; 942.30 x 52 = 48,999.60 and 942.31 x 52 = 49,000.12.
        let decision = Self.decision("team manager", finalPerWeek: final)
        let found = try check("signature", answer([Self.line("home-care")], [decision]))
        #expect(found.result == finding)
    }

    @Test(
        arguments: [
            ("0.40", "10.00", "pass"), ("0.41", "10.00", "fail"),
            // The same beside what is decided, 942.30 x 52 = 48,999.60.
            ("0.40", "942.30", "pass"), ("0.41", "942.30", "fail"),
        ]
    )
    func `what is bought once is signed for with all else of the year`(
        once: String,
        final: String,
        finding: String
    ) throws {
        // Doncaster: up to 49,000.00, of which 942.30 x 52 = 48,999.60 leaves 0.40.
        let price = final == "10.00" ? "942.30" : "10.00"
        let week = Self.line("home-care", ["price": .number(price), "priceReason": "a package"])
        var tool = Self.other("equipment", price: .number(once))
        try tool.set("/id", to: "tool")
        try tool.set("/every", to: "once")
        let signed = try answer(
            [week, tool],
            [Self.decision("team manager", finalPerWeek: final)]
        )
        #expect(check("signature", signed).result == finding)
    }

    /// Up to 49,000.00: 52 x 10.00 and 52 x 932.30 are 48,999.60, and 52 x 932.31 is 0.52 more.
    @Test(
        arguments: [
            ("10.00", "932.30", "pass"), ("10.00", "932.31", "unknown"),
            ("942.31", "932.31", "fail"),
        ]
    )
    func `whether an authority signs for what is beside the budget is not known`(
        within: String,
        beside: String,
        finding: String
    ) throws {
        let price: (String) -> [String: Tree] = {
            ["price": .number($0), "priceReason": "a package"]
        }
        var line = Self.line("home-care", price(beside))
        try line.set("/id", to: "beside")
        try line.set("/funding", to: "outside-budget")
        try line.set("/charge", to: "free")
        let signed = try answer(
            [Self.line("home-care", price(within)), line],
            [Self.decision("team manager", finalPerWeek: within)]
        )
        #expect(check("signature", signed).result == finding)
    }

    @Test(
        arguments: [
            ("team maneger", "; did you mean team manager?"), ("caretaker", ""),
        ]
    )
    func `a role that is none of the scheme's authorities is told, with those that are`(
        role: String,
        near: String
    ) throws {
        let found = try check("signature", answer([Self.line("home-care")], [Self.decision(role)]))
        #expect(
            found.reason == "\"\(role)\" is none of those who may agree a plan: team manager, "
                + "head of service\(near)"
        )
    }

    @Test func `a plan says who handles a crisis`() throws {
        let lines = [Self.line("home-care")]
        #expect(try check("crisis", answer(lines)).result == "unknown")
        let said: Change = .set("/plan/crisis", "the duty team, day and night")
        #expect(try check("crisis", answer(lines, [said])).result == "pass")
    }

    @Test func `a level signed by nobody in the list is a fault of the scheme`() throws {
        let tree = try Tree(json: Repository.bytes("fixtures/prices/sign-off-rules.json"))
            .changed(by: [.set("/prices/signOff/riskTiers/1/role", "head of servise")])
        let reading = Document(file: "s.json", bytes: tree.json).scheme()
        #expect(reading.diagnostics.map(\.code.rawValue) == ["reference-unknown"])
        #expect(reading.diagnostics.first?.pointer == "/prices/signOff/riskTiers/1/role")
    }

    @Test func `a scheme without such rules asks what it always asked`() throws {
        let asked = try Answer("EX-0042").result["/plan/checks"]?.elements.map {
            $0["/check"]?.written
        }
        #expect(
            asked == [
                "needs", "healthy", "safe", "well", "spending", "free", "budget", "contingency",
                "signature",
            ]
        )
    }
}
