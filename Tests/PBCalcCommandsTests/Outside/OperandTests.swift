import Foundation
import TestKit
import Testing

struct `Outside, a file named on the command line` {
    @Test(
        arguments: [
            ("nowhere.json", "there is no file nowhere.json"),
            ("folder/nowhere/x.json", "there is no file folder/nowhere/x.json"),
            ("case.json/x", "there is no file case.json/x"),
            ("dangling", "dangling is a link to nowhere, and that is not there"),
            ("/dev/null", "/dev/null is not a regular file"),
            ("/dev/zero", "/dev/zero is not a regular file"),
        ]
    )
    func `a file that is no document is said to be none`(name: String, words: String) async throws {
        let scratch = try Scratch()
        try scratch.copy(of: Outside.goodCase, as: "case.json")
        _ = try await Outside.bash("mkdir folder; ln -s nowhere dangling", in: scratch.path)
        for command in ["assess", "check"] {
            let ending = try await Outside.pbcalc(command, name, in: scratch.path)
            #expect(ending.status == 2)
            #expect(ending.text == "")
            #expect(ending.said.count == 1)
            #expect(ending.talk.hasPrefix("pbcalc: \(words)"), "\(ending.talk)")
        }
    }

    @Test
    func `a folder is not assessed, and holds nothing to check when it is empty`()
        async throws
    {
        let scratch = try Scratch()
        let assessed = try await Outside.bash(
            "mkdir folder; pbcalc assess folder",
            in: scratch.path
        )
        #expect(assessed.status == 2)
        #expect(assessed.text == "")
        #expect(assessed.talk.hasPrefix("pbcalc: folder is a folder"))
        let checked = try await Outside.pbcalc("check", "folder", in: scratch.path)
        #expect(checked.status == 2)
        #expect(checked.text == "")
        #expect(checked.said.count == 1)
    }

    @Test(arguments: ["assess", "batch", "check", "batch -o"])
    func `a file is said in words to have too long a name`(words: String) async throws {
        let name = String(repeating: "n", count: 300) + ".json"
        let all = words.split(separator: " ").map(String.init) + [name]
        let ending = try await Binary.built()
            .run(all + (words.hasSuffix("-o") ? [Outside.goodCase] : []))
        #expect(ending.status == (words.hasSuffix("-o") ? 74 : 2))
        #expect(ending.words.contains(": file name too long"), "\(ending.talk)")
    }

    @Test
    func `a file that is a scheme is shown as one that is built in`() async throws {
        let file = Outside.fixture("schemes/exampleshire-2026.json")
        for format in ["text", "markdown", "json"] {
            let words = ["scheme", "show", "--format", format]
            let built = try await Binary.built().run(words + ["exampleshire-2026"])
            let ending = try await Binary.built().run(words + [file])
            #expect(ending.status == 0, "\(ending.talk)")
            #expect(ending.bytes == built.bytes)
        }
        let none = try await Outside.pbcalc("scheme", "show", Outside.goodCase)
        #expect(none.status == 2)
        #expect(none.text == "")
    }

    /// A table where a case is wanted, a case where a table is, a file where a folder is.
    @Test(arguments: [
        (["assess", "rows.csv"], 1, "rows.csv:1:1: error[format-unexpected]: this is a table"),
        (["test", "case.json"], 1, "case.json:1:1: error[format-unexpected]: this is a case"),
        (["batch", "case.csv"], 1, "case.csv:1:1: error[format-unexpected]: this is a case"),
        (["assess", "--scheme", "./rows.csv", "case.json"], 2, "./rows.csv:1:1: error[format-un"),
        (["assess", "--schemes", "case.json", "case.json"], 2, "pbcalc: case.json is no folder"),
        (["assess", "case.ndjson"], 1, "case.ndjson:2:1: error[json-after-end]"),
    ])
    func `a file that is of another kind is said to be what it is`(
        words: [String],
        status: Int32,
        said: String
    ) async throws {
        let scratch = try Scratch()
        for name in ["case.json", "case.csv"] { try scratch.copy(of: Outside.goodCase, as: name) }
        try scratch.copy(of: Outside.fixture("tables/exampleshire-bands.csv"), as: "rows.csv")
        let line = try #require(try Lines.many(1).first)
        try scratch.file("case.ndjson", "\(line)\n\(line)\n")
        let ending = try await Binary.built().run(words, in: scratch.path)
        #expect(ending.status == status)
        #expect(ending.talk.hasPrefix(said), "\(ending.talk)")
        #expect(ending.talk.ranges(of: "error[").count <= 1)
    }

