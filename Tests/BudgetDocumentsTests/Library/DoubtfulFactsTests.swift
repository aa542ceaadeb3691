import BudgetDocuments
import PersonalBudgets
import TestKit
import Testing

/// Facts of a case that hardly can be as they are stated are told, and used all the same.
struct `Facts that are hardly so` {
    private static func warnings(_ old: String, _ new: String) throws -> [Diagnostic] {
        let found = try Cases.findings(Fixtures.text("cases/EX-0042.json").changing(old, to: new))
        #expect(found.allSatisfy { $0.severity == .warning }, "\(found.map(\.message))")
        return found
    }

    /// On 4 May 2026, the first day of support: 115 until the next day, 116 from this day on.
    @Test(arguments: [("1910-05-05", false), ("1910-05-04", true), ("1871-09-03", true)])
    func `somebody over 115 is told`(born: String, isTold: Bool) throws {
        let found = try Self.warnings("1971-09-03", born)
        let pointers = found.filter { $0.code == .personAge }.map(\.pointer)
        #expect(pointers == (isTold ? ["/person/born"] : []))
        let couple = #""household": "couple", "partnerBorn": "\#(born)""#
        let partner = try Self.warnings(#""household": "single""#, couple)
        let places = partner.filter { $0.code == .personAge }.map(\.pointer)
        #expect(places == (isTold ? ["/person/partnerBorn"] : []))
    }

    /// The rent is £110.00, to the penny or a penny above.
    @Test(arguments: [("110.00", []), ("110.01", ["/finance/housing/0/help"])])
    func `help that is more than a housing cost is told`(help: String, pointers: [String]) throws {
        let found = try Self.warnings(#""help": 100.00"#, #""help": \#(help)"#)
        #expect(found.map(\.pointer) == pointers)
        #expect(found.allSatisfy { $0.code == .benefitDoubtful })
    }

    @Test(
        arguments: [
            (#""amount": 854.70, "every": "month", "sharedBy": 1"#, true),
            // Nobody shares what says nothing of it.
            (#""amount": 854.70, "every": "month""#, true),
            (#""amount": 854.71, "every": "month""#, false),
            (#""amount": 854.70, "every": "four-weeks""#, false),
            (#""amount": 854.70, "every": "month", "sharedBy": 2"#, false),
        ]
    )
    func `an income is told that is stated twice, alike in everything`(
        other: String,
        isTold: Bool
    ) throws {
        let line = #"{ "kind": "universal-credit", "amount": 854.70"#
        let again = #"{ "kind": "universal-credit", \#(other) }, "# + line
        let found = try Self.warnings(line, again)
        #expect(found.map(\.pointer) == (isTold ? ["/finance/income/1/kind"] : []))
        #expect(found.allSatisfy { $0.code == .benefitDoubtful })
    }
}
