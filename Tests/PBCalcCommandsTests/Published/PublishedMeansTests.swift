import BudgetDocuments
import PersonalBudgets
import Testing

/// A row of `fixtures/published/means.csv`: a case that somebody published, or that follows from
/// the rules, under a council's scheme, and what comes of it.
struct MeansExample: Sendable, CustomTestStringConvertible {
    let row: PublishedRow

    var testDescription: String { "\(row["id"]) \(row["what"])" }

    static func all() throws -> [MeansExample] {
        try PublishedRow.all(of: "means").map { MeansExample(row: $0) }
    }

    /// The changes of a cell like `/a/b=1.00; /c=null`.
    private func changes(_ name: String) throws -> [Change] {
        try row.pairs(name).filter { $0.0.hasPrefix("/") }.map { pointer, value in
            let tree = value == "null" ? nil : try Tree(json: Array(value.utf8))
            return Change(pointer: pointer, value: tree)
        }
    }

    private var person: Tree {
        get throws {
            try Tree(json: Repository.bytes("fixtures/published/" + row["case"]))
                .changed(by: changes("changes"))
        }
    }

    private var library: Library {
        get throws {
            try Library().with("schemes/" + row["scheme"], changes("scheme_changes"))
        }
    }

    /// The result, or the account of some days where the row names them.
    func result() throws -> Answer? {
        guard days == nil else { return nil }
        return try Answer(person.json, with: library)
    }

    private var days: [String]? {
        let words = row["changes"].split(separator: " ").map { String($0) }
        return words.count == 2 && words.allSatisfy { $0.count == 10 } ? words : nil
    }

    /// The account as it is written to a file.
    func account() throws -> Tree {
        let dates = try #require(days).map { try Charge.day($0) }
        var assessor = Assessor(try library)
        let document = Document(file: "case.json", bytes: try person.json)
        let reading = assessor.charges(of: document, on: dates[0]...dates[1])
        guard case .good(let account, _) = reading else {
            Issue.record("\(reading.diagnostics.map(\.message))")
            throw Tree.Trouble.notJSON
        }
        var writer = JSONWriter(compact: true)
        account.write(to: &writer)
        return try Tree(json: writer.bytes)
    }
}

@Suite("Published and derived examples of a means test")
struct PublishedMeansTests {
    @Test(arguments: try MeansExample.all())
    func `an example comes out to the penny`(example: MeansExample) throws {
        let answer = try example.result()
        let tree = try answer?.result ?? example.account()
        for (path, figure) in example.row.pairs("expect") {
            if path.hasPrefix("steps."), let answer {
                let step = try answer.step(String(path.dropFirst("steps.".count)))
                #expect(step == Fraction(figure), "\(path)")
                continue
            }
            let pointer = "/" + path.split(separator: ".").joined(separator: "/")
            #expect(tree[pointer]?.written == figure, "\(path)")
        }
        if let answer, answer[.status] == "ok" { try answer.checkSteps() }
        #expect(["seen", "computed"].contains(example.row["evidence"]))
        #expect(!example.row["source"].isEmpty)
    }

    @Test func `every numbered example is a row or an erratum`() throws {
        var ids = try Set(Published.all().map { $0["id"] })
        for table in ["means", "figures", "errata"] {
            ids.formUnion(try PublishedRow.all(of: table).map { $0["id"] })
        }
        let tariff = try String(
            decoding: Repository.bytes("fixtures/published/tariff.csv"),
            as: UTF8.self
        )
        ids.formUnion(tariff.split(separator: "\n").map { String($0.prefix { $0 != "," }) })
        func numbered(_ letter: String, _ numbers: ClosedRange<Int>) -> [String] {
            numbers.map { letter + ($0 < 10 ? "0" : "") + "\($0)" }
        }
        let wanted =
            numbered("M", 1...17) + ["M05b"] + numbered("T", 0...7) + numbered("U", 1...15)
            + numbered("D", 1...12)
        #expect(wanted.filter { !ids.contains($0) } == [])
    }

    /// Arithmetic that a page prints: terms, a factor, and a rounding to so many pence.
    @Test(arguments: try PublishedRow.all(of: "figures"))
    func `a printed figure follows its own arithmetic`(row: PublishedRow) throws {
        func pence(_ amount: Substring) throws -> Exact {
            let value = try #require(Fraction(amount.filter { $0 != " " })) * Fraction(100)
            return try Exact(Int64(value.top), over: Int64(value.bottom))
        }
        var sum = Exact.zero
        for term in row["terms"].split(separator: "+") { sum = try sum + pence(term) }
        let parts = try row["factor"].split(separator: "/").map { try pence($0) }
        let factor =
            parts.count == 2 ? try parts[0] / parts[1] : try parts[0] / Exact(100)
        let mode = try #require(Rounding(rawValue: row["rounding"]))
        let step = Exact(try #require(Int64(row["to_pence"])))
        let rounded = try (sum * factor / step).rounded(mode, on: .allowance) * step
        #expect(try rounded == pence(row["published"][...]))
    }
}
