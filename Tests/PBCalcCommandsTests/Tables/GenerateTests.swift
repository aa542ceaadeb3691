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
    ])
    func `holds the figures of the rules`(id: String, figures: [String]) async throws {
        let (_, lines) = try await Self.table()
        let row = try #require(lines.first { $0.hasPrefix(id + ",") })
        #expect(row.contains(",characterised,"))
        let cells = row.split(separator: ",", omittingEmptySubsequences: false).map { "\($0)" }
        let said = cells.suffix(5).filter { !$0.isEmpty }
        #expect(said == figures, "\(row)")
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
