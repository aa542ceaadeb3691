import PersonalBudgets
import Testing

@testable import BudgetDocuments

struct `A list` {
    /// The elements of a list, and the faults with their places.
    private static func read<Element>(
        _ text: String,
        _ element: (inout Reader) throws(SyntaxFault) -> Element?
    ) throws -> (elements: [Element], faults: [ProblemCode], places: [Range<Int>]) {
        let bytes = Array(text.utf8)
        var reader = Reader(bytes.span, from: 0, to: bytes.count)
        let elements = try reader.each(element)
        // It is behind the list, whatever stood there.
        #expect(reader.cursor.offset == bytes.count)
        return (elements, reader.findings.map(\.fault.code), reader.findings.map(\.range))
    }

    private static func numbers(
        _ text: String
    ) throws -> (elements: [Int64], faults: [ProblemCode], places: [Range<Int>]) {
        try read(text) { reader throws(SyntaxFault) in try reader.whole(0...30) }
    }

    @Test(arguments: [("[]", []), ("[ ]", []), ("[7]", [7]), ("[ 3 , 1,2 ]", [3, 1, 2])])
    func `a list is read in its order`(text: String, numbers: [Int64]) throws {
        let read = try Self.numbers(text)
        #expect(read.elements == numbers)
        #expect(read.faults.isEmpty)
    }

    @Test func `a list leaves out what cannot be read, and reads on behind it`() throws {
        let read = try Self.numbers(#"[1, "x", 2, 31, {"a": [3]}, 30]"#)
        #expect(read.elements == [1, 2, 30])
        #expect(read.faults == [.typeWrong, .numberRange, .typeWrong])
        #expect(read.places == [4..<7, 12..<14, 16..<17])
    }

    @Test(arguments: ["{}", #"{"a": [1]}"#, "1", #""[1]""#, "true", "null"])
    func `a list has no elements where another kind of value stands`(text: String) throws {
        let read = try Self.numbers(text)
        #expect(read.elements.isEmpty)
        #expect(read.faults == [.typeWrong])
        #expect(read.places.map(\.lowerBound) == [0])
    }

    @Test func `a list may hold lists`() throws {
        let read = try Self.read("[[1, 2], [], 3, [4]]") { reader throws(SyntaxFault) in
            try reader.each { reader throws(SyntaxFault) in try reader.whole(0...30) }
        }
        #expect(read.elements == [[1, 2], [], [], [4]])
        #expect(read.faults == [.typeWrong])
        #expect(read.places == [13..<14])
    }

    @Test func `a list has at most 10,000 elements`() throws {
        func ones(_ count: Int) -> String {
            "[" + [String](repeating: "1", count: count).joined(separator: ",") + "]"
        }
        #expect(try Self.numbers(ones(10_000)).elements.count == 10_000)
        let fault = #expect(throws: SyntaxFault.self) { try Self.numbers(ones(10_001)) }
        #expect(fault?.kind == .tooMany)
    }
}
