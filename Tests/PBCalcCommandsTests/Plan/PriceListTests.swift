import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

/// Lines priced by what councils and an agency have published: `fixtures/prices`.
@Suite("Published price lists price lines by themselves")
struct PriceListTests {
    /// A line, and what it costs.
    struct Row: Sendable, CustomTestStringConvertible {
        let what: String
        let list: String
        let date: String
        let service: String
        let members: [String: Tree]
        let week: String

        init(
            _ what: String,
            _ list: String,
            _ date: String,
            _ service: String,
            _ members: [String: Tree],
            week: String
        ) {
            self.what = what
            self.list = list
            self.date = date
            self.service = service
            self.members = members
            self.week = week
        }

        var testDescription: String { "\(list): \(what)" }
    }

    private static func visits(_ days: Tree..., hours: (String, String)) -> Tree {
        [["days": .list(days), "hours": [.text(hours.0), .text(hours.1)]]]
    }

    static let rows = [
        Row(
            "an hour by day",
            "norfolk-2023-prices",
            "2023-05-01",
            "personal-assistant",
            ["visits": visits("monday", hours: ("08:00", "09:00"))],
            week: "13.87"
        ),
        // 13.87 before 22:00 and 13.16 after it.
        Row(
            "an hour by day and one by night in one visit",
            "norfolk-2023-prices",
            "2023-05-01",
            "personal-assistant",
            ["visits": visits("monday", hours: ("21:00", "23:00"))],
            week: "27.03"
        ),
        // 10 x 13.16, over midnight.
        Row(
            "a waking night",
            "norfolk-2023-prices",
            "2023-05-01",
            "personal-assistant",
            ["visits": visits("sunday", hours: ("22:00", "08:00"))],
            week: "131.60"
        ),
        // 5 x 11.86 + 2 x 14.98 = 59.30 + 29.96.
        Row(
            "an hour each day of the week",
            "wokingham-2023-prices",
            "2023-05-01",
            "personal-assistant",
            ["visits": visits("weekdays", "weekend", hours: ("08:00", "09:00"))],
            week: "89.26"
        ),
        // From 23:00 on Friday: an hour at 11.86, and one of Saturday at 14.98.
        Row(
            "a visit from Friday into Saturday",
            "wokingham-2023-prices",
            "2023-05-01",
            "personal-assistant",
            ["visits": visits("friday", hours: ("23:00", "01:00"))],
            week: "26.84"
        ),
        Row(
            "two hours of a Saturday, by their number",
            "wokingham-2023-prices",
            "2023-05-01",
            "personal-assistant",
            ["quantity": 2, "every": "week", "on": "saturday"],
            week: "29.96"
        ),
        Row(
            "two workers have a price of their own",
            "buckinghamshire-2023-prices",
            "2023-05-01",
            "home-care",
            ["quantity": 7, "every": "week", "workers": 2],
            week: "322.00"
        ),
        // 19.80 and no price for two: twice the price of one.
        Row(
            "two workers without one cost twice as much",
            "devon-2022-prices",
            "2022-05-02",
            "agency",
            ["quantity": 1, "every": "week", "tier": "unregulated", "workers": 2],
            week: "39.60"
        ),
        Row(
            "the regulated tier",
            "devon-2022-prices",
            "2022-05-02",
            "agency",
            ["quantity": 1, "every": "week", "tier": "regulated"],
            week: "21.52"
        ),
        Row(
            "a day centre for high dependency",
            "buckinghamshire-2023-prices",
            "2023-05-01",
            "day-centre",
            ["quantity": 1, "every": "week", "tier": "high-dependency"],
            week: "97.56"
        ),
        Row(
            "a day centre without a tier",
            "buckinghamshire-2023-prices",
            "2023-05-01",
            "day-centre",
            ["quantity": 1, "every": "week"],
            week: "74.42"
        ),
        // W14: four quarters at 5.70 are 22.80, a penny above the hour's 22.79.
        Row(
            "a quarter of an hour as it is printed",
            "scilly-2023-prices",
            "2023-05-01",
            "home-care-quarter",
            ["visits": visits("monday", hours: ("08:00", "09:00"))],
            week: "22.80"
        ),
        Row(
            "the same by the hour",
            "scilly-2023-prices",
            "2023-05-01",
            "home-care",
            ["visits": visits("monday", hours: ("08:00", "09:00"))],
            week: "22.79"
        ),
        Row(
            "a rural hour",
            "english-council-2025-prices",
            "2025-05-05",
            "home-care",
            ["quantity": 1, "every": "week", "place": "extra-rural"],
            week: "29.72"
        ),
        Row(
            "a waking night by the night",
            "english-council-2025-prices",
            "2025-05-05",
            "night",
            ["quantity": 1, "every": "week", "tier": "waking"],
            week: "162.89"
        ),
        // 3 x 15.52.
        Row(
            "day care with transport",
            "essex-2024-prices",
            "2024-05-06",
            "day-care",
            ["quantity": 3, "every": "week", "tier": "with-transport"],
            week: "46.56"
        ),
        Row(
            "what a self-funder is charged",
            "st-helens-2024-prices",
            "2024-05-06",
            "home-care",
            ["quantity": 1, "every": "week", "tier": "self-funder"],
            week: "21.81"
        ),
        // 3.95 there and 3.95 back, each week.
        Row(
            "two journeys",
            "gateshead-2024-prices",
            "2024-05-06",
            "transport",
            ["quantity": 2, "every": "week"],
            week: "7.90"
        ),
        // Half an hour is charged as the hour.
        Row(
            "the least that an agency charges",
            "agency-prices",
            "2026-05-05",
            "home-care",
            ["visits": visits("tuesday", hours: ("08:00", "08:30"))],
            week: "21.50"
        ),
    ]

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
        guard case .assessed(let person) = answer.outcome else { throw Tree.Trouble.notJSON }
        let words = "  To review          a price is of more than a year before support starts\n"
        #expect(AssessmentScreen(person).text.contains(words) == !flag.isEmpty)
        let note = CaseNote(person, explains: false).text
        #expect(note.contains("- To review: a price") == !flag.isEmpty)
    }
}
