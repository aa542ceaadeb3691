import BudgetDocuments
import PersonalBudgets
import Testing

@Suite("The people by whom a scheme is judged")
struct SchemeExampleTests {
    /// 100 a week, and 200 from 65 on; a point of the score is a pound.
    private static let allocation = """
        "bands": [ { "id": "A", "perPoint": 1.00 } ],
        "adjusters": [ { "id": "young", "add": 100.00, "when": { "age": { "to": 64 } } },
          { "id": "old", "add": 200.00, "when": { "age": { "from": 65 } } } ]
        """

    private static func questionnaire(_ examples: String) -> String {
        """
        , "measures": [ { "id": "need", "sum": ["score"] } ], "total": "need",
        "examples": [ \(examples) ]
        """
    }

    private static func findings(_ examples: String) throws -> [Diagnostic] {
        var scheme = try NumberScheme.tree(
            allocation: allocation,
            questionnaire: questionnaire(examples)
        )
        try scheme.set(
            "/questionnaire/questions/-",
            to: ["id": "age", "text": "age", "kind": "age", "unit": "years"]
        )
        return Document(file: "s.json", bytes: scheme.json).findings(with: .readOnce)
    }

    /// 130 to 230 is 76.9%; with no points 100 to 200 is 100%.
    @Test(
        arguments: [
            (
                64,
                ["76.9%, from £130.00 to £230.00 a week, with the answers of example Ann", "100%"]
            ),
            (63, ["100%"]), (65, ["100%"]),
        ]
    )
    func `a birthday is shown by the example whose next it is`(age: Int, words: [String]) throws {
        let found = try Self.findings(
            "{ \"id\": \"Ann\", \"answers\": { \"score\": 30, \"age\": \(age) } }"
        )
        #expect(found.map(\.code) == words.map { _ in .amountCliff })
        for (finding, words) in zip(found, words) { #expect(finding.message.contains(words)) }
    }

    @Test(
        arguments: [
            ("\"answers\": { \"score\": 30, \"aeg\": 64 }", ["reference-unknown"]),
            ("\"answers\": { \"score\": 30 }", ["member-missing"]),
            ("\"answers\": { \"score\": 30.2, \"age\": 64 }", ["answer-unknown"]),
            ("\"answers\": { \"score\": 30, \"age\": 64.5 }", ["number-range"]),
            ("\"answers\": { \"score\": 30, \"age\": 64 }, \"name\": \"Ann\"", ["member-unknown"]),
        ]
    )
    func `the people by whom a scheme is judged are read as closely as a case`(
        answers: String,
        codes: [String]
    ) throws {
        let found = try Self.findings("{ \"id\": \"Ann\", \(answers) }")
        #expect(found.filter { $0.severity == .error }.map(\.code.rawValue) == codes)
    }

    @Test func `the people by whom a scheme is judged have names of their own`() throws {
        let ann = "{ \"id\": \"Ann\", \"answers\": { \"score\": 30, \"age\": 64 } }"
        let found = try Self.findings(ann + "," + ann)
        #expect(found.filter { $0.severity == .error }.map(\.code) == [.idRepeated])
        #expect(found.first { $0.severity == .error }?.pointer == "/questionnaire/examples/1")
    }

    /// Two questions of one choice each of several: the same one twice is a slip of the hand.
    @Test(arguments: [("[\"x\", \"y\"]", []), ("[\"x\", \"x\"]", ["member-repeated"])])
    func `no choice is made twice`(chosen: String, codes: [String]) throws {
        var scheme = try NumberScheme.tree(
            allocation: "\"bands\": [ { \"id\": \"A\", \"perPoint\": 1 } ]"
        )
        try scheme.set(
            "/questionnaire/questions/0",
            to: [
                "id": "score", "text": "score", "kind": "several", "combine": "sum",
                "answers": [
                    ["id": "x", "points": 1, "text": "x"], ["id": "y", "points": 2, "text": "y"],
                ],
            ]
        )
        let person = """
            { "format": "pbcalc.case.v1", "id": "SM-0001", "scheme": "small", "subject": "adult",
              "date": "2026-05-01", "person": { "born": "1980-06-15", "household": "single",
                "children": 0, "setting": "home" }, "answers": { "score": \(chosen) } }
            """
        let answer = try Answer(Array(person.utf8), with: Library().with(scheme))
        #expect(
            (answer.result["/faults"]?.elements ?? []).compactMap { $0["/code"]?.written } == codes
        )
    }
}
