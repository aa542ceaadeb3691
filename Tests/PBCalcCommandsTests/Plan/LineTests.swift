import Testing

/// Lines with more to them than a quantity at one price, worked out by hand.
@Suite("Lines of a plan")
struct LineTests {
    @Test(
        arguments: [("term-time", "3900.00"), ("school-holidays", "1300.00")]
    )
    func `a season is the weeks of term or the others`(season: String, year: String) throws {
        let answer = try PlanSetting.atRoundPrices().answer([
            PlanSetting.tenHours(["season": .text(season)])
        ])
        #expect(answer[.planYear] == year)
    }

    @Test func `term and holidays together are the year`() throws {
        let answer = try PlanSetting.atRoundPrices().answer([
            PlanSetting.tenHours(["season": "term-time"]),
            PlanSetting.tenHours(["id": "b", "season": "school-holidays"]),
        ])
        #expect(answer[.planYear] == "5200.00")
        #expect(answer[.plan] == "100.00")
    }

    @Test func `dates are counted, not averaged`() throws {
        // 10 hours on each of three days.
        let answer = try PlanSetting.atRoundPrices().answer([
            .line("care", ["quantity": 10, "dates": ["2026-05-25", "2026-12-25", "2027-05-02"]])
        ])
        #expect(answer[.planYear] == "300.00")
    }

    @Test(arguments: ["2026-05-03", "2027-05-03"])
    func `a date outside the 52 weeks is a fault`(date: String) throws {
        let answer = try PlanSetting.atRoundPrices().answer([
            .line("care", ["quantity": 1, "dates": [.text(date)]])
        ])
        #expect(answer.faultCodes == ["date-order"])
    }

    @Test(arguments: 1...12)
    func `shares of all people are the whole to the penny`(people: Int) throws {
        // 3 hours at 10.00 for 50 weeks: 1,500.00, whatever the number of people.
        var pence = 0
        for person in 1...people {
            let answer = try PlanSetting.atRoundPrices().answer([
                PlanSetting.tenHours([
                    "quantity": 3, "weeks": 50,
                    "shared": ["people": .number("\(people)"), "person": .number("\(person)")],
                ])
            ])
            pence += try answer.pence(.planYear) ?? 0
        }
        #expect(pence == 1_500_00)
    }

    @Test func `one of three at 1 to 3 is a third of the hour, five times`() throws {
        // W12, SupportAbility: 63.21 / 3 x 5 = 105.35 a week.
        let answer = try PlanSetting.atRoundPrices([
            .set("/prices/services/0/price", .number("63.21"))
        ]).answer([
            PlanSetting.tenHours(["quantity": 5, "shared": ["people": 3, "person": 2]])
        ])
        #expect(answer[.plan] == "105.35")
    }

    /// What the price is multiplied or divided by is told as the case states it, and only there.
    @Test func `workers and a share are told beside the price`() throws {
        let answer = try PlanSetting.atRoundPrices().answer([
            PlanSetting.tenHours(["quantity": 5, "workers": 2]),
            PlanSetting.tenHours([
                "id": "b", "shared": ["people": 3, "person": 2, "purchase": "outing"],
            ]),
            PlanSetting.tenHours(["id": "c", "shared": ["people": 2, "person": 1], "workers": 1]),
        ])
        let lines = answer.result["/plan/lines"]?.elements ?? []
        #expect(lines.map { $0["/workers"]?.written } == ["2", nil, nil])
        #expect(
            lines.map { $0["/shared"] } == [
                nil, ["people": 3, "person": 2, "purchase": "outing"], ["people": 2, "person": 1],
            ]
        )
    }

    /// The list says 800.00, which is what the council pays; 800.00 of a fee of 850.00 is the same.
    @Test(
        arguments: [
            [:], ["price": 850, "priceReason": "the fee of the home"],
        ] as [[String: Tree]]
    )
    func `a top-up is outside cost, and refused at home`(price: [String: Tree]) throws {
        func line(_ topUp: Tree) -> Tree {
            let members: [String: Tree] = ["quantity": 1, "topUp": topUp]
            return PlanSetting.tenHours(of: "home", members.merging(price) { $1 })
        }
        let lines = [line(50)]
        let home = try PlanSetting.atRoundPrices().answer(lines)
        #expect(home.faultCodes == ["top-up"])
        for setting in ["care-home", "shared-lives", "supported-living"] {
            let answer = try PlanSetting.atRoundPrices().answer(lines, setting: setting)
            #expect(answer[.plan] == "800.00")
            #expect(answer.result["/plan/lines/0/topUpPerYear"]?.written == "2600.00")
        }
        let tooMuch = try PlanSetting.atRoundPrices().answer(
            [line(851)],
            setting: "care-home"
        )
        // What others add to the list's price may be more than that is.
        #expect(tooMuch.faultCodes == (price.isEmpty ? [] : ["top-up"]))
        for answer in price.isEmpty ? [home] : [home, tooMuch] {
            #expect(answer.result["/faults/0/pointer"] == "/plan/lines/0/topUp")
        }
        guard !price.isEmpty else { return }
        #expect(tooMuch.result["/faults/0/message"]?.written.hasSuffix("price of £850.00") == true)
    }

    @Test func `an own price needs its reason`() throws {
        let answer = try PlanSetting.atRoundPrices().answer([PlanSetting.tenHours(["price": 12])])
        #expect(answer.faultCodes == ["reason-missing"])
    }

    @Test(arguments: [Tree.number("0"), .number("-1")])
    func `a line of nothing, or less, is a fault`(quantity: Tree) throws {
        let answer = try PlanSetting.atRoundPrices().answer([
            PlanSetting.tenHours(["quantity": quantity])
        ])
        #expect(answer[.status] == "faults")
        #expect(answer[.plan] == "null")
    }

    @Test func `a service not in the list is a fault with the nearest one`() throws {
        let answer = try PlanSetting.atRoundPrices().answer([PlanSetting.tenHours(of: "cares", [:])]
        )
        #expect(answer.faultCodes == ["service-unknown"])
        #expect(answer.result["/faults/0/suggestion"] == "care")
    }

    @Test func `a line that others pay costs the council nothing`() throws {
        let answer = try PlanSetting.atRoundPrices().answer([
            PlanSetting.tenHours([:]),
            PlanSetting.tenHours([
                "id": "b", "funding": "unpaid", "price": 0, "priceReason": "family",
            ]),
        ])
        #expect(answer[.planYear] == "5200.00")
    }
}
