import BudgetDocuments
import PersonalBudgets
import Testing

@Suite("Answers of more need with the same points")
struct EqualPointsTests {
    private static func told(_ question: String) -> [Diagnostic] {
        SmallScheme(
            questions: [question],
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 3, "amount": 100.00 },
                  { "id": "B", "fromPoints": 3, "amount": 140.00 } ]
                """
        ).findings.filter { $0.code == .pointsEqual }
    }

    /// Only neighbours are held against each other, and nothing is what several may be worth.
    @Test(arguments: [
        ([0, 3, 4], []), ([0, 0, 4], []), ([0, 4, 4], ["\"a1\" and \"a2\""]),
        ([4, 4, 4, 6], ["\"a0\", \"a1\" and \"a2\""]), ([4, 5, 4], []),
        ([1, 1, 2, 3, 3], ["\"a0\" and \"a1\"", "\"a3\" and \"a4\""]),
    ])
    func `neighbours with equal points above nothing are told`(points: [Int], runs: [String]) {
        let found = Self.told(SmallScheme.choice("q", points, and: "\"weight\": 2"))
        #expect(found.count == runs.count)
        for (finding, run) in zip(found, runs) {
            #expect(finding.message.hasPrefix("\(run) of \"q\" have the same points, "))
            #expect(finding.pointer == "/questionnaire/questions/0")
            #expect(finding.severity == .warning)
        }
    }

    @Test(arguments: [
        "\"kind\": \"category\"", "\"weight\": 0",
        "\"kind\": \"several\", \"combine\": \"sum\"",
    ])
    func `answers in no order, without weight or beside each other are not`(kind: String) {
        #expect(Self.told(SmallScheme.choice("q", [0, 4, 4], and: kind)).isEmpty)
    }

    /// More of the help is less need, and of what nothing counts points say nothing.
    @Test(arguments: [
        (#""treatment": "subtract-score", "takeOff": ["q"], "add": []"#, "need", 0),
        (#""treatment": "none""#, "need", 0), (#""treatment": "none""#, "q", 1),
    ])
    func `only points that count for a need are held against each other`(
        support: String,
        counted: String,
        count: Int
    ) {
        let found = SmallScheme(
            questions: [
                SmallScheme.choice("need", 0, 2, 4), SmallScheme.choice("q", 0, 1, 1),
            ],
            measures: support.contains("score")
                ? ""
                : """
                , "measures": [ { "id": "all", "text": "t", "sum": ["\(counted)"] } ], "total": "all"
                """,
            support: support,
            allocation: #""bands": [ { "id": "A", "fromPoints": 0, "amount": 100.00 } ]"#
        ).findings.filter { $0.code == .pointsEqual }
        #expect(found.count == count, "\(found.map(\.message))")
    }

    @Test func `Exampleshire accepts that the points of nights are equal`() throws {
        let accepted = try Library.findings(inScheme: "exampleshire-2026").filter {
            $0.code == .findingAccepted && $0.severity == .note
        }
        let words = "\"some\", \"often\" and \"constant\" of \"night\" have the same points, 4"
        #expect(accepted.contains { $0.message.contains(words) }, "\(accepted.map(\.message))")
    }
}
