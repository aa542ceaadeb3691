import Foundation
import TestKit
import Testing

struct `Outside, a hostile line` {
    /// What it is made of: a name, what stands in front, the byte repeated how often, and behind.
    struct Line: CustomTestStringConvertible {
        let testDescription: String
        var front = ""
        var byte = UInt8(ascii: " ")
        var count = 0
        var back = ""

        var bytes: [UInt8] {
            Array(front.utf8) + [UInt8](repeating: byte, count: count) + Array(back.utf8)
        }
    }

    static let lines = [
        Line(testDescription: "10 MB of spaces", count: 10_000_000),
        Line(testDescription: "10 MB of brackets", byte: UInt8(ascii: "["), count: 10_000_000),
        Line(testDescription: "100,000 brackets", byte: UInt8(ascii: "["), count: 100_000),
        Line(testDescription: "100,000 braces", byte: UInt8(ascii: "{"), count: 100_000),
        Line(testDescription: "bytes that are not UTF-8", byte: 0xFF, count: 1000),
        Line(
            testDescription: "a text that is not UTF-8",
            front: #"{"format": "pbcalc.case.v1", "id": ""#,
            byte: 0xC3,
            count: 3,
            back: "\"}"
        ),
        Line(testDescription: "zero bytes", byte: 0, count: 1000),
        Line(
            testDescription: "a number of a million digits",
            front: #"{"format": "pbcalc.case.v1", "unpaidSupport": "#,
            byte: UInt8(ascii: "9"),
            count: 1_000_000,
            back: "}"
        ),
        Line(
            testDescription: "an income of a million digits",
            front: #"{"format": "pbcalc.case.v1", "finance": {"income": [{"amount": "#,
            byte: UInt8(ascii: "9"),
            count: 1_000_000,
            back: "}]}}"
        ),
        Line(
            testDescription: "JSON cut short",
            front: #"{"format": "pbcalc.case.v1", "id": "EX-0"#
        ),
        Line(testDescription: "an open quotation mark", front: "\""),
        Line(testDescription: "a line of one space", front: " "),
        Line(testDescription: "two cases on a line", front: #"{"format": "pbcalc.case.v1"} {}"#),
        Line(testDescription: "a scheme", front: #"{"format": "pbcalc.scheme.v1", "id": "a"}"#),
        Line(testDescription: "null", front: "null"),
        Line(
            testDescription: "a table behind a byte order mark",
            front: "\u{FEFF}# pbcalc.table.v1"
        ),
        Line(
            testDescription: "an id that is a formula of two lines",
            front: #"{"format": "pbcalc.case.v1", "id": "=1+1\r\n\",\"x"}"#
        ),
        Line(
            testDescription: "a member named 5,000 times",
            front: "{" + String(repeating: "\"a\":1,", count: 5000) + "\"a\":1}"
        ),
    ]

    @Test(arguments: lines)
    func `a hostile line at any place leaves all other rows as they are`(line: Line) async throws {
        let good = try Lines.many(60)
        let plain = try await batch(Array(Lines.text(good).utf8), "csv")
        for place in [0, 30, 60] {
            var bytes = Array(Lines.text(Array(good[..<place])).utf8)
            bytes += line.bytes + [UInt8(ascii: "\n")]
            bytes += Array(Lines.text(Array(good[place...])).utf8)
            let ending = try await batch(bytes, "csv")
            #expect(ending.status == 1)
            var rows = try CSVText(ending.bytes).rows
            let row = rows.remove(at: place + 1)
            #expect(row.contains("faults"))
            #expect(row.last == "'-:\(place + 1)")
            // The lines behind it have moved down by one.
            var expected = try CSVText(plain.bytes).rows
            for index in expected.indices where index > place {
                expected[index][expected[index].count - 1] = "'-:\(index + 1)"
            }
            #expect(rows == expected)
            #expect(ending.said.contains("61 cases read: 60 worked out, 1 with faults"))
        }
    }

    @Test(arguments: lines.filter { $0.count < 5_000_000 })
    func `a hostile line has an object that any reader can read`(line: Line) async throws {
        let good = Array((try Lines.good() + "\n").utf8)
        let ending = try await batch(good + line.bytes + [10] + good, "ndjson")
        #expect(ending.rows.count == 3)
        #expect(ending.rows.first?.count == ending.rows.last?.count)
        for row in ending.rows { _ = try foreignJSON(row) }
        #expect(String(decoding: ending.rows[1], as: UTF8.self).contains(#""status":"faults""#))
        #expect(ending.rows[1].count < 40_000)
    }

    @Test
    func `a hostile line that replaces another leaves the bytes of the rest as they are`()
        async throws
    {
        let good = try Lines.many(300)
        let plain = try await batch(Array(Lines.text(good).utf8), "ndjson")
        for line in Self.lines where line.count < 5_000_000 {
            for place in [0, 150, 299] {
                let front = Array(Lines.text(Array(good[..<place])).utf8)
                let back = Array(Lines.text(Array(good[(place + 1)...])).utf8)
                let ending = try await batch(front + line.bytes + [10] + back, "ndjson")
                #expect(ending.rows.count == 300)
                #expect(ending.rows[..<place] == plain.rows[..<place])
                #expect(ending.rows.dropFirst(place + 1) == plain.rows.dropFirst(place + 1))
            }
        }
    }

    @Test
    func `a hostile line longer than any document may be is one faulty row too`() async throws {
        let scratch = try Scratch()
        try scratch.file("case", try Lines.good() + "\n")
        let ending = try await Outside.bash(
            "(cat case; head -c 20000000 /dev/zero | tr '\\0' ' '; echo; cat case) | pbcalc batch -",
            in: scratch.path
        )
        #expect(ending.status == 1)
        #expect(ending.rows.count == 4)
        #expect(ending.talk.contains("-:2:1: error[file-too-large]"))
    }

    @Test
    func `a hostile line of 70 MB harms no other, in a file or through a pipe, in little memory`()
        async throws
    {
        let scratch = try Scratch()
        try scratch.file("case", try Lines.good() + "\n")
        let ending = try await Outside.bash(
            "(cat case; head -c 70000000 /dev/zero; echo; cat case) > lines; ulimit -v 1048576; "
                + "pbcalc batch lines; cat lines | pbcalc batch -",
            in: scratch.path
        )
        #expect(ending.status == 1)
        #expect(ending.rows.count == 8)
        #expect(ending.talk.contains("lines:2:1: error[file-too-large]"))
        #expect(ending.talk.contains("-:2:1: error[file-too-large]"))
    }

    @Test
    func `a hostile line without end is refused in little memory`() async throws {
        let ending = try await Outside.bash("ulimit -v 1048576; pbcalc batch - < /dev/zero")
        #expect(ending.status == 2)
        #expect(ending.talk.contains("-:1:1: error[file-too-large]"))
        #expect(ending.talk.contains("has a line of more than 1 GiB"))
    }

    /// Ten million bytes are four seconds for a debug build by itself, and more beside other tests.
    private func batch(_ bytes: [UInt8], _ format: String) async throws -> Binary.Ending {
        try await Binary.built().run(
            ["batch", "-", "--format", format],
            input: .bytes(bytes),
            within: .seconds(240)
        )
    }
}
