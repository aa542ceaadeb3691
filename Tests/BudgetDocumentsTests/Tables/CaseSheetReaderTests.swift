import Foundation
import PersonalBudgets
import TestKit
import Testing

@testable import BudgetDocuments

struct `A sheet of cases, read a piece at a time` {
    /// A sheet with what makes it hard to tell where a row ends, and where its rows stand.
    static let sheet =
        "\u{FEFF}id,scheme,date\r\n\"# one, two\",x,y\r\n\"EX-0001\",x,\"a\r\nb\"\r\n\r\n"
        + "EX-0002,\"say \"\"no\"\"\",é\n,,\nEX-0003,x,y"
    static let places = ["2 ", "3 EX-0001", "6 EX-0002", "8 EX-0003"]

    /// Reads a sheet of which so many bytes come at once.
    private func read(_ bytes: [UInt8], by size: Int) -> (rows: [String], faults: [Diagnostic]) {
        var reader = CaseSheetReader(Origin("sheet.csv"))
        var assessor = Assessor(Library())
        var rest = bytes[...]
        var rows: [String] = []
        while true {
            let piece = reader.next { before in
                guard !rest.isEmpty else { return nil }
                defer { rest = rest.dropFirst(size) }
                return before + rest.prefix(size)
            }
            switch piece {
            case .rows(let found)?:
                for row in 0..<found.count {
                    let outcome = found.outcome(row, by: &assessor, explain: false)
                    guard case .faulty(let document, let faults) = outcome else { continue }
                    let written = String(decoding: document.bytes, as: UTF8.self)
                    let id = written.range(of: "EX-000").map { written[$0.lowerBound...].prefix(7) }
                    let shape = faults.contains { $0.code == .tableShape } ? "!" : ""
                    rows.append("\(document.line ?? 0) \(id ?? "")\(shape)")
                }
            case .faults(let faults)?: return (rows, faults)
            case nil: return (rows, [])
            }
        }
    }

    @Test
    func `a sheet of cases has the same rows, however its bytes come`() {
        let bytes = Array(Self.sheet.utf8)
        for size in 1...bytes.count {
            let (rows, faults) = read(bytes, by: size)
            #expect(rows == Self.places, "\(size) bytes at once")
            #expect(faults.isEmpty)
        }
    }

    /// Rows, and which of them are refused for their shape alone.
    static let broken: [(rows: String, read: [String])] = [
        ("EX-0001,\"x,y\nEX-0002,x,y\n", ["2 EX-0001!", "3 EX-0002"]),
        ("EX-0001,a\"b,y\nEX-0002,x,y\n", ["2 EX-0001!", "3 EX-0002"]),
        ("EX-0001,\"a\"b,y\nEX-0002,x,y\n", ["2 EX-0001!", "3 EX-0002"]),
        (
            "EX-0001,\"x,y\nEX-0002,\"x\",y\nEX-0003,x,y\n",
            ["2 EX-0001!", "3 EX-0002", "4 EX-0003"]
        ),
        ("EX-0001,x\nEX-0002,x,y,z\nEX-0003,x,y\n", ["2 EX-0001!", "3 EX-0002!", "4 EX-0003"]),
        ("EX-0001,x,\"y", ["2 EX-0001!"]),
    ]

    @Test(arguments: broken)
    func `a sheet of cases refuses a row whose cells cannot be told apart, and no other`(
        rows: String,
        read: [String]
    ) {
        let bytes = Array(("id,scheme,date\n" + rows).utf8)
        for size in [1, 7, bytes.count] {
            #expect(self.read(bytes, by: size).rows == read, "\(size) bytes at once")
        }
    }

    /// A look-up that found nothing leaves `#N/A` in a spreadsheet: the person is still there.
    @Test(arguments: ["#N/A", "\"#N/A\"", "#", "# EX-0009"])
    func `a sheet of cases has no comments: each row is a person, whatever its first cell`(
        cell: String
    ) {
        let (rows, faults) = read(Array("id,scheme,date\nEX-0001,x,y\n\(cell),x,y\n".utf8), by: 64)
        #expect(rows.map { $0.prefix(1) } == ["2", "3"])
        #expect(faults.isEmpty)
    }

    /// What parts the cells is told, and that a line for a spreadsheet is no heading.
    @Test(arguments: [
        ("id;scheme;date\nEX-0001;x;y\n", "semicolons part these cells"),
        ("id\tscheme\tdate\nEX-0001\tx\ty\n", "tabs part these cells"),
        ("sep=,\nid,scheme,date\nEX-0001,x,y\n", "this line tells a spreadsheet"),
        ("sep=;\nid;scheme;date\nEX-0001;x;y\n", "this line tells a spreadsheet"),
    ])
    func `a sheet of cases is told why its first line is no header`(text: String, words: String) {
        let (rows, faults) = read(Array(text.utf8), by: 64)
        #expect(rows.isEmpty)
        #expect(faults.map(\.code) == [.tableShape])
        #expect(faults.first?.message.hasPrefix(words) == true)
    }

