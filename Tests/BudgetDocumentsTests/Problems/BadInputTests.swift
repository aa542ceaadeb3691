import BudgetDocuments
import PersonalBudgets
import Testing

/// Each row of the catalogue of bad inputs that is about a text, by its number there.
///
/// In each text ▸ stands where the fault has to be placed, and is taken out before it is read: so
/// lines and columns are counted by the test and not by the program.
struct `The catalogue of bad inputs` {
    struct Input: CustomTestStringConvertible {
        let row: String
        let text: String
        /// The code of the one fault; several where a text has several.
        let codes: [String]

        var testDescription: String { row + " " + codes.joined(separator: " ") }

        init(_ row: String, _ text: String, _ codes: String...) {
            self.row = row
            self.text = text
            self.codes = codes
        }

        /// The case of the catalogue with a change.
        init(_ row: String, _ old: String, _ new: String, code: String) {
            self.init(row, person.replacing(old, with: new), code)
        }
    }

    /// A good case.
    private static let person = """
        {
          "format": "pbcalc.case.v1",
          "id": "EX-0042",
          "scheme": "exampleshire-2026",
          "subject": "adult",
          "date": "2026-04-20",
          "person": { "born": "1971-09-03", "household": "single", "children": 0, "setting": "home" },
          "answers": { "meals": "some", "home": "some" },
          "finance": { "status": "full",
            "income": [ { "kind": "earnings", "amount": 90.00, "every": "week" } ],
            "capital": [ { "kind": "savings", "amount": 4800.00, "owners": 2 } ] },
          "plan": { "lines": [
            { "id": "care", "service": "home-care", "quantity": 3.5, "every": "week",
              "route": "council-managed", "funding": "council", "charge": "means-tested" } ] }
        }
        """

