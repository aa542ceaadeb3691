import BudgetDocuments
import BudgetReports
import Foundation
import PersonalBudgets
import Testing

/// What people complained of, and the Ombudsman found: each requirement by its number.
@Suite("What complaints ask of a means test")
struct RequirementsTests {
    private static let enhanced = Charge.income("pip-daily-living", "110.40", rate: "enhanced")

    private static func page(_ charge: Charge, _ changes: [Change] = []) throws -> String {
        guard case .assessed(let person) = try charge.answer(changes).outcome else {
            Issue.record("there are faults")
            return ""
        }
        return ExplanationPage(person).text
    }

    @Test func `R1 every line is printed, nothing too, and they add up`() throws {
        let page = try Self.page(
            Charge(
                income: [
                    Charge.income("employment-and-support-allowance", "140.55"), Self.enhanced,
                    Charge.income("pip-mobility", "77.05", rate: "enhanced"),
                ].joined(separator: ", "),
                capital: Charge.savings("14300.00"),
                costs: Charge.cost("laundry", "6.00")
            )
        )
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

    @Test(arguments: [("2025-06-02", "england-2025"), ("2026-06-01", "england-2026")])
    func `R2 every rate is the year's own`(day: String, rates: String) throws {
        let answer = try Charge(date: day, income: Self.enhanced, capital: Charge.savings("15000"))
            .answer()
        let used = answer.steps.filter { $0["/id"]?.written.hasPrefix("rates.") ?? false }
        #expect(used.count >= 5)
        #expect(used.allSatisfy { $0["/rule"]?.written.hasPrefix(rates + ":") ?? false })
    }

    @Test func `R3 the guarantee is split into its parts, and says which are not in it`() throws {
        let answer = try Charge(income: Self.enhanced).answer()
        let parts = answer.steps.compactMap { $0["/id"]?.written }.filter { $0.hasPrefix("mig.") }
        #expect(
            parts == ["mig.personal", "mig.premium.disability", "mig.premium.enhanced-disability"]
        )
        let page = try Self.page(Charge(income: Self.enhanced))
        #expect(page.contains("no carer premium: no benefit in"))
    }

    @Test(arguments: [("2020-10-05", "91.40"), ("2020-10-06", "189")])
    func `R4 pension age comes by date of birth and not at sixty`(
        day: String,
        personal: String
    ) throws {
        let answer = try Charge(
            scheme: "tower-hamlets-2020",
            date: day,
            person: """
                "born": "1954-10-06", "household": "single", "children": 0, "setting": "home"
                """,
            income: Charge.income("state-pension", "200.00")
        ).answer()
        #expect(try answer.step("mig.personal") == Fraction(personal))
    }

    @Test func `R5 the night rule is worth 36.50 in 2025, and says so`() throws {
        let charge = Charge(income: Charge.income("state-pension", "200.00") + ", " + Self.enhanced)
        let counted = try charge.answer()
        let ignored = Change.set("/contribution/nightCare", "ignored-unless-paid")
        // 310.40 - 186.40 = 124.00.
        #expect(counted[.maximum] == "124.00")
        #expect(try charge.answer([ignored])[.maximum] == "87.50")
        #expect(try Self.page(charge, [ignored]).contains("less the night difference of £36.50"))
    }

    @Test(arguments: [("35.00", "35"), ("20.00", "20"), ("19.99", "20"), ("0.00", "20")])
    func `R6 a standard amount for disability costs is never a cap`(
        cost: String,
        allowed: String
    ) throws {
        let answer = try Charge(income: Self.enhanced, costs: Charge.cost("heating", cost)).answer([
            .set("/contribution/disabilityCosts", ["standardPerWeek": .number("20.00")])
        ])
        #expect(try answer.step("disability-costs") == Fraction(allowed))
    }

    @Test func `R6 the standard amount is for people with a benefit for disability`() throws {
        let answer = try Charge(income: Charge.income("state-pension", "300.00")).answer([
            .set("/contribution/disabilityCosts", ["standardPerWeek": .number("20.00")])
        ])
        #expect(try answer.step("disability-costs") == Fraction(0))
    }

    @Test(
        arguments: [("9.99", ["reason-missing"]), ("10.00", []), ("10.01", ["reason-missing"])]
    )
    func `R6 less than was claimed has a reason, and so has more`(
        allowed: String,
        faults: [String]
    ) throws {
        let cost = #"{ "kind": "heating", "claimed": 10.00, "allowed": \#(allowed), "#
        let bare = Charge(income: Self.enhanced, costs: cost + #""every": "week" }"#)
        #expect(try bare.faults() == faults)
        let said = #""every": "week", "reason": "the bill of the cold month" }"#
        #expect(try Charge(income: Self.enhanced, costs: cost + said).faults() == [])
    }

    @Test func `R6 what was refused stands with its reason`() throws {
        let page = try Self.page(
            Charge(
                income: Self.enhanced,
                costs: Charge.cost("gardening", "30.00", allowed: "0.00")
            )
        )
        let words = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            words.contains("gardening, £30.00 claimed and £0.00 allowed: told in the visit")
        )
    }

