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
    }
}