    @Test(arguments: ["", "\n\n", "id,scheme,date\n", "id,scheme,date\n,,\n"])
    func `a sheet of cases says that it has no rows`(text: String) {
        let (rows, faults) = read(Array(text.utf8), by: 3)
        #expect(rows.isEmpty)
        #expect(faults.map(\.code) == [.tableNoRows])
    }

    /// What comes of the first row of a sheet.
    private func outcome(of sheet: String, map: CaseMap? = nil) throws -> CaseResult {
        var reader = CaseSheetReader(Origin("sheet.csv"), map: map)
        var rest: [UInt8]? = Array(sheet.utf8)
        let piece = reader.next { _ in
            defer { rest = nil }
            return rest
        }
        guard case .rows(let rows)? = piece else { throw NoRows() }
        var assessor = Assessor(Library())
        return rows.outcome(0, by: &assessor, explain: false)
    }

    @Test(arguments: [
        "finance.capital.savings,finance\n%,90000,\"{\"\"status\"\":\"\"full\"\",\"\"capital\"\":[]}\"",
        "finance,finance.capital.savings\n%,\"{\"\"status\"\":\"\"full\"\",\"\"capital\"\":[]}\",90000",
    ])
    func `a sheet of cases sets a part of a whole, whichever column stands first`(columns: String)
        throws
    {
        let shared =
            "EX-0001,exampleshire-2026,adult,2026-05-04,1980-06-15,single,0,home"
        let sheet =
            "id,scheme,subject,date,person.born,person.household,person.children,person.setting,"
            + columns.replacing("\n", with: ",x-note\n").replacing("%", with: shared) + ",free"
        let outcome = try outcome(of: sheet)
        guard case .assessed(let person) = outcome else {
            throw NoRows()
        }
        #expect(person.facts.finance?.capital?.map(\.amount) == [Pence(90_000_00)])
    }

    /// Rows whose cells are understood, and cannot be a case: the cell, and what to do about it.
    static let uncertain: [(column: String, cell: String, fault: String, advice: String)] = [
        // A list whose text has no quotation marks, which by itself reads as a list.
        (
            "person.chargingExempt", "[cjd]", "2:69 table-cell",
            "close its brackets and put each text in quotation marks, as in [\"one\", \"two\"]; or "
                + "begin the cell otherwise"
        ),
        // Two values of which only one would count; the case is known by its id all the same.
        (
            "finance,finance.status", #""{""status"":""declined""}",full"#, "2:97 table-cell",
            "leave one of the two cells blank, or that part of the larger one out"
        ),
        // What a column can say, and no member of a JSON file.
        (
            "finance.status,finance.income.state-pension.every", "full,week",
            "2:1 member-missing", "add \"amount\": fill a cell under a heading that ends in it"
        ),
        // No heading leads into what a cell says as JSON.
        ("changes", #""[{""from"":""2026-06-01""}]""#, "2:69 member-missing", "add \"what\""),
        (
            "answers.parenting", "not-applicable", "2:69 answer-unknown",
            "where it does not apply, write { \"state\": \"not-applicable\" }"
        ),
        ("answers.meals", "sum", "2:69 answer-unknown", ""),
        ("answers.nigt", "none", "2:69 question-unknown", ""),
    ]

    private static let facts = (
        "id,scheme,subject,date,person.born,person.household,person.children,person.setting,",
        "EX-0001,exampleshire-2026,adult,2026-05-04,1980-06-15,single,0,home,"
    )

    @Test(arguments: uncertain)
    func `a sheet of cases says what to write instead in a cell`(
        column: String,
        cell: String,
        fault: String,
        advice: String
    ) throws {
        let sheet = "\(Self.facts.0)\(column)\n\(Self.facts.1)\(cell)\n"
        let outcome = try outcome(of: sheet)
        guard
            case .faulty(let document, let faults) = outcome,
            let first = faults.first
        else { throw NoRows() }
        #expect(document.caseID == "EX-0001")
        #expect(
            "\(first.place.line):\(first.place.column) \(first.code.rawValue)" == fault
        )
        #expect(first.advice ?? "" == advice)
    }

