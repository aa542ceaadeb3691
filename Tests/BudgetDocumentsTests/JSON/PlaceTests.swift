import BudgetDocuments
import PersonalBudgets
import TestKit
import Testing

struct `The place of a fault` {
    /// A way of writing the lines of the case, and what stands before it.
    enum Manner: String, CaseIterable {
        case lineFeeds, carriageReturnsAndLineFeeds, carriageReturns, oneLine, byteOrderMark

        func written(_ text: String) -> String {
            switch self {
            case .lineFeeds, .byteOrderMark: text
            case .carriageReturnsAndLineFeeds: text.replacing("\n", with: "\r\n")
            case .carriageReturns: text.replacing("\n", with: "\r")
            case .oneLine: text.replacing("\n", with: " ")
            }
        }

        var mark: [UInt8] { self == .byteOrderMark ? [0xEF, 0xBB, 0xBF] : [] }
    }

    /// A case with letters of one to four bytes before, on and between its lines.
    static func text(_ manner: Manner) throws -> String {
        let plain = try Fixtures.text("cases/EX-0042.json")
            .changing("{", to: "{ \"x-ñote\": \"Zoë, £5, 日本, 👩‍👩‍👧, e\u{301}\", ")
            .changing("two falls", to: "two falls, “as she said”,")
            .changing("daughter", to: "dceřinka")
        return manner.written(plain)
    }

    /// The offsets of marks that stand outside of texts, in scalars.
    static func marks(_ wanted: String, in text: String) -> [Int] {
        var isInText = false
        var found: [Int] = []
        for (offset, scalar) in text.unicodeScalars.enumerated() {
            if !isInText, wanted.unicodeScalars.contains(scalar) { found.append(offset) }
            if scalar == "\"" { isInText.toggle() }
        }
        return found
    }

    static func planting(_ fault: String, in text: String, at offset: Int) -> String {
        var scalars = text.unicodeScalars
        scalars.insert(
            contentsOf: fault.unicodeScalars,
            at: scalars.index(scalars.startIndex, offsetBy: offset)
        )
        return String(scalars)
    }

    @Test
    func `of two faults on one line the first is told by its column`() throws {
        // The brace is 1, "format" 2 to 9, the colon 10, its text 11 to 26, the comma 27.
        let text = #"{"format":"pbcalc.case.v1","id":"EX-0001","id":"EX-0002"}"#
        let messages = try Cases.findings(Array(text.utf8)).map(\.message)
        #expect(messages.contains { $0.hasSuffix("; the first is in column 28") })
    }

    @Test(arguments: Manner.allCases)
    func `the place of a fault is where the first stray letter stands`(manner: Manner) throws {
        let text = try Self.text(manner)
        let places = Self.marks("{}[],:\"", in: text)
        var numbers = SplitMix64(seed: 3)
        for _ in 0..<200 {
            let offset = places[numbers.below(places.count)]
            let faulty = Self.planting("@", in: text, at: offset)
            let found = try Cases.findings(manner.mark + Array(faulty.utf8))
            let place = Lines(faulty, placeAt: offset).place
            #expect(found.map(\.code) == [.jsonUnexpected])
            #expect(found.map(\.place.line) == [place.line])
            #expect(found.map(\.place.column) == [place.column])
            #expect(found.map(\.endColumn) == [place.column + 1])
        }
    }

    @Test(arguments: Manner.allCases)
    func `the place of a fault is where an unknown member stands`(manner: Manner) throws {
        let text = try Self.text(manner)
        for offset in Self.marks("{", in: text) {
            let faulty = Self.planting(" \"zzzzzz\": 0,", in: text, at: offset + 1)
            let found = try Cases.findings(manner.mark + Array(faulty.utf8))
            let place = Lines(faulty, placeAt: offset + 2).place
            #expect(found.count == 1)
            for problem in found {
                #expect([.memberUnknown, .questionUnknown, .outcomeUnknown].contains(problem.code))
                #expect(problem.place.line == place.line)
                #expect(problem.place.column == place.column)
                #expect(problem.endColumn == place.column + 8)
                #expect(problem.pointer.hasSuffix("/zzzzzz"))
            }
        }
    }

    @Test func `the place of a fault shows the line it is on, without its end`() throws {
        for manner in Manner.allCases {
            let faulty = try Self.text(manner).changing("\"daily\"", to: "\"dayly\"")
            let found = try Cases.findings(manner.mark + Array(faulty.utf8))
            let line = try #require(found.first).line
            #expect(line.contains("\"dayly\""))
            #expect(!line.unicodeScalars.contains { "\r\n\u{FEFF}".unicodeScalars.contains($0) })
            // The whole of a short line, and of a long one the part around the fault.
            #expect(line.unicodeScalars.count < 1_000)
        }
    }

    @Test(arguments: [
        (#"{"a/b~c": 0}"#, "/a~1b~0c"), (#"{"~1": 0}"#, "/~01"), (#"{"": 0}"#, "/"),
        (#"{"x-/": {"~": [0, {"k": 1, "k": 2}]}}"#, "/x-~1/~0/1/k"),
        (#"{"x-n": [[], [[], {"é": {"é": 1, "é": 1}}]]}"#, "/x-n/1/1/é/é"),
        (#"{"\u0061\/b": 0}"#, "/a~1b"), (#"{"answers": {"a~b": "some"}}"#, "/answers/a~0b"),
    ])
    func `the place of a fault has a pointer with tildes and slashes escaped`(
        member: String,
        pointer: String
    ) throws {
        let text = try Fixtures.text("cases/EX-0042.json")
            .changing("  \"answers\"", to: "  \"x-answers\"")
            .changing("{", to: member.dropLast() + ",")
        let found = try Cases.findings(text)
        #expect(found.map(\.pointer) == [pointer])
    }

    @Test func `the place of a fault is counted on from the line where a part of a file begins`()
        throws
    {
        let bytes = Array("first line\nsecond line\n{\"a\":\n @}\nlast".utf8)
        let start = try #require(bytes.firstIndex(of: UInt8(ascii: "{")))
        let end = try #require(bytes.lastIndex(of: UInt8(ascii: "}")))
        let part = Document(from: Origin("all"), bytes: bytes, range: start..<end + 1, line: 3)
        let found = part.findings(with: Library())
        #expect(found.map(\.place.line) == [4])
        #expect(found.map(\.place.column) == [2])
        let open = Document(from: Origin("all"), bytes: bytes, range: start..<end - 1, line: 3)
        #expect(open.findings(with: Library())[0].message.contains("line 3, column 1"))
    }
}