    @Test
    func `a file among schemes is not passed over in silence where it misspells what it is`()
        async throws
    {
        let scratch = try Scratch()
        _ = try await Outside.bash("mkdir schemes", in: scratch.path)
        try scratch.file("schemes/a.json", #"{ "format": "pbcalc.schema.v1" }"#)
        let words = ["assess", "--schemes", "schemes", Outside.goodCase]
        let ending = try await Binary.built().run(words, in: scratch.path)
        #expect(ending.status == 0)
        #expect(
            ending.said == [
                #"pbcalc: schemes/a.json is passed over: "pbcalc.schema.v1" is not a format of"#,
                "  pbcalc",
            ]
        )
    }

    @Test
    func `a file is said in words to be a loop of links`() async throws {
        let scratch = try Scratch()
        let ending = try await Outside.bash(
            "ln -s two one; ln -s one two; pbcalc assess one",
            in: scratch.path
        )
        #expect(ending.status == 2)
        #expect(!ending.talk.contains("system error"))
    }

    @Test(.disabled(if: geteuid() == 0, "not tried: nothing is unreadable to the superuser"))
    func `a file that may not be read is said to be forbidden`() async throws {
        let scratch = try Scratch()
        let file = try scratch.copy(of: Outside.goodCase, as: "case.json")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file)
        let ending = try await Outside.pbcalc("assess", "case.json", in: scratch.path)
        #expect(ending.status == 2)
        #expect(ending.said == ["pbcalc: case.json may not be read by you"])
    }

    @Test(arguments: ["", "\n", " \t\r\n "])
    func `a file that holds nothing has a fault, placed`(text: String) async throws {
        let scratch = try Scratch()
        try scratch.file("case.json", text)
        let ending = try await Outside.pbcalc("assess", "case.json", in: scratch.path)
        #expect(ending.status == 1)
        #expect(ending.text == "")
        #expect(ending.talk.hasPrefix("case.json:1:1: error[json-"))
    }

    /// 16 MiB is 16,777,216 bytes.
    @Test(arguments: [(0, 0, "EX-0042"), (1, 1, "error[file-too-large]")])
    func `a file may have 16 MiB, and one byte more is a fault, placed`(
        over: Int,
        status: Int32,
        said: String
    ) async throws {
        let scratch = try Scratch()
        var bytes = try Outside.bytes(Outside.goodCase)
        bytes += [UInt8](repeating: UInt8(ascii: "\n"), count: (16 << 20) + over - bytes.count)
        try scratch.file("case.json", bytes: bytes)
        for command in ["assess", "batch"] {
            for name in ["case.json", "-"] {
                let ending = try await Outside.pbcalc(
                    command,
                    name,
                    input: .file(scratch.path + "/case.json"),
                    in: scratch.path
                )
                guard command == "assess" || name != "-" else { continue }
                #expect(ending.status == status)
                #expect((ending.text + ending.talk).contains(said))
                if over > 0 { #expect(ending.talk.hasPrefix("\(name):1:1: error")) }
            }
        }
        let checked = try await Outside.pbcalc("check", "case.json", in: scratch.path)
        #expect(checked.status == status)
    }

    @Test
    func `a file may begin with a dash after two dashes`() async throws {
        let scratch = try Scratch()
        try scratch.copy(of: Outside.goodCase, as: "-case.json")
        let ending = try await Outside.pbcalc("assess", "--", "-case.json", in: scratch.path)
        #expect(ending.status == 0)
        #expect(ending.text.hasPrefix("Case EX-0042"))
        let without = try await Outside.pbcalc("assess", "-case.json", in: scratch.path)
        #expect(without.status == 2)
    }

    @Test
    func `a file may stand before or after the options`() async throws {
        let before = try await Outside.pbcalc("assess", Outside.goodCase, "--format", "json")
        let after = try await Outside.pbcalc("assess", "--format", "json", Outside.goodCase)
        #expect(before.status == 0)
        #expect(before.bytes == after.bytes)
    }

    @Test(
        arguments: [
            ("with space.json", "with space.json"), ("new\nline.json", #"new\nline.json"#),
            ("escape\u{1B}[31m.json", #"escape\u{1B}[31m.json"#), ("tab\t.json", #"tab\t.json"#),
            ("turned\u{202E}nosj.json", #"turned\u{202E}nosj.json"#), ("£café.json", "£café.json"),
        ]
    )
    func `a file is read whatever its name, and shown escaped`(
        name: String,
        shown: String
    ) async throws {
        let scratch = try Scratch()
        let missing = try await Outside.pbcalc("assess", name, in: scratch.path)
        #expect(missing.said == ["pbcalc: there is no file \(shown)"])

        try scratch.copy(of: Outside.goodCase, as: name)
        let ending = try await Outside.pbcalc("assess", name, in: scratch.path)
        #expect(ending.status == 0)
        #expect(ending.text.hasPrefix("Case EX-0042"))
        #expect(ending.talk == "")

        try scratch.file(name, FaultyCase().text)
        let faulty = try await Outside.pbcalc("check", name, in: scratch.path)
        #expect(FaultyCase.reports(in: faulty.text, of: shown).count == 5)
        for text in [ending.text, faulty.text, missing.talk] {
            let unseen = text.unicodeScalars.filter {
                $0 != "\n" && [.control, .format].contains($0.properties.generalCategory)
            }
            #expect(unseen.isEmpty)
        }
    }

    @Test(.enabled(if: namesAreBytes, "names are text on this system"))
    func `a file is read though its name is not UTF-8`() async throws {
        let scratch = try Scratch()
        let ending = try await Outside.bash(
            #"cp "$1" $'caf\xe9.json' && pbcalc assess $'caf\xe9.json'"#,
            Outside.goodCase,
            in: scratch.path
        )
        #expect(ending.status == 0)
        #expect(ending.text.contains(#"Every step: pbcalc assess --explain $'caf\xE9.json'"#))
        let others = try await Outside.bash(
            #"pbcalc assess $'nowh\xea.json'; pbcalc batch -q . | tail -1; pbcalc check --format json ."#,
            in: scratch.path
        )
        #expect(others.said == [#"pbcalc: there is no file nowh\xEA.json"#])
        #expect(others.text.contains(#",caf\xE9.json"#))
    }

    @Test
    func `a file keeps its whole name on the line that reports a fault`() async throws {
        let (scratch, faulty) = (try Scratch(), try FaultyCase())
        let folder = String(repeating: "folder-with-a-long-name", count: 4)
        try FileManager.default.createDirectory(
            atPath: scratch.path + "/" + folder,
            withIntermediateDirectories: true
        )
        let name = folder + "/case.json"
        try scratch.file(name, faulty.text)
        let ending = try await Outside.pbcalc("check", name, in: scratch.path)
        #expect(ending.status == 1)
        #expect(FaultyCase.reports(in: ending.text, of: name) == faulty.reports)
    }

    @Test
    func `a file can be read as it is told to be, step by step`() async throws {
        // The last line of the screen is a command; it should run.
        let scratch = try Scratch()
        for name in [
            "case.json", "with space.json", "-case.json", "it's.json", "a\nb.json", "£$x.json",
        ] {
            try scratch.copy(of: Outside.goodCase, as: name)
            let screen = try await Outside.pbcalc("assess", "--", name, in: scratch.path)
            let hint = try #require(screen.text.firstMatch(of: /Every step: (.*)/)).1
            let ending = try await Outside.bash(String(hint), in: scratch.path)
            #expect(ending.status == 0)
        }
    }

    @Test
    func `no file at all is usage at once, at a terminal too`() async throws {
        for command in ["assess", "check"] {
            let ending = try await Outside.pbcalc(command)
            #expect(ending.status == 2)
            #expect(ending.talk.contains("pbcalc \(command)"))
            #expect(ending.duration < .seconds(5))
        }
    }

    @Test(.enabled(if: Outside.has("script"), "no script command to make a terminal with"))
    func `no file at all does not wait for the keyboard`() async throws {
        let ending = try await Outside.terminal("pbcalc assess")
        #expect(ending.status == 2)
        #expect(ending.text.contains("pbcalc assess"))
    }

    /// Whether a name may be any bytes at all, as on Linux.
    static var namesAreBytes: Bool {
        #if os(Linux)
            true
        #else
            false
        #endif
    }
}
