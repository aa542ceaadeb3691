import Foundation
import TestKit
import Testing

struct `Two schemes over the same cases` {
    /// A folder with the built-in scheme after some changes, as `next.json`.
    private static func scratch(_ changes: [(old: String, new: String)]) throws -> Scratch {
        let scratch = try Scratch()
        var text = try Outside.text(Outside.fixture("schemes/exampleshire-2026.json"))
        for change in changes {
            try #require(text.contains(change.old))
            text = text.replacing(change.old, with: change.new)
        }
        try scratch.file("next.json", text)
        return scratch
    }

    private static func report(
        _ scratch: Scratch,
        _ words: String...
    ) async throws -> [String: Any] {
        let ending = try await Binary.built().run(
            ["compare", "--format", "json"] + words,
            in: scratch.path
        )
        #expect([0, 1].contains(ending.status), "\(ending.talk)")
        return try #require(try foreignJSON(ending.bytes) as? [String: Any])
    }

    private static let weight = (
        old: #"dressing", "weight": 1.5"#, new: #"dressing", "weight": 1.4"#
    )

    @Test
    func `are the same where they are one`() async throws {
        let scratch = try Self.scratch([])
        let report = try await Self.report(
            scratch,
            "exampleshire-2026",
            "next.json",
            Outside.fixture("cases")
        )
        #expect(report["cases"] as? Int == 4)
        #expect(report["differ"] as? Int == 0)
        #expect((report["changes"] as? [Any])?.isEmpty == true)
        #expect((report["rules"] as? [Any])?.isEmpty == true)
        let page = try await Outside.pbcalc(
            "compare",
            "next.json",
            "next.json",
            Outside.fixture("cases"),
            in: scratch.path
        )
        #expect(page.text.contains("no figure of any case differs"))
    }

    @Test
    func `differ by the rule that is responsible`() async throws {
        // EX-0043: personal care 16 x 0.1 = 1.60 points less, 40.40 of the 42 of B12.
        let scratch = try Self.scratch([Self.weight])
        let report = try await Self.report(
            scratch,
            "exampleshire-2026",
            "next.json",
            Outside.fixture("cases")
        )
        let changes = try #require(report["changes"] as? [[String: Any]])
        #expect(changes.compactMap { $0["id"] as? String } == ["EX-0043"])
        let change = try #require(changes.first)
        #expect((change["a"] as? [String: Any])?["budgetPerWeek"] as? Double == 325)
        #expect((change["b"] as? [String: Any])?["budgetPerWeek"] as? Double == 287.5)
        let rules = try #require(change["rules"] as? [[String: Any]])
        #expect(
            rules.compactMap { $0["rule"] as? String } == ["/questionnaire/questions/0/weight"]
        )
    }

    @Test
    func `mirror each other`() async throws {
        let scratch = try Self.scratch([
            Self.weight, (#""toPerWeek": 100.00"#, #""toPerWeek": 110.00"#),
        ])
        let there = try await Self.report(
            scratch,
            "exampleshire-2026",
            "next.json",
            Outside.fixture("tables/exampleshire.csv")
        ).mirrorFigures
        let back = try await Self.report(
            scratch,
            "next.json",
            "exampleshire-2026",
            Outside.fixture("tables/exampleshire.csv")
        )
        let figures = try #require(back["figures"] as? [[String: Any]])
        #expect(there.count == figures.count)
        for (there, back) in zip(there, figures) {
            for name in ["more", "less", "same", "onlyA", "onlyB"] {
                #expect(there[name] == back[name] as? Int, "\(name)")
            }
        }
    }

    @Test
    func `show a change that no case reads`() async throws {
        // Nobody among the cases has somebody awake at night.
        let scratch = try Self.scratch([(#""price": 110.00"#, #""price": 120.00"#)])
        let page = try await Outside.pbcalc(
            "compare",
            "exampleshire-2026",
            "next.json",
            Outside.fixture("cases"),
            in: scratch.path
        )
        #expect(page.status == 0)
        #expect(page.text.contains("no figure of any case differs"))
        #expect(page.text.contains("110.00 to 120.00; none of these cases reads it"))
    }

    @Test
    func `are written as rows, each with what changed`() async throws {
        let scratch = try Self.scratch([Self.weight])
        let ending = try await Outside.pbcalc(
            "compare",
            "--format",
            "csv",
            "exampleshire-2026",
            "next.json",
            Outside.fixture("cases"),
            in: scratch.path
        )
        let rows = ending.text.split(separator: "\r\n")
        #expect(rows.count == 2)
        let row =
            "EX-0043,EX-0043.json,ok,ok,B12,B11,325.00,287.50,-37.50,132.30,132.30,0.00,"
            + "169.70,169.70,0.00,/questionnaire/questions/0/weight"
        #expect(rows.last.map { String($0) } == row)
    }

    @Test(arguments: [
        (["compare"], "A"),
        (["compare", "exampleshire-2026", "nowhere.json", "x"], "nowhere.json"),
        (["compare", "exampleshire-2026", "exampleshire-2062", "x"], "Did you mean"),
        (["compare", "exampleshire-2026", "exampleshire-2026", "nowhere.json"], "nowhere.json"),
    ])
    func `must be there, and so must the cases`(words: [String], said: String) async throws {
        let ending = try await Binary.built().run(words)
        #expect(ending.status == 2)
        #expect(ending.text == "")
        #expect(ending.talk.contains(said), "\(ending.talk)")
    }
}

extension [String: Any] {
    /// The counts of each figure, with more and less, A and B in each other's place.
    fileprivate var mirrorFigures: [[String: Int]] {
        let mirrored = ["more": "less", "less": "more", "onlyA": "onlyB", "onlyB": "onlyA"]
        return (self["figures"] as? [[String: Any]] ?? []).map { figure in
            var counts: [String: Int] = [:]
            for (name, value) in figure {
                if let count = value as? Int { counts[mirrored[name] ?? name] = count }
            }
            return counts
        }
    }
}
