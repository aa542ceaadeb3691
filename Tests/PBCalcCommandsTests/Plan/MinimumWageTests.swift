import BudgetDocuments
import PersonalBudgets
import Testing

extension EmploymentTests {
    @Test(
        arguments: [
            ("12.71", nil, "pass"), ("12.70", nil, "fail"), ("10.85", 20, "pass"),
            ("10.84", 18, "fail"), ("12.70", 21, "fail"), ("8.00", 17, "pass"),
        ] as [(String, Int?, String)]
    )
    func `a wage is at least the minimum of the date and age`(
        wage: String,
        age: Int?,
        finding: String
    ) throws {
        var terms: [String: Tree] = ["wage": .number(wage), "leaveCover": "none"]
        if let age { terms["age"] = .number("\(age)") }
        let answer = try answer(terms, starts: "2026-05-04")
        let check = answer.result["/plan/checks"]?.elements.first { $0["/check"] == "wages" }
        #expect(check?["/result"] == .text(finding))
    }

    /// The rates of 2025/26 have the minimum from 21 on, and a gap below it.
    @Test(arguments: [(20, "12.71", "unknown"), (21, "12.71", "pass"), (20, "10.84", "fail")])
    func `a wage is not enough by a minimum that the rates do not know`(
        age: Int,
        wage: String,
        finding: String
    ) throws {
        let answer = try answer(
            ["wage": .number(wage), "age": .number("\(age)"), "leaveCover": "none"],
            starts: "2025-05-05"
        )
        let check = answer.result["/plan/checks"]?.elements.first { $0["/check"] == "wages" }
        #expect(check?["/result"] == .text(finding))
    }

    @Test(
        arguments: [
            // 12.71 is due from 2026-04-01: the 25th week ends on 2026-03-29, the next on 2026-04-05.
            (13, "pass", "every wage is at least the minimum wage"),
            (25, "pass", "every wage is at least the minimum wage"),
            (
                26, "fail",
                "the wage of a is below the minimum of £12.71 an hour from 2026-04-01"
            ),
            (
                52, "fail",
                "the wage of a is below the minimum of £12.71 an hour from 2026-04-01"
            ),
        ]
    )
    func `a wage that rises after the work has ended is due to nobody`(
        weeks: Int,
        finding: String,
        reason: String
    ) throws {
        let terms: [String: Tree] = ["wage": .number("12.30"), "leaveCover": "none"]
        let answer = try answer(terms, weeks: weeks, starts: "2025-10-06")
        let check = answer.result["/plan/checks"]?.elements.first { $0["/check"] == "wages" }
        #expect(check?["/result"]?.written == finding)
        #expect(check?["/reason"]?.written == reason)
    }

    @Test(
        arguments: [
            // A year from 7 April 2025 ends on 5 April 2026, before the rates that hold 12.71 begin;
            // from 3 April on 1 April, when it is due, and from 2 April on the day before.
            ("2025-04-07", "12.30", "fail"), ("2025-04-07", "12.71", "pass"),
            ("2025-04-03", "12.30", "fail"), ("2025-04-02", "12.30", "pass"),
        ]
    )
    func `a minimum that rises in the plan's last days is due for them`(
        starts: String,
        wage: String,
        finding: String
    ) throws {
        let terms: [String: Tree] = ["wage": .number(wage), "leaveCover": "none"]
        let answer = try answer(terms, starts: starts)
        #expect(answer.finding("wages") == finding)
        #expect(
            answer.result["/plan/periods"]?.elements.contains {
                $0["/rates"] == "england-2026"
            } != true
        )
    }

    /// 12.71 is due from 1 April 2026, and at 20 only 10.85.
    @Test(
        arguments: [
            (["wage": .number("12.70")], "2026-05-04", ["/plan/lines/0/employment/wage"]),
            (["wage": .number("12.71")], "2026-05-04", []),
            (["wage": .number("12.70"), "age": 20], "2026-05-04", []),
            // It rises within the year of the plan.
            (["wage": .number("12.70")], "2025-10-06", ["/plan/lines/0/employment/wage"]),
            // 1,000.00 a year for 928 hours.
            (["upToPerYear": 1000], "2026-05-04", ["/plan/lines/0/employment/upToPerYear"]),
        ] as [([String: Tree], String, [String])]
    )
    func `a wage below the minimum is told where the case is checked, too`(
        terms: [String: Tree],
        starts: String,
        pointers: [String]
    ) throws {
        let person = try answer(terms.merging(["leaveCover": "none"]) { $1 }, starts: starts).person
        let found = person.document.withWarnings([], of: person)
        #expect(found.filter { $0.code == .numberRange }.map(\.pointer) == pointers)
        #expect(found.allSatisfy { $0.severity == .warning })
        // A year's money is no wage: the minimum of an hour is not what to write there.
        #expect(
            found.allSatisfy {
                ($0.advice?.contains("write at least 12.71") ?? false)
                    == $0.pointer.hasSuffix("wage")
            }
        )
    }
}
