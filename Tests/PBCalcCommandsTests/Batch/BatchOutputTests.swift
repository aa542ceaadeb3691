import Foundation
import TestKit
import Testing

struct `Outside, the file a batch writes` {
    private static let cases = Outside.fixture("cases")

    @Test(arguments: [["batch"], ["batch", "--format", "json"], ["batch", "--format", "ndjson"]])
    func `the file a batch writes holds what standard output would, and is for its owner alone`(
        words: [String]
    ) async throws {
        let scratch = try Scratch()
        let shown = try await Binary.built().run(words + [Self.cases])
        for option in [["-o", "out"], ["--output", "out"], ["--output=out"]] {
            let ending = try await Binary.built()
                .run(words + [Self.cases] + option, in: scratch.path)
            #expect(ending.status == 0)
            #expect(ending.text == "")
            #expect(ending.talk == shown.talk)
            #expect(try scratch.text("out") == shown.text)
            #expect(try scratch.names() == ["out"])
            #expect(try scratch.mode("out") == 0o600)
        }
        let loose = try await Outside.bash(
            "rm out; umask 0; pbcalc batch -q -o out \"$1\"",
            Self.cases,
            in: scratch.path
        )
        #expect(loose.status == 0)
        #expect(try scratch.mode("out") == 0o600)
    }

    @Test(arguments: [0o600, 0o644, 0o640, 0o666])
    func `the file a batch writes keeps its mode when it is written anew`(mode: Int) async throws {
        let scratch = try Scratch()
        let file = try scratch.file("out.csv", "old")
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
        for words in [["batch", Self.cases], ["assess", Outside.goodCase]] {
            let ending = try await Binary.built()
                .run(words + ["-q", "-o", "out.csv"], in: scratch.path)
            #expect(ending.status == 0)
            #expect(try scratch.mode("out.csv") == mode)
            #expect(try scratch.text("out.csv") != "old")
        }
    }

    @Test
    func `the file a batch writes is the one a link leads to, and that is said`() async throws {
        let scratch = try Scratch()
        try scratch.file("real.csv", "old")
        _ = try await Outside.bash("mkdir d; ln -s ../real.csv d/link", in: scratch.path)
        let assessed = try await Outside.pbcalc(
            "assess",
            Outside.goodCase,
            "-o",
            "d/link",
            in: scratch.path
        )
        #expect(assessed.status == 0)
        #expect(assessed.talk.contains("written to "))
        #expect(try scratch.text("real.csv").hasPrefix("Case EX-0042"))
        let ending = try await Outside.pbcalc("batch", Self.cases, "-o", "d/link", in: scratch.path)
        #expect(ending.status == 0)
        #expect(try scratch.text("real.csv").hasPrefix("case_id,"))
        let destination = try FileManager.default.destinationOfSymbolicLink(
            atPath: scratch.path + "/d/link"
        )
        #expect(destination == "../real.csv")
        #expect(ending.talk.contains("written to "))
    }

    @Test
    func `the file a batch writes is made where a link leads that leads nowhere yet`() async throws
    {
        let scratch = try Scratch()
        let ending = try await Outside.bash(
            "ln -s new.csv link; pbcalc batch \"$1\" -o link; [[ -L link ]] && echo still a link",
            Self.cases,
            in: scratch.path
        )
        #expect(ending.text == "still a link\n")
        #expect(try scratch.text("new.csv").hasPrefix("case_id,"))
    }

    @Test
    func `the file a batch writes stays what it was when there is no room for the new one`()
        async throws
    {
        let scratch = try Scratch()
        try scratch.file("out.csv", "old")
        try scratch.file("cases.ndjson", Lines.text(try Lines.many(1000)))
        for words in ["batch cases.ndjson", "batch --format json cases.ndjson"] {
            // No file may grow beyond 64 KiB.
            let ending = try await Outside.bash(
                "ulimit -f 64; pbcalc \(words) -o out.csv",
                in: scratch.path
            )
            #expect(ending.status == 74)
            #expect(ending.said.last?.hasPrefix("pbcalc: the output was not written: ") == true)
            #expect(try scratch.text("out.csv") == "old")
            #expect(try scratch.names() == ["cases.ndjson", "out.csv"])
        }
    }

    @Test
    func `the file a batch writes stays what it was when there was no case to work out`()
        async throws
    {
        let scratch = try Scratch()
        try scratch.file("out.csv", "old")
        try scratch.file("empty", "\n")
        for input in ["nowhere.json", "nowhere", "empty"] {
            for format in ["csv", "json"] {
                let ending = try await Outside.pbcalc(
                    "batch",
                    "--format",
                    format,
                    input,
                    "-o",
                    "out.csv",
                    in: scratch.path
                )
                #expect(ending.status == 2)
                #expect(try scratch.text("out.csv") == "old")
                #expect(try scratch.names() == ["empty", "out.csv"])
            }
        }
    }

