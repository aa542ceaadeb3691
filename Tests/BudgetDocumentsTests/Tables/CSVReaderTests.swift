import BudgetDocuments
import PersonalBudgets
import Testing

struct `Tables, reading CSV` {
    /// A text, and its rows as `[line:column text|line:column text]`; comments as `#line text`.
    static let texts: [(text: String, rows: [String])] = [
        ("", []),
        ("\n\r\n", []),
        ("a,b", ["1:1 a|1:3 b"]),
        ("a,b\n", ["1:1 a|1:3 b"]),
        ("a,b\r\nc,d\r\n", ["1:1 a|1:3 b", "2:1 c|2:3 d"]),
        ("a\rb\r", ["1:1 a", "2:1 b"]),
        ("a\n\n\nb", ["1:1 a", "4:1 b"]),
        ("\u{FEFF}a,b", ["1:1 a|1:3 b"]),
        (",", ["1:1 |1:2 "]),
        (",,\n", ["1:1 |1:2 |1:3 "]),
        ("a,\nb", ["1:1 a|1:3 ", "2:1 b"]),
        ("\"a,b\",c", ["1:1 a,b|1:7 c"]),
        ("\"\",c", ["1:1 |1:4 c"]),
        ("\"say \"\"no\"\"\",c", ["1:1 say \"no\"|1:14 c"]),
        ("\"\"\"\"", ["1:1 \""]),
        ("\"a\nb\",c\nd", ["1:1 a\nb|2:4 c", "3:1 d"]),
        ("\"a\r\nb\",c\r\nd", ["1:1 a\r\nb|2:4 c", "3:1 d"]),
        ("é,b\n€€,d", ["1:1 é|1:3 b", "2:1 €€|2:4 d"]),
        ("# one, \"two\n a ,b", ["#0 # one, \"two", "2:1  a |2:5 b"]),
        ("a\n# note\nb", ["1:1 a", "#2 # note", "3:1 b"]),
        ("\"# kept, by a spreadsheet\",,\na", ["#1 # kept, by a spreadsheet", "2:1 a"]),
        ("a#b", ["1:1 a#b"]),
    ]

    @Test(arguments: texts)
    func `the reader of CSV gives every cell with its line and column`(text: String, rows: [String])
        throws
    {
        var reader = CSVReader(Array(text.utf8))
        var read: [String] = []
        while let record = try reader.next() {
            switch record {
            case .comment(let text, let start): read.append("#\(start) \(text)")
            case .cells(let cells):
                read.append(
                    cells.map { "\($0.place.line):\($0.place.column) \($0.text)" }
                        .joined(separator: "|")
                )
            }
        }
        #expect(read == rows)
    }

    /// A text, what is wrong, and the bytes concerned.
    static let faulty: [(text: String, kind: TableFault.Kind, range: Range<Int>)] = [
        ("a,\"b", .quoteOpen, 2..<3), ("a\n\"b\nc\n", .quoteOpen, 2..<3),
        ("a\"b", .quoteInside, 0..<3), ("x,a\"", .quoteInside, 2..<4),
        ("\"a\"b", .quoteFollowed, 3..<4), ("\"a\" ,b", .quoteFollowed, 3..<4),
        // One left open ends at the first of a later line, where nothing is wrong.
        ("a,\"b\nc,\"d\"\n", .quoteOpen, 2..<3),
    ]

    @Test(arguments: faulty)
    func `the reader of CSV says where the quotation marks do not close`(
        text: String,
        kind: TableFault.Kind,
        range: Range<Int>
    ) {
        let fault = #expect(throws: TableFault.self) {
            var reader = CSVReader(Array(text.utf8))
            while try reader.next() != nil {}
        }
        #expect(fault?.kind == kind)
        #expect(fault?.range == range)
        #expect(fault?.kind.code == .tableShape)
    }

    @Test
    func `the reader of CSV says where the text is not UTF-8`() {
        let fault = #expect(throws: TableFault.self) {
            var reader = CSVReader([0x61, 0x2C, 0xE9, 0x0A])
            while try reader.next() != nil {}
        }
        #expect(fault?.kind == .encoding)
        #expect(fault?.range == 2..<3)
    }

    @Test
    func `the reader of CSV reads what the program itself writes`() throws {
        var writer = CSVWriter()
        writer.header(ResultColumn.allCases)
        var reader = CSVReader(writer.bytes)
        let record = try #require(try reader.next())
        guard case .cells(let cells) = record else { throw TableFaultExpected() }
        #expect(cells.map(\.text) == ResultColumn.allCases.map(\.rawValue))
    }

    struct TableFaultExpected: Error {}
}
