import Foundation
import TestKit
import Testing

struct `Outside, check` {
    @Test
    func `check tells of an id that two cases have, and assess and batch work both out`()
        async throws
    {
        let scratch = try Scratch()
        _ = try await Outside.bash("mkdir cases", in: scratch.path)
        for name in ["cases/a.json", "cases/b.json"] {
            try scratch.copy(of: Outside.goodCase, as: name)
        }
        let checked = try await Outside.pbcalc("check", "cases", in: scratch.path)
        #expect(checked.status == 1)
        #expect(
            checked.lines.first?.hasPrefix("cases/b.json:1:37: error[case-id-repeated]") == true
        )
        #expect(checked.text.contains("cases/a.json"))
        #expect(checked.text.contains("\n1 fault in 2 files\n"))
        #expect(try await Outside.pbcalc("batch", "cases", in: scratch.path).status == 0)
    }

    @Test
    func `check reads a file of several names once, and tells of them`() async throws {
        let scratch = try Scratch()
        _ = try await Outside.bash("mkdir d", in: scratch.path)
        try scratch.file("d/a.json", FaultyCase().text)
        // Five faults, and one of a table.
        let table = Self.table.replacing("case.json", with: "a.json")
        try scratch.file("d/b.csv", table + "A1,x,specfied,none,B7\n")
        try scratch.file("d/left.csv", "case_id,band\nEX-0042,B7\n")
        _ = try await Outside.bash(
            "ln -s d/a.json link.json; ln d/a.json hard.json",
            in: scratch.path
        )
        let words = [
            "d/a.json", "d/a.json", "./d/a.json", "link.json", "hard.json", "d", "d/b.csv",
        ]
        let checked = try await Binary.built().run(["check"] + words, in: scratch.path)
        #expect(checked.status == 1)
        #expect(checked.lines.contains("6 faults in 2 files"), "\(checked.text)")
        #expect(
            checked.said
                == ["./d/a.json", "link.json", "hard.json"].map {
                    "pbcalc: \($0) is d/a.json by another name"
                } + [
                    "pbcalc: d/left.csv is left out: it does not say that it is a table of rows"
                ]
        )
        // A file that a folder has beside its tables has not been checked with them.
        let left = try await Outside.pbcalc("check", "d", "d/left.csv", in: scratch.path)
        #expect(left.text.contains("d/left.csv:1:1: error[table-shape]"))
    }

    @Test
    func `check says nothing more of a text that is broken than where it breaks`() async throws {
        let scratch = try Scratch()
        try scratch.copy(of: Outside.goodCase, as: "a.json")
        try scratch.file("b.json", Outside.text(Outside.goodCase) + "}")
        let checked = try await Outside.pbcalc("check", "a.json", "b.json", in: scratch.path)
        #expect(checked.text.contains("error[json-after-end]"))
        #expect(checked.text.contains("\n1 fault in 2 files\n"), "\(checked.text)")
    }

    @Test(arguments: [
        (#""EX-0042""#, #""MAR-0042""#, "case-id-month"),
        ("two falls since January", "NHS 943 476 5919, two falls", "personal-detail"),
        ("two falls since January", "lives at SW1A 1AA", "personal-detail"),
        (#""status": "full""#, #""status": "declined""#, "means-unused"),
        (#""single""#, #""single", "partnerBorn": "1970-01-01""#, "means-unused"),
        (#""full""#, #""full", "partner": { "incomePerWeek": 9.00 }"#, "means-unused"),
        (#""full""#, #""full", "metered": 100.00"#, "means-unused"),
        (#""full""#, #""full", "qualifyingIncomePerWeek": 9.00"#, "means-unused"),
        (#""full""#, #""full", "deferredPayment": { "value": 9.00 }"#, "means-unused"),
        (#""setting": "home""#, #""setting": "home", "stay": "short""#, "means-unused"),
        (#""setting": "home""#, #""setting": "home", "stayFrom": "2026-05-04""#, "means-unused"),
    ])
    func `check warns of what should not be in a case that can be used`(
        old: String,
        new: String,
        code: String
    ) async throws {
        let scratch = try Scratch()
        try scratch.file(
            "case.json",
            Outside.text(Outside.goodCase).replacingOccurrences(of: old, with: new)
        )
        let checked = try await Outside.pbcalc("check", "case.json", in: scratch.path)
        #expect(checked.status == 0)
        #expect(checked.text.contains("warning[\(code)]"))
        #expect(checked.text.contains("\n0 faults, 1 warning in 1 file\n"))
        let hidden = try await Outside.pbcalc("check", "--no-values", "case.json", in: scratch.path)
        #expect(!hidden.text.contains(new))
        let assessed = try await Outside.pbcalc("assess", "case.json", in: scratch.path)
        #expect(assessed.status == 0)
        #expect(assessed.talk.contains("warning[\(code)]"))
    }

    @Test
    func `check warns of an answer to a question that is not asked, and so does assess`()
        async throws
    {
        let scheme = Outside.fixture("errors/beside/answer-unused.json")
        let person = Outside.fixture("errors/answer-unused.json")
        for command in ["check", "assess"] {
            let ending = try await Outside.pbcalc(command, "--scheme", scheme, person)
            #expect(ending.status == 0)
            #expect((ending.text + ending.talk).contains("warning[answer-unused]"), "\(command)")
        }
        let words = ["assess", "-q", "--explain", "--scheme", scheme, person]
        let explained = try await Binary.built().run(words)
        #expect(explained.talk == "")
        #expect(explained.text.contains("falls-in-a-year: not asked"), "\(explained.text)")
    }

    private static let table =
        "# pbcalc.table.v1 scheme=exampleshire-2026 base=case.json\n"
        + "id,why,kind,answers.meals,band?\n"

    @Test
    func `check finds what is wrong with tables, and runs no row of them`() async throws {
        let scratch = try Scratch()
        try scratch.copy(of: Outside.goodCase, as: "case.json")
        try scratch.file("results.csv", "case_id,band\nEX-0042,B7\n")
        // A row that differs is no fault of the table.
        try scratch.file("good.csv", Self.table + "A1,wrong,specified,none,B7\n")
        let good = try await Outside.pbcalc("check", ".", in: scratch.path)
        #expect(good.status == 0)
        #expect(good.text == "0 faults in 2 files\n", "\(good.text)")

        try scratch.file("bad.csv", Self.table + "A1,x,specfied,none,B7\nA1,y,specified,none,B70\n")
        let bad = try await Outside.pbcalc("check", "bad.csv", in: scratch.path)
        #expect(bad.status == 1)
        #expect(bad.talk == "")
        let heads = bad.lines.compactMap { $0.prefixMatch(of: /bad.csv:\d+:\d+: error\[[a-z-]+\]/) }
        #expect(
            heads.map { String($0.output) } == [
                "bad.csv:3:6: error[table-cell]", "bad.csv:4:1: error[table-id-repeated]",
                "bad.csv:4:21: error[table-cell]",
            ]
        )
        let json = try await Outside.pbcalc(
            "check",
            "--format",
            "json",
            "bad.csv",
            in: scratch.path
        )
        let found = try #require(try foreignJSON(json.bytes) as? [[String: Any]])
        #expect(found.map { $0["suggestion"] as? String ?? "" } == ["specified", "", "B7"])
        #expect(found.map { $0["endColumn"] as? Int ?? 0 } == [14, 3, 24])
        let github = try await Outside.pbcalc(
            "check",
            "--format",
            "github",
            "bad.csv",
            in: scratch.path
        )
        #expect(
            github.lines.first?.hasPrefix("::error file=bad.csv,line=3,col=6,endColumn=14") == true
        )
        let hidden = try await Outside.pbcalc("check", "--no-values", "bad.csv", in: scratch.path)
        #expect(!hidden.text.contains("specfied"))
        // What check finds, test finds too.
        let tested = try await Outside.pbcalc("test", "bad.csv", in: scratch.path)
        #expect(tested.status == 1)
        #expect(bad.text.hasPrefix(tested.talk), "\(tested.talk)")
    }

    @Test(arguments: [
        "943 476 5918", "1234567890", "B7 is the band", "EX-0042", "2026-04-20", "A1B 2CDE",
    ])
    func `check does not take other texts for a number or postcode of a person`(
        text: String
    ) async throws {
        let scratch = try Scratch()
        try scratch.file(
            "case.json",
            Outside.text(Outside.goodCase).replacing("two falls since January", with: text)
        )
        let checked = try await Outside.pbcalc("check", "case.json", in: scratch.path)
        #expect(checked.text == "0 faults in 1 file\n")
    }

    @Test(arguments: [(99, []), (100, []), (101, ["1"])])
    func `check says how many findings a list of JSON has no room for`(
        count: Int,
        more: [String]
    ) async throws {
        let scratch = try Scratch()
        let unknown = (0..<count).map { "\"zz\($0)\": 1, " }.joined()
        try scratch.file(
            "case.json",
            try Lines.good(#"{ "format""#, #"{ \#(unknown)"format""#)
        )
        let ending = try await Outside.pbcalc(
            "check",
            "--format",
            "json",
            "case.json",
            in: scratch.path
        )
        let list = try #require(try foreignJSON(ending.bytes) as? [Any])
        #expect(list.count == min(count, 100))
        #expect(ending.said == more.map { "pbcalc: case.json has \($0) more, not in the list" })
    }

    @Test(arguments: [
        (["assess", ""], "is no name of a file"), (["check", "a", ""], "is no name of a file"),
        (["assess", "-", "-"], "- stands twice"), (["batch", "-", "-"], "- stands twice"),
    ])
    func `check and the others refuse operands that cannot be meant`(
        words: [String],
        said: String
    ) async throws {
        let ending = try await Binary.built().run(words)
        #expect(ending.status == 2)
        #expect(ending.text == "")
        #expect(ending.talk.contains(said))
    }

    @Test
    func `check and the others propose the name of a file beside the one that is not there`()
        async throws
    {
        let scratch = try Scratch()
        try scratch.copy(of: Outside.goodCase, as: "EX-0042.json")
        let ending = try await Outside.pbcalc("assess", "./EX-042.json", in: scratch.path)
        #expect(
            ending.said == [
                "pbcalc: there is no file ./EX-042.json. Did you mean \"./EX-0042.json\"?"
            ]
        )
    }
}
