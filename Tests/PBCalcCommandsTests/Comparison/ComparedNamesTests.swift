import Foundation
import TestKit
import Testing

struct `Two schemes, and what they are called` {
    @Test
    func `two schemes of one id and version are told apart by their files`() async throws {
        let scratch = try ComparedSchemes.scratch([ComparedSchemes.weight])
        let words = ["compare", "exampleshire-2026", "next.json", Outside.fixture("cases")]
        let page = try await Binary.built().run(words, in: scratch.path)
        let head = page.text.prefix { $0 != ";" }.replacing(/\s+/, with: " ")
        #expect(head.hasPrefix("A is exampleshire-2026, version 1, of exampleshire-2026.json, "))
        #expect(head.contains("B is exampleshire-2026, version 1, of next.json."))
    }

    /// Each case would choose its own edition, and the page could name only one of them.
    @Test
    func `two schemes are named by their files where an id has several editions`() async throws {
        let scratch = try ComparedSchemes.scratch([])
        let text = try Outside.text(scratch.path + "/next.json")
        _ = try await Outside.bash("mkdir editions", in: scratch.path)
        try scratch.file(
            "editions/one.json",
            text.replacing(#""to": "2027-03-31", "age"#, with: #""to": "2026-09-30", "age"#)
        )
        try scratch.file(
            "editions/two.json",
            text.replacing(#""from": "2026-04-01", "to"#, with: #""from": "2026-10-01", "to"#)
        )
        let words = ["compare", "--schemes", "editions"]
        let ending = try await Binary.built().run(
            words + ["exampleshire-2026", "next.json", Outside.goodCase],
            in: scratch.path
        )
        #expect(ending.status == 2)
        #expect(ending.bytes.isEmpty)
        #expect(
            ending.words == "pbcalc: exampleshire-2026 has 2 editions: name one of them by its "
                + "file, editions/one.json or editions/two.json"
        )
        let named = try await Binary.built().run(
            words + ["editions/one.json", "next.json", Outside.goodCase],
            in: scratch.path
        )
        #expect(named.status == 0)
        // Nor is one of them shown for all.
        let show = ["scheme", "show", "--schemes", "editions"]
        let any = try await Binary.built().run(show + ["exampleshire-2026"], in: scratch.path)
        #expect(any.status == 2)
        #expect(any.words == ending.words)
        let one = try await Binary.built().run(show + ["editions/two.json"], in: scratch.path)
        #expect(one.status == 0)
        #expect(one.text.contains("for assessments from 2026-10-01"))
        // The list has them all, by their days.
        let list = try await Binary.built().run(
            ["scheme", "list", "--schemes", "editions"],
            in: scratch.path
        )
        let days = list.lines.compactMap { $0.firstMatch(of: /(\S+) to (\S+)/) }
        #expect(
            days.map { String($0.output.0) } == [
                "2026-04-01 to 2026-09-30", "2026-10-01 to 2027-03-31",
            ]
        )
        // No other scheme than the one that is named is shown.
        for words in [["list"], ["show", "exampleshire-2026"]] {
            let asked = try await Binary.built().run(
                ["scheme"] + words + ["--scheme", "next.json"],
                in: scratch.path
            )
            #expect(asked.status == 2)
            #expect(asked.bytes.isEmpty)
        }
    }

    @Test
    func `two schemes are in one currency, which the page writes`() async throws {
        let scratch = try ComparedSchemes.scratch([])
        let next = try Outside.text(scratch.path + "/next.json")
        let euros = next.replacing(
            #""subject": "adult","#,
            with: #""subject": "adult", "currency": "EUR","#
        )
        #expect(euros != next)
        try scratch.file("euros.json", euros)
        let two = try await Binary.built().run(
            ["compare", "next.json", "euros.json", Outside.goodCase],
            in: scratch.path
        )
        #expect(two.status == 2)
        #expect(two.bytes.isEmpty)
        #expect(
            two.words.hasSuffix(
                "in GBP and exampleshire-2026 in EUR: amounts are compared in "
                    + "one currency"
            )
        )
        for format in ["text", "markdown"] {
            let one = try await Binary.built().run(
                ["compare", "--format", format, "euros.json", "euros.json", Outside.goodCase],
                in: scratch.path
            )
            #expect(one.status == 0, "\(one.talk)")
            #expect(one.text.contains("€187.50"))
            #expect(!one.text.contains("£"))
        }
    }

    @Test(arguments: [
        (["compare"], "A"),
        (["compare", "exampleshire-2026", "nowhere.json", "x"], "nowhere.json"),
        (["compare", "exampleshire-2026", "exampleshire-2062", "x"], "Did you mean"),
        (["compare", "exampleshire-2026", "exampleshire-2026", "nowhere.json"], "nowhere.json"),
    ])
    func `both schemes must be there, and so must the cases`(words: [String], said: String)
        async throws
    {
        let ending = try await Binary.built().run(words)
        #expect(ending.status == 2)
        #expect(ending.text == "")
        #expect(ending.talk.contains(said), "\(ending.talk)")
    }
}
