import BudgetDocuments
import Foundation
import TestKit
import Testing

struct `A table that is generated` {
    private static func table() async throws -> (scratch: Scratch, lines: [String]) {
        let scratch = try Scratch()
        _ = try await Outside.bash("mkdir tables", in: scratch.path)
        try scratch.copy(of: Outside.goodCase, as: "case.json")
        let ending = try await Outside.pbcalc(
            "test",
            "--generate",
            "exampleshire-2026",
            "case.json",
            "-o",
            "tables/edges.csv",
            in: scratch.path
        )
        #expect(ending.status == 0, "\(ending.talk)")
        let text = try Outside.text(scratch.path + "/tables/edges.csv")
        return (scratch, text.split(separator: "\n").map { "\($0)" })
    }

    @Test
    func `a generated table passes as it stands, and reaches both sides of every band edge`()
        async throws
    {
        let (scratch, lines) = try await Self.table()
        #expect(lines.first?.hasSuffix("base=../case.json") == true)
        let ending = try await Outside.pbcalc(
            "test",
            "--missing",
            "tables/edges.csv",
            in: scratch.path
        )
        #expect(ending.status == 0)
        #expect(ending.text.contains("bands 22/22"), "\(ending.text)")
        #expect(ending.text.contains("reviewed 0, characterised \(lines.count - 2)"))
        #expect(!ending.text.contains("first of"))
    }

    @Test(arguments: [
        // By hand: the band B7 begins at 27 points, and weights are halves, so all totals are.
        ("B7-at", ["27.00", "B7", "187.50"]),
        // 14,250.00 is the lower limit; a penny more begins the first step, of 1.00 a week.
        ("lower-limit-at", ["61.06", "false"]), ("lower-limit-above", ["62.06", "false"]),
        // 23,250.00 is 36 steps of 250.00 above it; a penny more is above the upper limit.
        ("tariff-35-at", ["96.06", "false"]), ("tariff-35-above", ["97.06", "false"]),
        ("upper-limit-at", ["97.06", "false"]), ("upper-limit-above", ["null", "true"]),
        // Support starts on 4 May 2026. From 25 on 120.40 is protected and before it 95.40: 25.00.
        ("age-25-below", ["86.06", "false"]), ("age-25-at", ["61.06", "false"]),
    ])
    func `a generated table holds the figures of the rules`(id: String, figures: [String])
        async throws
    {
        let (_, lines) = try await Self.table()
        let row = try #require(lines.first { $0.hasPrefix(id + ",") })
        #expect(row.contains(",characterised,"))
        let cells = row.split(separator: ",", omittingEmptySubsequences: false).map { "\($0)" }
        let said = cells.suffix(5).filter { !$0.isEmpty }
        #expect(said == figures, "\(row)")
    }

    /// The case and the table in folders of all kinds, one of them behind a link.
    @Test(arguments: [
        ("case.json", "rows.csv"), ("case.json", "sub/rows.csv"), ("sub/case.json", "rows.csv"),
        ("case.json", "sub/../other/rows.csv"), ("case.json", "%/sub/rows.csv"),
        ("%/case.json", "sub/rows.csv"), ("case.json", "link/rows.csv"),
    ])
    func `a generated table names its case so that it is found`(named: String, output: String)
        async throws
    {
        let scratch = try Scratch()
        let folders = "mkdir -p sub other/deep; ln -s other/deep link"
        _ = try await Outside.bash(folders, in: scratch.path)
        for file in ["case.json", "sub/case.json"] {
            try scratch.copy(of: Outside.goodCase, as: file)
        }
        let paths = [named, output].map { $0.replacing("%", with: scratch.path) }
        let words = ["test", "--generate", "exampleshire-2026", paths[0], "-o", paths[1]]
        let made = try await Binary.built().run(words, in: scratch.path)
        #expect(made.status == 0, "\(made.talk)")
        let tested = try await Outside.pbcalc("test", paths[1], in: scratch.path)
        #expect(tested.status == 0, "\(tested.text) \(tested.talk)")
    }

