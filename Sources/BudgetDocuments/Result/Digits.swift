package import PersonalBudgets

/// Numbers as machines read them, written straight into bytes.
extension [UInt8] {
    /// Pounds and pence, like `1234.50`: a number and nothing else.
    package mutating func append(_ amount: Pence) {
        append(addingCapacity: OutputSpan.longestNumber) { $0.append(amount) }
    }

    /// A number with at least two decimals, or as `n/d` when its decimals do not end.
    package mutating func append(_ number: Exact) {
        let (hundredths, overflow) = number.numerator.multipliedReportingOverflow(by: 100)
        guard !overflow, hundredths % number.denominator == 0 else {
            return append(contentsOf: written(number, decimals: 2).utf8)
        }
        append(Pence(hundredths / number.denominator))
    }

    /// A day, like `2026-04-20`.
    package mutating func append(_ date: CalendarDate) {
        append(addingCapacity: OutputSpan.longestNumber) { $0.append(date) }
    }

    /// A whole number.
    package mutating func append(digitsOf number: UInt64) {
        append(addingCapacity: OutputSpan.longestNumber) { $0.append(digitsOf: number) }
    }
}

extension OutputSpan<UInt8> {
    /// The most bytes that one of the numbers below has: twenty digits, a sign and a point.
    fileprivate static var longestNumber: Int { 22 }

    fileprivate mutating func append(_ amount: Pence) {
        let magnitude = amount.count.magnitude
        if amount.count < 0 { append(UInt8(ascii: "-")) }
        append(digitsOf: magnitude / 100)
        append(UInt8(ascii: "."))
        append(twoDigitsOf: magnitude % 100)
    }

    fileprivate mutating func append(_ date: CalendarDate) {
        append(digitsOf: UInt64(date.year))
        append(UInt8(ascii: "-"))
        append(twoDigitsOf: UInt64(date.month))
        append(UInt8(ascii: "-"))
        append(twoDigitsOf: UInt64(date.day))
    }

    fileprivate mutating func append(digitsOf number: UInt64) {
        guard number >= 10 else { return append(UInt8(ascii: "0") + UInt8(number)) }
        append(digitsOf: number / 10)
        append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    private mutating func append(twoDigitsOf number: UInt64) {
        append(UInt8(ascii: "0") + UInt8(number / 10))
        append(UInt8(ascii: "0") + UInt8(number % 10))
    }
}
