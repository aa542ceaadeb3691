import Foundation
import TestKit
import Testing

struct `Outside, the same input gives the same bytes` {
    static let commands = [
        ["assess"], ["assess", "--explain"], ["assess", "--format", "json"],
        ["assess", "--format", "json", "--explain"], ["check"], ["check", "--format", "json"],
        ["batch"],
    ]

    @Test(arguments: commands)
    func `the same input gives the same bytes over twenty runs`(words: [String]) async throws {
        let scratch = try Scratch()
        try scratch.file("faulty.json", FaultyCase().text)
        for file in [Outside.goodCase, "faulty.json"] {
            let first = try await Binary.built().run(words + [file], in: scratch.path)
            for _ in 1..<20 {
                let next = try await Binary.built().run(words + [file], in: scratch.path)
                #expect(next.bytes == first.bytes)
                #expect(next.talk == first.talk)
                #expect(next.status == first.status)
            }
        }
    }

    @Test(
        arguments: [
            ["LC_ALL": "C"], ["LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8"],
            ["LC_ALL": "tr_TR.UTF-8"], ["LC_ALL": "nowhere"], ["TZ": "Pacific/Kiritimati"],
            ["TZ": "America/Los_Angeles"], ["HOME": nil, "USER": nil, "LANG": nil, "LC_ALL": nil],
            ["COLUMNS": "40", "LINES": "5", "TERM": "dumb"], ["COLUMNS": "400", "TERM": nil],
            ["NO_COLOR": "1"], ["FORCE_COLOR": "1", "CLICOLOR_FORCE": "1"],
            ["TMPDIR": "/nowhere", "PATH": nil],
        ] as [[String: String?]]
    )
    func `the same input gives the same bytes in any surroundings`(environment: [String: String?])
        async throws
    {
        for words in Self.commands {
            let words = words + [Outside.goodCase]
            let here = try await Binary.built().run(words)
            let there = try await Binary.built().run(words, environment: environment)
            #expect(there.status == 0)
            #expect(there.bytes == here.bytes, "\(words)")
            #expect(there.talk == here.talk)
        }
    }

    @Test
    func `the same input gives the same bytes in any folder`() async throws {
        let scratch = try Scratch()
        for words in Self.commands {
            let words = words + [Outside.goodCase]
            let here = try await Binary.built().run(words)
            for folder in ["/", scratch.path] {
                #expect(try await Binary.built().run(words, in: folder).bytes == here.bytes)
            }
        }
    }

    @Test
    func `the same input gives the same bytes from any folder the file lies in, but for its name`()
        async throws
    {
        let scratch = try Scratch()
        let copy = try scratch.copy(of: Outside.goodCase, as: "EX-0042.json")
        let words = ["assess", "--format", "json", "--explain"]
        let one = try await Binary.built().run(words + [Outside.goodCase])
        let other = try await Binary.built().run(words + [copy])
        #expect(one.bytes == other.bytes)
    }

    @Test(.enabled(if: Outside.has("script"), "no script command to make a terminal with"))
    func `the same input gives the same bytes on a terminal of any width`() async throws {
        let plain = try await Outside.pbcalc("assess", Outside.goodCase)
        for columns in [20, 80, 300] {
            let command = "stty cols \(columns); pbcalc assess '\(Outside.goodCase)'"
            let ending = try await Outside.terminal(command)
            #expect(ending.status == 0)
            // A terminal begins every line anew.
            #expect(ending.text.replacingOccurrences(of: "\r\n", with: "\n") == plain.text)
        }
    }

    @Test
    func `nothing is written but the output`() async throws {
        let scratch = try Scratch()
        try scratch.copy(of: Outside.goodCase, as: "case.json")
        for words in Self.commands {
            _ = try await Binary.built()
                .run(
                    words + ["case.json"],
                    environment: ["HOME": scratch.path, "TMPDIR": scratch.path],
                    in: scratch.path
                )
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: scratch.path)
        #expect(files == ["case.json"])
        #expect(try Outside.text(scratch.path + "/case.json") == Outside.text(Outside.goodCase))
    }
}
