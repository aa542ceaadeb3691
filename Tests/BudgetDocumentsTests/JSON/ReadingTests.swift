import TestKit
import PersonalBudgets
import Testing

@testable import BudgetDocuments

/// What one value of a document is read as: a value, a fault, or no JSON at all.
enum Outturn<Value: Equatable>: Equatable {
    case value(Value)
    case fault(ProblemCode)
    case notJSON

    init(_ text: String, _ body: (inout Reader) throws(SyntaxFault) -> Value?) {
        let bytes = Array(text.utf8)
        var reader = Reader(bytes.span, from: 0, to: bytes.count)
        guard let value = try? body(&reader) else {
            self = reader.findings.first.map { .fault($0.fault.code) } ?? .notJSON
            return
        }
        self = reader.findings.isEmpty ? .value(value) : .notJSON
    }
}

struct `An amount of money` {
    @Test(arguments: [
        ("0", 0), ("0.0", 0), ("0.00", 0), ("-0", 0), ("-0.0", 0), ("-0.00", 0), ("0.01", 1),
        ("0.1", 10), ("0.10", 10), ("1", 100), ("1.5", 150), ("1.05", 105), ("8.29", 829),
        ("19.99", 19_99), ("64.1", 64_10), ("1.15", 115), ("4.35", 435), ("1234.56", 123_456),
        ("99999999.99", 9_999_999_999), ("100000000", 10_000_000_000),
        ("100000000.0", 10_000_000_000), ("100000000.00", 10_000_000_000),
    ])
    func `an amount of money is read to the penny`(text: String, pence: Int64) {
        #expect(
            Outturn(text) { reader throws(SyntaxFault) in try reader.money() }
                == .value(Pence(pence))
        )
    }

    @Test(arguments: [
        ("100000000.01", ProblemCode.numberRange), ("100000001", .numberRange),
        ("100000000.1", .numberRange), ("92233720368547758.07", .numberRange),
        ("92233720368547758.08", .numberRange), ("9223372036854775807", .numberRange),
        ("9223372036854775808", .numberRange), ("18446744073709551616", .numberRange),
        ("18446744073709551617.00", .numberRange), ("1e2", .moneyFormat), ("1E2", .moneyFormat),
        ("1e0", .moneyFormat), ("0e0", .moneyFormat), ("1.0e1", .moneyFormat),
        ("1e-2", .moneyFormat), ("1.005", .moneyFormat), ("1.000", .moneyFormat),
        ("0.001", .moneyFormat), ("-0.01", .moneyFormat), ("-1", .moneyFormat),
        ("-9223372036854775808", .moneyFormat), ("-99999999999999999999", .moneyFormat),
        ("\"1.00\"", .moneyFormat), ("\"£1\"", .moneyFormat), ("true", .moneyFormat),
        ("null", .moneyFormat), ("[1]", .moneyFormat), ("{}", .moneyFormat),
    ])
    func `an amount of money is not guessed at`(text: String, code: ProblemCode) {
        #expect(Outturn(text) { reader throws(SyntaxFault) in try reader.money() } == .fault(code))
    }

    @Test(arguments: [
        "01", "+1", ".5", "1.", "1.e2", "-", "--1", "0x10", "1_000", "12abc", "NaN", "",
    ])
    func `an amount of money is not read from what is no number`(text: String) {
        #expect(Outturn(text) { reader throws(SyntaxFault) in try reader.money() } == .notJSON)
    }

    @Test func `an amount of money may be any number of pence`() {
        var numbers = SplitMix64(seed: 5)
        for _ in 0..<5_000 {
            let pence = Int64(numbers.below(10_000_000_001))
            let rest = pence % 100
            let text = "\(pence / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
            #expect(
                Outturn(text) { reader throws(SyntaxFault) in try reader.money() }
                    == .value(Pence(pence))
            )
        }
    }
}

struct `A decimal number` {
    @Test(arguments: [
        ("0", 0, 1), ("-0", 0, 1), ("3.5", 7, 2), ("0.0001", 1, 10_000), ("0.3333", 3333, 10_000),
        ("1000", 1_000, 1), ("1000.0000", 1_000, 1), ("999.9999", 9_999_999, 10_000),
    ])
    func `a decimal number is read exactly`(text: String, top: Int64, bottom: Int64) throws {
        let read = Outturn(text) { reader throws(SyntaxFault) in
            try reader.decimal(upTo: 1_000)?.value
        }
        #expect(read == .value(try Exact(top, over: bottom)))
    }

    @Test(arguments: [
        ("1000.0001", ProblemCode.numberRange), ("1001", .numberRange),
        ("99999999999999999999", .numberRange), ("0.00001", .numberFormat), ("1e1", .numberFormat),
        ("-0.0001", .numberFormat), ("-1", .numberFormat), ("\"1\"", .typeWrong),
        ("null", .typeWrong),
    ])
    func `a decimal number is not guessed at`(text: String, code: ProblemCode) {
        let read = Outturn(text) { reader throws(SyntaxFault) in
            try reader.decimal(upTo: 1_000)?.value
        }
        #expect(read == .fault(code))
    }
}

