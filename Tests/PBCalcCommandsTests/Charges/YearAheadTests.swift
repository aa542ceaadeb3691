import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

/// What of the year after support starts is said beside the figures of its first day.
@Suite("The year ahead of the first day of support")
struct YearAheadTests {
    /// In a care home with 330.00 of pension, of which 30.65 is left there in 2025/26, and 232.60 at
    /// home.
    private static func inAHome(
        _ stay: String,
        from day: String?,
        rent: String? = nil,
        change: String? = nil
    ) -> Charge {
        Charge(
            person: """
                "born": "1940-01-15", "household": "single", "children": 0,
                "setting": "care-home", "stay": "\(stay)"\
                \(day.map { #", "stayFrom": "\#($0)""# } ?? "")
                """,
            income: Charge.income("state-pension", "330.00"),
            housing: rent.map { #"{ "kind": "rent", "amount": \#($0), "every": "week" }"# } ?? "",
            more: change.map { #""changes": [ { \#($0) } ]"# } ?? "",
            cost: "900.00"
        )
    }

    private static func list(_ answer: Answer, _ pointer: String) -> [String] {
        answer.result["/summary/" + pointer]?.elements.map(\.written) ?? []
    }

    private static func parts(_ answer: Answer, _ member: String) -> [String?] {
        (answer.result["/plan/periods"]?.elements ?? []).map { $0["/" + member]?.written }
    }

    /// The words of a page, whatever its lines.
    private static func words(_ page: String) -> String {
        page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    // 364 days from 10 June 2024 end on 8 June 2025: 330.00 - 30.65 - 90.00 = 209.35 for the first
    // week, and without the rent 299.35 for the 43 weeks to 5 April, 12,872.05.
    @Test func `a temporary stay that comes to be for good is a part of the year with its sum`()
        throws
    {
        let charge = Self.inAHome("temporary", from: "2024-06-10", rent: "90.00")
        let answer = try charge.answer()
        #expect(Self.parts(answer, "from") == ["2025-06-02", "2025-06-09", "2026-04-06"])
        #expect(Self.parts(answer, "maximumPerWeek").prefix(2) == ["209.35", "299.35"])
        #expect(Self.parts(answer, "personPays").prefix(2) == ["209.35", "12872.05"])
        #expect(PlanPage(try answer.person).text.contains("£299.35 £12,872.05"))
        #expect(Self.list(answer, "chargeChangesOn") == ["2025-06-09", "2026-04-06"])
        #expect(answer.result["/summary/factsChangeOn"] == nil)
        try answer.checkSteps()
        let account = try charge.charges(from: "2025-06-02", to: "2026-04-05")
        #expect(account.charge?.count == 13_081_40)
        #expect(account.weeks[1].why.contains("after 52 weeks the stay counts as one for good"))
        let person = try answer.person
        for page in [AssessmentScreen(person).text, CaseNote(person, explains: false).text] {
            #expect(
                Self.words(page).contains(
                    "Later, the stay counts as one for good, which changes the charge, from 9 June "
                        + "2025, and other rates apply"
                )
            )
        }
    }

    // Eight weeks from 5 May 2025 end on 29 June: 330.00 - 232.60 = 97.40 for 4 weeks, then 299.35
    // for the 40 to 5 April. From 4 May 2026 on, 52 weeks after its first day, it is one for good.
    @Test func `a short stay has a part for each of the stays that it comes to count as`() throws {
        let charge = Self.inAHome("short", from: "2025-05-05")
        let answer = try charge.answer()
        #expect(
            Self.parts(answer, "from")
                == ["2025-06-02", "2025-06-30", "2026-04-06", "2026-05-04"]
        )
        #expect(Self.parts(answer, "personPays").prefix(2) == ["389.60", "11974.00"])
        #expect(Self.list(answer, "chargeChangesOn") == ["2025-06-30", "2026-04-06"])
        try answer.checkSteps()
        let why = try charge.charges(from: "2025-06-23", to: "2025-06-30").weeks[1].why
        #expect(why.contains("after 8 weeks the stay counts as a temporary one"))
        let screen = Self.words(AssessmentScreen(try answer.person).text)
        #expect(
            screen.contains("the stay counts as a temporary one, which changes the charge, from")
        )
    }

