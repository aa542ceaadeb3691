import Foundation
import TestKit
import Testing

struct `Outside, a screen of 80 columns and 24 lines` {
    @Test(
        .enabled(if: Outside.has("script"), "no script command to make a terminal with"),
        arguments: Outside.cases
    )
    func `a screen of 80 columns and 24 lines holds the answer on a case whole`(path: String)
        async throws
    {
        let name = try #require(path.split(separator: "/").last.map { "\($0)" })
        let folder = Outside.fixture("cases")
        let ending = try await Outside.terminal(
            "stty cols 80 rows 24; cd '\(folder)' && pbcalc assess \(name)"
        )
        #expect(ending.status == 0)
        let lines = ending.text.replacing("\r\n", with: "\n").split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        #expect(lines.allSatisfy { $0.replacing(/\u{1B}\[[0-9;]*m/, with: "").count <= 80 })
        // The prompt that comes next takes the last line.
        #expect(lines.count <= 24)
    }

    @Test(
        .enabled(if: Outside.has("script"), "no script command to make a terminal with"),
        arguments: [
            "", "help", "help assess", "help check", "help batch", "help test", "help compare",
            "help scheme", "help completions", "help answer-unknown", "help table-cell", "assess",
            "asess case.json", "assess nowhere.json", "check case.json", "check bad.json",
            "assess bad.json", "assess scheme.json", "assess empty.json", "scheme list",
            "batch -o rows.csv case.json", "compare exampleshire-2026 exampleshire-2026 case.json",
        ]
    )
    func `a screen of 80 columns and 24 lines holds every other first screen whole`(words: String)
        async throws
    {
        let scratch = try Scratch()
        let good = try Outside.text(Outside.goodCase)
        try scratch.file("case.json", good)
        try scratch.file("bad.json", good.replacing(#""meals": "some""#, with: #""meals": "sum""#))
        try scratch.file("empty.json", "")
        try scratch.copy(of: Outside.fixture("schemes/exampleshire-2026.json"), as: "scheme.json")
        let ending = try await Outside.terminal(
            "stty cols 80 rows 24; cd '\(scratch.path)' && pbcalc \(words)"
        )
        let lines = ending.text.replacing("\r\n", with: "\n")
            .replacing(/\u{1B}\[[0-9;]*m/, with: "")
            .split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count > 1)
        #expect(lines.count <= 24, "\(lines.count) lines")
        for line in lines { #expect(line.count <= 80, "\(line)") }
    }
}
