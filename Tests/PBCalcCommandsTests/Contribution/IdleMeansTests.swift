import BudgetDocuments
import PersonalBudgets
import Testing

/// Means that a case states and no rule looks at; `check` and `assess` say so.
@Suite("Means that no rule looks at")
struct IdleMeansTests {
    private static let couple =
        #""born": "1980-01-15", "household": "couple", "children": 0, "setting": "home""#
    private static let single =
        #""born": "1980-01-15", "household": "single", "children": 0, "setting": "home""#
    private static let careHome =
        #""born": "1940-01-15", "household": "single", "children": 0, "setting": "care-home""#
    private static let partner = #""partner": { "incomePerWeek": 100.00 }"#
    private static let qualifying = #""qualifyingIncomePerWeek": 250.00"#
    private static let loan = #""deferredPayment": { "value": 200000.00 }"#

    /// The warnings that means are not used, by the member of which each tells.
    private static func idle(_ charge: Charge, _ changes: [Change] = []) throws -> [String] {
        Document(file: "case.json", bytes: Array(charge.json.utf8))
            .findings(with: try charge.library(changes))
            .filter { $0.code == .meansUnused }.map(\.pointer)
    }

    @Test func `a partner's means are told of where the person's own count alone`() throws {
        let charge = Charge(person: Self.couple, finance: Self.partner)
        #expect(try Self.idle(charge) == ["/finance/partner"])
        let both = Change.set("/contribution/coupleMeans", "lower-of-own-and-joint")
        #expect(try Self.idle(charge, [both]) == [])
        let level = Change.set("/contribution/coupleLevel", "mig.couple.25")
        #expect(try Self.idle(charge, [level]) == [])
    }

