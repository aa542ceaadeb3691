import PersonalBudgets
import TestKit
import Testing

@testable import BudgetDocuments

struct `A member of an object` {
    /// Its names are longer and shorter than a word of eight bytes, and one is too long to be tried
    /// at once.
    private static let table = NameTable([
        "id", "amount", "disregard", "one-of-sixteen-by", "a-name-of-more-than-24-bytes", "every",
    ])

    /// The members of an object with their values, in the order in which they are read, and what is
    /// wrong with them.
    private static func read(
        _ text: String
    ) throws -> (members: [Int], values: [Int64], faults: [ProblemCode]) {
        let bytes = Array(text.utf8)
        var reader = Reader(bytes.span, from: 0, to: bytes.count)
        var read: (members: [Int], values: [Int64]) = ([], [])
        guard var members = try reader.object() else { return ([], [], []) }
        while let member = try reader.next(&members, in: table) {
            read.members.append(member)
            if let value = try reader.whole(0...100) { read.values.append(value) }
        }
        #expect(reader.cursor.offset == bytes.count - 40)
        return (read.members, read.values, reader.findings.map(\.fault.code))
    }

    /// White space as programs and people write it, of which JSON lets any stand between marks.
    private static let spaces = ["", " ", "  ", "\n  ", "\r\n", "\t", " \n\t "]

    /// An object with members of these names, their places their values, in front of many spaces.
    private static func object(
        _ names: [String],
        before: String,
        colon: String,
        end: String
    ) -> String {
        let members = names.enumerated().map { "\(before)\"\($1)\"\(colon)\($0)" }
        return "{" + members.joined(separator: ",") + end + "}"
            + String(repeating: " ", count: 40)
    }

    @Test(arguments: spaces, spaces)
    func `a member is read whatever white space stands around it`(
        before: String,
        after: String
    ) throws {
        for names in [Self.table.names, Self.table.names.reversed(), []] {
            for colon in [":", ": ", " :", "\(after):\(before)"] {
                let text = Self.object(names, before: before, colon: colon, end: after)
                let read = try Self.read(text)
                #expect(read.members == names.compactMap { Self.table.names.firstIndex(of: $0) })
                #expect(read.values == names.indices.map(Int64.init))
                #expect(read.faults.isEmpty)
            }
        }
    }

    @Test(arguments: spaces)
    func `a member that stands twice, or is unknown, is told and passed over`(
        before: String
    ) throws {
        let names = ["id", "amount", "id", "amounts", "every"]
        let read = try Self.read(Self.object(names, before: before, colon: ": ", end: before))
        #expect(read.members == [0, 1, 5])
        #expect(read.values == [0, 1, 4])
        #expect(read.faults == [.memberRepeated, .choiceUnknown])
    }

    /// An accent in its two spellings is two names, before the names are hashed and behind.
    @Test(arguments: [0, 70])
    func `is another one where its bytes are others`(notes: Int) throws {
        let text = try Fixtures.text("cases/EX-0042.json")
        let many = (0..<notes).map { "\"x-\($0)\": 0, " }.joined()
        func codes(_ names: [String]) throws -> [ProblemCode] {
            let own = names.map { "\"\($0)\": 0, " }.joined()
            return try Cases.findings("{ \(many)\(own)\(text.dropFirst(2))").map(\.code)
        }
        #expect(try codes(["x-caf\u{E9}", "x-cafe\u{301}"]) == [])
        #expect(try codes(["x-caf\u{E9}", "x-caf\\u00e9"]) == [.memberRepeated])
    }
}
