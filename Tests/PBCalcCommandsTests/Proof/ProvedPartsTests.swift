import BudgetDocuments
import PersonalBudgets
import TestKit
import Testing

/// Schemes of two questions, written as a council writes them, and what their proof says.
@Suite("The proof of each part of a scheme")
struct ProvedPartsTests {
    /// What is found in a scheme of `q` with 2, 3 or 5 points and `r` with 0, 2 or 7.
    private static func findings(
        measures: String,
        bands: String = #"{ "id": "A", "fromPoints": 0, "amount": 10.00 }"#,
        q: String = #""weight": 1"#,
        r: String = #""weight": 1"#,
        more: String = ""
    ) -> [Diagnostic] {
        func answers(_ points: Int...) -> String {
            points.enumerated().map { place, points in
                #"{ "id": "a\#(place)", "points": \#(points), "text": "an answer" }"#
            }.joined(separator: ", ")
        }
        let text = """
            { "format": "pbcalc.scheme.v1", "id": "made-up", "version": "1", "title": "Made up",
              "subject": "adult", "eligibility": { "criteria": "none" },
              "applies": { "from": "2026-04-01", "ageFrom": 18, "settings": ["home"] },
              "sources": { "made-up": { "title": "made up for a test" } },
              "questionnaire": { "source": "made-up", "evidence": "invented", \(measures)
                "questions": [
                  { "id": "q", "text": "q", \(q), "answers": [\(answers(2, 3, 5))] },
                  { "id": "r", "text": "r", \(r), "answers": [\(answers(0, 2, 7))] } \(more) ] },
              "allocation": { "source": "made-up", "evidence": "invented", "planLimit": "top",
                "rounding": "nearest", "cliff": 9, "bands": [\(bands)] } }
            """
        return Document(file: "s.json", bytes: Array(text.utf8)).findings(with: .readOnce)
    }