    @Test(
        arguments: [
            // 364 days that end on the eve of support, on its first day, and on its last but one.
            ("2024-06-03", nil, nil), ("2024-06-04", "2025-06-03", nil),
            ("2025-06-01", "2026-05-31", nil), ("2025-06-02", nil, nil), (nil, nil, nil),
            // Who goes home by then has no longer stay, who goes home the day after has.
            ("2024-06-10", nil, "2025-06-09"), ("2024-06-10", "2025-06-09", "2025-06-10"),
        ] as [(String?, String?, String?)]
    )
    func `a stay comes to be for good on the day after its weeks, if it is that long`(
        from: String?,
        day: String?,
        home: String?
    ) throws {
        let change = home.map { #""from": "\#($0)", "what": "x", "person": { "setting": "home" }"# }
        let charge = Self.inAHome("temporary", from: from, rent: "90.00", change: change)
        let days = Self.list(try charge.answer(), "chargeChangesOn")
        #expect(days.filter { $0 != "2026-04-06" } == [day].compactMap(\.self))
    }

    // 364 days from Wednesday 12 June 2024 end on Tuesday 10 June 2025.
    @Test(arguments: [("days", "2025-06-11"), ("week-start", "2025-06-16")])
    func `a week that its Monday rules is charged by the stay as it counts on that`(
        partWeeks: String,
        day: String
    ) throws {
        let charge = Self.inAHome("temporary", from: "2024-06-12", rent: "90.00")
        let answer = try charge.answer([.set("/contribution/partWeeks", .text(partWeeks))])
        #expect(Self.list(answer, "chargeChangesOn").first == day)
        #expect(Self.parts(answer, "from")[1] == day)
    }

    // 12 weeks from 9 June 2025, on which the stay is one for good, end on 31 August: the home counts
    // from then on, and the full 900.00 is paid.
    @Test func `a home is left out for twelve weeks from the day on which a stay is for good`()
        throws
    {
        var charge = Self.inAHome("temporary", from: "2024-06-10", rent: "90.00")
        charge.capital = #"{ "kind": "main-home", "amount": 200000.00 }"#
        let answer = try charge.answer()
        #expect(
            Self.parts(answer, "from") == ["2025-06-02", "2025-06-09", "2025-09-01", "2026-04-06"]
        )
        let account = try charge.charges(from: "2025-08-25", to: "2025-09-07")
        #expect(account.pence == [299_35, 900_00])
        #expect(Self.list(answer, "chargeChangesOn") == ["2025-06-09", "2025-09-01"])
    }

    private static func message(_ cell: String, _ rates: String) -> String {
        "\(rates) has no amount \"\(cell)\", and this case needs it"
    }

