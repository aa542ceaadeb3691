import PersonalBudgets
import Testing

@testable import BudgetDocuments

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

    /// A date has digits and hyphens in their places: of all bytes only these make one.
    @Test(arguments: Array("2026-04-20".utf8).enumerated().map { ($0.offset, $0.element) })
    func `a date has nothing else in any of its places`(place: Int, usual: UInt8) {
        var text = Array("2026-04-20".utf8)
        for byte in UInt8.min...UInt8.max {
            text[place] = byte
            let fits = usual == UInt8(ascii: "-") ? byte == usual : (48...57).contains(byte)
            let numbers = text.span.numbers(ofDateAt: 0)
            #expect((numbers != nil) == fits)
            let digits = String(decoding: text, as: UTF8.self).filter { $0 != "-" }
            guard let numbers, let written = Int(digits) else { continue }
            #expect(numbers.year * 10_000 + numbers.month * 100 + numbers.day == written)
        }
    }

    @Test func `a date is read with its letters escaped, as any text is`() {
        let read = Outturn(#""\u0032026-04-20""#) { reader throws(SyntaxFault) in
            try reader.date()
        }
        #expect(CalendarDate(year: 2026, month: 4, day: 20).map { .value($0) } == read)
    }
}
