import BudgetDocuments
import BudgetReports
import Testing

/// The one answer that leads to another band, as somebody worked it out.
struct NearestRow: Sendable, CustomTestStringConvertible {
    let id: String
    let side: String
    let change: [String: String]

    init(_ id: String, _ side: String, _ change: [String: String]) {
        self.id = id
        self.side = side
        self.change = change
    }

    var testDescription: String { "\(id) \(side)" }
}

@Suite("The nearest bands")
struct NearestBandTests {
    @Test(
        arguments: [
            // 28 points, band 27 to under 30. Up at 30: home from some (3) to most (5) is the first
            // answer worth 2 more. Down below 27: relationships from some (2) to none is 2 fewer,
            // and meals, of which half is met, would be too, but is 4 points of its own.
            NearestRow(
                "EX-0042",
                "up",
                [
                    "question": "home", "answer": "most", "insteadOf": "some", "points": "2.00",
                    "band": "B8", "indicativePerWeek": "212.50",
                ]
            ),
            NearestRow(
                "EX-0042",
                "down",
                [
                    "question": "relationships", "answer": "none", "insteadOf": "some",
                    "points": "-2.00", "band": "B6", "indicativePerWeek": "162.50",
                ]
            ),
            // 17 points, band 15 to under 18: one more point is enough, two is the least there is.
            NearestRow(
                "EX-0041",
                "up",
                ["question": "home", "answer": "most", "points": "2.00", "band": "B4"]
            ),
            NearestRow(
                "EX-0041",
                "down",
                ["question": "home", "answer": "none", "points": "-3.00", "band": "B2"]
            ),
            // 42 points, the first of its band; 47 is the next. Half of keeping safe is met: from
            // daily (10) to constant (20) counts 5 more.
            NearestRow(
                "EX-0043",
                "up",
                ["question": "keeping-safe", "answer": "constant", "points": "5.00", "band": "B13"]
            ),
            NearestRow(
                "EX-0043",
                "down",
                ["question": "relationships", "answer": "none", "points": "-2.00", "band": "B11"]
            ),
            // 90 points, band 86 to under 96.
            NearestRow(
                "EX-0044",
                "up",
                ["question": "moving", "answer": "constant", "points": "6.00", "band": "B20"]
            ),
            NearestRow(
                "EX-0044",
                "down",
                ["question": "relationships", "answer": "none", "points": "-5.00", "band": "B18"]
            ),
        ]
    )
    func `each of the nearest bands names the smallest change of one answer`(row: NearestRow) throws
    {
        let answer = try Answer(row.id)
        for (name, value) in row.change {
            #expect(answer.result["/nearestBands/\(row.side)/\(name)"]?.written == value, "\(name)")
        }
    }

    @Test(arguments: ["EX-0041", "EX-0042", "EX-0043", "EX-0044"], ["up", "down"])
    func `the case with that one answer changed has just that band and budget`(
        id: String,
        side: String
    ) throws {
        let change = try #require(try Answer(id).result["/nearestBands/\(side)"])
        let question = try #require(change["/question"]).written
        let other = try Answer(
            id,
            [.set("/answers/\(question)", .text(change["/answer"]?.written ?? ""))]
        )
        #expect(other[.band] == change["/band"]?.written)
        #expect(other[.indicative] == change["/indicativePerWeek"]?.written)
    }

    /// Norfolk's table begins at 70 points for 500 a year and at 116 for 1,000.
    @Test(arguments: [("up", "116", "1.00"), ("down", "69", "-46.00")])
    func `a number moves in its own steps`(side: String, other: String, points: String) throws {
        let row = try #require(try PublishedRow.all().first { $0["id"] == "N115" })
        let change = try #require(try row.answer().result["/nearestBands/\(side)"])
        #expect(change["/answer"]?.written == other)
        #expect(change["/points"]?.written == points)
    }

    /// Its one band is at 55 points.
    @Test func `what leaves all bands is no band higher or lower`() throws {
        let json = """
            { "format": "pbcalc.case.v1", "id": "KM-0001", "scheme": "cambridgeshire-2010",
            "subject": "adult", "date": "2010-06-01",
            "person": { "born": "1980-01-01", "setting": "home" },
            "answers": { "score": 55, "handover": 0.5, "specialist": 14,
            "specialist-handover": 0.5 } }
            """
        let library = try Library.readOnce.with("schemes/cambridgeshire-2010.json", [])
        let answer = try Answer(Array(json.utf8), with: library)
        #expect(answer.result["/nearestBands/up"] == .null)
        #expect(answer.result["/nearestBands/down"] == .null)
        #expect(!ExplanationPage(try answer.person).text.contains("The smallest change"))
    }

    @Test(
        arguments: [
            // A tenth of a point a time: 150 times are 15.0 points, the first of C, and 149 are
            // 14.9, in B. 140 times are 14.0, ten fewer than C begins at, and 89, or 8.9 points,
            // are the most below B.
            (150, "down", "149 a week", "-0.10", "B"), (140, "up", "150 a week", "1.00", "C"),
            (140, "down", "89 a week", "-5.10", "A"),
            // The most that an answer may say.
            (1_000, "down", "149 a week", "-85.10", "B"),
        ]
    )
    func `how often is changed by single times, as far as an answer may go`(
        times: Int,
        side: String,
        other: String,
        points: String,
        band: String
    ) throws {
        let scheme = try NumberScheme.tree(
            allocation: """
                "point": "lowest", "bands": [
                  { "id": "A", "fromPoints": 0, "belowPoints": 9, "amount": 10.00 },
                  { "id": "B", "fromPoints": 9, "belowPoints": 15, "amount": 20.00 },
                  { "id": "C", "fromPoints": 15, "amount": 30.00 } ]
                """
        ).changed(by: [
            .set(
                "/questionnaire/questions/0",
                [
                    "id": "turns", "text": "turned in bed", "kind": "frequency",
                    "answers": [
                        ["id": "week", "points": .number("0.1"), "text": "times a week"]
                    ],
                ]
            )
        ])
        let answer = try NumberScheme.answer(
            "{ \"turns\": { \"times\": \(times), \"every\": \"week\" } }",
            by: scheme
        )
        let change = try #require(answer.result["/nearestBands/\(side)"])
        #expect(change["/answer"]?.written == other)
        #expect(change["/points"]?.written == points)
        #expect(change["/band"]?.written == band)
    }

    @Test func `nobody who did not ask for the steps is told`() throws {
        let outcome = Document(file: "case.json", bytes: try Repository.person("EX-0042").json)
            .outcome(with: .readOnce, explain: false)
        #expect(try Tree(json: outcome.json(explain: false))["/nearestBands"] == nil)
    }
}
