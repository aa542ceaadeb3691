import Testing

@Suite("Points and the budget they lead to, by hand")
struct PointsTests {
    @Test(arguments: PointsRows.rows)
    func `answers and unpaid support become points and a budget`(row: Row) throws {
        try row.check()
    }
}
