import BudgetDocuments
import PersonalBudgets
import TestKit
import Testing

/// What should be told and is not yet; each test says so when it is mended.
struct `A fault in a scheme` {
    static func codes(_ passage: String, _ other: String) throws -> [ProblemCode] {
        let text = try Fixtures.text("schemes/exampleshire-2026.json")
            .changing(passage, to: other)
        return try Cases.findings(text).map(\.code)
    }

    @Test func `is told once when it is among the sources`() throws {
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
    func `in one band is not told again as a gap`(
        passage: String,
        other: String,
        code: ProblemCode
    ) throws {
        let found = try Self.codes(passage, other)
        #expect(found == [code])
    }

    @Test func `that names a regime there is not is told`() throws {
        let found = try Self.codes(
            "\"regime\": \"england-care-act-home\"",
            "\"regime\": \"england-care-act-hoem\""
        )
        #expect(!found.isEmpty)
    }
}

struct `A fault in a case` {
    static func findings(_ passage: String, _ other: String) throws -> [Diagnostic] {
        try Cases.findings(try Fixtures.text("cases/EX-0042.json").changing(passage, to: other))
    }

    @Test func `is the kind of the scheme's id, when that is no text`() throws {
        let found = try Self.findings("\"exampleshire-2026\"", "2026")
        #expect(found.map(\.code) == [.typeWrong])
    }

    @Test func `is a line id that another line has, however it is written`() throws {
        let found = try Self.findings("\"id\": \"day\"", #""id": "\u0063are""#)
        #expect(found.map(\.code) == [.idRepeated])
    }

    @Test func `is not two names that only look alike`() throws {
        let found = try Self.findings("{", "{ \"x-\u{E9}\": 0, \"x-e\u{301}\": 0,")
        #expect(found.isEmpty)
    }

    @Test func `shows the whole of a letter that stands where none should`() throws {
        let found = try Self.findings("\"daily\"", "“daily”")
        #expect(found.allSatisfy { $0.message.contains("“") })
    }

    @Test(arguments: ["1,50", "1.234,56", "1,2,3", "8.295"])
    func `has no amount proposed that may not be meant`(text: String) throws {
        let found = try Self.findings("4800.00", "\"\(text)\"")
        #expect(found.map(\.code) == [.moneyFormat])
        #expect(found.allSatisfy { $0.advice == nil })
    }

    @Test func `has no number proposed that is none`() throws {
        for text in ["½", "1.2.3", ".", "1.", "٣"] {
            let found = try Self.findings("\"owners\": 2", "\"owners\": \"\(text)\"")
            #expect(found.map(\.code) == [.typeWrong])
            #expect(found.allSatisfy { $0.advice == nil })
        }
    }

    @Test func `has no member proposed for leaving out that has to be there`() throws {
        let found = try Self.findings("\"children\": 0", "\"children\": null")
        #expect(found.allSatisfy { $0.advice?.contains("leave") != true })
    }
}
