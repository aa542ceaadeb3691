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
        let first = isNegative ? start &+ 1 : start
        var digits: Int64 = 0
        var stop = pastDigits(from: first, into: &digits)
        guard stop == first &+ 1 || stop > first && bytes.byte(at: first) != UInt8(ascii: "0")
        else { throw malformedNumber }
        var decimals = 0
        if bytes.byte(at: stop) == UInt8(ascii: ".") {
            let point = stop
            stop = pastDigits(from: point &+ 1, into: &digits)
            decimals = stop &- point &- 1
            guard decimals > 0 else { throw malformedNumber }
        }
        let mantissa = first..<stop
        let hasExponent = bytes.byte(at: stop) | 0x20 == UInt8(ascii: "e")
        if hasExponent { stop = try exponentEnd(from: stop &+ 1) }
        // Letters or marks may not run on, as in `12abc` or `1.2.3`; mostly a space stands there.
        let next = bytes.byte(at: stop)
        guard next == UInt8(ascii: " ") || !Cursor.isWord(next) else { throw malformedNumber }
        offset = stop
        return JSONNumber(
            range: start..<stop,
            isNegative: isNegative,
            // So many always fit.
            digits: mantissa.count <= 18 ? digits : wholeNumber(ofDigitsIn: mantissa),
            decimals: decimals,
            hasExponent: hasExponent
        )
    }

    /// Where a run of digits ends, which are put behind those so far; of too many, the value is none.
    @inline(__always)
    private func pastDigits(from start: Int, into digits: inout Int64) -> Int {
        var position = start
        while case let digit = bytes.byte(at: position) &- UInt8(ascii: "0"), digit <= 9 {
            digits = digits &* 10 &+ Int64(digit)
            position &+= 1
        }
        return position
    }

    /// Where an exponent ends, whose value nobody asks for.
    private func exponentEnd(from start: Int) throws(SyntaxFault) -> Int {
        let sign = bytes.byte(at: start)
        let first = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") ? start + 1 : start
        var ignored: Int64 = 0
        let stop = pastDigits(from: first, into: &ignored)
        guard stop > first else { throw malformedNumber }
        return stop
    }

    /// All digits of a number as one whole number, whatever stands between; nil when they do not fit.
    private func wholeNumber(ofDigitsIn range: Range<Int>) -> Int64? {
        var value: Int64 = 0
        for index in range where bytes[index] != UInt8(ascii: ".") {
            let (tens, first) = value.multipliedReportingOverflow(by: 10)
            let (sum, second) = tens.addingReportingOverflow(Int64(bytes[index] & 0x0F))
            guard !first, !second else { return nil }
            value = sum
        }
        return value
    }

    /// What stands where a number began is none.
    private var malformedNumber: SyntaxFault { fault(.number, offset..<wordEnd) }
}
