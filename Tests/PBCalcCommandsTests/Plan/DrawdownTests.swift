import BudgetDocuments
import Testing

@Suite("The budget, drawn down line by line")
struct DrawdownTests {
    @Test func `lines draw the budget down to what the verdict says`() throws {
        let answer = try Answer("EX-0042")
        let left = answer.result["/plan/lines"]?.elements.map { $0["/leftPerWeek"]?.written }
        // 200.00 - 88.20 = 111.80; - 56.00 = 55.80; - 32.80 = 23.00; the rail is bought once.
        #expect(left == ["111.80", "55.80", "23.00", "null"])
        let percent = answer.result["/plan/lines"]?.elements.map { $0["/percentOfLimit"]?.written }
        // 44.1, 28 and 16.4 in a hundred.
        #expect(percent == ["44", "28", "16", "null"])
        #expect(try answer.step("plan.care.left") == Fraction("111.80"))
        #expect(try answer.step("plan.day.left") == Fraction("55.80"))
        #expect(try answer.step("plan.pa.left") == Fraction("23.00"))
        // 88.20 + 56.00 = 144.20 a week, of which a year of 52 is 7,498.40.
        #expect(try answer.step("plan.day.drawn") == Fraction("144.20"))
        #expect(try answer.step("plan.day.drawn.year") == Fraction("7498.40"))
    }

    /// A quarter of an hour in 7 weeks: 0.25 x 7 x 25.21 = 44.1175 a year, shown as 44.12.
    @Test func `a yearly amount that is shown to the penny has a step that says so`() throws {
        let answer = try Answer(
            "EX-0042",
            [
                .set("/plan/lines/0/quantity", .number("0.25")), .set("/plan/lines/0/weeks", 7),
                .set("/plan/lines/0/price", .number("25.21")),
                .set("/plan/lines/0/priceReason", "a quotation"),
            ],
            with: .readOnce
        )
        #expect(answer.result["/plan/lines/0/perYear"]?.written == "44.12")
        #expect(try answer.step("plan.care.year") == Fraction("44.1175"))
        #expect(try answer.step("plan.care.year.shown") == Fraction("44.12"))
        try answer.checkSteps()
        #expect(try answer.unexplained() == [])
    }
}
