import BudgetDocuments
import PersonalBudgets
import Testing

@Suite("Answers to questions that are not asked")
struct UnaskedAnswerTests {
    /// Asks how often somebody falls who does, with what aid where it is often, whether the aid is
    /// their own, and whether they work up to 65; which room is asked of everybody, and may be left out.
    private static let scheme = """
        { "format": "pbcalc.scheme.v1", "id": "small", "version": "1", "title": "Small",
          "subject": "adult", "eligibility": { "criteria": "none" },
          "applies": { "from": "2026-04-01", "ageFrom": 0, "settings": ["home"] },
          "sources": { "made-up": { "title": "made up for a test" } },
          "questionnaire": { "source": "made-up", "evidence": "invented", "questions": [
            { "id": "falls", "text": "falls", "kind": "flag", "points": 2 },
            { "id": "age", "text": "age", "kind": "age", "unit": "years", "weight": 0 },
            { "id": "often", "text": "how often", "kind": "number", "from": 0, "to": 50,
              "step": 1, "when": { "falls": true }, "notApplicable": "never counted" },
            { "id": "aid", "text": "with an aid", "kind": "flag", "points": 4,
              "when": { "falls": true, "often": { "above": 10 } } },
            { "id": "own-aid", "text": "its own", "kind": "flag", "points": 8, "optional": true,
              "when": { "aid": true } },
            { "id": "work", "text": "works", "kind": "flag", "when": { "age": { "to": 65 } } },
            { "id": "room", "text": "room", "kind": "flag", "optional": true } ] },
          "allocation": { "source": "made-up", "evidence": "invented", "planLimit": "top",
            "rounding": "nearest", "bands": [ { "id": "A", "fromPoints": 0, "amount": 50.00 } ] } }
        """

    private static func person(_ answers: String, born: String = "1950-01-01") -> [UInt8] {
        Array(
            """
            { "format": "pbcalc.case.v1", "id": "SM-0001", "scheme": "small", "subject": "adult",
              "date": "2026-05-01", "starts": "2026-05-01", "person": { "born": "\(born)",
                "household": "single", "children": 0, "setting": "home" }, "answers": \(answers) }
            """.utf8
        )
    }

    private static func library() throws -> Library {
        try Library().with(Tree(json: scheme.utf8))
    }

    private static func unused(_ person: [UInt8]) throws -> [String] {
        let found = Document(file: "case.json", bytes: person).findings(with: try library())
        #expect(found.allSatisfy { $0.code == .answerUnused && $0.severity == .warning })
        return found.map(\.pointer)
    }

    @Test(
        arguments: [
            // Asked and answered, or not asked and left out.
            (#"{"falls": "yes", "often": 11, "aid": "no"}"#, []),
            (#"{"falls": "yes", "often": 10}"#, []), (#"{"falls": "no"}"#, []),
            // Not asked, and answered all the same; by "often" of 11 or more, or by "falls".
            (#"{"falls": "yes", "often": 10, "aid": "no"}"#, ["/answers/aid"]),
            (#"{"often": 0, "falls": "no", "room": "yes"}"#, ["/answers/often"]),
            (
                #"{"falls": "no", "often": 11, "aid": {"agreed": "yes"}}"#,
                ["/answers/often", "/answers/aid"]
            ),
            // Nothing is dropped where nothing is said.
            (#"{"falls": "no", "often": {"state": "not-applicable"}}"#, []),
            (#"{"falls": "no", "often": {"state": "unknown"}, "aid": {"person": "yes"}}"#, []),
            // Whether it is asked is still open.
            (#"{"often": 11}"#, []), (#"{"falls": {"state": "unknown"}, "often": 11}"#, []),
        ] as [(String, [String])]
    )
    func `answers to questions that are not asked are told, each where it stands`(
        answers: String,
        pointers: [String]
    ) throws {
        #expect(try Self.unused(Self.person(answers)) == pointers)
    }

    /// On 1 May 2026: 65 since a year but a day, 65 today, 66 today.
    @Test(
        arguments: [
            ("1960-05-02", []), ("1961-05-01", []), ("1960-05-01", ["/answers/work"]),
        ] as [(String, [String])]
    )
    func `answers not asked for by somebody's age are told from the birthday on`(
        born: String,
        pointers: [String]
    ) throws {
        let person = Self.person(#"{"falls": "no", "work": "yes"}"#, born: born)
        #expect(try Self.unused(person) == pointers)
    }

    @Test
    func `answers that are not asked for are told beside no fault, from which they may follow`()
        throws
    {
        let person = Self.person(#"{"falls": "noo", "often": 11}"#)
        let found = Document(file: "case.json", bytes: person).findings(with: try Self.library())
        #expect(found.map(\.code) == [.answerUnknown])
    }

    /// "aid" stands from an earlier time and is not asked, so it does not have "own-aid" asked.
    ///
    /// Falls are 2 points, one for each time, the aid 4, and its own 8.
    @Test(arguments: [("yes", "17.00", "25.00"), ("no", "0.00", "0.00")])
    func `answers to questions that are not asked have no other question asked`(
        falls: String,
        without: String,
        with: String
    ) throws {
        for (own, points) in [("", without), (#", "own-aid": "yes""#, with)] {
            let answers = #"{"falls": "\#(falls)", "often": 11, "aid": "yes"\#(own)}"#
            let answer = try Answer(Self.person(answers), with: Self.library())
            #expect(answer[.points] == points)
        }
        let given = #"{"falls": "\#(falls)", "often": 11, "aid": "yes", "own-aid": "yes"}"#
        let found = falls == "yes" ? [] : ["/answers/often", "/answers/aid", "/answers/own-aid"]
        #expect(try Self.unused(Self.person(given)) == found)
    }

    @Test
    func `answers to questions that are not asked add no points, and say what they are asked for`()
        throws
    {
        let without = try Answer(Self.person(#"{"falls": "no"}"#), with: Self.library())
        let person = Self.person(#"{"falls": "no", "often": 11, "aid": "yes"}"#)
        let answer = try Answer(person, with: Self.library())
        #expect(answer[.points] == "0.00")
        #expect(answer[.points] == without[.points])
        #expect(answer[.faults] == "")
        let found = Document(file: "case.json", bytes: person).findings(with: try Self.library())
        #expect(
            found.last?.message
                == "\"aid\" (with an aid) is asked only when falls is yes and often over 10, so "
                + "this answer is not counted"
        )
    }
}
