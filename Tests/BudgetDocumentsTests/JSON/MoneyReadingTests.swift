import PersonalBudgets
import TestKit
import Testing

@testable import BudgetDocuments

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
