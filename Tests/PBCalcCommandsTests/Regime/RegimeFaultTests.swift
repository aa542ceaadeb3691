import BudgetDocuments
import PersonalBudgets
import Testing

/// What a regime says in two ways, or leaves open: nothing of it counts unseen.
@Suite("What is wrong with a regime")
struct RegimeFaultTests {
    private static let amounts = "/minimumIncomeGuarantee/personalAmounts"

    /// Savings credit is kind 6 of income, a private pension 7, earnings 20 and a war widow's pension
    /// 25; the second row of pension age is of people born from 1950-04-06 to 1950-05-05.
    @Test(
        arguments: [
            ([], []),
            (
                [.set("/incomeKinds/20/ignoreUpTo", 20)],
                ["member-unknown /incomeKinds/20/ignoreUpTo"]
            ),
            (
                [.set("/incomeKinds/7/countUpTo", 20)],
                ["member-unknown /incomeKinds/7/countUpTo"]
            ),
            (
                [.set("/incomeKinds/6/ignoreUpTo", 20)],
                ["member-unknown /incomeKinds/6/ignoreUpToRate"]
            ),
            ([.remove("/incomeKinds/7/countShare")], ["member-missing /incomeKinds/7"]),
            ([.remove("/incomeKinds/6/ignoreUpToRate")], ["member-missing /incomeKinds/6"]),
            ([.remove("/incomeKinds/20/law/source")], ["member-missing /incomeKinds/20/law"]),
            ([.remove("/capital/law/evidence")], ["member-missing /capital/law"]),
            ([.remove("/rounding/law/source")], ["member-missing /rounding/law"]),
            ([.remove("/rounding/law")], []),
            (
                [.set("/pensionAge/rows/1/bornFrom", "1950-04-07")],
                ["date-order /pensionAge/rows/1"]
            ),
            (
                [.set("/pensionAge/rows/1/bornFrom", "1950-04-05")],
                ["date-order /pensionAge/rows/1"]
            ),
            ([.remove("/pensionAge/rows/1")], ["date-order /pensionAge/rows/1"]),
            // Whoever is born before would be of working age for ever.
            ([.remove("/pensionAge/rows/0")], ["date-order /pensionAge/rows/0"]),
            ([.set("/pensionAge/rows/0", 5)], ["type-wrong /pensionAge/rows/0"]),
            ([.set("/pensionAge/rows", [])], ["member-missing /pensionAge/rows"]),
            // The rates end on 11 April 2027; who is born a day after the last row may have reached
            // 66 on that day, and a day later has not.
            (
                [.set("/pensionAge/rows", [["bornTo": "1961-04-11", "years": 66]])],
                ["date-order /pensionAge/rows/0/bornTo"]
            ),
            ([.set("/pensionAge/rows", [["bornTo": "1961-04-12", "years": 66]])], []),
            ([.set("/pensionAge/rows", [["years": 66]])], []),
            // An amount for both is for a couple.
            (
                [.set("\(amounts)/0/joint", true)],
                ["member-missing \(amounts)/0"]
            ),
            (
                [.set("\(amounts)/0/joint", true), .set("\(amounts)/0/household", "single")],
                ["member-unknown \(amounts)/0/joint"]
            ),
            (
                [.set("\(amounts)/0/joint", true), .set("\(amounts)/0/household", "couple")],
                []
            ),
            // For nobody.
            (
                [.set("\(amounts)/0/ageFrom", 40), .set("\(amounts)/0/ageBelow", 40)],
                ["limit-order \(amounts)/0/ageBelow"]
            ),
            ([.set("\(amounts)/0/ageFrom", 40), .set("\(amounts)/0/ageBelow", 41)], []),
            (
                [.set("/minimumIncomeGuarantee/rounding", "nearest")],
                ["member-missing /minimumIncomeGuarantee"]
            ),
            (
                [.set("/disabilityCosts/leastShare", "1/10")],
                ["member-unknown /disabilityCosts/leastShare"]
            ),
            (
                [.set("/capitalKinds/9/treatment", "ignored")],
                ["member-unknown /capitalKinds/9/ignoredForWeeks"]
            ),
            // Savings would count from the first pound.
            ([.remove("/capital/lowerLimit")], ["member-missing /capital"]),
            (
                [.set("/capitalKinds/10/whereOccupied", "former-home-lived-in")],
                ["reference-unknown /capitalKinds/10/whereOccupied"]
            ),
            (
                [.set("/pensionAge/rows/1/years", 60)],
                ["member-unknown /pensionAge/rows/1/years"]
            ),
        ] as [([Change], [String])]
    )
    func `what is wrong with a regime is told in its place`(changes: [Change], faults: [String])
        throws
    {
        let file = "fixtures/regimes/england-care-act-care-home.json"
        let regime = try Tree(json: Repository.bytes(file)).changed(by: changes)
        let found = Document(file: "r.json", bytes: regime.json).findings(with: .readOnce)
        #expect(found.map { "\($0.code.rawValue) \($0.pointer)" } == faults)
    }

