import BudgetDocuments
import PersonalBudgets
import Testing

/// Tables that ask one question both by the names of its answers and by its points.
struct `Answers asked by name and by number` {
    /// Of x the bands hold up to one thing and from three on, so whoever has two is in none; of y
    /// they hold everybody.
    private static func bands(of answers: Int, second: String) -> [Diagnostic] {
        let names = (0..<answers).map { "\"a\($0)\"" }.joined(separator: ", ")
        return SmallScheme(
            questions: [
                SmallScheme.choice(
                    "s",
                    Array(repeating: 1, count: answers),
                    and: #""kind": "several", "combine": "count""#
                ),
                """
                { "id": "t", "text": "t", "kind": "category", "answers": [
                  { "id": "x", "points": 0, "text": "x" }, { "id": "y", "points": 0, "text": "y" } ] }
                """,
            ],
            allocation: """
                "bands": [
                  { "id": "A", "when": { "t": "x", "s": { "to": 1 } }, "amount": 10.00 },
                  { "id": "B", "when": { "t": "x", "s": { "from": \(second) } }, "amount": 20.00 },
                  { "id": "C", "when": { "t": "y", "s": { "to": 0 } }, "amount": 5.00 },
                  { "id": "D", "when": { "t": "y", "s": [\(names)] }, "amount": 30.00 } ]
                """
        ).findings
    }

    @Test(arguments: [
        (6, "3", ProblemCode.tableGap), (7, "3", .tableGap), (10, "3", .tableGap),
        (11, "3", .tableDoubt), (6, "1", .tableOverlap), (7, "1", .tableOverlap),
    ])
    func `what several things come to is gone through with their names`(
        answers: Int,
        second: String,
        code: ProblemCode
    ) {
        let found = Self.bands(of: answers, second: second)
        let said = found.filter { $0.message.contains("the bands") }
        #expect(Set(said.map(\.code)) == [code], "\(found.map(\.message))")
    }

    @Test(arguments: [6, 7, 10])
    func `a table without a gap has none`(answers: Int) {
        let found = Self.bands(of: answers, second: "2")
        #expect(!found.contains { $0.message.contains("the bands") }, "\(found.map(\.message))")
    }

    /// Half a time a day is 3.5 points, and in both rows; 8 times a week are 8 points, and in none.
    @Test func `how often something is, by its unit and by number, is a doubt`() {
        let found = SmallScheme(
            questions: [
                """
                { "id": "f", "text": "f", "kind": "frequency", "answers": [
                  { "id": "day", "points": 7, "text": "a day" },
                  { "id": "week", "points": 1, "text": "a week" } ] }
                """
            ],
            allocation: """
                "bands": [ { "id": "A", "when": { "f": "day" }, "amount": 10.00 },
                  { "id": "B", "when": { "f": { "to": 6 } }, "amount": 14.00 } ]
                """
        ).findings.filter { $0.message.contains("the bands") }
        #expect(found.map(\.code) == [.tableDoubt, .tableDoubt], "\(found.map(\.message))")
    }
}
