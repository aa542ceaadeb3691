/// A number of the document, read from its digits: exact, or known not to fit.
struct JSONNumber {
    /// The bytes of the number.
    let range: Range<Int>
    let isNegative: Bool
    /// All digits as one whole number; nil when they do not fit 64 bits.
    let digits: Int64?
    /// How many of the digits stand after the point.
    let decimals: Int
    let hasExponent: Bool
}

extension Cursor {
    /// Takes a number, by the grammar of RFC 8259: no leading zero, no plus, no bare point.
    mutating func number() throws(SyntaxFault) -> JSONNumber {
        let start = offset
        let isNegative = next == UInt8(ascii: "-")
        if isNegative { offset += 1 }
        var digits: Int64? = 0
        guard isDigit else { throw malformedNumber(from: start) }
        if next == UInt8(ascii: "0") {
            offset += 1
            if isDigit { throw malformedNumber(from: start) }
        } else {
            takeDigits(into: &digits)
        }
        var decimals = 0
        if next == UInt8(ascii: "."), offset < end {
            offset += 1
            guard isDigit else { throw malformedNumber(from: start) }
            let before = offset
            takeDigits(into: &digits)
            decimals = offset - before
        }
        var hasExponent = false
        if next | 0x20 == UInt8(ascii: "e"), offset < end {
            hasExponent = true
            offset += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { offset += 1 }
            guard isDigit else { throw malformedNumber(from: start) }
            var ignored: Int64?
            takeDigits(into: &ignored)
        }
        guard offset == wordEndAfterNumber else { throw malformedNumber(from: start) }
        return JSONNumber(
            range: start..<offset,
            isNegative: isNegative,
            digits: digits,
            decimals: decimals,
            hasExponent: hasExponent
        )
    }

    private var isDigit: Bool {
        offset < end && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[offset])
    }

    /// The end of the number, unless letters or marks run on, as in `12abc` or `1.2.3`.
    private var wordEndAfterNumber: Int {
        guard offset < end else { return offset }
        switch bytes[offset] {
        case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: " "),
            UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
            return offset
        default:
            return wordEnd > offset && isWordByte ? wordEnd : offset
        }
    }

    private var isWordByte: Bool {
        switch bytes[offset] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private mutating func takeDigits(into digits: inout Int64?) {
        while offset < end, case let byte = bytes[offset],
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        {
            if let value = digits {
                let (tens, first) = value.multipliedReportingOverflow(by: 10)
                let (sum, second) = tens.addingReportingOverflow(
                    Int64(byte - UInt8(ascii: "0"))
                )
                digits = first || second ? nil : sum
            }
            offset += 1
        }
    }

    private mutating func malformedNumber(from start: Int) -> SyntaxFault {
        offset = start
        return fault(.number, start..<wordEnd)
    }
}
