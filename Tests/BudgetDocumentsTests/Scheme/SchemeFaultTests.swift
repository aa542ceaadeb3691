import BudgetDocuments
import PersonalBudgets
import TestKit
import Testing

struct `A fault in a scheme` {
    static func codes(_ passage: String, _ other: String) throws -> [ProblemCode] {
        let text = try Fixtures.text("schemes/exampleshire-2026.json")
            .changing(passage, to: other)
        return try Cases.findings(text).map(\.code)
    }

    @Test func `a fault among the sources is told once`() throws {
        let found = try Self.codes(
            "\"sources\": {",
            "\"sources\": { \"a\": { \"title\": \"A\" }, \"a\": { \"title\": \"B\" },"
        )
        #expect(found == [.memberRepeated])
    }

    @Test(arguments: [
        (#""id": "B3""#, #""id": 3"#, ProblemCode.typeWrong),
        (#""fromPerWeek": 75.00, "toPerWeek""#, #""toPerWeek""#, .bandAmount),
        (#""fromPoints": 15,"#, #""fromPoints": "15","#, .typeWrong),
    ])
    func `a fault in one band is not told again as a gap`(
        passage: String,
        other: String,
        code: ProblemCode
    ) throws {
        let found = try Self.codes(passage, other)
        #expect(found == [code])
    }

    @Test func `the name of a regime that there is not is told`() throws {
        let found = try Self.codes(
            "\"regime\": \"england-care-act-home\"",
            "\"regime\": \"england-care-act-hoem\""
        )
        #expect(!found.isEmpty)
    }
}
