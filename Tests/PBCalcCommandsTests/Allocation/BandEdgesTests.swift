import Testing

/// One row of the published table of bands, in whole pounds.
struct BandRow: Sendable, CustomTestStringConvertible {
    let id: String
    let from: Int
    /// The middle of the band; nil where the table gives no figure.
    let middle: String?

    var testDescription: String { id }

    /// The scheme's description, section 3: middle is half of from and to, so B2 is (50 + 75) / 2.
    static let table = [
        BandRow(id: "B1", from: 0, middle: nil),
        BandRow(id: "B2", from: 12, middle: "62.50"),
        BandRow(id: "B3", from: 15, middle: "87.50"),
        BandRow(id: "B4", from: 18, middle: "112.50"),
        BandRow(id: "B5", from: 21, middle: "137.50"),
        BandRow(id: "B6", from: 24, middle: "162.50"),
        BandRow(id: "B7", from: 27, middle: "187.50"),
        BandRow(id: "B8", from: 30, middle: "212.50"),
        BandRow(id: "B9", from: 33, middle: "237.50"),
        BandRow(id: "B10", from: 36, middle: "262.50"),
        BandRow(id: "B11", from: 39, middle: "287.50"),
        BandRow(id: "B12", from: 42, middle: "325.00"),
        BandRow(id: "B13", from: 47, middle: "375.00"),
        BandRow(id: "B14", from: 52, middle: "425.00"),
        BandRow(id: "B15", from: 57, middle: "475.00"),
        BandRow(id: "B16", from: 62, middle: "550.00"),
        BandRow(id: "B17", from: 70, middle: "650.00"),
        BandRow(id: "B18", from: 78, middle: "750.00"),
        BandRow(id: "B19", from: 86, middle: "875.00"),
        BandRow(id: "B20", from: 96, middle: "1025.00"),
        BandRow(id: "B21", from: 106, middle: "1200.00"),
        BandRow(id: "B22", from: 118, middle: nil),
    ]
}

@Suite("The edges of the bands")
struct BandEdgesTests {
    /// Counted points, as the scheme's description lists them; nights stay below a paid one.
    private static let counted: [(question: String, points: [(answer: String, points: Int)])] = [
        ("personal-care", [("none", 0), ("some", 6), ("daily", 12), ("constant", 21)]),
        ("toilet", [("none", 0), ("some", 3), ("daily", 9), ("constant", 15)]),
        ("meals", [("none", 0), ("some", 4), ("daily", 8), ("constant", 12)]),
        ("moving", [("none", 0), ("some", 3), ("daily", 6), ("constant", 12)]),
        ("keeping-safe", [("none", 0), ("some", 5), ("daily", 10), ("constant", 20)]),
        ("night", [("none", 0), ("some", 4)]),
        ("coping", [("none", 0), ("some", 3), ("daily", 7), ("constant", 14)]),
        ("community", [("none", 0), ("weekly", 4), ("often", 8), ("daily", 14)]),
        ("relationships", [("none", 0), ("some", 2), ("often", 5), ("constant", 8)]),
        ("work", [("none", 0), ("some", 2), ("often", 5), ("constant", 9)]),
        ("parenting", [("none", 0), ("some", 3), ("daily", 7), ("constant", 12)]),
    ]

    /// Answers that come to so many points: `home` is given, the other eleven are searched.
    private static func answers(_ points: Int, home: (answer: String, points: Int)) throws -> Tree {
        var reached: [Int: [String: Tree]] = [home.points: ["home": .text(home.answer)]]
        for (question, choices) in counted {
            var next: [Int: [String: Tree]] = [:]
            for (total, chosen) in reached.sorted(by: { $0.key < $1.key }) {
                for (answer, points) in choices where next[total + points] == nil {
                    next[total + points] = chosen.merging([question: .text(answer)]) { $1 }
                }
            }
            reached = next
        }
        return .object(try #require(reached[points], "no answers come to \(points)"))
    }

    private func check(_ band: BandRow, points: String, _ changes: [Change]) throws {
        let answer = try Answer("EX-0042", changes)
        #expect(answer[.points] == points)
        #expect(answer[.band] == band.id)
        #expect(answer[.indicative] == band.middle ?? "null")
        let flag = band.from == 0 ? "below-lowest-band" : "above-highest-band"
        #expect(answer[.flags] == (band.middle == nil ? flag : ""))
    }

    @Test(arguments: BandRow.table)
    func `the first points of a band are in it`(band: BandRow) throws {
        let answers = try Self.answers(band.from, home: ("none", 0))
        try check(
            band,
            points: "\(band.from).00",
            [.set("/answers", answers), .remove("/unpaidSupport")]
        )
    }

    @Test(arguments: zip(BandRow.table, BandRow.table.dropFirst()))
    func `a whole point less is in the band below`(below: BandRow, band: BandRow) throws {
        let answers = try Self.answers(band.from - 1, home: ("none", 0))
        try check(
            below,
            points: "\(band.from - 1).00",
            [.set("/answers", answers), .remove("/unpaidSupport")]
        )
    }

    /// `home` at `most` is 5 points, and a quarter of it is 1.25: from one point above the edge to
    /// a quarter of a point below it.
    @Test(arguments: zip(BandRow.table, BandRow.table.dropFirst()))
    func `a quarter of a point less is in the band below`(below: BandRow, band: BandRow) throws {
        let answers = try Self.answers(band.from + 1, home: ("most", 5))
        try check(
            below,
            points: "\(band.from - 1).75",
            [
                .set("/answers", answers),
                .set("/unpaidSupport", [PointsRows.helper("home", "quarter")]),
            ]
        )
    }

    @Test func `the highest answers to everything have no figure`() throws {
        // 21 + 15 + 12 + 12 + 20 + 4 + 14 + 7 + 14 + 8 + 9 + 12 = 148.
        let answers = try Self.answers(148, home: ("all", 7))
        try check(
            try #require(BandRow.table.last),
            points: "148.00",
            [.set("/answers", answers), .remove("/unpaidSupport")]
        )
    }
}
