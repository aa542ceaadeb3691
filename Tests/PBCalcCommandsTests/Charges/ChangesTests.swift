import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

/// The facts, ages and rates of each day make the charge of the day.
@Suite("A change in what a case says")
struct ChangesTests {
    @Test func `a change is charged from its day, each day a seventh of the week`() throws {
        // 28.00 a week, and 42.00 from Thursday: 3 x 4.00 + 4 x 6.00 = 36.00.
        let changed = Charge.pensioner(
            """
            "changes": [ { "from": "2025-06-12", "what": "pension rises", "finance": { "income":
              [ { "kind": "state-pension", "amount": 274.60, "every": "week" } ] } } ],
            "charged": [ { "from": "2025-06-02", "to": "2025-06-22", "perWeek": 35.00 } ]
            """
        )
        let account = try changed.charges(from: "2025-06-02", to: "2025-06-22")
        #expect(account.pence == [28_00, 36_00, 42_00])
        #expect(account.weeks.map { $0.difference?.count } == [-7_00, 1_00, 7_00])
        #expect(account.weeks.map(\.why) == [[], ["pension rises"], []])
        #expect(account.difference?.count == 1_00)
    }

    @Test func `pension age counts from its day in the table of births`() throws {
        // Born 1960-04-20, pension age comes 66 years and a month later, on 20 May 2026, a
        // Wednesday: 260.60 - 120.40 = 140.20 before, 260.60 - 241.45 = 19.15 from then.
        // 2 x 140.20 / 7 + 5 x 19.15 / 7 = 53.7357, in favour 53.73.
        let account = try Charge.pensioner(born: "1960-04-20")
            .charges(from: "2026-05-11", to: "2026-05-24")
        #expect(account.pence == [140_20, 53_73])
    }

    @Test func `a move into a care home changes the regime from its day`() throws {
        // 28.00 at home; 260.60 - 30.65 = 229.95 in the home.
        let moved = Charge.pensioner(
            """
            "changes": [ { "from": "2025-06-09", "what": "moves into a care home",
              "person": { "setting": "care-home", "stayFrom": "2025-06-09" } } ]
            """
        )
        let account = try moved.charges(from: "2025-06-02", to: "2025-06-15")
        #expect(account.pence == [28_00, 229_95])
        #expect(account.weeks[1].why.first == "moves into a care home")
    }

    @Test func `a move into a care home that no line of the plan follows is told`() throws {
        // 28.00 at home; in the home 229.95, of which the care before costs 110.00.
        var moved = Charge.pensioner(
            """
            "changes": [ { "from": "2025-06-09", "what": "moves in",
              "person": { "setting": "care-home", "stayFrom": "2025-06-09" } } ]
            """
        )
        let told = "no line of the plan changes with it: the cost is that of the care before"
        let without = try moved.charges(from: "2025-06-02", to: "2025-06-15")
        #expect(!without.weeks[1].why.contains(told))
        moved.cost = "110.00"
        let account = try moved.charges(from: "2025-06-02", to: "2025-06-15")
        #expect(account.pence == [28_00, 110_00])
        #expect(account.weeks.map { $0.why.contains(told) } == [false, true])
    }

    @Test func `an assessment takes the changes up to the first day of support`() throws {
        func charge(_ day: String) -> Charge {
            Charge.pensioner(
                """
                "changes": [ { "from": "\(day)", "what": "pension rises", "finance": { "income":
                  [ { "kind": "state-pension", "amount": 274.60, "every": "week" } ] } } ]
                """
            )
        }
        #expect(try charge("2025-06-02").answer()[.maximum] == "42.00")
        #expect(try charge("2025-06-03").answer()[.maximum] == "28.00")
    }

