import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

/// A small scheme with one treatment of unpaid support, and what comes of it.
///
///     washing   0, 4 or 10 points      meals     0 or 6 points
///     points    under 5   5 to under 10   10 to under 15   15 or more
///     a week    £10       £50             £100             £150
@Suite("What unpaid support does, by the scheme's treatment")
struct UnpaidTreatmentTests {
    private static func choice(_ id: String, _ points: [Int]) -> Tree {
        let answers = points.map { points -> Tree in
            ["id": .text("p\(points)"), "points": .number("\(points)"), "text": "an answer"]
        }
        return [
            "id": .text(id), "text": .text(id), "weight": .number("1"), "answers": .list(answers),
        ]
    }

    private static func band(_ id: String, _ from: String?, _ below: String?, _ amount: String)
        -> Tree
    {
        var members: [String: Tree] = ["id": .text(id), "amount": .number(amount)]
        if let from { members["fromPoints"] = .number(from) }
        if let below { members["belowPoints"] = .number(below) }
        return .object(members)
    }

    private static let cited: [String: Tree] = ["source": "made-up", "evidence": "invented"]

    /// The scheme with a treatment, any questions of its own, and adjusters.
    private static func scheme(
        _ treatment: [String: Tree],
        asking more: [Tree] = [],
        adjusters: [Tree] = []
    ) -> Tree {
        [
            "format": "pbcalc.scheme.v1", "id": "small", "version": "1", "title": "Small",
            "subject": "adult", "eligibility": ["criteria": "none"],
            "applies": ["from": "2026-04-01", "ageFrom": .number("18"), "settings": ["home"]],
            "sources": ["made-up": ["title": "made up for a test"]],
            "questionnaire": .object(
                cited.merging([
                    "questions": .list(
                        [choice("washing", [0, 4, 10]), choice("meals", [0, 6])] + more
                    ),
                    "unpaidSupport": .object(treatment.merging(cited) { $1 }),
                ]) { $1 }
            ),
            "allocation": .object(
                cited.merging([
                    "planLimit": "top", "rounding": "nearest", "point": "lowest",
                    "bands": [
                        band("A", "0", "5", "10.00"), band("B", "5", "10", "50.00"),
                        band("C", "10", "15", "100.00"), band("D", "15", nil, "150.00"),
                    ],
                    "adjusters": .list(adjusters),
                ]) { $1 }
            ),
        ]
    }

    private static func helper(_ question: String, _ change: [String: Tree] = [:]) -> Tree {
        .object(
            [
                "question": .text(question), "willing": true, "able": true, "agreed": "2026-04-20",
            ].merging(change) { $1 }
        )
    }

    private static func answer(
        _ scheme: Tree,
        _ answers: [String: Tree],
        support: [Tree]
    ) throws -> Answer {
        let library = try Library().with(scheme)
        let person: Tree = [
            "format": "pbcalc.case.v1", "id": "UN-0001", "scheme": "small", "subject": "adult",
            "date": "2026-04-20",
            "person": [
                "born": "1980-01-01", "household": "single", "children": .number("0"),
                "setting": "home",
            ],
            "answers": .object(answers), "unpaidSupport": .list(support),
        ]
        let answer = try Answer(person.json, with: library)
        try answer.checkSteps()
        return answer
    }

    private func expect(
        _ answer: Answer,
        _ points: String,
        _ week: String,
        without: String,
        unpaid: String? = nil
    ) {
        #expect(answer[.status] == "ok", "\(answer.result["/faults"] ?? .null)")
        #expect(answer[.points] == points)
        #expect(answer[.indicative] == week)
        #expect(answer[.without] == without)
        if let unpaid { #expect(answer[.unpaid] == unpaid) }
    }

    private static let needs: [String: Tree] = ["washing": "p10", "meals": "p6"]

    @Test(arguments: ["none", "separate-carer-amount"])
    func `nothing comes off where support enters at the plan, or the carer has an amount`(
        treatment: String
    ) throws {
        var rule: [String: Tree] = ["treatment": .text(treatment)]
        if treatment == "separate-carer-amount" { rule["carerScheme"] = "halton-carer-2015" }
        let answer = try Self.answer(
            Self.scheme(rule),
            Self.needs,
            support: [Self.helper("washing")]
        )
        expect(answer, "16.00", "150.00", without: "150.00", unpaid: "0.00")
        let isApart = treatment == "separate-carer-amount"
        #expect(
            answer.result["/flags"]?.elements.map(\.written)
                == (isApart ? ["carer-assessed-apart"] : [])
        )
        guard case .assessed(let person) = answer.outcome else { throw Tree.Trouble.notJSON }
        let sentence = "carer is assessed apart, by the scheme halton-carer-2015."
        for text in [AssessmentScreen(person).text, CaseNote(person, explains: false).text] {
            let words = text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
            #expect(words.contains(sentence) == isApart)
        }
    }

