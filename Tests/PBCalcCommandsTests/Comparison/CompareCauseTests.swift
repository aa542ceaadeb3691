import Foundation
import TestKit
import Testing

struct `What is said to have changed a figure` {
    /// The page of the built-in scheme against the same with some places changed.
    private static func page(
        _ changes: [Change],
        over cases: String = Outside.goodCase
    ) async throws -> String {
        let scratch = try Scratch()
        let next = try Tree(json: Repository.bytes("fixtures/schemes/exampleshire-2026.json"))
            .changed(by: changes)
        try scratch.file("next.json", String(decoding: next.json, as: UTF8.self))
        let ending = try await Binary.built().run(
            ["compare", "exampleshire-2026", "next.json", cases],
            in: scratch.path
        )
        #expect(ending.status == 0, "\(ending.talk)")
        return ending.text.replacing(/\s+/, with: " ")
    }

    /// One place is otherwise, so it alone can be why.
    ///
    /// EX-0042 pays 273.9384 - 212.8692 = 61.06. By an own guarantee of 150.00, 29.60 more than
    /// 120.40, it pays 31.46; without the 76.70 of its benefit it has less than is left to it; counted
    /// in full the benefit is 37.90 more; and a line of 197.2384 that is rounded up is 197.24.
    @Test(
        arguments: [
            (
                [.set("/contribution/amounts", [["cell": "mig.single.25", "value": 150]])],
                "the person pays £61.06 to £31.46", "[/contribution/amounts/0]"
            ),
            (
                [
                    .set(
                        "/contribution/incomes",
                        [["kind": "pip-daily-living", "treatment": "ignored"]]
                    )
                ],
                "the person pays £61.06 to £0.00", "[/contribution/incomes]"
            ),
            (
                [.set("/contribution/nightCare", "counted")],
                "the person pays £61.06 to £98.96", "[/contribution/nightCare]"
            ),
            (
                [.set("/contribution/lineRounding", "up")],
                "the person pays £61.06 to £61.07", "[/contribution/lineRounding]"
            ),
            (
                [
                    .set(
                        "/allocation/adjusters/-",
                        ["id": "half", "multiply": .number("0.5")]
                    )
                ],
                "indicative budget £187.50 to £93.75", "[/allocation/adjusters/1]"
            ),
        ] as [([Change], String, String)]
    )
    func `is the place that differs`(
        changes: [Change],
        figure: String,
        cause: String
    ) async throws {
        let page = try await Self.page(changes)
        #expect(page.contains(figure), "\(page)")
        #expect(page.contains(cause), "\(page)")
        #expect(!page.contains("reads it"), "\(page)")
    }

    /// The bands give nobody a budget who is able to do all: what does is the criteria.
    @Test(arguments: [false, true])
    func `is the criteria, where only one of them gives a budget`(
        alsoBands: Bool
    ) async throws {
        let scratch = try Scratch()
        let able = try Outside.text(Outside.goodCase).replacing("\"unable\"", with: "\"able\"")
        try scratch.file("able.json", able)
        var changes: [Change] = [.set("/eligibility", ["criteria": "none"])]
        if alsoBands { changes.append(.set("/allocation/bands/6/toPerWeek", .number("201.00"))) }
        let page = try await Self.page(changes, over: scratch.path + "/able.json")
        #expect(page.contains("band none to B7"))
        #expect(page.contains("by eligibility nothing to {\"criteria\":\"none\"} [/eligibility]"))
        #expect(!page.contains("bands/6]"), "\(page)")
        #expect(!page.contains("/eligibility: nothing to {\"criteria\":\"none\"}; none"))
    }

    /// Two places of the means test are otherwise, and neither is a figure of both accounts.
    @Test func `is not told where it cannot be`() async throws {
        let page = try await Self.page([
            .set("/contribution/incomes", [["kind": "pip-daily-living", "treatment": "ignored"]]),
            .set("/contribution/coupleMeans", "lower-of-own-and-joint"),
        ])
        #expect(page.contains("council pays £115.94 to £177.00 (+£61.06) Where"), "\(page)")
        #expect(!page.contains("reads it"))
    }

    @Test func `ends its sentence where a figure is known by one of them only`() async throws {
        let page = try await Self.page([.remove("/contribution")])
        #expect(page.contains("council pays £115.94 to not known; by contribution {"), "\(page)")
        #expect(page.contains("to nothing [/contribution] Where the schemes differ"), "\(page)")
    }

    /// Rules that leave no step of their own, and rows that leave one: nobody has help all day with
    /// washing, a budget of band B1 or somebody awake at night.
    @Test(
        arguments: [
            ("/prices/collection", "direct-payment-first", true),
            ("/contribution/coupleLevel", "pension-credit.couple", true),
            ("/questionnaire/unpaidSupport/shares/1/share", "1/3", true),
            ("/questionnaire/questions/0/answers/3/points", 15, false),
            ("/allocation/bands/1/toPerWeek", .number("74.00"), false),
            ("/prices/services/5/price", .number("120.00"), false),
        ] as [(String, Tree, Bool)]
    )
    func `may be any rule but those that surely no case reads`(
        pointer: String,
        value: Tree,
        mayBeRead: Bool
    ) async throws {
        let page = try await Self.page([.set(pointer, value)])
        #expect(page.contains("no figure of any case differs"))
        #expect(page.contains("\(pointer): "), "\(page)")
        #expect(page.contains("none of these cases reads it") == !mayBeRead, "\(page)")
    }

    /// The days of one edition end before those of the other begin.
    @Test func `cannot be told of editions that no case can be worked out by both`() async throws {
        let scratch = try Scratch()
        let scheme = try Tree(json: Repository.bytes("fixtures/schemes/exampleshire-2026.json"))
        let next = try scheme.changed(by: [
            .set("/version", "2"), .set("/applies/from", "2027-04-01"),
            .set("/applies/to", "2028-03-31"), .set("/prices/to", "2028-03-31"),
        ])
        try scratch.file("next.json", String(decoding: next.json, as: UTF8.self))
        let ending = try await Binary.built().run(
            ["compare", "exampleshire-2026", "next.json", Outside.goodCase],
            in: scratch.path
        )
        #expect(ending.status == 2)
        #expect(ending.bytes.isEmpty)
        #expect(ending.words.contains("no case can be worked out by both"))
        #expect(ending.words.contains("Compare with a copy of the later one"))
    }
}