    @Test func `an amount that later rates lack is named, with the day from which they do`()
        throws
    {
        let charge = Charge.pensioner()
        let cell = "mig.single.pension"
        let gap = try charge.library(without: cell, in: "england-2026")
        let answer = try charge.answer(with: gap)
        #expect(answer.result["/summary/chargeUnknownFrom"] == "2026-04-06")
        let message = Self.message(cell, "England, benefit year 2026/27")
        #expect(Self.list(answer, "chargeUnknownFor") == [message])
        let screen = Self.words(AssessmentScreen(try answer.person).text)
        #expect(
            screen.contains(
                "Later, what they pay is not known from 6 April 2026 (\(message)): --from "
                    + "2025-06-02 --to 2026-04-05 charges each day"
            )
        )
        #expect(try charge.answer().result["/summary/chargeUnknownFrom"] == nil)
    }

    // 900.00 a week whatever the means: the amount that the means test lacks is asked for by nothing.
    @Test func `an amount that only the means test needs is not missed by flat charges`() throws {
        var charge = Charge.pensioner()
        charge.cost = "900.00"
        let gap = try charge.library(without: "mig.single.pension", in: "england-2026")
        let flat = charge.json.replacing(#""means-tested" } ]"#, with: #""flat" } ]"#)
        #expect(flat != charge.json)
        let answer = try Answer(Array(flat.utf8), with: gap)
        #expect(answer.result["/summary/chargeUnknownFrom"] == nil)
        #expect(answer.result["/summary/chargeChangesOn"] == nil)
        // 44 weeks and 8 of 900.00; what can be asked for by the means test is not known in these.
        #expect(Self.parts(answer, "personPays") == ["39600.00", "7200.00"])
        #expect(Self.parts(answer, "maximumPerWeek") == ["28.00", "null"])
        var assessor = Assessor(gap)
        let days = try Charge.day("2026-03-30")...Charge.day("2026-04-12")
        let document = Document(file: "case.json", bytes: Array(flat.utf8))
        guard case .good(let account, _) = assessor.charges(of: document, on: days) else {
            Issue.record("the year is refused")
            return
        }
        #expect(account.pence == [900_00, 900_00])
        // By the means test of the same plan, it is.
        let tested = try charge.answer(with: gap)
        #expect(tested.result["/summary/chargeUnknownFrom"] == "2026-04-06")
    }

    // Of 44 weeks from 2 June 2025 the last ends on 5 April 2026.
    @Test(arguments: [(44, nil), (45, "2026-04-06")] as [(Int, String?)])
    func `an amount is not missed on days behind the plan`(weeks: Int, day: String?) throws {
        var charge = Charge.pensioner()
        charge.cost = "900.00"
        let json = charge.json.replacing(
            #""every": "week","#,
            with: #""every": "week", "weeks": \#(weeks),"#
        )
        let gap = try charge.library(without: "mig.single.pension", in: "england-2026")
        let answer = try Answer(Array(json.utf8), with: gap)
        #expect(answer.result["/summary/chargeUnknownFrom"]?.written == day)
    }

    /// Somebody of whose means nothing but capital is stated, which is another from 6 October 2025 on.
    private static func capital(_ first: String, later: String, income: String? = nil) -> String {
        Charge(
            capital: first,
            more: """
                "changes": [ { "from": "2025-10-06", "what": "spent",
                "finance": { "capital": [ \(later) ]\(income.map { ", " + $0 } ?? "") } } ]
                """,
            cost: "500.00"
        ).json.replacing(#""income": [  ],"#, with: "").replacing(#""housing": [  ],"#, with: "")
    }

    private static let above = Charge.savings("23250.01")

    // At 23,250.00 other means begin to count, and nobody has asked for them.
    @Test(
        arguments: [
            (capital(above, later: Charge.savings("23250.00")), "2025-10-06"),
            (capital(above, later: above), nil),
            (capital(above, later: "", income: #""income": []"#), nil),
        ] as [(String, String?)]
    )
    func `means that capital below the limit asks for later are told with their day`(
        json: String,
        day: String?
    ) throws {
        let library = try Charge().library()
        let answer = try Answer(Array(json.utf8), with: library)
        let missing = answer.result["/missing"]?.elements.map(\.written) ?? []
        #expect(!missing.contains { $0.hasPrefix("finance") })
        #expect(answer.result["/summary/chargeUnknownFrom"]?.written == day)
        let why = "still missing: finance.income, finance.housing"
        #expect(Self.list(answer, "chargeUnknownFor") == (day == nil ? [] : [why]))
        let screen = Self.words(AssessmentScreen(try answer.person).text)
        #expect(
            screen.contains("what they pay is not known from 6 October 2025 (\(why))")
                == (day != nil)
        )
        // A run has no charge from that day on, and says what it lacks.
        var assessor = Assessor(library)
        let days = try Charge.day("2025-09-29")...Charge.day("2025-10-12")
        let document = Document(file: "case.json", bytes: Array(json.utf8))
        guard case .good(let account, _) = assessor.charges(of: document, on: days) else {
            Issue.record("the days are refused")
            return
        }
        #expect(account.pence.map { $0 == nil } == [false, day != nil])
        #expect(account.missing.contains("finance.income") == (day != nil))
    }

    // What is given away is used from the second week on by what the charge would be without it.
    @Test(arguments: [("0.00", "2025-06-09"), ("23250.00", "2025-06-09"), ("23250.01", nil)])
    func `a charge that is known only while notional capital is whole is known for a week`(
        held: String,
        day: String?
    ) throws {
        let given = """
            { "kind": "savings", "amount": 24000.00, "notional": true, "reason": "given away" }
            """
        let capital = Charge.savings(held) + ", " + given
        let json = Self.capital(capital, later: capital)
        let library = try Charge().library()
        let answer = try Answer(Array(json.utf8), with: library)
        #expect(answer.result["/summary/chargeUnknownFrom"]?.written == day)
        var assessor = Assessor(library)
        let days = try Charge.day("2025-06-02")...Charge.day("2025-06-15")
        let document = Document(file: "case.json", bytes: Array(json.utf8))
        guard case .good(let account, _) = assessor.charges(of: document, on: days) else {
            Issue.record("the days are refused")
            return
        }
        #expect(account.pence.map { $0 == nil } == [false, day != nil])
    }

    /// A change to a care home by whose rules the case cannot be charged.
    private static func moving(_ income: String, finance: String = "") -> Charge {
        Charge(
            person: Charge.retired,
            income: income,
            more: """
                "changes": [ { "from": "2025-07-07", "what": "moves",
                "person": { "setting": "care-home" }\(finance) } ]
                """,
            cost: "500.00"
        )
    }

    private static let credit =
        Charge.pension + ", " + Charge.income("working-tax-credit", "50.00")
    private static let withoutRule =
        "\"England, Care Act, care home for good\" has no rule for \"working-tax-credit\", though "
        + "other rules of the scheme have one"

    @Test(
        arguments: [
            (moving(credit), nil, "income-unknown", withoutRule, "/changes/0/from"),
            (
                moving(Charge.pension, finance: #", "finance": { "income": [ \#(credit) ] }"#), nil,
                "income-unknown", withoutRule, "/changes/0/finance/income/1/kind"
            ),
            (
                moving(Charge.pension), "personal-expenses", "rate-missing",
                message("personal-expenses", "England, benefit year 2025/26"), "/changes/0/from"
            ),
        ] as [(Charge, String?, String, String, String)]
    )
    func `a change by which nothing can be charged ends the days that are, and is told of`(
        charge: Charge,
        cell: String?,
        code: String,
        message: String,
        pointer: String
    ) throws {
        let library =
            try cell.map { try charge.library(without: $0, in: "england-2025") }
            ?? charge.library()
        let answer = try charge.answer(with: library)
        #expect(answer[.status] == "ok")
        #expect(answer.result["/summary/chargeUnknownFrom"] == "2025-07-07")
        #expect(Self.list(answer, "chargeUnknownFor") == [message])
        #expect(Self.list(answer, "factsChangeOn") == ["2025-07-07"])
        let screen = Self.words(AssessmentScreen(try answer.person).text)
        #expect(screen.contains("--from 2025-06-02 --to 2025-07-06 charges each day"))
        // The days before are charged, and the fault of the day is one of that day.
        let document = Document(file: "case.json", bytes: Array(charge.json.utf8))
        var assessor = Assessor(library)
        let first = try Charge.day("2025-06-02")
        let before = assessor.charges(of: document, on: first...(try Charge.day("2025-07-06")))
        #expect(before.diagnostics.allSatisfy { $0.severity != .error })
        let after = assessor.charges(of: document, on: first...(try Charge.day("2025-07-07")))
        #expect(after.diagnostics.map(\.code.rawValue) == [code])
        #expect(after.diagnostics.map(\.message) == ["from 2025-07-07: " + message])
        #expect(after.diagnostics.map(\.pointer) == [pointer])
        // Whoever checks the case is told before.
        let told = document.findings(with: library).filter { $0.code.rawValue == code }
        #expect(told.map(\.message) == ["from 2025-07-07: " + message])
        #expect(told.allSatisfy { $0.severity == .warning })
    }
}
