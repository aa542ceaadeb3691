import BudgetDocuments
import PersonalBudgets
import TestKit
import Testing

struct `A case with five faults` {
    @Test
    func `a case with five faults has each told once, where it stands, in the order of the file`()
        throws
    {
        let text = try Fixtures.text("cases/EX-0042.json")
            .changing("\"household\"", to: "\"houshold\": \"single\", \"household\"")
            .changing("\"daily\"", to: "\"dayly\"")
            .changing("\"community\": \"weekly\"", to: "\"comunity\": \"weekly\"")
            .changing("4800.00", to: "\"£4,800.00\"")
            .changing("\"service\": \"home-care\"", to: "\"service\": \"homecare\"")
        let found = try Cases.findings(text)
        let told = found.map {
            "\($0.place.line):\($0.place.column)-\($0.endColumn) \($0.code.rawValue)"
        }
        #expect(
            told == [
                "2:37-47 member-unknown", "5:33-40 answer-unknown", "7:7-17 question-unknown",
                "11:49-60 money-format", "15:32-42 service-unknown",
            ]
        )
        #expect(
            found.map(\.pointer) == [
                "/person/houshold", "/answers/personal-care", "/answers/comunity",
                "/finance/capital/0/amount", "/plan/lines/0/service",
            ]
        )
        #expect(
            found.map { $0.suggestion ?? $0.advice } == [
                "household", "daily", "community", "write 4800.00", "home-care",
            ]
        )
    }

    @Test(arguments: [
        (
            "\"exampleshire-2026\"", "\"exampelshire-2026\"",
            ["1:58 scheme-unknown", "5:33 answer-unknown"]
        ),
        ("\"scheme\"", "\"sheme\"", ["1:48 member-unknown", "5:33 answer-unknown"]),
        // Another year's scheme may have other answers.
        ("\"exampleshire-2026\"", "\"exampleshire-2062\"", ["1:58 scheme-unknown"]),
        ("\"exampleshire-2026\"", "\"elsewhere\"", ["1:58 scheme-unknown"]),
    ])
    func `a case whose scheme is misspelt is read by the one that was meant`(
        old: String,
        new: String,
        faults: [String]
    ) throws {
        let text = try Fixtures.text("cases/EX-0042.json")
            .changing("\"daily\"", to: "\"dayly\"").changing(old, to: new)
        let told = try Cases.findings(text).map {
            "\($0.place.line):\($0.place.column) \($0.code.rawValue)"
        }
        #expect(told == faults)
    }

    /// A date, an amount, a member and a number of weeks that no scheme allows.
    private static let plants = [
        ("2026-05-04", "2026-05-44"), ("4800.00", "4800.001"), ("\"born\"", "\"bron\""),
        ("\"weeks\": 52", "\"weeks\": 53"),
    ]

    @Test(arguments: [
        ("\"scheme\": \"exampleshire-2026\",", "\"scheme\": \"elsewhere\",", "1:58 scheme-unknown"),
        ("\"exampleshire-2026\"", "\"exampleshire-2062\"", "1:58 scheme-unknown"),
        ("\"exampleshire-2026\"", "2026", "1:58 type-wrong"),
        ("\"exampleshire-2026\"", "[ \"exampleshire-2026\" ]", "1:58 type-wrong"),
        ("\"scheme\": \"exampleshire-2026\",", "", "1:1 member-missing"),
    ])
    func `a case without a known scheme has told what no scheme allows, and nothing that one may`(
        old: String,
        new: String,
        fault: String
    ) throws {
        var text = try Fixtures.text("cases/EX-0042.json").changing(old, to: new)
        func told() throws -> [String] {
            try Cases.findings(text).map {
                "\($0.place.line):\($0.place.column) \($0.code.rawValue)"
            }
        }
        // Its questions, services and kinds of income may all be those of another scheme.
        #expect(try told() == [fault])
        for (original, written) in Self.plants {
            text = try text.changing(original, to: written)
        }
        let codes = try told().map { String($0.split(separator: " ")[1]) }
        let planted = ["date-unknown", "member-unknown", "money-format", "number-range"]
        #expect(codes == [String(fault.split(separator: " ")[1])] + planted)
    }

    @Test(arguments: [
        (PersonalBudgets.ProblemCode.memberUnknown, "household"), (.answerUnknown, "daily"),
    ])
    func `no fault of a case is told that only follows from another`(
        code: ProblemCode,
        word: String
    ) throws {
        // The household is now missing, and the question open, only because the word is misspelt.
        let text = try Fixtures.text("cases/EX-0042.json")
            .changing("\"\(word)\"", to: "\"\(word)s\"")
        #expect(try Cases.findings(text).map(\.code) == [code])
    }
}
