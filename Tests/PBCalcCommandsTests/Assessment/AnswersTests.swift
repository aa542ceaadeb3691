import Testing

@Suite("The right answers, worked out by hand")
struct AnswersTests {
    /// Every row of every theme; the tests of the trace go over them too.
    static let rows = FourPeople.rows + PointsRows.rows + MeansRows.rows + PlanRows.rows

    @Test(arguments: FourPeople.rows)
    func `the four people of the scheme get the figures of its description`(row: Row) throws {
        try row.check()
    }

    @Test(arguments: PointsRows.rows)
    func `answers and unpaid support become points and a budget`(row: Row) throws {
        try row.check()
    }

    @Test(arguments: MeansRows.rows)
    func `means become the most that can be asked for`(row: Row) throws {
        try row.check()
    }

    @Test(arguments: PlanRows.rows)
    func `a plan becomes a cost, a charge and a way to collect it`(row: Row) throws {
        try row.check()
    }

    @Test func `the trace of EX-0042 holds the exact week of universal credit and what is left`()
        throws
    {
        // 854.70 x 12/52 = 10,256.40 / 52 = 25,641/130 = 197.238461...
        let answer = try Answer("EX-0042")
        #expect(try answer.step("income.1.weekly") == Fraction(25_641, over: 130))
        // 10,256.40 / 52 - 300.00 / 52 + 76.70 - 197.10 - 10.00 = 3,175.60 / 52 = 61.069230...
        #expect(try answer.step("available") == Fraction(7_939, over: 130))
    }

    @Test func `somebody a day younger than 18 is not in the scheme`() throws {
        let answer = try Answer("EX-0042", [.set("/person/born", "2008-05-05")])
        #expect(answer[.status] == "faults")
        #expect(answer.result["/faults/0/code"] == "person-age")
        #expect(answer[.pays] == "null")
    }
}
