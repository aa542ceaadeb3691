import TestKit
import BudgetDocuments
import PersonalBudgets
import Testing

/// A policy is accepted exactly when no case can reach a total without one row.
///
/// Schemes of two or three small questions and a table, drawn by chance; every set of answers is
/// put together here, by hand so to say, and looked up row by row.
@Suite("Check accepts exactly the tables that hold every total")
struct SmallTableProofTests {
    /// Of 10,001 numbers in steps of a hundredth none lies between 10.00 and 10.01.
    @Test(arguments: [
        ("10.01", "0.01", []), ("10.02", "0.01", ["income 10.01"]),
        ("10.01", "0.005", ["income 10.005"]), ("10.00", "0.01", ["income 10"]),
    ])
    func `a table to the penny lacks only numbers that can be answered`(
        from: String,
        step: String,
        found: [String]
    ) {
        let findings = SmallScheme(
            questions: [
                SmallScheme.number("income", from: 0, to: 100, step: ", \"step\": \(step)"),
                #"{ "id": "care", "text": "care", "kind": "flag" }"#,
            ],
            measures: """
                , "measures": [ { "id": "charge", "table": { "by": "income", "step": \(step), "rows": [
                  { "from": 0, "to": 10, "value": 1, "when": { "care": true } },
                  { "from": \(from), "to": 100, "value": 3, "when": { "care": true } },
                  { "from": 0, "to": 100, "value": 4, "when": { "care": false } } ] } } ],
                  "total": "charge"
                """,
            allocation: #""bands": [ { "id": "A", "fromPoints": 0, "perPoint": 1.00 } ]"#
        ).findings.filter { [.tableGap, .tableOverlap].contains($0.code) }
        #expect(findings.count == found.count, "\(findings.map(\.message))")
        for (finding, words) in zip(findings, found) { #expect(finding.message.contains(words)) }
    }

    /// The bands are for whole points: between 4 and 5 only a question without a step leads.
    @Test(arguments: [("", true), (", \"step\": 0.5", false)])
    func `a gap between steps is closed by the step of the question`(step: String, isSaid: Bool) {
        let findings = SmallScheme(
            questions: [SmallScheme.number("score", from: 0, to: 9, step: step)],
            allocation: """
                "step": 1, "bands": [ { "id": "A", "fromPoints": 0, "toPoints": 4, "amount": 50.00 },
                  { "id": "B", "fromPoints": 5, "toPoints": 9, "amount": 60.00 } ]
                """
        ).findings.filter { $0.code == .tableGap }
        #expect(findings.count == 1)
        let advice = findings.first?.advice ?? ""
        #expect(advice.contains("add \"step\": 1 to \"score\"") == isSaid, "\(advice)")
    }

    /// How the answers to a few questions are put together.
    enum Operation: String, CaseIterable {
        case sum, product, max, min

        func callAsFunction(_ one: Int, _ other: Int) -> Int {
            switch self {
            case .sum: one + other
            case .product: one * other
            case .max: Swift.max(one, other)
            case .min: Swift.min(one, other)
            }
        }
    }

    /// A table of rows over what a few questions come to.
    private struct Drawn {
        let operation: Operation
        let points: [[Int]]
        let rows: [(from: Int, to: Int)]

        init(_ operation: Operation, seed: Int) {
            self.operation = operation
            var random = SplitMix64(seed: UInt64(seed))
            points = (0..<(2 + random.below(2))).map { _ in
                [0] + (0..<(1 + random.below(3))).map { _ in random.below(7) }
            }
            let most = Drawn.totals(of: points, operation).max() ?? 0
            // Rows that follow each other, then a few of them moved, shortened or stretched.
            var rows: [(from: Int, to: Int)] = []
            var next = 0
            while next <= most {
                let to = next + random.below(6)
                rows.append((next, to))
                next = to + 1
            }
            for index in rows.indices where random.oneIn(9) {
                let shift = random.below(3) - 1
                let to = rows[index].to + shift
                if to >= rows[index].from { rows[index].to = to }
            }
            self.rows = rows
        }

        /// Every total that answers can come to.
        var totals: Set<Int> { Drawn.totals(of: points, operation) }

        private static func totals(of points: [[Int]], _ operation: Operation) -> Set<Int> {
            points.dropFirst().reduce(Set(points[0])) { totals, choices in
                Set(totals.flatMap { total in choices.map { operation(total, $0) } })
            }
        }

        /// How many rows hold a total.
        func count(_ total: Int) -> Int { rows.count { $0.from <= total && total <= $0.to } }

        var scheme: Tree {
            let questions = points.enumerated().map { index, choices -> Tree in
                let answers = choices.enumerated().map { place, points -> Tree in
                    [
                        "id": .text("a\(place)"), "points": .number("\(points)"),
                        "text": "an answer",
                    ]
                }
                return [
                    "id": .text("q\(index)"), "text": "a question", "kind": "category",
                    "answers": .list(answers),
                ]
            }
            let rows = rows.enumerated().map { index, row -> Tree in
                [
                    "from": .number("\(row.from)"), "to": .number("\(row.to)"),
                    "value": .number("\(index)"),
                ]
            }
            return [
                "format": "pbcalc.scheme.v1", "id": "drawn", "version": "1", "title": "Drawn",
                "subject": "adult", "eligibility": ["criteria": "none"],
                "applies": ["from": "2026-04-01", "ageFrom": 18, "settings": ["home"]],
                "sources": ["made-up": ["title": "made up for a test"]],
                "questionnaire": [
                    "source": "made-up", "evidence": "invented", "questions": .list(questions),
                    "measures": [
                        [
                            "id": "all",
                            operation.rawValue: .list(points.indices.map { .text("q\($0)") }),
                        ],
                        ["id": "row", "table": ["by": "all", "step": 1, "rows": .list(rows)]],
                    ], "total": "row",
                ],
            ]
        }
    }

    @Test(arguments: Operation.allCases)
    func `check accepts exactly the tables that hold every total, of 200 drawn by chance`(
        operation: Operation
    ) {
        var seen = (accepted: 0, gaps: 0, overlaps: 0)
        for seed in 0..<200 {
            let drawn = Drawn(operation, seed: seed)
            let document = Document(file: "s.json", bytes: drawn.scheme.json)
            let errors = document.findings(with: .readOnce).filter { $0.severity == .error }
            let codes = Set(errors.map(\.code))
            let counts = drawn.totals.map { drawn.count($0) }
            #expect(codes.contains(.tableGap) == counts.contains(0), "seed \(seed)")
            #expect(codes.contains(.tableOverlap) == counts.contains { $0 > 1 }, "seed \(seed)")
            #expect(codes.isSubset(of: [.tableGap, .tableOverlap]), "seed \(seed) \(codes)")
            var isUsable = false
            if case .good = document.usableScheme(beside: .readOnce) { isUsable = true }
            #expect(isUsable == counts.allSatisfy { $0 == 1 }, "seed \(seed)")
            if isUsable { seen.accepted += 1 }
            if counts.contains(0) { seen.gaps += 1 }
            if counts.contains(where: { $0 > 1 }) { seen.overlaps += 1 }
        }
        // The draw is of all sorts.
        #expect(min(seen.accepted, seen.gaps, seen.overlaps) > 2, "\(seen)")
    }

    /// Parts that exclude each other are not added up.
    @Test(arguments: [(10, true), (9, false)])
    func `a young person's need and an adult's are never had together`(top: Int, isGood: Bool)
        throws
    {
        func answers(_ most: Int) -> Tree {
            [
                ["id": "none", "points": 0, "text": "none"],
                ["id": "most", "points": .number("\(most)"), "text": "most"],
            ]
        }
        let scheme: Tree = [
            "format": "pbcalc.scheme.v1", "id": "drawn", "version": "1", "title": "Drawn",
            "subject": "adult", "eligibility": ["criteria": "none"],
            "applies": ["from": "2026-04-01", "ageFrom": 16, "settings": ["home"]],
            "sources": ["made-up": ["title": "made up for a test"]],
            "questionnaire": [
                "source": "made-up", "evidence": "invented",
                "questions": [
                    ["id": "pupil", "text": "at school", "kind": "flag"],
                    ["id": "work", "text": "work", "kind": "category", "answers": answers(10)],
                    ["id": "school", "text": "school", "kind": "category", "answers": answers(8)],
                ],
                "measures": [
                    [
                        "id": "need",
                        "sum": [
                            ["of": "work", "when": ["pupil": false]],
                            ["of": "school", "when": ["pupil": true]],
                        ],
                    ]
                ], "total": "need",
            ],
            "allocation": [
                "source": "made-up", "evidence": "invented", "planLimit": "top",
                "rounding": "nearest", "step": 1,
                "bands": [
                    [
                        "id": "all", "fromPoints": 0, "toPoints": .number("\(top)"),
                        "amount": .number("50.00"),
                    ]
                ],
            ],
        ]
        let errors = Document(file: "s.json", bytes: scheme.json).findings(with: .readOnce)
            .filter { $0.severity == .error }
        #expect(errors.map(\.code) == (isGood ? [] : [.totalOutside]))
        // The example is a set of answers that shows it.
        if !isGood { #expect(errors.first?.message.contains("10 points, with work most") == true) }
    }
}
