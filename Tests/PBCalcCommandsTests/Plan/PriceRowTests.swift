import BudgetDocuments
import Testing

/// The agency's mileage at prices of its own: 52 weeks from Monday 4 May 2026.
@Suite("Rows of a price list")
struct PriceRowTests {
    private static func answer(
        _ rows: Tree,
        _ line: [String: Tree] = [:],
        _ changes: [Change] = []
    ) throws -> Answer {
        var setting = PlanSetting.published("agency-prices", on: "2026-05-04")
        setting.changes =
            [
                .remove("/prices/services/4/price"), .set("/prices/services/4/prices", rows),
            ] + changes
        return try setting.answer([
            .line("mileage", ["quantity": 1, "every": "week"].merging(line) { $1 })
        ])
    }

    @Test(
        arguments: [
            ["from": "2027-01-01", "price": 21],
            ["from": "2027-01-01", "to": "2027-03-31", "price": 21],
        ] as [Tree]
    )
    func `a row that ends with its list is kept as the list is`(last: Tree) throws {
        // 35 weeks begin before 1 January 2027, and 17 after it: 35 x 20.00 + 17 x 21.00.
        let answer = try Self.answer(
            .list([["to": "2026-12-31", "price": 20], last]),
            [:],
            [.set("/prices/to", "2027-03-31")]
        )
        #expect(answer[.planYear] == "1057.00")
        #expect(answer.result["/plan/pricesKeptFrom"] == "2027-04-01")
    }

    @Test func `what is kept on a public holiday is the price of public holidays`() throws {
        // The list ends on 31 December, and the two days after it are holidays: 20.00 + 2 x 40.00.
        let answer = try Self.answer(
            [["days": ["public-holiday"], "to": "2026-12-31", "price": 40], ["price": 20]],
            ["dates": ["2026-12-31", "2027-01-01", "2027-03-26"]],
            [.set("/prices/to", "2026-12-31")]
        )
        #expect(answer[.planYear] == "100.00")
    }

    @Test(
        arguments: [
            // The weeks of 5 October and after it have no price.
            (
                [["to": "2026-09-30", "price": 20], ["from": "2027-01-01", "price": 21]],
                "2026-10-01"
            ),
            ([["to": "2026-09-30", "price": 20]], "2026-10-01"),
            ([["from": "2026-06-01", "price": 20]], "2026-05-04"),
        ] as [(Tree, String)]
    )
    func `a day without a price is named`(rows: Tree, day: String) throws {
        let answer = try Self.answer(rows)
        #expect(answer.faultCodes == ["price-missing"])
        let message = answer.result["/faults/0/message"]?.written
        #expect(message == "no price of mileage fits this line from \(day)")
    }

    @Test(
        arguments: [
            ("saturday", "2.00"), ("sunday", "4.00"), ("weekdays", "3.00"), ("monday", "3.00"),
            ("weekend", "nothing"), (nil, "3.00"),
        ]
    )
    func `a weekend is never at the price of other days`(day: String?, week: String) throws {
        let answer = try Self.answer(
            [
                ["days": ["saturday"], "price": 2], ["days": ["sunday"], "price": 4],
                ["price": 3],
            ],
            day.map { ["on": .text($0)] } ?? [:]
        )
        guard week == "nothing" else {
            #expect(answer[.plan] == week)
            return
        }
        #expect(answer.faultCodes == ["price-missing"])
        let message = answer.result["/faults/0/message"]?.written ?? ""
        #expect(message.contains("different prices on the days of \"on\""))
    }

    /// Every day but Sunday has a price: 1 a week is bought on the day of "on", 2 on those of visits.
    @Test(
        arguments: [
            (["on": "sunday"], "sunday"), (["on": "weekend"], "sunday"),
            (["on": "public-holiday"], "public-holiday"),
            (["on": "saturday"], nil), (["on": "weekdays"], nil),
            ([:], "say"),
        ] as [([String: Tree], String?)]
    )
    func `a day of the week that has no price is named`(line: [String: Tree], day: String?) throws {
        let answer = try Self.answer(
            [["days": ["weekdays"], "price": 3], ["days": ["saturday"], "price": 2]],
            line
        )
        let words = [answer.result["/faults/0/message"], answer.result["/faults/0/advice"]]
            .map { $0?.written ?? "" }
        switch day {
        case nil: #expect(answer.faultCodes == [])
        case "say": #expect(words[1].hasPrefix("say what the price depends on"), "\(words)")
        case let day?:
            #expect(words[0] == "no price of mileage fits this line on \(day)")
            #expect(words[1].hasPrefix("leave that out of what the line buys"))
        }
    }

    @Test func `a weekend has the price that each of its days has`() throws {
        let rows: Tree = [
            ["days": ["saturday"], "price": 2], ["days": ["sunday"], "price": 2], ["price": 3],
        ]
        #expect(try Self.answer(rows, ["on": "weekend"])[.plan] == "2.00")
        #expect(try Self.answer(rows, ["on": "weekend", "workers": 2])[.plan] == "4.00")
    }

