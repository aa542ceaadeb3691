import BudgetDocuments
import PersonalBudgets
import TestKit
import Testing

struct `The limits of a document` {
    static func codes(_ text: String) -> [ProblemCode] {
        Document(file: "-", bytes: Array(text.utf8)).findings(with: Library()).map(\.code)
    }

    static func nested(_ depth: Int) -> String {
        String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }

    @Test func `the limits let brackets nest 64 deep, and no deeper`() throws {
        #expect(Self.codes(Self.nested(64)) == [.formatUnknown])
        #expect(Self.codes(Self.nested(65)) == [.jsonDepth])
        let objects = String(repeating: "{\"a\":", count: 64)
        #expect(Self.codes(objects + "0" + String(repeating: "}", count: 64)) == [.formatUnknown])
        #expect(Self.codes(objects + "{}" + String(repeating: "}", count: 64)) == [.jsonDepth])
        let text = try Fixtures.text("cases/EX-0042.json")
        let note = try text.changing("{", to: "{ \"x-note\": \(Self.nested(63)),")
        #expect(try Cases.findings(note).isEmpty)
        let deep = try text.changing("{", to: "{ \"x-note\": \(Self.nested(64)),")
        #expect(try Cases.findings(deep).map(\.code) == [.jsonDepth])
    }

    @Test(.timeLimit(.minutes(10)))
    func `the limits stop a hundred thousand brackets at once`() {
        for opening in ["[", "{\"a\":", "[{\"a\":[ "] {
            let took = ContinuousClock().measure {
                #expect(Self.codes(String(repeating: opening, count: 100_000)) == [.jsonDepth])
            }
            #expect(took < .seconds(5))
        }
    }

    @Test func `the limits let an object have 10,000 members, and no more`() throws {
        func object(_ count: Int) -> String {
            "{" + (0..<count).map { "\"x-\($0)\":0" }.joined(separator: ",") + "}"
        }
        #expect(Self.codes(object(10_000)) == [.formatUnknown])
        #expect(Self.codes(object(10_001)) == [.jsonTooMany])
        let text = try Fixtures.text("cases/EX-0042.json")
        // The case has 13 members of its own.
        let full = try text.changing("{", to: object(9_987).dropLast() + ",")
        #expect(try Cases.findings(full).isEmpty)
        let over = try text.changing("{", to: object(9_988).dropLast() + ",")
        #expect(try Cases.findings(over).map(\.code) == [.jsonTooMany])
    }

    @Test func `the limits let a list have 10,000 elements, and no more`() throws {
        let text = try Fixtures.text("cases/EX-0041.json")
        func savings(_ count: Int) -> String {
            // A note tells each from the others, which would be asked about.
            let lines = (0..<count).map { #"{"kind":"savings","amount":0.01,"x-account":\#($0)}"# }
            return "\"capital\": [" + lines.joined(separator: ",") + "]"
        }
        let full = try text.changing("\"capital\": []", to: savings(10_000))
        #expect(try Cases.findings(full).isEmpty)
        let over = try text.changing("\"capital\": []", to: savings(10_001))
        #expect(try Cases.findings(over).map(\.code) == [.jsonTooMany])
    }

    @Test func `the limits let a text have 1 MiB, and no more`() {
        func text(_ count: Int) -> String { "\"" + String(repeating: "a", count: count) + "\"" }
        #expect(Self.codes(text(1 << 20 - 1)) == [.formatUnknown])
        #expect(Self.codes(text(1 << 20)) == [.formatUnknown])
        #expect(Self.codes(text(1 << 20 + 1)) == [.jsonLongString])
        #expect(Self.codes("[" + text(1 << 20 + 1) + ", \"b\"") == [.jsonLongString])
    }

    @Test func `the limits let a document have 16 MiB, and no more`() throws {
        let text = try Fixtures.bytes("cases/EX-0042.json")
        let limit = 16 << 20
        let space = [UInt8](repeating: UInt8(ascii: "\n"), count: limit - text.count)
        #expect(try Cases.findings(text + space).isEmpty)
        let over = try Cases.findings(text + space + [UInt8(ascii: "\n")])
        #expect(over.map(\.code) == [.fileTooLarge])
        #expect(over.map(\.place.line) == [1])
        #expect(over.allSatisfy { $0.message.contains("16 MiB") })
    }

    @Test func `the limits keep the message of a million digits short`() throws {
        let digits = String(repeating: "7", count: 1_000_000)
        let text = try Fixtures.text("cases/EX-0042.json")
        let many = [
            (try text.changing("854.70", to: digits), ProblemCode.numberRange),
            (try text.changing("854.70", to: "0." + digits), .moneyFormat),
            (try text.changing("854.70", to: "-" + digits), .moneyFormat),
            (try text.changing("\"quantity\": 3.5", to: "\"quantity\": " + digits), .numberRange),
            (
                try text.changing("\"quantity\": 3.5", to: "\"quantity\": 1." + digits),
                .numberFormat
            ),
            (try text.changing("\"children\": 0", to: "\"children\": " + digits), .numberRange),
            (try text.changing("\"daily\"", to: digits), .answerUnknown),
            (try text.changing("true", to: digits), .typeWrong),
            (try text.changing("854.70", to: "01" + digits), .jsonNumber),
            (try text.changing("\"daily\"", to: "\"\(digits)\""), .answerUnknown),
            (try text.changing("2026-04-20", to: digits), .dateFormat),
            (try text.changing("854.70", to: "\"\(digits)\""), .moneyFormat),
            (try text.changing("\"children\": 0", to: "\"children\": \"\(digits)\""), .typeWrong),
            (try text.changing("EX-0042", to: digits), .caseIDFormat),
            (try text.changing("subject", to: digits), .memberUnknown),
        ]
        for (faulty, code) in many {
            let found = try Cases.findings(faulty)
            #expect(found.map(\.code).contains(code), "\(found.map(\.code)) for \(code)")
            for problem in found {
                let said = problem.message + (problem.advice ?? "")
                #expect(said.utf8.count < 400, "\(code): \(said.utf8.count) bytes")
            }
        }
    }
}
