import Foundation
import TestKit
import Testing

@Suite(.enabled(if: Outside.has("script"), "no script command to make a terminal with"))
struct `Outside, the progress of a batch` {
    /// So many that an unoptimised program takes more than a second.
    private static func scratch() throws -> Scratch {
        let scratch = try Scratch()
        let line = try Lines.good() + "\n"
        try scratch.file("cases", String(repeating: line, count: 2_500))
        return scratch
    }

    @Test
    func `progress is shown at a terminal after a second, with the rate and the time left`()
        async throws
    {
        let scratch = try Self.scratch()
        let ending = try await Outside.terminal(
            "cd '\(scratch.path)' && pbcalc batch --jobs 1 -o rows.csv cases"
        )
        #expect(ending.status == 0)
        let shown = ending.text.split(separator: "\r").map { "\($0)" }
        let progress = shown.filter { $0.contains(" a second") }
        try #require(!progress.isEmpty, "\(ending.text)")
        for line in progress {
            let form = /[\d,]+ cases, [\d,]+ a second(, about \d+ (s|min) left)? */
            #expect(try form.wholeMatch(in: line) != nil, "\(line)")
        }
        #expect(progress.contains { $0.contains(" left") })
        // It is gone when the run is over, and the counts stand alone.
        let last = shown.last { $0.contains("cases read") }
        #expect(last?.hasPrefix("2,500 cases read: 2,500 worked out, 0 with faults") == true)
    }

    @Test
    func `the progress of a batch leaves the time out where the end is not known`() async throws {
        let scratch = try Self.scratch()
        let ending = try await Outside.terminal(
            "cd '\(scratch.path)' && cat cases | pbcalc batch --jobs 1 -o rows.csv -"
        )
        #expect(ending.text.contains(" a second"))
        #expect(!ending.text.contains(" left"))
    }

    @Test
    func `the progress of a batch does not run into rows on the same terminal`() async throws {
        let scratch = try Self.scratch()
        let ending = try await Outside.terminal(
            "cd '\(scratch.path)' && pbcalc batch --jobs 1 cases"
        )
        #expect(ending.status == 0)
        #expect(!ending.text.contains(" a second"))
    }

    @Test
    func `the progress of a batch is cut where the terminal ends`() async throws {
        let scratch = try Self.scratch()
        let ending = try await Outside.terminal(
            "stty cols 20; cd '\(scratch.path)' && pbcalc batch --jobs 1 -o rows.csv cases"
        )
        let progress = ending.text.split(separator: "\r").filter { $0.contains(" cases, ") }
        #expect(!progress.isEmpty)
        #expect(progress.allSatisfy { $0.count <= 19 })
    }

    @Test(arguments: ["batch -", "compare exampleshire-2026 exampleshire-2026 -"])
    func `the progress of a batch tells first that the keyboard is read`(words: String) async throws
    {
        let ending = try await Outside.terminal("timeout 5 pbcalc \(words)")
        #expect(ending.text.hasPrefix("reading from the keyboard; end with Ctrl-D"))
    }

    @Test(arguments: ["-q", "2>talk", "| cat"])
    func `the progress of a batch is for nobody else`(words: String) async throws {
        let scratch = try Self.scratch()
        let command = words == "| cat" ? "2>&1 | cat" : words
        let ending = try await Outside.terminal(
            "cd '\(scratch.path)' && pbcalc batch --jobs 1 -o rows.csv cases \(command)"
        )
        #expect(!ending.text.contains(" a second"))
        let talk = (try? scratch.text("talk")) ?? ""
        #expect(!talk.contains(" a second"))
        #expect(!talk.contains("\r"))
    }

    @Test
    func `the progress of a batch is not begun by a run that is short`() async throws {
        let ending = try await Outside.terminal(
            "pbcalc batch '\(Outside.goodCase)' -o /dev/null; true"
        )
        #expect(!ending.text.contains(" a second"))
    }
}
