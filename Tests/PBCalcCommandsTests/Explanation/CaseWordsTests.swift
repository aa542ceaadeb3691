import TestKit
import Testing

/// What stands in a case is shown safely and in short, wherever it is shown.
struct `Outside, the words of a case` {
    /// A colour of the terminal, and the mark that turns the direction of writing.
    private static let steering = #"\u001b[31m\u202e"#

    private func isSafe(_ ending: Binary.Ending) -> Bool {
        !(ending.text + ending.talk).unicodeScalars.contains {
            ["\u{1B}", "\u{202E}"].contains($0)
        }
    }

    private func run(_ words: [String], _ text: String) async throws -> Binary.Ending {
        let scratch = try Scratch()
        try scratch.file("case.json", text)
        return try await Binary.built().run(words + ["case.json"], in: scratch.path)
    }

    @Test(arguments: ["laundry", "rail"])
    func `the words of a case cannot write over an explanation`(word: String) async throws {
        let text = try Outside.text(Outside.goodCase)
            .replacing("\"\(word)\"", with: "\"\(word)\(Self.steering)\"")
        let ending = try await run(["assess", "--explain"], text)
        #expect(isSafe(ending), "\(ending.text)\(ending.talk)")
        #expect((ending.text + ending.talk).contains(#"\u{1B}[31m\u{202E}"#))
    }

    /// A line and a stream that are not there, among names that steer or do not end.
    @Test(arguments: [steering, String(repeating: "c", count: 100_000)])
    func `the words of a case are listed as what may be chosen safely, and in short`(tail: String)
        async throws
    {
        let text = try Outside.text(Outside.goodCase)
            .replacing(#""id": "pa","#, with: #""id": "pa\#(tail)","#)
            .replacing(#""id": "day","#, with: #""id": "day", "replaces": ["nope"],"#)
            .replacing(
                #""plan": {"#,
                with: #""plan": { "streams": [{ "id": "s\#(tail)" }],"#
            )
            .replacing(#""charge": "free","#, with: #""charge": "free", "stream": "zz","#)
        for format in ["text", "json"] {
            let ending = try await run(["check", "--format", format], text)
            #expect(ending.status == 1)
            #expect(isSafe(ending), "\(ending.text)")
            #expect(ending.text.utf8.count < 10_000)
            #expect(ending.text.contains("reference-unknown"))
        }
    }
}
