import BudgetDocuments
import Testing

@Suite("Every figure of a result is a step of its explanation")
struct StepsTests {
    @Test func `the trace of EX-0042 holds the exact week of universal credit and what is left`()
        throws
    {
        // 854.70 x 12/52 = 10,256.40 / 52 = 25,641/130 = 197.238461...
        let answer = try Answer("EX-0042")
        #expect(try answer.step("income.1.weekly") == Fraction(25_641, over: 130))
        // 10,256.40 / 52 - 300.00 / 52 + 76.70 - 197.10 - 10.00 = 3,175.60 / 52 = 61.069230...
        #expect(try answer.step("available") == Fraction(7_939, over: 130))
    }

    @Test func `the points of a band are steps like its amounts`() throws {
        // The screen says 27 to under 30 points, so the explanation has to.
        let answer = try Answer("EX-0042")
        let points = answer.steps.filter { $0["/unit"] == "points" }.map { $0["/value"] }
        #expect(points.contains(.number("27")))
    }

    @Test func `a final budget is a step like every figure`() throws {
        let answer = try Answer(
            "EX-0042",
            [
                .set(
                    "/decision",
                    [
                        "role": "team manager", "date": "2026-04-27",
                        "finalPerWeek": .number("171.00"), "reason": "agreed at panel",
                    ]
                )
            ]
        )
        #expect(answer.result["/budget/finalPerWeek"]?.written == "171.00")
        let values = answer.steps.map { $0["/value"]?.written ?? "" }
        #expect(values.contains { Fraction($0) == Fraction(171) })
    }

    @Test func `the ids of steps differ, whatever ids a scheme gives its questions`() throws {
        let scheme = try Library.readOnce.with(
            "schemes/exampleshire-2026.json",
            [.set("/questionnaire/questions/1/id", "total")]
        )
        let answer = try Answer(
            "EX-0042",
            [.remove("/answers/toilet"), .set("/answers/total", "none")],
            with: scheme
        )
        let ids = answer.steps.map { $0["/id"]?.written ?? "" }
        #expect(Set(ids).count == ids.count)
    }

    @Test func `a step cites its source, whatever order the members of a scheme stand in`() throws {
        // The same members, sorted by name: `questions` and `services` come before `source`.
        let sorted = try Answer(
            "EX-0042",
            with: Library.readOnce.with("schemes/exampleshire-2026.json", [])
        )
        let weight = try #require(sorted.steps.first { $0["/id"] == "weight.meals" })
        #expect(weight["/citations/0/title"] != "")
    }
}
