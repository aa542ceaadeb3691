import BudgetDocuments
import PersonalBudgets
import Testing

/// Questions of three answers, worth 0, 1 and 2 points; answers that more need makes worth nothing.
@Suite("Falls of need where there are many sets of answers")
struct EverySetTests {
    /// The findings of so many questions, whose points are added up unless all of some answers are
    /// given.
    private static func findings(_ count: Int, nothing: [String]?) throws -> [Diagnostic] {
        let questions = (1...count).map { number in
            """
            { "id": "q\(number)", "text": "question \(number)", "weight": 1, "at": "page 1",
              "answers": [ { "id": "a", "points": 0, "text": "none" },
                { "id": "b", "points": 1, "text": "some" },
                { "id": "c", "points": 2, "text": "much" } ] }
            """
        }.joined(separator: ", ")
        let names = (1...count).map { "\"q\($0)\"" }.joined(separator: ", ")
        let measures = nothing.map { answers in
            let when = answers.enumerated().map { "\"q\($0 + 1)\": \"\($1)\"" }
            return """
                , "measures": [
                  { "id": "nothing", "at": "page 2", "table": { "rows": [
                    { "when": { \(when.joined(separator: ", ")) }, "value": 0 } ] } },
                  { "id": "added", "at": "page 2", "sum": [ \(names) ] },
                  { "id": "score", "at": "page 2", "firstOf": ["nothing", "added"] } ],
                "total": "score"
                """
        }
        let scheme = """
            { "format": "pbcalc.scheme.v1", "id": "many", "version": "1", "title": "Many",
              "subject": "adult", "eligibility": { "criteria": "none" },
              "applies": { "from": "2026-04-01", "ageFrom": 0, "settings": ["home"] },
              "sources": { "made-up": { "title": "made up for a test" } },
              "questionnaire": { "source": "made-up", "evidence": "invented",
                "questions": [ \(questions) ]\(measures ?? "") } }
            """
        return Document(file: "s.json", bytes: Array(scheme.utf8)).findings(with: .readOnce)
    }

    /// Of 3 x 3 x 3 x 3 x 3 x 3 x 3 x 3 = 6,561 sets one is worth nothing.
    ///
    /// With "a" in place of its "b" it is worth 6, and with "b" in place of a "c" 1 + 1 + 2 + 2 = 6.
    /// Nobody who answers "a" to a question has come to that by more need.
    @Test func `a fall that one set of several thousand shows is found`() throws {
        let found = try Self.findings(8, nothing: ["b", "a", "c", "a", "c", "a", "c", "a"])
        #expect(found.map(\.code) == Array(repeating: .needFalls, count: 4))
        #expect(found.map(\.pointer) == [0, 2, 4, 6].map { "/questionnaire/questions/\($0)" })
        #expect(found.first?.message.contains("the points fall from 6 to 0") == true)
        #expect(found.allSatisfy { !$0.message.contains("tried") })
    }

    /// 59,049 sets are too many.
    @Test func `where there are more, it is said of which questions no fall was shown`() throws {
        let found = try Self.findings(
            10,
            nothing: ["b", "a", "c", "a", "c", "a", "c", "a", "c", "a"]
        )
        #expect(found.map(\.code) == [.tableDoubt])
        #expect(found.first?.pointer == "/questionnaire/questions")
        #expect(found.first?.severity == .warning)
        let message = found.first?.message ?? ""
        #expect(
            message.contains("it may be that a higher answer to \"q1\", \"q2\","),
            "\(message)"
        )
        #expect(message.contains("none of 12 sets of answers shows it"), "\(message)")
    }

    @Test func `points that are only added up leave no doubt, however many there are`() throws {
        #expect(try Self.findings(10, nothing: nil).map(\.message) == [])
    }
}
