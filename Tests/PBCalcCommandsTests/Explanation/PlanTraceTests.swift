import BudgetDocuments
import Testing

@Suite("The trace of a plan")
struct PlanTraceTests {
    /// A whole case whose plan begins on a day.
    private static func starting(_ id: String, _ day: String) throws -> Answer {
        try Answer(
            id,
            [
                .set("/date", .text(day)), .set("/starts", .text(day)),
                .set("/unpaidSupport/0/agreed", "2026-03-18"),
            ],
            with: .readOnce
        )
    }

    private static func checkAll(_ answer: Answer) throws {
        #expect(answer[.status] == "ok", "\(answer.result["/faults"] ?? .null)")
        try answer.checkSteps()
        #expect(try answer.unexplained() == [])
    }

    @Test func `streams, shares, employment and other plans come out again`() throws {
        let answer = try Answer(
            Tree(json: Repository.bytes("fixtures/plans/EX-0051.json")).json,
            with: .readOnce
        )
        try Self.checkAll(answer)
    }

    /// The year is the 52 weeks from 4 May 2026 to 2 May 2027.
    @Test func `the weeks of a stretch are told by their days`() throws {
        let lines: [Tree] = [
            .line("home-care", ["id": "a", "quantity": 1, "every": "week"]),
            .line("respite", ["id": "b", "quantity": 1, "every": "week", "weeks": 4]),
        ]
        let answer = try Answer("EX-0042", [.set("/plan/lines", .list(lines))], with: .readOnce)
        func label(_ id: String) -> String? {
            answer.steps.first { $0["/id"]?.written == id }?["/label"]?.written
        }
        #expect(label("stretch.1.weeks") == "weeks of stretch 1 (2026-05-04 to 2026-05-31)")
        #expect(label("stretch.2.weeks") == "weeks of stretch 2 (2026-06-01 to 2027-05-02)")
    }

    /// The rates of 2026/27 begin on 6 April 2026: the day before, the day, and a year that
    /// reaches them on its last day.
    @Test(arguments: ["2026-04-01", "2026-04-05", "2026-04-06", "2026-05-04"])
    func `a year over two sets of rates comes out again`(day: String) throws {
        try Self.checkAll(Self.starting("EX-0042", day))
    }

    @Test func `the means test of the later part reads the later rates`() throws {
        let answer = try Self.starting("EX-0042", "2026-04-01")
        let rules = Set(answer.steps.compactMap { $0["/rule"]?.written })
        #expect(rules.contains("england-2025:/cells/mig.single.25"))
        #expect(rules.contains("england-2026:/cells/mig.single.25"))
        // And the first part does not.
        for step in answer.steps where step["/rule"]?.written.hasPrefix("england-2026") == true {
            #expect(step["/id"]?.written.hasPrefix("period.2.") == true)
        }
    }

    @Test func `where nobody knows the means yet the parts cost, and nothing is paid`() throws {
        let answer = try Answer(
            "EX-0042",
            [
                .set("/date", "2026-04-01"), .set("/starts", "2026-04-01"), .remove("/finance"),
                .set("/unpaidSupport/0/agreed", "2026-03-18"),
            ],
            with: .readOnce
        )
        try Self.checkAll(answer)
        #expect(answer.result["/plan/periods/1/cost"]?.written == "9077.57")
        #expect(answer.result["/plan/periods/1/personPays"] == .null)
    }

    @Test func `the parts of every plan drawn by chance come out again`() throws {
        var split = 0
        for seed in 0..<60 {
            let answer = try Answer(
                RandomPlan(seed: seed).tree.json,
                with: RandomPlan.library.get()
            )
            guard answer.result["/plan/periods"] != nil else { continue }
            split += 1
            try answer.checkSteps()
            let missing = try answer.unexplained()
            #expect(missing.filter { $0.hasPrefix("/plan/periods") } == [], "seed \(seed)")
        }
        #expect(split > 8)
    }
}
