import BudgetDocuments
import PersonalBudgets
import TestKit
import Testing

struct `A fault in a case` {
    static func findings(_ passage: String, _ other: String) throws -> [Diagnostic] {
        try Cases.findings(try Fixtures.text("cases/EX-0042.json").changing(passage, to: other))
    }

    @Test func `a scheme's id that is no text is a fault of its kind`() throws {
        let found = try Self.findings("\"exampleshire-2026\"", "2026")
        #expect(found.map(\.code) == [.typeWrong])
    }

    @Test func `the id that another line has is a fault, however it is written`() throws {
        let found = try Self.findings("\"id\": \"day\"", #""id": "\u0063are""#)
        #expect(found.map(\.code) == [.idRepeated])
    }

    @Test func `two names that only look alike are no fault`() throws {
        let found = try Self.findings("{", "{ \"x-\u{E9}\": 0, \"x-e\u{301}\": 0,")
        #expect(found.isEmpty)
    }

    @Test func `a letter that stands where none should is shown whole`() throws {
        let found = try Self.findings("\"daily\"", "“daily”")
        #expect(found.allSatisfy { $0.message.contains("“") })
    }

    @Test(arguments: ["1,50", "1.234,56", "1,2,3", "8.295"])
    func `no amount is proposed that may not be meant`(text: String) throws {
        let found = try Self.findings("4800.00", "\"\(text)\"")
        #expect(found.map(\.code) == [.moneyFormat])
        #expect(found.allSatisfy { $0.advice == nil })
    }

    @Test func `no number is proposed that is none`() throws {
        for text in ["½", "1.2.3", ".", "1.", "٣"] {
            let found = try Self.findings("\"owners\": 2", "\"owners\": \"\(text)\"")
            #expect(found.map(\.code) == [.typeWrong])
            #expect(found.allSatisfy { $0.advice == nil })
        }
    }

    @Test func `no member is proposed for leaving out that has to be there`() throws {
        let found = try Self.findings("\"children\": 0", "\"children\": null")
        #expect(found.allSatisfy { $0.advice?.contains("leave") != true })
    }

    @Test(arguments: [
        (
            #"["community", "relationships"]"#, #"["community", "relationships", "community"]"#,
            "/plan/lines/1/outcomes/2"
        ),
        (
            #""plan": {"#,
            #""plan": { "explained": [ { "outcome": "community", "reason": "a" }, "#
                + #"{ "outcome": "community", "reason": "b" } ],"#,
            "/plan/explained/1/outcome"
        ), (#""decision": null"#, decided, "/decision/codes/1"),
        (
            #""id": "day","#, #""id": "day", "replaces": ["care", "care"],"#,
            "/plan/lines/1/replaces/1"
        ),
    ])
    func `what a list says twice is a fault at the second`(
        passage: String,
        other: String,
        pointer: String
    ) throws {
        let found = try Self.findings(passage, other).filter { $0.code == .idRepeated }
        #expect(found.map(\.pointer) == [pointer])
    }

    private static let decided = """
        "decision": { "role": "team manager", "date": "2026-04-24", "finalPerWeek": 177.00,
        "codes": ["risk", "risk"], "reason": "a risk" }
        """
}
