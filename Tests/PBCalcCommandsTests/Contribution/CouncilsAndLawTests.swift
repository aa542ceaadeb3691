import BudgetDocuments
import PersonalBudgets
import Testing

/// A council may ask for less than the regulations do, never for more: Care and Support (Charging
/// and Assessment of Resources) Regulations 2014, as the regimes cite them rule by rule.
@Suite("A council's own rule beside the law")
struct CouncilsAndLawTests {
    /// What is found in a scheme of means alone with some rules of the council's own, but for those
    /// that only say what holds anyhow.
    private func findings(
        _ rules: String,
        regime: String = "england-care-act-home",
        days: (String, String) = ("2026-04-06", "2027-04-04")
    ) -> [Diagnostic] {
        let setting = regime.contains("care-home") ? "care-home" : "home"
        let scheme = """
            { "format": "pbcalc.scheme.v1", "id": "own-rules", "version": "1", "title": "Own rules",
              "subject": "adult", "eligibility": { "criteria": "none" },
              "applies": { "from": "\(days.0)", "to": "\(days.1)", "ageFrom": 18,
                "settings": ["\(setting)"] },
              "sources": { "policy": { "title": "Charging policy" } },
              "contribution": { "regime": "\(regime)", "nightCare": "counted", \(rules),
                "source": "policy", "at": "page 4", "evidence": "invented" } }
            """
        return Document(file: "s.json", bytes: Array(scheme.utf8)).findings(with: .readOnce)
            .filter { $0.code != .policyWithoutEffect }
    }

    /// Before April 2015 it was for each council to say which premiums are in the basic level; in
    /// Wales as in England since, it is not.
    @Test(
        arguments: [
            ("england-fairer-charging", ("2014-04-07", "2015-03-31"), []),
            ("wales-home", ("2025-04-07", "2026-04-05"), ["policy-limit"]),
            ("england-care-act-home", ("2025-04-07", "2026-04-05"), ["policy-limit"]),
        ] as [(String, (String, String), [String])]
    )
    func `a premium is left out only where the level is for the council to say`(
        regime: String,
        days: (String, String),
        codes: [String]
    ) {
        let found = findings(
            #""premiumsLeftOut": [ "disability" ]"#,
            regime: regime,
            days: days
        )
        #expect(found.map(\.code.rawValue) == codes)
        #expect(found.allSatisfy { $0.message.contains("\"\(regime)\"") })
    }

    /// 200.00 + 73.90 - 112.50; with the disability premium 49.65 less is asked for.
    @Test(arguments: [("guidance", "161.40"), ("councilPremiums", "161.40"), ("x-note", "111.75")])
    func `a premium is left out by a regime that says so, whether it has a factor or none`(
        member: String,
        maximum: String
    ) throws {
        let regime = try Tree(json: Repository.bytes("fixtures/regimes/england-care-act-home.json"))
            .changed(by: [.set("/minimumIncomeGuarantee/\(member)", true)])
        let charge = Charge(
            income: Charge.income("employment-and-support-allowance", "200.00") + ", "
                + Charge.income("pip-daily-living", "73.90", rate: "standard")
        )
        var library = Library()
        library.add([Document(file: "r.json", bytes: regime.json)])
        library = try library.with(
            "schemes/\(charge.scheme).json",
            [.set("/contribution/premiumsLeftOut", ["disability"])]
        )
        #expect(try charge.answer(with: library)[.maximum] == maximum)
    }

