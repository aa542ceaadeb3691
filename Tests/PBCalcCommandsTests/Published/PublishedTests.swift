import BudgetDocuments
import Testing

/// A worked example that somebody else published: a row of `fixtures/published/index.csv`.
struct Published: Sendable, CustomTestStringConvertible {
    let columns: [String: String]

    var testDescription: String { self["id"] + " " + self["example"] }

    subscript(name: String) -> String { columns[name] ?? "" }

    /// The rows of the index; a cell in quotes may hold commas.
    static func all() throws -> [Published] {
        let lines = String(
            decoding: try Repository.bytes("fixtures/published/index.csv"),
            as: UTF8.self
        )
        .split(separator: "\n").map { cells(of: $0) }
        let names = try #require(lines.first)
        return lines.dropFirst().map { Published(columns: Dictionary(zip(names, $0)) { $1 }) }
    }

    /// The cells of a line; a quotation mark within quotes is written twice.
    static func cells(of line: Substring) -> [String] {
        var cells = [""]
        var isQuoted = false
        var wasQuote = false
        for character in line {
            switch character {
            case "\"" where wasQuote && !isQuoted:
                cells[cells.count - 1].append(character)
                isQuoted = true
                wasQuote = false
            case "\"":
                isQuoted.toggle()
                wasQuote = !isQuoted
            case "," where !isQuoted:
                cells.append("")
                wasQuote = false
            default:
                cells[cells.count - 1].append(character)
                wasQuote = false
            }
        }
        return cells
    }

    /// The council's scheme, after some changes, in a library.
    func library(_ changes: [Change] = []) throws -> Library {
        try Library().with("schemes/" + self["scheme"], changes)
    }

    /// The person of the example, after some changes to the case and to the scheme.
    func answer(_ changes: [Change] = [], scheme: [Change] = []) throws -> Answer {
        let person = try Tree(json: Repository.bytes("fixtures/published/" + self["case"]))
        let answer = try Answer(
            person.changed(by: changes).json,
            with: library(scheme),
            explain: true
        )
        #expect(answer[.status] == "ok", "\(answer.result["/faults"] ?? .null)")
        return answer
    }
}

@Suite("Worked examples that others published")
struct PublishedTests {
    private func example(_ id: String) throws -> Published {
        try #require(try Published.all().first { $0["id"] == id })
    }

    @Test(arguments: try Published.all())
    func `a published example comes out to the penny`(example: Published) throws {
        let answer = try example.answer()
        #expect(answer[.maximum] == example["contribution_max_week"])
        if !example["cost_week"].isEmpty {
            #expect(answer[.cost] == example["cost_week"])
            #expect(answer[.pays] == example["person_pays_week"])
        }
        #expect(try answer.step("mig") == #require(Fraction(example["mig_week"])))
        #expect(!example["title"].isEmpty && !example["address"].isEmpty)
        // South Tyneside's page shows what goes in; what comes out was worked out by hand.
        #expect(example["evidence"] == (example["id"] == "M17" ? "computed" : "seen"))
    }

    @Test func `there is nothing to note in the schemes of the councils`() throws {
        for file in Set(try Published.all().map { $0["scheme"] }) {
            let bytes = try Repository.bytes("fixtures/schemes/" + file)
            let notes = Document(file: file, bytes: bytes).scheme().diagnostics
            #expect(notes.isEmpty, "\(file)")
        }
    }

    @Test func `the index names twenty-four examples, each once`() throws {
        let ids = try Published.all().map { $0["id"] }
        #expect(
            ids.filter { $0 != "M05b" }
                == (1...24).filter { $0 != 5 }.map { "M\($0 < 10 ? "0" : "")\($0)" }
        )
        #expect(ids.contains("M05b"))
    }

    @Test func `what the council pays is the rest of the published cost`() throws {
        // 391.95 - 67.71; 454.00 - 110.10; 206.00 - 0.00.
        #expect(try example("M01").answer()[.council] == "324.24")
        #expect(try example("M02").answer()[.council] == "343.90")
        #expect(try example("M04").answer()[.council] == "206.00")
        // 694.00 - 205.33, as Leeds prints.
        #expect(try example("M19").answer()[.council] == "488.67")
    }

    @Test func `Knowsley takes the night difference of 2024/25 off`() throws {
        // 108.55 - 72.65 = 35.90, as the page prints.
        #expect(try example("M01").answer().step("income.2.night") == Fraction(3_590, over: 100))
    }

    @Test func `Edinburgh's savings count in steps above Scotland's limit`() throws {
        // (28,500 - 21,500) / 250, as the page prints.
        #expect(try example("M20").answer()[.tariff] == "28.00")
    }

    @Test func `Devon's lines are rounded one by one to what its page prints`() throws {
        let answer = try example("M02").answer()
        #expect(try answer.step("disability-costs.2.weekly") == Fraction(231, over: 100))
        #expect(try answer.step("disability-costs.3.weekly") == Fraction(577, over: 100))
        // 20.00 + 2.31 + 5.77, and 10.00 + 6.00 + 1.27.
        #expect(try answer.step("disability-costs") == Fraction(2_808, over: 100))
        #expect(try answer.step("housing") == Fraction(1_727, over: 100))
    }

    @Test func `a year's cost in Devon's way is 27.42 a week`() throws {
        // Reading prints 1,426 a year as 27.42 a week: 1,426 / 52 = 27.4230...
        let answer = try example("M02").answer([
            .set(
                "/finance/disabilityCosts/0",
                ["kind": "care", "claimed": 1_426, "allowed": 1_426, "every": "year"]
            )
        ])
        #expect(try answer.step("disability-costs.1.weekly") == Fraction(2_742, over: 100))
    }

    @Test func `Kingston's Jenny has a carer's premium only because the assessor states it`() throws
    {
        // Without 53.25 of 342.60 the rest is still more than she has: 297.24 - 289.35 - 16.75.
        let answer = try example("M04").answer([.remove("/finance/premiums")])
        #expect(try answer.step("mig") == Fraction(28_935, over: 100))
        #expect(answer[.maximum] == "0.00")
    }
}
