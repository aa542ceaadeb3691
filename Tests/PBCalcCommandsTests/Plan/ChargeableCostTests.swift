import BudgetDocuments
import Testing

@Suite("What of a plan's cost can be charged")
struct ChargeableCostTests {
    @Test(arguments: [("all", "80.00", "80.00"), ("one", "40.00", "40.00")])
    func `two workers at once are charged as the scheme says`(
        charged: String,
        chargeable: String,
        pays: String
    ) throws {
        let pair = Charge(
            person: Charge.retired,
            income: Charge.income("state-pension", "400.00"),
            more: """
                "plan": { "lines": [ { "id": "pair", "service": "support", "quantity": 1,
                "every": "week", "workers": 2, "price": 40.00, "priceReason": "example",
                "route": "council-managed", "funding": "council", "charge": "means-tested" } ] }
                """
        )
        let answer = try pair.answer([.set("/prices/workersCharged", .text(charged))])
        #expect(answer[.cost] == "80.00")
        #expect(answer[.chargeable] == chargeable)
        #expect(answer[.pays] == pays)
    }

    @Test func `a charge that covers every week is the chargeable cost, with its reason`() throws {
        // 88.20 in 48 weeks is less than 149.30 in each: 4,233.60 / 52 = 81.4153, 81.42 to the
        // nearest penny like the cost, so the council pays nothing.
        let answer = try Answer("EX-0041", [.set("/plan/lines/0/weeks", 48)])
        #expect(answer[.plan] == "81.42")
        #expect(answer[.pays] == "81.42")
        #expect(answer[.council] == "0.00")
        #expect(answer[.reason] == "covers-cost")
    }

    // 3.5 x 25.20 = 88.20: Care Act 2014 s.14, a charge may cover the cost and no more. 3.5 x 20.00
    // = 70.00 can be charged of it.
    @Test(arguments: [("30.00", "88.20", "0.00"), ("20.00", "70.00", "18.20")])
    func `a charge in place of the price is no more than the price, and the council pays the rest`(
        charge: String,
        pays: String,
        council: String
    ) throws {
        let scheme = try Library.readOnce.with(
            "schemes/exampleshire-2026.json",
            [.set("/prices/services/0/charge", .number(charge))]
        )
        let answer = try Answer(
            "EX-0042",
            [
                .remove("/plan/lines/3"), .remove("/plan/lines/2"), .remove("/plan/lines/1"),
                .set("/finance", ["status": "declined"]),
            ],
            with: scheme
        )
        #expect(answer[.chargeable] == pays)
        #expect(answer[.pays] == pays)
        #expect(answer[.council] == council)
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
}