struct `A whole number` {
    @Test(arguments: [("0", 0), ("-0", 0), ("30", 30), ("-5", -5)])
    func `a whole number is read exactly`(text: String, number: Int64) {
        #expect(
            Outturn(text) { reader throws(SyntaxFault) in try reader.whole(-5...30) }
                == .value(number)
        )
    }

    @Test(arguments: [
        ("31", ProblemCode.numberRange), ("-6", .numberRange), ("1.0", .numberRange),
        ("1e1", .numberRange), ("9223372036854775807", .numberRange),
        ("-9223372036854775808", .numberRange), ("99999999999999999999", .numberRange),
        ("\"1\"", .typeWrong), ("true", .typeWrong),
    ])
    func `a whole number is not guessed at`(text: String, code: ProblemCode) {
        #expect(
            Outturn(text) { reader throws(SyntaxFault) in try reader.whole(-5...30) }
                == .fault(code)
        )
    }
}

struct `A share` {
    @Test(arguments: [
        ("\"0/1\"", 0, 1), ("\"1/4\"", 1, 4), ("\"3/3\"", 1, 1), ("\"1/3\"", 1, 3), ("0.25", 1, 4),
        ("1", 1, 1), ("0", 0, 1), ("\"\\u0031/2\"", 1, 2),
    ])
    func `a share is read exactly`(text: String, top: Int64, bottom: Int64) throws {
        let read = Outturn(text) { reader throws(SyntaxFault) in try reader.share() }
        #expect(read == .value(try Exact(top, over: bottom)))
    }

    @Test(arguments: [
        ("\"4/1\"", ProblemCode.shareFormat), ("\"1/0\"", .shareFormat), ("\"0/0\"", .shareFormat),
        ("\"-1/4\"", .shareFormat), ("\"1/-4\"", .shareFormat), ("\"1/2/3\"", .shareFormat),
        ("\"1\"", .shareFormat), ("\"/\"", .shareFormat), ("\"1 /4\"", .shareFormat),
        ("\"50%\"", .shareFormat), ("\"1/99999999999999999999\"", .shareFormat),
        ("\"0.5/1\"", .shareFormat), ("\"\"", .textEmpty), ("1.0001", .numberRange),
        ("2", .numberRange), ("-0.5", .numberFormat), ("null", .typeWrong),
    ])
    func `a share is not guessed at`(text: String, code: ProblemCode) {
        #expect(Outturn(text) { reader throws(SyntaxFault) in try reader.share() } == .fault(code))
    }

    @Test(arguments: ["\"+1/4\"", "\"1/+4\"", "\"-0/4\""])
    func `a share has no signs`(text: String) {
        #expect(
            Outturn(text) { reader throws(SyntaxFault) in try reader.share() }
                == .fault(.shareFormat)
        )
    }
}

struct `A date` {
    @Test(arguments: [
        ("2026-04-20", 2026, 4, 20), ("2024-02-29", 2024, 2, 29), ("2000-02-29", 2000, 2, 29),
        ("1800-01-01", 1800, 1, 1), ("2999-12-31", 2999, 12, 31),
    ])
    func `a date is read as year, month, day`(text: String, year: Int, month: Int, day: Int) {
        let read = Outturn("\"\(text)\"") { reader throws(SyntaxFault) in try reader.date() }
        #expect(CalendarDate(year: year, month: month, day: day).map { .value($0) } == read)
    }

    @Test(arguments: [
        ("2025-02-29", ProblemCode.dateUnknown), ("1900-02-29", .dateUnknown),
        ("2026-04-31", .dateUnknown), ("2026-13-01", .dateUnknown), ("2026-00-10", .dateUnknown),
        ("2026-01-00", .dateUnknown), ("1799-12-31", .dateUnknown), ("3000-01-01", .dateUnknown),
        ("20-04-2026", .dateFormat), ("20/04/2026", .dateFormat), ("2026/04/20", .dateFormat),
        ("2026-4-20", .dateFormat), ("20 April 2026", .dateFormat), ("2026-04-20T", .dateFormat),
        ("2026-04-2O", .dateFormat), (" 2026-04-2", .dateFormat), ("+026-04-20", .dateFormat),
        ("２026-04-2", .dateFormat), ("", .textEmpty),
    ])
    func `a date is not guessed at`(text: String, code: ProblemCode) {
        let read = Outturn("\"\(text)\"") { reader throws(SyntaxFault) in try reader.date() }
        #expect(read == .fault(code))
    }

    @Test func `a date is read with its letters escaped, as any text is`() {
        let read = Outturn(#""\u0032026-04-20""#) { reader throws(SyntaxFault) in
            try reader.date()
        }
        #expect(CalendarDate(year: 2026, month: 4, day: 20).map { .value($0) } == read)
    }
}

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
