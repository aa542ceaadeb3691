import BudgetDocuments
import Foundation
import TestKit
import Testing

struct `Edges of a table that is generated` {
    private static func number(_ more: String) -> String {
        #"{ "id": "n", "text": "n", "kind": "number", "from": 0, "to": 20\#(more) }"#
    }

    /// A case and the scheme small, and what `test --generate` says of the two.
    private static func generated(
        _ scheme: SmallScheme,
        answering answers: String
    ) async throws -> (scratch: Scratch, made: Binary.Ending) {
        let scratch = try Scratch()
        try scratch.scheme(scheme)
        try scratch.file("case.json", SmallScheme.person(answering: answers))
        let made = try await Outside.pbcalc(
            "test",
            "--schemes",
            "s",
            "--generate",
            "small",
            "case.json",
            "-o",
            "rows.csv",
            in: scratch.path
        )
        return (scratch, made)
    }

    private static func points(_ scratch: Scratch, _ rows: [String]) throws -> [String] {
        let lines = try scratch.text("rows.csv").split(separator: "\n")
        return rows.map { id in
            let line = lines.first { $0.hasPrefix(id + ",") } ?? ""
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            return cells.count > 5 ? String(cells[cells.count - 5]) : "none"
        }
    }

    /// The nearest numbers as they are written: in whole ones for an edge at 8, in tenths for one at
    /// 7.5, where twice 3.7, 3.8 and 3.9 are 7.4, 7.6 and 7.8.
    @Test(arguments: [
        ("8", "", ["7.00", "8.00", "9.00"]), ("7.5", "", ["7.40", "7.50", "7.60"]),
        ("7.5", ", \"weight\": 2", ["7.40", "7.60", "7.80"]),
        ("8", ", \"step\": 4", ["4.00", "8.00", "12.00"]),
        // Nobody comes to more than 20 points.
        ("20", "", ["19.00", "20.00", "none"]),
    ])
    func `a number without a step is tried just below an edge and at it`(
        edge: String,
        more: String,
        wanted: [String]
    ) async throws {
        let (scratch, made) = try await Self.generated(
            SmallScheme(
                questions: [Self.number(more)],
                allocation: """
                    "bands": [
                      { "id": "A", "fromPoints": 0, "belowPoints": \(edge), "amount": 100.00 },
                      { "id": "B", "fromPoints": \(edge), "amount": 140.00 } ]
                    """
            ),
            answering: #"{ "n": 0 }"#
        )
        #expect(made.status == 0, "\(made.talk)")
        #expect(try Self.points(scratch, ["B-below", "B-at", "B-above"]) == wanted)
        let tested = try await Outside.pbcalc(
            "test",
            "--schemes",
            "s",
            "--min-coverage",
            "100",
            "rows.csv",
            in: scratch.path
        )
        #expect(tested.status == 0, "\(tested.text) \(tested.talk)")
    }

    @Test func `beside other answers a number is tried where their points leave the edge`()
        async throws
    {
        let (scratch, made) = try await Self.generated(
            SmallScheme(
                questions: [Self.number(""), SmallScheme.choice("c", 0, 3)],
                allocation: """
                    "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 21.5, "amount": 100.00 },
                      { "id": "B", "fromPoints": 21.5, "amount": 140.00 } ]
                    """
            ),
            answering: #"{ "n": 1, "c": "a0" }"#
        )
        #expect(made.status == 0, "\(made.talk)")
        // Only with 3 points of c: 18.4, 18.5 and 18.6 of n.
        let found = try Self.points(scratch, ["B-below", "B-at", "B-above"])
        #expect(found == ["21.40", "21.50", "21.60"])
    }

    /// Points 0 to 7 and one knot at 7: the side below it is without a band, and the knot is one.
    @Test(arguments: ["", "\"step\": 1,"])
    func `both sides of a single knot can be covered`(step: String) async throws {
        let (scratch, made) = try await Self.generated(
            SmallScheme(
                questions: [SmallScheme.number("n", from: 0, to: 7)],
                allocation: """
                    \(step) "between": "step", "below": "no-figure", "knots": [ { "points": 7, "amount": 900.00 } ]
                    """
            ),
            answering: #"{ "n": 1 }"#
        )
        #expect(made.status == 0, "\(made.talk)")
        let tested = try await Outside.pbcalc(
            "test",
            "--schemes",
            "s",
            "--min-coverage",
            "100",
            "rows.csv",
            in: scratch.path
        )
        #expect(tested.status == 0, "\(tested.text) \(tested.talk)")
        #expect(tested.text.contains("sides of band edges 2/2"), "\(tested.text)")
    }

    /// Wales has no amount for a single person below pension age in 2025/26 that is known.
    @Test func `a side whose case has a fault is named`() async throws {
        let scratch = try Scratch()
        try scratch.file(
            "scheme.json",
            """
            { "format": "pbcalc.scheme.v1", "id": "cymru", "version": "1", "title": "Wales",
              "subject": "adult", "sources": { "p": { "title": "policy" } },
              "applies": { "from": "2025-04-07", "to": "2026-04-05", "ageFrom": 18,
                "settings": ["home"] },
              "contribution": { "source": "p", "evidence": "invented", "regime": "wales-home",
                "nightCare": "counted", "weeklyMaximum": 100.00 } }
            """
        )
        try scratch.file(
            "case.json",
            """
            { "format": "pbcalc.case.v1", "id": "CY-0001", "scheme": "cymru", "subject": "adult",
              "date": "2025-06-04", "person": { "born": "1940-05-04", "household": "single",
                "children": 0, "setting": "home" },
              "finance": { "status": "full", "capital": [], "housing": [], "disabilityCosts": [],
                "income": [ { "kind": "state-pension", "amount": 460.00, "every": "week" } ] } }
            """
        )
        let made = try await Outside.pbcalc(
            "test",
            "--generate",
            "scheme.json",
            "case.json",
            "-o",
            "rows.csv",
            in: scratch.path
        )
        #expect(made.status == 0, "\(made.talk)")
        let said = "there is no row pension-age-below: its case has a fault, rate-missing"
        #expect(made.talk.contains(said), "\(made.talk)")
        let rows = try scratch.text("rows.csv")
        #expect(rows.contains("\npension-age-at,") && !rows.contains("pension-age-below"))
    }
}