    @Test(arguments: [("5.00", "3.88"), ("3.00", "3")])
    func `R6 a cap on a kind of item is a step, and a reason lifts it`(
        cost: String,
        counted: String
    ) throws {
        let caps = Change.set(
            "/contribution/disabilityCosts",
            ["caps": [["kind": "laundry", "perWeek": .number("3.88")]]]
        )
        let charge = Charge(income: Self.enhanced, costs: Charge.cost("laundry", cost))
        #expect(try charge.answer([caps]).step("disability-costs") == Fraction(counted))
        let above = Charge(
            income: Self.enhanced,
            costs: """
                { "kind": "laundry", "claimed": 5.00, "allowed": 5.00, "every": "week",
                "aboveCap": true, "reason": "eight loads a week" }
                """
        )
        #expect(try above.answer([caps]).step("disability-costs") == Fraction(5))
    }

    @Test(arguments: [
        // 3.88 in all, whatever the items are called and however many they are.
        (["2.00", "1.88"], "3.88"), (["2.00", "1.89"], "3.88"), (["2.00", "1.00", "9.00"], "3.88"),
        (["5.00", "5.00"], "3.88"), (["1.00", "1.00", "1.00"], "3.00"),
    ])
    func `R6 a cap on a kind is one cap for all items of the kind`(
        costs: [String],
        counted: String
    ) throws {
        let caps = Change.set(
            "/contribution/disabilityCosts",
            ["caps": [["kind": "laundry", "perWeek": .number("3.88")]]]
        )
        let items = costs.map { Charge.cost("laundry", $0) } + [Charge.cost("gardening", "7.00")]
        let answer = try Charge(income: Self.enhanced, costs: items.joined(separator: ","))
            .answer([caps])
        let sum = try #require(Fraction(counted)) + Fraction(7)
        #expect(try answer.step("disability-costs") == sum)
    }

    @Test func `R7 housing is asked of everybody and says why it is nothing`() throws {
        let unasked = Charge(income: Self.enhanced).json
            .replacing("\"housing\": [  ],", with: "")
        let answer = try Answer(Array(unasked.utf8), with: Charge().library())
        #expect(answer.result["/missing"]?.elements.contains("finance.housing") == true)
        #expect(answer[.flags].contains("provisional"))
        // More help than rent is no income and no charge.
        let helped = Charge(
            income: Charge.income("state-pension", "200.00"),
            housing: #"{ "kind": "rent", "amount": 90.00, "help": 95.00, "every": "week" }"#
        )
        #expect(try helped.answer().step("housing") == Fraction(0))
    }

    @Test(arguments: [("home", "250.00"), ("care-home", "null")])
    func `R9 an arrangement fee is for full cost outside care homes, and apart from the charge`(
        setting: String,
        fee: String
    ) throws {
        let person = """
            "born": "1980-01-15", "household": "single", "children": 0, "setting": "\(setting)"
            """
        let fees = Change.set("/contribution/arrangementFeePerYear", .number("250.00"))
        let rich = Charge(person: person, capital: Charge.savings("30000.00"), cost: "100.00")
        #expect(try rich.answer([fees])[.fee] == fee)
        #expect(try rich.answer([fees])[.pays] == "100.00")
        let poor = Charge(person: person, capital: Charge.savings("1000.00"), cost: "100.00")
        #expect(try poor.answer([fees])[.fee] == "null")
    }

    @Test(arguments: [("0.00", "0.00"), ("27.99", "27.99"), ("28.00", "28.00"), ("48.00", "28.00")])
    func `R10 the charge is never above the cost`(cost: String, pays: String) throws {
        let answer = try Charge(
            income: Charge.income("state-pension", "140.50"),
            cost: cost
        ).answer()
        #expect(answer[.maximum] == "28.00")
        #expect(answer[.pays] == pays)
    }

    @Test func `R11 U07 Reading leaves a couple its Pension Credit level, both ways shown`() throws
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

    @Test(arguments: [
        ("120.39", ["policy-limit"]), ("120.40", []), ("120.41", []),
    ])
    func `R12 an amount below the law's is refused`(amount: String, faults: [String]) throws {
        let charge = Charge(date: "2026-06-01", income: Self.enhanced)
        let local = Change.set(
            "/contribution/amounts",
            [["cell": "mig.single.25", "value": .number(amount)]]
        )
        #expect(try charge.faults([local]) == faults)
    }

    @Test func `R13 the same pounds as earnings and as a benefit for disability differ`() throws {
        let earned = Charge(
            income: [
                Charge.income("state-pension", "200.00"), Charge.income("earnings", "110.40"),
            ].joined(separator: ", ")
        )
        let disabled = Charge(
            income: Charge.income("state-pension", "200.00") + ", " + Self.enhanced
        )
        // 200.00 - 112.50, and 310.40 - 186.40: 36.50 a week more for the disabled person.
        #expect(try earned.answer()[.maximum] == "87.50")
        #expect(try disabled.answer()[.maximum] == "124.00")
    }

