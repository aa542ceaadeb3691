import BudgetDocuments
import PersonalBudgets
import Testing

@Suite("Factors of adjusters, and per cent")
struct FactorTests {
    @Test(arguments: [("10", false), ("10.01", true), ("95", true), ("\"21/2\"", true)])
    func `a factor above 10 may be meant as per cent, and is doubted`(
        factor: String,
        isDoubted: Bool
    ) throws {
        let found = try NumberScheme.findings(
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "amount": 100.00 } ],
                "adjusters": [ { "id": "uprate", "multiply": \(factor) } ]
                """
        ).filter { $0.code == .amountCliff }
        #expect(found.map(\.pointer) == (isDoubted ? ["/allocation/adjusters/0"] : []))
        #expect(found.allSatisfy { $0.severity == .warning })
    }

    @Test(arguments: ["add", "takeOff", "atMost", "multiply"])
    func `a percentage is told the factor to write, and nothing else`(member: String) throws {
        let found = try NumberScheme.findings(
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "amount": 100.00 } ],
                "adjusters": [ { "id": "uprate", "\(member)": "5%" } ]
                """
        )
        #expect(found.map(\.code) == [.numberFormat])
        #expect(found.first?.advice?.contains("\"multiply\": 0.95 for 5% less") == true)
    }
}
