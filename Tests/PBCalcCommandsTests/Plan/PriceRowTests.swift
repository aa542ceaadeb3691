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
}
