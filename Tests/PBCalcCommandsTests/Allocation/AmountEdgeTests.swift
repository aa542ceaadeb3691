import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

@Suite("Amounts at the edges of bands, and below nothing")
struct AmountEdgeTests {
    /// 100 at 10 points, 150 at 20, 151 at 40: 5.00 a point, then 0.05.
    private static let knots = """
        "knots": [ { "points": 10, "amount": 100.00 }, { "points": 20, "amount": 150.00 },
          { "points": 40, "amount": 151.00 } ]
        """

    @Test(
        arguments: [
            // Beyond the ends the amount of the end, and not a line drawn on.
            ("linear", "nearest-band", "0", "100.00"),
            ("linear", "nearest-band", "9.5", "100.00"), ("linear", "nearest-band", "10", "100.00"),
            ("linear", "nearest-band", "10.5", "102.50"),
            ("linear", "nearest-band", "19.5", "147.50"),
            ("linear", "nearest-band", "20", "150.00"), ("linear", "nearest-band", "30", "150.50"),
            ("linear", "nearest-band", "40", "151.00"),
            ("linear", "nearest-band", "40.5", "151.00"), ("linear", "no-figure", "9.5", "null"),
            ("linear", "no-figure", "40.5", "null"), ("step", "no-figure", "19.5", "100.00"),
            ("step", "no-figure", "20", "150.00"), ("step", "nearest-band", "0", "100.00"),
            ("step", "nearest-band", "39.5", "150.00"), ("step", "nearest-band", "40", "151.00"),
            ("step", "nearest-band", "40.5", "151.00"), ("step", "nearest-band", "90", "151.00"),
        ]
    )
    func `beyond the knots the amount is that of the end, and between them as the scheme says`(
        between: String,
        beyond: String,
        score: String,
        week: String
    )
        throws
    {
        let answer = try NumberScheme.answer(
            "{ \"score\": \(score) }",
            allocation: """
                "between": "\(between)", "below": "\(beyond)", "above": "\(beyond)", \(Self.knots)
                """
        )
        #expect(answer[.indicative] == week)
    }

    @Test(
        arguments: [
            // 4.00 a point from 10 points, to 40.00 at 20, which the band does not hold.
            ("9.5", "10.00"), ("10", "0.00"), ("19.5", "38.00"), ("20", "40.00"), ("60", "40.00"),
        ]
    )
    func `above a price for each point the amount is that of its end`(score: String, week: String)
        throws
    {
        let answer = try NumberScheme.answer(
            "{ \"score\": \(score) }",
            allocation: """
                "above": "nearest-band", "bands": [
                  { "id": "A", "fromPoints": 0, "belowPoints": 10, "amount": 10.00 },
                  { "id": "P", "fromPoints": 10, "belowPoints": 20, "amount": 0.00, "perPoint": 4 } ]
                """
        )
        #expect(answer[.indicative] == week)
    }

