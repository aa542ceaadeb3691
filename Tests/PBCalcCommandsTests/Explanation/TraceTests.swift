import BudgetDocuments
import Testing

@Suite("The trace of every right answer")
struct TraceTests {
    /// What the explained results are taken from: every row, whatever it is about.
    private static let rows = FourPeople.rows + PointsRows.rows + MeansRows.rows + PlanRows.rows

    @Test(arguments: rows)
    func `every step comes out again from its inputs`(row: Row) throws {
        let answer = try Answer(row.base, row.changes, with: .readOnce)
        #expect(!answer.steps.isEmpty)
        try answer.checkSteps()
    }

    @Test(arguments: ["EX-0041", "EX-0042", "EX-0043", "EX-0044"])
    func `documents read once give the bytes of documents read anew`(id: String) throws {
        let document = Document(
            file: "case.json",
            bytes: try Repository.bytes("fixtures/cases/\(id).json")
        )
        let anew = document.outcome(with: Library(), explain: true)
        let once = document.outcome(with: .readOnce, explain: true)
        #expect(anew.json(explain: true) == once.json(explain: true))
    }

    @Test(arguments: try Published.all())
    func `every step of a published example comes out again`(example: Published) throws {
        try example.answer().checkSteps()
    }

    @Test(arguments: 0..<60)
    func `every step of somebody drawn by chance comes out again`(seed: Int) throws {
        let answer = try Answer(RandomCase(seed: seed).tree.json, with: .readOnce)
        #expect(answer[.status] == "ok")
        try answer.checkSteps()
    }

    /// Where no document names the law of the figures, the scheme's own rules are cited.
    @Test func `the Care Act is cited only where a scheme is for adults under it`() throws {
        func rules(_ answer: Answer) -> [String] {
            ["cost", "person-pays", "council-pays"].compactMap { id in
                answer.steps.first { $0["/id"] == .text(id) }?["/rule"]?.written
            }
        }
        let act = "Care Act 2014 s.26"
        #expect(rules(try Answer("EX-0042", [], with: .readOnce)) == [act, act, act])
        let wales = try Charge(
            scheme: "wales-2025",
            person:
                #""born": "1940-01-15", "household": "single", "children": 0, "setting": "home""#,
            income: Charge.income("state-pension", "460.00"),
            cost: "160.00"
        ).answer()
        #expect(
            rules(wales) == [
                "wales-2025:/prices", "wales-2025:/contribution", "wales-2025:/contribution",
            ]
        )
        let withoutCriteria = try NumberScheme.answer(
            #"{ "score": 10 }"#,
            allocation: #"""
                "point": "lowest", "bands": [{ "id": "b", "fromPoints": 0, "amount": 50.00 }]
                """#
        )
        #expect(rules(withoutCriteria) == ["small:/allocation"])
    }

    @Test(arguments: rows)
    func `every figure of the result is a step`(row: Row) throws {
        let answer = try Answer(row.base, row.changes, with: .readOnce)
        #expect(try answer.unexplained() == [])
    }

    @Test(arguments: rows)
    func `with the trace off every figure is the same`(row: Row) throws {
        let bytes = try Repository.person(row.base).changed(by: row.changes).json
        let document = Document(file: "case.json", bytes: bytes)
        let explained = document.outcome(with: .readOnce, explain: true)
        let plain = document.outcome(with: .readOnce, explain: false)
        #expect(explained.json(explain: false) == plain.json(explain: false))
    }
}
