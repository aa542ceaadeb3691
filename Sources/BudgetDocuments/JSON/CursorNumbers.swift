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
        if next == UInt8(ascii: ".") {
            offset += 1
            guard isDigit else { throw malformedNumber(from: start) }
            let before = offset
            takeDigits(into: &digits)
            decimals = offset - before
        }
        var hasExponent = false
        if next | 0x20 == UInt8(ascii: "e") {
            hasExponent = true
            offset += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { offset += 1 }
            guard isDigit else { throw malformedNumber(from: start) }
            var ignored: Int64?
            takeDigits(into: &ignored)
        }
        // Letters or marks may not run on, as in `12abc` or `1.2.3`.
        guard !Cursor.isWord(next) else { throw malformedNumber(from: start) }
        return JSONNumber(
            range: start..<offset,
            isNegative: isNegative,
            digits: digits,
            decimals: decimals,
            hasExponent: hasExponent
        )
    }

    private var isDigit: Bool { Cursor.isDigit(next) }

    @inline(__always)
    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// Takes the digits that come next behind those so far, which are nil once they do not fit.
    @inline(__always)
    private mutating func takeDigits(into digits: inout Int64?) {
        var position = offset
        var value = digits ?? 0
        var fits = digits != nil
        while case let byte = bytes.byte(at: position), Cursor.isDigit(byte) {
            let (tens, first) = value.multipliedReportingOverflow(by: 10)
            let (sum, second) = tens.addingReportingOverflow(Int64(byte & 0x0F))
            value = sum
            fits = fits && !first && !second
            position &+= 1
        }
        offset = position
        digits = fits ? value : nil
    }

    private mutating func malformedNumber(from start: Int) -> SyntaxFault {
        offset = start
        return fault(.number, start..<wordEnd)
    }
}
