import PersonalBudgets
import Testing

@testable import BudgetDocuments

struct `A number` {
    /// All its digits as one whole number, which fits 64 bits up to 9223372036854775807.
    @Test(
        arguments: [
            ("0", 0, 0), ("-0.0", 0, 1), ("999999999999999999", 999_999_999_999_999_999, 0),
            ("99999999999999999.9", 999_999_999_999_999_999, 1),
            ("1000000000000000000", 1_000_000_000_000_000_000, 0),
            ("922337203685477580.7", 9_223_372_036_854_775_807, 1),
            ("-9223372036854775807", 9_223_372_036_854_775_807, 0),
            ("9223372036854775808", nil, 0), ("92233720368547758.08", nil, 2),
            ("18446744073709551617", nil, 0), ("99999999999999999999", nil, 0),
            ("0.00000000000000000001", 1, 20), ("0.0000000000000000000000001e3", 1, 25),
        ] as [(String, Int64?, Int)]
    )
    func `a number has the digits that fit`(text: String, digits: Int64?, decimals: Int) throws {
        let bytes = Array("[\(text)]".utf8)
        var cursor = Cursor(bytes.span, from: 1, to: bytes.count)
        let number = try cursor.number()
        #expect(number.digits == digits)
        #expect(number.decimals == decimals)
        #expect(number.isNegative == text.hasPrefix("-"))
        #expect(number.hasExponent == text.contains("e"))
        #expect(number.range == 1..<1 + text.utf8.count)
        #expect(cursor.offset == number.range.upperBound)
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
