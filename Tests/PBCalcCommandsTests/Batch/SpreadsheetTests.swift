import Foundation
import TestKit
import Testing

struct `Outside, cases from a spreadsheet` {
    /// One person with a state pension of 241.30 a week and savings over the lower limit.
    private static let sheet = """
        id,scheme,subject,date,person.born,person.household,person.children,person.setting,\
        finance.status,finance.capital.savings,finance.income.state-pension,finance.income.state-pension.every,finance.housing,\
        finance.disabilityCosts,answers.meals\r
        EX-0001,exampleshire-2026,adult,2026-05-04,1940-01-01,single,0,home,full,14500.01,241.30,week,[],[],some\r

        """

    private static let person = """
        {"format": "pbcalc.case.v1", "id": "EX-0001", "scheme": "exampleshire-2026",
        "subject": "adult", "date": "2026-05-04", "person": {"born": "1940-01-01",
        "household": "single", "children": 0, "setting": "home"}, "finance": {"status": "full",
        "capital": [{"kind": "savings", "amount": 14500.01}], "income": [{"kind":
        "state-pension", "amount": 241.30, "every": "week"}], "housing": [], "disabilityCosts": []},
        "answers": {"meals": "some"}}
        """

    @Test
    func `cases from a spreadsheet are the cases they would be in JSON`() async throws {
        let scratch = try Scratch()
        try scratch.file("cases.csv", Self.sheet)
        try scratch.file("case.json", Self.person)
        let sheet = try await Outside.pbcalc("batch", "cases.csv", in: scratch.path)
        let file = try await Outside.pbcalc("batch", "case.json", in: scratch.path)
        #expect(sheet.status == 0)
        #expect(sheet.text.replacing("cases.csv:2", with: "case.json") == file.text)
        // 14,500.01 is in the second step of £250 above £14,250: 241.30 + 2.00 - 241.45 = 1.85.
        let record = try #require(try CSVText(sheet.bytes).records.first)
        #expect(record["status"] == "ok")
        #expect(record["contribution_max_week"] == "1.85")
    }

