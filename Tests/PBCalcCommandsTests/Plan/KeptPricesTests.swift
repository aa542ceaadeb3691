import BudgetDocuments
import PersonalBudgets
import TestKit
import Testing

@Suite("Plans that run past the last prices")
struct KeptPricesTests {
    private static func keptFrom(
        _ line: [String: Tree],
        changes: [Change] = []
    ) throws -> String? {
        // 35 weeks from Monday 4 May 2026 begin by 31 December 2026; the last on 28 December.
        var setting = PlanSetting.published("agency-prices", on: "2026-05-04")
        setting.changes = [.set("/prices/to", "2026-12-31")] + changes
        let answer = try setting.answer([
            .line("mileage", ["quantity": 1, "every": "week"].merging(line) { $1 })
        ])
        #expect(answer[.status] == "ok", "\(answer.result["/faults"] ?? .null)")
        return Self.day(in: answer)
    }

    /// The first day without a price; the member is null where there is none.
    private static func day(in answer: Answer) -> String? {
        answer.result["/plan/pricesKeptFrom"].flatMap { $0 == .null ? nil : $0.written }
    }

    @Test(
        arguments: [
            ([:], "2027-01-01"), (["weeks": 35], nil), (["weeks": 36], "2027-01-01"),
            (["every": "once"], nil), (["price": 9, "priceReason": "a quotation"], nil),
            (["funding": "health"], nil),
            (["funding": "outside-budget", "charge": "free"], "2027-01-01"),
            (["dates": ["2026-12-31"]], nil),
            (["dates": ["2026-12-31", "2027-01-01"]], "2027-01-01"),
        ] as [([String: Tree], String?)]
    )
    func `the first day without a price is named`(line: [String: Tree], day: String?) throws {
        #expect(try Self.keptFrom(line) == day)
    }

    @Test(
        arguments: [
            ([["price": 20]], "2027-01-01"), ([["to": "2027-12-31", "price": 20]], nil),
            ([["to": "2026-12-31", "price": 20], ["from": "2027-01-01", "price": 21]], nil),
        ] as [(Tree, String?)]
    )
    func `a row that says until when it holds is kept to`(rows: Tree, day: String?) throws {
        let service = "/prices/services/4"
        let changes: [Change] = [.remove(service + "/price"), .set(service + "/prices", rows)]
        #expect(try Self.keptFrom([:], changes: changes) == day)
    }

    /// The price of one tier names no last day, that of the other one beyond the plan's year.
    @Test(arguments: [("complex", "2027-01-01"), ("standard", nil)] as [(Tree, String?)])
    func `a row of another tier keeps no price`(tier: Tree, day: String?) throws {
        let service = "/prices/services/4"
        let changes: [Change] = [
            .remove(service + "/price"),
            .set(
                service + "/prices",
                [
                    ["tier": "complex", "price": 25],
                    ["tier": "standard", "to": "2027-12-31", "price": 20],
                ]
            ),
        ]
        #expect(try Self.keptFrom(["tier": tier], changes: changes) == day)
    }

    @Test(arguments: [("2027-05-02", nil), ("2027-05-01", "2027-05-02")])
    func `the last day of the year counts by its week`(to: String, day: String?) throws {
        // The last week begins on 26 April 2027, and has the price of that day.
        let kept = try Self.keptFrom([:], changes: [.set("/prices/to", .text(to))])
        #expect(kept == nil)
        // Visits have the price of their own days: the last is Sunday, 2 May.
        let visits: Tree = [["days": ["sunday"], "hours": ["09:00", "10:00"]]]
        var setting = PlanSetting.published("agency-prices", on: "2026-05-04")
        setting.changes = [
            .set("/prices/to", .text(to)),
            .set(
                "/prices/services",
                [
                    ["id": "care", "title": "care", "unit": "hour", "price": 10]
                ]
            ),
        ]
        let answer = try setting.answer([.line("care", ["visits": visits])])
        #expect(Self.day(in: answer) == day)
    }

    @Test(arguments: ["text", "markdown"])
    func `the page and the note say it in words`(format: String) async throws {
        let scratch = try Scratch()
        let file = try scratch.file("a.json", Outside.text(Outside.goodCase))
        let ending = try await Binary.built().run(["assess", "--plan", "--format", format, file])
        let words = ending.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("No prices after 31 March 2027"))
        #expect(words.contains("are known: the last ones are kept."))
    }
}