    /// Bands that are called as other edges are, or as a comment begins.
    @Test
    func `a generated table has a row for each edge, however bands are called`() async throws {
        let scratch = try Scratch()
        let text = try Fixtures.text("schemes/exampleshire-2026.json")
        try scratch.file(
            "scheme.json",
            text.replacing("\"B2\"", with: "\"#2\"").replacing("\"B3\"", with: "\"upper-limit\"")
        )
        try scratch.copy(of: Outside.goodCase, as: "case.json")
        var rows: [Int] = []
        for scheme in ["exampleshire-2026", "scheme.json"] {
            let made = try await Outside.pbcalc(
                "test",
                "--generate",
                scheme,
                "case.json",
                "-o",
                "rows.csv",
                in: scratch.path
            )
            #expect(made.status == 0, "\(made.talk)")
            rows.append(try scratch.text("rows.csv").split(separator: "\n").count)
            let tested = try await Outside.pbcalc(
                "test",
                "--scheme",
                scheme,
                "rows.csv",
                in: scratch.path
            )
            #expect(tested.status == 0, "\(tested.text) \(tested.talk)")
        }
        #expect(rows[0] == rows[1])
    }

    /// Pension age is 66 for whoever was born before 6 April 1960, and a month later each month on.
    @Test(arguments: [
        ("age-25-below", "2001-05-05"), ("age-25-at", "2001-05-04"), ("age-25-above", "2001-05-03"),
        ("pension-age-below", "1960-04-06"), ("pension-age-at", "1960-04-05"),
        ("pension-age-above", "1960-04-04"),
    ])
    func `a generated table has the days around each birthday`(id: String, born: String)
        async throws
    {
        let (_, lines) = try await Self.table()
        let row = try #require(lines.first { $0.hasPrefix(id + ",") })
        #expect(row.contains(",characterised,\(born),"), "\(row)")
    }

    /// At 54 a single person is left 120.40 a week, at 84 and 85 241.45, and the council leaves 10.00
    /// more from 85 on, charges no less than 5.00 and no more than 100.00.
    ///
    /// 125.40 less 120.40 is 5.00, 220.40 less it is 100.00; of 300.00 at 84 58.55 is left, at 85
    /// 48.55. Who was born on 1 June 1941 is 85 on the day support starts.
    @Test(
        arguments: [
            ("least-charge-below", "state-pension\"\",\"\"amount\"\":125.39", "0.00"),
            ("least-charge-at", "125.40", "5.00"),
            ("least-charge-above", "125.41", "5.01"), ("most-charge-below", "220.39", "99.99"),
            ("most-charge-at", "220.40", "100.00"), ("most-charge-above", "220.41", "100.00"),
            ("age-85-below", "1941-06-02", "58.55"), ("age-85-at", "1941-06-01", "48.55"),
            ("age-85-above", "1941-05-31", "48.55"),
        ]
    )
    func `a generated table has the steps that a scheme adds to the means test`(
        id: String,
        cell: String,
        charge: String
    ) async throws {
        let scratch = try Scratch()
        let scheme = try Tree(json: Fixtures.bytes("schemes/exampleshire-2026.json")).changed(by: [
            .set("/contribution/minimumCharge", 5), .set("/contribution/weeklyMaximum", 100),
            .set(
                "/contribution/allowances",
                [["id": "old", "title": "85 and over", "perWeek": 10, "ageFrom": 85]]
            ),
        ])
        try scratch.file("scheme.json", String(decoding: scheme.json, as: UTF8.self))
        try scratch.file(
            "case.json",
            """
            { "format": "pbcalc.case.v1", "id": "EX-0001", "scheme": "exampleshire-2026",
              "subject": "adult", "date": "2026-06-01",
              "person": { "born": "1971-09-03", "household": "single", "children": 0,
                "setting": "home" },
              "finance": { "status": "full", "paidNightCare": false, "capital": [], "housing": [],
                "disabilityCosts": [],
                "income": [ { "kind": "state-pension", "amount": 300.00, "every": "week" } ] } }
            """
        )
        let words = ["test", "--generate", "scheme.json", "case.json", "-o", "rows.csv"]
        let made = try await Binary.built().run(words, in: scratch.path)
        #expect(made.status == 0, "\(made.talk)")
        let lines = try scratch.text("rows.csv").split(separator: "\n")
        let row = try #require(lines.first { $0.hasPrefix(id + ",") }, "\(lines)")
        #expect(row.contains(cell), "\(row)")
        #expect(row.hasSuffix(",\(charge),false"), "\(row)")
        let tested = try await Outside.pbcalc(
            "test",
            "--scheme",
            "scheme.json",
            "rows.csv",
            in: scratch.path
        )
        #expect(tested.status == 0, "\(tested.text) \(tested.talk)")
    }

