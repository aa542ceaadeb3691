import BudgetDocuments
import Testing

@Suite("The guarantee and its premiums")
struct PremiumTests {
    private static func stated(_ premium: String) -> String {
        #""premiums": [ { "kind": "\#(premium)", "applies": true, "reason": "told in the visit" } ]"#
    }

    @Test func `the guarantee is split into its parts, and says which are not in it`() throws {
        let answer = try Charge(income: Charge.pipEnhanced).answer()
        let parts = answer.steps.compactMap { $0["/id"]?.written }.filter { $0.hasPrefix("mig.") }
        #expect(
            parts == ["mig.personal", "mig.premium.disability", "mig.premium.enhanced-disability"]
        )
        let page = try Charge(income: Charge.pipEnhanced).page()
        #expect(page.contains("no carer premium: no benefit in"))
    }

    @Test(arguments: [("2020-10-05", "91.40"), ("2020-10-06", "189")])
    func `pension age comes by date of birth and not at sixty`(
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

    @Test func `the guarantee rises on the 25th birthday, with its premiums`() throws {
        // 89.15 + 49.65 + 24.25 = 163.05; 112.50 + 49.65 + 24.25 = 186.40.
        func answer(_ date: String) throws -> Answer {
            try Charge(
                date: date,
                person: """
                    "born": "2000-06-02", "household": "single", "children": 0, "setting": "home"
                    """,
                income: Charge.income("pip-daily-living", "110.40", rate: "enhanced")
            ).answer()
        }
        #expect(try answer("2025-06-01").step("mig") == Fraction(16_305, over: 100))
        #expect(try answer("2025-06-02").step("mig") == Fraction(18_640, over: 100))
    }

    @Test(arguments: [
        ("120.39", ["policy-limit"]), ("120.40", []), ("120.41", []),
    ])
    func `an amount below the law's is refused`(amount: String, faults: [String]) throws {
        let charge = Charge(date: "2026-06-01", income: Charge.pipEnhanced)
        let local = Change.set(
            "/contribution/amounts",
            [["cell": "mig.single.25", "value": .number(amount)]]
        )
        #expect(try charge.faults([local]) == faults)
    }

    /// 300.00 less 112.50; a penny of a benefit is 53.25 less for carers, or 49.65 for disability.
    @Test(
        arguments: [
            ("carers-allowance", "", "0.00", "187.50"), ("carers-allowance", "", "0.01", "134.26"),
            ("pip-daily-living", "standard", "0.00", "187.50"),
            ("pip-daily-living", "standard", "0.01", "137.86"),
        ]
    )
    func `a benefit of nothing is none in payment, so it gives no premium`(
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

    @Test func `a benefit of nothing that would give a premium is worth a look`() throws {
        let nothing = Charge.income("carers-allowance", "0.00")
        let paid = Charge.income("carers-allowance", "0.01")
        #expect(try Charge(income: nothing).notes() == ["benefit-unpaid"])
        #expect(try Charge(income: paid).notes().isEmpty)
        #expect(try Charge(income: nothing + ", " + paid).notes().isEmpty)
        // Whoever states the premium has looked, whatever they state.
        for applies in [true, false] {
            let stated =
                #""premiums": [ { "kind": "carer", "applies": \#(applies), "reason": "r" } ]"#
            #expect(try Charge(income: nothing, finance: stated).notes().isEmpty)
        }
        // No premium hangs on wages.
        #expect(try Charge(income: Charge.income("earnings", "0.00")).notes().isEmpty)
    }

    @Test func `the enhanced premium with the standard rate is worth a look`() throws {
        let standard = Charge.income("pip-daily-living", "73.90", rate: "standard")
        let stated = Self.stated("enhanced-disability")
        let doubtful = Charge(income: standard, finance: stated)
        #expect(try doubtful.notes() == ["premium-doubtful"])
        // What is stated counts all the same: 112.50 + 49.65 + 24.25.
        #expect(try doubtful.answer().step("mig") == Fraction(18_640, over: 100))
        #expect(try Charge(income: Charge.pipEnhanced, finance: stated).notes().isEmpty)
        // Support-type entitlement may stand behind it where there is no such benefit at all.
        #expect(try Charge(income: Charge.pension, finance: stated).notes().isEmpty)
    }

    @Test(arguments: ["disability", "enhanced-disability"])
    func `a premium that ends at pension age is worth a look after it`(
        premium: String
    ) throws {
        let old = Charge(
            person: Charge.retired,
            income: Charge.pension,
            finance: Self.stated(premium)
        )
        #expect(try old.notes() == ["premium-doubtful"])
        let young = Charge(income: Charge.pension, finance: Self.stated(premium))
        #expect(try young.notes().isEmpty)
        let carer = Charge(
            person: Charge.retired,
            income: Charge.pension,
            finance: Self.stated("carer")
        )
        #expect(try carer.notes().isEmpty)
    }

    /// 250.00 less 112.50 of a single person under pension age, and less 49.65 where a benefit of the
    /// Housing Benefit Regulations 2006, Schedule 3, paragraph 13(1)(a)(i), is paid; 40.00 of one that
    /// counts is added, and 24.25 more is left where it is one of the Income Support Regulations 1987,
    /// Schedule 2, paragraph 13A(1ZA).
    @Test(
        arguments: [
            ("armed-forces-independence-payment", "63.60"),
            ("war-pensioners-mobility-supplement", "87.85"),
            ("severe-disablement-allowance", "127.85"), ("incapacity-benefit", "127.85"),
            ("industrial-injuries-disablement-benefit", "177.50"), ("child-benefit", "137.50"),
        ]
    )
    func `each benefit for which the law gives the disability premium gives it`(
        benefit: String,
        most: String
    ) throws {
        let incomes = [("employment-and-support-allowance", "250.00"), (benefit, "40.00")]
        let charge = Charge(
            income: incomes.map { Charge.income($0, $1) }.joined(separator: ", "),
            cost: "600.00"
        )
        #expect(try charge.answer()[.pays] == most)
    }
}
