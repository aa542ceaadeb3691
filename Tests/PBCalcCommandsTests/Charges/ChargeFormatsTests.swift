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

    /// A figure is indicative until an officer agrees it, and without a plan nothing is charged yet.
    @Test(
        arguments: [
            (nil, "", "There is no plan yet: the person would pay up to this"),
            ("50.00", "", "Indicative until an officer agrees."),
            (
                "50.00",
                """
                "decision": { "role": "manager", "date": "2025-06-01", "finalPerWeek": 50.00,
                "reason": "the plan meets the needs" }
                """, nil
            ),
        ] as [(String?, String, String?)]
    )
    func `what is not final is said to be indicative`(
        cost: String?,
        more: String,
        words: String?
    ) throws {
        let charge = Charge(
            income: Charge.income("state-pension", "260.60"),
            more: more,
            cost: cost
        )
        let account = try charge.charges(from: "2025-06-02", to: "2025-06-08")
        for text in [ChargesPage(account).text, ChargesNote(account).text] {
            if let words { #expect(text.contains(words), "\(text)") }
            #expect(words != nil || !text.contains("ndicative"), "\(text)")
        }
    }

    /// The list is made to end with May; the plan began on the 4th and its weeks on Mondays.
    @Test(arguments: [
        ("2026-05-25", "2026-05-31", false), ("2026-05-25", "2026-06-01", true),
        ("2026-06-15", "2026-06-21", true),
    ])
    func `prices that are kept are told of`(first: String, last: String, isKept: Bool) throws {
        let library = try Library.readOnce.with(
            "schemes/exampleshire-2026.json",
            [.set("/prices/to", "2026-05-31")]
        )
        var assessor = Assessor(library)
        let days = try Charge.day(first)...Charge.day(last)
        let bytes = try Repository.bytes("fixtures/cases/EX-0042.json")
        let document = Document(file: "c.json", bytes: bytes)
        guard case .good(let account, _) = assessor.charges(of: document, on: days) else {
            Issue.record("faulty")
            return
        }
        let words = "No prices after 31 May 2026 are known: the last ones are kept."
        #expect(ChargesPage(account).text.contains(words) == isKept)
        var writer = JSONWriter(compact: true)
        account.write(to: &writer)
        let json = try Tree(json: writer.bytes)
        #expect(json["/pricesKeptFrom"]?.written == (isKept ? "2026-06-01" : nil))
    }
}
