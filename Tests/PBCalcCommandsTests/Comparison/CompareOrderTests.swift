import Foundation
import TestKit
import Testing

struct `Schemes that do the same in another order` {
    private static func page(_ first: [String], _ second: [String]) async throws -> String {
        let scratch = try Scratch()
        for (name, adjusters) in [("a.json", first), ("b.json", second)] {
            let scheme = SmallScheme(
                questions: [SmallScheme.choice("a", 0, 5)],
                allocation: """
                    "bands": [ { "id": "A", "fromPoints": 0, "amount": 100.00 } ],
                    "adjusters": [ \(adjusters.joined(separator: ", ")) ]
                    """
            )
            try scratch.file(name, scheme.text)
        }
        try scratch.file(
            "case.json",
            """
            { "format": "pbcalc.case.v1", "id": "SM-0001", "scheme": "small", "subject": "adult",
              "date": "2026-05-01", "person": { "born": "1980-06-15", "household": "single",
                "children": 0, "setting": "home" }, "answers": { "a": "a1" } }
            """
        )
        let ending = try await Binary.built().run(
            ["compare", "a.json", "b.json", "case.json"],
            in: scratch.path
        )
        #expect(ending.status == 0, "\(ending.talk)")
        return ending.text.replacing(/\s+/, with: " ")
    }

    private static let double = #"{ "id": "y", "multiply": 2, "rounding": "nearest" }"#

    private static func more(_ pounds: Int) -> String { #"{ "id": "x", "add": \#(pounds).00 }"# }

    /// 100.00 and 50.00, twice, are 300.00; twice 100.00, and 50.00, are 250.00.
    @Test func `differ in that order`() async throws {
        let page = try await Self.page([Self.more(50), Self.double], [Self.double, Self.more(50)])
        #expect(page.contains("£300.00 to £250.00"), "\(page)")
        let change = #"/allocation/adjusters: ["x","y"] to ["y","x"]; changes 1 case"#
        #expect(page.contains(change), "\(page)")
    }

    /// Of the 50.00 more the one place makes 60.00 more: 320.00 in the old order, 260.00 in the new.
    @Test func `may differ in something else too`() async throws {
        let page = try await Self.page([Self.more(50), Self.double], [Self.double, Self.more(60)])
        #expect(page.contains("£300.00 to £260.00"), "\(page)")
        #expect(page.contains(#"/allocation/adjusters: ["x","y"] to ["y","x"]; changes 1 case"#))
        #expect(page.contains("/allocation/adjusters/0/add: 50.00 to 60.00; changes 1 case"))
    }

    /// What only B has stands behind what it follows there, and is no other order.
    @Test func `have an adjuster more`() async throws {
        let page = try await Self.page([Self.more(50)], [Self.double, Self.more(50)])
        #expect(page.contains("£150.00 to £250.00"), "\(page)")
        #expect(!page.contains("/allocation/adjusters: "), "\(page)")
    }
}