    @Test func `what only counts in a care home is told of at home`() throws {
        let finance = Self.qualifying + ", " + Self.loan
        let home = Charge(
            person: Self.single + #", "stay": "temporary", "stayFrom": "2025-06-02""#,
            finance: finance
        )
        #expect(
            try Self.idle(home) == [
                "/person/stay", "/person/stayFrom", "/finance/qualifyingIncomePerWeek",
                "/finance/deferredPayment",
            ]
        )
        #expect(try Self.idle(Charge(person: Self.careHome, finance: finance)) == [])
        // After 52 weeks such a stay is for good, and charges can be deferred.
        let stay = Self.careHome + #", "stay": "temporary", "stayFrom": "2025-06-02""#
        #expect(try Self.idle(Charge(person: stay, finance: finance)) == [])
    }

    /// On 2 June 2025 pension age is 66: of who was born on 2 June 1959, and nobody later; who was
    /// born a day after reaches it within the year, and who was born on 1 June 1960 does not: on
    /// 1 August 2026, at 66 years and 2 months.
    ///
    /// In the home 230.25 - 30.65 = 199.60; above the guarantee of 227.10 7.05 is left for savings.
    @Test(
        arguments: [
            ("1959-06-02", [], "192.55"), ("1959-06-03", [], "199.60"),
            ("1960-06-01", [pointer], "199.60"),
        ]
    )
    func `nothing is left for savings credit below pension age, and who stays below it is told`(
        born: String,
        told: [String],
        maximum: String
    ) throws {
        let charge = Charge(
            person: Self.careHome.replacing("1940-01-15", with: born),
            income: Charge.income("employment-and-support-allowance", "230.25"),
            finance: #""qualifyingIncomePerWeek": 230.25"#
        )
        #expect(try Self.idle(charge) == told)
        #expect(try charge.answer()[.maximum] == maximum)
    }

    private static let pointer = "/finance/qualifyingIncomePerWeek"

    @Test func `care that is free only where the person does not live is told of`() throws {
        // In a Scottish home personal care is free; at home it is a ground for no charge.
        let atHome = Charge(
            scheme: "scottish-borders-2025",
            person: Self.single + #", "freeCare": ["personal-care"]"#
        )
        #expect(try Self.idle(atHome) == ["/person/freeCare/0"])
        let warning = Document(file: "case.json", bytes: Array(atHome.json.utf8))
            .findings(with: try atHome.library()).first { $0.code == .meansUnused }
        #expect(warning?.advice == "write it in \"chargingExempt\"")
        let exempt = Self.single + #", "chargingExempt": ["personal-care"]"#
        #expect(try Self.idle(Charge(scheme: "scottish-borders-2025", person: exempt)) == [])
        let stay = Self.careHome + #", "freeCare": ["personal-care"]"#
        #expect(try Self.idle(Charge(scheme: "scottish-borders-2025", person: stay)) == [])
        let short = Self.careHome + #", "stay": "short", "freeCare": ["nursing-care"]"#
        #expect(try Self.idle(Charge(person: short)) == ["/person/freeCare/0"])
    }

    @Test(arguments: [
        ("occupational-pension", true, true, []), ("state-pension", true, true, [0]),
        ("occupational-pension", true, false, [0]), ("occupational-pension", false, true, [0]),
    ])
    func `income passed on is told of where all of it counts, or by somebody single`(
        kind: String,
        isInCareHome: Bool,
        isCouple: Bool,
        idle: [Int]
    ) throws {
        let person = (isInCareHome ? Self.careHome : Self.single)
            .replacing("\"single\"", with: isCouple ? "\"couple\"" : "\"single\"")
        let charge = Charge(
            person: person + (isCouple ? #", "partnerBorn": "1941-01-15""# : ""),
            income: """
                { "kind": "\(kind)", "amount": 80.00, "every": "week", "passedOn": true }
                """
        )
        #expect(try Self.idle(charge) == idle.map { "/finance/income/\($0)/passedOn" })
    }

    @Test func `all of a pension counts where there is nobody to pass it on to`() throws {
        // 230.25 + 80.00 less 30.65.
        let pension = """
            { "kind": "occupational-pension", "amount": 80.00, "every": "week", "passedOn": true }
            """
        let answer = try Charge(
            person: Self.careHome,
            income: Charge.income("state-pension", "230.25") + ", " + pension
        ).answer()
        #expect(answer[.maximum] == "279.60")
    }

    @Test(arguments: [
        ("savings", true), ("current-account", true), ("cash", true), ("premium-bonds", true),
        ("shares", false), ("second-property", false),
    ])
    func `the costs of selling what is money already are told of and not taken off`(
        kind: String,
        isMoney: Bool
    ) throws {
        let charge = Charge(
            capital: #"{ "kind": "\#(kind)", "amount": 20000.00, "saleCosts": true }"#
        )
        #expect(try Self.idle(charge) == (isMoney ? ["/finance/capital/0/saleCosts"] : []))
        // 20,000.00 is 5,750 above the lower limit, 23 steps of 250; less a tenth it is 15 of them.
        #expect(try charge.answer()[.tariff] == (isMoney ? "23.00" : "15.00"))
    }

    @Test func `a stay for good is told of where the person is at home`() throws {
        let stay = #", "stay": "permanent""#
        #expect(try Self.idle(Charge(person: Self.single + stay)) == ["/person/stay"])
        #expect(try Self.idle(Charge(person: Self.careHome + stay)) == [])
    }

    /// What a person keeps in a care home has no premiums.
    @Test func `a premium that is stated is told of where the means test has none`() throws {
        let carer = #""premiums": [ { "kind": "carer", "applies": true, "reason": "cares" } ]"#
        let told = ["/finance/premiums/0/kind"]
        #expect(try Self.idle(Charge(person: Self.careHome, finance: carer)) == told)
        #expect(try Self.idle(Charge(person: Self.single, finance: carer)) == [])
        let short = Self.careHome + #", "stay": "short""#
        #expect(try Self.idle(Charge(person: short, finance: carer)) == [])
    }

    @Test func `a line charged by means is told of where all care is said to be free`() throws {
        func idle(_ ground: String, _ charging: String) throws -> [String] {
            let charge = Charge(
                scheme: "scottish-borders-2025",
                person: Self.single + #", "chargingExempt": ["\#(ground)"]"#,
                cost: "100.00"
            )
            let json = charge.json.replacing("\"means-tested\"", with: "\"\(charging)\"")
            return Document(file: "case.json", bytes: Array(json.utf8))
                .findings(with: try charge.library())
                .filter { $0.code == .meansUnused }.map(\.pointer)
        }
        #expect(try idle("personal-care", "means-tested") == ["/plan/lines/0/charge"])
        #expect(try idle("personal-care", "free") == [])
        #expect(try idle("section-117", "means-tested") == [])
    }

    @Test func `a charge for what is bought once is told of, because it is in no week`() throws {
        func told(_ charging: String, funding: String = "council") throws -> [String] {
            let charge = Charge(cost: "145.00")
            let json = charge.json.replacing("\"every\": \"week\"", with: "\"every\": \"once\"")
                .replacing("\"means-tested\"", with: "\"\(charging)\"")
                .replacing("\"funding\": \"council\"", with: "\"funding\": \"\(funding)\"")
            return Document(file: "case.json", bytes: Array(json.utf8))
                .findings(with: try charge.library())
                .filter { $0.code == .meansUnused }.map(\.pointer)
        }
        #expect(try told("means-tested") == ["/plan/lines/0/charge"])
        #expect(try told("flat") == ["/plan/lines/0/charge"])
        #expect(try told("free") == [])
        #expect(try told("means-tested", funding: "private") == [])
    }

    @Test func `a line of another plan that is charged for in vain is told of too`() throws {
        let rail = try #require(Repository.person("EX-0042")["/plan/lines/3"])
        let other: Tree = [["id": "other", "lines": [rail]]]
        let charging = Change.set("/plan/alternatives/0/lines/0/charge", "means-tested")
        func told(_ changes: [Change]) throws -> [String] {
            let tree = try Repository.person("EX-0042")
                .changed(by: [.set("/plan/alternatives", other)] + changes)
            return Document(file: "case.json", bytes: tree.json).findings(with: .readOnce)
                .filter { $0.code == .meansUnused }.map(\.pointer)
        }
        #expect(try told([]) == [])
        #expect(try told([charging]) == ["/plan/alternatives/0/lines/0/charge"])
    }

    @Test func `the screen and the steps say that nobody is charged for it`() throws {
        // EX-0042 buys a rail for 145.00, free.
        let charged = Change.set("/plan/lines/3/charge", "means-tested")
        let pages = try Pages([charged])
        #expect(pages.screen.contains("equipment, 1 at £145.00 an item £145.00 once, not charged"))
        #expect(try Pages([]).screen.contains("£145.00 once, free"))
        let answer = try Answer("EX-0042", [charged], with: .readOnce)
        let step = answer.steps.first { $0["/id"] == "plan.once" }
        #expect(step?["/label"] == "bought once, and not charged")
        #expect(answer[.pays] == "61.06")
    }

    @Test func `what has counted towards a cap is told of where there is none`() throws {
        let metered = #""metered": 100.00"#
        #expect(try Self.idle(Charge(finance: metered)) == ["/finance/metered"])
        let capped = Charge(scheme: "capped-costs-what-if-2025", finance: metered)
        #expect(try Self.idle(capped) == [])
    }

    @Test(arguments: [
        #""setting": "care-home""#, #""household": "couple""#,
    ])
    func `nothing is said of what may count when the person has moved or married`(
        change: String
    ) throws {
        let charge = Charge(
            person: Self.single + #", "stay": "temporary", "partnerBorn": "1981-01-15""#,
            finance: [Self.partner, Self.qualifying, Self.loan].joined(separator: ", "),
            more: """
                "changes": [ { "from": "2025-07-07", "what": "a move",
                "person": { \(change) } } ]
                """
        )
        #expect(try Self.idle(charge) == [])
    }

    /// 5 points are in the only band, whoever the person lives with.
    @Test(arguments: ["household", "children", "born", "setting"])
    func `a scheme without a means test asks for no household`(member: String) throws {
        let scheme = try NumberScheme.tree(
            allocation: #""bands": [ { "id": "A", "fromPoints": 0, "amount": 100.00 } ]"#
        )
        let answer = try NumberScheme.answer(
            #"{ "score": 5 }"#,
            by: scheme,
            [.remove("/person/\(member)")]
        )
        let isOfMeans = ["household", "children"].contains(member)
        #expect(answer.faultCodes == (isOfMeans ? [] : ["member-missing"]))
        if isOfMeans { #expect(answer[.indicative] == "100.00") }
        let charged = try Answer("EX-0042", [.remove("/person/\(member)")])
        #expect(charged.faultCodes == ["member-missing"])
    }

    /// Whoever looks only at budgets has no regime whose kinds a case could name.
    @Test func `all means are told of where the scheme has no means test`() throws {
        let library = try Library().with(
            "schemes/exampleshire-2026.json",
            [.remove("/contribution")]
        )
        let people = try [
            Change.set("/person/chargingExempt", ["cjd"]), .set("/finance/status", "declined"),
        ].map { try Tree(json: Repository.bytes("fixtures/cases/EX-0042.json")).changed(by: [$0]) }
        for person in people {
            let found = Document(file: "case.json", bytes: person.json).findings(with: library)
            #expect(found.map(\.code) == [.meansUnused], "\(found.map(\.message))")
            let message = try #require(found.first?.message)
            #expect(message.hasPrefix("this scheme has no means test, so "))
        }
    }

    @Test func `a plan is told of where the scheme has no price list`() throws {
        let library = try Library().with(
            "schemes/exampleshire-2026.json",
            [.remove("/prices"), .set("/allocation/adjusters", [])]
        )
        let found = Document(
            file: "EX-0041.json",
            bytes: try Repository.bytes("fixtures/cases/EX-0041.json")
        ).findings(with: library)
        #expect(
            found.map(\.message) == [
                "scheme exampleshire-2026 has no price list, and so no service \"home-care\""
            ]
        )
    }

    /// What a change brings counts for nothing either while no assessment is made, whether the case or
    /// the change says so.
    @Test(arguments: [
        ("declined", "", ["/changes/0/finance/income"]),
        ("not-yet", #""status": "declined", "#, ["/changes/0/finance/income"]),
        ("not-yet", #""status": "full", "#, []), ("full", "", []),
    ])
    func `means that a change brings are told of where none are assessed`(
        before: String,
        status: String,
        told: [String]
    ) throws {
        let income = Charge.income("state-pension", "260.60")
        let charge = Charge(
            more: """
                "changes": [ { "from": "2025-07-07", "what": "told",
                "finance": { \(status)"income": [ \(income) ] } } ]
                """
        )
        let json = charge.json.replacing(
            #""status": "full", "paid"#,
            with: #""status": "\#(before)", "paid"#
        )
        let found = Document(file: "case.json", bytes: Array(json.utf8))
            .findings(with: try charge.library())
        #expect(found.map(\.code) == told.map { _ in .meansUnused })
        #expect(found.map(\.pointer) == told)
    }

    @Test func `nothing is said of means that are assessed from a later day`() throws {
        let charge = Charge(
            income: Charge.income("state-pension", "260.60"),
            more: """
                "changes": [ { "from": "2025-07-07", "what": "assessed",
                "finance": { "status": "full" } } ]
                """
        )
        let declined = charge.json.replacing(
            #""status": "full", "paid"#,
            with: #""status": "declined", "paid"#
        )
        let found = Document(file: "case.json", bytes: Array(declined.utf8))
            .findings(with: try charge.library())
        #expect(declined != charge.json)
        #expect(found.isEmpty, "\(found.map(\.message))")
    }

    @Test func `a reason for gross payments is for a plan with a direct payment`() throws {
        func found(_ changes: [Change], by library: Library) throws -> [String] {
            let gross: Change = .set("/plan/grossPayment", "no authority")
            let tree = try Repository.person("EX-0042").changed(by: changes + [gross])
            return Document(file: "case.json", bytes: tree.json).findings(with: library)
                .map { "\($0.code.rawValue) \($0.pointer)" }
        }
        let without: Change = .remove("/plan/lines/2")
        let told = "means-unused /plan/grossPayment"
        #expect(try found([], by: .readOnce) == [])
        #expect(try found([without], by: .readOnce) == [told])
        // It is no means that it is about: a scheme without a means test has direct payments too.
        let scheme = try Library().with(
            "schemes/exampleshire-2026.json",
            [.remove("/contribution")]
        )
        #expect(try found([without, .remove("/finance")], by: scheme) == [told])
    }
}
