import BudgetDocuments
import Testing

/// Right answers that the program did not give once; each says what is right, and why.
@Suite("Right answers that were once wrong")
struct OnceWrongTests {
    /// The built-in scheme after some changes, in a library.
    private func library(_ changes: [Change]) throws -> Library {
        try Library.readOnce.with("schemes/exampleshire-2026.json", changes)
    }

    private func line(
        _ id: String,
        _ service: String,
        _ route: String,
        weeks: Int = 52,
        every: String = "week",
        price: Int? = nil
    ) -> Tree {
        var members: [String: Tree] = [
            "id": .text(id), "service": .text(service), "quantity": 1, "every": .text(every),
            "weeks": .number("\(weeks)"), "route": .text(route), "funding": "council",
            "charge": "means-tested",
        ]
        if let price {
            members["price"] = .pounds(pence: price)
            members["priceReason"] = "a quotation"
        }
        return .object(members)
    }

    @Test func `a housing or disability cost rounded in favour goes up`() throws {
        // 25.00 a month is 5.7692...: kept by the person, so 5.77; the income of 197.2384... is
        // counted, so 197.23. 197.23 + 76.70 - 197.10 - 10.00 - 5.77 = 61.06.
        let scheme = try library([.set("/contribution/lineRounding", "in-favour")])
        let answer = try Answer("EX-0042", [], with: scheme)
        #expect(try answer.step("income.1.weekly") == Fraction(19_723, over: 100))
        let laundry = try answer.step("disability-costs.1.weekly")
        #expect(laundry == Fraction(577, over: 100))
        #expect(answer[.maximum] == "61.06")
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

    /// What is invoiced and what comes off the direct payment, in pence.
    private func collected(_ answer: Answer) throws -> Int {
        let invoice = try answer.pence(.invoice) ?? 0
        let gross = try answer.pence(.direct) ?? 0
        return invoice + gross - (try answer.pence(.directNet) ?? gross)
    }

    @Test func `a contribution towards a third party's line is collected somehow`() throws {
        // 56.00 by a third party and 16.40 as a direct payment: of 61.06 only 16.40 can come off
        // the direct payment, so 44.66 has to be asked for.
        let answer = try Answer(
            "EX-0042",
            [
                .set(
                    "/plan/lines",
                    [
                        line("day", "day-centre", "third-party"),
                        line("pa", "personal-assistant", "direct-payment"),
                    ]
                )
            ]
        )
        #expect(answer[.pays] == "61.06")
        let collected = try collected(answer)
        #expect(collected == 61_06)
    }

    @Test func `no penny of the contribution is lost between invoice and direct payment`() throws {
        // 5,200.10 / 52 = 100.0019 and 2,600.21 / 52 = 50.0040; together 7,800.31 / 52 = 150.0059,
        // 150.01. The invoice is 100.00 and the direct payment 50.00: a penny of 150.01 is left.
        let answer = try Answer(
            "EX-0042",
            [
                .set("/finance", ["status": "declined"]),
                .set(
                    "/plan/lines",
                    [
                        line(
                            "care",
                            "home-care",
                            "council-managed",
                            every: "year",
                            price: 5_200_10
                        ),
                        line(
                            "pa",
                            "personal-assistant",
                            "direct-payment",
                            every: "year",
                            price: 2_600_21
                        ),
                    ]
                ),
            ]
        )
        #expect(answer[.pays] == "150.01")
        #expect(answer[.managed] == "100.01")
        let collected = try collected(answer)
        #expect(collected == 150_01)
    }

    @Test func `an invoice is for the weeks in which there is something to invoice`() throws {
        // In 48 weeks only the direct payment of 16.40 runs, and she pays it; in 4 weeks respite of
        // 840.00 runs as well and 61.06 is invoiced: 244.24 a year, 4.6969 a week. In all
        // 16.40 x 48 + 61.06 x 4 = 787.20 + 244.24 = 1,031.44, / 52 = 19.8353; so 15.13 or 15.14
        // comes off the direct payment.
        let answer = try Answer(
            "EX-0042",
            [
                .set(
                    "/plan/lines",
                    [
                        line("pa", "personal-assistant", "direct-payment"),
                        line("rest", "respite", "council-managed", weeks: 4),
                    ]
                )
            ]
        )
        #expect(answer[.pays] == "19.83")
        #expect(answer[.invoice] == "4.70")
        #expect(answer[.directNet] == "1.27")
    }

    @Test func `a charge above the price is never more than the council pays`() throws {
        // Care Act 2014 s.14: a charge may cover the cost and no more. 3.5 x 25.20 = 88.20.
        let scheme = try library([.set("/prices/services/0/charge", .number("30.00"))])
        let answer = try Answer(
            "EX-0042",
            [
                .remove("/plan/lines/3"), .remove("/plan/lines/2"), .remove("/plan/lines/1"),
                .set("/finance", ["status": "declined"]),
            ],
            with: scheme
        )
        #expect(answer[.pays] == "88.20")
        #expect(answer[.council] == "0.00")
    }

    @Test func `a lower charge than the price leaves the rest to the council`() throws {
        // 3.5 x 20.00 = 70.00 can be charged of 88.20.
        let scheme = try library([.set("/prices/services/0/charge", .number("20.00"))])
        let answer = try Answer(
            "EX-0042",
            [
                .remove("/plan/lines/3"), .remove("/plan/lines/2"), .remove("/plan/lines/1"),
                .set("/finance", ["status": "declined"]),
            ],
            with: scheme
        )
        #expect(answer[.chargeable] == "70.00")
        #expect(answer[.pays] == "70.00")
        #expect(answer[.council] == "18.20")
    }

    @Test func `a scheme keeps its sources whatever order its members stand in`() throws {
        // The same members, sorted by name: `questions` and `services` come before `source`.
        let sorted = try Answer("EX-0042", [], with: library([]))
        let weight = try #require(sorted.steps.first { $0["/id"] == "weight.meals" })
        #expect(weight["/citations/0/title"] != "")
    }

    @Test func `a question may have any id`() throws {
        let scheme = try library([.set("/questionnaire/questions/1/id", "total")])
        let answer = try Answer(
            "EX-0042",
            [.remove("/answers/toilet"), .set("/answers/total", "none")],
            with: scheme
        )
        let ids = answer.steps.map { $0["/id"]?.written ?? "" }
        #expect(Set(ids).count == ids.count)
    }

    @Test func `the points of a band are steps like its amounts`() throws {
        // The screen says 27 to under 30 points, so the explanation has to.
        let answer = try Answer("EX-0042")
        let points = answer.steps.filter { $0["/unit"] == "points" }.map { $0["/value"] }
        #expect(points.contains(.number("27")))
    }

    @Test func `the arrangement fee is a step like every figure`() throws {
        let answer = try Answer("EX-0042", [.set("/finance", ["status": "declined"])])
        #expect(answer[.fee] == "250.00")
        let values = answer.steps.map { $0["/value"]?.written ?? "" }
        #expect(values.contains { Fraction($0) == Fraction(250) })
    }

    @Test func `a final budget is a step like every figure`() throws {
        let answer = try Answer(
            "EX-0042",
            [
                .set(
                    "/decision",
                    [
                        "role": "team manager", "date": "2026-04-27",
                        "finalPerWeek": .number("171.00"), "reason": "agreed at panel",
                    ]
                )
            ]
        )
        #expect(answer.result["/budget/finalPerWeek"]?.written == "171.00")
        let values = answer.steps.map { $0["/value"]?.written ?? "" }
        #expect(values.contains { Fraction($0) == Fraction(171) })
    }
}