    @Test(
        arguments: [
            ("", "2025-06-01", ["date-order"]), ("", "2025-06-02", []),
            // Where support starts before the assessment, the facts are those of its start.
            (#""starts": "2025-05-26", "#, "2025-05-25", ["date-order"]),
            (#""starts": "2025-05-26", "#, "2025-05-26", []),
            (#""starts": "2025-06-09", "#, "2025-06-01", ["date-order"]),
        ] as [(String, String, [String])]
    )
    func `nothing changes before the facts of the case are so`(
        starts: String,
        day: String,
        faults: [String]
    ) throws {
        let change = #"{ "from": "\#(day)", "what": "no pension", "finance": { "income": [] } }"#
        #expect(
            try Charge.pensioner(starts + #""changes": [ \#(change) ]"#).faults() == faults
        )
    }

    @Test(arguments: [("1940-01-15", []), ("1940-01-16", ["member-unknown"])])
    func `a date of birth does not change`(born: String, faults: [String]) throws {
        let charge = Charge.pensioner(
            """
            "changes": [ { "from": "2025-06-09", "what": "a visit",
              "person": { "born": "\(born)" } } ]
            """
        )
        #expect(try charge.faults() == faults)
    }

    @Test func `a change in the wrong order, or without a day, is a fault`() throws {
        let charge = Charge.pensioner(
            """
            "changes": [ { "from": "2025-07-01", "what": "later" },
              { "from": "2025-06-01", "what": "earlier" }, { "what": "some day" } ]
            """
        )
        #expect(try charge.faults() == ["date-order", "member-missing"])
    }

    @Test func `what is missing on a later day is named beside the charges`() throws {
        let account = try Charge.pensioner(
            """
            "changes": [ { "from": "2025-06-09", "what": "married", "person":
            { "household": "couple" } } ]
            """,
            born: "1980-01-15"
        ).charges(from: "2025-06-02", to: "2025-06-15")
        #expect(account.weeks.map { $0.charge == nil } == [false, true])
        #expect(account.missing == ["person.partnerBorn"])
        #expect(ChargesPage(account).text.contains("Still missing: person.partnerBorn."))
        #expect(ChargesNote(account).text.contains("Still missing: person.partnerBorn."))
    }

    /// The rate of the benefit is 110.40 from the first day on; the laundry was to be looked at again
    /// by 10 June.
    @Test func `what is worth a look from a later day on is told with its day`() throws {
        let charge = Charge(
            person: Charge.retired,
            income: Charge.income("pip-daily-living", "111.00", rate: "enhanced"),
            costs: """
                { "kind": "laundry", "claimed": 5.00, "allowed": 5.00, "every": "week",
                  "reviewBy": "2025-06-10" }
                """
        )
        var assessor = Assessor(try charge.library())
        let document = Document(file: "case.json", bytes: Array(charge.json.utf8))
        let days = try Charge.day("2025-06-02")...Charge.day("2025-06-22")
        guard case .good(_, let notes) = assessor.charges(of: document, on: days) else {
            throw Tree.Trouble.notJSON
        }
        let found = notes.diagnostics
        #expect(found.map(\.code) == [.benefitAmount, .costReview])
        #expect(found.map { $0.message.hasPrefix("from 2025-06-11: ") } == [false, true])
    }

    @Test func `a stay that the scheme has no rule for is told ahead, and a fault from its day`()
        throws
    {
        let charge = Charge(
            more: """
                "changes": [ { "from": "2025-09-01", "what": "respite",
                  "person": { "setting": "care-home", "stay": "short" } } ]
                """
        )
        let library = try charge.library([
            .set(
                "/contribution/regimes",
                [
                    [
                        "settings": ["care-home"], "stay": "permanent",
                        "regime": "england-care-act-care-home",
                    ]
                ]
            )
        ])
        let document = Document(file: "case.json", bytes: Array(charge.json.utf8))
        let ahead = document.findings(with: library).filter { $0.code == .settingNotCovered }
        #expect(ahead.map(\.severity) == [.warning])
        #expect(ahead.map(\.pointer) == ["/changes/0/person/stay"])
        var assessor = Assessor(library)
        let days = try Charge.day("2025-08-25")...Charge.day("2025-09-01")
        guard case .faulty(let faults) = assessor.charges(of: document, on: days) else {
            Issue.record("no fault on the day of the stay")
            return
        }
        #expect(faults.map(\.severity) == [.error])
        #expect(faults.map(\.pointer) == ["/changes/0/person/stay"])
    }

    @Test func `a move to where the scheme is for nobody is told ahead, and a fault from its day`()
        throws
    {
        let move: Tree = [
            "from": "2026-07-01", "what": "moves", "person": ["setting": "care-home"],
        ]
        let tree = try Repository.person("EX-0042").changed(by: [.set("/changes", [move])])
        let document = Document(file: "case.json", bytes: tree.json)
        let ahead = document.findings(with: .readOnce)
        #expect(ahead.map(\.code) == [.settingNotCovered])
        #expect(ahead.map(\.severity) == [.warning])
        #expect(ahead.map(\.pointer) == ["/changes/0/person/setting"])
        var assessor = Assessor(.readOnce)
        let days = try ["2026-06-24", "2026-06-30", "2026-07-01"].map { try Charge.day($0) }
        guard case .good = assessor.charges(of: document, on: days[0]...days[1]) else {
            Issue.record("no charges before the move")
            return
        }
        guard case .faulty(let faults) = assessor.charges(of: document, on: days[0]...days[2])
        else {
            Issue.record("no fault on the day of the move")
            return
        }
        #expect(faults.map(\.code) == [.settingNotCovered])
        #expect(faults.map(\.severity) == [.error])
        #expect(faults.map(\.pointer) == ["/changes/0/person/setting"])
    }

    /// Without a financial assessment before it, one that begins with a change says how it stands.
    @Test(arguments: [("", ["member-missing"]), (#""status": "full", "#, [])])
    func `means that a change brings to nobody's assessment need its status`(
        status: String,
        faults: [String]
    ) throws {
        let change = """
            [ { "from": "2026-07-06", "what": "the assessment is made", "finance": { \(status)"income":
              [ { "kind": "state-pension", "amount": 241.30, "every": "week" } ] } } ]
            """
        let answer = try Answer(
            "EX-0042",
            [.remove("/finance"), .set("/changes", try Tree(json: Array(change.utf8)))]
        )
        #expect(answer.faultCodes == faults)
        let pointer = answer.result["/faults/0/pointer"]?.written
        #expect(pointer == (faults.isEmpty ? nil : "/changes/0/finance"))
        // One that cannot be read has a status that is not known.
        let unread = try Answer(
            "EX-0042",
            [.set("/finance", .null), .set("/changes", try Tree(json: Array(change.utf8)))]
        )
        #expect(unread.faultCodes == ["type-wrong"])
    }
}
