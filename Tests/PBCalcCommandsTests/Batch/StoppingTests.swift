import Foundation
import TestKit
import Testing

struct `Outside, a batch that is stopped` {
    /// A signal, and what a shell shows of it.
    struct Signal: CustomTestStringConvertible {
        let name: String
        let status: Int32
        var testDescription: String { name }
    }

    static let signals = [
        Signal(name: "HUP", status: 129), Signal(name: "INT", status: 130),
        Signal(name: "QUIT", status: 131), Signal(name: "TERM", status: 143),
    ]

    /// Sends a batch some cases, and a signal while it waits for more from a pipe held open.
    ///
    /// When it is nudged, another line and then the end of the input come after the signal.
    private func stop(
        _ signal: String,
        _ options: String,
        isNudged: Bool,
        in scratch: Scratch
    ) async throws -> Binary.Ending {
        try scratch.file("cases.ndjson", Lines.text(try Lines.many(40)))
        // A busy machine needs its time until the rows are there; those of a file come with its end.
        let patience = options.contains("-o") ? 7 : 100
        return try await Outside.bash(
            #"""
            set -m; mkfifo in; exec 8<> in
            pbcalc batch \#(options) - 8>&- < in > rows & job=$!
            cat cases.ndjson >&8
            for ((i = 0; i < \#(patience); i++)); do
                sleep 0.1; [ "$(wc -l < rows)" -ge 40 ] && break
            done
            kill -\#(signal) $job; sleep 0.2
            if \#(isNudged); then head -1 cases.ndjson >&8; exec 8>&-; fi
            for ((i = 0; i < 20; i++)); do kill -0 $job 2> /dev/null || break; sleep 0.1; done
            kill -KILL $job 2> /dev/null; wait $job
            """#,
            in: scratch.path
        )
    }

    @Test(arguments: signals)
    func `a batch that is stopped ends soon though no more input comes`(signal: Signal) async throws
    {
        let ending = try await stop(signal.name, "", isNudged: false, in: Scratch())
        #expect(ending.status == signal.status)
        #expect(ending.talk.contains("pbcalc: stopped after "))
    }

    @Test(arguments: signals, ["csv", "ndjson"])
    func `a batch that is stopped has written whole rows, and says how many`(
        signal: Signal,
        format: String
    ) async throws {
        let scratch = try Scratch()
        let ending = try await stop(
            signal.name,
            "--format \(format)",
            isNudged: true,
            in: scratch
        )
        #expect(ending.status == signal.status)
        let rows = try Outside.bytes(scratch.path + "/rows")
        #expect(rows.last == 10)
        let count =
            if format == "csv" { try CSVText(rows).rows.count - 1 } else {
                rows.count { $0 == 10 }
            }
        #expect(count >= 40)
        #expect(ending.said.contains("pbcalc: stopped after \(count) cases"))
    }

    @Test(arguments: signals)
    func `a batch that is stopped leaves a list of JSON that can be read`(signal: Signal)
        async throws
    {
        let scratch = try Scratch()
        let ending = try await stop(signal.name, "--format json", isNudged: true, in: scratch)
        #expect(ending.status == signal.status)
        let list = try foreignJSON(try Outside.bytes(scratch.path + "/rows")) as? [Any]
        #expect((list?.count ?? 0) >= 40)
    }

    @Test(arguments: signals)
    func `a batch that is stopped leaves the old file as it was`(signal: Signal) async throws {
        let scratch = try Scratch()
        try scratch.file("out.csv", "old")
        let ending = try await stop(signal.name, "-o out.csv", isNudged: true, in: scratch)
        #expect(ending.status == signal.status)
        #expect(try scratch.text("out.csv") == "old")
        #expect(try scratch.names() == ["cases.ndjson", "in", "out.csv", "rows"])
    }

    @Test
    func `a batch that is stopped by force leaves the old file as it was`() async throws {
        let scratch = try Scratch()
        try scratch.file("out.csv", "old")
        let ending = try await stop("KILL", "-o out.csv", isNudged: false, in: scratch)
        #expect(ending.status == 137)
        #expect(try scratch.text("out.csv") == "old")
        // A draft may stay; the next run is not hindered by it.
        let next = try await Outside.pbcalc(
            "batch",
            "-q",
            Outside.fixture("cases"),
            "-o",
            "out.csv",
            in: scratch.path
        )
        #expect(next.status == 0)
        #expect(try scratch.text("out.csv").hasPrefix("case_id,"))
    }

    @Test(arguments: signals)
    func `a batch that is stopped a second time ends at once`(signal: Signal) async throws {
        let scratch = try Scratch()
        try scratch.file("case", try Lines.good() + "\n")
        let ending = try await Outside.bash(
            #"""
            set -m; mkfifo in; exec 8<> in
            pbcalc batch - 8>&- < in & job=$!
            cat case >&8; sleep 0.5
            kill -\#(signal.name) $job; sleep 0.3; kill -\#(signal.name) $job 2> /dev/null
            for ((i = 0; i < 20; i++)); do kill -0 $job 2> /dev/null || break; sleep 0.1; done
            kill -KILL $job 2> /dev/null; wait $job
            """#,
            in: scratch.path
        )
        #expect(ending.status == signal.status)
    }

    /// As `nohup` has it of SIGHUP, and a shell of SIGINT for what it runs behind a script.
    @Test(arguments: signals)
    func `a batch is not stopped by a signal that it was begun to ignore`(signal: Signal)
        async throws
    {
        let scratch = try Scratch()
        try scratch.file("cases.ndjson", Lines.text(try Lines.many(40)))
        let ending = try await Outside.bash(
            #"""
            trap '' \#(signal.name); mkfifo in; exec 8<> in
            pbcalc batch -q -o out.csv - 8>&- < in & job=$!
            cat cases.ndjson >&8; sleep 0.5
            kill -\#(signal.name) $job; sleep 0.3; exec 8>&-
            wait $job
            """#,
            in: scratch.path
        )
        #expect(ending.status == 0)
        #expect(ending.talk == "")
        #expect(try CSVText(Outside.bytes(scratch.path + "/out.csv")).records.count == 40)
    }

    @Test(arguments: signals)
    func `a batch that is stopped in the middle of many cases ends within a second`(signal: Signal)
        async throws
    {
        let scratch = try Scratch()
        try scratch.file("cases.ndjson", Lines.text(try Lines.many(2000)))
        let ending = try await Outside.bash(
            #"""
            set -m; for ((i = 0; i < 40; i++)); do cat cases.ndjson; done > many
            pbcalc batch many -o out.csv & job=$!
            sleep 1; kill -\#(signal.name) $job; before=${EPOCHREALTIME/./}
            wait $job; status=$?; echo $(( ${EPOCHREALTIME/./} - before )); exit $status
            """#,
            in: scratch.path
        )
        #expect(ending.status == signal.status)
        let said = /pbcalc: stopped after [0-9,]+ cases; nothing was written to out.csv/
        #expect(ending.said.contains { $0.wholeMatch(of: said) != nil })
        #expect(try !scratch.names().contains("out.csv"))
        // A machine busy with other tests is given more than the 0.2 seconds it is to be.
        let taken = try #require(Int(ending.lines.first ?? ""))
        #expect(taken < 2_000_000)
    }

    /// Each of the signals ends it likewise, so one is enough where it takes long.
    @Test(arguments: ["csv", "ndjson"])
    func `a batch that is stopped does not wait for a reader that has stalled`(format: String)
        async throws
    {
        let scratch = try Scratch()
        try scratch.file("cases.ndjson", Lines.text(try Lines.many(2000)))
        // The pipe takes 64 KiB, and what it has taken is read in the end.
        let ending = try await Outside.bash(
            #"""
            set -m; mkfifo out; exec 8<> out
            pbcalc batch -q --format \#(format) cases.ndjson 8>&- > out & job=$!
            sleep 1.5; kill -TERM $job; before=${EPOCHREALTIME/./}
            wait $job; status=$?; echo $(( ${EPOCHREALTIME/./} - before )) > taken
            timeout 1 cat <&8 > rows; exit $status
            """#,
            in: scratch.path
        )
        #expect(ending.status == 143)
        let rows = try Outside.bytes(scratch.path + "/rows")
        #expect(rows.last == 10)
        let count = rows.count { $0 == 10 } - (format == "csv" ? 1 : 0)
        #expect((10..<2000).contains(count))
        #expect(ending.said.contains("pbcalc: stopped after \(count) cases"))
        let taken = try #require(Int(try scratch.text("taken").prefix { $0.isNumber }))
        #expect(taken < 2_000_000)
    }

    @Test
    func `a batch that is stopped does not wait for the end of a huge case`() async throws {
        let scratch = try Scratch()
        let item = #"{ "kind": "sta1", "amount": "x", "every": "wek" },"#
        let huge = try Lines.good(
            #""income": ["#,
            #""income": ["# + String(repeating: item, count: 9900)
        )
        #expect(huge.count > 400_000)
        let good = try Lines.many(200)
        try scratch.file("cases.ndjson", Lines.text(good + [huge, huge, huge] + good))
        let ending = try await Outside.bash(
            #"""
            set -m
            pbcalc batch -q --explain-faults cases.ndjson > rows 2> said & job=$!
            until [ "$(cat rows | wc -l)" -ge 50 ]; do sleep 0.1; done
            sleep 0.3; kill -TERM $job; before=${EPOCHREALTIME/./}
            wait $job; status=$?; echo $(( ${EPOCHREALTIME/./} - before )); exit $status
            """#,
            in: scratch.path
        )
        #expect(ending.status == 143)
        let rows = try CSVText(Outside.bytes(scratch.path + "/rows")).records
        #expect(!rows.isEmpty)
        #expect(try scratch.text("said").contains("pbcalc: stopped after \(rows.count) cases"))
        let taken = try #require(Int(ending.lines.first ?? ""))
        #expect(taken < 2_000_000)
    }
}