    /// Attendance Allowance, kind 13 of income, is unlikely with a benefit for mobility.
    @Test(
        arguments: [
            (
                "/minimumIncomeGuarantee/premiums/0/endsAtPensionAge", nil,
                "member-missing /minimumIncomeGuarantee/premiums/0"
            ),
            (
                "/incomeKinds/13/unlikelyWith", "mobilty",
                "reference-unknown /incomeKinds/13/unlikelyWith"
            ),
            ("/capitalKinds/0/alone", true, "member-unknown /capitalKinds/0/alone"),
            ("/housing/kinds/0/treatment", "ignored", "member-unknown /housing/kinds/0/treatment"),
            ("/housing/kinds/0/evidence", "seen", "member-unknown /housing/kinds/0/evidence"),
            ("/exemptions/0/money", true, "member-unknown /exemptions/0/money"),
            ("/exemptions/0/treatment", "counted", "member-unknown /exemptions/0/treatment"),
            ("/exemptions/0/ignoredForWeeks", 12, "member-unknown /exemptions/0/ignoredForWeeks"),
        ] as [(String, Tree?, String)]
    )
    func `nothing that a regime says is dropped, and no gap is a rule`(
        pointer: String,
        value: Tree?,
        fault: String
    ) throws {
        let regime = try Tree(json: Repository.bytes("fixtures/regimes/england-care-act-home.json"))
            .changed(by: [value.map { .set(pointer, $0) } ?? .remove(pointer)])
        let found = Document(file: "r.json", bytes: regime.json).findings(with: .readOnce)
        #expect(found.map { "\($0.code.rawValue) \($0.pointer)" } == [fault])
    }

