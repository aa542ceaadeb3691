import Foundation
import TestKit
import Testing

struct `A table that is generated` {
    private static func table() async throws -> (scratch: Scratch, lines: [String]) {
        let scratch = try Scratch()
        _ = try await Outside.bash("mkdir tables", in: scratch.path)
        try scratch.copy(of: Outside.goodCase, as: "case.json")
        let ending = try await Outside.pbcalc(
            "test",
            "--generate",
            "exampleshire-2026",
            "case.json",
            "-o",
            "tables/edges.csv",
            in: scratch.path
        )
        #expect(ending.status == 0, "\(ending.talk)")
        let text = try Outside.text(scratch.path + "/tables/edges.csv")
        return (scratch, text.split(separator: "\n").map { "\($0)" })
    }

    @Test
    func `passes as it stands, and reaches every band and both sides of its edges`() async throws {
        let (scratch, lines) = try await Self.table()
        #expect(lines.first?.hasSuffix("base=../case.json") == true)
        let ending = try await Outside.pbcalc(
            "test",
            "--missing",
            "tables/edges.csv",
            in: scratch.path
        )
        #expect(ending.status == 0)
        #expect(ending.text.contains("bands 22/22"), "\(ending.text)")
        #expect(ending.text.contains("reviewed 0, characterised \(lines.count - 2)"))
        #expect(!ending.text.contains("first of"))
    }

    @Test(arguments: [
        // By hand: the band B7 begins at 27 points, and weights are halves, so all totals are.
        ("B7-at", ["27.00", "B7", "187.50"]),
        // 14,250.00 is the lower limit; a penny more begins the first step, of 1.00 a week.
        ("lower-limit-at", ["61.06", "false"]), ("lower-limit-above", ["62.06", "false"]),
        // 23,250.00 is 36 steps of 250.00 above it; a penny more is above the upper limit.
        ("tariff-35-at", ["96.06", "false"]), ("tariff-35-above", ["97.06", "false"]),
        ("upper-limit-at", ["97.06", "false"]), ("upper-limit-above", ["null", "true"]),
        // Support starts on 4 May 2026. From 25 on 120.40 is protected and before it 95.40: 25.00.
        ("age-25-below", ["86.06", "false"]), ("age-25-at", ["61.06", "false"]),
    ])
    func `holds the figures of the rules`(id: String, figures: [String]) async throws {
        let (_, lines) = try await Self.table()
        let row = try #require(lines.first { $0.hasPrefix(id + ",") })
        #expect(row.contains(",characterised,"))
        let cells = row.split(separator: ",", omittingEmptySubsequences: false).map { "\($0)" }
        let said = cells.suffix(5).filter { !$0.isEmpty }
        #expect(said == figures, "\(row)")
    }

    /// Pension age is 66 for whoever was born before 6 April 1960, and a month later each month on.
    @Test(arguments: [
        ("age-25-below", "2001-05-05"), ("age-25-at", "2001-05-04"), ("age-25-above", "2001-05-03"),
        ("pension-age-below", "1960-04-06"), ("pension-age-at", "1960-04-05"),
        ("pension-age-above", "1960-04-04"),
    ])
    func `has the days around each birthday`(id: String, born: String) async throws {
        let (_, lines) = try await Self.table()
        let row = try #require(lines.first { $0.hasPrefix(id + ",") })
        #expect(row.contains(",characterised,\(born),"), "\(row)")
    }

    /// Points that are a number, as in Norfolk, and points that come about by measures, as in
    /// Illinois: the edges are those of the schemes.
    @Test(arguments: [
        ("norfolk-primary", "child", ["small 1-below 69.00 none", "small 1-at 70.00 small 1"]),
        (
            "illinois-don", "adult",
            ["29 or more-below 28.00 under 29", "29 or more-at 29.00 29 or more"]
        ),
    ])
    func `searches for answers where points are no plain sum`(
        scheme: String,
        subject: String,
        rows: [String]
    ) async throws {
        let scratch = try Scratch()
        try scratch.file(
            "case.json",
            """
            {"format": "pbcalc.case.v1", "id": "EX-0001", "scheme": "\(scheme)",
            "subject": "\(subject)", "date": "2010-06-01", "person": {"born": "2002-01-01",
            "household": "single", "children": 0, "setting": "home"}}
            """.replacing("2002", with: subject == "adult" ? "1950" : "2002")
        )
        let file = Outside.fixture("schemes/\(scheme).json")
        let made = try await Outside.pbcalc(
            "test",
            "--generate",
            file,
            "case.json",
            "-o",
            "rows.csv",
            in: scratch.path
        )
        #expect(made.status == 0, "\(made.talk)")
        #expect(made.talk.contains("searched for"))
        let lines = try scratch.text("rows.csv").split(separator: "\n").map { "\($0)" }
        for wanted in rows {
            let parts = wanted.split(separator: " ")
            let found = lines.contains { line in
                let cells = line.split(separator: ",", omittingEmptySubsequences: false)
                let isRow = wanted.hasPrefix(cells[0] + " ")
                return isRow
                    && wanted == ([cells[0]] + cells.suffix(5).prefix(2)).joined(separator: " ")
            }
            #expect(found && parts.count > 2, "\(wanted) in \(lines)")
        }
        let tested = try await Outside.pbcalc(
            "test",
            "--scheme",
            file,
            "rows.csv",
            in: scratch.path
        )
        #expect(tested.status == 0, "\(tested.text)")
    }

    /// The age of 25 is reached on the day that is named and not on the case's own.
    @Test(arguments: [[], ["--date", "2026-06-01"]])
    func `passes where the name of its base has a space, and on the day it was made for`(
        words: [String]
    ) async throws {
        let scratch = try Scratch()
        _ = try await Outside.bash("mkdir 'a folder'", in: scratch.path)
        try scratch.copy(of: Outside.goodCase, as: "a folder/the case.json")
        let made = try await Binary.built().run(
            ["test", "--generate", "exampleshire-2026", "a folder/the case.json", "-o", "rows.csv"]
                + words,
            in: scratch.path
        )
        #expect(made.status == 0, "\(made.talk)")
        let first = try scratch.text("rows.csv").split(separator: "\n").first
        #expect(first?.contains(#" base="a folder/the case.json""#) == true)
        #expect(first?.hasSuffix(" date=2026-06-01") == !words.isEmpty)
        let tested = try await Outside.pbcalc("test", "rows.csv", in: scratch.path)
        #expect(tested.status == 0, "\(tested.text)")
    }

    @Test
    func `needs one base case, and a scheme there is`() async throws {
        for words in [
            ["--generate", "exampleshire-2062", "x.json"],
            ["--generate", "exampleshire-2026", "-"],
            ["--generate", "exampleshire-2026", "a.json", "b.json"],
        ] {
            let ending = try await Binary.built().run(["test"] + words)
            #expect(ending.status == 2)
            #expect(ending.text == "")
        }
    }
}
