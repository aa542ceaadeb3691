import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

/// The edge cases of a means test, row by row (B11); where the law leaves one open, the scheme has
/// a switch, and both ways of it are here.
@Suite("Edge cases of a means test")
struct EdgeCaseTests {
    private static let pension = Charge.income("state-pension", "260.60")
    private static let pensioner =
        #""born": "1940-01-15", "household": "single", "children": 0, "setting": "home""#
    private static let enhanced = Charge.income("pip-daily-living", "110.40", rate: "enhanced")

    /// The codes of what a person should look at in a case that can be worked out.
    private static func notes(_ charge: Charge) throws -> [String] {
        var assessor = Assessor(try charge.library())
        let document = Document(file: "case.json", bytes: Array(charge.json.utf8))
        guard case .good(_, let notes) = assessor.assess(document) else {
            Issue.record("there are faults")
            return []
        }
        return notes.diagnostics.map(\.code.rawValue)
    }

    @Test(arguments: [
        ("14250.00", "0.00"), ("14250.01", "1.00"), ("14500.00", "1.00"), ("14500.01", "2.00"),
        ("23250.00", "36.00"), ("23250.01", "null"),
    ])
    func `row 1 and property 23 capital at its edges`(capital: String, tariff: String) throws {
        let answer = try Charge(income: Self.pension, capital: Charge.savings(capital)).answer()
        #expect(answer[.tariff] == tariff)
        #expect(answer[.reason] == (tariff == "null" ? "above-limit" : "null"))
    }

    @Test func `row 2 less than nothing left is a charge of nothing`() throws {
        let answer = try Charge(income: Charge.income("state-pension", "50.00")).answer()
        #expect(answer[.maximum] == "0.00")
    }

    @Test func `row 3 an item of nothing stays in the account`() throws {
        let answer = try Charge(income: Charge.income("annuity", "0.00")).answer()
        #expect(try answer.step("income.1") == Fraction(0))
    }

    /// 300.00 less 112.50; a penny of a benefit is 53.25 less for carers, or 49.65 for disability.
    @Test(
        arguments: [
            ("carers-allowance", "", "0.00", "187.50"), ("carers-allowance", "", "0.01", "134.26"),
            ("pip-daily-living", "standard", "0.00", "187.50"),
            ("pip-daily-living", "standard", "0.01", "137.86"),
        ]
    )
    func `row 3 a benefit of nothing is none in payment, so it gives no premium`(
        kind: String,
        rate: String,
        amount: String,
        maximum: String
    ) throws {
        let item = Charge.income(kind, amount, rate: rate.isEmpty ? nil : rate)
        let answer = try Charge(
            income: Charge.income("employment-and-support-allowance", "300.00") + ", " + item
        ).answer()
        #expect(answer[.maximum] == maximum)
    }

    @Test func `row 3 a benefit of nothing that would give a premium is worth a look`() throws {
        let nothing = Charge.income("carers-allowance", "0.00")
        let paid = Charge.income("carers-allowance", "0.01")
        #expect(try Self.notes(Charge(income: nothing)) == ["benefit-unpaid"])
        #expect(try Self.notes(Charge(income: paid)).isEmpty)
        #expect(try Self.notes(Charge(income: nothing + ", " + paid)).isEmpty)
        // Whoever states the premium has looked, whatever they state.
        for applies in [true, false] {
            let stated =
                #""premiums": [ { "kind": "carer", "applies": \#(applies), "reason": "r" } ]"#
            #expect(try Self.notes(Charge(income: nothing, finance: stated)).isEmpty)
        }
        // No premium hangs on wages.
        #expect(try Self.notes(Charge(income: Charge.income("earnings", "0.00"))).isEmpty)
    }

    @Test func `row 4 two benefits for the same need are a fault`() throws {
        let both = Charge(
            income: Charge.income("attendance-allowance", "110.40", rate: "higher") + ", "
                + Self.enhanced
        )
        #expect(try both.faults() == ["benefits-together"])
    }

