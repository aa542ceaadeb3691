import Testing

@Suite("The means test of the built-in scheme, by hand")
struct MeansTests {
    @Test(arguments: MeansRows.rows)
    func `means become the most that can be asked for`(row: Row) throws {
        try row.check()
    }
}
