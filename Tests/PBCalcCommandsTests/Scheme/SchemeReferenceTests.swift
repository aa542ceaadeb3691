import Foundation
import BudgetDocuments
import PersonalBudgets
import Testing

@Suite("What is written of schemes for those who write them")
struct SchemeReferenceTests {
    @Test(
        arguments: [
            ("\"sources\": {", "\"x-note\": \"to be read again\", "),
            ("\"sources\": {", "\"x-note\": { \"more\": 1 }, "),
            ("\"when\": {", "\"x-why\": \"the panel asked\", "),
        ]
    )
    func `notes are free among sources and in conditions too`(
        before: String,
        note: String
    ) throws {
        let text = try String(
            decoding: Repository.bytes("fixtures/schemes/\(Self.conditional).json"),
            as: UTF8.self
        )
        let noted = text.replacing(before, with: before + " " + note)
        #expect(noted != text)
        func findings(_ text: String) -> [String] {
            Document(file: "scheme.json", bytes: Array(text.utf8)).findings(with: .readOnce)
                .map { "\($0.code) \($0.message)" }
        }
        #expect(findings(noted) == findings(text))
    }

    /// A scheme whose rules have conditions.
    private static let conditional = "derbyshire-carer-2017"

    /// The text between the first fences.
    private static func scheme() throws -> [UInt8] {
        let page = String(
            decoding: try Repository.bytes("fixtures/schemes/README.md"),
            as: UTF8.self
        )
        let parts = page.components(separatedBy: "```")
        return Array(try #require(parts.count > 2 ? parts[1] : nil).dropFirst("json".count).utf8)
    }

    /// What would steer a terminal stands on the page as a code.
    @Test func `the words of a scheme cannot write over a screen`() throws {
        let text = String(decoding: try Self.scheme(), as: UTF8.self)
            .replacing("\"text\": \"", with: "\"text\": \"\\u001b[2J\u{202E}")
        let document = Document(file: "s.json", bytes: Array(text.utf8))
        guard case .good(let scheme, _) = document.scheme() else {
            Issue.record("it cannot be read")
            return
        }
        let questions = try #require(scheme.scheme.questionnaire?.questions)
        #expect(questions.allSatisfy { $0.text.hasPrefix("\\u{1B}[2J\\u{202E}") })
    }

    @Test func `the role of somebody who signs cannot write over a screen`() throws {
        let file = "fixtures/schemes/exampleshire-2026.json"
        let text = String(decoding: try Repository.bytes(file), as: UTF8.self).replacing(
            "\"prices\": {",
            with: "\"prices\": { \"authorities\": [ { \"role\": \"\\u001b[2Jpanel\" } ],"
        )
        guard case .good(let scheme, _) = Document(file: "s.json", bytes: Array(text.utf8)).scheme()
        else {
            Issue.record("it cannot be read")
            return
        }
        let authorities = try #require(scheme.scheme.prices?.authorities)
        #expect(authorities.map(\.role) == ["\\u{1B}[2Jpanel"])
    }

    @Test func `the first scheme of the reference has no fault`() throws {
        let found = Document(file: "s.json", bytes: try Self.scheme()).findings(with: .readOnce)
        #expect(found.map(\.message) == [])
    }

    /// 1.5 x 8 + 2 x 3.5 = 19 points: band B, half-way from 70 to 100.
    ///
    /// 10 points are the first of that band, and 20 of the next.
    @Test(
        arguments: [
            ("daily", "3.5", "19.00", "85.00"), ("none", "5", "10.00", "85.00"),
            ("none", "4.5", "9.00", "60.00"), ("daily", "4", "20.00", "120.00"),
        ]
    )
    func `the first scheme of the reference gives what it says`(
        meals: String,
        hours: String,
        points: String,
        week: String
    ) throws {
        let person = """
            { "format": "pbcalc.case.v1", "id": "RE-0001", "scheme": "anyshire-2026",
              "subject": "adult", "date": "2026-05-01", "person": { "born": "1980-06-15",
                "household": "single", "children": 0, "setting": "home" },
              "answers": { "meals": "\(meals)", "hours": \(hours) } }
            """
        let answer = try Answer(
            Array(person.utf8),
            with: Library().with(Tree(json: Self.scheme()))
        )
        #expect(answer[.points] == points)
        #expect(answer[.indicative] == week)
    }
}