    @Test func `nothing is said of a carer where there is none`() throws {
        let scheme = Self.scheme(
            ["treatment": "separate-carer-amount", "carerScheme": "halton-carer-2015"]
        )
        let answer = try Self.answer(scheme, Self.needs, support: [])
        #expect(answer.result["/flags"]?.elements.isEmpty == true)
    }

    // Subtract-score: needs 16; what the family does counts 5, and the carer's strain 2.
    private static let scored = scheme(
        ["treatment": "subtract-score", "takeOff": ["family-now"], "add": ["carers-strain"]],
        asking: [choice("family-now", [0, 3, 5]), choice("carers-strain", [0, 2])]
    )

    @Test(
        arguments: [
            // 16 - 5 + 2 = 13.
            ([:], "13.00", "100.00", "-3.00"),
            // Unwilling, unable, not agreed, agreed later or past: no support, and no carer.
            (["willing": false], "16.00", "150.00", "0.00"),
            (["able": false], "16.00", "150.00", "0.00"),
            (["agreed": "2026-04-21"], "16.00", "150.00", "0.00"),
            (["agreed": "2026-01-01", "until": "2026-04-19"], "16.00", "150.00", "0.00"),
            (["agreed": "2026-01-01", "until": "2026-04-20"], "13.00", "100.00", "-3.00"),
        ] as [([String: Tree], String, String, String)]
    )
    func `the score of support comes off, and the carer's situation is added`(
        change: [String: Tree],
        points: String,
        week: String,
        unpaid: String
    ) throws {
        let answers = Self.needs.merging(["family-now": "p5", "carers-strain": "p2"]) { $1 }
        let support = [Self.helper("family-now", change)]
        let answer = try Self.answer(Self.scored, answers, support: support)
        expect(answer, points, week, without: "150.00", unpaid: unpaid)
    }

    @Test(
        arguments: [
            // Help with meals may be what the family does: 16 - 5 + 2, as above.
            ([helper("meals")], "13.00"),
            ([helper("meals"), helper("family-now")], "13.00"),
            ([helper("meals", ["willing": false])], "16.00"),
            // The one question about help is named for help that does not count: nothing is scored.
            ([helper("meals"), helper("family-now", ["willing": false])], "16.00"),
        ] as [([Tree], String)]
    )
    func `where the carer is scored, the help is`(support: [Tree], points: String) throws {
        let answers = Self.needs.merging(["family-now": "p5", "carers-strain": "p2"]) { $1 }
        let answer = try Self.answer(Self.scored, answers, support: support)
        #expect(answer[.points] == points)
        #expect(answer[.without] == "150.00")
    }

    @Test func `help that adds more than it takes off is written with a plus`() throws {
        // 16 - 0 + 2.
        let answers = Self.needs.merging(["family-now": "p0", "carers-strain": "p2"]) { $1 }
        let answer = try Self.answer(Self.scored, answers, support: [Self.helper("meals")])
        guard case .assessed(let person) = answer.outcome else { throw Tree.Trouble.notJSON }
        let words = "18.00 = 16.00 from answers + 2.00 for unpaid support"
        #expect(AssessmentScreen(person).text.contains(words))
    }

    @Test func `support that nobody is recorded to give is not scored`() throws {
        let answers = Self.needs.merging(["family-now": "p5", "carers-strain": "p2"]) { $1 }
        let answer = try Self.answer(Self.scored, answers, support: [])
        expect(answer, "16.00", "150.00", without: "150.00", unpaid: "0.00")
    }

