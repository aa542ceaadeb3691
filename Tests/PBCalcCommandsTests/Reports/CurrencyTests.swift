import Foundation
import TestKit
import Testing

/// A scheme in euros: its amounts have their mark wherever they stand, and nobody's own words change.
struct `A scheme in another currency` {
    /// A folder with Exampleshire in euros, and EX-0042 with pounds in a reason.
    private static func scratch(
        named name: String = "exampleshire-2026"
    ) async throws -> Scratch {
        let scratch = try Scratch()
        _ = try await Outside.bash("mkdir schemes", in: scratch.path)
        let scheme = try Tree(json: Repository.bytes("fixtures/schemes/exampleshire-2026.json"))
            .changed(by: [
                .set("/currency", "EUR"), .set("/id", .text(name)),
                .set("/allocation/at", "only B7, £175 to £200, is a published shape"),
            ])
        let person = try Repository.person("EX-0042").changed(by: [
            .set("/scheme", .text(name)),
            .set(
                "/override",
                [
                    "role": "team manager", "date": "2026-04-21", "perWeek": 190,
                    "reason": "the invoice is £20.00, not euros",
                ]
            ),
        ])
        try scratch.file("schemes/scheme.json", String(decoding: scheme.json, as: UTF8.self))
        try scratch.file("case.json", String(decoding: person.json, as: UTF8.self))
        return scratch
    }

    @Test(arguments: [
        [], ["--plan"], ["--explain"], ["--from", "2026-05-04", "--to", "2026-05-10"],
    ])
    func `has its mark on every page, and pounds on none`(words: [String]) async throws {
        let scratch = try await Self.scratch()
        for format in ["text", "markdown"] {
            let ending = try await Binary.built().run(
                ["assess", "--schemes", "schemes", "--format", format] + words + ["case.json"],
                in: scratch.path
            )
            #expect(ending.text.contains("€"), "\(ending.talk)")
            // Of what is in pounds, only the words of people and of published sources are shown.
            let quoted = [
                "£20.00, not euros", "£175 to £200", "every £250 or part of it",
                "£1 for each £250 or part of £250", "arrangement fee of £250 a",
            ]
            let pounds = quoted.reduce(ending.text) { $0.replacing($1, with: "") }
            #expect(!pounds.contains(/£[0-9]/), "\(pounds)")
            #expect(!ending.text.contains("€20.00, not euros"))
        }
    }

    @Test func `keeps the words of its sources`() async throws {
        let scratch = try await Self.scratch()
        let ending = try await Binary.built().run(
            ["scheme", "show", "--schemes", "schemes", "exampleshire-2026"],
            in: scratch.path
        )
        #expect(ending.text.replacing(/\s+/, with: " ").contains("only B7, £175 to £200, is a"))
        #expect(ending.text.contains("€175.00"), "\(ending.text)")
    }

    @Test func `has its mark in the reasons of a result as JSON`() async throws {
        let scratch = try await Self.scratch()
        let ending = try await Binary.built().run(
            ["assess", "--schemes", "schemes", "--format", "json", "case.json"],
            in: scratch.path
        )
        #expect(ending.text.contains("under the limit by €"), "\(ending.text)")
        #expect(!ending.text.contains("under the limit by £"))
    }

    @Test func `is not added up with one in pounds`() async throws {
        let scratch = try await Self.scratch(named: "euroshire-2026")
        let ending = try await Binary.built().run(
            [
                "assess", "--household", "--schemes", "schemes", "case.json",
                Outside.fixture("cases/EX-0043.json"),
            ],
            in: scratch.path
        )
        #expect(ending.status == 2)
        #expect(ending.bytes.isEmpty)
        #expect(
            ending.words == "pbcalc: the members' schemes are in GBP and EUR: amounts are added up "
                + "in one currency"
        )
    }

    @Test func `a result names the currency of its amounts, and the notice`() throws {
        var scheme = try NumberScheme.tree(
            allocation: #""bands": [ { "id": "b", "fromPoints": 0, "amount": 50.00 } ]"#
        )
        let plain = try NumberScheme.answer(#"{ "score": 10 }"#, by: scheme)
        #expect(plain.result["/scheme/currency"]?.written == "GBP")
        #expect(plain.result["/scheme/notice"] == .null)
        try scheme.set("/currency", to: "EUR")
        try scheme.set("/notice", to: "Made up.")
        let answer = try NumberScheme.answer(#"{ "score": 10 }"#, by: scheme)
        #expect(answer.result["/scheme/currency"]?.written == "EUR")
        #expect(answer.result["/scheme/notice"]?.written == "Made up.")
    }
}
