import BudgetDocuments
import BudgetReports
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

    private static let joint = Change.set("/contribution/coupleMeans", "lower-of-own-and-joint")

    /// Twice the person's amount with its buffer: of 226.50 in Pension Credit 113.25 x 1.25 =
    /// 141.5625, 141.56; of 346.60 173.30 x 1.35 = 233.955, 233.96, with 17.33 for disability.
    @Test(
        arguments: [
            // 260.00 - 141.56 = 118.44 alone; 260.00 + 60.00 - 283.12 = 36.88 together.
            ("fairer-charging-illustration", "2014-06-02", "260.00", "60.00", "118.44", "36.88"),
            // 280.00 - 233.96 - 17.33 = 28.71 alone; together there is less than is left to them.
            ("wales-2025", "2025-06-02", "280.00", "180.00", "28.71", "0.00"),
        ]
    )
    func `a joint test leaves the partner what it leaves the person, with the buffer`(
        scheme: String,
        date: String,
        own: String,
        partner: String,
        alone: String,
        together: String
    ) throws {
        let charge = Charge(
            scheme: scheme,
            date: date,
            person: Self.retired,
            income: Charge.income("state-pension", own),
            finance: #""partner": { "incomePerWeek": \#(partner) }"#
        )
        #expect(try charge.answer()[.maximum] == alone)
        let answer = try charge.answer([Self.joint])
        #expect(answer[.maximum] == together)
        try answer.checkSteps()
    }

    private static let retired = """
        "born": "1940-01-15", "household": "couple", "partnerBorn": "1941-01-15", "children": 0,
        "setting": "home"
        """

    /// 300.00 less 44.65 in Wales and 30.65 in England, of whatever age the partner is.
    ///
    /// Savings credit, of which England leaves some above the guarantee, is for people of pension age.
    @Test(
        arguments: [("wales-2025", "255.35", false), ("england-all-settings-2025", "269.35", true)]
    )
    func `a partner's age is asked for only where it decides`(
        scheme: String,
        maximum: String,
        isAskedForSavings: Bool
    ) throws {
        func charge(_ setting: String, _ more: String = "", _ finance: String = "") -> Charge {
            Charge(
                scheme: scheme,
                person: #"""
                    "born": "1980-01-15", "household": "couple", "children": 0,
                    "setting": "\#(setting)"\#(more)
                    """#,
                income: Charge.income("employment-and-support-allowance", "300.00"),
                finance: finance
            )
        }
        let answer = try charge("care-home").answer()
        #expect(answer[.maximum] == maximum)
        #expect(!answer[.missing].contains("person.partnerBorn"))
        #expect(try charge("home").answer()[.missing].contains("person.partnerBorn"))
        let saved = try charge("care-home", "", #""qualifyingIncomePerWeek": 500.00"#).answer()
        #expect(saved[.missing].contains("person.partnerBorn") == isAskedForSavings)
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

    // Scotland 2023/24: 300.00 and 250.00 of both, less 384.00 for both, are 166.00, three quarters
    // of which are 124.50: asked of each of the two it is 249.00. In England each has means alone.
    private static let told: [(String, String, String, String, Bool)] = [
        ("scottish-borders-2025", "400.00", "1941-01-01", "means-tested", true),
        ("england-all-settings-2025", "400.00", "1941-01-01", "means-tested", false),
        // 62.25 each are the 124.50 that there is to ask for; a penny more is asked for twice.
        ("scottish-borders-2025", "62.25", "1941-01-01", "means-tested", false),
        ("scottish-borders-2025", "62.26", "1941-01-01", "means-tested", true),
        // No means decide what is charged at a flat rate.
        ("scottish-borders-2025", "400.00", "1941-01-01", "flat", false),
        // The second is no partner of somebody whose partner was born a day later.
        ("scottish-borders-2025", "400.00", "1941-01-02", "means-tested", false),
    ]

    @Test(arguments: told)
    func `a household is told of charges that count what both have left twice`(
        scheme: String,
        cost: String,
        partnerBorn: String,
        charging: String,
        isTold: Bool
    ) throws {
        let days: [Change] = [
            .set("/applies/from", "2023-04-10"), .set("/prices/from", "2023-04-10"),
        ]
        func member(
            _ id: String,
            _ born: (own: String, partner: String),
            _ pension: (own: String, partner: String)
        ) throws -> AssessedCase {
            let charge = Charge(
                scheme: scheme,
                date: scheme.hasPrefix("england") ? "2025-06-02" : "2023-06-05",
                person: """
                    "born": "\(born.own)", "household": "couple", "children": 0, "setting": "home",
                    "partnerBorn": "\(born.partner)"
                    """,
                income: Charge.income("state-pension", pension.own),
                finance: """
                    "partner": { "incomePerWeek": \(pension.partner), "costsPerWeek": 0.00 }
                    """,
                cost: cost
            )
            let json = charge.json.replacing("CHAR-0001", with: id)
                .replacing("means-tested", with: charging)
            return try Answer(Array(json.utf8), with: charge.library(days)).person
        }
        let first = try member("CHAR-0001", ("1940-01-15", partnerBorn), ("300.00", "250.00"))
        let second = try member("CHAR-0002", ("1941-01-01", "1940-01-15"), ("250.00", "300.00"))
        if cost == "400.00", charging == "means-tested", scheme != "england-all-settings-2025" {
            #expect(first.assessment.summary?.personPays?.pence == Pence(124_50))
        }
        let view = try HouseholdView([first, second])
        let page = HouseholdPage(view).text
        let words = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            words.contains(
                "The charges of CHAR-0001 and CHAR-0002 are each worked out from the means of both"
            ) == isTold
        )
        #expect(page.split(separator: "\n").allSatisfy { $0.count <= 80 })
        var writer = JSONWriter(compact: true)
        view.write(to: &writer)
        let json = try Tree(json: writer.bytes)
        #expect(
            (json["/chargedTwice/0/members"] == ["CHAR-0001", "CHAR-0002"]) == isTold
        )
    }
}