    @Test
    func `cases from a spreadsheet may have columns that a map explains`() async throws {
        let scratch = try Scratch()
        let renamed = Self.sheet
            .replacing("person.born", with: "Date of birth")
            .replacing("scheme,subject,", with: "Notes,")
            .replacing("exampleshire-2026,adult,", with: "rang twice,")
        try scratch.file("cases.csv", renamed)
        try scratch.file("plain.csv", Self.sheet)
        let kept = [
            "id", "date", "person.household", "person.children", "person.setting",
            "finance.status", "finance.capital.savings", "finance.income.state-pension",
            "finance.income.state-pension.every", "finance.housing", "finance.disabilityCosts",
            "answers.meals",
        ]
        let columns = kept.map { #""\#($0)": "\#($0)""# }.joined(separator: ", ")
        try scratch.file(
            "map.json",
            """
            {"format": "pbcalc.map.v1", "columns": {"Date of birth": "person.born",
            "Notes": null, \(columns)},
            "case": {"scheme": "exampleshire-2026", "subject": "adult"}}
            """
        )
        let mapped = try await Outside.pbcalc(
            "batch",
            "--from-csv",
            "map.json",
            "cases.csv",
            in: scratch.path
        )
        let plain = try await Outside.pbcalc("batch", "plain.csv", in: scratch.path)
        #expect(mapped.status == 0)
        #expect(mapped.text == plain.text.replacing("plain.csv", with: "cases.csv"))
    }

    @Test
    func `people with a line each are not left out in silence, nor taken for rows`() async throws {
        let scratch = try Scratch()
        _ = try await Outside.bash("mkdir cases", in: scratch.path)
        try scratch.copy(of: Outside.goodCase, as: "cases/case.json")
        let line = try Outside.text(Outside.goodCase).filter { !$0.isNewline } + "\n"
        try scratch.file("cases/people.ndjson", line)
        try scratch.file("map.json", #"{"format": "pbcalc.map.v1", "columns": {}}"#)
        for command in ["batch", "check"] {
            let read = try await Outside.pbcalc(command, "cases", in: scratch.path)
            let said = read.talk + read.text
            #expect(said.contains("cases/people.ndjson is left out: "), "\(said)")
        }
        let mapped = try await Outside.pbcalc(
            "batch",
            "--from-csv",
            "map.json",
            "cases/people.ndjson",
            in: scratch.path
        )
        let plain = try await Outside.pbcalc("batch", "cases/people.ndjson", in: scratch.path)
        #expect(mapped.status == 0)
        #expect(mapped.text == plain.text)
    }

    /// They may be results, or tables of rows to test.
    @Test
    func `spreadsheets of a folder are left out, and that is said`() async throws {
        let scratch = try Scratch()
        _ = try await Outside.bash("mkdir cases", in: scratch.path)
        try scratch.copy(of: Outside.goodCase, as: "cases/case.json")
        try scratch.file("cases/people.csv", Self.sheet)
        try scratch.file("map.json", #"{"format": "pbcalc.map.v1", "columns": {}}"#)
        let words = ["batch", "--from-csv", "map.json", "cases"]
        let read = try await Binary.built().run(words, in: scratch.path)
        #expect(read.status == 0)
        #expect(read.talk.contains("cases/people.csv is left out: "), "\(read.talk)")
        let quiet = try await Binary.built().run(words + ["-q"], in: scratch.path)
        #expect(quiet.talk.isEmpty, "\(quiet.talk)")
        let plain = try await Outside.pbcalc("batch", "cases", in: scratch.path)
        #expect(!plain.talk.contains("left out"))
    }

    @Test
    func `cases may be headed by paths beside those that a map explains, but no value twice`()
        async throws
    {
        let scratch = try Scratch()
        try scratch.file("plain.csv", Self.sheet)
        try scratch.file("cases.csv", Self.sheet.replacing("person.born", with: "Date of birth"))
        let map = #"{"format": "pbcalc.map.v1", "columns": {"Date of birth": "person.born"}}"#
        try scratch.file("map.json", map)
        let words = ["batch", "--from-csv", "map.json"]
        let mapped = try await Binary.built().run(words + ["cases.csv"], in: scratch.path)
        let plain = try await Outside.pbcalc("batch", "plain.csv", in: scratch.path)
        #expect(mapped.status == 0)
        #expect(mapped.text == plain.text.replacing("plain.csv", with: "cases.csv"))

        let twice = Self.sheet.replacing("\r\n", with: ",1950-01-01\r\n")
            .replacing("answers.meals,1950-01-01", with: "answers.meals,Date of birth")
        try scratch.file("twice.csv", twice)
        let ending = try await Binary.built().run(words + ["twice.csv"], in: scratch.path)
        #expect(ending.status == 1)
        #expect(ending.talk.contains("error[table-shape]"), "\(ending.talk)")
        #expect(try CSVText(ending.bytes).records.isEmpty)
    }

    @Test(arguments: [",none,none", ""])
    func `cases from a spreadsheet have a row of other cells refused alone`(cells: String)
        async throws
    {
        let scratch = try Scratch()
        let row = try #require(Self.sheet.split(separator: "\r\n").last)
        let short = cells.isEmpty ? row.prefix { $0 != "," } : row + cells
        try scratch.file("cases.csv", Self.sheet + "\(short)\r\n\(row)\r\n")
        let ending = try await Outside.pbcalc("batch", "cases.csv", in: scratch.path)
        #expect(ending.status == 1)
        #expect(ending.said.first?.hasPrefix("cases.csv:3:1: error[table-shape]") == true)
        let records = try CSVText(ending.bytes).records
        #expect(records.map { $0["status"] } == ["ok", "faults", "ok"])
        #expect(records[1]["fault_codes"] == "table-shape")
        #expect(records[1]["source"] == "cases.csv:3")
    }

    /// C06 to C08: semicolons, a byte of Windows-1252, and what a spreadsheet makes of a day and of
    /// an amount.
    @Test
    func `cases from a spreadsheet say what a spreadsheet has done to them`() async throws {
        let scratch = try Scratch()
        try scratch.file("semicolons.csv", Self.sheet.replacing(",", with: ";"))
        let semicolons = try await Outside.pbcalc("batch", "semicolons.csv", in: scratch.path)
        #expect(semicolons.status == 1)
        #expect(semicolons.text.split(separator: "\r\n").count == 1)
        #expect(semicolons.talk.hasPrefix("semicolons.csv:1:1: error[table-shape]: semicolons"))

        let pound = Array(Self.sheet.replacing("14500.01", with: "?14500.01").utf8)
            .map { $0 == UInt8(ascii: "?") ? 0xA3 : $0 }
        try scratch.file("pound.csv", bytes: pound)
        let latin = try await Outside.pbcalc("batch", "pound.csv", in: scratch.path)
        #expect(latin.status == 1)
        let column = try #require(pound.split(separator: 10).last?.firstIndex(of: 0xA3))
        let start = try #require(pound.split(separator: 10).last?.startIndex)
        #expect(latin.talk.hasPrefix("pound.csv:2:\(column - start + 1): error[table-shape]"))
        #expect(latin.talk.contains("Windows-1252"))

        let damaged = Self.sheet.replacing("1940-01-01", with: "14611")
            .replacing("14500.01", with: "1E+05")
        try scratch.file("damaged.csv", damaged)
        let ending = try await Outside.pbcalc("batch", "damaged.csv", in: scratch.path)
        #expect(ending.status == 1)
        #expect(ending.talk.contains("error[date-format]"), "\(ending.talk)")
        #expect(ending.talk.contains("error[money-format]"))
    }

    /// A cell has no quotation marks, so nobody is told of any.
    @Test
    func `cases from a spreadsheet say of a cell what it is, without marks`() async throws {
        let scratch = try Scratch()
        try scratch.file("cases.csv", Self.sheet.replacing(",0,home", with: ",two,home"))
        let ending = try await Outside.pbcalc("batch", "cases.csv", in: scratch.path)
        #expect(ending.status == 1)
        #expect(ending.talk.contains("error[type-wrong]: write a number here, not text\n"))
        #expect(!ending.talk.contains("quotation"))
    }

    private static let header =
        "id,scheme,subject,date,person.born,person.household,person.children,person.setting"
    private static let single = "exampleshire-2026,adult,2026-05-04,1940-01-01,single,0,home"

    /// Each cell is a value of the case, and none is thought up: what an element needs is a fault
    /// in its row, as it is in JSON.
    @Test(
        arguments: [
            ("finance.income.annuity", "10.00", "member-missing"),
            ("finance.housing.rent", "10.00", "member-missing"),
            ("finance.disabilityCosts.laundry.allowed", "10.00", "member-missing"),
            ("finance.premiums.carer", "true", "reason-missing"),
            ("plan.lines.care.service", "home-care", "member-missing"),
            ("finance.capital.current-account", "10.00", ""),
        ]
    )
    func `cases from a spreadsheet say all that a case needs`(
        column: String,
        cell: String,
        code: String
    ) async throws {
        let scratch = try Scratch()
        let sheet = """
            \(Self.header),finance.status,\(column)
            EX-0001,\(Self.single),full,\(cell)
            EX-0002,\(Self.single),full,

            """
        try scratch.file("cases.csv", sheet)
        let ending = try await Outside.pbcalc("batch", "cases.csv", in: scratch.path)
        let records = try CSVText(ending.bytes).records
        let codes = records.map { $0["fault_codes"]?.split(separator: ";").first ?? "" }
        #expect(codes == [code[...], ""])
        #expect(ending.talk.hasPrefix("cases.csv:2:") == !code.isEmpty, "\(ending.talk)")
    }

    @Test
    func `cases from a spreadsheet may hold a plan, a column for each value of a line`()
        async throws
    {
        let scratch = try Scratch()
        let line: [(name: String, cell: String)] = [
            ("service", "home-care"), ("quantity", "3.5"), ("every", "week"),
            ("route", "council-managed"), ("funding", "council"), ("charge", "means-tested"),
            ("outcomes", #""[""nutrition""]""#),
        ]
        let columns = line.map { "plan.lines.care." + $0.name }.joined(separator: ",")
        let sheet = """
            \(Self.header),\(columns)
            EX-0001,\(Self.single),\(line.map(\.cell).joined(separator: ","))

            """
        try scratch.file("cases.csv", sheet)
        let ending = try await Outside.pbcalc("batch", "cases.csv", in: scratch.path)
        // 3.5 hours at 25.20.
        #expect(
            try CSVText(ending.bytes).records.map { $0["plan_week"] } == ["88.20"],
            "\(ending.talk)"
        )
    }

    @Test
    func `cases from a spreadsheet have their faults in the order of the file`() async throws {
        let scratch = try Scratch()
        let bad = Self.sheet.replacing("EX-0001", with: "1").replacing("14500.01", with: "1e3")
            .replacing(",some", with: ",somme")
        try scratch.file("cases.csv", bad)
        let ending = try await Outside.pbcalc("batch", "cases.csv", in: scratch.path)
        let columns = ending.said.filter { $0.hasPrefix("cases.csv:2:") }
            .compactMap { Int($0.split(separator: ":")[2]) }
        #expect(columns.count == 3)
        #expect(columns == columns.sorted())
    }

    @Test
    func `cases are not read by a map with faults, which are told where they stand`() async throws {
        let scratch = try Scratch()
        try scratch.file("cases.csv", Self.sheet)
        try scratch.file("map.json", #"{"format": "pbcalc.map.v1", "columns": {"Ref": "idd"}}"#)
        let words = ["batch", "--from-csv", "map.json", "cases.csv"]
        let ending = try await Binary.built().run(words, in: scratch.path)
        #expect(ending.status == 2)
        #expect(ending.talk.hasPrefix("map.json:1:48: error[table-column-unknown]"))
        #expect(ending.said.last == "pbcalc: map.json has faults and cannot be used")
    }

    @Test
    func `cases from a spreadsheet keep their map, which is no place for results`() async throws {
        let scratch = try Scratch()
        try scratch.file("cases.csv", Self.sheet)
        let map = #"{"format": "pbcalc.map.v1", "columns": {}, "case": {}}"#
        try scratch.file("map.json", map)
        for option in ["-o", "--table-schema"] {
            let ending = try await Outside.pbcalc(
                "batch",
                "--from-csv",
                "map.json",
                option,
                "./map.json",
                "cases.csv",
                in: scratch.path
            )
            #expect(ending.status == 2)
            #expect(ending.talk.contains("is also an input"))
            #expect(try scratch.text("map.json") == map)
        }
    }

    @Test
    func `cases from a spreadsheet have their faults in the cell that is wrong`() async throws {
        let scratch = try Scratch()
        let bad = Self.sheet.replacing(",home,", with: ",hom,").replacing("14500.01", with: "1e3")
        try scratch.file("cases.csv", bad)
        let ending = try await Outside.pbcalc("batch", "cases.csv", in: scratch.path)
        #expect(ending.status == 1)
        #expect(ending.rows.count == 2)
        let line = try #require(bad.split(separator: "\r\n").last)
        func column(_ text: String) throws -> Int {
            line.distance(
                from: line.startIndex,
                to: try #require(line.firstRange(of: text)).lowerBound
            )
                + 1
        }
        let setting = "cases.csv:2:\(try column("hom,")): error[choice-unknown]"
        let savings = "cases.csv:2:\(try column("1e3")): error[money-format]"
        #expect(ending.talk.contains(setting))
        #expect(ending.talk.contains(savings))
    }

    @Test
    func `cases from a spreadsheet are for batch, as the other commands say`() async throws {
        let scratch = try Scratch()
        try scratch.file("cases.csv", Self.sheet)
        let assessed = try await Outside.pbcalc("assess", "cases.csv", in: scratch.path)
        #expect(assessed.status == 1)
        #expect(
            assessed.said.suffix(2) == [
                "pbcalc: cases.csv ends in .csv: pbcalc batch works out a sheet of cases, and",
                "  pbcalc test runs a table of rows",
            ]
        )
        let checked = try await Outside.pbcalc("check", "cases.csv", in: scratch.path)
        #expect(checked.text.contains("a sheet of cases is\n       for pbcalc batch"))
    }

    @Test(arguments: ["person.bron", "Ref", "id"])
    func `cases from a spreadsheet are not read under a column that is not understood`(
        heading: String
    ) async throws {
        let scratch = try Scratch()
        try scratch.file("cases.csv", Self.sheet.replacing("person.born", with: heading))
        let ending = try await Outside.pbcalc("batch", "cases.csv", in: scratch.path)
        #expect(ending.status == 1)
        #expect(ending.talk.hasPrefix("cases.csv:1:"))
    }
}