    /// A blank cell says nothing; one that is filled is a fault of its own row.
    @Test(arguments: ["answers.nigt", "finance.capital.former-home", "unpaidSupport.meels"])
    func `a sheet of cases has its other rows under a heading that the scheme has not`(
        heading: String
    ) {
        let sheet = "\(Self.facts.0)\(heading)\n\(Self.facts.1)\n\(Self.facts.1)100.00\n"
        let (rows, faults) = read(Array(sheet.utf8), by: 64)
        #expect(rows == ["3 EX-0001"])
        #expect(faults.isEmpty)
    }

    /// Rows with one fault, what is shown of each, and the marks under it.
    static let marked: [(row: String, shown: String, marks: String)] = [
        (
            "EX-0051,1940-01-41,1.00,2.00,week,", "EX-0051,1940-01-41,1.00,2.00,week,",
            "        ^^^^^^^^^^"
        ),
        // Quotation marks belong to their cell, and characters are counted, not bytes.
        (
            #"EX-0051,1940-01-01,"£1.00",2.00,week,"#, #"EX-0051,1940-01-01,"£1.00",2.00,week,"#,
            "                   ^^^^^^^"
        ),
        // Of a row of two lines, the one where the cell begins.
        (
            "EX-0051,\"1940\n01\",1.00,2.00,week,", "EX-0051,\"1940",
            "        ^^^^^"
        ),
        (
            "EX-0051,1940-01-01,1.00,2.00,weak,\"rang\ntwice\"",
            "EX-0051,1940-01-01,1.00,2.00,weak,\"rang",
            "                             ^^^^"
        ),
        // A row that cannot be a case ends before its line end, too.
        ("EX-0051,1940-01-01", "EX-0051,1940-01-01", "^^^^^^^"),
        // What no cell says is missing where the row begins.
        ("EX-0051,,1.00,2.00,week,", "EX-0051,,1.00,2.00,week,", "^"),
    ]

