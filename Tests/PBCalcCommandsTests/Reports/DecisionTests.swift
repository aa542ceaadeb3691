import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

@Suite("What was decided, beside what is indicative")
struct DecisionTests {
    @Test(
        arguments: [
            (
                [Change.decision("100.00")],
                "Final budget £100.00 a week decided 9 May 2026, by team "
                    + "manager, because: the plan meets the needs",
                "**Final budget: £100.00 a week**, decided 9 May 2026, by team manager"
            ),
            (
                [Change.override],
                "Budget as set £900.00 a week in place of the indicative one, 1 May "
                    + "2026, by panel, because: risk at night",
                "**Budget as set: £900.00 a week**, in place of the indicative one, 1 May 2026"
            ),
        ]
    )
    func `what was decided leads, with role, day and reason, and the indicative stays beside it`(
        changes: [Change],
        lead: String,
        note: String
    ) throws {
        for plan in [[], [Change.remove("/plan")]] {
            let pages = try Pages(changes + plan)
            let title = try #require(pages.screen.firstRange(of: "2026/27 "))
            #expect(pages.screen[title.upperBound...].hasPrefix(lead), "\(pages.screen)")
            #expect(pages.screen.contains("Indicative budget £187.50 a week"))
            #expect(pages.note.contains("\(note)"), "\(pages.note)")
            #expect(
                pages.screen.contains("no plan yet; both below rest on it") == !plan.isEmpty
            )
            #expect(pages.note.contains("rest on the indicative budget") == !plan.isEmpty)
        }
    }

    @Test func `figures are indicative until a decision stands beside them, whatever was set`()
        throws
    {
        let sentence = "All figures are indicative until a council officer agrees them."
        #expect(try Pages([]).note.contains(sentence))
        #expect(try Pages([Change.override]).note.contains(sentence))
        #expect(try !Pages([Change.decision("177.00")]).note.contains(sentence))
        #expect(try Pages([Change.override]).screen.contains("indicative until an officer agrees"))
        #expect(try !Pages([Change.decision("177.00")]).screen.contains("until an officer agrees"))
    }

    @Test(arguments: [("61.05", "above the final budget The council"), ("61.06", "The council")])
    func `the most that would be asked is told where it is above the final budget`(
        decided: String,
        words: String
    ) throws {
        let pages = try Pages([.remove("/plan"), Change.decision(decided)])
        #expect(pages.screen.contains("Would pay up to £61.06 a week \(words)"))
    }

    @Test func `what somebody decides who may not makes no figure final`() throws {
        let changes = [Change.decision("150.00"), .set("/decision/employer", "other")]
        let pages = try Pages(changes)
        let words =
            "by team manager of another employer than the council, which alone may decide it"
        for text in [pages.screen, pages.note] { #expect(text.contains(words), "\(text)") }
        #expect(pages.screen.contains("Not final £150.00 a week named 9 May 2026, by"))
        #expect(pages.screen.contains("indicative until an officer agrees"))
        #expect(pages.note.contains("All figures are indicative until a council officer agrees"))
        #expect(!pages.screen.contains("Final budget"))
        let answer = try Answer("EX-0042", changes, with: .readOnce)
        #expect(answer.result["/budget/finalPerWeek"] == .null)
        #expect(answer.result["/decision/finalPerWeek"]?.written == "150.00")
        #expect(pages.screen.contains("within the budget, £23.00 under its limit"))
        let json = try Repository.person("EX-0042").changed(by: changes).json
        let findings = Document(file: "case.json", bytes: json).findings(with: .readOnce)
        #expect(findings.map(\.code) == [.decisionSigner])
        #expect(findings.first?.pointer == "/decision/employer")
    }

    @Test func `both that were named for somebody who is not eligible are shown as not final`()
        throws
    {
        let pages = try Pages([
            .set("/eligibility/impairment", "no"), Change.decision("150.00"), Change.override,
        ])
        for amount in ["150.00", "900.00"] {
            #expect(pages.screen.contains("Not final £\(amount) a week named"), "\(pages.screen)")
            #expect(pages.note.contains("Not final: £\(amount) a week"), "\(pages.note)")
        }
    }

    @Test(
        arguments: [
            (
                Change.decision("150.00"),
                "Not final £150.00 a week named 9 May 2026, by team manager"
            ),
            (Change.override, "Not final £900.00 a week named 1 May 2026, by panel"),
        ]
    )
    func `no budget is final for somebody who is not eligible, unless it is met under a power`(
        decided: Change,
        words: String
    ) throws {
        let changes = [Change.set("/eligibility/impairment", "no"), decided]
        let pages = try Pages(changes)
        #expect(pages.screen.contains(words + " for somebody who is not eligible"))
        #expect(pages.screen.contains("No budget the criteria of the Care Act are not met"))
        #expect(pages.screen.contains("Support plan there is no budget to hold it against"))
        #expect(!pages.screen.contains("% of"), "\(pages.screen)")
        #expect(pages.note.contains("All figures are indicative until a council officer agrees"))
        let answer = try Answer("EX-0042", changes, with: .readOnce)
        #expect(answer.result["/budget/finalPerWeek"] == .null)
        #expect(answer[.verdict] == "no-budget")
        func codes(_ changes: [Change]) throws -> [ProblemCode] {
            let json = try Repository.person("EX-0042").changed(by: changes).json
            return Document(file: "case.json", bytes: json).findings(with: .readOnce).map(\.code)
        }
        #expect(try codes(changes) == [.decisionSigner])
        let power = changes + [.set("/eligibility/meetUnderPower", "a crisis is near")]
        #expect(try codes(power) == [])
        #expect(try Pages(power).screen.contains("The plan costs £177.00 a week"))
    }

    @Test func `a role that is none of the scheme's authorities is a warning`() throws {
        let library = try Library.readOnce.with(
            "schemes/exampleshire-2026.json",
            [.set("/prices/authorities", [["role": "team manager"]])]
        )
        for (role, codes) in [("team manager", []), ("Team manger", [ProblemCode.decisionSigner])] {
            let json = try Repository.person("EX-0042").changed(
                by: [Change.decision("150.00"), .set("/decision/role", .text(role))]
            ).json
            let findings = Document(file: "case.json", bytes: json).findings(with: library)
            #expect(findings.map(\.code) == codes)
            #expect(findings.allSatisfy { $0.suggestion == "team manager" })
        }
    }

    @Test(
        arguments: [
            ("/decision/date", "2026-04-19", ["decision-date"]),
            ("/decision/date", "2026-04-20", []), ("/decision/date", "2026-04-21", []),
            ("/override/date", "2026-04-19", ["decision-date"]),
            ("/override/date", "2026-04-20", []),
        ] as [(String, Tree, [String])]
    )
    func `what was decided before the day of the assessment is a warning`(
        pointer: String,
        date: Tree,
        codes: [String]
    ) throws {
        let changes = [Change.decision("177.00"), Change.override, .set(pointer, date)]
        let json = try Repository.person("EX-0042").changed(by: changes).json
        let findings = Document(file: "case.json", bytes: json).findings(with: .readOnce)
        #expect(findings.map(\.code.rawValue) == codes)
        #expect(findings.allSatisfy { $0.severity == .warning && $0.pointer == pointer })
    }
}
