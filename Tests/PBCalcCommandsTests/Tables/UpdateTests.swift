import Foundation
import TestKit
import Testing

struct `Rows that are told to say what came out` {
    private static let head =
        "# pbcalc.table.v1 scheme=exampleshire-2026 base=case.json\r\n"
        + "id,why,kind,answers.meals,points?,band?\r\n"
    private static let rows =
        "# kept as it is\r\n\"A1\",\"as it, stands\",specified,,28,B7\r\n"
        + "A2,no need,specified,none,28,B7\r\nA3,no need,reviewed,none,26,B7\r\n"

    private static func scratch() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.copy(of: Outside.goodCase, as: "case.json")
        try scratch.file("rows.csv", head + rows)
        return scratch
    }

    private static func update(
        _ scratch: Scratch,
        _ words: [String],
        CI: String? = nil
    ) async throws -> Binary.Ending {
        try await Binary.built().run(
            ["test"] + words + ["rows.csv"],
            environment: ["CI": CI],
            in: scratch.path
        )
    }

    @Test
    func `updated rows stay as they are where there is nothing to say it in, and are told of`()
        async throws
    {
        let scratch = try Scratch()
        try scratch.copy(of: Outside.goodCase, as: "case.json")
        let rows = Self.head + "A1,x,specified,,28,B7\r\nA2,x,specified,sum,,B7\r\n"
        try scratch.file("rows.csv", rows)
        let words = ["--update", "A1,A2", "--reason", "minute 4"]
        let ending = try await Self.update(scratch, words)
        #expect(ending.status == 1)
        #expect(ending.talk.contains("A1 has passed, and stays as it is\n"), "\(ending.talk)")
        #expect(ending.talk.contains("A2 stays as it is: no column errors? is there"))
        #expect(try Outside.text(scratch.path + "/rows.csv") == rows)
    }

    /// The column for the codes of faults is there, and this row had left its cell blank.
    @Test
    func `updated rows say the faults that came out in a cell that was blank`() async throws {
        let scratch = try Scratch()
        try scratch.copy(of: Outside.goodCase, as: "case.json")
        let head = Self.head.replacing("band?", with: "errors?")
        try scratch.file("rows.csv", head + "A1,x,specified,none,26,\r\nA2,x,specified,sum,28,\r\n")
        let words = ["--update", "A2", "--reason", "minute 4"]
        let ending = try await Self.update(scratch, words)
        #expect(ending.text.contains("  paste    A2,x,specified,sum,null,answer-unknown\n"))
        #expect(
            try scratch.text("rows.csv")
                == head + "A1,x,specified,none,26,\r\n"
                + "# A2: points? 28 to null, errors? null to answer-unknown; minute 4\r\n"
                + "A2,x,characterised,sum,null,answer-unknown\r\n"
        )
    }

    /// A comment ends with its line, whatever stood in a cell.
    @Test
    func `updated rows can be read again, where a cell went over two lines`() async throws {
        let scratch = try Scratch()
        try scratch.copy(of: Outside.goodCase, as: "case.json")
        let head = Self.head.replacing("band?", with: "missing?")
        try scratch.file("rows.csv", head + "A1,x,specified,none,26,\"income\r\nand age\"\r\n")
        let words = ["--update", "A1", "--reason", "minute 4"]
        let ending = try await Self.update(scratch, words)
        #expect(ending.talk.contains("changed A1"), "\(ending.talk)")
        let lines = try scratch.text("rows.csv").split(whereSeparator: \.isNewline)
        #expect(lines.count == 4)
        #expect(lines[2].hasPrefix("# A1: missing? income and age to "), "\(lines[2])")
        #expect(try await Self.update(scratch, []).status == 0)
    }

    /// What a header says of all rows it would go on saying of one that the program has written.
    @Test(arguments: ["specified", "characterised"])
    func `updated rows change their kind, and so stay where the header alone names one`(
        kind: String
    ) async throws {
        let scratch = try Scratch()
        try scratch.copy(of: Outside.goodCase, as: "case.json")
        let rows =
            "# pbcalc.table.v1 base=case.json kind=\(kind)\nid,why,band?\nA1,x,B6\n"
        try scratch.file("rows.csv", rows)
        let ending = try await Self.update(scratch, ["--update", "A1", "--reason", "minute 4"])
        let stays = kind == "specified"
        #expect(ending.talk.contains("A1 stays as it is: no column kind is there") == stays)
        #expect((try Outside.text(scratch.path + "/rows.csv") == rows) == stays)
    }

    @Test
    func `updated rows are those that are named, and nothing else changes`() async throws {
        let scratch = try Self.scratch()
        let ending = try await Self.update(scratch, ["--update", "A2", "--reason", "minute 4"])
        // A3 still differs, and the page shows what differed before anything was written.
        #expect(ending.status == 1)
        #expect(ending.text.contains("rows.csv:5: A2 differs"))
        #expect(ending.talk.contains("rows.csv: changed A2: points? 28 to 26.00, band? B7 to B6"))
        #expect(
            try Outside.text(scratch.path + "/rows.csv")
                == Self.head
                + Self.rows.replacing(
                    "A2,no need,specified,none,28,B7",
                    with: "# A2: points? 28 to 26.00, band? B7 to B6; minute 4\r\n"
                        + "A2,no need,characterised,none,26.00,B6"
                )
        )
        let again = try await Self.update(
            scratch,
            ["--update", "A3,A2", "--reason", "minute 4\nand 5"]
        )
        #expect(again.talk.contains("A3") && !again.talk.contains("changed A2"))
        let third = try await Self.update(scratch, [])
        #expect(third.status == 0)
        #expect(third.text.hasSuffix("3 passed, 0 failed\n"))
    }

    @Test(arguments: [
        (["--update", "A2"], nil as String?, "--update needs --reason"),
        (["--reason", "because"], nil, "--reason needs --update"),
        (["--update", "A2", "--reason", "x"], "true", "does not run where CI is set"),
        (["--update", "A7", "--reason", "x"], nil, "there is no row \"A7\""),
        (
            ["--update", "A2", "--reason", "x", "--date", "2026-05-01"], nil,
            "--update does not go with --date"
        ),
    ])
    func `updated rows need a name and a reason, and a person`(
        words: [String],
        CI: String?,
        said: String
    ) async throws {
        let scratch = try Self.scratch()
        let ending = try await Self.update(scratch, words, CI: CI)
        #expect(ending.status == 2)
        #expect(ending.talk.contains(said), "\(ending.talk)")
        #expect(try Outside.text(scratch.path + "/rows.csv") == Self.head + Self.rows)
    }

    /// The scheme's own file, or another scheme by which the row would be wrong in its own table.
    @Test(arguments: [("exampleshire-2026", true), ("elsewhere-2026", false)])
    func `updated rows are right by the scheme of their own table`(
        id: String,
        isOwn: Bool
    ) async throws {
        let scratch = try Self.scratch()
        let scheme = try Outside.text(Outside.fixture("schemes/exampleshire-2026.json"))
        try scratch.file(
            "scheme.json",
            scheme.replacing(#""id": "exampleshire-2026""#, with: #""id": "\#(id)""#)
        )
        let words = ["--update", "A2", "--reason", "x", "--scheme", "scheme.json"]
        let ending = try await Self.update(scratch, words)
        #expect(ending.talk.contains("changed A2") == isOwn, "\(ending.talk)")
        #expect(ending.talk.contains("names another scheme than") != isOwn)
        #expect((try scratch.text("rows.csv") == Self.head + Self.rows) != isOwn)
    }

    @Test
    func `updated rows can be pasted as the failure shows them`() async throws {
        let scratch = try Self.scratch()
        let ending = try await Self.update(scratch, [])
        let pasted = ending.text.matches(of: /(?m)^  paste    (.*)$/).map { String($0.1) }
        #expect(pasted == ["A2,no need,specified,none,26.00,B6", "A3,no need,reviewed,none,26,B6"])
        try scratch.file("rows.csv", Self.head + pasted.joined(separator: "\n") + "\n")
        #expect(try await Self.update(scratch, []).status == 0)
    }
}