    @Test(arguments: marked)
    func `a sheet of cases shows a row with its fault marked`(
        row: String,
        shown: String,
        marks: String
    ) throws {
        let map = Document(file: "map.json", bytes: try Fixtures.bytes("sheets/map.json"))
        guard case .good(let map, _) = map.caseMap() else { throw NoRows() }
        let header = try Fixtures.text("sheets/people.csv").prefix { !$0.isNewline }
        let outcome = try outcome(of: "\(header)\r\n\(row)\r\n", map: map)
        guard case .faulty(_, let faults) = outcome,
            let fault = faults.first
        else { throw NoRows() }
        #expect(faults.count == 1)
        #expect(fault.line == shown)
        let before = fault.place.column - fault.lineColumn
        let width = fault.endColumn - fault.place.column
        #expect(
            String(repeating: " ", count: before) + String(repeating: "^", count: width) == marks
        )
        #expect(fault.withoutValues.line.isEmpty)
    }

    /// A cell beats what the map says of all rows.
    @Test(arguments: [("", true), ("maried", false)])
    func `a sheet of cases says what the map says wrong of all rows`(cell: String, isOfMap: Bool)
        throws
    {
        let text = try Fixtures.text("sheets/map.json").replacing("\"single\"", with: "\"singel\"")
        let map = Document(file: "map.json", bytes: Array(text.utf8))
        guard case .good(let map, _) = map.caseMap() else { throw NoRows() }
        let header = try Fixtures.text("sheets/people.csv").prefix { !$0.isNewline }
        let outcome = try outcome(
            of: "\(header),person.household\nEX-0051,1940-01-01,1.00,2.00,week,,\(cell)\n",
            map: map
        )
        guard case .faulty(_, let faults) = outcome else {
            throw NoRows()
        }
        let said = "; /person/household stands in the \"case\" of the map"
        #expect(faults.map(\.pointer) == ["/person/household"])
        #expect(faults.map { $0.message.hasSuffix(said) } == [isOfMap])
        #expect(faults.map(\.place.column) == [isOfMap ? 1 : 36])
    }

    /// The day stands in the map, and the scheme that is not for it in a cell.
    @Test
    func `a sheet of cases tells a day that a scheme is not for at the cell that names the scheme`()
        throws
    {
        let text = try Fixtures.text("sheets/map.json").replacing("\"Notes\"", with: "\"Rules\"")
            .replacing("null", with: "\"scheme\"")
            .replacing("\"scheme\": \"exampleshire-2026\", ", with: "")
            .replacing("2026-05-04", with: "2025-05-04")
        let map = Document(file: "map.json", bytes: Array(text.utf8))
        guard case .good(let map, _) = map.caseMap() else { throw NoRows() }
        let outcome = try outcome(
            of: "Ref,Date of birth,Savings,Rules\nEX-0051,1940-01-01,14500.01,exampleshire-2026\n",
            map: map
        )
        guard case .faulty(_, let faults) = outcome else { throw NoRows() }
        let said = "; /date stands in the \"case\" of the map"
        let day = faults.filter { $0.code == .schemeDate }
        #expect(day.map { $0.message.hasSuffix(said) } == [true])
        // Behind an id of 7 letters, a day of 10 and an amount of 8, with a comma each.
        #expect(day.map(\.place.column) == [29])
        #expect(day.map(\.endColumn) == [46])
    }

    /// 300.00 a week and 20,000.00 of savings: 300.00 - 241.45 + 23.00, in every order of columns.
    @Test(arguments: 0..<24)
    func `a sheet of cases counts elements that are numbered, and named by a column of their own`(
        turn: Int
    ) throws {
        var columns = [
            ("finance.capital.1.amount", "15000"), ("finance.capital.1.kind", "savings"),
            ("finance.capital.savings", "4000"), ("finance.capital.savings.owners", "1"),
        ]
        var ordered: [(String, String)] = []
        for (left, digit) in [(4, turn / 6), (3, turn / 2 % 3), (2, turn % 2), (1, 0)] {
            #expect(columns.count == left)
            ordered.append(columns.remove(at: digit))
        }
        let sheet =
            "\(Self.facts.0)finance.status,finance.housing,finance.disabilityCosts,"
            + "finance.income.state-pension,finance.income.state-pension.every,"
            + "finance.capital.2.kind,finance.capital.2.amount,"
            + ordered.map(\.0).joined(separator: ",")
            + "\n\(Self.facts.1.replacing("1980", with: "1950"))full,[],[],300.00,week,savings,1000,"
            + ordered.map(\.1).joined(separator: ",") + "\n"
        guard case .assessed(let person) = try outcome(of: sheet) else { throw NoRows() }
        #expect(person.facts.finance?.capital?.count == 3)
        #expect(person.assessment.contribution?.maximum?.pence == Pence(81_55))
    }

    /// 1,000.00 of savings and a home that is left out: 300.00 - 241.45.
    ///
    /// By a name that is a heading's too, an element can be found no more.
    @Test(arguments: [
        ["finance.capital.1.kind", "finance.capital.savings.kind"],
        ["finance.capital.savings.kind", "finance.capital.1.kind"],
    ])
    func `a sheet of cases drops no cell where a name stands for two elements`(kinds: [String])
        throws
    {
        let said = [
            "finance.capital.1.kind": "savings", "finance.capital.savings.kind": "main-home",
        ]
        let sheet =
            "\(Self.facts.0)finance.status,finance.housing,finance.disabilityCosts,"
            + "finance.income.state-pension,finance.income.state-pension.every,"
            + "finance.capital.1.amount,finance.capital.savings,"
            + kinds.joined(separator: ",")
            + "\n\(Self.facts.1.replacing("1980", with: "1950"))full,[],[],300.00,week,1000,20000,"
            + kinds.compactMap { said[$0] }.joined(separator: ",") + "\n"
        switch try outcome(of: sheet) {
        case .assessed(let person):
            #expect(person.assessment.contribution?.maximum?.pence == Pence(58_55))
        case .faulty(let document, let faults):
            #expect(document.caseID == "EX-0001")
            #expect(faults.map(\.code) == [.tableCell])
        }
    }

    /// What is taken away is unknown, and not "none", whatever else the row says of it.
    @Test(arguments: [
        ("finance.capital.savings", "null", nil),
        ("finance.capital.savings.owners,finance.capital.savings", "1,null", "member-missing"),
        ("finance.capital.savings,finance.capital.savings.owners", "null,1", "member-missing"),
    ])
    func `a sheet of cases has nothing known of what a cell takes away`(
        columns: String,
        cells: String,
        fault: String?
    ) throws {
        let text = try Fixtures.text("sheets/map.json")
            .replacing("\"housing\": []", with: "\"capital\": [{ \"kind\": \"savings\" }]")
        let map = Document(file: "map.json", bytes: Array(text.utf8))
        guard case .good(let map, _) = map.caseMap() else { throw NoRows() }
        for map in [nil, fault == nil ? map : nil] {
            let header = map == nil ? Self.facts.0 + "finance.status" : "id,person.born"
            let row = map == nil ? Self.facts.1 + "full" : "EX-0001,1950-01-01"
            let outcome = try outcome(of: "\(header),\(columns)\n\(row),\(cells)\n", map: map)
            switch outcome {
            case .assessed(let person):
                #expect(fault == nil)
                #expect(person.facts.finance?.capital == nil)
            case .faulty(_, let faults): #expect(faults.map(\.code.rawValue) == [fault])
            }
        }
    }

    struct NoRows: Error {}
}
