import BudgetDocuments
import Testing

/// A row of `fixtures/published/allocation.csv`: answers to a real scheme, and what came of them.
struct PublishedRow: Sendable, CustomTestStringConvertible {
    let cells: [String: String]

    subscript(name: String) -> String { cells[name] ?? "" }

    var testDescription: String { "\(self["id"]) \(self["scheme"]) \(self["why"])" }

    static func all(of table: String = "allocation") throws -> [PublishedRow] {
        let text = String(
            decoding: try Repository.bytes("fixtures/published/\(table).csv"),
            as: UTF8.self
        )
        let lines = text.split(separator: "\n").map { Published.cells(of: $0) }
        let names = try #require(lines.first)
        return lines.dropFirst().map { PublishedRow(cells: Dictionary(zip(names, $0)) { $1 }) }
    }

    /// The pairs of a cell like `a=1; b=2`.
    func pairs(_ name: String) -> [(String, String)] {
        self[name].split(separator: ";").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1)
            func trimmed(_ text: Substring) -> String {
                String(text.drop { $0 == " " })
            }
            return (trimmed(parts[0]), parts.count > 1 ? trimmed(parts[1]) : "")
        }
    }

    private var subject: String {
        switch self["scheme"] {
        case "norfolk-primary": "child"
        case let scheme where scheme.contains("-carer-"): "carer"
        default: "adult"
        }
    }

    /// The case of the row.
    var person: Tree {
        get throws {
            var answers: [String: Tree] = [:]
            for (question, answer) in pairs("answers") { answers[question] = tree(answer) }
            let support = pairs("unpaid_support").map { question, share -> Tree in
                [
                    "question": .text(question), "share": .text(share), "willing": true,
                    "able": true, "agreed": .text(self["date"]),
                ]
            }
            return [
                "format": "pbcalc.case.v1", "id": "PUB-0001", "scheme": .text(self["scheme"]),
                "subject": .text(subject), "date": .text(self["date"]),
                "person": [
                    "born": .text(self["born"]), "household": "single", "children": 0,
                    "setting": "home",
                ],
                "eligibility": subject == "carer"
                    ? [
                        "careNecessary": "yes", "negativeEffect": "yes",
                        "significantImpact": "yes",
                    ] : [:],
                "answers": .object(answers), "unpaidSupport": .list(support),
            ]
        }
    }

    private func tree(_ answer: String) -> Tree {
        if answer == "yes" || answer == "no" { return .truth(answer == "yes") }
        let parts = answer.split(separator: "/")
        if parts.count == 2 {
            return ["times": .number(String(parts[0])), "every": .text(String(parts[1]))]
        }
        let isNumber = answer.allSatisfy { $0.isNumber || $0 == "." }
        return isNumber ? .number(answer) : .text(answer)
    }

    /// The answer of the program.
    func answer() throws -> Answer {
        let library = try Library().with("schemes/\(self["scheme"]).json")
        return try Answer(person.json, with: library, explain: true)
    }
}

@Suite("Real schemes run as data")
struct PublishedAllocationTests {
    @Test(arguments: try PublishedRow.all())
    func `a published figure of an allocation comes out exactly, and its steps re-add`(
        row: PublishedRow
    ) throws {
        let answer = try row.answer()
        for (path, figure) in row.pairs("expect") {
            if path == "faults" {
                #expect(answer.result["/faults/0/code"]?.written == figure)
                continue
            }
            #expect(answer[.status] == "ok", "\(answer.result["/faults"] ?? .null)")
            let pointer = "/" + path.split(separator: ".").joined(separator: "/")
            #expect(answer.result[pointer]?.written == figure, "\(path)")
        }
        try answer.checkSteps()
        #expect(!row["source"].isEmpty)
        #expect(["seen", "computed", "unverified", "invented"].contains(row["evidence"]))
    }
}

extension PublishedAllocationTests {
    @Test(arguments: [("DE6", "euros"), ("FL1", "dollars"), ("N70", "pounds")])
    func `the steps count in the currency of the scheme`(id: String, unit: String) throws {
        let row = try #require(try PublishedRow.all().first { $0["id"] == id })
        let units = Set(try row.answer().steps.compactMap { $0["/unit"]?.written })
        #expect(units.contains { $0.hasPrefix(unit) })
        #expect(
            !units.contains { name in
                ["euros", "dollars", "pounds"].contains { $0 != unit && name.hasPrefix($0) }
            }
        )
    }
}
