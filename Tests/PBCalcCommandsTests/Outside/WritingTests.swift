import TestKit
import Testing

struct `Outside, output that cannot be written` {
    /// Commands that have something to write.
    static let commands = [
        ["assess", Outside.goodCase], ["assess", "--explain", Outside.goodCase],
        ["assess", "--format", "json", Outside.goodCase], ["check", Outside.goodCase],
        ["check", "--format", "json", Outside.goodCase], ["scheme", "list"], ["help"],
        ["scheme", "show", "exampleshire-2026"], ["batch", Outside.fixture("cases")],
        ["help", "assess"], ["assess", "--help"], ["--version"],
    ]

    @Test(.enabled(if: Outside.hasFullDevice, "this system has no /dev/full"), arguments: commands)
    func `output that cannot be written for want of room ends in 74 and one line`(words: [String])
        async throws
    {
        let ending = try await Binary.built().run(words, output: .file("/dev/full"))
        #expect(ending.status == 74)
        #expect(ending.said == ["pbcalc: the output was not written: no room is left"])
    }

    @Test(arguments: commands)
    func `output that cannot be written because it is closed ends in 74 and one line`(
        words: [String]
    ) async throws {
        let ending = try await Binary.built().run(words, output: .closed)
        #expect(ending.status == 74)
        #expect(ending.said == ["pbcalc: the output was not written: it is closed"])
    }

    @Test(arguments: commands)
    func `output that nobody reads any more ends quietly in 141`(words: [String]) async throws {
        let ending = try await Binary.built().run(words, output: .brokenPipe)
        #expect(ending.status == 141)
        #expect(ending.talk == "")
    }

    @Test(arguments: commands)
    func `output that nobody reads ends in 141 where broken pipes are ignored too`(
        words: [String]
    ) async throws {
        let ending = try await Binary.built()
            .run(words, output: .brokenPipe, ignoresBrokenPipes: true)
        #expect(ending.status == 141)
        #expect(ending.signal == nil)
        #expect(ending.talk == "")
    }

    @Test(arguments: ["", "trap '' PIPE"])
    func `output after the one line that head wanted is no trouble`(trap: String) async throws {
        // Enough cases that the pipe cannot hold them all.
        let ending = try await Outside.bash(
            #"""
            \#(trap)
            files=(); for ((i = 0; i < 40; i++)); do files+=("$1"); done
            pbcalc assess --explain "${files[@]}" | head -1
            exit "${PIPESTATUS[0]}"
            """#,
            Outside.goodCase
        )
        #expect(ending.status == 141)
        #expect(ending.talk == "")
        #expect(ending.lines.count == 2)
        #expect(ending.text.hasPrefix("Case EX-0042"))
    }

    @Test
    func `output that cannot be written is not the end of a run that has nothing to write`()
        async throws
    {
        let ending = try await Outside.pbcalc("assess", "nowhere.json", output: .closed)
        #expect(ending.status == 2)
    }
}
