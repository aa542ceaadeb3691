import BudgetDocuments
import BudgetReports
import Testing

@Suite("The explanation of a contribution")
struct ContributionAccountTests {
    @Test func `every line of the means test is printed, nothing too, and they add up`() throws {
        let page = try Charge(
            income: [
                Charge.income("employment-and-support-allowance", "140.55"), Charge.pipEnhanced,
                Charge.income("pip-mobility", "77.05", rate: "enhanced"),
            ].joined(separator: ", "),
            capital: Charge.savings("14300.00"),
            costs: Charge.cost("laundry", "6.00")
        ).page()
        let account =
            page.split(separator: "Contribution, a week\n").last?
            .split(separator: "  -----").first ?? ""
        var sum = Fraction(0)
        for line in account.split(separator: "\n") {
            let amount = line.prefix(15).filter { !"£ ,".contains($0) }
            if let value = Fraction(String(amount)) { sum = sum + value }
        }
        // 140.55 + 110.40 + 1.00 - 112.50 - 49.65 - 24.25 - 6.00 = 59.55.
        #expect(sum == Fraction(5_955, over: 100))
        #expect(account.contains("PIP mobility, ignored"))
        #expect(account.contains("no carer premium"))
        #expect(account.contains("housing costs: none stated"))
    }

