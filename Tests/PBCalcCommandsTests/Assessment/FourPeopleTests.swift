import Testing

@Suite("The four people of the built-in scheme")
struct FourPeopleTests {
    @Test(arguments: FourPeople.rows)
    func `the four people of the scheme get the figures of its description`(row: Row) throws {
        try row.check()
    }
}