    /// Measures above `t`, a table by the last of them with rows for 3 and 4 alone.
    static let gaps: [(name: String, measures: String)] = [
        // 7 is the most of 5 and 7, 0 the least of 2 and 0.
        ("max", #"{ "id": "m", "max": ["q", "r"] }"#),
        ("min", #"{ "id": "m", "min": ["q", "r"] }"#),
        ("max of one", #"{ "id": "m", "max": ["q"] }"#),
        // Both have at least 2 points, or one has.
        ("count", #"{ "id": "m", "count": ["q", "r"], "atLeast": 2 }"#),
        ("quotient", #"{ "id": "m", "quotient": ["r", "q"] }"#),
        (
            "a sum, or three",
            #"{ "id": "s", "sum": ["q", "r"] }, { "id": "m", "max": ["s", 3] }"#
        ),
        // Whoever answers q by a0 has 2 points and nothing more.
        (
            "a part with a condition",
            #"{ "id": "m", "sum": ["q", { "of": "r", "when": { "q": "a1" } }] }"#
        ),
        (
            "a rounding",
            #"{ "id": "m", "sum": ["q", "r"], "rounding": { "mode": "up", "to": 10 } }"#
        ),
        // Without a row of u it is r, which can be 0.
        (
            "first of",
            #"{ "id": "u", "table": { "by": "q", "rows": [{ "is": 3, "value": 9 }] } }, "#
                + #"{ "id": "m", "firstOf": ["u", "r"] }"#
        ),
        (
            "a table of a table",
            #"{ "id": "m", "table": { "by": "q", "rows": [ { "below": 4, "value": 1 }, "#
                + #"{ "from": 4, "value": 3 } ] } }"#
        ),
    ]

    @Test(arguments: gaps)
    func `a gap in a table is told, however its number comes about`(name: String, measures: String)
    {
        let found = Self.findings(
            measures: #""measures": [\#(measures), { "id": "t", "table": { "by": "m", "#
                + #""rows": [{ "from": 3, "to": 4, "value": 1 }] } }], "total": "t","#
        )
        let gap = found.first { $0.code == .tableGap }
        #expect(gap?.severity == .error && gap?.message.contains("\"t\"") == true, "\(name)")
    }

    /// A table that a part or a first-of looks up only where it holds the number has no gap.
    @Test(arguments: [
        #"{ "id": "m", "sum": ["q", { "of": "t", "when": { "q": "a2" } }] }"#,
        #"{ "id": "m", "firstOf": ["t", "r"] }"#,
        // The last of a cascade is reached by 3 points alone.
        #"{ "id": "v", "table": { "by": "q", "rows": [{ "below": 4, "value": 3 }] } }, "#
            + #"{ "id": "m", "firstOf": ["v", "t"] }"#,
    ])
    func `a table that is not asked for other numbers is whole`(measures: String) {
        let found = Self.findings(
            measures: #""measures": [{ "id": "t", "table": { "by": "q", "#
                + #""rows": [{ "from": 4, "value": 1 }] } }, \#(measures)], "total": "m","#
        )
        #expect(found.allSatisfy { $0.severity != .error }, "\(found.map(\.message))")
    }

    static let bands: [(bands: String, r: String, codes: [ProblemCode])] = [
        // Whoever leaves r out is in neither band.
        (
            #"{ "id": "A", "when": { "r": ["a0", "a1"] }, "amount": 10.00 }, "#
                + #"{ "id": "B", "when": { "r": "a2" }, "amount": 14.00 }"#,
            #""weight": 1, "optional": true"#, [.tableGap]
        ),
        // A condition reads 0, 2 and 7, whatever the weight makes of them.
        (
            #"{ "id": "A", "when": { "r": { "below": 5 } }, "amount": 10.00 }, "#
                + #"{ "id": "B", "when": { "r": { "from": 5 } }, "amount": 14.00 }"#,
            #""weight": 0.5"#, []
        ),
        // 5 and 7 are 12, above both bands.
        (
            #"{ "id": "A", "when": { "r": "a2" }, "fromPoints": 0, "belowPoints": 12, "#
                + #""amount": 14.00 }, { "id": "B", "when": { "r": ["a0", "a1"] }, "#
                + #""fromPoints": 0, "belowPoints": 12, "amount": 10.00 }"#,
            #""weight": 1"#, [.totalOutside]
        ),
        // What the bands are is told beside their not meeting: 10.00 falls to 5.00 and to 4.00.
        (
            #"{ "id": "A", "fromPoints": 0, "belowPoints": 4, "amount": 10.00 }, "#
                + #"{ "id": "B", "fromPoints": 4, "belowPoints": 6, "amount": 5.00 }, "#
                + #"{ "id": "C", "fromPoints": 7, "belowPoints": 12, "amount": 4.00 }"#,
            #""weight": 1"#, [.totalOutside, .amountFalls, .bandGap, .amountFalls]
        ),
    ]

    @Test(arguments: bands)
    func `every error of the bands is told, and none that is not one`(
        bands: String,
        r: String,
        codes: [ProblemCode]
    ) {
        let found = Self.findings(measures: "", bands: bands, r: r)
        let errors = found.filter { $0.severity == .error }.map(\.code)
        #expect(Set(errors) == Set(codes), "\(found.map(\.message))")
        #expect(errors.count == codes.count)
    }

    /// Nobody is younger than the scheme is for.
    @Test(arguments: [(18, true), (19, false)])
    func `a table by age begins at the age that the scheme is for`(from: Int, isGood: Bool) {
        let found = Self.findings(
            measures: #""measures": [{ "id": "t", "table": { "by": "n", "rows": "#
                + #"[{ "from": \#(from), "value": 1 }] } }, { "id": "m", "sum": ["q", "t"] }], "#
                + #""total": "m","#,
            more: #", { "id": "n", "text": "n", "kind": "age", "unit": "years" }"#
        )
        #expect(found.contains { $0.code == .tableGap } != isGood, "\(found.map(\.message))")
    }

    private static let twoBands =
        #"{ "id": "A", "fromPoints": 0, "belowPoints": 5, "#
        + #""amount": 10.00 }, { "id": "B", "fromPoints": 5, "amount": 12.00 }"#

    /// A sum of 2 to 12, and a table by it.
    private static func table(_ rows: String) -> String {
        #""measures": [{ "id": "m", "sum": ["q", "r"] }, { "id": "t", "table": { "by": "m", "#
            + #""step": 1, "rows": [\#(rows)] } }], "total": "t","#
    }

    static let warnings: [(measures: String, q: String, codes: [ProblemCode])] = [
        // No more than 12 points are met: neither 17 of them nor the 6 that they come to.
        (
            table(#"{ "from": 0, "to": 16, "value": 3 }, { "from": 17, "value": 6 }"#),
            #""weight": 1"#, [.ruleUnreachable, .bandUnreachable]
        ),
        // From 7 points on there are fewer, 0 instead of 2, and the band is the same.
        (
            table(#"{ "from": 0, "to": 6, "value": 2 }, { "from": 7, "value": 0 }"#),
            #""weight": 1"#, [.needFalls, .needFalls, .needFalls, .bandUnreachable]
        ),
        // 2, 3 or 5 divided by nothing: whether there is a figure, and no more, hangs on the divisor.
        (
            #""measures": [{ "id": "m", "quotient": ["q", "r"] }], "total": "m","#,
            #""weight": 1"#, [.totalMissing, .needFalls, .questionIdle, .bandUnreachable]
        ),
        // What is asked only of those who give an answer that nobody can give.
        ("", #""weight": 1, "when": { "r": 99 }"#, [.ruleUnreachable]),
        ("", #""weight": 1, "when": { "r": [] }"#, [.ruleUnreachable]),
    ]

    @Test(arguments: warnings)
    func `what nobody meets, and who loses by it, is told`(
        measures: String,
        q: String,
        codes: [ProblemCode]
    ) {
        let found = Self.findings(measures: measures, bands: Self.twoBands, q: q)
        #expect(
            found.map(\.code).sorted { $0.rawValue < $1.rawValue }
                == codes.sorted { $0.rawValue < $1.rawValue },
            "\(found.map(\.message))"
        )
    }

    /// Of 20, 30 and 50 points for q only the last is in B, whatever is added for r; of 2, 3 and 5
    /// the last two are, where 7 are added.
    @Test(arguments: [(10, true), (1, false)])
    func `a question whose points never change the band is told`(weight: Int, isIdle: Bool) {
        let bands =
            #"{ "id": "A", "fromPoints": 0, "belowPoints": 40, "amount": 10.00 }, "#
            + #"{ "id": "B", "fromPoints": 40, "amount": 12.00 }"#
        let near =
            #"{ "id": "A", "fromPoints": 0, "belowPoints": 10, "amount": 10.00 }, "#
            + #"{ "id": "B", "fromPoints": 10, "amount": 12.00 }"#
        let found = Self.findings(
            measures: "",
            bands: isIdle ? bands : near,
            q: #""weight": \#(weight)"#
        )
        #expect(found.map(\.code) == (isIdle ? [.questionIdle] : []), "\(found.map(\.message))")
    }

    /// The only question there is: nobody has other answers, so all of them were tried.
    @Test func `all sets of the other answers are tried, where there are none`() throws {
        let found = try NumberScheme.findings(
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 50, "amount": 30.00 },
                  { "id": "B", "fromPoints": 50, "amount": 20.00 } ]
                """
        )
        let fall = try #require(found.first { $0.code == .needFalls })
        #expect(fall.message.contains("the budget falls from £30.00 to £20.00 a week"))
        #expect(!fall.message.contains("tried"), "\(fall.message)")
    }
}
