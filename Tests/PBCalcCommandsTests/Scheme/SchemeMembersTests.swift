import Foundation
import BudgetDocuments
import PersonalBudgets
import Testing

/// The pages beside the built-in schemes, regimes and rates.
private enum Manual: String {
    case cases, schemes, regimes, rates

    var text: String {
        get throws {
            String(
                decoding: try Repository.bytes("fixtures/\(rawValue)/README.md"),
                as: UTF8.self
            )
        }
    }

    /// A file that the page shows whole, the first or a later one.
    func file(_ number: Int = 0) throws -> Tree {
        let parts = try text.components(separatedBy: "```json")
        let block = try #require(parts.count > number + 1 ? parts[number + 1] : nil)
        return try Tree(String(try #require(block.components(separatedBy: "```").first)))
    }

    /// Whether a member stands on it, in its words or in what it shows.
    func names(_ member: String) throws -> Bool {
        let text = try text
        return ["`\(member)`", "`\(member): ", ".\(member)`", "\"\(member)\""]
            .contains { text.contains($0) }
    }
}

/// What `check` says of a file alone: rates need not follow those that are built in.
private func findings(_ tree: Tree) -> [Diagnostic] {
    Document(file: "x.json", bytes: tree.json).findings(with: Library())
}

private let stranger: Tree = ["zzz": 1]

@Suite("What is written of the members of rules")
struct SchemeMembersTests {
    @Test func `the scheme with all its parts has no fault, and a finding that it accepts`() throws
    {
        #expect(findings(try Manual.schemes.file(1)).map(\.code) == [.findingAccepted])
    }

    @Test(arguments: [0, 1])
    func `neither have the regime and the rates`(number: Int) throws {
        let file = try number == 0 ? Manual.regimes.file() : Manual.rates.file()
        #expect(findings(file).map(\.message) == [])
    }

    /// By hand, 8.00 for each point above 20.00, 15.00 for the meals, and 1.20 for each hour.
    ///
    /// 1.5 x 8 + 2 x 14 = 40, and 8 more from 40 on: 48 points, 404.00 + 15.00 + 16.80 = 435.80, up to
    /// whole fives. 13 hours are 38 points and nothing more: 324.00 + 15.00 + 15.60 = 354.60. 20 hours
    /// are 60 points, more than the last: 420.00 + 15.00 + 24.00 = 459.00, and no more than 450.00.
    @Test(
        arguments: [
            ("14", "48.00", "440.00"), ("13", "38.00", "355.00"), ("20", "60.00", "450.00"),
        ]
    )
    func `it gives what it says`(hours: String, points: String, week: String) throws {
        let person = """
            { "format": "pbcalc.case.v1", "id": "RE-0001", "scheme": "anyshire-2026",
              "subject": "adult", "date": "2026-05-01", "person": { "born": "1980-06-15",
                "household": "single", "children": 0, "setting": "home" },
              "answers": { "meals": "daily", "hours": \(hours), "pets": false } }
            """
        let answer = try Answer(
            Array(person.utf8),
            with: Library().with(Manual.schemes.file(1))
        )
        #expect(answer[.points] == points)
        #expect(answer[.indicative] == week)
    }

    /// A member that has no meaning is answered by those that have one.
    @Test(
        arguments: [
            ("/zzz", 1), ("/applies/zzz", 1), ("/eligibility", stranger), ("/accepted", [stranger]),
            ("/questionnaire/zzz", 1), ("/questionnaire/questions", [stranger]),
            ("/questionnaire/questions/0/answers", [stranger]),
            ("/questionnaire/questions/0/retired", [stranger]),
            ("/questionnaire/examples", [stranger]), ("/questionnaire/measures", [stranger]),
            ("/questionnaire/measures/0/sum", [stranger]),
            ("/questionnaire/measures/1/table", stranger),
            ("/questionnaire/measures/1/table/rows", [stranger]),
            ("/questionnaire/unpaidSupport", stranger),
            ("/questionnaire/unpaidSupport", ["shares": [stranger]]),
            ("/questionnaire/unpaidSupport", ["columns": [stranger]]),
            ("/allocation/zzz", 1), ("/allocation/knots", [stranger]),
            ("/allocation/bands", [stranger]), ("/allocation/rounding", stranger),
            ("/allocation/adjusters", [stranger]),
            ("/allocation/adjusters/0/additions", [stranger]),
            ("/allocation/adjusters/1/add", stranger),
            ("/allocation/adjusters/1", ["id": "x", "multiply": stranger]),
            ("/contribution/zzz", 1), ("/contribution/regimes", [stranger]),
            ("/contribution/amounts", [stranger]), ("/contribution/incomes", [stranger]),
            ("/contribution/capital", stranger), ("/contribution/allowances", [stranger]),
            ("/contribution/disabilityCosts", stranger), ("/contribution/guarantee", stranger),
            ("/contribution/disabilityCosts/caps", [stranger]),
            ("/contribution/lifetimeCap", stranger),
        ] as [(String, Tree)]
    )
    func `each member of a scheme is there`(pointer: String, value: Tree) throws {
        try Self.check(.schemes, pointer, value, in: Manual.schemes.file(1))
    }

    @Test(
        arguments: [
            ("/zzz", 1), ("/applies", stranger), ("/weeks", stranger), ("/capital", stranger),
            ("/capital/law", stranger), ("/capitalKinds", [stranger]), ("/incomeKinds", [stranger]),
            ("/incomeKinds/1/rates", [stranger]), ("/incomeKinds/1/nightDifference", stranger),
            ("/incomeKinds/0/ignoreUpToRate", stranger), ("/housing", stranger),
            ("/housing/kinds", [stranger]), ("/disabilityCosts", stranger),
            ("/exemptions", [stranger]), ("/minimumIncomeGuarantee", stranger),
            ("/minimumIncomeGuarantee/personalAmounts", [stranger]),
            ("/minimumIncomeGuarantee/premiums", [stranger]),
            ("/minimumIncomeGuarantee/premiums/0/facts", [stranger]), ("/pensionAge", stranger),
            ("/pensionAge/rows", [stranger]), ("/weeklyMaximum", stranger),
            ("/deferredPayment", stranger), ("/freeCare", [stranger]), ("/available", stranger),
            ("/rounding", stranger),
        ] as [(String, Tree)]
    )
    func `each member of a regime is there`(pointer: String, value: Tree) throws {
        try Self.check(.regimes, pointer, value, in: Manual.regimes.file())
    }

    @Test(
        arguments: [
            ("/zzz", 1), ("/cells", [stranger]), ("/employment", stranger),
            ("/employment/pension", stranger), ("/employment/nationalInsurance", stranger),
            ("/employment/minimumWages", [stranger]),
        ] as [(String, Tree)]
    )
    func `each member of rates is there`(pointer: String, value: Tree) throws {
        try Self.check(.rates, pointer, value, in: Manual.rates.file())
    }

    /// A whole case, with what it has and one thing that it may have.
    @Test(
        arguments: [
            ("/person/zzz", 1), ("/eligibility/zzz", 1),
            ("/eligibility/outcomes/nutrition", stranger), ("/answers/home", stranger),
            ("/unpaidSupport/0/zzz", 1), ("/finance/zzz", 1), ("/finance/income/0/zzz", 1),
            ("/finance/capital/0/zzz", 1), ("/finance/housing/0/zzz", 1),
            ("/finance/disabilityCosts/0/zzz", 1), ("/finance/premiums", [stranger]),
            ("/finance/partner", stranger), ("/finance/deferredPayment", stranger),
            ("/decision", stranger), ("/override", stranger), ("/changes", [stranger]),
            ("/charged", [stranger]), ("/absences", [stranger]),
        ] as [(String, Tree)]
    )
    func `each member of a case is there`(pointer: String, value: Tree) throws {
        let members = try allowed(pointer, value, .memberUnknown)
        #expect(!members.isEmpty)
        for member in members { #expect(try Manual.cases.names(member), "\(member)") }
    }

    /// And each word that is the same in every scheme.
    @Test(
        arguments: [
            "/person/household", "/person/setting", "/person/stay", "/eligibility/impairment",
            "/eligibility/outcomes/nutrition", "/eligibility/decision", "/finance/status",
            "/finance/income/0/every", "/finance/housing/0/every", "/decision/employer",
            "/decision/codes/0",
        ]
    )
    func `each word of a case is there`(pointer: String) throws {
        let words = try allowed(pointer, "zzz", .choiceUnknown)
        #expect(!words.isEmpty)
        for word in words { #expect(try Manual.cases.names(word), "\(word)") }
    }

    private func allowed(_ pointer: String, _ value: Tree, _ code: ProblemCode) throws -> [String] {
        let decision: Tree = [
            "role": "manager", "date": "2026-05-01", "finalPerWeek": 1, "reason": "so",
            "employer": "council", "codes": ["risk"],
        ]
        let changes: [Change] = [.set("/decision", decision), .set(pointer, value)]
        let person = try Repository.person("EX-0042").changed(by: changes)
        return Document(file: "c.json", bytes: person.json).findings(with: .readOnce)
            .filter { $0.code == code && $0.pointer.hasPrefix(pointer) }.flatMap(\.allowed)
    }

    private static func check(
        _ page: Manual,
        _ pointer: String,
        _ value: Tree,
        in file: Tree
    ) throws {
        let found = findings(try file.changed(by: [.set(pointer, value)]))
        let members = found.filter { $0.code == .memberUnknown }.flatMap(\.allowed)
        #expect(!members.isEmpty, "\(found.map(\.message))")
        for member in members { #expect(try page.names(member), "\(member)") }
    }
}
