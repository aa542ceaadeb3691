import BudgetDocuments
import Testing

/// A figure of a plan that somebody else published: a row of `fixtures/published/plans.csv`.
struct WorkedFigure: Sendable, CustomTestStringConvertible {
    let columns: [String: String]

    var testDescription: String { "\(self["id"]) \(self["what"])" }

    subscript(name: String) -> String { columns[name] ?? "" }

    static func all() throws -> [WorkedFigure] {
        let text = String(
            decoding: try Repository.bytes("fixtures/published/plans.csv"),
            as: UTF8.self
        )
        let lines = text.split(separator: "\n").map { Published.cells(of: $0) }
        let names = try #require(lines.first)
        return lines.dropFirst().map {
            WorkedFigure(columns: Dictionary(zip(names, $0)) { $1 })
        }
    }

    /// The price lists that the cases name, with the weeks of the year that a row asks for.
    private static func library(year: String?) throws -> Library {
        let weeks = year.map { $0.contains("/") ? Tree.text($0) : .number($0) }
        let changes: [Change] = weeks.map { [.set("/prices/weeksInYear", $0)] } ?? []
        return try [
            "published/plans/worked-plans", "prices/richmond-prices", "prices/scilly-2023-prices",
        ].reduce(Library.readOnce) { try $0.with($1 + ".json", changes) }
    }

    /// What the program makes of the case, after the change that the row names.
    func answer() throws -> Answer {
        let change = self["change"].split(separator: "=")
        let year = change.first == "year" ? change.last.map { String($0) } : nil
        let changes: [Change] =
            change.count == 2 && year == nil
            ? [.set(String(change[0]), .number(String(change[1])))] : []
        let person = try Tree(json: Repository.bytes("fixtures/published/plans/" + self["case"]))
        let answer = try Answer(person.changed(by: changes).json, with: Self.library(year: year))
        #expect(answer[.status] == "ok", "\(answer.result["/faults"] ?? .null)")
        return answer
    }
}

@Suite("Plans that others worked out: W1 to W22")
struct WorkedPlansTests {
    /// Figures that are no part of a plan, by the arithmetic that their page names, in pounds.
    private static let sums: [String: Fraction] = [
        // A month is the week's amount over 7 for each of its days; each part is rounded.
        "W3a": month(150, 31) - month(20, 31), "W3b": month(150, 28) - month(20, 28),
        "W3c": month(150, 31) - month(20, 31), "W3d": month(150, 30) - month(20, 30),
        "W10b": pounds(41_930) - pounds(6_290) - pounds(6_286),
        "W10c": pounds(41_930) * Fraction(30, over: 14),
        "B14g": months,
        "W18a": dorothy, "W18b": nearest(dorothy * Fraction(9, over: 10)),
    ]

    private static let dorothy = pounds(31_000 - 18_444 - 2_416 - 2_052 - 2_685)

    /// Seven months of 31 days, four of 30 and one of 28.
    private static let months =
        month(150, 31) * Fraction(7) + month(150, 30) * Fraction(4) + month(150, 28)

    private static func pounds(_ pence: Int128) -> Fraction { Fraction(pence, over: 100) }

    private static func month(_ week: Int128, _ days: Int128) -> Fraction {
        nearest(Fraction(week * days, over: 7))
    }

    private static func nearest(_ amount: Fraction) -> Fraction {
        amount.roundedToPence("nearest") ?? amount
    }

    @Test(arguments: try WorkedFigure.all())
    func `a published figure comes out, or stands beside ours with the reason`(
        row: WorkedFigure
    ) throws {
        if row["case"].isEmpty {
            #expect(try #require(Self.sums[row["id"]]) == #require(Fraction(row["ours"])))
        } else {
            let figure = try row.answer().result[row["at"]]?.written
            #expect(figure == row["ours"])
        }
        #expect((row["published"] == row["ours"]) || !row["why"].isEmpty)
        #expect(!row["source"].isEmpty && !row["address"].isEmpty)
        #expect(["seen", "computed"].contains(row["evidence"]))
    }

    @Test func `all twenty-two examples are there, and seven do not come out`() throws {
        func example(_ id: String) -> Int? { Int(id.dropFirst().prefix { $0.isNumber }) }
        let rows = try WorkedFigure.all()
        let examples = Set(rows.filter { $0["id"].hasPrefix("W") }.compactMap { example($0["id"]) })
        #expect(examples == Set(1...22))
        let errata = Set(
            rows.filter { $0["published"] != $0["ours"] }.compactMap { example($0["id"]) }
        )
        // W10 and W21 are claims and cuts; W19 cannot be closed.
        #expect(errata == [3, 8, 10, 14, 18, 19, 21])
    }
}