    @Test(arguments: ["pip-mobility", "dla-mobility"])
    func `row 5 Attendance Allowance beside a mobility component is worth a look`(
        mobility: String
    ) throws {
        let rate = mobility == "pip-mobility" ? "enhanced" : "higher"
        let mobility = Charge.income(mobility, "77.05", rate: rate)
        let allowance = Charge.income("attendance-allowance", "110.40", rate: "higher")
        #expect(
            try Self.notes(Charge(income: allowance + ", " + mobility)) == ["benefit-doubtful"]
        )
        #expect(
            try Self.notes(Charge(income: mobility + ", " + allowance)) == ["benefit-doubtful"]
        )
        #expect(try Self.notes(Charge(income: Self.enhanced + ", " + mobility)).isEmpty)
    }

    private static func stated(_ premium: String) -> String {
        #""premiums": [ { "kind": "\#(premium)", "applies": true, "reason": "told in the visit" } ]"#
    }

    @Test func `row 6 the enhanced premium with the standard rate is worth a look`() throws {
        let standard = Charge.income("pip-daily-living", "73.90", rate: "standard")
        let stated = Self.stated("enhanced-disability")
        let doubtful = Charge(income: standard, finance: stated)
        #expect(try Self.notes(doubtful) == ["premium-doubtful"])
        // What is stated counts all the same: 112.50 + 49.65 + 24.25.
        #expect(try doubtful.answer().step("mig") == Fraction(18_640, over: 100))
        #expect(try Self.notes(Charge(income: Self.enhanced, finance: stated)).isEmpty)
        // Support-type entitlement may stand behind it where there is no such benefit at all.
        #expect(try Self.notes(Charge(income: Self.pension, finance: stated)).isEmpty)
    }

    @Test(arguments: ["disability", "enhanced-disability"])
    func `row 7 a premium that ends at pension age is worth a look after it`(
        premium: String
    ) throws {
        let old = Charge(
            person: Self.pensioner,
            income: Self.pension,
            finance: Self.stated(premium)
        )
        #expect(try Self.notes(old) == ["premium-doubtful"])
        let young = Charge(income: Self.pension, finance: Self.stated(premium))
        #expect(try Self.notes(young).isEmpty)
        let carer = Charge(
            person: Self.pensioner,
            income: Self.pension,
            finance: Self.stated("carer")
        )
        #expect(try Self.notes(carer).isEmpty)
    }

    @Test func `row 8 and property 29 each of a couple has half of what is joint`() throws {
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

    @Test func `row 9 a couple that parts is charged as singles from the day`() throws {
        // 260.60 - 177.55 = 83.05 as one of a couple; 260.60 - 232.60 = 28.00 alone.
        let charge = Charge(
            person: """
                "born": "1940-01-15", "household": "couple", "partnerBorn": "1941-01-15",
                "children": 0, "setting": "home"
                """,
            income: Self.pension,
            more: """
                "changes": [ { "from": "2025-06-09", "what": "the partner moves into a care home",
                  "person": { "household": "single" } } ]
                """
        )
        let account = try charge.charges(from: "2025-06-02", to: "2025-06-15")
        #expect(account.weeks.map { $0.charge?.count } == [83_05, 28_00])
    }

    @Test func `row 10 a child is outside a scheme for adults`() throws {
        let child =
            #""born": "2010-01-15", "household": "single", "children": 0, "setting": "home""#
        #expect(try Charge(person: child).faults() == ["person-age"])
    }

    @Test(arguments: [("not-charged", 16_00, 12_00), ("charged", 28_00, 28_00)])
    func `row 11 days in hospital are charged only where the scheme says so`(
        absences: String,
        first: Int64,
        second: Int64
    ) throws {
        // 4.00 a day; away from Friday of the first week to Thursday of the second: 3 and 4 days.
        let charge = Charge(
            person: Self.pensioner,
            income: Self.pension,
            more: """
                "absences": [ { "from": "2025-06-06", "to": "2025-06-12", "reason": "hospital" } ]
                """
        )
        let changes: [Change] =
            absences == "charged" ? [.set("/contribution/absences", "charged")] : []
        let account = try charge.charges(from: "2025-06-02", to: "2025-06-15", changes)
        #expect(account.weeks.map { $0.charge?.count } == [first, second])
        let word = absences == "charged" ? "charged" : "not charged"
        #expect(account.weeks.map(\.why) == [["hospital (\(word))"], ["absence ends (hospital)"]])
    }

    @Test(arguments: [("all", "80.00", "80.00"), ("one", "40.00", "40.00")])
    func `row 12 two workers at once are charged as the scheme says`(
        charged: String,
        chargeable: String,
        pays: String
    ) throws {
        let pair = Charge(
            person: Self.pensioner,
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

    @Test(arguments: [("days", 22_94), ("week-start", 22_94)])
    func `row 13 and property 33 a week across a rate change is split as the scheme says`(
        partWeeks: String,
        charge: Int64
    ) throws {
        // 28.00 to 5 April, 19.15 from the 6th: 3 x 4.00 + 4 x 19.15 / 7 = 22.9428. The 6th is a
        // Monday, so no week from Monday to Sunday is split.
        let account = try Charge(person: Self.pensioner, income: Self.pension).charges(
            from: "2026-04-03",
            to: "2026-04-09",
            [.set("/contribution/partWeeks", .text(partWeeks))]
        )
        #expect(account.weeks.map { $0.charge?.count } == [charge])
    }

    @Test func `row 14 more help than rent is a housing cost of nothing`() throws {
        let answer = try Charge(
            income: Self.pension,
            housing: #"{ "kind": "rent", "amount": 90.00, "help": 95.00, "every": "week" }"#
        ).answer()
        #expect(try answer.step("housing") == Fraction(0))
    }

    @Test(arguments: [("any", "120", "100.00"), ("counted-benefits", "110.4", "109.60")])
    func `row 15 costs of disability above the benefit count as the scheme says`(
        most: String,
        allowed: String,
        maximum: String
    ) throws {
        // 296.00 + 110.40 - 186.40 - 120.00 = 100.00; with 110.40 instead 109.60.
        let answer = try Charge(
            income: Charge.income("state-pension", "296.00") + ", " + Self.enhanced,
            costs: Charge.cost("care", "120.00")
        ).answer([.set("/contribution/disabilityCosts", ["most": .text(most)])])
        #expect(try answer.step("disability-costs") == Fraction(allowed))
        #expect(answer[.maximum] == maximum)
    }

    @Test(arguments: [("110.39", "110.39"), ("110.40", "110.4"), ("110.41", "110.4")])
    func `row 15 the most is met, not passed`(cost: String, allowed: String) throws {
        let answer = try Charge(income: Self.enhanced, costs: Charge.cost("care", cost))
            .answer([.set("/contribution/disabilityCosts", ["most": "counted-benefits"])])
        #expect(try answer.step("disability-costs") == Fraction(allowed))
    }

    @Test func `row 16 a local amount below the law's is refused`() throws {
        let low = Change.set(
            "/contribution/amounts",
            [["cell": "mig.single.25", "value": .number("112.49")]]
        )
        #expect(try Charge(income: Self.pension).faults([low]) == ["policy-limit"])
    }

    @Test func `row 17 a day without rates is a fault`() throws {
        let wide = [
            Change.set("/applies/from", "2008-01-01"), .set("/applies/to", "2028-01-01"),
        ]
        #expect(try Charge(date: "2027-06-01").faults(wide) == ["rates-date"])
    }

    @Test(arguments: [("2025-06-01", ["cost-review"]), ("2025-06-02", []), ("2025-06-03", [])])
    func `row 18 a cost allowed at last year's rate is worth a look`(
        reviewBy: String,
        codes: [String]
    ) throws {
        let charge = Charge(
            income: Self.pension,
            costs: """
                { "kind": "bedding", "claimed": 4.00, "allowed": 4.00, "every": "week",
                "evidence": "receipts", "reviewBy": "\(reviewBy)" }
                """
        )
        #expect(try Self.notes(charge) == codes)
    }

    @Test func `row 19 what was charged provisionally stands beside the final figure`() throws {
        // 35.00 was asked for until the rent was known: 28.00 - 10.00 = 18.00 a week from the start.
        let final = Charge(
            person: Self.pensioner,
            income: Self.pension,
            housing: #"{ "kind": "rent", "amount": 10.00, "every": "week" }"#,
            more: """
                "charged": [ { "from": "2025-06-02", "to": "2025-06-15", "perWeek": 28.00 } ]
                """
        )
        let provisional = final.json.replacing(#""housing": [ "#, with: #""x-housing": [ "#)
        let before = try Answer(Array(provisional.utf8), with: final.library())
        #expect(before[.maximum] == "28.00")
        #expect(before[.flags].contains("provisional"))
        let account = try final.charges(from: "2025-06-02", to: "2025-06-15")
        #expect(account.difference?.count == -20_00)
        #expect(!(try final.answer())[.flags].contains("provisional"))
    }

    @Test(arguments: [("99.99", "99.99"), ("100.00", "100.00"), ("120.00", "100.00")])
    func `the most of a week holds for a light-touch assessment too`(
        charge: String,
        pays: String
    ) throws {
        let wales = Charge(scheme: "wales-2025", cost: "160.00")
        let json = wales.json.replacing(
            #""status": "full""#,
            with: #""status": "light-touch-below", "chargePerWeek": \#(charge)"#
        )
        let answer = try Answer(Array(json.utf8), with: wales.library())
        #expect(answer[.maximum] == pays)
        #expect(answer[.pays] == pays)
        // Whoever asks the rules without the charge hears that it is missing, and of no £0.00.
        guard case .assessed(let person) = answer.outcome else { return }
        var facts = person.facts
        facts.finance?.chargePerWeek = nil
        let assessment = try person.rules.assess(facts)
        #expect(assessment.missing.contains(.finance))
        #expect(assessment.contribution?.maximum == nil)
        #expect(assessment.summary?.personPays == nil)
    }

    @Test(
        arguments: [
            // Half of the cost is not the full cost, nor is 100.00 of 160.00: no reason, no fee.
            ("costShare", "0.5", "160.00", "null", "null"),
            ("weeklyMaximum", "100.00", "160.00", "null", "null"),
            ("weeklyMaximum", "100.00", "99.00", "above-limit", "250.00"),
        ]
    )
    func `a fee is asked of nobody who does not pay the full cost`(
        policy: String,
        amount: String,
        cost: String,
        reason: String,
        fee: String
    ) throws {
        let answer = try Charge(capital: Charge.savings("30000.00"), cost: cost).answer([
            .set("/contribution/\(policy)", .number(amount)),
            .set("/contribution/arrangementFeePerYear", .number("250.00")),
        ])
        #expect(answer[.reason] == reason)
        #expect(answer[.fee] == fee)
        guard case .assessed(let person) = answer.outcome else { return }
        #expect(AssessmentScreen(person).text.contains("full cost") == (reason != "null"))
    }

    @Test(arguments: ["home", "care-home"])
    func `a tenth comes off what has to be sold, wherever the person lives`(
        setting: String
    ) throws {
        // 20,000 less a tenth are 18,000: 3,750 above the lower limit, 15 steps of 250.
        var charge = Charge(
            capital: #"{ "kind": "second-property", "amount": 20000.00, "saleCosts": true }"#
        )
        charge.person = charge.person.replacing(#""home""#, with: "\"\(setting)\"")
        #expect(try charge.answer()[.tariff] == "15.00")
    }

    @Test(
        arguments: [
            (#""chargingExempt": ["cjd", "section-117", "cjd"]"#, "", "id-repeated"),
            (
                "",
                """
                "premiums": [ { "kind": "enhanced-disability", "applies": true, "reason": "one" },
                  { "kind": "enhanced-disability", "applies": false, "reason": "other" } ]
                """,
                "id-repeated"
            ),
            ("", #""chargePerWeek": 10.00"#, "member-unknown"),
        ]
    )
    func `what is stated twice, or beside its contrary, is a fault`(
        person: String,
        finance: String,
        code: String
    ) throws {
        var charge = Charge(finance: finance)
        if !person.isEmpty { charge.person += ", " + person }
        #expect(try charge.faults() == [code])
    }

    /// Only the light touch below the full cost has a charge that somebody states.
    @Test(arguments: ["not-yet", "declined", "light-touch-above", "full"])
    func `a stated charge beside another status is a fault`(status: String) throws {
        let charge = Charge(finance: #""chargePerWeek": 50.00"#)
        let json = charge.json.replacing(#""full""#, with: "\"\(status)\"")
        let answer = try Answer(Array(json.utf8), with: charge.library())
        #expect(answer.result["/faults/0/code"] == "member-unknown")
    }

    @Test func `free care that is stated twice is a fault`() throws {
        var charge = Charge(scheme: "scotland-care-home-2024", date: "2024-06-03")
        charge.person = """
            "born": "1940-01-15", "household": "single", "children": 0, "setting": "care-home",
            "freeCare": ["personal-care", "personal-care"]
            """
        #expect(try charge.faults() == ["id-repeated"])
    }

    @Test(arguments: [("2015-03-31", []), ("2015-04-01", ["regime-date"])] as [(String, [String])])
    func `a means test charges nobody after its last day`(starts: String, faults: [String]) throws {
        let charge = Charge(
            scheme: "fairer-charging-illustration",
            date: "2014-09-01",
            more: #""starts": "\#(starts)""#
        )
        #expect(try charge.faults() == faults)
    }

    @Test func `row 20 an arrangement fee comes after the charge and may pass the cost`() throws {
        let answer = try Charge(capital: Charge.savings("30000.00"), cost: "2.00")
            .answer([.set("/contribution/arrangementFeePerYear", .number("250.00"))])
        #expect(answer[.pays] == "2.00")
        #expect(answer[.paysYear] == "104.00")
        #expect(answer[.fee] == "250.00")
        #expect(answer[.maximum] == "null")
        let step = try #require(answer.steps.first { $0["/id"] == "arrangement-fee" })
        let rule = "england-all-settings-2025:/contribution/arrangementFeePerYear"
        #expect(step["/rule"]?.written == rule)
        #expect(step["/citations"]?.elements.isEmpty == false)
    }
}