    @Test func `R14 and R16 what a pound more changes, and where the steps of savings are`() throws
    {
        guard
            case .assessed(let person) = try Charge(
                income: Charge.income("state-pension", "200.00"),
                capital: Charge.savings("14600.00")
            ).answer([.set("/contribution/share", "3/4")]).outcome
        else {
            Issue.record("there are faults")
            return
        }
        // 14,600 is in the second step: 89.50 x 0.75 = 67.125.
        let margin = try #require(person.margin)
        #expect(margin.income?.count == 75)
        #expect(margin.disabilityCost.count == -75)
        #expect(margin.nextStep?.capital.count == 14_750_01)
        #expect(margin.nextStep?.change?.count == 75)
        #expect(margin.stepBelow?.capital.count == 14_500_00)
        #expect(margin.stepBelow?.change?.count == -75)
    }

    @Test(arguments: [
        // 14,600 in the second step: 100.00 down to 14,500.00 at 2.00 a week is 50 weeks.
        ("14600.00", "100.00", "£14,500.00 by 18 May 2026"),
        // 1,000.00 down to the upper limit at 400.00 a week is 3 weeks.
        ("24250.00", "400.00", "it falls to £23,250.00 by 23 June 2025"),
        ("24450.00", "400.00", "it falls to £23,250.00 by 23 June 2025"),
        ("24450.01", "400.00", "it falls to £23,250.00 by 30 June 2025"),
    ])
    func `R16 the day on which the charge falls as savings are used`(
        capital: String,
        cost: String,
        words: String
    ) throws {
        let page = try Self.page(
            Charge(
                income: Charge.income("state-pension", "200.00"),
                capital: Charge.savings(capital),
                cost: cost
            )
        )
        let text = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains(words))
    }

    /// 24,250.00 and a half of 1,000.00 count, and possessions do not.
    @Test func `R01 the full cost shows each line of the capital that brings it`() throws {
        let page = try Self.page(
            Charge(
                income: Charge.income("state-pension", "200.00"),
                capital: Charge.savings("24250.00") + """
                    , { "kind": "shares", "amount": 1000.00, "owners": 2 },
                    { "kind": "personal-possessions", "amount": 900.00 }
                    """,
                cost: "400.00"
            )
        )
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

    @Test func `R14 a step over the upper limit is the full cost`() throws {
        guard
            case .assessed(let person) = try Charge(
                income: Charge.income("state-pension", "200.00"),
                capital: Charge.savings("23250.00")
            ).answer().outcome
        else {
            Issue.record("there are faults")
            return
        }
        #expect(person.margin?.nextStep?.capital.count == 23_250_01)
        #expect(person.margin?.nextStep?.change == nil)
    }

    @Test(arguments: ["income", "capital"])
    func `R15 what is not known is never nothing`(part: String) throws {
        let json = Charge(income: Self.enhanced).json
        var tree = try Tree(json: Array(json.utf8))
        try tree.set("/finance/\(part)", to: nil)
        let answer = try Answer(tree.json, with: Charge().library())
        #expect(answer[.maximum] == "null")
        #expect(answer.result["/missing"]?.elements.contains(.text("finance.\(part)")) == true)
    }

    @Test func `R17 what counts though it is not there has a reason`() throws {
        let unsaid = Charge(
            income:
                #"{ "kind": "state-pension", "amount": 50.00, "every": "week", "notional": true }"#
        )
        #expect(try unsaid.faults() == ["reason-missing"])
        let said = Charge(
            income: """
                { "kind": "state-pension", "amount": 150.00, "every": "week", "notional": true,
                "reason": "not claimed since May" }
                """
        )
        #expect(try said.answer()[.maximum] == "37.50")
        #expect(try Self.page(said).contains("not claimed since May"))
    }

    @Test func `R20 published figures that break their own rule stand beside ours`() throws {
        let text = try String(
            decoding: Repository.bytes("fixtures/published/errata.csv"),
            as: UTF8.self
        )
        let ids = text.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } }
        #expect(ids == ["M05", "U05", "U12", "U14", "T06", "COSLA-2022", "COSLA-2023"])
        // Lambeth's 10 for 16,999 is 11 by its own rule.
        let lambeth = try Charge(
            scheme: "lambeth-care-home-2024",
            date: "2024-06-03",
            person: """
                "born": "1940-01-15", "household": "single", "children": 0, "setting": "care-home"
                """,
            income: Charge.income("state-pension", "30.15"),
            capital: Charge.savings("16999.00")
        ).answer()
        #expect(lambeth[.tariff] == "11.00")
        // Wokingham's 134.82 is (57.90 + 33.55 + 16.40) x 1.25 = 134.8125 rounded up.
        #expect(
            Fraction(10_785, over: 100) * Fraction(5, over: 4) == Fraction(1_348_125, over: 10_000)
        )
    }
}
