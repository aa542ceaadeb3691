import Testing

@Suite("The cost and charge of a plan, by hand")
struct PlanCostTests {
    @Test(arguments: PlanRows.rows)
    func `a plan becomes a cost, a charge and a way to collect it`(row: Row) throws {
        try row.check()
    }
}
