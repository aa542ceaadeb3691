internal import PersonalBudgets

extension Cursor {
    /// Takes a date that is written plainly, like `"2026-04-20"`; nil when none is, or the calendar
    /// has no such day, and nothing is taken.
    mutating func date() -> CalendarDate? {
        guard next == UInt8(ascii: "\""), bytes.byte(at: offset &+ 11) == UInt8(ascii: "\""),
            let (year, month, day) = bytes.numbers(ofDateAt: offset &+ 1),
            let date = CalendarDate(year: year, month: month, day: day)
        else { return nil }
        offset &+= 12
        return date
    }
}

extension Span<UInt8> {
    /// The three numbers of a date of ten bytes, like `2026-04-20`; nil where there is none.
    @inline(__always)
    func numbers(ofDateAt start: Int) -> (year: Int, month: Int, day: Int)? {
        // As `0000-00-` and `00-00-00`, the first character lowest.
        guard let front = eight(at: start)?.pairs(ofDigitsIn: 0x2D30_302D_3030_3030),
            let back = eight(at: start &+ 2)?.pairs(ofDigitsIn: 0x3030_2D30_302D_3030)
        else { return nil }
        return (front.byte(0) &* 100 &+ front.byte(2), front.byte(5), back.byte(6))
    }
}

extension UInt64 {
    /// In each of eight bytes, the number that the digit there makes with the next; nil where there is
    /// no digit where a form has a `0`, or no hyphen where it has one.
    @inline(__always)
    fileprivate func pairs(ofDigitsIn form: UInt64) -> UInt64? {
        let digits = self ^ form
        // This brings what is more than 9, or more than 0 in place of a hyphen, to the high bit.
        let slack = 0x7676_7676_7676_7676 &+ (0x3030_3030_3030_3030 &- form) &* 3
        guard (digits &+ slack | digits) & 0x8080_8080_8080_8080 == 0 else { return nil }
        return digits &* 10 &+ digits &>> 8
    }

    @inline(__always)
    fileprivate func byte(_ position: UInt64) -> Int { Int(self &>> (8 &* position) & 0xFF) }
}
