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