    /// Where help is scored no need and help of 5 is 5 below the first band; without
    /// the question that is taken off there is nothing below it.
    @Test(arguments: [true, false])
    func `the proof takes help off as the score does`(isOutside: Bool) throws {
        var scheme = Self.scored
        if !isOutside {
            try scheme.set(
                "/questionnaire/unpaidSupport",
                to: ["treatment": "none", "source": "made-up", "evidence": "invented"]
            )
        }
        let errors = Document(file: "s.json", bytes: scheme.json).findings(with: .readOnce)
            .filter { $0.severity == .error }
        #expect(errors.map(\.code) == (isOutside ? [.totalOutside] : []))
        if isOutside { #expect(errors[0].message.contains("-5 points")) }
    }

    // Two columns: washing needs 10 of which 4 is unmet, meals 6 of which nothing is.
    private static let columns = scheme(
        [
            "treatment": "two-column",
            "columns": [["need": "washing", "unmet": "washing-unmet"]],
        ],
        asking: [choice("washing-unmet", [0, 4, 10])]
    )

    @Test(
        arguments: [
            // Need and unmet need side by side: 4 + 0 + 0 = 4 with, 4 + 0 + 4 = 8 without.
            ("p4", "p0", [:], "4.00", "10.00", "50.00"),
            // Half met: 4 + 0 + 4.
            ("p4", "p4", [:], "8.00", "50.00", "50.00"),
            // Whose help does not count leaves the need unmet.
            ("p4", "p0", ["willing": false], "8.00", "50.00", "50.00"),
            ("p4", "p0", ["able": false], "8.00", "50.00", "50.00"),
            ("p4", "p0", ["agreed": "2026-04-21"], "8.00", "50.00", "50.00"),
            // 10 + 0 = 10 with, 20 without.
            ("p10", "p0", [:], "10.00", "100.00", "150.00"),
        ] as [(String, String, [String: Tree], String, String, String)]
    )
    func `a need stands beside what of it is unmet`(
        need: String,
        unmet: String,
        change: [String: Tree],
        points: String,
        week: String,
        without: String
    ) throws {
        let answer = try Self.answer(
            Self.columns,
            ["washing": .text(need), "meals": "p0", "washing-unmet": .text(unmet)],
            support: [Self.helper("washing-unmet", change)]
        )
        expect(answer, points, week, without: without)
        // The lines of the account come to the points below them.
        guard case .assessed(let person) = answer.outcome else { return }
        let lines = ExplanationPage(person).text.split(separator: "\n")
            .drop { $0 != "Points" }.dropFirst().prefix { !$0.contains("---") }
        let sum = lines.compactMap { Fraction(String($0.prefix(15).filter { $0 != " " })) }
            .reduce(Fraction(0), +)
        #expect(sum == Fraction(points), "\(lines)")
    }

    // At the amount: £150 a week less the agreed hours at £14.10, and never below nothing.
    private static let hours = scheme(
        ["treatment": "amount-stage"],
        adjusters: [family, ["id": "never-below", "atLeast": .number("0.00")]]
    )

    private static let family: Tree = [
        "id": "family", "takeOff": ["of": "unpaid-hours", "price": .number("14.10")],
    ]

    @Test(
        arguments: [
            // 5 x 14.10 = 70.50; 5 + 2.5 hours = 105.75; 10.63 hours = 149.883.
            ([("5", [:])], "79.50"), ([("5", [:]), ("2.5", [:])], "44.25"),
            ([("10.63", [:])], "0.12"), ([("10.64", [:])], "0.00"), ([("40", [:])], "0.00"),
            ([("5", ["willing": false])], "150.00"), ([("5", ["able": false])], "150.00"),
            ([("5", [:]), ("2.5", ["willing": false])], "79.50"),
            ([("0", [:])], "150.00"), ([], "150.00"),
        ] as [([(String, [String: Tree])], String)]
    )
    func `agreed hours come off the amount`(
        helpers: [(String, [String: Tree])],
        week: String
    ) throws {
        let support = helpers.map { hours, change in
            Self.helper("washing", change.merging(["hours": .number(hours)]) { $1 })
        }
        let answer = try Self.answer(Self.hours, Self.needs, support: support)
        expect(answer, "16.00", week, without: "150.00", unpaid: "0.00")
    }

    @Test(
        arguments: [
            (["treatment": "amount-stage"], helper("washing"), "member-missing"),
            (["treatment": "none"], helper("washing", ["hours": .number("5")]), "member-unknown"),
            (
                ["treatment": "amount-stage"], helper("washing", ["hours": .number("168.01")]),
                "number-range"
            ),
        ] as [([String: Tree], Tree, String)]
    )
    func `a case is asked for what the treatment needs, and for nothing else`(
        rule: [String: Tree],
        helper: Tree,
        code: String
    ) throws {
        let isByHours = rule["treatment"] == "amount-stage"
        let library = try Library().with(
            Self.scheme(rule, adjusters: isByHours ? [Self.family] : [])
        )
        var person = try Repository.person("EX-0042")
        try person.set("/scheme", to: "small")
        try person.set("/answers", to: .object(Self.needs))
        try person.set("/unpaidSupport", to: .list([helper]))
        for part in ["finance", "plan", "eligibility", "decision"] {
            try person.set("/" + part, to: nil)
        }
        let answer = try Answer(person.json, with: library)
        #expect(answer.result["/faults/0/code"]?.written == code)
    }

    @Test(
        arguments: [
            (["treatment": "subtract-score"], "member-missing"),
            (["treatment": "two-column"], "member-missing"),
            (["treatment": "separate-carer-amount"], "member-missing"),
            (["treatment": "points-reduced"], "member-missing"),
            // Without an adjuster that reads the hours nothing would be taken off.
            (["treatment": "amount-stage"], "member-missing"),
            (["treatment": "subtract-score", "takeOff": ["wishing"]], "reference-unknown"),
            (
                ["treatment": "two-column", "columns": [["need": "washing", "unmet": "x"]]],
                "reference-unknown"
            ),
            (["treatment": "halved"], "choice-unknown"),
        ] as [([String: Tree], String)]
    )
    func `a treatment that lacks what it acts on is refused`(
        rule: [String: Tree],
        code: String
    ) {
        let found = Document(file: "small.json", bytes: Self.scheme(rule).json).scheme()
            .diagnostics
        #expect(found.map(\.code.rawValue) == [code])
    }

    @Test func `nobody's age is met by unpaid support`() throws {
        let scheme = try NumberScheme.tree(
            allocation: #""bands": [ { "id": "A", "fromPoints": 0, "perPoint": 10.00 } ]"#
        ).changed(by: [
            .set(
                "/questionnaire/questions",
                [
                    ["id": "score", "text": "s", "kind": "number", "from": 0, "to": 100],
                    ["id": "age", "text": "age", "kind": "age", "unit": "years"],
                ]
            ),
            .set(
                "/questionnaire/unpaidSupport",
                [
                    "source": "made-up", "evidence": "invented", "treatment": "points-reduced",
                    "shares": [["id": "half", "share": "1/2"]],
                ]
            ),
        ])
        func answer(_ question: String) throws -> Answer {
            let help: Tree = [
                "question": .text(question), "share": "half", "by": "a son", "willing": true,
                "able": true, "agreed": "2026-04-18",
            ]
            return try NumberScheme.answer(
                #"{ "score": 10 }"#,
                by: scheme,
                [.set("/unpaidSupport", [help])]
            )
        }
        // Born on 15 June 1980: 45 on 1 May 2026.
        #expect(try answer("score").result["/points/total"]?.written == "50.00")
        let refused = try answer("age")
        #expect(refused.faultCodes == ["answer-unknown"])
        #expect(refused.result["/faults/0/pointer"] == "/unpaidSupport/0/question")
    }

    @Test func `where help leaves no figure the pages say what the budget would be without`() throws
    {
        // EX-0042: 30.00 points less 21.00 are in the band below the lowest amount, and 30.00 alone
        // in B8, 200.00 to 225.00.
        let helped = ["personal-care", "meals", "keeping-safe"].map { question -> Tree in
            [
                "question": .text(question), "share": "all", "by": "daughter", "willing": true,
                "able": true, "agreed": "2026-04-18",
            ]
        }
        let pages = try Pages([.set("/unpaidSupport", .list(helped))])
        #expect(pages.screen.contains("£212.50 without unpaid support"), "\(pages.screen)")
        #expect(pages.note.contains("£212.50 without unpaid support"), "\(pages.note)")
    }
}