    /// Two means tests of one council, of which the law has one: a list is for both.
    @Test func `a premium that one of two means tests protects is not left out`() {
        let found = findings(
            #"""
            "premiumsLeftOut": [ "disability" ],
            "regimes": [ { "settings": [ "supported-living" ], "regime": "england-fairer-charging" } ]
            """#,
            days: ("2014-04-07", "2027-04-04")
        )
        .filter { $0.code == .policyLimit }
        #expect(found.map(\.pointer) == ["/contribution/premiumsLeftOut/0"])
    }

    private func findings(
        on kind: String,
        _ treatment: String,
        regime: String = "england-care-act-home",
        days: (String, String) = ("2026-04-06", "2027-04-04")
    ) -> [String] {
        findings(
            #""incomes": [ { "kind": "\#(kind)", \#(treatment) } ]"#,
            regime: regime,
            days: days
        ).map { "\($0.code.rawValue) \($0.pointer)" }
    }

    /// The member of the treatment that asks for more than the law; nil where none does.
    typealias Row = (kind: String, treatment: String, beyond: String?)

    static let atHome: [Row] = [
        // Regulation 14: earnings do not count at all.
        ("earnings", #""treatment": "ignored""#, nil),
        ("earnings", #""treatment": "counted""#, "treatment"),
        ("earnings", #""treatment": "counted", "countUpTo": 0.00"#, nil),
        ("earnings", #""treatment": "counted", "countUpTo": 0.01"#, "countUpTo"),
        ("earnings", #""treatment": "counted", "countShare": "0/1""#, nil),
        ("earnings", #""treatment": "counted", "countShare": "1/100""#, "countShare"),
        ("earnings", #""treatment": "counted", "ignoreUpTo": 5000.00"#, "ignoreUpTo"),
        // Schedule 1, paragraphs 8 and 18, and SI 2017/555; those between were remembered or read in
        // council pages only.
        ("pip-mobility", #""treatment": "counted""#, "treatment"),
        ("dla-mobility", #""treatment": "counted", "countShare": "1/2""#, "countShare"),
        ("war-pensioners-mobility-supplement", #""treatment": "counted""#, nil),
        ("armed-forces-guaranteed-income", #""treatment": "counted""#, "treatment"),
        ("war-disablement-pension", #""treatment": "counted""#, "treatment"),
        ("child-benefit", #""treatment": "counted""#, nil),
        ("child-tax-credit", #""treatment": "counted""#, nil),
        ("guardians-allowance", #""treatment": "counted""#, nil),
        ("winter-fuel-payment", #""treatment": "counted""#, nil),
        // Paragraph 17: the first £10.00 a week; half would count £5.00 of the first £10.00.
        ("war-widows-pension", #""treatment": "counted""#, "treatment"),
        ("war-widows-pension", #""treatment": "counted", "ignoreUpTo": 9.99"#, "ignoreUpTo"),
        ("war-widows-pension", #""treatment": "counted", "ignoreUpTo": 10.00"#, nil),
        ("war-widows-pension", #""treatment": "counted", "ignoreUpTo": 10.01"#, nil),
        ("war-widows-pension", #""treatment": "counted", "countShare": "1/2""#, "countShare"),
        ("war-widows-pension", #""treatment": "ignored""#, nil),
        // What counts in full by the law may count in any way.
        ("pip-daily-living", #""treatment": "counted", "countShare": "1/2""#, nil),
        ("state-pension", #""treatment": "counted""#, nil),
        ("carers-allowance", #""treatment": "ignored""#, nil),
        // Not seen in the law: a council's own choice.
        ("pension-credit-savings", #""treatment": "counted""#, nil),
        ("charitable-regular", #""treatment": "counted""#, nil),
        ("cost-of-living-payment", #""treatment": "counted""#, nil),
    ]

    @Test(arguments: atHome)
    func `a council's own rule counts no more of an income at home`(row: Row) {
        let found = findings(on: row.kind, row.treatment)
        #expect(found == row.beyond.map { ["policy-limit /contribution/incomes/0/\($0)"] } ?? [])
    }

    static let inACareHome: [Row] = [
        ("earnings", #""treatment": "counted""#, "treatment"),
        ("earnings", #""treatment": "counted", "ignoreUpTo": 5.00"#, "ignoreUpTo"),
        ("war-widows-pension", #""treatment": "counted", "ignoreUpTo": 9.99"#, "ignoreUpTo"),
        ("war-widows-pension", #""treatment": "counted", "ignoreUpTo": 10.00"#, nil),
        // A home in which a child lives too may count it.
        ("child-benefit", #""treatment": "counted""#, nil),
        // What is remembered of the law refuses nothing: half of a pension passed on (Schedule 1,
        // paragraph 16), and the savings credit that is left.
        ("private-pension", #""treatment": "counted""#, nil),
        (
            "occupational-pension",
            #""treatment": "counted", "countShare": "51/100", "ifPassedOn": true"#, nil
        ),
        ("pension-credit-savings", #""treatment": "counted", "ignoreUpTo": 5.00"#, nil),
    ]

    @Test(
        arguments: ["england-care-act-care-home", "england-care-act-care-home-temporary"],
        inACareHome
    )
    func `a council's own rule counts no more of an income in a care home`(regime: String, row: Row)
    {
        let found = findings(on: row.kind, row.treatment, regime: regime)
        #expect(found == row.beyond.map { ["policy-limit /contribution/incomes/0/\($0)"] } ?? [])
    }

    /// SI 2017/555: war disablement pensions are left out from 10 April 2017.
    @Test(arguments: [("2017-04-09", true), ("2017-04-10", false), ("2018-04-08", false)])
    func `a council's own rule is held to the law of its days`(last: String, isWithin: Bool) {
        let found = findings(
            on: "war-disablement-pension",
            #""treatment": "counted", "ignoreUpTo": 10.00"#,
            days: ("2016-04-11", last)
        )
        #expect(found.isEmpty == isWithin)
    }

    /// £1 for each £250 or part of it.
    @Test(
        arguments: [
            ("250.00", "1.00", true), ("250.01", "1.00", true), ("249.99", "1.00", false),
            ("250.00", "0.99", true), ("250.00", "1.01", false), ("500.00", "1.00", true),
            // Finer steps: 2 x 0.50 of the first £250, 2 x 0.51, 3 x 0.33, 3 x 0.34.
            ("125.00", "0.50", true), ("125.00", "0.51", false),
            ("100.00", "0.33", true), ("100.00", "0.34", false),
            // The first penny of £500 would count as £2.
            ("500.00", "2.00", false),
        ]
    )
    func `a council's own rule counts capital as no more`(
        step: String,
        income: String,
        isWithin: Bool
    ) {
        let found = findings(#""capital": { "step": \#(step), "incomePerStep": \#(income) }"#)
        #expect(
            found.map { "\($0.code.rawValue) \($0.pointer)" }
                == (isWithin ? [] : ["policy-limit /contribution/capital"])
        )
    }

    /// A step of nothing is told as that alone.
    @Test func `a council's own rule has steps before they are compared`() {
        let found = findings(#""capital": { "step": 0.00, "incomePerStep": 1.00 }"#)
        #expect(found.map(\.pointer) == ["/contribution/capital/step"])
    }

    /// The wording of regulation 11 is remembered, so it refuses no council.
    @Test(arguments: Rounding.allCases)
    func `a council's own rule may round as it likes while nobody has read the law of it`(
        mode: Rounding
    ) {
        #expect(findings(#""rounding": "\#(mode.rawValue)""#).map(\.message) == [])
    }

    /// What their regimes do not call law is each council's own.
    ///
    /// Fairer Charging was guidance, and the regulations of the other nations were not read line by
    /// line. Steps need a lower limit to count from: Wales has none, and in Scotland the council sets
    /// it, and sets none here.
    @Test(
        arguments: [
            ("england-fairer-charging", ("2010-04-12", "2011-04-10"), []),
            ("wales-home", ("2025-04-07", "2026-04-05"), [.memberMissing]),
            ("scotland-home", ("2025-04-07", "2026-04-05"), [.memberMissing]),
            ("northern-ireland-care-home", ("2022-04-11", "2023-04-09"), []),
        ] as [(String, (String, String), [ProblemCode])]
    )
    func `a council's own rule is its own where no law is named`(
        regime: String,
        days: (String, String),
        codes: [ProblemCode]
    ) {
        let rules = """
            "incomes": [ { "kind": "earnings", "treatment": "counted" } ], "rounding": "up",
            "capital": { "step": 100.00, "incomePerStep": 1.00 }
            """
        let found = findings(rules, regime: regime, days: days)
        #expect(found.map(\.code) == codes)
    }

    /// The thresholds of Scotland are guidance, 170.00 in 2025/26; what a benefit is paid at is no
    /// council's to set at all.
    @Test(
        arguments: [
            ("scotland-home", "threshold.single.working", "169.00", nil),
            ("scotland-home", "attendance-allowance.higher", "110.39", .referenceUnknown),
            ("england-care-act-home", "mig.single.25", "112.49", .policyLimit),
            ("england-care-act-care-home", "personal-expenses", "30.64", .policyLimit),
        ] as [(String, String, String, ProblemCode?)]
    )
    func `a council's own amount may be lower where the regime calls it guidance`(
        regime: String,
        cell: String,
        amount: String,
        code: ProblemCode?
    ) {
        let found = findings(
            #""amounts": [ { "cell": "\#(cell)", "value": \#(amount) } ]"#,
            regime: regime,
            days: ("2025-04-07", "2026-04-05")
        )
        #expect(found.map(\.code) == [code].compactMap(\.self))
    }

    @Test func `a council's own rule is told what the law says, where, and what to write instead`()
        throws
    {
        let found = findings(
            """
            "incomes": [ { "kind": "earnings", "treatment": "counted" },
              { "kind": "war-widows-pension", "treatment": "counted", "ignoreUpTo": 5.00 } ],
            "capital": { "step": 200.00, "incomePerStep": 1.00 }
            """
        )
        let law =
            "Care and Support (Charging and Assessment of Resources) Regulations 2014 "
            + "(SI 2014/2672), "
        try #require(found.count == 3)
        #expect(
            found[0].message
                == "the law leaves people more: of \"earnings\", nothing counts; see " + law
                + "regulation 14"
        )
        #expect(
            found[0].advice
                == "write \"treatment\": \"ignored\", or take this kind of income out"
        )
        #expect(
            found[1].message.hasPrefix(
                "the law leaves people more: of \"war widow's or widower's pension\", the first "
                    + "£10.00 a week does not count; see " + law + "Schedule 1, paragraph 17"
            )
        )
        #expect(
            found[1].advice
                == "write \"ignoreUpTo\" with 10.00 or more, or take this kind of income out"
        )
        #expect(
            found[2].message.hasPrefix(
                "the law leaves people more: capital counts as £1.00 a week for each £250.00 or "
                    + "part of it; see " + law + "regulation 25"
            )
        )
        #expect(found[2].advice == "write a step of 250.00 or more, and 1.00 or less for it")
    }
}
