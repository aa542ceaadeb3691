import Foundation
import TestKit
import Testing

/// Budgets that a comparison by the week alone would hide.
@Suite("Budgets of two schemes")
struct ComparedBudgetTests {
    /// Exampleshire after some changes, as a file of that name.
    private static func add(_ name: String, _ changes: [Change], to scratch: Scratch) throws {
        let scheme = try Tree(json: Repository.bytes("fixtures/schemes/exampleshire-2026.json"))
        try scratch.file(name, String(decoding: scheme.changed(by: changes).json, as: UTF8.self))
    }

    private static func budget(_ amount: String, every: String) -> [Change] {
        [
            .set("/allocation/every", .text(every)),
            .set(
                "/allocation/bands",
                [["id": "A", "fromPoints": 0, "amount": .number(amount)]]
            ),
        ]
    }

    /// 300.00 and 300.20 a year are 5.769 and 5.773 a week, 5.77 both; 25.00 and 25.01 a month are
    /// 300.00 and 300.12 a year; 23.08 and 23.09 in four weeks 300.04 and 300.17, 5.77 both.
    @Test(
        arguments: [
            ("year", "300.00", "300.20", "0.20"), ("month", "25.00", "25.01", "0.12"),
            ("four-weeks", "23.08", "23.09", "0.13"),
        ]
    )
    func `of longer periods than a week differ by pennies that no week shows`(
        every: String,
        a: String,
        b: String,
        change: String
    ) async throws {
        let scratch = try Scratch()
        try Self.add("a.json", Self.budget(a, every: every), to: scratch)
        try Self.add("b.json", Self.budget(b, every: every), to: scratch)
        let words = ["a.json", "b.json", Outside.goodCase]
        let page = try await Binary.built().run(["compare"] + words, in: scratch.path).text
            .replacing(/\s+/, with: " ")
        #expect(page.contains("1 differs."), "\(page)")
        #expect(page.contains("(+£\(change)); by "), "\(page)")
        #expect(page.components(separatedBy: "[/allocation/bands/0/amount]").count == 2)
        #expect(page.contains("changes 1 case"))
        let csv = try await Binary.built().run(
            ["compare", "--format", "csv"] + words,
            in: scratch.path
        )
        let row = try #require(try CSVText(csv.bytes).records.first)
        #expect(row["budget_year_change"] == change)
        #expect(row["budget_week_change"] == "0.00")
    }

    /// A scheme by the week has no column more.
    @Test func `by the week have no year beside them`() async throws {
        let scratch = try ComparedSchemes.scratch([ComparedSchemes.weight])
        let report = try await ComparedSchemes.report(
            scratch,
            "exampleshire-2026",
            "next.json",
            Outside.fixture("cases/EX-0043.json")
        )
        let figures = try #require(report["figures"] as? [[String: Any]])
        #expect(figures.count == 4)
    }

    /// EX-0042 is in B7, with 187.50 and then 188.00; EX-0043 in B12, with 325.00 and then nothing.
    @Test func `that only one of them knows are the largest changes`() async throws {
        let scratch = try Scratch()
        let lost = (11...20).flatMap { band -> [Change] in
            [
                .remove("/allocation/bands/\(band)/fromPerWeek"),
                .remove("/allocation/bands/\(band)/toPerWeek"),
            ]
        }
        try Self.add(
            "b.json",
            lost + [.set("/allocation/bands/6/fromPerWeek", 176)],
            to: scratch
        )
        let cases = ["EX-0042", "EX-0043"].map { Outside.fixture("cases/\($0).json") }
        let ending = try await Binary.built().run(
            ["compare", "exampleshire-2026", "b.json"] + cases,
            in: scratch.path
        )
        let page = ending.text.replacing(/\s+/, with: " ")
        #expect(page.contains("Largest changes EX-0043 in"), "\(page) \(ending.talk)")
        #expect(page.contains("indicative budget £325.00 to not known"))
        let bands = "band cases more less only by A change B7 1 1 0 0 +£0.50 B12 1 0 0 1 -"
        #expect(page.contains(bands), "\(page)")
    }

    @Test func `of a batch are added up in years where they are not of weeks`() async throws {
        let scratch = try Scratch()
        try Self.add("a.json", Self.budget("300.00", every: "year"), to: scratch)
        let person = try Outside.text(Outside.goodCase).replacing("\n", with: " ") + "\n"
        try scratch.file("cases.ndjson", person + person)
        let ending = try await Outside.pbcalc(
            "batch",
            "cases.ndjson",
            "--scheme",
            "a.json",
            in: scratch.path
        )
        #expect(
            ending.said.contains(
                "  Indicative budgets  £300.00 to £300.00, together £600.00 a year"
            )
        )
    }
}