    static let json = [
        Input("J01", #"{ "a": [1, 2▸"#, "json-open"), Input("J01", "{\n  \"a\": ▸\"b", "json-open"),
        Input("J02", #"{ "a": [1▸, ] }"#, "json-comma"),
        Input("J02", #"{ "a": 1▸, }"#, "json-comma"),
        Input("J03", #"{ "a": 1 ▸"b": 2 }"#, "json-comma"),
        Input("J03", #"{ "a" ▸1 }"#, "json-unexpected"),
        Input("J04", "{ ▸// note\n}", "json-comment"), Input("J04", "{ ▸/* a */ }", "json-comment"),
        Input("J04", "{ ▸'a': 1 }", "json-unexpected"), Input("J04", "{ ▸a: 1 }", "json-word"),
        Input("J05", #"{ "a": ▸NaN }"#, "json-word"),
        Input("J05", #"{ "a": ▸Infinity }"#, "json-word"),
        Input("J05", #"{ "a": ▸TRUE }"#, "json-word"),
        Input("J06", #"{ "a": ▸01 }"#, "json-number"),
        Input("J06", #"{ "a": ▸+1 }"#, "json-number"),
        Input("J06", #"{ "a": ▸.5 }"#, "json-number"),
        Input("J06", #"{ "a": ▸1. }"#, "json-number"),
        Input("J06", #"{ "a": ▸0x1 }"#, "json-number"),
        Input(
            "J07",
            #""id": "EX-0042","#,
            #""id": "EX-0042", ▸"id": "EX-0043","#,
            code: "member-repeated"
        ),
        Input(
            "J08",
            String(repeating: "[", count: 64) + "▸" + String(repeating: "[", count: 100_000),
            "json-depth"
        ),
        Input(
            "J09",
            String(repeating: "[", count: 64) + "▸[" + String(repeating: "]", count: 65),
            "json-depth"
        ),
        Input("J13", #"{ "a": "x▸\ud800" }"#, "json-escape"),
        Input("J14", "{ \"a\": \"x▸\ty\" }", "json-control"),
        Input("J14", "{ \"a\": \"x▸\ny\" }", "json-control"),
        Input("J15", "{} ▸{}", "json-after-end"),
        Input("J15", "{ \"a\": 1 }\n▸b", "json-after-end"),
        Input("J16", "{ \"a\": 1 }▸\0\0", "json-after-end"),
        Input("J17", "90.00", "▸1e400", code: "money-format"),
        Input("J18", "90.00", "▸99999999999999999999", code: "number-range"),
        Input(
            "J20",
            #""id": "EX-0042","#,
            #""id": "EX-0042", "x-note": ▸01,"#,
            code: "json-number"
        ),
        Input("J21", "▸[]", "format-unknown"), Input("J21", "▸5", "format-unknown"),
    ]

    static let shapes = [
        Input("S01", #""children""#, #"▸"childen""#, code: "member-unknown"),
        Input(
            "S02",
            #""person": { "born": "1971-09-03", "#,
            #""person": ▸{ "#,
            code: "member-missing"
        ),
        Input("S03", "3.5", #"▸"3.5""#, code: "type-wrong"),
        Input("S04", "3.5", "▸true", code: "type-wrong"),
        Input("S05", "3.5", "▸null", code: "type-wrong"),
        Input("S06", #""owners": 2"#, #""owners": ▸1.5"#, code: "number-range"),
        Input("S07", #""meals""#, #"▸"meels""#, code: "question-unknown"),
        Input(
            "S08",
            #""home": "some" "#,
            #""home": "some", ▸"meals": "none" "#,
            code: "member-repeated"
        ),
        Input("S09", #""meals": "some""#, #""meals": ▸"sometimes""#, code: "answer-unknown"),
        Input("S10", "pbcalc.case.v1", "pbcalc.case.v2", code: "format-unknown"),
        Input("S12", "90.00", #"▸"£1,000""#, code: "money-format"),
        Input("S12", "90.00", #"▸"1,000.00""#, code: "money-format"),
        Input("S12", "90.00", #"▸"12abc""#, code: "money-format"),
        Input("S13", "90.00", "▸10.005", code: "money-format"),
        Input("S14", #""2026-04-20""#, #"▸"2025-02-29""#, code: "date-unknown"),
        Input("S15", #""2026-04-20""#, #"▸"20/04/2026""#, code: "date-format"),
        Input("S15", #""2026-04-20""#, #"▸"20 April 2026""#, code: "date-format"),
        Input("S16", #"{ "meals": "some", "home": "some" }"#, "▸[]", code: "type-wrong"),
        Input("S17", #", "every": "week" } ],"#, " } ],", code: "member-missing"),
        Input("S18", #""amount": 90.00"#, #""amount": ▸{ "EUR": 90.00 }"#, code: "money-format"),
        Input(
            "S18",
            #""amount": 90.00"#,
            #""amount": 90.00, ▸"currency": "EUR""#,
            code: "member-unknown"
        ),
    ]

    static let domain = [
        Input("D01", "90.00", "▸-90.00", code: "money-format"),
        Input("D01", "4800.00", "▸-0.01", code: "money-format"),
        Input("D02", "4800.00", "▸100000000.01", code: "number-range"),
        Input("D04", #""2026-04-20""#, #"▸"2027-04-20""#, code: "scheme-date"),
        Input("D05", #""status": "full""#, #""status": "declined""#, code: "means-unused"),
        Input("D07", "3.5", "▸0", code: "quantity-zero"),
        Input("D07", "3.5", "▸-1", code: "number-format"),
        Input("D08", #""home-care""#, #"▸"home-cair""#, code: "service-unknown"),
        Input("D10", #""owners": 2"#, #""owners": ▸0"#, code: "number-range"),
        Input("D12", #""1971-09-03""#, #"▸"2012-09-03""#, code: "person-age"),
        Input("D14", #""EX-0042""#, #"▸"EX-0042 Jane Doe""#, code: "case-id-format"),
        Input("D14", #""care""#, #"▸"PA""#, code: "id-format"),
        Input("D14", #""care""#, #"▸"p a!£""#, code: "id-format"),
        Input("D14", #""care""#, #"▸"-care""#, code: "id-format"),
        Input("D14", #""care""#, "▸\"\(String(repeating: "a", count: 65))\"", code: "id-format"),
        Input(
            "D14",
            "] }\n}",
            #"], "streams": [ { "id": ▸"Access to Work" } ] }"# + "\n}",
            code: "id-format"
        ),
        Input(
            "D14",
            "] }\n}",
            #"], "alternatives": [ { "id": ▸"Plan B", "lines": [] } ] }"# + "\n}",
            code: "id-format"
        ),
        // A line that cannot be named so is named all the same.
        Input(
            "D14",
            #"{ "id": "care", "#,
            #"{ "id": ▸"CARE", "service": "home-care", "quantity": 1, "every": "week","#
                + #""route": "council-managed", "funding": "council", "charge": "means-tested" },"#
                + #"{ "id": "more", "replaces": ["CARE"], "#,
            code: "id-format"
        ),
    ]

    @Test(arguments: json + shapes + domain)
    func `a bad input is answered by its row, with one fault in its place`(input: Input) throws {
        let parts = input.text.split(separator: "▸", omittingEmptySubsequences: false)
        let text = parts.joined()
        let found = Document(file: "case.json", bytes: Array(text.utf8)).findings(with: Library())
        #expect(found.map(\.code.rawValue) == input.codes)
        let first = try #require(found.first)
        if parts.count > 1 {
            let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
            #expect(first.place.line == lines.count)
            #expect(first.place.column == (lines.last?.unicodeScalars.count ?? 0) + 1)
        }
        #expect(first.severity == (input.row == "D05" ? .warning : .error))
        #expect(first.message.utf8.count < 200)
        for word in ["invalid", "illegal", "please", "sorry", "failed to"] {
            #expect(!first.message.lowercased().contains(word))
        }
    }

    /// Nothing is wrong with these: a byte order mark (J12), 64 levels (J09), Windows line ends, and
    /// a case without answers (D11 is told in what is missing, and no budget is given).
    @Test(arguments: [
        "\u{FEFF}" + person,
        person.replacing(
            #""id": "EX-0042","#,
            with: #""id": "EX-0042", "x-a": "# + String(repeating: "[", count: 63)
                + String(repeating: "]", count: 63) + ","
        ),
        person.replacing("\n", with: "\r\n"), person,
        person.replacing(#""care""#, with: "\"\(String(repeating: "a", count: 64))\""),
        person.replacing(#""care""#, with: #""0-care""#),
    ])
    func `good texts are left alone`(text: String) {
        let found = Document(file: "case.json", bytes: Array(text.utf8)).findings(with: Library())
        #expect(found.map(\.code.rawValue) == [])
    }

    /// A byte order mark is no part of the text, not even where its first byte is the fault.
    @Test(arguments: [
        "", " ", "]", "x", #"{ "a": 1 "#, #"{ "format": "pbcalc.case.v1" }"#, "a,b\n1,2\n", "\n\n",
        "# pbcalc.table.v1", "# pbcalc.table.v1 scheme=exampleshire-2026\nid,whyy,kind\n", "é",
        String(repeating: " ", count: Document.mostBytes + 1),
    ])
    func `a text behind a byte order mark is told the same of`(text: String) {
        let told = [[], [0xEF, 0xBB, 0xBF]].map { mark in
            Document(file: "a", bytes: mark + Array(text.utf8)).findings(with: Library()).map {
                [$0.code.rawValue, "\($0.place)", $0.message, $0.line]
            }
        }
        #expect(told[0] == told[1])
        #expect(!told[0].isEmpty)
    }

    /// J10, J11 and J19: bytes that are no text, and a number of a million digits.
    @Test(arguments: [
        (Array("{ \"a\": \"".utf8) + [0xFF] + Array("\" }".utf8), "json-encoding", 9),
        (Array("{ \"a\": \"".utf8) + [0xC3], "json-encoding", 9),
        (Array("{ \"a\": \"".utf8) + [0xC0, 0xAF] + Array("\" }".utf8), "json-encoding", 9),
        ([0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00], "json-encoding", 1),
        ([0xFE, 0xFF, 0x00, 0x7B, 0x00, 0x7D], "json-encoding", 1),
    ])
    func `bytes that are no text have a place`(bytes: [UInt8], code: String, column: Int) {
        let found = Document(file: "case.json", bytes: bytes).findings(with: Library())
        #expect(found.map(\.code.rawValue) == [code])
        #expect(found.first?.place.line == 1)
        #expect(found.first?.place.column == column)
    }

    @Test
    func `a million digits are kept out of a message`() throws {
        let digits = String(repeating: "9", count: 1_000_000)
        let text = Self.person.replacing("90.00", with: digits)
        let found = Document(file: "case.json", bytes: Array(text.utf8)).findings(with: Library())
        #expect(found.count == 1)
        let first = try #require(found.first)
        #expect(first.message.utf8.count < 200)
        #expect(first.line.utf8.count < 2_000)
    }
}