    /// Reliability 49: what standard output leads to has no room for all of it.
    @Test(arguments: ["csv", "ndjson"], [">", ">>"])
    func `a file that a shell has opened ends with a whole row when it is full`(
        format: String,
        opening: String
    ) async throws {
        let scratch = try Scratch()
        try scratch.file("out", format == "csv" ? "old\r\n" : "old\n")
        try scratch.file("cases.ndjson", Lines.text(try Lines.many(1500)))
        let ending = try await Outside.bash(
            """
            ulimit -f \(format == "csv" ? 100 : 900)
            pbcalc batch --format \(format) --jobs 1 cases.ndjson \(opening) out
            """,
            in: scratch.path
        )
        #expect(ending.status == 74)
        #expect(ending.said.last == "pbcalc: the output was not written: no room is left")
        let text = try scratch.text("out")
        #expect(text.hasPrefix("old") == (opening == ">>"))
        #expect(text.utf8.last == 10)
        let rows = text.split(whereSeparator: \.isNewline).drop { $0 == "old" }
        if format == "csv" {
            #expect(rows.allSatisfy { $0.count { $0 == "," } == 23 })
        } else {
            for row in rows { _ = try foreignJSON(Array(row.utf8)) }
        }
    }

    /// Reliability 56: whichever call of the system fails, the old file or the whole new one is
    /// there, and which of them the ending says.
    @Test(
        .enabled(if: Outside.has("strace"), "no strace to make calls fail"),
        arguments: [
            "openat", "getdents64", "read", "write", "fsync", "close", "rename", "fstat,newfstatat",
        ]
    )
    func `the file a batch writes is the old one or the whole new one whichever call fails`(
        call: String
    ) async throws {
        let scratch = try Scratch()
        let ending = try await Outside.bash(
            #"""
            program=$(command -v pbcalc)
            pbcalc batch -q "$2" -o new || exit 9
            for ((k = 1; k <= 99; k++)); do
                echo old > out; chmod 640 out
                strace -f -qq -o trace -e trace=$1 -e inject=$1:error=EIO:when=$k                     "$program" batch -q "$2" -o out 2> talk
                status=$?
                grep -q INJECTED trace || break
                if cmp -s out new; then what=new
                elif [[ $(< out) = old ]]; then what=old
                elif ! grep -qvxFf new out; then what=fewer
                else what=part; fi
                echo "$what $((status > 0)) $(stat -c %a out) $(ls -A | grep -c part)"
            done
            """#,
            call,
            Self.cases,
            in: scratch.path
        )
        #expect((1..<99).contains(ending.lines.dropLast().count), "\(ending.talk)")
        // A case that cannot be read is missing from a whole file, and that is said.
        let good = ["new 0 640 0", "old 1 640 0", "fewer 1 640 0"]
        for line in ending.lines.dropLast() {
            #expect(good.contains(line), "\(call): \(line)")
        }
    }

    @Test
    func `the file a batch writes may have a long name, and one beside it is no hindrance`()
        async throws
    {
        let scratch = try Scratch()
        let name = String(repeating: "n", count: 240)
        let ending = try await Outside.pbcalc("batch", Self.cases, "-o", name, in: scratch.path)
        #expect(ending.status == 0)
        #expect(try scratch.names().count <= 1)
    }

    @Test(.enabled(if: Outside.hasFullDevice, "this system has no /dev/full"))
    func `a full device ends many cases in 74 at once`() async throws {
        let bytes = Array(Lines.text(try Lines.many(2000)).utf8)
        for format in ["csv", "ndjson", "json"] {
            let ending = try await Outside.pbcalc(
                "batch",
                "--format",
                format,
                "-",
                input: .bytes(bytes),
                output: .file("/dev/full")
            )
            #expect(ending.status == 74)
            #expect(ending.said == ["pbcalc: the output was not written: no room is left"])
        }
    }

    @Test(arguments: ["", "trap '' PIPE"], ["csv", "ndjson", "json"])
    func `a pipe ends many cases quietly, once head has its line`(
        trap: String,
        format: String
    ) async throws {
        let scratch = try Scratch()
        try scratch.file("cases.ndjson", Lines.text(try Lines.many(2000)))
        let ending = try await Outside.bash(
            #"""
            \#(trap)
            pbcalc batch --format \#(format) cases.ndjson | head -1; exit "${PIPESTATUS[0]}"
            """#,
            in: scratch.path
        )
        #expect(ending.status == 141)
        #expect(ending.talk == "")
        #expect(ending.rows.count == 1)
    }
}
