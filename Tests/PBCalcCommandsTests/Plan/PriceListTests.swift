import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

/// Lines priced by what councils and an agency have published: `fixtures/prices`.
@Suite("Published price lists price lines by themselves")
struct PriceListTests {
    @Test(arguments: rows)
    func `a line costs what the list says`(row: Row) throws {
        let answer = try PlanSetting.published(row.list, on: row.date)
            .answer([.line(row.service, row.members)])
        #expect(answer[.status] == "ok", "\(answer.faultCodes)")
        #expect(answer[.plan] == row.week)
    }

    @Test func `a day at the day centre is attendance, transport and a meal`() throws {
        // W13: 48.00 + 10.00 + 4.10 = 62.10.
        let lines = ["attendance", "transport", "meal"].map {
            Tree.line($0, ["id": .text($0), "quantity": 1, "every": "week"])
        }
        let answer = try PlanSetting.published("richmond-prices", on: "2015-05-04").answer(lines)
        #expect(answer[.plan] == "62.10")
    }

    @Test func `a public holiday prices itself, and so do weekends`() throws {
        // An hour every day from Monday 4 May 2026 to 2 May 2027: 260 weekdays and 104 days of
        // weekends. Seven weekdays after the first are holidays of the list: 25 May, 31 August,
        // 25 and 28 December, 1 January, 26 and 29 March. 253 x 21.50 + 104 x 25.00 + 7 x 43.00
        // = 5,439.50 + 2,600.00 + 301.00 = 8,340.50.
        let answer = try PlanSetting.published("agency-prices", on: "2026-05-04").answer([
            .line(
                "home-care",
                [
                    "visits": Self.visits("weekdays", "weekend", hours: ("09:00", "10:00"))
                ]
            )
        ])
        #expect(answer[.planYear] == "8340.50")
        #expect(answer[.flags].contains("uneven-weeks"))
    }

    @Test(
        arguments: [
            // The price of home care is 25.20: a charge is at most that.
            (["charge": .number("25.20")], nil), (["charge": .number("25.21")], "charge"),
            (["prices": [["price": 20, "charge": 20]]], nil),
            (["prices": [["price": 20, "charge": .number("20.01")]]], "prices/0/charge"),
        ] as [([String: Tree], String?)]
    )
    func `a charge above the price is never made, and the check says so`(
        members: [String: Tree],
        member: String?
    ) throws {
        let care = "/prices/services/0"
        let scheme = try Tree(json: Repository.bytes("fixtures/schemes/exampleshire-2026.json"))
            .changed(by: members["prices"] == nil ? [] : [.remove(care + "/price")])
            .changed(by: members.map { .set("\(care)/\($0)", $1) })
        let found = Document(file: "s.json", bytes: scheme.json).findings(with: .readOnce)
            .filter { $0.code == .policyWithoutEffect }
        #expect(found.map(\.pointer) == [member].compactMap { $0.map { "\(care)/\($0)" } })
        #expect(found.allSatisfy { $0.severity == .warning })
    }

    @Test func `a price that depends on the hour needs the hour`() throws {
        let answer = try PlanSetting.published("norfolk-2023-prices", on: "2023-05-01").answer([
            .line("personal-assistant", ["quantity": 1, "every": "week"])
        ])
        #expect(answer.faultCodes == ["price-missing"])
        #expect(answer.result["/faults/0/pointer"] == "/plan/lines/0/service")
    }

    @Test(arguments: ["place", "tier"])
    func `a band that the list does not name is a fault`(member: String) throws {
        let answer = try PlanSetting.published("devon-2022-prices", on: "2022-05-02").answer([
            .line("agency", ["quantity": 1, "every": "week", member: "lunar"])
        ])
        #expect(answer.faultCodes.contains("choice-unknown"))
    }

    @Test func `a year over a rise in price is split at its date`() throws {
        // From Monday 4 May 2026 the weeks that begin before 1 January 2027 are 35 (4 May to 28
        // December), and 17 begin after it: 35 x 20.00 + 17 x 21.00 = 700 + 357 = 1,057.
        let answer = try PlanSetting.risingOnNewYear().answer([
            .line("mileage", ["quantity": 1, "every": "week"])
        ])
        #expect(answer[.planYear] == "1057.00")
    }

