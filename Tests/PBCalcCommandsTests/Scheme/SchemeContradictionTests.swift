import BudgetDocuments
import PersonalBudgets
import Testing

@Suite("Rules of a scheme that say a thing in two ways, or of what cannot be")
struct SchemeContradictionTests {
    private static let shares = "/questionnaire/unpaidSupport/shares/1"
    private static let addition = "/allocation/adjusters/0/additions/0"

    private static func faults(_ changes: [Change]) throws -> [String] {
        let scheme = try Tree(
            json: Repository.bytes("fixtures/schemes/exampleshire-2026.json")
        ).changed(by: changes)
        return Document(file: "s.json", bytes: scheme.json).scheme().diagnostics
            .filter { $0.severity == .error }.map { "\($0.code.rawValue) \($0.pointer)" }
    }

    @Test(
        arguments: [
            (shares, ["id": "quarter", "factor": .text("4/5"), "share": .text("1/4")], "/factor"),
            (addition, ["answer": "often", "amount": 5, "quantity": 2], "/quantity"),
            (addition, ["answer": "often", "amount": 5, "service": "sleep-in"], "/service"),
            (
                "/allocation/adjusters/0",
                ["id": "a", "add": ["of": "home", "price": 1, "service": "sleep-in"]],
                "/add/service"
            ),
        ] as [(String, Tree, String)]
    )
    func `a rule that says a thing in two ways is refused at the one that would not count`(
        pointer: String,
        value: Tree,
        at member: String
    ) throws {
        #expect(
            try Self.faults([.set(pointer, value)]) == ["member-unknown \(pointer)\(member)"]
        )
    }

    @Test(arguments: ["from", "above", "to", "below"])
    func `a row for one number has no range beside it`(end: String) throws {
        let measures: Tree = [
            [
                "id": "need", "text": "need",
                "table": [
                    "by": "home",
                    "rows": [["value": 1, "is": 3, .init(stringLiteral: end): 9]],
                ],
            ]
        ]
        let found = try Self.faults([
            .set("/questionnaire/measures", measures), .set("/questionnaire/total", "need"),
        ])
        #expect(found == ["member-unknown /questionnaire/measures/0/table/rows/0/\(end)"])
    }

    @Test(arguments: ["four-weeks", "month", "year"])
    func `amounts of a week stand in a scheme of weeks alone`(every: String) throws {
        // The second band is the first with amounts; each of a week is told once.
        let found = try Self.faults([.set("/allocation/every", .text(every))])
        #expect(found == ["band-form /allocation/bands/1"])
    }

    /// What a band's condition was to say is not known: it needs no points.
    @Test(
        arguments: [
            (["night": "OFTEN"], "id-format"), ("often", "type-wrong"),
            (["night": "oftn"], "reference-unknown"),
        ] as [(Tree, String)]
    )
    func `a condition of a band that cannot be read asks for no points`(when: Tree, code: String)
        throws
    {
        let found = try Self.faults([
            .set("/allocation/bands/1", ["id": "own", "when": when, "amount": 10])
        ]).filter { $0.contains("/bands/1") }
        #expect(found.map { $0.prefix { $0 != " " } } == [code[...]], "\(found)")
    }

    @Test(arguments: ["carer", "child"])
    func `the criteria of adults are no one else's unless a scheme says so`(subject: String) throws
    {
        let change = Change.set("/subject", .text(subject))
        #expect(try Self.faults([change]) == ["member-missing "])
        let stated = Change.set("/eligibility", ["criteria": "none"])
        #expect(try Self.faults([change, stated]) == [])
    }

    @Test(
        arguments: [
            ("choice", "combine", "sum"), ("choice", "points", 2), ("choice", "from", 0),
            ("category", "unit", "years"), ("several", "step", 1), ("frequency", "combine", "sum"),
        ] as [(String, String, Tree)]
    )
    func `what has a meaning for questions of another kind alone is refused`(
        kind: String,
        member: String,
        value: Tree
    ) throws {
        var changes: [Change] = [
            .set("/questionnaire/questions/0/kind", .text(kind)),
            .set("/questionnaire/questions/0/\(member)", value),
        ]
        if kind == "several" { changes.append(.set("/questionnaire/questions/0/combine", "sum")) }
        let found = try Self.faults(changes)
        #expect(found.first == "member-unknown /questionnaire/questions/0/\(member)")
    }

    @Test(arguments: ["flag", "number", "age"])
    func `a question that is not answered by choices lists none`(kind: String) throws {
        let found = try Self.faults([
            .set("/questionnaire/questions/0/kind", .text(kind)),
            .set("/questionnaire/questions/0/x-note", "answers stand here"),
        ])
        #expect(found.contains("member-unknown /questionnaire/questions/0/answers"))
    }

    @Test func `only a count has a least, and only knots something between`() throws {
        let sum: Tree = [["id": "need", "text": "need", "sum": ["home"], "atLeast": 2]]
        let measured: [Change] = [
            .set("/questionnaire/measures", sum), .set("/questionnaire/total", "need"),
        ]
        #expect(try Self.faults(measured) == ["member-unknown /questionnaire/measures/0/atLeast"])
        let between = Change.set("/allocation/between", "linear")
        #expect(try Self.faults([between]) == ["member-missing /allocation"])
    }

    private static func answered(_ kind: String) -> Tree {
        [
            "id": "often", "text": "often", "kind": .text(kind),
            "answers": [
                ["id": "day", "points": 1, "text": "a day"],
                ["id": "week", "points": 0, "text": "a week"],
            ],
        ]
    }

    @Test(arguments: ["several", "frequency"])
    func `additions go by one answer, and are refused where there is none such`(kind: String) throws
    {
        var question = Self.answered(kind)
        if kind == "several" { question = try question.changed(by: [.set("/combine", "sum")]) }
        let scheme = try NumberScheme.tree(
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "amount": 1.00 } ], "adjusters": [
                { "id": "a", "question": "often", "additions": [
                  { "answer": "day", "amount": 5.00 } ] } ]
                """
        ).changed(by: [.set("/questionnaire/questions/-", question)])
        let found = Document(file: "s.json", bytes: scheme.json).scheme().diagnostics
        #expect(found.map(\.code) == [.adjusterForm])
        #expect(found.map(\.pointer) == ["/allocation/adjusters/0/question"])
    }

    @Test(
        arguments: [
            (#"{ "times": 2, "every": "day" }"#, "6.00"),
            (#"{ "times": 2, "every": "week" }"#, "1.00"),
            (#"{ "times": 0, "every": "day" }"#, "1.00"),
        ]
    )
    func `a condition on how often something is done looks at its unit`(
        answer: String,
        week: String
    ) throws {
        let scheme = try NumberScheme.tree(
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "amount": 1.00 } ], "adjusters": [
                { "id": "a", "add": 5.00, "when": { "often": "day" } } ]
                """
        ).changed(by: [.set("/questionnaire/questions/-", Self.answered("frequency"))])
        let answers = #"{ "score": 0, "often": \#(answer) }"#
        #expect(try NumberScheme.answer(answers, by: scheme)[.indicative] == week)
    }

    @Test func `bands by the unit of a frequency hold every answer, or a gap is shown`() throws {
        func findings(_ units: [Tree]) throws -> [String] {
            let bands = units.enumerated().map { place, units -> Tree in
                ["id": .text("b\(place)"), "amount": .number("\(place)"), "when": ["often": units]]
            }
            let scheme = try NumberScheme.tree(allocation: #""bands": []"#).changed(by: [
                .set(
                    "/questionnaire/questions/-",
                    try Self.answered("frequency").changed(by: [.set("/answers/1/points", 1)])
                ),
                .set("/allocation/bands", .list(bands)),
            ])
            return Document(file: "s.json", bytes: scheme.json).findings(with: .readOnce)
                .filter { $0.severity == .error }.map(\.code.rawValue)
        }
        // Whoever does it no times is in neither.
        #expect(try findings(["day", "week"]) == ["table-gap"])
        #expect(try findings(["day", "week", ["to": 0]]) == [])
    }

    @Test func `without a rule for it unpaid support is told and takes nothing off`() throws {
        let help: Tree = [
            "question": "score", "by": "a son", "willing": true, "able": true,
            "agreed": "2026-04-18",
        ]
        let scheme = try NumberScheme.tree(
            allocation: #""bands": [ { "id": "A", "fromPoints": 0, "perPoint": 10.00 } ]"#
        )
        let answer = try NumberScheme.answer(
            #"{ "score": 10 }"#,
            by: scheme,
            [.set("/unpaidSupport", [help])]
        )
        #expect(answer[.indicative] == "100.00")
    }
}
