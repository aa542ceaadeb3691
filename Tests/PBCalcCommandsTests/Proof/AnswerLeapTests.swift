import BudgetDocuments
import PersonalBudgets
import Testing

/// The largest part by which a budget may rise is a half, where nothing else is said.
@Suite("Cliffs that one answer makes")
struct AnswerLeapTests {
    private static func cliffs(
        _ questions: [String],
        measures: String = "",
        _ allocation: String
    ) -> [Diagnostic] {
        SmallScheme(questions: questions, measures: measures, allocation: allocation)
            .findings.filter { $0.code == .amountCliff }
    }

    /// 100.00 and a half of it is 150.00.
    @Test(arguments: [
        ("49.99", nil), ("50.00", nil), ("50.01", "50%, from £100.00 to £150.01 a week"),
        ("5000.00", "5000%, from £100.00 to £5,100.00 a week"),
    ])
    func `what an answer adds is held against the budget before it`(added: String, told: String?) {
        let found = Self.cliffs(
            [SmallScheme.choice("n", 0, 0)],
            """
            "bands": [ { "id": "A", "fromPoints": 0, "amount": 100.00 } ],
            "adjusters": [ { "id": "x", "question": "n",
              "additions": [ { "answer": "a1", "amount": \(added) } ] } ]
            """
        )
        #expect(found.map(\.pointer) == (told == nil ? [] : ["/questionnaire/questions/0"]))
        if let told {
            #expect(
                found.first?.message.hasPrefix(
                    "\"n\": from \"a0\" to \"a1\" the budget rises by \(told)"
                ) == true,
                "\(found.map(\.message))"
            )
        }
    }

    @Test(arguments: [("150.00", false), ("150.01", true)])
    func `the bands of two answers are held against each other`(amount: String, isTold: Bool) {
        let found = Self.cliffs(
            [SmallScheme.choice("n", 0, 1)],
            """
            "bands": [ { "id": "A", "when": { "n": "a0" }, "amount": 100.00 },
              { "id": "B", "when": { "n": "a1" }, "amount": \(amount) } ]
            """
        )
        #expect(found.count == (isTold ? 1 : 0))
    }

    /// Four points lead from 100.00 over 140.00 to 200.00, twice as much by edges of less than a half.
    ///
    /// With the answer's own addition 200.00 becomes 300.00, a half more.
    @Test(arguments: [
        ("0.00", nil), ("100.00", nil),
        ("100.01", "50% beyond the £200.00 that the points alone give, from £100.00 to £300.01"),
    ])
    func `points that pass several bands are no leap, and what comes on top of them is`(
        added: String,
        told: String?
    ) {
        let found = Self.cliffs(
            [SmallScheme.choice("n", 0, 4)],
            """
            "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 2, "amount": 100.00 },
              { "id": "B", "fromPoints": 2, "belowPoints": 4, "amount": 140.00 },
              { "id": "C", "fromPoints": 4, "amount": 200.00 } ],
            "adjusters": [ { "id": "x", "question": "n",
              "additions": [ { "answer": "a1", "amount": \(added) } ] } ]
            """
        )
        #expect(found.count == (told == nil ? 0 : 1))
        if let told { #expect(found.first?.message.contains(told) == true, "\(found)") }
    }

    /// 100.00, 140.00 and 196.00 are 40% apart each, and the last is 96% above the first.
    @Test func `an answer is held against the next one alone`() {
        let found = Self.cliffs(
            [SmallScheme.choice("n", 0, 1, 2)],
            """
            "bands": [ { "id": "A", "when": { "n": "a0" }, "amount": 100.00 },
              { "id": "B", "when": { "n": "a1" }, "amount": 140.00 },
              { "id": "C", "when": { "n": "a2" }, "amount": 196.00 } ]
            """
        )
        #expect(found.isEmpty)
    }

    /// Two needs of 2 make the adjuster count; with none of q1 no answer to q0 does.
    @Test(arguments: [("50.00", []), ("50.01", [0, 1])])
    func `an adjuster that reads a measure makes a leap by the answers behind it`(
        added: String,
        questions: [Int]
    ) {
        let found = Self.cliffs(
            [SmallScheme.choice("q0", 0, 2), SmallScheme.choice("q1", 0, 2)],
            measures: """
                , "measures": [ { "id": "high", "count": ["q0", "q1"], "atLeast": 2 },
                  { "id": "sum", "sum": ["q0", "q1"] } ], "total": "sum"
                """,
            """
            "bands": [ { "id": "A", "fromPoints": 0, "amount": 100.00 } ],
            "adjusters": [ { "id": "x", "add": \(added), "when": { "high": { "from": 2 } } } ]
            """
        )
        #expect(found.map(\.pointer) == questions.map { "/questionnaire/questions/\($0)" })
        #expect(found.allSatisfy { $0.message.contains("from £100.00 to £150.01 a week, with q") })
    }

    /// Clients of another kind, or one more hour, are no step of need; less is no leap.
    @Test(arguments: [
        (SmallScheme.choice("n", 0, 0, and: #""kind": "category""#), "100.00", "900.00"),
        (SmallScheme.choice("n", 0, 0), "900.00", "100.00"),
    ])
    func `only a step to more need and more money is a leap`(
        question: String,
        first: String,
        second: String
    ) {
        let found = Self.cliffs(
            [question],
            """
            "bands": [ { "id": "A", "when": { "n": "a0" }, "amount": \(first) },
              { "id": "B", "when": { "n": "a1" }, "amount": \(second) } ]
            """
        )
        #expect(found.isEmpty)
    }

    @Test func `a price for each hour makes no leap of one hour more`() {
        let found = Self.cliffs(
            [SmallScheme.number("h", from: 1, to: 4)],
            #""bands": [], "adjusters": [ { "id": "x", "add": { "of": "h", "price": 20.00 } } ]"#
        )
        #expect(found.isEmpty)
    }

    /// Of 100.00, with three hours or more.
    @Test(arguments: [
        (", \"step\": 1", "3", "50.00", nil), (", \"step\": 1", "3", "50.01", "from 2 to 3"),
        // Without a step a unit of the last decimal that is written.
        ("", "3", "50.01", "from 2 to 3"), ("", "2.75", "50.01", "from 2.74 to 2.75"),
    ])
    func `one step of a number is held against the budget before it`(
        step: String,
        from: String,
        added: String,
        told: String?
    ) {
        let found = Self.cliffs(
            [SmallScheme.number("h", from: 0, to: 4, step: step)],
            """
            "bands": [ { "id": "A", "amount": 100.00, "when": { "h": { "from": 0 } } } ],
            "adjusters": [ { "id": "x", "add": \(added), "when": { "h": { "from": \(from) } } } ]
            """
        )
        #expect(found.map(\.pointer) == (told == nil ? [] : ["/questionnaire/questions/0"]))
        if let told {
            let words = "\"h\": \(told) the budget rises by 50%, from £100.00 to £150.01 a week"
            #expect(found.first?.message.hasPrefix(words) == true, "\(found)")
        }
    }

    /// Each hour brings 60.00, and the second so much besides: of 160.00 a half is 80.00.
    @Test(arguments: [("80.00", false), ("80.01", true)])
    func `what the hours beside one bring as well is no leap`(added: String, isTold: Bool) {
        let found = Self.cliffs(
            [SmallScheme.number("h", from: 0, to: 4)],
            """
            "bands": [ { "id": "A", "amount": 100.00, "when": { "h": { "from": 0 } } } ],
            "adjusters": [ { "id": "p", "add": { "of": "h", "price": 60.00 } },
              { "id": "x", "add": \(added), "when": { "h": { "from": 2 } } } ]
            """
        )
        #expect(found.count == (isTold ? 1 : 0), "\(found)")
    }

    /// 50.00 are a half of the highest band; from there on 75.00 and 100.00 are half as much more or
    /// less.
    @Test(arguments: [("50.00", false), ("50.01", true)])
    func `from nothing a budget may rise to a half of the highest band amount`(
        amount: String,
        isTold: Bool
    ) {
        let found = Self.cliffs(
            [SmallScheme.choice("n", 0, 1, 2, 3)],
            """
            "bands": [ { "id": "A", "when": { "n": "a0" }, "amount": 0.00 },
              { "id": "B", "when": { "n": "a1" }, "amount": \(amount) },
              { "id": "C", "when": { "n": "a2" }, "amount": 75.00 },
              { "id": "D", "when": { "n": "a3" }, "amount": 100.00 } ]
            """
        )
        #expect(found.count == (isTold ? 1 : 0), "\(found)")
        if isTold {
            let words = "rises from nothing to 50% of the highest band amount, from £0.00 to £50.01"
            #expect(found.first?.message.contains(words) == true, "\(found)")
        }
    }

    /// The second thing makes 160.00 of 100.00, whatever it is.
    @Test func `of several things the farthest leap is told`() {
        let found = Self.cliffs(
            [
                SmallScheme.choice(
                    "s",
                    1,
                    1,
                    1,
                    and: #""kind": "several", "combine": "sum", "weight": 0"#
                )
            ],
            """
            "bands": [ { "id": "A", "fromPoints": 0, "amount": 100.00 } ],
            "adjusters": [ { "id": "x", "add": 60.00, "when": { "s": { "from": 2 } } } ]
            """
        )
        #expect(found.count == 1)
        #expect(found.first?.message.contains("by 60%, from £100.00 to £160.00") == true)
    }

    /// 20 points of one question are the fewest with an amount: 100.00, and 160.00 with x.
    @Test func `where there are too many sets, the least answers and one other are tried`() {
        var questions = (0..<12).map { SmallScheme.choice("q\($0)", 0, 1, 2, 20) }
        questions.append(SmallScheme.choice("n", 0, 0))
        let found = Self.cliffs(
            questions,
            """
            "below": "no-figure",
            "bands": [ { "id": "A", "fromPoints": 20, "belowPoints": 21, "amount": 100.00 },
              { "id": "B", "fromPoints": 21, "amount": 140.00 } ],
            "adjusters": [ { "id": "x", "add": 60.00, "when": { "n": "a1" } } ]
            """
        )
        #expect(found.map(\.pointer) == ["/questionnaire/questions/12"])
        let message = found.first?.message ?? ""
        #expect(message.contains("by 60%, from £100.00 to £160.00 a week, with q0 a3; tried from"))
        #expect(message.hasSuffix("sets of the other answers, not from all"), "\(message)")
    }

    /// Five nights asleep are 550.00 more than the middle of £50 to £75, which is 62.50: 880%.
    ///
    /// Seven nights awake are 1,190.00: 1,252.50 is 104.5% above 612.50.
    @Test func `Exampleshire accepts that a night is bought whole`() throws {
        let found = try Library.findings(inScheme: "exampleshire-2026")
        let accepted = found.filter { $0.code == .findingAccepted }.map(\.message)
        #expect(found.count == accepted.count)
        for words in [
            "from \"some\" to \"often\" the budget rises by 880%, from £62.50 to £612.50 a week",
            "from \"often\" to \"constant\" the budget rises by 104.5%, from £612.50 to £1,252.50",
        ] {
            #expect(accepted.contains { $0.contains(words) }, "\(accepted)")
        }
    }
}