    /// At home in Scotland a council may have a lower limit of capital and no upper one.
    ///
    /// The step from 10,000.00 to 10,500.00 is 1.00 a week, and a penny more begins the next.
    @Test
    func `a generated table has the steps of capital that no upper limit ends`() async throws {
        let scratch = try Scratch()
        let council = try Tree(json: Fixtures.bytes("schemes/scottish-borders-2025.json"))
        let scheme = try council.changed(by: [
            .set("/contribution/amounts/0/cell", "home.capital.lower"),
            .set("/contribution/amounts/0/value", 10_000),
            .set("/contribution/capital", ["step": 500, "incomePerStep": 1]),
            .remove("/contribution/share"),
        ])
        try scratch.file("scheme.json", String(decoding: scheme.json, as: UTF8.self))
        try scratch.file(
            "case.json",
            """
            { "format": "pbcalc.case.v1", "id": "EX-0001", "scheme": "scottish-borders-2025",
              "subject": "adult", "date": "2025-06-02",
              "person": { "born": "1971-09-03", "household": "single", "children": 0,
                "setting": "home" },
              "finance": { "status": "full", "paidNightCare": false, "capital": [], "housing": [],
                "disabilityCosts": [],
                "income": [ { "kind": "private-pension", "amount": 500.00, "every": "week" } ] } }
            """
        )
        let words = ["test", "--generate", "scheme.json", "case.json", "-o", "rows.csv"]
        let made = try await Binary.built().run(words, in: scratch.path)
        #expect(made.status == 0, "\(made.talk)")
        let rows = try scratch.text("rows.csv").split(separator: "\n")
        func charge(_ id: String) throws -> Decimal? {
            let row = try #require(rows.first { $0.hasPrefix(id + ",") }, "\(id) of \(rows.count)")
            let cells = row.split(separator: ",", omittingEmptySubsequences: false)
            return cells.dropLast().last.flatMap { Decimal(string: String($0)) }
        }
        let (at, above) = (try charge("tariff-1-at"), try charge("tariff-1-above"))
        #expect(above == at.map { $0 + 1 })
    }

