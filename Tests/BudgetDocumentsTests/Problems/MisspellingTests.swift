import BudgetDocuments
import PersonalBudgets
import TestKit
import Testing

/// One thing misspelt is one fault, whatever follows from what it was to say.
struct `One misspelling` {
    private static let care = #"{ "id": "care","#
    private static let line = #""lines": [ "# + care

    /// A line that says something more, before the others.
    private static func line(_ more: String) -> String {
        #""lines": [ { "id": "more", "service": "home-care", "quantity": 1, "every": "week", "#
            + #""route": "council-managed", "funding": "health", "charge": "free", \#(more) }, "#
    }

    @Test(arguments: [
        (#""priceReason""#, #""priceReson""#), (#""price": 145.00"#, #""prise": 145.00"#),
        (#""reason": "the landlord"#, #""reson": "the landlord"#),
        (#""setting": "home""#, #""setting": "hom""#), (#""born""#, #""bron""#),
        (#""quantity": 3.5"#, #""quantitty": 3.5"#),
        (#""status": "full""#, #""status": "light-touch-below", "chargePerWeak": 20.00"#),
        // The first line names another, or a stream, of which the name is what is misspelt.
        (line, line(#""replaces": ["care"]"#) + #"{ "idd": "care","#),
        (line, #""strems": [ { "id": "money" } ], "# + line(#""stream": "money""#) + care),
        (line, #""streams": [ { "idd": "money" } ], "# + line(#""stream": "money""#) + care),
    ])
    func `a case tells of one misspelling once`(old: String, new: String) throws {
        let text = try String(decoding: Fixtures.bytes("cases/EX-0042.json"), as: UTF8.self)
            .replacing(/\s+/, with: " ")
        let found = try Cases.findings(text.changing(old, to: new)).faults
        #expect(found.count == 1, "\(found.map(\.message))")
    }

    @Test(arguments: [
        (#""sources": {"#, #""source": {"#), (#""belowPoints": 18"#, #""belowPonts": 18"#),
        (#""fromPoints": 15"#, #""fromPonts": 15"#),
        (#""toPerWeek": 100.00"#, #""toPerWeak": 100.00"#),
        (#""additions""#, #""aditions""#), (#""shares""#, #""share""#),
        (#""to": "2027-03-31""#, #""too": "2027-03-31""#),
        (#""weight": 1.5"#, #""kind": "choise""#), (#""weight": 1.5"#, #""knd": "number""#),
        (#""bands""#, #""knotts""#),
    ])
    func `a scheme tells of one misspelling once`(old: String, new: String) throws {
        let text = String(
            decoding: try Fixtures.bytes("schemes/exampleshire-2026.json"),
            as: UTF8.self
        )
        let found = try Cases.findings(text.changing(old, to: new)).faults
        #expect(found.count == 1, "\(found.map(\.message))")
    }

    /// A note is nobody's misspelling: what is missing beside it is missing.
    @Test func `a note beside a misspelling does not hide what is missing`() throws {
        let text = try String(decoding: Fixtures.bytes("cases/EX-0042.json"), as: UTF8.self)
        let noted = try text.changing(#""priceReason""#, to: #""x-priceReason""#)
        let found = try Cases.findings(noted)
        #expect(found.faults.map(\.code.rawValue) == ["reason-missing"])
    }

    @Test(arguments: [
        ("2026-05-04", []), ("2026-05-05", ["date-order"]), ("2199-01-01", ["date-order"]),
    ])
    func `a partner is born by the day support starts`(born: String, codes: [String]) throws {
        let text = try String(decoding: Fixtures.bytes("cases/EX-0042.json"), as: UTF8.self)
            .changing(
                #""household": "single""#,
                to: #""household": "couple", "partnerBorn": "\#(born)""#
            )
        #expect(try Cases.findings(text).faults.map(\.code.rawValue) == codes)
    }
}
