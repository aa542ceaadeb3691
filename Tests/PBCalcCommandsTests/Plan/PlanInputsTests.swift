import BudgetDocuments
import TestKit
import Testing

/// A plan that cannot be, or only just can: a row of `fixtures/plans/inputs.csv`.
struct PlanInput: Sendable, CustomTestStringConvertible {
    let columns: [String: String]

    var testDescription: String { "\(self["row"]) \(self["what"])" }

    subscript(name: String) -> String { columns[name] ?? "" }

    var path: String { "plans/inputs/\(self["file"]).json" }

    static func all() throws -> [PlanInput] {
        let text = String(
            decoding: try Repository.bytes("fixtures/plans/inputs.csv"),
            as: UTF8.self
        )
        let lines = text.split(separator: "\n").map { Published.cells(of: $0) }
        let names = try #require(lines.first)
        return lines.dropFirst().map { PlanInput(columns: Dictionary(zip(names, $0)) { $1 }) }
    }
}

@Suite("Bad inputs of a plan")
struct PlanInputsTests {
    @Test(arguments: try PlanInput.all())
    func `a row is told at its place, with its exit code`(row: PlanInput) async throws {
        let answer = try Answer(Repository.bytes("fixtures/" + row.path))
        if row["code"].isEmpty {
            #expect(answer[.status] == "ok")
            #expect(answer.result["/faults"]?.elements == [])
        } else {
            #expect(answer.faultCodes == [row["code"]])
            #expect(answer.result["/faults/0/pointer"]?.written == row["pointer"])
            #expect(answer[.plan] == "null" && answer[.pays] == "null")
        }
        if !row["figure"].isEmpty {
            #expect(answer.result[row["figure"]]?.written == row["value"])
        }
        let ending = try await Outside.pbcalc("assess", Outside.fixture(row.path))
        #expect(String(ending.status) == row["exit"])
        if let line = answer.result["/faults/0/line"]?.written,
            let column = answer.result["/faults/0/column"]?.written
        {
            let place = "\(row["file"]).json:\(line):\(column): error[\(row["code"])]"
            #expect(ending.talk.contains(place))
            #expect(ending.text == "")
        }
    }

    /// A year of twelve shares over different primes has no denominator that fits 64 bits: the
    /// product of 43 to 97 is above 10^21.
    @Test(arguments: [[], [Change.set("/plan/lines/0/topUp", .number("1000.00"))]])
    func `means too large to be worked with are not laid to a line with a fault of its own`(
        fault: [Change]
    ) throws {
        let income = [97, 89, 83, 79, 73, 71, 67, 61, 59, 53, 47, 43].map { sharers -> Tree in
            [
                "kind": "trust-income", "amount": .number("9999999.99"), "every": "month",
                "sharedBy": .number("\(sharers)"),
            ]
        }
        let answer = try Answer(
            "EX-0042",
            [
                .set("/person/setting", "supported-living"), .set("/finance/income", .list(income)),
            ] + fault,
            with: Library.readOnce.with(
                "schemes/exampleshire-2026.json",
                [.set("/applies/settings", ["home", "supported-living"])]
            )
        )
        #expect(answer.faultPlaces == ["number-too-large /finance"])
    }

    @Test func `D06 over the budget is a finding, and D09 a step of the explanation`() throws {
        let over = try Answer(Repository.bytes("fixtures/plans/inputs/d06.json"))
        #expect(over[.verdict] == "over-budget")
        let capped = try Answer(Repository.bytes("fixtures/plans/inputs/d09.json"))
        let step = try #require(capped.steps.first { $0["/id"] == "person-pays" })
        #expect(step["/op"] == "min")
        #expect(step["/inputs"] == ["maximum", "chargeable"])
        #expect(capped[.maximum] == "61.06" && capped[.reason] == "covers-cost")
    }
}
