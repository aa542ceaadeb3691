import BudgetDocuments
import PersonalBudgets
import Testing

@Suite("A couple's means")
struct CoupleTests {
    @Test func `each of a couple has half of what is joint`() throws {
        func half(born: String, partner: String) throws -> Answer {
            try Charge(
                person: """
                    "born": "\(born)", "household": "couple", "partnerBorn": "\(partner)",
                    "children": 0, "setting": "home"
                    """,
                income: Charge.income("state-pension", "200.00"),
                capital: Charge.savings("29000.02", owners: 2)
            ).answer()
        }
        let first = try half(born: "1940-01-15", partner: "1990-01-15")
        let second = try half(born: "1990-01-15", partner: "1940-01-15")
        // One of pension age gives both the pension rate: 200.00 + 2.00 - 177.55.
        for answer in [first, second] {
            #expect(answer[.tariff] == "2.00")
            #expect(answer[.maximum] == "24.45")
        }
        let shares = try first.step("capital.1.share") + second.step("capital.1.share")
        #expect(shares == Fraction(2_900_002, over: 100))
    }

    @Test func `Reading leaves a couple its Pension Credit level, and both ways are shown`() throws
    {
        // 179.90 + (159.50 - 32.00) = 307.40, 25.55 short of 332.95.
        func charge(_ partner: String) -> Charge {
            Charge(
                scheme: "reading-2024",
                date: "2024-06-03",
                person: """
                    "born": "1940-01-15", "household": "couple", "partnerBorn": "1941-01-15",
                    "children": 0, "setting": "home"
                    """,
                income: Charge.income("state-pension", "221.20"),
                finance: partner
            )
        }
        let own = try charge("").answer()
        #expect(own[.maximum] == "41.30")
        // What the partner has could only lower that: it is asked for, and not taken for nothing.
        #expect(own[.missing].contains("finance.partner"))
        #expect(own[.flags] == "provisional")
        let both = try charge(
            #""partner": { "incomePerWeek": 159.50, "costsPerWeek": 32.00 }"#
        ).answer()
        #expect(try both.step("couple.addition") == Fraction(2_555, over: 100))
        #expect(both[.maximum] == "15.75")
    }

    @Test func `for a couple of working age Reading's level is not known, and no figure is given`()
        throws
    {
        func charge(
            partnerBorn: String,
            _ finance: String = #""partner": { "incomePerWeek": 100.00 }"#
        ) -> Charge {
            Charge(
                scheme: "reading-2024",
                date: "2024-06-03",
                person: """
                    "born": "1980-01-15", "household": "couple", "partnerBorn": "\(partnerBorn)",
                    "children": 0, "setting": "home"
                    """,
                income: Charge.income("employment-and-support-allowance", "300.00"),
                finance: finance
            )
        }
        #expect(try charge(partnerBorn: "1981-01-15").faults() == ["personal-amount-missing"])
        // Nor is there one until the partner's means are told.
        #expect(try charge(partnerBorn: "1981-01-15", "").faults() == ["personal-amount-missing"])
        #expect(try charge(partnerBorn: "1940-01-15").faults() == [])
    }

    @Test func `a couple that parts is charged as singles from the day`() throws {
        // 260.60 - 177.55 = 83.05 as one of a couple; 260.60 - 232.60 = 28.00 alone.
        let charge = Charge(
            person: """
                "born": "1940-01-15", "household": "couple", "partnerBorn": "1941-01-15",
                "children": 0, "setting": "home"
                """,
            income: Charge.pension,
            more: """
                "changes": [ { "from": "2025-06-09", "what": "the partner moves into a care home",
                  "person": { "household": "single" } } ]
                """
        )
        let account = try charge.charges(from: "2025-06-02", to: "2025-06-15")
        #expect(account.weeks.map { $0.charge?.count } == [83_05, 28_00])
    }
}
