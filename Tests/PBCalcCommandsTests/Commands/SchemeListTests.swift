import Foundation
import TestKit
import Testing

struct `The list of schemes` {
    @Test func `is a table in Markdown`() async throws {
        let ending = try await Outside.pbcalc("scheme", "list", "--format", "markdown")
        #expect(ending.status == 0)
        #expect(
            ending.text == """
                | Id | Title | Dates |
                | --- | --- | --- |
                | exampleshire-2026 | Exampleshire RAS 2026 | 2026-04-01 to 2027-03-31 |

                """
        )
    }

    /// Each edition of one id by itself, the earlier first.
    @Test func `is a list of objects in JSON`() async throws {
        let scratch = try Scratch()
        _ = try await Outside.bash("mkdir s", in: scratch.path)
        let scheme = SmallScheme(
            questions: [SmallScheme.choice("a", 0, 5)],
            allocation: #""bands": [ { "id": "A", "fromPoints": 0, "amount": 100.00 } ]"#
        ).text.replacing(#""2026-04-01""#, with: #""2026-04-01", "to": "2026-09-30""#)
        try scratch.file("s/one.json", scheme)
        try scratch.file(
            "s/two.json",
            scheme.replacing(#""version": "1""#, with: #""version": "2""#)
                .replacing("2026-09-30", with: "2027-03-31")
                .replacing("2026-04-01", with: "2026-10-01")
        )
        let ending = try await Binary.built().run(
            ["scheme", "list", "--schemes", "s", "--format", "json"],
            in: scratch.path
        )
        #expect(ending.status == 0, "\(ending.talk)")
        let list = try #require(try foreignJSON(ending.bytes) as? [[String: String]])
        let small = list.filter { $0["id"] == "small" }
        #expect(small.map { $0["version"] } == ["1", "2"])
        #expect(small.map { $0["from"] } == ["2026-04-01", "2026-10-01"])
        #expect(small.map { $0["to"] } == ["2026-09-30", "2027-03-31"])
        #expect(small.first?["title"] == "Small")
        #expect(list.contains { $0["id"] == "exampleshire-2026" })
    }

    /// A scheme whose `applies` has no `to`.
    @Test(arguments: [
        ("text", "2026-04-01 onwards"), ("markdown", "2026-04-01 onwards"),
        ("json", "\"to\": null"),
    ])
    func `days without an end have none`(format: String, words: String) async throws {
        let scratch = try Scratch()
        try FileManager.default.createDirectory(
            atPath: scratch.path + "/s",
            withIntermediateDirectories: true
        )
        let scheme = SmallScheme(
            questions: [SmallScheme.choice("a", 0, 1)],
            allocation: #""bands": [ { "id": "A", "fromPoints": 0, "amount": 10.00 } ]"#
        )
        try scratch.file("s/small.json", scheme.text)
        let ending = try await Binary.built().run(
            ["scheme", "list", "--schemes", "s", "--format", format],
            in: scratch.path
        )
        #expect(ending.text.contains(words), "\(ending.text)\(ending.talk)")
        #expect(!ending.text.contains("2999"))
    }
}
