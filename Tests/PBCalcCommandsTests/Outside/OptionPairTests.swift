import Foundation
import TestKit
import Testing

struct `Outside, any two options of a command` {
    /// A command, the words that ask it for something each alone, and what it is asked about.
    struct Line: CustomTestStringConvertible, Sendable {
        let command: String
        let asked: [String]
        let operands: String
        /// Pairs of which one has nothing to add, and why not.
        var same: [(pair: Set<String>, why: String)] = []

        var testDescription: String { command }
    }

    private static let shared = ["-o out", "--date 2026-06-01"]
    static let lines = [
        Line(
            command: "batch",
            asked: shared + [
                "--format ndjson", "--format json", "--columns status,date,budget_week",
                "--exit-zero", "--bom", "--hash", "--explain-sample 1", "--explain-faults",
                "--from-csv map.json", "--table-schema schema.json", "--scheme next.json",
            ],
            operands: "case.json faulty.json cases.csv"
        ),
        Line(
            command: "test",
            asked: shared + [
                "--format json", "--format github", "--format markdown", "--junit junit.xml",
                "--min-coverage 100", "--missing", "--update A2 --reason minuted",
                "--scheme next.json",
            ],
            operands: "rows.csv",
            same: [(["--missing", "--format json"], "JSON has the list always")]
        ),
        Line(
            command: "test --generate exampleshire-2026",
            asked: shared + [
                "--format json", "--junit junit.xml", "--min-coverage 100", "--missing",
                "--update A2 --reason minuted", "--scheme next.json",
            ],
            operands: "case.json"
        ),
        Line(
            command: "compare exampleshire-2026 next.json",
            asked: [
                "-o out", "--date 2030-01-01", "--format json", "--format csv",
                "--format markdown", "--scheme next.json",
            ],
            operands: "case.json faulty.json"
        ),
        Line(
            command: "check",
            asked: ["-o out", "--date 2029-06-01", "--format json", "--format github"],
            operands: "faulty.json next.json"
        ),
        Line(
            command: "scheme show",
            asked: shared + ["--format markdown", "--format json"],
            operands: "exampleshire-2026"
        ),
    ]

    /// A folder with all that the lines name.
    private func scratch() throws -> Scratch {
        let scratch = try Scratch()
        let good = try Outside.text(Outside.goodCase)
        let unknown = (0..<102).map { "\"zz\($0)\": 1, " }.joined()
        try scratch.file("case.json", good)
        try scratch.file(
            "faulty.json",
            good.replacing("{ \"format\"", with: "{ \(unknown)\"format\"")
        )
        try scratch.file(
            "next.json",
            try Outside.text(Outside.fixture("schemes/exampleshire-2026.json"))
                .replacing("\"id\": \"exampleshire-2026\"", with: "\"id\": \"next\"")
                .replacing(#"dressing", "weight": 1.5"#, with: #"dressing", "weight": 1.0"#)
        )
        try scratch.file(
            "rows.csv",
            """
            # pbcalc.table.v1 scheme=exampleshire-2026 base=case.json
            id,why,kind,answers.meals,date?,points?
            A1,as it stands,specified,,2026-04-20,28.00
            A2,no need,specified,none,2026-04-20,28.00

            """
        )
        try scratch.file(
            "cases.csv",
            """
            id,scheme,date,person.born
            EX-0001,exampleshire-2026,2026-04-20,1940-01-01

            """
        )
        try scratch.file(
            "map.json",
            """
            {"format": "pbcalc.map.v1", "columns": {},
            "case": {"subject": "adult", "person": {"household": "single", "children": 0,
            "setting": "home"}}}
            """
        )
        return scratch
    }

    /// Everything that a run has left to be seen.
    private func seen(_ line: Line, _ asked: [String]) async throws -> Set<String> {
        let scratch = try scratch()
        let words = [line.command] + asked + [line.operands]
        let ending = try await Outside.bash(
            "unset CI; pbcalc \(words.joined(separator: " "))",
            in: scratch.path
        )
        var seen = ["\(ending.status)", ending.text, ending.talk].enumerated()
            .map { "\($0) \($1)" }
        // As bytes, for a byte order mark is one of the things to be seen.
        for name in try scratch.names() {
            let bytes = try Outside.bytes(scratch.path + "/" + name)
            seen.append(name + " " + String(decoding: bytes, as: UTF8.self))
        }
        return Set(seen)
    }

    @Test(arguments: lines)
    func `any two options of a command show, each alone and both together, or are refused`(
        line: Line
    ) async throws {
        // What tells a line that the options do not go together.
        let refusal = /pbcalc: --[a-z-]+ (needs --|does not go with )/
        func isRefused(_ seen: Set<String>) -> Bool {
            let words = seen.first { $0.contains(refusal) }
            if let words { #expect(words.split(separator: "\n").allSatisfy { $0.count <= 82 }) }
            return seen.contains("0 2") && words != nil
        }
        let plain = try await seen(line, [])
        var alone: [String: Set<String>] = [:]
        for asked in line.asked {
            alone[asked] = try await seen(line, [asked])
            #expect(alone[asked] != plain, "\(asked) is passed over")
        }
        for (index, one) in line.asked.enumerated() {
            for other in line.asked[(index + 1)...] {
                // One option of one name: the last would win, or the parser refuses it.
                guard one.split(separator: " ")[0] != other.split(separator: " ")[0] else {
                    continue
                }
                let both = try await seen(line, [one, other])
                let isSame = line.same.contains { $0.pair == [one, other] }
                guard !isRefused(both), !isSame else { continue }
                #expect(both != alone[one], "\(other) is passed over beside \(one)")
                #expect(both != alone[other], "\(one) is passed over beside \(other)")
            }
        }
    }
}