    /// Of a long grid only some numbers are tried, and its last is one of them.
    @Test(arguments: [500, 501, 750, 1000])
    func `a generated table reaches the end of a number`(end: Int) async throws {
        let scratch = try Scratch()
        let bands = """
            "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": \(end), "amount": 100.00 },
              { "id": "B", "fromPoints": \(end), "amount": 140.00 } ]
            """
        let questions = [SmallScheme.number("minutes", from: 0, to: end)]
        try scratch.scheme(SmallScheme(questions: questions, allocation: bands))
        try scratch.file("case.json", SmallScheme.person(answering: #"{ "minutes": 0 }"#))
        let words = ["test", "--schemes", "s", "--generate", "small", "case.json"]
        let made = try await Binary.built().run(words, in: scratch.path)
        #expect(made.status == 0, "\(made.talk)")
        let row = try #require(made.text.split(separator: "\n").first { $0.hasPrefix("B-at,") })
        #expect(row.contains(",\(end).00,B,140.00"), "\(row)")
    }

    /// Points that are a number, as in Norfolk, and points that come about by measures, as in
    /// Illinois: the edges are those of the schemes.
    @Test(arguments: [
        ("norfolk-primary", "child", ["small 1-below 69.00 none", "small 1-at 70.00 small 1"]),
        (
            "illinois-don", "adult",
            ["29 or more-below 28.00 under 29", "29 or more-at 29.00 29 or more"]
        ),
    ])
    func `a generated table searches for answers where points are no plain sum`(
        scheme: String,
        subject: String,
        rows: [String]
    ) async throws {
        let scratch = try Scratch()
        try scratch.file(
            "case.json",
            """
            {"format": "pbcalc.case.v1", "id": "EX-0001", "scheme": "\(scheme)",
            "subject": "\(subject)", "date": "2010-06-01", "person": {"born": "2002-01-01",
            "household": "single", "children": 0, "setting": "home"}}
            """.replacing("2002", with: subject == "adult" ? "1950" : "2002")
        )
        let file = Outside.fixture("schemes/\(scheme).json")
        let made = try await Outside.pbcalc(
            "test",
            "--generate",
            file,
            "case.json",
            "-o",
            "rows.csv",
            in: scratch.path
        )
        #expect(made.status == 0, "\(made.talk)")
        #expect(made.talk.contains("searched for"))
        #expect(made.said.allSatisfy { $0.count <= 80 }, "\(made.talk)")
        let lines = try scratch.text("rows.csv").split(separator: "\n").map { "\($0)" }
        for wanted in rows {
            let parts = wanted.split(separator: " ")
            let found = lines.contains { line in
                let cells = line.split(separator: ",", omittingEmptySubsequences: false)
                let isRow = wanted.hasPrefix(cells[0] + " ")
                return isRow
                    && wanted == ([cells[0]] + cells.suffix(5).prefix(2)).joined(separator: " ")
            }
            #expect(found && parts.count > 2, "\(wanted) in \(lines)")
        }
        let tested = try await Outside.pbcalc(
            "test",
            "--scheme",
            file,
            "rows.csv",
            in: scratch.path
        )
        #expect(tested.status == 0, "\(tested.text)")
    }

    /// Weights of 1, 3, 9 and so on keep sums of four answers apart: they come to millions.
    @Test func `answers that come to more totals than can be kept are searched for`() throws {
        func generator(_ changes: [Change]) throws -> TableGenerator {
            let library = try Library().with("schemes/exampleshire-2026.json", changes)
            let answer = try Answer("EX-0042", with: library)
            let person = try answer.person
            return TableGenerator(person)
        }
        var weight = 1
        var weights: [Change] = []
        for question in 0..<12 {
            weights.append(
                .set("/questionnaire/questions/\(question)/weight", .number("\(weight)"))
            )
            weight *= 3
        }
        #expect(try generator([]).knowsAllTotals)
        let searched = try generator(weights)
        #expect(!searched.knowsAllTotals)
        #expect(searched.count > 0)
    }

    /// A scheme of one question and half as many points for another, with two bands; by hand.
    @Test(arguments: [
        // In fives: 5 is the most below 10, and answers cannot come nearer.
        (
            [0, 5, 10, 15], 0, [5, 10, 20], #""below": "nearest-band","#,
            ["B-below 5.00 A", "B-at 10.00 B", "B-above 15.00 B"], "edges 2/2"
        ),
        // 2.50 and 12.00 are the nearest outside: there is no figure.
        (
            [0, 3, 7, 12], 1, [3, 7, 12], #""below": "no-figure", "above": "no-figure","#,
            [
                "A-below 2.50 null", "A-at 3.00 A", "A-above 5.50 A", "B-below 5.50 A",
                "B-at 7.00 B", "B-above 9.50 B", "over-B-below 9.50 B", "over-B-at 12.00 null",
                "over-B-above 14.50 null",
            ], "edges 6/6"
        ),
    ])
    func `a generated table reaches all edges that answers come near, whose figure is none too`(
        points: [Int],
        weight: Int,
        edges: [Int],
        beyond: String,
        rows: [String],
        reached: String
    ) async throws {
        let scratch = try Scratch()
        func answers(_ points: [String]) -> String {
            points.enumerated().map { place, points in
                #"{ "id": "a\#(place)", "points": \#(points), "text": "a" }"#
            }.joined(separator: ", ")
        }
        let bands = zip(["A", "B"], zip(edges, edges.dropFirst())).map { id, ends in
            #"{ "id": "\#(id)", "fromPoints": \#(ends.0), "belowPoints": \#(ends.1), "#
                + #""amount": 10.00 }"#
        }.joined(separator: ", ")
        try scratch.file(
            "scheme.json",
            """
            { "format": "pbcalc.scheme.v1", "id": "made-up", "version": "1", "title": "Made up",
              "subject": "adult", "eligibility": { "criteria": "none" },
              "applies": { "from": "2026-04-01", "ageFrom": 18, "settings": ["home"] },
              "sources": { "made-up": { "title": "made up for a test" } },
              "questionnaire": { "source": "made-up", "evidence": "invented", "questions": [
                { "id": "q", "text": "q", "weight": 1, "answers": [\(answers(points.map { "\($0)" }))] },
                { "id": "r", "text": "r", "weight": \(weight), "answers": [\(answers(["0", "2.5"]))] } ] },
              "allocation": { "source": "made-up", "evidence": "invented", "planLimit": "top",
                "rounding": "nearest", \(beyond) "bands": [\(bands)] } }
            """
        )
        try scratch.file(
            "case.json",
            """
            {"format": "pbcalc.case.v1", "id": "EX-0001", "scheme": "made-up", "subject": "adult",
            "date": "2026-06-01", "person": {"born": "1950-01-01", "household": "single",
            "children": 0, "setting": "home"}, "answers": {"q": "a0", "r": "a0"}}
            """
        )
        let made = try await Binary.built().run(
            ["test", "--generate", "scheme.json", "case.json", "-o", "rows.csv"],
            in: scratch.path
        )
        #expect(made.status == 0, "\(made.talk)")
        let lines = try scratch.text("rows.csv").split(separator: "\n").dropFirst(2)
        let said = lines.map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            return "\(cells[0]) \(cells[cells.count - 5]) \(cells[cells.count - 4])"
        }
        #expect(said == rows)
        let tested = try await Binary.built().run(
            [
                "test", "--scheme", "scheme.json", "--min-coverage", "edges=100,bands=100",
                "rows.csv",
            ],
            in: scratch.path
        )
        #expect(tested.status == 0, "\(tested.text) \(tested.talk)")
        #expect(tested.text.contains(reached), "\(tested.text)")
    }

    /// Poole's scheme of 2010 is a means test alone: it has no answers, bands or edges.
    @Test
    func `a generated table reaches nothing of a means test where no row comes to a contribution`()
        async throws
    {
        let scratch = try Scratch()
        try scratch.file(
            "case.json",
            """
            {"format": "pbcalc.case.v1", "id": "EX-0001", "scheme": "poole-2010",
            "subject": "adult", "date": "2010-12-01", "person": {"born": "1950-01-01",
            "household": "single", "children": 0, "setting": "home"}}
            """
        )
        try scratch.file(
            "rows.csv",
            "# pbcalc.table.v1 base=case.json\nid,why,kind,contribution_max_week?\n"
                + "A1,no means are known,specified,null\n"
        )
        let scheme = ["test", "--scheme", Outside.fixture("schemes/poole-2010.json")]
        for (floor, said) in [
            ("100", "coverage of poole-2010 is 0%"), ("1", "coverage of poole-2010 is 0%"),
            ("bands=1", "coverage of bands of any scheme is 0%"),
        ] {
            let ending = try await Binary.built().run(
                scheme + ["--min-coverage", floor, "rows.csv"],
                in: scratch.path
            )
            #expect(ending.status == 1)
            #expect(ending.talk.contains(said), "\(ending.talk)")
        }
        let plain = try await Binary.built().run(scheme + ["rows.csv"], in: scratch.path)
        #expect(plain.status == 0)
        #expect(plain.text.contains("coverage of poole-2010 0%"), "\(plain.text)")
    }

    /// The age of 25 is reached on the day that is named and not on the case's own.
    @Test(arguments: [[], ["--date", "2026-06-01"]])
    func `a generated table passes beside a base with a space, and on the day it was made for`(
        words: [String]
    ) async throws {
        let scratch = try Scratch()
        _ = try await Outside.bash("mkdir 'a folder'", in: scratch.path)
        try scratch.copy(of: Outside.goodCase, as: "a folder/the case.json")
        let made = try await Binary.built().run(
            ["test", "--generate", "exampleshire-2026", "a folder/the case.json", "-o", "rows.csv"]
                + words,
            in: scratch.path
        )
        #expect(made.status == 0, "\(made.talk)")
        let first = try scratch.text("rows.csv").split(separator: "\n").first
        #expect(first?.contains(#" base="a folder/the case.json""#) == true)
        #expect(first?.hasSuffix(" date=2026-06-01") == !words.isEmpty)
        let tested = try await Outside.pbcalc("test", "rows.csv", in: scratch.path)
        #expect(tested.status == 0, "\(tested.text)")
    }

    @Test
    func `a generated table needs one base case, and a scheme there is`() async throws {
        for words in [
            ["--generate", "exampleshire-2062", "x.json"],
            ["--generate", "exampleshire-2026", "-"],
            ["--generate", "exampleshire-2026", "a.json", "b.json"],
        ] {
            let ending = try await Binary.built().run(["test"] + words)
            #expect(ending.status == 2)
            #expect(ending.text == "")
        }
    }
}
