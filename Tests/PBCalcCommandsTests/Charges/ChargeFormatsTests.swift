import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

/// Charges by week as rows of CSV and as a note in Markdown.
@Suite("Charges by week in CSV and in Markdown")
struct ChargeFormatsTests {
    /// 28.00 a week, three days of the second in hospital; 30.00 was charged.
    private static func account() throws -> ChargeAccount {
        try Charge(
            person:
                #""born": "1940-01-15", "household": "single", "children": 0, "setting": "home""#,
            income: Charge.income("state-pension", "260.60"),
            more: """
                "absences": [ { "from": "2025-06-09", "to": "2025-06-11",
                  "reason": "=hospital, ward 3" } ],
                "charged": [ { "from": "2025-06-02", "to": "2025-06-15", "perWeek": 30.00 } ]
                """
        ).charges(from: "2025-06-02", to: "2025-06-15")
    }

    @Test func `charges are a row a week, quoted as every row is`() throws {
        var writer = CSVWriter()
        writer.chargesHeader()
        writer.rows(try Self.account())
        let lines = String(decoding: writer.bytes, as: UTF8.self).split(separator: "\r\n")
        #expect(
            lines == [
                "case_id,from,to,charge,charged,difference,notional_capital,metered,why",
                "CHAR-0001,2025-06-02,2025-06-08,28.00,30.00,-2.00,,,",
                "CHAR-0001,2025-06-09,2025-06-15,16.00,30.00,-14.00,,,"
                    + "\"'=hospital, ward 3 (not charged); absence ends (=hospital, ward 3)\"",
            ]
        )
    }

    @Test func `charges are a table with its total`() throws {
        let lines = ChargesNote(try Self.account()).text.split(separator: "\n")
        #expect(lines[0] == "## Charges of case CHAR-0001")
        #expect(lines[3] == "| 2025-06-02 | 2025-06-08 | £28.00 | £30.00 | -£2.00 |  |")
        #expect(
            lines[4]
                == "| 2025-06-09 | 2025-06-15 | £16.00 | £30.00 | -£14.00 "
                + "| =hospital, ward 3 (not charged); absence ends (=hospital, ward 3) |"
        )
        #expect(lines[5] == "| **total** |  | £44.00 | £60.00 | -£16.00 |  |")
    }

    @Test func `what a scheme says beside every figure stands beside charges too`() throws {
        let account = try Charge(scheme: "exampleshire-2026", date: "2026-05-04")
            .charges(from: "2026-05-04", to: "2026-05-10")
        for text in [ChargesPage(account).text, ChargesNote(account).text] {
            #expect(text.contains("Illustration: Exampleshire"), "\(text)")
            #expect(text.contains("Each day is a seventh of the week's charge"), "\(text)")
        }
    }
}