    @Test(arguments: [
        ("6.18", "£6.18 disability cost: clothing, of £8.00 a week the council's most:"),
        ("8.00", "£8.00 disability cost: clothing: told"),
    ])
    func `what a council's cap takes of a cost that is allowed is told`(cap: String, line: String)
        throws
    {
        let caps: Tree = ["caps": [["kind": "clothing", "perWeek": .number(cap)]]]
        let page = try Charge(
            income: Charge.income("employment-and-support-allowance", "240.55"),
            costs: Charge.cost("clothing", "8.00")
        ).page([.set("/contribution/disabilityCosts", caps)])
        let words = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains(line), "\(words)")
    }

    @Test func `what is ignored of an income that counts is told`() throws {
        let page = try Charge(income: Charge.income("war-widows-pension", "100.00")).page()
        let words = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("£90.00 war widow's or widower's pension, without £10.00 that is"))
    }

    @Test func `a premium that the council leaves out is told`() throws {
        let charge = Charge(
            scheme: "poole-2010",
            date: "2010-11-01",
            income: Charge.income("employment-and-support-allowance", "150.00")
        )
        let words = try charge.page([.set("/contribution/premiumsLeftOut", ["disability"])])
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("£0.00 "))
        #expect(words.contains(": no disability premium: the council leaves it out"), "\(words)")
    }

    /// In Wales nobody is asked for more than 100.00; Exampleshire has no such amount.
    @Test(
        arguments: [
            ("wales-2025", "150.00", "; nobody is asked for more than £100.00", "100.00"),
            ("wales-2025", "99.99", "; nobody is asked for more than £100.00", "99.99"),
            ("exampleshire-2026", "50.00", "", "50.00"),
        ]
    )
    func `a light-touch charge is accounted for by what was agreed and nothing else`(
        scheme: String,
        agreed: String,
        limit: String,
        most: String
    ) throws {
        let isWales = scheme == "wales-2025"
        let charge = Charge(
            scheme: scheme,
            date: isWales ? "2025-06-02" : "2026-05-04",
            finance: #""chargePerWeek": \#(agreed)"#,
            cost: isWales ? "160.00" : nil
        )
        let json = charge.json.replacing(#""full""#, with: #""light-touch-below""#)
        let answer = try Answer(Array(json.utf8), with: charge.library())
        let person = try answer.person
        let page = ExplanationPage(person).text.split(separator: "\n\n")
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        let account =
            "Contribution, a week £\(agreed) agreed by a light-touch assessment\(limit) "
            + "------------- £\(most) the most the person can be asked to pay"
        #expect(page.contains(account), "\(page)")
        try answer.checkSteps()
        #expect(try answer.step("maximum.light-touch") == Fraction(agreed))
        if isWales { #expect(try answer.step("maximum") == Fraction(most)) }
        let words =
            "a light-touch assessment agreed £\(agreed) a week"
            + (agreed == "150.00" ? ", and nobody is asked for more than £100.00" : "")
        #expect(CaseNote(person, explains: false).text.contains("- Contribution: \(words)\n"))
    }

    /// 100.00 is the most in Wales, whatever the means, and nothing of somebody with the disease.
    @Test(
        arguments: [
            ("declined", "", "£100.00 assessment declined; nobody is asked for more than £100.00"),
            (
                "light-touch-above", "",
                "£100.00 capital above the limit; nobody is asked for more than £100.00"
            ),
            (
                "full", #", "chargingExempt": ["cjd"]"#,
                "£0.00 never charged: Creutzfeldt-Jakob disease"
            ),
        ]
    )
    func `a charge without a test of means is accounted for too`(
        status: String,
        more: String,
        line: String
    ) throws {
        var charge = Charge(scheme: "wales-2025", cost: "160.00")
        charge.person += more
        let json = charge.json.replacing(#""full""#, with: "\"\(status)\"")
        let answer = try Answer(Array(json.utf8), with: charge.library())
        let person = try answer.person
        let page = ExplanationPage(person).text.split(separator: "\n\n")
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        let most = "\(line.prefix { $0 != " " }) the most the person can be asked to pay"
        #expect(page.contains("Contribution, a week \(line) ------------- \(most)"), "\(page)")
    }

    @Test func `the full cost under a weekly maximum says so beside the capital`() throws {
        let page = try Charge(
            scheme: "wales-2025",
            capital: Charge.savings("60000.00"),
            cost: "160.00"
        ).page()
        let words = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("so the full cost is due; nobody is asked for more than £100.00"))
    }

    /// 24,250.00 and a half of 1,000.00 count, and possessions do not.
    @Test func `the full cost shows each line of the capital that brings it`() throws {
        let page = try Charge(
            income: Charge.income("state-pension", "200.00"),
            capital: Charge.savings("24250.00") + """
                , { "kind": "shares", "amount": 1000.00, "owners": 2 },
                { "kind": "personal-possessions", "amount": 900.00 }
                """,
            cost: "400.00"
        ).page()
        let lines = page.split(separator: "\n").map {
            $0.split(separator: " ").joined(separator: " ")
        }
        let start = try #require(lines.firstIndex(of: "Capital"))
        #expect(
            lines[start...].prefix(6).dropFirst() == [
                "£24,250.00 savings", "£500.00 shares", "£0.00 personal possessions, not counted",
                "-------------",
                "£24,750.00 capital that counts: above £23,250.00, so the full cost is due",
            ]
        )
    }

    /// Regulation 7(6): one member of a couple who has the benefit is enough.
    @Test(
        arguments: [
            (
                "couple", "1990-01-15",
                "no benefit of the person's own gives it, and none of the partner's is stated"
            ),
            ("single", "1990-01-15", "no benefit in payment gives it"),
            // 66 years before 2 June 2025, and a day less.
            ("single", "1959-06-02", "it ends at pension age"),
            ("single", "1959-06-03", "no benefit in payment gives it"),
            ("couple", "1959-06-02", "it ends at pension age"),
        ]
    )
    func `a premium that does not apply says why`(
        household: String,
        born: String,
        words: String
    ) throws {
        let person = """
            "born": "\(born)", "household": "\(household)", "children": 0, "setting": "home"
            """
        let charge = Charge(
            person: household == "couple" ? person + #", "partnerBorn": "1991-01-15""# : person,
            income: Charge.income("employment-and-support-allowance", "250.00")
        )
        let page = try charge.page().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(page.contains("no disability premium: " + words), "\(page)")
        // One of a carer's own is the carer's alone.
        #expect(page.contains("no carer premium: no benefit in payment gives it"))
    }

    @Test(arguments: [("wales-2025", false), ("england-all-settings-2025", true)])
    func `capital that counts as no income has no line for it`(scheme: String, hasLine: Bool) throws
    {
        let page = try Charge(
            scheme: scheme,
            person: Charge.retired,
            income: Charge.pension,
            capital: Charge.savings("14000.00")
        ).page()
        #expect(page.contains("tariff income from savings") == hasLine)
    }
}
