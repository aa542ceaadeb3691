import BudgetDocuments
import PersonalBudgets
import Testing

@Suite("Income of a means test")
struct IncomeTests {
    @Test func `an item of nothing stays in the account`() throws {
        let answer = try Charge(income: Charge.income("annuity", "0.00")).answer()
        #expect(try answer.step("income.1") == Fraction(0))
    }

    @Test func `two benefits for the same need are a fault`() throws {
        let both = Charge(
            income: [
                Charge.income("attendance-allowance", "110.40", rate: "higher"),
                Charge.income("pip-daily-living", "110.40", rate: "enhanced"),
            ].joined(separator: ", ")
        )
        #expect(try both.faults() == ["benefits-together"])
    }

    @Test func `a benefit that is listed twice is said to be paid once`() throws {
        let twice = try Charge(income: "\(Charge.pipEnhanced), \(Charge.pipEnhanced)").answer()
        #expect(twice.faultCodes == ["benefits-together"])
        let message = twice.result["/faults/0/message"]?.written
        #expect(message == "PIP daily living is listed twice, and paid once")
    }

    @Test(arguments: ["pip-mobility", "dla-mobility"])
    func `Attendance Allowance beside a mobility component is worth a look`(
        mobility: String
    ) throws {
        let rate = mobility == "pip-mobility" ? "enhanced" : "higher"
        let mobility = Charge.income(mobility, "77.05", rate: rate)
        let allowance = Charge.income("attendance-allowance", "110.40", rate: "higher")
        #expect(
            try Charge(income: allowance + ", " + mobility).notes() == ["benefit-doubtful"]
        )
        #expect(
            try Charge(income: mobility + ", " + allowance).notes() == ["benefit-doubtful"]
        )
        #expect(try Charge(income: Charge.pipEnhanced + ", " + mobility).notes().isEmpty)
    }

    @Test func `nobody shares a benefit that is paid for a person's own needs`() throws {
        let shared = #", "sharedBy": 2 }"#
        let own = Charge.pipEnhanced.dropLast(2) + shared
        #expect(try Charge(income: String(own)).notes() == ["benefit-doubtful"])
        let rent = Charge.income("rent-received", "50.00").dropLast(2) + shared
        #expect(try Charge(income: String(rent)).notes() == [])
    }

    @Test func `the same pounds as earnings and as a benefit for disability differ`() throws {
        let earned = Charge(
            income: [
                Charge.income("state-pension", "200.00"), Charge.income("earnings", "110.40"),
            ].joined(separator: ", ")
        )
        let disabled = Charge(
            income: Charge.income("state-pension", "200.00") + ", " + Charge.pipEnhanced
        )
        // 200.00 - 112.50, and 310.40 - 186.40: 36.50 a week more for the disabled person.
        #expect(try earned.answer()[.maximum] == "87.50")
        #expect(try disabled.answer()[.maximum] == "124.00")
    }

    /// 200.00 - 112.50 = 87.50, and what counts of 40.00; where it gives the disability premium of
    /// 49.65, so much less, and 24.25 less again where it gives the enhanced one.
    @Test(
        arguments: [
            ("industrial-injuries-disablement-benefit", "127.50"),
            ("severe-disablement-allowance", "77.85"), ("maintenance", "127.50"),
            ("exceptionally-severe-disablement-allowance", "127.50"),
            ("child-maintenance", "87.50"), ("armed-forces-independence-payment", "13.60"),
            ("working-tax-credit", "87.50"), ("education-grant", "87.50"),
            // All but the first 10.00.
            ("armed-forces-survivors-payment", "117.50"),
        ]
    )
    func `a rarer income counts at home as its source says`(kind: String, maximum: String) throws {
        let income = Charge.income("state-pension", "200.00") + ", " + Charge.income(kind, "40.00")
        #expect(try Charge(income: income).answer()[.maximum] == maximum)
    }

    @Test func `income that counts though it is not there has a reason`() throws {
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
        #expect(try said.page().contains("not claimed since May"))
    }

    @Test(arguments: ["income", "capital"])
    func `what is not known of income or capital is missing, and never nothing`(part: String) throws
    {
        let json = Charge(income: Charge.pipEnhanced).json
        var tree = try Tree(json: Array(json.utf8))
        try tree.set("/finance/\(part)", to: nil)
        let answer = try Answer(tree.json, with: Charge().library())
        #expect(answer[.maximum] == "null")
        #expect(answer.result["/missing"]?.elements.contains(.text("finance.\(part)")) == true)
    }

    @Test func `a share of income is a line, and rounded as one`() throws {
        // 100.01 / 3 is 33.336..., 33.34; 200.00 + 33.34 - 112.50 = 120.84.
        let shared = """
            { "kind": "trust-income", "amount": 100.01, "every": "week", "sharedBy": 3 }
            """
        let answer = try Charge(
            income: Charge.income("private-pension", "200.00") + ", " + shared
        ).answer([.set("/contribution/lineRounding", "nearest")])
        #expect(answer[.maximum] == "120.84")
    }

    @Test(arguments: [("true", "239.60"), ("false", "279.60")])
    func `half of an occupational pension is left if it is passed on to a partner`(
        passedOn: String,
        maximum: String
    ) throws {
        // 230.25 + 80.00, or half of it, less 30.65.
        let pension = """
            { "kind": "occupational-pension", "amount": 80.00, "every": "week",
            "passedOn": \(passedOn) }
            """
        let answer = try Charge(
            person: """
                "born": "1940-01-15", "household": "couple", "partnerBorn": "1941-01-15",
                "children": 0, "setting": "care-home"
                """,
            income: Charge.income("state-pension", "230.25") + ", " + pension
        ).answer()
        #expect(answer[.maximum] == maximum)
    }

    /// 230.25 + 5.00 - 30.65 - 7.05 = 197.55, for a qualifying income above the guarantee of 227.10;
    /// 8.00 in place of 7.05; and 230.25 - 30.65 - 7.05, none of the 5.00 counting.
    @Test(
        arguments: [
            ("", "197.55"),
            (
                #"{ "kind": "pension-credit-savings", "treatment": "counted", "ignoreUpTo": 8.00 }"#,
                "196.60"
            ),
            (#"{ "kind": "pension-credit-savings", "treatment": "ignored" }"#, "192.55"),
        ]
    )
    func `a council that leaves more of savings credit leaves it above the guarantee too`(
        own: String,
        maximum: String
    ) throws {
        let answer = try Charge(
            person: """
                "born": "1940-01-15", "household": "single", "children": 0, "setting": "care-home"
                """,
            income: Charge.income("state-pension", "230.25") + ", "
                + Charge.income("pension-credit-savings", "5.00"),
            finance: #""qualifyingIncomePerWeek": 235.25"#
        ).answer([
            // A council's choices are for the care home where the scheme is for nobody else.
            .set("/contribution/regime", "england-care-act-care-home"),
            .remove("/contribution/regimes"),
            .set("/contribution/incomes", try Tree(json: Array("[ \(own) ]".utf8))),
        ])
        #expect(answer[.maximum] == maximum)
        try answer.checkSteps()
    }

    /// SI 2017/555 and the Welsh statement of 10 April 2017: until then a part of it counted.
    @Test(
        arguments: [
            ("england-all-settings-2025", "2017-04-09", true),
            ("england-all-settings-2025", "2017-04-10", false),
            ("wales-2025", "2017-04-09", true), ("wales-2025", "2017-04-10", false),
        ]
    )
    func `an income that a later law leaves out is worth a look before that law`(
        scheme: String,
        date: String,
        isWarned: Bool
    ) throws {
        let charge = Charge(
            scheme: scheme,
            date: date,
            person: Charge.retired,
            income: Charge.income("war-disablement-pension", "100.00")
        )
        let days: [Change] = [.set("/applies/from", "2017-01-01")]
        let document = Document(file: "case.json", bytes: Array(charge.json.utf8))
        let found = document.findings(with: try charge.library(days))
        #expect(found.contains { $0.code == .benefitDoubtful } == isWarned)
        #expect(found.faults.isEmpty)
    }

    /// The first 10.00 of 100.00 is left by the council's own rule: 200.00 + 90.00 - 189.00.
    ///
    /// From 10 April 2017 the law leaves all of it, and the edition has ended: its rule asks for more
    /// than the law, so no charge of those days is given.
    @Test(
        arguments: [("2017-04-09", nil), ("2017-04-10", ["policy-limit"])] as [(String, [String]?)]
    )
    func `a council's own rule is not kept against a later law`(
        last: String,
        faults: [String]?
    ) throws {
        let own = """
            [ { "kind": "war-disablement-pension", "treatment": "counted", "ignoreUpTo": 10.00,
              "source": "council", "at": "made up for a test", "evidence": "invented" } ]
            """
        let scheme: [Change] = [
            .set("/applies/from", "2016-04-11"), .set("/applies/to", "2017-04-09"),
            .set("/contribution/incomes", try Tree(json: Array(own.utf8))),
        ]
        let charge = Charge(
            date: "2017-03-27",
            person: Charge.retired,
            income: Charge.income("state-pension", "200.00") + ", "
                + Charge.income("war-disablement-pension", "100.00")
        )
        var assessor = Assessor(try charge.library(scheme))
        let reading = assessor.charges(
            of: Document(file: "case.json", bytes: Array(charge.json.utf8)),
            on: try Charge.day("2017-03-27")...Charge.day(last)
        )
        switch reading {
        case .good(let account, _):
            #expect(faults == nil)
            #expect(account.weeks.first?.charge?.count == 101_00)
        case .faulty(let found): #expect(found.map(\.code.rawValue) == faults)
        }
    }
}