    /// In a year 10,000.00 is the trigger of the pension, and 6,240.00 to 50,270.00 count; in a week
    /// 192.00, and 120.00 to 967.00.
    @Test(
        arguments: [
            ([.set("/pension/trigger", 6240)], []),
            ([.set("/pension/trigger", .number("6239.99"))], ["limit-order /pension/from"]),
            ([.set("/pension/to", 6240)], []),
            ([.set("/pension/to", .number("6239.99"))], ["limit-order /pension/from"]),
            ([.set("/payWeek/pensionTrigger", 119)], ["limit-order /payWeek/pensionFrom"]),
            ([.set("/payWeek/pensionTo", 119)], ["limit-order /payWeek/pensionFrom"]),
            ([.remove("/payWeek/youngThreshold")], ["member-missing /payWeek"]),
            ([.remove("/payWeek/youngThreshold"), .remove("/nationalInsurance/young")], []),
            ([.remove("/payWeek")], []),
        ] as [([Change], [String])]
    )
    func `what an employer owes is never less than nothing, nor an adult's for the young`(
        changes: [Change],
        faults: [String]
    ) throws {
        let whole = try Tree(json: Repository.bytes("fixtures/rates/england-2026.json"))
        let employment = try #require(whole["/employment"]).changed(by: changes)
        let rates = try whole.changed(by: [.set("/employment", employment)])
        let found = Document(file: "r.json", bytes: rates.json).findings(with: .readOnce)
        #expect(
            found.map { "\($0.code.rawValue) \($0.pointer)" }
                == faults.map { $0.replacing(" ", with: " /employment") }
        )
    }

    @Test func `a guarantee without any amount for people is refused`() throws {
        let regime = try Tree(json: Repository.bytes("fixtures/regimes/england-care-act-home.json"))
            .changed(by: [.set(Self.amounts, .list([]))])
        let found = Document(file: "r.json", bytes: regime.json).findings(with: .readOnce)
        #expect(
            found.map { "\($0.code.rawValue) \($0.pointer)" } == ["member-missing \(Self.amounts)"]
        )
    }

    /// The amount for single people of pension age, if it were for couples too.
    @Test
    func `no amount stands behind one that is for all of its people`() throws {
        let list = "/minimumIncomeGuarantee/personalAmounts"
        let regime = try Tree(json: Repository.bytes("fixtures/regimes/england-care-act-home.json"))
            .changed(by: [.remove(list + "/0/household")])
        let found = Document(file: "r.json", bytes: regime.json).findings(with: .readOnce)
        #expect(
            found.map { "\($0.code.rawValue) \($0.pointer)" } == ["id-repeated \(list)/4"]
        )
    }

    /// A copy of the first entry, behind the last.
    @Test(
        arguments: [
            ("regimes/england-care-act-home.json", "/incomeKinds", "/id"),
            ("regimes/england-care-act-home.json", "/capitalKinds", "/id"),
            ("regimes/england-care-act-home.json", "/exemptions", "/id"),
            ("regimes/england-care-act-home.json", "/housing/kinds", "/id"),
            ("regimes/england-care-act-home.json", "/minimumIncomeGuarantee/premiums", "/id"),
            (
                "regimes/england-care-act-home.json", "/minimumIncomeGuarantee/personalAmounts", ""
            ),
            ("regimes/scotland-care-home.json", "/freeCare", "/id"),
            ("rates/england-2026.json", "/employment/minimumWages", "/ageFrom"),
            ("rates/england-2026.json", "/cells", "/id"),
        ]
    )
    func `nothing is said of one thing twice`(file: String, list: String, key: String) throws {
        let rules = try Tree(json: Repository.bytes("fixtures/" + file))
        let entries = try #require(rules[list]?.elements)
        let repeated = try rules.changed(by: [.set(list + "/-", try #require(entries.first))])
        let found = Document(file: "r.json", bytes: repeated.json).findings(with: .readOnce)
        let code = list == "/cells" ? "cell-repeated" : "id-repeated"
        #expect(
            found.map { "\($0.code.rawValue) \($0.pointer)" } == [
                "\(code) \(list)/\(entries.count)\(key)"
            ]
        )
    }

    /// The cells of the two limits, the wrong way round.
    @Test func `the lower limit of capital is not the upper one`() throws {
        let regime = try Tree(json: Repository.bytes("fixtures/regimes/england-care-act-home.json"))
            .changed(by: [
                .set("/capital/lowerLimit", "capital.upper"),
                .set("/capital/upperLimit", "capital.lower"),
            ])
        let found = Document(file: "r.json", bytes: regime.json).findings(with: .readOnce)
        #expect(
            found.map { "\($0.code.rawValue) \($0.pointer)" } == [
                "limit-order /capital/lowerLimit"
            ]
        )
    }

    /// Of Attendance Allowance and what it is for by day: 76.70 and 114.60 in 2026/27.
    @Test(
        arguments: [
            (("lower", "higher"), ["limit-order \(night)/higher"]),
            (("higher", "higher"), ["id-repeated \(night)/lower"]),
            (("higher", "lower"), []),
        ] as [((Tree, Tree), [String])]
    )
    func `the rates of a benefit by day and by night are two, the higher one above`(
        rates: (Tree, Tree),
        faults: [String]
    ) throws {
        let found = try Self.found([
            .set(Self.night + "/higher", rates.0), .set(Self.night + "/lower", rates.1),
        ])
        #expect(found == faults)
    }

    private static let night = "/incomeKinds/13/nightDifference"

    /// 106.85 a week for a child, and 14,250.00 of capital.
    @Test(
        arguments: [
            ("/minimumIncomeGuarantee/child", "capital.lower"),
            ("/minimumIncomeGuarantee/personalAmounts/0/cell", "capital.upper"),
            ("/minimumIncomeGuarantee/premiums/0/single", "capital.lower"),
            ("/incomeKinds/13/rates/0/cell", "capital.lower"),
            ("/capital/upperLimit", "mig.child"),
        ]
    )
    func `no amount of capital is read as one a week, nor the other way round`(
        pointer: String,
        cell: String
    ) throws {
        let found = try Self.found([.set(pointer, .text(cell))])
        #expect(found.contains("choice-unknown \(pointer)"), "\(found)")
        #expect(found.allSatisfy { $0.hasPrefix("choice-unknown") || $0.hasPrefix("limit-order") })
    }

    @Test func `a couple is left together up to an amount a week`() throws {
        let found = try Library.findings(
            inScheme: "exampleshire-2026",
            [.set("/contribution/coupleLevel", "capital.lower")]
        )
        #expect(
            found.map { "\($0.code.rawValue) \($0.pointer)" } == [
                "choice-unknown /contribution/coupleLevel"
            ]
        )
    }

    /// What is found in the means test of care at home after some changes.
    private static func found(_ changes: [Change]) throws -> [String] {
        let regime = try Tree(json: Repository.bytes("fixtures/regimes/england-care-act-home.json"))
            .changed(by: changes)
        return Document(file: "r.json", bytes: regime.json).findings(with: .readOnce)
            .map { "\($0.code.rawValue) \($0.pointer)" }
    }

    @Test func `a guarantee that the rates have not is missing, not passed over`() throws {
        let rates = try Tree(json: Repository.bytes("fixtures/rates/england-2025.json"))
        let cells = try #require(rates["/cells"]?.elements)
        let single = try #require(cells.firstIndex { $0["/id"] == "pension-credit.single" })
        let changed = try rates.changed(by: [.remove("/cells/\(single)")])
        let reading = Document(file: "rates.json", bytes: changed.json).rates()
        guard case .good(let document, _) = reading else {
            Issue.record("the rates are refused")
            return
        }
        var library = try Library().with("schemes/england-all-settings-2025.json")
        library.add(document)
        let person = try Tree(
            json: Repository.bytes("fixtures/published/savings-credit-branches.json")
        )
        let stated = [Change.set("/finance/qualifyingIncomePerWeek", .number("227.11"))]
        let answer = try Answer(person.changed(by: stated).json, with: library)
        #expect(answer.result["/faults/0/code"] == "rate-missing")
        // Without it nobody asks for the guarantee.
        #expect(try Answer(person.json, with: library)[.status] == "ok")
    }
}
