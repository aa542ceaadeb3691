import Foundation
import TestKit
import Testing

struct `Outside, the options of a batch` {
    private func batch(_ text: String, _ words: String...) async throws -> Binary.Ending {
        try await Binary.built().run(["batch", "-"] + words, input: .bytes(Array(text.utf8)))
    }

    private func objects(_ ending: Binary.Ending) throws -> [[String: Any]] {
        try ending.rows.map { try #require(try foreignJSON($0) as? [String: Any]) }
    }

    @Test
    func `write the columns that are named, in their order`() async throws {
        let text = Lines.text(try Lines.many(9))
        let all = try CSVText(try await batch(text).bytes).records
        let some = try CSVText(
            try await batch(text, "--columns", "person_pays_week,case_id").bytes
        )
        #expect(some.rows.first == ["person_pays_week", "case_id"])
        #expect(
            some.rows.dropFirst().elementsEqual(
                all.map { [$0["person_pays_week"] ?? "", $0["case_id"] ?? ""] }
            )
        )
    }

    @Test(
        arguments: [
            ["--columns", "case_id,bnd"], ["--columns", "band", "--format", "ndjson"],
            ["--columns", "case_id,band,case_id"], ["--columns", "band", "--columns", "band"],
            ["--hash"], ["--explain-sample", "5"], ["--explain-sample", "0", "--format", "json"],
            ["--from-csv", "nowhere.json"],
        ]
    )
    func `that do not fit are refused before anything is read`(words: [String]) async throws {
        let ending = try await Binary.built().run(["batch", "-"] + words, input: .bytes([]))
        #expect(ending.status == 2)
        #expect(ending.bytes.isEmpty)
        #expect(ending.talk.hasPrefix("pbcalc: "))
    }

