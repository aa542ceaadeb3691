import BudgetDocuments
import PersonalBudgets
import Testing

/// What a fault of a scheme advises can be written, and mends it.
@Suite("Advice that mends a scheme")
struct SchemeAdviceTests {
    private static let band = #""bands": [ { "id": "A", "fromPoints": 0, "amount": 10.00 } ]"#

    private static func errors(_ allocation: String) throws -> [Diagnostic] {
        try NumberScheme.findings(allocation: allocation).filter { $0.severity == .error }
    }

    @Test(
        arguments: [
            (#""every": "year""#, "from", #""from" and "to""#),
            (#""every": "week""#, "from", #""from" and "to""#),
            (#""every": "week""#, "fromPerWeek", #""fromPerWeek" and "toPerWeek""#),
        ]
    )
    func `half a range is told its other end in the words that the band uses`(
        every: String,
        member: String,
        words: String
    ) throws {
        let found = try Self.errors(
            #"\#(every), "bands": [ { "id": "A", "fromPoints": 0, "\#(member)": 10.00 } ]"#
        )
        #expect(found.map(\.code) == [.bandAmount])
        #expect(found.first?.message.contains("needs both \(words)") == true)
    }

    @Test(arguments: [("", [ProblemCode.bandGap]), (#""step": 1, "#, [])])
    func `whole points without a step are told to name it`(
        step: String,
        codes: [ProblemCode]
    ) throws {
        let found = try Self.errors(
            step + #"""
                "bands": [ { "id": "A", "fromPoints": 0, "toPoints": 9, "amount": 10.00 },
                  { "id": "B", "fromPoints": 10, "amount": 12.00 } ]
                """#
        ).filter { $0.code == .bandGap }
        #expect(found.map(\.code) == codes)
        #expect(found.allSatisfy { $0.advice?.contains(#"add "step": 1 beside "bands""#) == true })
    }

    @Test func `a gap between bands that end below is no matter of steps`() throws {
        let found = try Self.errors(
            #"""
            "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 9, "amount": 10.00 },
              { "id": "B", "fromPoints": 10, "amount": 12.00 } ]
            """#
        )
        #expect(found.map(\.code) == [.bandGap])
        #expect(found.first?.advice == nil)
    }

    @Test func `what an unknown member of an adjuster was to do is not also missing`() throws {
        let found = try Self.errors(
            Self.band + #", "adjusters": [ { "id": "less", "subtract": 2.00 } ]"#
        )
        #expect(found.map(\.code) == [.memberUnknown])
        let idle = try Self.errors(
            Self.band + #", "adjusters": [ { "id": "x", "x-why": "note" } ]"#
        )
        #expect(idle.map(\.code) == [.memberMissing, .memberMissing])
    }

    /// A number that may be left out, by which bands go; and through a sum of it.
    @Test(arguments: [("hours", [ProblemCode.tableGap]), ("or-none", [])])
    func `bands by a question without an answer are sent to a sum of it`(
        name: String,
        codes: [ProblemCode]
    ) throws {
        let scheme = try NumberScheme.tree(
            allocation: """
                "bands": [
                  { "id": "A", "when": { "\(name)": { "from": 0, "below": 5 } }, "amount": 10.00 },
                  { "id": "B", "when": { "\(name)": { "from": 5 } }, "amount": 12.00 } ]
                """,
            questionnaire: """
                , "measures": [ { "id": "or-none", "sum": ["hours"] },
                  { "id": "all", "sum": ["score", "or-none"] } ], "total": "all"
                """
        ).changed(by: [
            .set(
                "/questionnaire/questions/-",
                [
                    "id": "hours", "text": "hours", "kind": "number", "from": 0, "to": 20,
                    "optional": true,
                ]
            )
        ])
        let found = Document(file: "s.json", bytes: scheme.json).findings(with: .readOnce)
            .filter { $0.severity == .error }
        #expect(found.map(\.code) == codes)
        let way = "sum of \"hours\", which is then 0"
        #expect(found.allSatisfy { $0.advice?.contains(way) == true })
    }

    /// Two rows that hold one answer: a condition leaves it out, and a number alone ends before it.
    @Test(
        arguments: [
            (
                #"{ "when": { "score": { "to": 9 } }, "value": 1 }"#,
                #"{ "when": { "score": { "from": 9 } }, "value": 2 }"#, "", "conditions of one"
            ),
            (
                #"{ "from": 0, "to": 9, "value": 1 }"#, #"{ "from": 9, "to": 100, "value": 2 }"#,
                #""by": "score", "#, "end one before the other"
            ),
        ]
    )
    func `rows that both hold something are told apart by what they go by`(
        first: String,
        second: String,
        by: String,
        advice: String
    ) throws {
        let found = try NumberScheme.findings(
            allocation: Self.band,
            questionnaire: """
                , "measures": [ { "id": "m", "table": { \(by) "rows": [ \(first), \(second) ] } } ],
                "total": "m"
                """
        ).filter { $0.code == .tableOverlap }
        #expect(found.count == 1)
        #expect(found.first?.advice?.contains(advice) == true)
    }

    @Test func `bands by a choice without an answer are sent to an answer for all`() throws {
        let scheme = try NumberScheme.tree(
            allocation: """
                "bands": [
                  { "id": "A", "when": { "living": "home" }, "amount": 10.00 },
                  { "id": "B", "when": { "living": "away" }, "amount": 12.00 } ]
                """
        ).changed(by: [
            .set(
                "/questionnaire/questions/-",
                [
                    "id": "living", "text": "living", "kind": "category", "optional": true,
                    "answers": [
                        ["id": "home", "points": 0, "text": "home"],
                        ["id": "away", "points": 0, "text": "away"],
                    ],
                ]
            )
        ])
        let found = Document(file: "s.json", bytes: scheme.json).findings(with: .readOnce)
            .filter { $0.code == .tableGap }
        #expect(found.count == 1)
        #expect(found.first?.advice?.contains("ask \"living\" of everybody") == true)
    }

    @Test(
        arguments: [
            (#""falls": 7"#, "type-wrong", #"write it like { "times": 3, "every": "day" }"#),
            (#""out": "work, shops""#, "answer-unknown", #"like ["shops", "work"]"#),
        ]
    )
    func `an answer in another form is told the form of its question`(
        answer: String,
        code: String,
        advice: String
    ) throws {
        let scheme = try NumberScheme.tree(allocation: Self.band).changed(by: [
            .set(
                "/questionnaire/questions/-",
                [
                    "id": "falls", "text": "falls", "kind": "frequency", "optional": true,
                    "answers": [["id": "day", "points": 1, "text": "a day"]],
                ]
            ),
            .set(
                "/questionnaire/questions/-",
                [
                    "id": "out", "text": "going out", "kind": "several", "combine": "sum",
                    "optional": true,
                    "answers": [
                        ["id": "shops", "points": 1, "text": "shops"],
                        ["id": "work", "points": 1, "text": "work"],
                    ],
                ]
            ),
        ])
        let person = try NumberScheme.person("{ \"score\": 1, \(answer) }")
        let found = Document(file: "case.json", bytes: person.json)
            .findings(with: try Library().with(scheme))
        #expect(found.map(\.code.rawValue) == [code])
        #expect(found.first?.advice?.contains(advice) == true, "\(found)")
    }
}