    /// What does not say from when it is, is as old as the list.
    @Test(
        arguments: [
            ("2025-05-04", [], ""), ("2025-05-03", [], "old-price"),
            ("2025-05-03", [["price": 20]], "old-price"),
            ("2025-05-03", [["from": "2025-05-04", "price": 20]], ""),
            ("2026-04-01", [["from": "2025-05-03", "price": 20]], "old-price"),
        ] as [(String, [Tree], String)]
    )
    func `a price is as old as its row, or as the list`(
        from: String,
        rows: [Tree],
        flag: String
    ) throws {
        var setting = PlanSetting.published("agency-prices", on: "2026-05-04")
        setting.changes = [.set("/prices/from", .text(from))]
        if !rows.isEmpty {
            setting.changes += [
                .remove("/prices/services/4/price"),
                .set("/prices/services/4/prices", .list(rows)),
            ]
        }
        let line = ["quantity": 1, "every": "week"] as [String: Tree]
        #expect(try setting.answer([.line("mileage", line)])[.flags] == flag)
        // A price of the line's own is as old as its reason says.
        let own = line.merging(["price": 30, "priceReason": "a quotation"]) { $1 }
        #expect(try setting.answer([.line("mileage", own)])[.flags] == "")
    }

    private static let christmas: Tree = [
        "from": "2026-12-25", "to": "2026-12-25", "price": 44,
    ]

    /// 24 and 25 December: 20 + 44.
    @Test(
        arguments: [
            ([christmas, ["price": 20]], "64.00", []),
            ([["to": "2026-12-24", "price": 20], christmas], "64.00", []),
            // Behind a price for the same days it would never count, nor on some of them.
            ([["price": 20], christmas], nil, ["id-repeated"]),
            ([christmas, christmas], nil, ["id-repeated"]),
            (
                [["to": "2026-12-25", "price": 20], ["from": "2026-12-25", "price": 44]], nil,
                ["id-repeated"]
            ),
            // What a row was to be for is not known.
            ([["tier": "L1", "price": 20], ["price": 20]], nil, ["id-format"]),
            (
                [["tier": "L1", "price": 20], ["tier": "L2", "price": 20]], nil,
                ["id-format", "id-format"]
            ),
        ] as [([Tree], String?, [String])]
    )
    func `a row for some days stands before one for all`(
        rows: [Tree],
        year: String?,
        codes: [String]
    ) throws {
        var setting = PlanSetting.published("agency-prices", on: "2026-05-04")
        setting.changes = [
            .remove("/prices/services/4/price"),
            .set("/prices/services/4/prices", .list(rows)),
        ]
        let list = try Tree(json: Repository.bytes("fixtures/prices/agency-prices.json"))
            .changed(by: setting.changes)
        let found = Document(file: "p.json", bytes: list.json).findings(with: .readOnce)
            .filter { $0.severity == .error }
        #expect(found.map(\.code.rawValue) == codes)
        guard let year else { return }
        let line = Tree.line("mileage", ["quantity": 1, "dates": ["2026-12-24", "2026-12-25"]])
        #expect(try setting.answer([line])[.planYear] == year)
    }

    /// The price of one tier is of January 2024, that of the other of April 2026; behind them a row for
    /// any tier counts for neither.
    @Test(
        arguments: [
            ("complex", [], "old-price"), ("standard", [], ""),
            ("standard", [["from": "2024-01-01", "price": 15]], ""),
        ] as [(String, [Tree], String)]
    )
    func `a price that nobody buys by makes nothing old`(tier: String, more: [Tree], flag: String)
        throws
    {
        var setting = PlanSetting.published("agency-prices", on: "2026-05-04")
        let rows: [Tree] = [
            ["tier": "complex", "from": "2024-01-01", "price": 25],
            ["tier": "standard", "from": "2026-04-01", "price": 20],
        ]
        setting.changes = [
            .remove("/prices/services/4/price"),
            .set("/prices/services/4/prices", .list(rows + more)),
        ]
        let line: Tree = .line(
            "mileage",
            ["quantity": 1, "every": "week", "tier": .text(tier)]
        )
        #expect(try setting.answer([line])[.flags] == flag)
    }

    @Test(
        arguments: [("2025-05-05", ""), ("2025-05-04", ""), ("2025-05-03", "old-price")]
    )
    func `a price set more than a year before support is flagged`(
        from: String,
        flag: String
    ) throws {
        var setting = PlanSetting.published("agency-prices", on: "2026-05-04")
        setting.changes = [
            .remove("/prices/services/4/price"),
            .set("/prices/services/4/prices", [["from": .text(from), "price": 20]]),
        ]
        let answer = try setting.answer([.line("mileage", ["quantity": 1, "every": "week"])])
        #expect(answer[.flags] == flag)
        #expect(answer[.status] == "ok")
        let person = try answer.person
        let words = "  To review          a price is of more than a year before support starts\n"
        #expect(AssessmentScreen(person).text.contains(words) == !flag.isEmpty)
        let note = CaseNote(person, explains: false).text
        #expect(note.contains("- To review: a price") == !flag.isEmpty)
    }
}
