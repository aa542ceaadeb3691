import Foundation
import TestKit
import Testing

struct `Outside, a file that a batch may not write` {
    @Test(
        arguments: [
            ("/dev/null", 2), ("/dev/full", 2), ("folder", 2), (".", 2),
            ("folder/", 2), ("pipe", 2), ("nowhere/out.csv", 74), ("file/out.csv", 74),
        ]
    )
    func `the file a batch writes cannot be a folder, a device or a pipe, nor be in no folder`(
        name: String,
        status: Int32
    ) async throws {
        let scratch = try Scratch()
        try scratch.file("file", "old")
        _ = try await Outside.bash("mkdir folder; mkfifo pipe", in: scratch.path)
        let before = try scratch.names()
        for words in [["batch", Outside.fixture("cases")], ["assess", Outside.goodCase]] {
            let ending = try await Binary.built().run(words + ["-o", name], in: scratch.path)
            #expect(ending.status == status, "\(ending.talk)")
            #expect(ending.text == "")
            #expect(ending.said.count == 1)
            #expect(!ending.talk.contains("system error"))
            #expect(try scratch.names() == before)
        }
    }

    @Test(
        arguments: [
            ["case.json"], ["./case.json"], ["link"], ["hard.json"], ["other.json", "case.json"],
        ]
    )
    func `the file a batch writes cannot be an input by any of its names`(inputs: [String])
        async throws
    {
        let scratch = try Scratch()
        for name in ["case.json", "other.json"] {
            try scratch.copy(of: Outside.goodCase, as: name)
        }
        _ = try await Outside.bash("ln -s case.json link; ln case.json hard.json", in: scratch.path)
        for command in ["batch", "assess", "check"] {
            let ending = try await Binary.built()
                .run([command] + inputs + ["-o", "case.json"], in: scratch.path)
            #expect(ending.status == 2)
            #expect(
                ending.said.last
                    == "pbcalc: the output case.json is also an input; name another file"
            )
            #expect(try scratch.text("case.json") == Outside.text(Outside.goodCase))
            #expect(try scratch.names().count == 4)
        }
    }

    /// Whatever names a file that is read: an option, a folder, a table's own first line.
    @Test(
        arguments: [
            ("test --scheme s/a.json t/rows.csv", "s/a.json"),
            ("test --schemes s t/rows.csv", "s/a.json"),
            ("test --generate s/a.json case.json", "s/a.json"),
            ("test --generate s/a.json case.json", "case.json"),
            ("test t", "t/rows.csv"), ("test t", "case.json"), ("check t", "t/rows.csv"),
            ("check t/rows.csv", "case.json"),
            ("compare exampleshire-2026 s/a.json t/rows.csv", "case.json"),
            ("compare exampleshire-2026 s/a.json t/rows.csv", "s/a.json"),
            ("compare exampleshire-2026 s/a.json d", "d/b.json"),
            ("batch --scheme s/a.json d", "d/b.json"), ("batch --schemes s d", "s/a.json"),
            ("scheme show s/a.json", "s/a.json"), ("scheme list --schemes s", "s/a.json"),
        ]
    )
    func `an output is never a file that the run reads`(line: String, file: String) async throws {
        let scratch = try Scratch()
        _ = try await Outside.bash("mkdir s t d", in: scratch.path)
        try scratch.copy(of: Outside.goodCase, as: "case.json")
        try scratch.copy(of: Outside.goodCase, as: "d/b.json")
        try scratch.copy(of: Outside.fixture("schemes/exampleshire-2026.json"), as: "s/a.json")
        try scratch.file(
            "t/rows.csv",
            "# pbcalc.table.v1 base=../case.json\nid,why,kind,band?\nA1,x,specified,B7\n"
        )
        let before = try scratch.text(file)
        let words = line.split(separator: " ").map(String.init)
        let second = ["test": ["-o", "--junit"], "batch": ["-o", "--table-schema"]][words[0]]
        for option in second ?? ["-o"] where !(option == "--junit" && line.contains("generate")) {
            let ending = try await Binary.built().run(words + [option, file], in: scratch.path)
            #expect(ending.status == 2, "\(ending.talk)")
            #expect(
                ending.said.last
                    == "pbcalc: the output \(file) is also an input; name another file"
            )
            #expect(try scratch.text(file) == before)
        }
    }

    /// What stands there would be replaced, with all that standard output has brought.
    @Test(
        arguments: [
            "batch -q \"$1\" --table-schema out", "test --junit out rows.csv",
            "batch -q \"$1\" -o out",
        ]
    )
    func `an output is never the file that standard output goes to`(line: String) async throws {
        let scratch = try Scratch()
        try scratch.copy(of: Outside.goodCase, as: "case.json")
        try scratch.file(
            "rows.csv",
            "# pbcalc.table.v1 base=case.json\nid,why,kind,band?\nA1,x,specified,B7\n"
        )
        try scratch.file("out", "what was said before\n")
        let same = try await Outside.bash(
            "pbcalc \(line) >> out",
            Outside.goodCase,
            in: scratch.path
        )
        #expect(same.status == 2)
        #expect(same.talk.contains("standard output goes to out already"), "\(same.talk)")
        #expect(try scratch.text("out") == "what was said before\n")
        let other = try await Outside.bash(
            "pbcalc \(line) > other",
            Outside.goodCase,
            in: scratch.path
        )
        #expect(other.status == 0, "\(other.talk)")
    }

    /// Whether or not a file is there already.
    @Test(
        arguments: [
            "batch -q \"$1\" --table-schema out -o ./out", "test rows.csv --junit d/../out -o out",
            "batch -q \"$1\" --table-schema link -o out", "test rows.csv --junit out -o link",
        ],
        [nil, "what was said before\n"] as [String?]
    )
    func `an output is never another output by another name`(line: String, before: String?)
        async throws
    {
        let scratch = try Scratch()
        try scratch.copy(of: Outside.goodCase, as: "case.json")
        try scratch.file(
            "rows.csv",
            "# pbcalc.table.v1 base=case.json\nid,why,kind,band?\nA1,x,specified,B7\n"
        )
        _ = try await Outside.bash("mkdir d; ln -s out link", in: scratch.path)
        if let before { try scratch.file("out", before) }
        let names = try scratch.names()
        let ending = try await Outside.bash("pbcalc \(line)", Outside.goodCase, in: scratch.path)
        #expect(ending.status == 2)
        #expect(ending.talk.contains("are one file; name another"), "\(ending.talk)")
        #expect(try scratch.names() == names)
        if let before { #expect(try scratch.text("out") == before) }
    }

    /// It would read on in what it writes.
    @Test(arguments: ["batch -q lines", "batch -q -"])
    func `standard output is never a file that the run reads`(line: String) async throws {
        let scratch = try Scratch()
        let text = try Outside.text(Outside.goodCase).replacing("\n", with: " ") + "\n"
        try scratch.file("lines", text)
        let ending = try await Outside.bash(
            "pbcalc \(line) --exit-zero --format ndjson < lines >> lines",
            in: scratch.path
        )
        #expect(ending.status == 2)
        #expect(ending.talk.contains("is also an input; name another file"), "\(ending.talk)")
        #expect(try scratch.text("lines") == text)
    }

    @Test(arguments: ["batch", "check"])
    func `the file a batch writes cannot be in a folder of inputs as one of them`(command: String)
        async throws
    {
        let scratch = try Scratch()
        try FileManager.default.createDirectory(
            atPath: scratch.path + "/d",
            withIntermediateDirectories: true
        )
        try scratch.copy(of: Outside.goodCase, as: "d/case.json")
        let ending = try await Outside.pbcalc(
            command,
            "d",
            "-o",
            "d/case.json",
            in: scratch.path
        )
        #expect(ending.status == 2)
        #expect(try scratch.text("d/case.json") == Outside.text(Outside.goodCase))
    }

    @Test
    func `the file a batch writes cannot be what standard input reads`() async throws {
        let scratch = try Scratch()
        try scratch.copy(of: Outside.goodCase, as: "case.json")
        let ending = try await Outside.bash(
            "pbcalc assess -o case.json - < case.json",
            in: scratch.path
        )
        #expect(ending.status == 2)
        #expect(try scratch.text("case.json") == Outside.text(Outside.goodCase))
    }

    @Test
    func `the file a batch writes cannot be the scheme that an option names`() async throws {
        let scratch = try Scratch()
        let scheme = Outside.fixture("schemes/exampleshire-2026.json")
        try scratch.copy(of: scheme, as: "scheme.json")
        let ending = try await Outside.pbcalc(
            "batch",
            Outside.goodCase,
            "--scheme",
            "./scheme.json",
            "-o",
            "scheme.json",
            in: scratch.path
        )
        #expect(ending.status == 2)
        #expect(try scratch.text("scheme.json") == Outside.text(scheme))
    }

    @Test(.disabled(if: geteuid() == 0, "not tried: nothing is forbidden to the superuser"))
    func `the file a batch writes is not written where one may not write`() async throws {
        let scratch = try Scratch()
        let ending = try await Outside.bash(
            "mkdir d; chmod 500 d; pbcalc batch \"$1\" -o d/out.csv",
            Outside.fixture("cases"),
            in: scratch.path
        )
        #expect(ending.status == 74)
        #expect(ending.talk.contains("you may not write there"))
    }
}
