import Foundation
import TestKit
import Testing

struct `Outside, input that is not a plain file` {
    @Test
    func `standard input is read for a dash alone`() async throws {
        let bytes = try Outside.bytes(Outside.goodCase)
        let ending = try await Outside.pbcalc("assess", "-", input: .bytes(bytes))
        #expect(ending.status == 0)
        #expect(ending.text.hasPrefix("Case EX-0042"))
        let piped = try await Outside.bash(#"cat "$1" | pbcalc assess -"#, Outside.goodCase)
        #expect(piped.bytes == ending.bytes)
    }

    @Test
    func `standard input is named by a dash where it has a fault`() async throws {
        let faulty = try FaultyCase()
        let ending = try await Outside.pbcalc("check", "-", input: .bytes(Array(faulty.text.utf8)))
        #expect(FaultyCase.reports(in: ending.text, of: "-") == faulty.reports)
    }

    @Test
    func `standard input is left alone when no dash asks for it`() async throws {
        let ending = try await Outside.bash(
            #"(pbcalc assess "$1" > /dev/null; cat) <<< untouched"#,
            Outside.goodCase
        )
        #expect(ending.text == "untouched\n")
    }

    @Test
    func `standard input that is closed or a folder is refused`() async throws {
        let closed = try await Outside.pbcalc("assess", "-", input: .closed)
        #expect(closed.status == 2)
        #expect(closed.talk.hasPrefix("pbcalc: standard input"))
        #expect(!closed.talk.contains("system error"))
        let folder = try await Outside.pbcalc("assess", "-", input: .file("/"))
        #expect(folder.status == 2)
        #expect(folder.said == ["pbcalc: standard input is a folder; name the files in it"])
    }

    @Test
    func `input that is empty is a fault of the file`() async throws {
        let ending = try await Outside.pbcalc("assess", "-")
        #expect(ending.status == 1)
        #expect(ending.talk.hasPrefix("-:1:1: error[json-"))
    }

    @Test
    func `input may be a pipe that a process writes into`() async throws {
        let plain = try await Outside.pbcalc("assess", "--format", "json", Outside.goodCase)
        let scratch = try Scratch()
        let ending = try await Outside.bash(
            #"mkfifo pipe; cat "$1" > pipe & pbcalc assess pipe"#,
            Outside.goodCase,
            in: scratch.path
        )
        #expect(ending.status == 0)
        #expect(ending.text.hasPrefix("Case EX-0042"))
        let substituted = try await Outside.bash(
            #"pbcalc assess --format json <(cat "$1")"#,
            Outside.goodCase
        )
        #expect(substituted.status == 0)
        // All but the name of the file.
        #expect(differingLines(plain, substituted).allSatisfy { $0.contains(#""file":"#) })
    }

    @Test
    func `input may be a pipe whose writer is slow to begin`() async throws {
        let ending = try await Outside.bash(
            #"pbcalc assess <(sleep 2; cat "$1")"#,
            Outside.goodCase
        )
        #expect(ending.status == 0)
    }

    @Test
    func `input may be a pipe whose writer stops for a while`() async throws {
        let ending = try await Outside.bash(
            #"pbcalc assess <(head -c 500 "$1"; sleep 2; tail -c +501 "$1")"#,
            Outside.goodCase
        )
        #expect(ending.status == 0)
    }

    @Test
    func `input may be a pipe in which reading does not wait`() async throws {
        let bytes = try Outside.bytes(Outside.goodCase)
        let ending = try await Outside.pbcalc("assess", "-", input: .hesitantPipe(bytes))
        #expect(ending.status == 0)
    }

    @Test
    func `a pipe is refused within two seconds where nobody writes`() async throws {
        let scratch = try Scratch()
        _ = try await Outside.bash("mkfifo pipe", in: scratch.path)
        for command in ["assess", "check"] {
            var fastest = Duration.seconds(60)
            // More than once, as a machine busy with other tests may hold up one run.
            for _ in 0..<3 where fastest >= .seconds(2) {
                let ending = try await Outside.pbcalc(command, "pipe", in: scratch.path)
                #expect(ending.status == 2)
                #expect(ending.said == ["pbcalc: pipe is a pipe, and nobody writes to it"])
                fastest = min(fastest, ending.duration)
            }
            #expect(fastest < .seconds(2))
        }
    }

    /// More than any document may hold, in ways that must not fill the memory.
    @Test(
        arguments: [
            "head -c 40000000 /dev/zero | tr '\\0' ' ' | pbcalc assess -",
            "cat /dev/zero | pbcalc assess -", "yes | pbcalc check -",
            "pbcalc assess <(cat /dev/zero)", "truncate -s 300M large; pbcalc assess large",
            "truncate -s 300M large; pbcalc check - < large",
        ]
    )
    func `input without end is refused in little memory`(script: String) async throws {
        let scratch = try Scratch()
        // With no more than 512 MiB of addresses; the program's libraries take some of that.
        let ending = try await Outside.bash("ulimit -v 524288; \(script)", in: scratch.path)
        #expect(ending.status == 1)
        let said = ending.text + ending.talk
        #expect(said.contains(/(?m)^(-|large|[\/\w]+):1:1: error\[file-too-large\]/), "\(said)")
    }

    private func differingLines(_ one: Binary.Ending, _ other: Binary.Ending) -> [String] {
        guard one.lines.count == other.lines.count else { return one.lines }
        return zip(one.lines, other.lines).filter { $0.0 != $0.1 }.map(\.0)
    }
}