    @Test(
        arguments: [
            // 25.50 in pounds, in favour of the person: what is taken off goes down, what is added
            // up, and so does what the amount is not to be less, or more, than.
            ("\"add\": 25.50", "126.00"), ("\"takeOff\": 25.50", "75.00"),
            ("\"atLeast\": 125.50", "126.00"), ("\"atMost\": 25.50", "26.00"),
            // A quarter more is 125.00; a third of it 33.33..., and up to the pound 34.00.
            ("\"multiply\": 1.25", "125.00"), ("\"multiply\": \"1/3\"", "34.00"),
        ]
    )
    func `an adjuster rounds what it names in favour of the person`(action: String, week: String)
        throws
    {
        let answer = try NumberScheme.answer(
            "{ \"score\": 5 }",
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "amount": 100.00 } ],
                "adjusters": [ { "id": "a", \(action),
                  "rounding": { "mode": "in-favour", "to": 1.00 } } ]
                """
        )
        #expect(answer[.indicative] == week)
    }

    @Test(
        arguments: [
            // The band at that end has no amount: nobody is given that of a band further in.
            ("5", "null", ["below-lowest-band"]), ("15", "null", ["below-lowest-band"]),
            ("20", "50.00", []), ("30", "null", ["above-highest-band"]),
            ("45", "null", ["above-highest-band"]),
        ] as [(String, String, [String])]
    )
    func `the nearest band is the one at that end, whether or not it has an amount`(
        score: String,
        week: String,
        flags: [String]
    ) throws {
        let answer = try NumberScheme.answer(
            "{ \"score\": \(score) }",
            allocation: """
                "below": "nearest-band", "above": "nearest-band", "bands": [
                  { "id": "Z", "fromPoints": 10, "belowPoints": 20 },
                  { "id": "A", "fromPoints": 20, "belowPoints": 30, "amount": 50.00 },
                  { "id": "B", "fromPoints": 30, "belowPoints": 40 } ]
                """
        )
        #expect(answer[.indicative] == week)
        #expect(answer.result["/flags"]?.elements.map(\.written) == flags)
    }

    // Bands of two groups: the nearest is the one of the person's own.
    @Test(arguments: [("a0", "5", "50.00"), ("a1", "5", "70.00"), ("a0", "45", "60.00")])
    func `the nearest band is one whose conditions hold`(group: String, score: String, week: String)
        throws
    {
        func band(_ id: String, _ from: Int, _ amount: Int, _ group: String) -> Tree {
            [
                "id": .text(id), "fromPoints": .number("\(from)"),
                "belowPoints": .number("\(from + 10)"), "amount": .number("\(amount)"),
                "when": ["group": [.text(group)]],
            ]
        }
        let scheme = try NumberScheme.tree(
            allocation: #""below": "nearest-band", "above": "nearest-band", "bands": []"#
        ).changed(by: [
            .set(
                "/questionnaire/questions",
                [
                    ["id": "score", "text": "s", "kind": "number", "from": 0, "to": 100],
                    [
                        "id": "group", "text": "group", "kind": "category",
                        "answers": [
                            ["id": "a0", "points": 0, "text": "t"],
                            ["id": "a1", "points": 0, "text": "t"],
                        ],
                    ],
                ]
            ),
            .set(
                "/allocation/bands",
                [band("A", 10, 50, "a0"), band("B", 20, 60, "a0"), band("C", 10, 70, "a1")]
            ),
        ])
        let answers = #"{ "score": \#(score), "group": "\#(group)" }"#
        #expect(try NumberScheme.answer(answers, by: scheme)[.indicative] == week)
    }

    // Whoever scores nothing has nothing to divide by: it is not known which of two bands is theirs.
    @Test(arguments: [("40", "200.00"), ("0", "null")])
    func `no band is the nearest where it is not known which are for the person`(
        score: String,
        week: String
    ) throws {
        let answer = try NumberScheme.answer(
            "{ \"score\": \(score) }",
            allocation: """
                "below": "nearest-band", "bands": [
                  { "id": "A", "fromPoints": 20, "belowPoints": 30, "amount": 100.00 },
                  { "id": "B", "fromPoints": 30, "amount": 200.00,
                    "when": { "part": { "from": 1 } } },
                  { "id": "C", "fromPoints": 30, "amount": 300.00,
                    "when": { "part": { "below": 1 } } } ]
                """,
            questionnaire: """
                , "measures": [ { "id": "part", "text": "p", "quotient": ["score", "score"] },
                  { "id": "all", "text": "t", "sum": ["score"] } ], "total": "all"
                """
        )
        #expect(answer[.indicative] == week)
    }

    // 4 over 4 is 1; 0 over 0 is no number, and no adjuster can be passed over for that.
    @Test(
        arguments: [
            (#""multiply": { "of": "part", "times": 2 }"#, "200.00"),
            (#""atMost": { "of": "part", "price": 40.00 }"#, "40.00"),
            (#""atLeast": { "of": "part", "price": 140.00 }"#, "140.00"),
            (#""takeOff": { "of": "part", "price": 40.00 }"#, "60.00"),
            (#""add": { "of": "part", "price": 40.00 }"#, "140.00"),
            (#""takeOff": 10.00, "when": { "part": { "from": 1 } }"#, "90.00"),
        ]
    )
    func `an adjuster that reads a measure with nothing to divide by leaves no figure`(
        action: String,
        week: String
    ) throws {
        let allocation = """
            "bands": [ { "id": "A", "fromPoints": 0, "amount": 100.00 } ],
            "adjusters": [ { "id": "a", \(action) } ]
            """
        let measures = """
            , "measures": [ { "id": "part", "text": "p", "quotient": ["score", "score"] },
              { "id": "all", "text": "t", "sum": ["score"] } ], "total": "all"
            """
        let some = try NumberScheme.answer(
            #"{ "score": 4 }"#,
            allocation: allocation,
            questionnaire: measures
        )
        #expect(some[.indicative] == week)
        let none = try NumberScheme.answer(
            #"{ "score": 0 }"#,
            allocation: allocation,
            questionnaire: measures
        )
        #expect(none[.indicative] == "null")
        #expect(none.result["/flags"]?.elements.map(\.written) == ["outside-table"])
        let found = try NumberScheme.findings(allocation: allocation, questionnaire: measures)
            .filter { $0.code == .totalMissing }
        #expect(found.map(\.pointer) == ["/questionnaire/measures/0"])
        #expect(found.first?.message.contains("there is no budget") == true)
    }

    @Test(arguments: [
        ("", "", "outside-table"), (#", "amount": 10.00"#, "", "above-highest-band"),
        ("", #", "amount": 10.00"#, "below-lowest-band"),
    ])
    func `points in a band without an amount have a flag and no figure`(
        low: String,
        high: String,
        flag: String
    ) throws {
        let answer = try NumberScheme.answer(
            high.isEmpty ? #"{ "score": 6 }"# : #"{ "score": 4 }"#,
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 5\(low) },
                { "id": "B", "fromPoints": 5\(high) } ]
                """
        )
        #expect(answer[.indicative] == "null")
        #expect(answer.result["/flags"]?.elements.map(\.written) == [flag])
        #expect(answer[.band] == (high.isEmpty ? "B" : "A"))
        let page = try AssessmentScreen(answer.person).text
        #expect(!page.contains("is known yet"), "\(page)")
    }

    @Test func `the answers that leave no budget are such as leave none`() throws {
        // With nothing there is nothing to divide by, and no adjuster that looks; from 3 on there is.
        let found = try NumberScheme.findings(
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "amount": 100.00 } ],
                "adjusters": [ { "id": "a", "add": 5.00,
                  "when": { "score": { "from": 3 }, "part": { "from": 1 } } } ]
                """,
            questionnaire: """
                , "measures": [ { "id": "part", "text": "p", "quotient": ["score", "score"] },
                  { "id": "all", "text": "t", "sum": ["score"] } ], "total": "all"
                """
        )
        #expect(!found.map(\.code).contains(.totalMissing))
    }

    @Test func `a finding on knots stands at the knot`() throws {
        let found = try NumberScheme.findings(
            allocation: """
                "between": "step", "below": "nearest-band", "above": "nearest-band",
                "knots": [ { "points": 0, "amount": 100.00 }, { "points": 20, "amount": 250.00 } ]
                """
        )
        #expect(found.map(\.code) == [.amountCliff])
        #expect(found.map(\.pointer) == ["/allocation/knots/1"])
    }

    /// £100,000,000 are 10,000,000,000 pence: over a hundred-millionth of a point that is 10 to the
    /// power of 18 pence a point, and over a thousand-millionth more than 64 bits hold.
    @Test(arguments: [("0.00000001", []), ("0.000000001", ["/allocation/knots/1"])])
    func `a line between knots that is too steep to be worked out is refused`(
        points: String,
        places: [String]
    ) throws {
        let found = try NumberScheme.findings(
            allocation: """
                "between": "linear", "below": "nearest-band", "above": "nearest-band",
                "knots": [ { "points": 0, "amount": 0.00 },
                  { "points": \(points), "amount": 100000000.00 } ]
                """
        )
        #expect(found.filter { $0.code == .numberTooLarge }.map(\.pointer) == places)
        #expect(found.contains { $0.severity == .error } == !places.isEmpty)
    }

    private static let help = """
        "bands": [ { "id": "A", "fromPoints": 0, "amount": 50.00 } ],
        "adjusters": [ { "id": "help", "takeOff": { "of": "score", "price": 10.00 } }
        """

    @Test(
        arguments: [
            ("4.5", "5.00", []), ("5", "0.00", []), ("5.5", "null", ["below-nothing"]),
        ] as [(String, String, [String])]
    )
    func `a budget below nothing is no figure`(score: String, week: String, flags: [String]) throws
    {
        let answer = try NumberScheme.answer(
            "{ \"score\": \(score) }",
            allocation: Self.help + "]"
        )
        #expect(answer[.indicative] == week)
        #expect(answer.result["/flags"]?.elements.map(\.written) == flags)
    }

    @Test func `the proof shows whom a budget below nothing would be for`() throws {
        let found = try NumberScheme.findings(allocation: Self.help + "]")
        // And 0.5 points take 5.00 off.
        #expect(found.map(\.code) == [.amountBelowNothing, .needFalls])
        #expect(found.first?.message.contains("with score 5.5 more is taken off") == true)
        let floor = ", { \"id\": \"no-less\", \"atLeast\": 0.00 } ]"
        #expect(
            try NumberScheme.findings(allocation: Self.help + floor).map(\.code) == [.needFalls]
        )
    }

    @Test func `a measure divided by nothing is no figure, and not one to wait for`() throws {
        let pages = try Pages(
            NumberScheme.answer(
                #"{ "score": 0 }"#,
                allocation: #""bands": [ { "id": "A", "fromPoints": 0, "perPoint": 1.00 } ]"#,
                questionnaire: """
                    , "measures": [ { "id": "part", "quotient": [10, "score"] } ], "total": "part"
                    """
            )
        )
        let none = "the scheme has no amount for these answers: an officer works out the cost"
        #expect(pages.screen.contains(none), "\(pages.screen)")
        #expect(pages.screen.contains("Points no figure"))
        #expect(pages.screen.contains("the scheme has no figure for these answers"))
        #expect(!pages.screen.contains("known yet"))
    }

    @Test(
        arguments: [
            // 100.00 - 102.00 is below nothing, however near a multiple of it lies.
            ("102.00", "nearest", "5.00", nil), ("102.00", "down", "50.00", nil),
            ("102.00", "in-favour", "50.00", nil), ("102.00", "up", "50.00", nil),
            ("100.01", "nearest", "1.00", nil), ("100.00", "nearest", "5.00", "0.00"),
            ("99.00", "down", "5.00", "0.00"), ("99.00", "up", "5.00", "5.00"),
        ] as [(String, String, String, String?)]
    )
    func `what is below nothing before it is rounded is no figure`(
        off: String,
        mode: String,
        multiple: String,
        week: String?
    ) throws {
        let scheme = try NumberScheme.tree(
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "amount": 100.00 } ],
                "adjusters": [ { "id": "off", "takeOff": \(off) } ]
                """
        ).changed(by: [
            .set("/allocation/rounding", ["mode": .text(mode), "to": .number(multiple)])
        ])
        let answer = try NumberScheme.answer(#"{ "score": 5 }"#, by: scheme)
        #expect(answer[.indicative] == week ?? "null")
        #expect(answer[.flags] == (week == nil ? "below-nothing" : ""))
        let codes = Document(file: "s.json", bytes: scheme.json).findings(with: .readOnce)
            .map(\.code)
        #expect(codes.contains(.amountBelowNothing) == (week == nil))
    }

    /// 50.00 in band B is less than 100.00 in band A; 200.00 in band C is less than neither.
    @Test(arguments: [("5", []), ("15", ["amount-falls-accepted"]), ("25", [])])
    func `a fall that is accepted is flagged where it is`(score: String, flags: [String]) throws {
        let scheme = try NumberScheme.tree(
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 10, "amount": 100.00 },
                  { "id": "B", "fromPoints": 10, "belowPoints": 20, "amount": 50.00 },
                  { "id": "C", "fromPoints": 20, "amount": 200.00 } ]
                """
        ).changed(by: [
            .set(
                "/accepted",
                [
                    [
                        "code": "amount-falls", "reason": "a trial", "source": "made-up",
                        "evidence": "invented",
                    ]
                ]
            )
        ])
        let answer = try NumberScheme.answer("{ \"score\": \(score) }", by: scheme)
        let found = answer.result["/flags"]?.elements.map(\.written) ?? []
        #expect(found == flags)
    }

    /// 10.00 a point below 9, so 85.00 for 8.5 at the most, on steps of 0.5: B has as much, or less.
    @Test(arguments: [("85.00", []), ("84.99", ["amount-falls-accepted"])])
    func `a fall is from the most that points below a band can come to`(
        amount: String,
        flags: [String]
    ) throws {
        let scheme = try NumberScheme.tree(
            allocation: """
                "step": 0.5, "bands": [
                  { "id": "A", "fromPoints": 0, "belowPoints": 9, "perPoint": 10.00 },
                  { "id": "B", "fromPoints": 9, "amount": \(amount) } ]
                """
        ).changed(by: [
            .set(
                "/accepted",
                [
                    [
                        "code": "amount-falls", "reason": "a trial", "source": "made-up",
                        "evidence": "invented",
                    ]
                ]
            )
        ])
        let answer = try NumberScheme.answer(#"{ "score": 9 }"#, by: scheme)
        #expect(answer.result["/flags"]?.elements.map(\.written) ?? [] == flags)
    }
}