    @Test(
        arguments: [
            // One of the workers at the listed charge of one, however many come.
            ("one", 1, "11.00"), ("one", 2, "11.00"), ("one", 3, "11.00"), ("all", 2, "22.00"),
        ]
    )
    func `one of the workers is charged what the list charges for one`(
        charged: String,
        workers: Int,
        chargeable: String
    ) throws {
        let answer = try Self.answer(
            [["price": 20, "charge": 11]],
            ["workers": .number("\(workers)")],
            [.set("/prices/workersCharged", .text(charged))]
        )
        #expect(answer[.chargeable] == chargeable)
    }

    @Test func `one of two workers is charged the half of a charge for two`() throws {
        let answer = try Self.answer(
            [["workers": 2, "price": 34, "charge": 18], ["price": 20, "charge": 11]],
            ["workers": 2],
            [.set("/prices/workersCharged", "one")]
        )
        #expect(answer[.plan] == "34.00")
        #expect(answer[.chargeable] == "9.00")
    }

    @Test(
        arguments: [
            // One costs 1.5 x 20.00 + 3.00 = 33.00, and is charged 1.5 x 10.00 + 3.00 = 18.00.
            ("one", 1, "33.00", "18.00"), ("one", 2, "66.00", "18.00"),
            ("one", 3, "99.00", "18.00"), ("all", 2, "66.00", "36.00"),
        ]
    )
    func `several workers cost as often what comes on top, and one is charged as one`(
        charged: String,
        workers: Int,
        week: String,
        chargeable: String
    ) throws {
        let answer = try Self.answer(
            [["price": 20, "charge": 10, "supplement": 3, "least": .number("1.5")]],
            ["workers": .number("\(workers)")],
            [.set("/prices/workersCharged", .text(charged))]
        )
        #expect(answer[.plan] == week)
        #expect(answer[.chargeable] == chargeable)
    }

    @Test(
        arguments: [
            // Boxing Day 2026 is a Saturday: 52 x 27.50.
            ([["days": ["weekend"], "price": .number("27.50")], ["price": 24]], "1430.00"),
            // A row that names the holidays counts, but not one for another place: 1,430.00 + 15.50.
            (
                [
                    ["days": ["public-holiday"], "price": 43],
                    ["days": ["weekend"], "price": .number("27.50")], ["price": 24],
                ], "1445.50"
            ),
            (
                [
                    ["days": ["public-holiday"], "place": "rural", "price": 43],
                    ["days": ["weekend"], "price": .number("27.50")], ["price": 24],
                ], "1430.00"
            ),
        ] as [(Tree, String)]
    )
    func `a holiday without a price of its own is priced as its day of the week`(
        rows: Tree,
        year: String
    ) throws {
        let answer = try Self.answer(
            rows,
            ["visits": [["days": ["saturday"], "hours": ["09:00", "10:00"]]]],
            [.set("/prices/publicHolidays", ["2026-12-26"])]
        )
        #expect(answer[.planYear] == year)
    }

    /// Boxing Day 2026 is one of the 52 Saturdays: two workers have a price of their own on each, and
    /// only without one do they cost twice that of one on the holiday.
    @Test(
        arguments: [
            ([["workers": 2, "days": ["saturday"], "price": 40]], "2080.00"),
            ([["workers": 2, "price": 38]], "1976.00"),
            // 51 x 2 x 20.00 and 2 x 43.00.
            ([], "2126.00"),
        ] as [([Tree], String)]
    )
    func `on a holiday too two workers have their own price before one's`(
        rows: [Tree],
        year: String
    ) throws {
        let answer = try Self.answer(
            .list(rows + [["days": ["public-holiday"], "price": 43], ["price": 20]]),
            [
                "visits": [["days": ["saturday"], "hours": ["09:00", "10:00"]]],
                "workers": 2,
            ],
            [.set("/prices/publicHolidays", ["2026-12-26"])]
        )
        #expect(answer[.planYear] == year)
    }

    /// From 22:00 an hour costs 26.00, and 20.00 before.
    ///
    /// Two hours and a half from 20:00 cost
    /// 2 x 20.00 + 13.00; half an hour across 22:00 costs 5.00 + 6.50, and with an hour at least by
    /// day 10.00 more.
    @Test(
        arguments: [
            (["supplement": .number("1.50")], [:], "20:00", "22:30", "53.00"),
            (["supplement": .number("1.50")], [:], "22:00", "22:30", "14.50"),
            (["least": 1], [:], "21:45", "22:15", "11.50"),
            (["least": 1], [:], "22:00", "22:30", "26.00"),
            ([:], ["least": 1], "21:45", "22:15", "21.50"),
        ] as [([String: Tree], [String: Tree], String, String, String)]
    )
    func `what comes on top, and the least, are of the row in which a visit begins`(
        night: [String: Tree],
        day: [String: Tree],
        from: String,
        to: String,
        week: String
    ) throws {
        let rows: [Tree] = [
            .object(["hours": ["22:00", "07:00"], "price": 26].merging(night) { $1 }),
            .object(["price": 20].merging(day) { $1 }),
        ]
        let setting = PlanSetting.atRoundPrices([
            .remove("/prices/services/0/price"), .set("/prices/services/0/prices", .list(rows)),
        ])
        let visit: Tree = ["days": ["monday"], "hours": [.text(from), .text(to)]]
        let answer = try setting.answer([.line("care", ["every": "week", "visits": [visit]])])
        #expect(answer[.plan] == week)
    }
}
