import BudgetDocuments
import PersonalBudgets
import Testing

@Suite("The answers that a question offers")
struct ChoiceTests {
    @Test(arguments: [(64, [ProblemCode]()), (65, [.numberRange])])
    func `a question has 64 answers at most`(count: Int, codes: [ProblemCode]) throws {
        let answers = (1...count).map { position -> Tree in
            ["id": .text("a\(position)"), "points": .number("1"), "text": "an answer"]
        }
        let question: Tree = [
            "id": "many", "text": "many", "kind": "several", "combine": "sum",
            "answers": .list(answers),
        ]
        let scheme = try NumberScheme.tree(
            allocation: "\"bands\": [ { \"id\": \"A\", \"fromPoints\": 0, \"amount\": 1.00 } ]"
        ).changed(by: [.set("/questionnaire/questions/-", question)])
        let found = Document(file: "s.json", bytes: scheme.json).findings(with: .readOnce)
        #expect(found.map(\.code) == codes)
    }

    /// One part of a whole in so many, and in a few less: what both make needs more than 64 bits.
    @Test(arguments: [
        ("[]", []), (#"["fine"]"#, []), (#"["fine", "finer"]"#, ["number-too-large"]),
    ])
    func `choices whose points cannot be added are a fault, and not no points`(
        chosen: String,
        codes: [String]
    ) throws {
        let points = [("fine", "1/4611686018427387847"), ("finer", "1/4611686018427387817")]
        let question: Tree = [
            "id": "many", "text": "many", "kind": "several", "combine": "sum",
            "answers": .list(
                points.map { ["id": .text($0), "points": .text($1), "text": "an answer"] }
            ),
        ]
        let scheme = try NumberScheme.tree(
            allocation: "\"bands\": [ { \"id\": \"A\", \"fromPoints\": 0, \"amount\": 1.00 } ]"
        ).changed(by: [.set("/questionnaire/questions/-", question)])
        let answer = try NumberScheme.answer(#"{"score": 0, "many": \#(chosen)}"#, by: scheme)
        #expect(answer.faultCodes == codes)
    }

    @Test(arguments: [#"["day"]"#, #""day""#, "true"])
    func `how often something is done is told to be said with its unit`(answer: String) throws {
        let question: Tree = [
            "id": "often", "text": "often", "kind": "frequency",
            "answers": [["id": "day", "points": 1, "text": "times a day"]],
        ]
        let scheme = try NumberScheme.tree(
            allocation: "\"bands\": [ { \"id\": \"A\", \"fromPoints\": 0, \"amount\": 1.00 } ]"
        ).changed(by: [.set("/questionnaire/questions/-", question)])
        let answer = try NumberScheme.answer(#"{"score": 0, "often": \#(answer)}"#, by: scheme)
        #expect(answer.faultCodes == ["type-wrong"])
        let message = answer.result["/faults/0/message"]?.written ?? ""
        #expect(message.hasPrefix("write an object in braces here, not "))
    }
}
