import BudgetDocuments
import Testing

@Suite("What is invoiced, and what comes off a direct payment")
struct CollectionTests {
    private static func line(
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

    /// What is invoiced and what comes off the direct payment, in pence.
    private static func collected(_ answer: Answer) throws -> Int {
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
                        Self.line("day", "day-centre", "third-party"),
                        Self.line("pa", "personal-assistant", "direct-payment"),
                    ]
                )
            ]
        )
        #expect(answer[.pays] == "61.06")
        let collected = try Self.collected(answer)
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
                        Self.line(
                            "care",
                            "home-care",
                            "council-managed",
                            every: "year",
                            price: 5_200_10
                        ),
                        Self.line(
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
        let collected = try Self.collected(answer)
        #expect(collected == 150_01)
    }

    // 16.40 in 30 weeks of the year, all of it paid by the person: 492.00 / 52 = 9.4615 a week.
    @Test func `rounding leaves no invoice where all is bought by a direct payment`() throws {
        let line = Self.line("pa", "personal-assistant", "direct-payment", weeks: 30)
        let answer = try Answer(
            "EX-0042",
            [.set("/plan/lines", [line]), .set("/finance", ["status": "declined"])]
        )
        #expect(answer[.pays] == "9.46")
        #expect(answer[.invoice] == "0.00")
        #expect(answer[.directNet] == "0.00")
    }

    // 27 x 16.40 = 442.80 in 51 weeks and 112.00 in 50, all of it paid by the person: on average
    // 434.2846 comes off the payment, and 107.6923 is invoiced.
    @Test func `rounding leaves no payment where all of it is taken off in every week`() throws {
        func line(_ id: String, _ service: String, _ quantity: Int, _ weeks: Int, _ route: String)
            -> Tree
        {
            .line(
                service,
                [
                    "id": .text(id), "quantity": .number("\(quantity)"), "every": "week",
                    "weeks": .number("\(weeks)"), "route": .text(route),
                ]
            )
        }
        let lines: [Tree] = [
            line("day", "day-centre", 2, 50, "individual-service-fund"),
            line("pa", "personal-assistant", 27, 51, "direct-payment"),
        ]
        let answer = try Answer(
            "EX-0042",
            [.set("/plan/lines", .list(lines)), .set("/finance", ["status": "declined"])]
        )
        #expect(answer[.invoice] == "107.69")
        #expect(answer[.directNet] == "0.00")
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
                        Self.line("pa", "personal-assistant", "direct-payment"),
                        Self.line("rest", "respite", "council-managed", weeks: 4),
                    ]
                )
            ]
        )
        #expect(answer[.pays] == "19.83")
        #expect(answer[.invoice] == "4.70")
        #expect(answer[.directNet] == "1.27")
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

    @Test func `nothing comes off a free payment for what somebody else holds`() throws {
        // 61.06 of 100.80 that a third party holds; of 75.60 as a direct payment nothing is charged.
        let lines = [
            Self.care(3, "direct-payment", "free"), Self.care(4, "third-party", "means-tested"),
        ]
        let answer = try Answer("EX-0042", [.set("/plan/lines", .list(lines))])
        try answer.checkSteps()
        #expect(try answer.unexplained() == [])
        #expect(answer[.pays] == "61.06")
        #expect(answer[.invoice] == "61.06")
        #expect(answer[.directNet] == "75.60")
    }

    /// Hours of home care at 25.20 a week.
    private static func care(
        _ hours: Int,
        _ route: String,
        _ charge: String,
        weeks: Int = 52
    ) -> Tree {
        .line(
            "home-care",
            [
                "id": .text("\(route)-\(charge)"), "quantity": .number("\(hours)"),
                "every": "week", "weeks": .number("\(weeks)"), "route": .text(route),
                "charge": .text(charge),
            ]
        )
    }

    @Test(
        arguments: [
            // 61.06 of 100.80 is charged; of the direct payment of 75.60 nothing can be.
            ([care(3, "direct-payment", "free")], "61.06", "61.06", "75.60"),
            // 25.20 of 100.80 is bought directly and charged for: 61.06 - 25.20 is invoiced.
            (
                [care(3, "direct-payment", "free"), care(1, "direct-payment", "means-tested")],
                "61.06", "35.86", "75.60"
            ),
            // In half of the weeks: 12.60 on average, of 75.60 + 12.60.
            (
                [
                    care(3, "direct-payment", "free"),
                    care(1, "direct-payment", "means-tested", weeks: 26),
                ],
                "61.06", "48.46", "75.60"
            ),
            // 25.20 for everybody on top of the 61.06, and both by invoice.
            (
                [care(3, "direct-payment", "free"), care(1, "council-managed", "flat")],
                "86.26", "86.26", "75.60"
            ),
            // All 61.06 can come off 75.60.
            ([care(3, "direct-payment", "means-tested")], "61.06", "0.00", "14.54"),
        ]
    )
    func `of a direct payment that comes first nothing is taken for lines that are free`(
        lines: [Tree],
        pays: String,
        invoice: String,
        net: String
    ) throws {
        let library = try Library.readOnce.with(
            "schemes/exampleshire-2026.json",
            [.set("/prices/collection", "direct-payment-first")]
        )
        let all = lines + [Self.care(4, "council-managed", "means-tested")]
        let tree = try Repository.person("EX-0042")
            .changed(by: [.set("/plan/lines", .list(all))])
        let answer = try Answer(tree.json, with: library)
        try answer.checkSteps()
        #expect(try answer.unexplained() == [])
        #expect(answer[.pays] == pays)
        #expect(answer[.invoice] == invoice)
        #expect(answer[.directNet] == net)
    }
}
