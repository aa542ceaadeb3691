import BudgetDocuments
import PersonalBudgets
import Testing

@Suite("The proof of real schemes")
struct ProofTests {
    @Test(
        arguments: [
            // Wholly by tube has 3 points, partly 6: the law explains why.
            ("germany-2022", ProblemCode.needFalls, "partly"),
            // All answers 2: 58,457.57 in supported living, 54,766.48 in a group home.
            ("florida-ibudget-5b", .needFalls, "residential-1"),
            // 229.56 to 374.14 is 62.98% more.
            (
                "st-helens-2024", .amountCliff,
                "L3 to L4 the amount rises by 63%, from £229.56 to £374.14 a week"
            ),
            ("isle-of-wight-2003", .findingAccepted, "table-gap"),
        ]
    )
    func `the proof says what is known of a scheme`(
        scheme: String,
        code: ProblemCode,
        words: String
    ) throws {
        let found = try Library.findings(inScheme: scheme)
        #expect(found.contains { $0.code == code && $0.message.contains(words) })
    }

    @Test(arguments: [
        "exampleshire-2026", "kensington-2009-linear", "kensington-2009-step",
        "cambridgeshire-2010",
        "hackney-2022", "jersey-2021", "jersey-easy-read", "washington-care", "illinois-don",
        "germany-2022-sums", "germany-2022-weighted",
    ])
    func `the proof finds no error in a sound scheme`(scheme: String) throws {
        #expect(try Library.findings(inScheme: scheme).allSatisfy { $0.severity != .error })
    }

    /// Ten times a whole number of points.
    private static func tenfold(_ points: String) -> String { points == "0" ? "0" : points + "0" }

    /// All points and all edges times ten change no budget.
    @Test(arguments: ["none", "some", "most", "all"])
    func `a scheme in points ten times as large gives the same budget`(home: String) throws {
        var scheme = try Tree(json: Repository.bytes("fixtures/schemes/exampleshire-2026.json"))
        let questions = scheme["/questionnaire/questions"]?.elements ?? []
        for (index, question) in questions.enumerated() {
            for (place, answer) in (question["/answers"]?.elements ?? []).enumerated() {
                let points = answer["/points"]?.written ?? "0"
                try scheme.set(
                    "/questionnaire/questions/\(index)/answers/\(place)/points",
                    to: .number(Self.tenfold(points))
                )
            }
        }
        for (index, band) in (scheme["/allocation/bands"]?.elements ?? []).enumerated() {
            for edge in ["fromPoints", "belowPoints"] {
                guard let points = band["/" + edge]?.written else { continue }
                try scheme.set(
                    "/allocation/bands/\(index)/\(edge)",
                    to: .number(Self.tenfold(points))
                )
            }
        }
        let tenfold = try Library().with(scheme)
        let change = [Change.set("/answers/home", .text(home))]
        let usual = try Answer("EX-0042", change)
        let larger = try Answer("EX-0042", change, with: tenfold)
        #expect(usual[.indicative] == larger[.indicative])
        #expect(usual[.without] == larger[.without])
        #expect(usual[.band] == larger[.band])
    }
}
