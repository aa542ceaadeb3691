import Foundation
import TestKit
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

struct `Tables, what their rows cover` {
    @Test
    func `less coverage than was asked for needs a person`() async throws {
        let scratch = try TestedTable.scratch("A1,as it stands,specified,,B7,\n")
        let enough = try await TestedTable.test("--min-coverage", "10", in: scratch)
        #expect(enough.status == 0)
        #expect(enough.talk == "")
        let more = try await TestedTable.test("--min-coverage", "11", in: scratch)
        #expect(more.status == 1)
        #expect(more.text == enough.text)
        #expect(more.said.first?.contains("coverage of exampleshire-2026 is 10%") == true)
        #expect(more.talk.contains("answers.meals=none"))
    }

    /// A build server shows what it reads in these formats, and not always what else is said.
    @Test
    func `less coverage than was asked for is told where a build server looks`() async throws {
        let scratch = try TestedTable.scratch("A1,as it stands,specified,,B7,\n")
        let said = "coverage of bands of exampleshire-2026 is 4"
        for (format, line) in [
            ("github", "::error title=too little is covered::\(said)%25, less than the 5%25 asked"),
            ("markdown", "\(said)%, less than the 5% asked for"),
        ] {
            let ending = try await TestedTable.test(
                "--min-coverage",
                "bands=5",
                "--format",
                format,
                "--junit",
                "out.xml",
                in: scratch
            )
            #expect(ending.status == 1)
            // One band of 22 is 4.5 per cent.
            #expect(ending.lines.contains { $0.hasPrefix(line) }, "\(ending.text)")
        }
        let xml = try scratch.text("out.xml")
        #expect(
            xml.contains("<testsuites name=\"pbcalc\" tests=\"2\" failures=\"0\" errors=\"1\">")
        )
        #expect(xml.contains("<error type=\"coverage\" message=\"\(said)%, less than the 5%"))
        #expect(xml.contains("not tested: B22&#10;"))
    }

    /// What is short stands in the report itself, and each under a name of its own: a build server keeps
    /// one of those that are called alike.
    @Test
    func `each part of which too little is covered is told by itself`() async throws {
        struct Report: Decodable {
            struct Shortfall: Decodable {
                let of: String
                let percent: Int, asked: Int
                let missing: [String]
            }
            let shortfalls: [Shortfall]
        }
        let scratch = try TestedTable.scratch("A1,as it stands,specified,,B7,\n")
        func report(asking floors: String) async throws -> Report {
            let ending = try await TestedTable.test(
                "--min-coverage",
                floors,
                "--format",
                "json",
                "--junit",
                "out.xml",
                in: scratch
            )
            return try JSONDecoder().decode(Report.self, from: Data(ending.text.utf8))
        }
        let found = try await report(asking: "bands=5,edges=100").shortfalls
        let names = ["bands of exampleshire-2026", "edges of exampleshire-2026"]
        #expect(found.map(\.of) == names)
        // One band of 22 is 4.5 per cent.
        #expect(found.map(\.asked) == [5, 100] && found.first?.percent == 4)
        #expect(found.first?.missing.contains("B22") == true)
        let xml = try scratch.text("out.xml")
        for name in names { #expect(xml.contains("<testsuite name=\"coverage of \(name)\"")) }
        #expect(try await report(asking: "bands=4").shortfalls.isEmpty)
    }

    /// A table whose rows pass with no figure, one whose only row differs, and one of points alone
    /// whose only row differs: none of them has reached anything.
    @Test(arguments: [
        (
            "# pbcalc.table.v1 base=case.json\nid,why,kind,answers.meals,errors?\n"
                + "A1,x,specified,sum,answer-unknown\n", "1 passed, 0 failed"
        ),
        (
            "# pbcalc.table.v1 base=case.json\nid,why,kind,person_pays_week?\nA1,x,specified,1.00\n",
            "0 passed, 1 failed"
        ),
        (
            "# pbcalc.table.v1 scheme=exampleshire-2026\nid,why,kind,points,band?\n"
                + "A1,x,specified,28,B1\n", "0 passed, 1 failed"
        ),
    ])
    func `no row that passes with figures is no coverage, which is shown and gated`(
        table: String,
        counts: String
    ) async throws {
        let scratch = try TestedTable.scratch("", head: table)
        let plain = try await TestedTable.test(in: scratch)
        #expect(plain.text.contains("coverage of exampleshire-2026 0%: "), "\(plain.text)")
        #expect(plain.text.hasSuffix(counts + "\n"))
        for (floor, what) in [
            ("1", ""), ("answers=1", "answers of "), ("bands=1", "bands of "),
            ("edges=1", "edges of "), ("rates=1", "rates of "),
        ] {
            let ending = try await TestedTable.test("--min-coverage", floor, in: scratch)
            #expect(ending.status == 1)
            let said = "pbcalc: coverage of \(what)exampleshire-2026 is 0%, less than"
            #expect(ending.talk.hasPrefix(said), "\(ending.talk)")
        }
        #expect(
            try await TestedTable.test("--min-coverage", "0", in: scratch).status == plain.status
        )
    }

    @Test
    func `no scheme at all is no coverage`() async throws {
        let scratch = try TestedTable.scratch(
            "A1,x,specified,nowhere-2026,scheme-unknown\n",
            head: "# pbcalc.table.v1 base=nowhere.json\nid,why,kind,scheme,errors?\n"
        )
        try scratch.file(
            "nowhere.json",
            try Outside.text(Outside.goodCase).replacing("exampleshire-2026", with: "nowhere-2026")
        )
        #expect(try await TestedTable.test(in: scratch).status == 0)
        let ending = try await TestedTable.test("--min-coverage", "1", in: scratch)
        #expect(ending.status == 1)
        #expect(
            ending.talk
                == "pbcalc: coverage of any scheme is 0%, less than the 1% asked for\n"
        )
    }

    @Test
    func `rates that are read and codes that are raised are counted and gated`() async throws {
        let scratch = try TestedTable.scratch(
            "A1,x,specified,,61.06,\nA2,x,specified,sum,,answer-unknown\n",
            head:
                "# pbcalc.table.v1 base=case.json\nid,why,kind,answers.meals,person_pays_week?,errors?\n"
        )
        let plain = try await TestedTable.test("--missing", in: scratch)
        #expect(plain.status == 0)
        let text = plain.lines.map { $0.drop { $0 == " " } }.joined(separator: " ")
        #expect(text.contains(#/, rates read \d+/\d+ /#))
        #expect(text.contains(#/problem codes expected: 1/\d+ /#))
        // By hand: she is single and 54, with a carer's premium for nobody.
        #expect(!text.contains("mig.single.25 of england-2026"))
        #expect(text.contains("mig.single.18 of england-2026"))
        #expect(text.contains("answer-contradicts") && !text.contains("answer-unknown"))
        let enough = try await TestedTable.test(
            "--min-coverage",
            "rates=1,codes=1,answers=0",
            in: scratch
        )
        #expect(enough.status == 0, "\(enough.talk)")
        for (floor, said) in [
            ("rates=100", "coverage of rates of exampleshire-2026 is"),
            ("codes=100", "coverage of problem codes is"),
            ("bands=1", "coverage of bands of exampleshire-2026 is 0%"),
        ] {
            let ending = try await TestedTable.test("--min-coverage", floor, in: scratch)
            #expect(ending.status == 1)
            #expect(ending.talk.contains(said), "\(ending.talk)")
        }
        for wrong in ["x", "101", "rats=5", "rates=", "=5", "rates=5=5"] {
            let ending = try await TestedTable.test("--min-coverage", wrong, in: scratch)
            #expect(ending.status == 2, "\(wrong)")
            #expect(ending.talk.contains("the parts are"))
        }
    }

    @Test
    func `the tables of the project reach all of its scheme`() async throws {
        let tables = Outside.fixture("tables")
        let floors = "100,rates=40,codes=80"
        let ending = try await Outside.pbcalc("test", "--min-coverage", floors, tables)
        #expect(ending.status == 0, "\(ending.talk)")
    }

    /// Two editions of one scheme: the second asks one question more.
    @Test
    func `editions of a scheme are counted apart`() async throws {
        let scratch = try Scratch()
        _ = try await Outside.bash("mkdir editions", in: scratch.path)
        let days = [("2026-04-01", "2026-05-31"), ("2026-06-01", "2027-03-31")]
        for (number, (from, to)) in days.enumerated() {
            let questions = (0...number).map { question in
                #"{ "id": "q\#(question)", "text": "q", "weight": 1, "answers": ["#
                    + #"{ "id": "a", "points": 0, "text": "a" }, "#
                    + #"{ "id": "b", "points": 4, "text": "b" } ] }"#
            }
            try scratch.file(
                "editions/\(number).json",
                """
                { "format": "pbcalc.scheme.v1", "id": "made-up", "version": "\(number)",
                  "title": "Made up", "subject": "adult", "eligibility": { "criteria": "none" },
                  "applies": { "from": "\(from)", "to": "\(to)", "ageFrom": 18,
                    "settings": ["home"] }, "sources": { "t": { "title": "made up" } },
                  "questionnaire": { "source": "t", "evidence": "invented",
                    "questions": [\(questions.joined(separator: ", "))] } }
                """
            )
        }
        try scratch.file(
            "case.json",
            """
            {"format": "pbcalc.case.v1", "id": "EX-0001", "scheme": "made-up", "subject": "adult",
            "date": "2026-05-01", "person": {"born": "1950-01-01", "household": "single",
            "children": 0, "setting": "home"}, "answers": {"q0": "b"}}
            """
        )
        try scratch.file(
            "rows.csv",
            "# pbcalc.table.v1 base=case.json\nid,why,kind,date,answers.q1,points?\n"
                + "A1,the first edition,specified,2026-05-02,,4.00\n"
                + "A2,the second,specified,2026-06-02,a,4.00\n"
        )
        let ending = try await TestedTable.test("--schemes", "editions", in: scratch)
        #expect(ending.status == 0, "\(ending.text) \(ending.talk)")
        #expect(ending.text.contains("answers 1/2") && ending.text.contains("answers 2/4"))
        for version in ["0", "1"] {
            #expect(ending.text.contains("coverage of made-up, version \(version) "))
        }
    }
}
