import BudgetDocuments
import PersonalBudgets
import Testing

/// The steps of three councils and programmes as data: `in-control-7`, `ibsen-7`, `leicester-8`.
@Suite("The steps from assessment to review")
struct PlanStepsTests {
    private func answer(_ list: String, _ steps: [(String, String)]) throws -> Answer {
        var setting = PlanSetting.published(list, on: "2026-05-04")
        setting.plan = [
            .set(
                "/plan/process",
                .list(steps.map { ["step": .text($0.0), "date": .text($0.1)] })
            )
        ]
        return try setting.answer([
            .line(
                "support",
                ["quantity": 1, "every": "week", "price": 10, "priceReason": "a quotation"]
            )
        ])
    }

    private func finding(_ answer: Answer) -> String {
        let check = answer.result["/plan/checks"]?.elements.first { $0["/check"] == "steps" }
        return "\(check?["/result"]?.written ?? "not asked"): \(check?["/reason"]?.written ?? "")"
    }

    @Test(arguments: [("in-control-7", 7), ("ibsen-7", 7), ("leicester-8", 8)])
    func `each council's list has its steps, and an open one is next`(list: String, count: Int)
        throws
    {
        let answer = try answer(list, [])
        #expect(answer[.status] == "ok", "\(answer.result["/faults"] ?? .null)")
        let steps = try #require(answer.result["/plan/process"]?.elements)
        #expect(steps.count == count)
        #expect(steps.allSatisfy { $0["/date"] == .null })
        #expect(finding(answer).hasPrefix("unknown: next: "))
    }

    private static let six = [
        "assessment", "eligibility", "allocation", "finance", "agreement", "sign-off",
    ].enumerated().map { ($1, "2026-04-1\($0)") }

    @Test(
        arguments: [
            // 42 days from 4 May 2026 are 15 June, 56 are 29 June.
            ("2026-06-14", "fail"), ("2026-06-15", "pass"), ("2026-06-29", "pass"),
            ("2026-06-30", "fail"),
        ]
    )
    func `a review at six to eight weeks is due between two days`(
        day: String,
        result: String
    ) throws {
        let answer = try answer("ibsen-7", Self.six + [("review", day)])
        #expect(finding(answer).hasPrefix(result))
        #expect(answer.result["/plan/process/6/dueFrom"] == "2026-06-15")
        #expect(answer.result["/plan/process/6/dueTo"] == "2026-06-29")
    }

    @Test func `the review that is next says when`() throws {
        let answer = try answer("ibsen-7", Self.six)
        #expect(
            finding(answer)
                == "unknown: next: review 6 to 8 weeks after the start, between 2026-06-15 and "
                + "2026-06-29"
        )
    }

    @Test func `a step left out, or taken too early, does not pass`() throws {
        let left = try answer(
            "in-control-7",
            [("assessment", "2026-04-01"), ("plan", "2026-04-09")]
        )
        #expect(
            finding(left)
                == "fail: plan is dated, and allocation of money for the points before it is not"
        )
        let early = try answer(
            "in-control-7",
            [("assessment", "2026-04-02"), ("allocation", "2026-04-01")]
        )
        #expect(finding(early).hasPrefix("fail: allocation of money for the points is dated"))
    }

    @Test(
        arguments: [
            ([("dance", "2026-04-01")], "choice-unknown"),
            ([("plan", "2026-04-01"), ("plan", "2026-04-02")], "id-repeated"),
        ]
    )
    func `a step that is not there, or there twice, is a fault`(
        steps: [(String, String)],
        code: String
    ) throws {
        #expect(try answer("in-control-7", steps).faultCodes == [code])
    }
}
