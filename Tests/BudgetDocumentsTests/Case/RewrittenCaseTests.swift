import BudgetDocuments
import PersonalBudgets
import TestKit
import Testing

/// A case says the same however it is written, down to each step of its explanation.
struct `A case written otherwise` {
    static func expectSame(_ name: String, _ other: (PlainJSON) throws -> [UInt8]) throws {
        let bytes = try Fixtures.bytes(name)
        let rewritten = try other(try PlainJSON(bytes))
        #expect(rewritten != bytes)
        #expect(try Cases.result(of: rewritten) == Cases.result(of: bytes), "\(name)")
    }

    @Test(arguments: try Cases.names.get())
    func `a case on many lines has the same figures`(name: String) throws {
        try Self.expectSame(name) { Rewriting(isIndented: true).bytes($0) }
    }

    @Test(arguments: try Cases.names.get())
    func `a case on one line without spaces has the same figures`(name: String) throws {
        try Self.expectSame(name) { Rewriting().bytes($0) }
    }

    @Test(arguments: try Cases.names.get())
    func `a case with its members in another order has the same figures`(name: String) throws {
        var numbers = SplitMix64(seed: 11)
        for _ in 0..<25 {
            try Self.expectSame(name) { Rewriting().bytes($0.shuffled(&numbers)) }
        }
    }

    @Test(arguments: try Cases.names.get())
    func `a case with every letter escaped has the same figures`(name: String) throws {
        try Self.expectSame(name) { Rewriting(isEscaped: true, leavesDates: true).bytes($0) }
    }

    @Test(arguments: try Cases.names.get())
    func `a case with every letter escaped and members in another order has the same figures`(
        name: String
    ) throws {
        var numbers = SplitMix64(seed: 12)
        try Self.expectSame(name) {
            Rewriting(isEscaped: true, leavesDates: true).bytes($0.shuffled(&numbers))
        }
    }

    @Test(arguments: try Cases.names.get(), ["\r\n", "\r", "\n\n", "\t\n "])
    func `a case with other line ends has the same figures`(name: String, lineEnd: String) throws {
        try Self.expectSame(name) { value in
            let text = String(decoding: Rewriting(isIndented: true).bytes(value), as: UTF8.self)
            return Array(text.replacing("\n", with: lineEnd).utf8)
        }
    }

    @Test(arguments: try Cases.names.get())
    func `a case behind a byte order mark has the same figures`(name: String) throws {
        try Self.expectSame(name) { [0xEF, 0xBB, 0xBF] + Rewriting().bytes($0) }
        try Self.expectSame(name) { _ in [0xEF, 0xBB, 0xBF] + (try Fixtures.bytes(name)) }
    }

    @Test(arguments: try Cases.names.get())
    func `a case with notes of the writer has the same figures`(name: String) throws {
        let text = try Fixtures.text(name)
        for note in ["0", "[{}]", "\"\\u0000\"", "null", "{ \"id\": { \"x-\": [1e999] } }"] {
            let noted = text.replacing("{ ", with: "{ \"x-note\": \(note), ")
            #expect(try Cases.result(of: Array(noted.utf8)) == Cases.result(of: Array(text.utf8)))
        }
    }
}