    @Test
    func `name every column, within 80 of the screen, where none is near what was asked for`()
        async throws
    {
        let ending = try await batch("", "--columns", "salary")
        #expect(ending.status == 2)
        #expect(
            ending.said.first == "pbcalc: --columns cannot be \"salary\": there is no such column."
        )
        #expect(ending.said.allSatisfy { $0.count <= 80 })
        let listed = ending.said.dropFirst().joined(separator: " ")
        for column in `Outside, the formats of a batch`.columns {
            #expect(listed.contains(" \(column)"))
        }
    }

    @Test
    func `hash the bytes of each line`() async throws {
        let scratch = try Scratch()
        try scratch.file("lines", Lines.text(try Lines.many(3)))
        let ending = try await Outside.pbcalc(
            "batch",
            "--hash",
            "--format",
            "ndjson",
            "lines",
            in: scratch.path
        )
        let others = try await Outside.bash(
            "while IFS= read -r line; do printf %s \"$line\" | sha256sum; done < lines",
            in: scratch.path
        )
        let found = try objects(ending).map { ($0["case"] as? [String: Any])?["sha256"] as? String }
        #expect(found == others.lines.dropLast().map { String($0.prefix(64)) })
    }

    @Test
    func `hash the bytes of each row, without its end`() async throws {
        let scratch = try Scratch()
        let header = "id,scheme,subject,date,answers.meals"
        let rows = [
            "EX-0001,exampleshire-2026,adult,2026-05-04,",
            #"EX-0002,exampleshire-2026,"adult",2026-05-04,"some""#,
            "EX-0003,exampleshire-2026,adult,tomorrow,some", "EX-0004,exampleshire-2026",
        ]
        try scratch.file("cases.csv", ([header] + rows).map { $0 + "\r\n" }.joined())
        let words = ["batch", "--hash", "--format", "ndjson", "cases.csv"]
        let ending = try await Binary.built().run(words, in: scratch.path)
        let found = try objects(ending).map { ($0["case"] as? [String: Any])?["sha256"] as? String }
        let others = try await Outside.bash(
            "tail -n +2 cases.csv | tr -d '\\r' | while IFS= read -r row; do "
                + "printf %s \"$row\" | sha256sum; done",
            in: scratch.path
        )
        #expect(found == others.lines.dropLast().map { String($0.prefix(64)) })
    }

    @Test(arguments: ["1", "2"])
    func `keep the steps of one case in so many, whoever works it out`(
        jobs: String
    ) async throws {
        let text = Lines.text(try Lines.many(700))
        let ending = try await batch(
            text,
            "--format",
            "ndjson",
            "--explain-sample",
            "300",
            "--jobs",
            jobs
        )
        let explained = try objects(ending).enumerated().filter {
            !(($0.element["trace"] as? [Any])?.isEmpty ?? true)
        }
        #expect(explained.map(\.offset) == [0, 300, 600])
    }

    @Test
    func `tell faults in the order of the input, a hundred of them or all`() async throws {
        let bad = try Lines.good(#""meals": "some""#, #""meals": "sum""#)
        let text = Lines.text(Array(repeating: bad, count: 130))
        let some = try await batch(text)
        let all = try await batch(text, "--explain-faults")
        func lines(_ ending: Binary.Ending) -> [Int] {
            ending.said.compactMap { line in
                line.wholeMatch(of: /-:(\d+):\d+: error.*/).flatMap { Int($0.1) }
            }
        }
        #expect(lines(some) == Array(1...100))
        #expect(lines(all) == Array(1...130))
        #expect(some.said.contains("and 30 more; --explain-faults shows them all"))
        #expect(some.bytes == all.bytes)
    }

    @Test
    func `tell all faults of one case where all are asked for`() async throws {
        let unknown = (0..<150).map { "\"zz\($0)\": 1, " }.joined()
        let bad = try Lines.good(#"{ "format""#, #"{ \#(unknown)"format""#)
        let some = try await batch(bad)
        let all = try await batch(bad + "\n" + bad, "--explain-faults")
        func count(_ ending: Binary.Ending) -> Int {
            ending.said.count { $0.contains(": error[member-unknown]") }
        }
        #expect(count(some) == 100)
        #expect(some.said.contains("and 50 more; --explain-faults shows them all"))
        #expect(count(all) == 300)
        #expect(all.said.contains { $0.contains("/zz149") })
        #expect(!all.talk.contains(" more"))
    }

    @Test
    func `write two files into one folder, and never one over the other`() async throws {
        let scratch = try Scratch()
        let words = ["batch", Outside.fixture("cases"), "--table-schema", "schema.json", "-o"]
        let both = try await Binary.built().run(words + ["rows.csv"], in: scratch.path)
        #expect(both.status == 0, "\(both.talk)")
        #expect(try scratch.names() == ["rows.csv", "schema.json"])
        let one = try await Binary.built().run(words + ["schema.json"], in: scratch.path)
        #expect(one.status == 2)
        #expect(one.talk.contains("name the same file"))
        // What was begun beside one that cannot be opened is not left behind.
        try scratch.file("rows.csv", "old")
        let none = try await Binary.built().run(
            ["batch", Outside.fixture("cases"), "--table-schema", "none/s.json", "-o", "rows.csv"],
            in: scratch.path
        )
        #expect(none.status == 74)
        #expect(try scratch.names() == ["rows.csv", "schema.json"])
        #expect(try scratch.text("rows.csv") == "old")
    }

    @Test
    func `say what the columns hold, as a Table Schema`() async throws {
        let scratch = try Scratch()
        let rows = try await Outside.pbcalc(
            "batch",
            "--table-schema",
            "schema.json",
            Outside.fixture("cases"),
            in: scratch.path
        )
        let schema = try #require(
            try foreignJSON(Outside.bytes(scratch.path + "/schema.json")) as? [String: Any]
        )
        let fields = try #require(schema["fields"] as? [[String: String]])
        let table = try CSVText(rows.bytes)
        #expect(fields.map { $0["name"] ?? "" } == table.rows[0])
        for record in table.records {
            for field in fields {
                let cell = try #require(record[field["name"] ?? ""])
                guard !cell.isEmpty else { continue }
                switch field["type"] {
                case "number": #expect(cell.wholeMatch(of: /-?\d+\.\d\d/) != nil)
                case "boolean": #expect(["true", "false"].contains(cell))
                case "date": #expect(cell.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil)
                default: #expect(field["type"] == "string")
                }
            }
        }
    }
}

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
    func `are the cases they would be in JSON`() async throws {
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
    func `may have columns that a map explains`() async throws {
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
        #expect(read.talk.contains("a .csv file in cases is left out; "), "\(read.talk)")
        let quiet = try await Binary.built().run(words + ["-q"], in: scratch.path)
        #expect(quiet.talk.isEmpty, "\(quiet.talk)")
        let plain = try await Outside.pbcalc("batch", "cases", in: scratch.path)
        #expect(!plain.talk.contains("left out"))
    }

    @Test
    func `may be headed by paths beside those that a map explains, but no value twice`()
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
    func `have a row of other cells refused alone`(cells: String) async throws {
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
    func `say what a spreadsheet has done to them`() async throws {
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
    func `say of a cell what it is, without marks`() async throws {
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
    func `say all that a case needs`(column: String, cell: String, code: String) async throws {
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
    func `may hold a plan, a column for each value of a line`() async throws {
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
    func `have their faults in the order of the file`() async throws {
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
    func `are not read by a map with faults, which are told where they stand`() async throws {
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
    func `keep their map, which is no place for results`() async throws {
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
    func `have their faults in the cell that is wrong`() async throws {
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

    @Test(arguments: ["person.bron", "Ref", "id"])
    func `are not read under a column that is not understood`(heading: String) async throws {
        let scratch = try Scratch()
        try scratch.file("cases.csv", Self.sheet.replacing("person.born", with: heading))
        let ending = try await Outside.pbcalc("batch", "cases.csv", in: scratch.path)
        #expect(ending.status == 1)
        #expect(ending.talk.hasPrefix("cases.csv:1:"))
    }
}
