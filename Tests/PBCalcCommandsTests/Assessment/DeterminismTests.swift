import BudgetDocuments
import BudgetReports
import Testing

@Suite("The same case gives the same bytes")
struct DeterminismTests {
    private static let people = ["EX-0041", "EX-0042", "EX-0043", "EX-0044"]

    /// Everything that can be printed of a case, from bytes that are read anew.
    private func everything(_ bytes: [UInt8]) -> [[UInt8]] {
        let outcome = Document(file: "case.json", bytes: bytes)
            .outcome(with: Library(), explain: true)
        var pages = [
            outcome.json(explain: true, compact: false),
            outcome.json(explain: false, compact: true),
        ]
        if case .assessed(let person) = outcome {
            pages.append(Array(AssessmentScreen(person).text.utf8))
            pages.append(Array(ExplanationPage(person).text.utf8))
        }
        return pages
    }

    @Test(arguments: people)
    func `twenty results are one`(id: String) throws {
        let bytes = try Repository.bytes("fixtures/cases/\(id).json")
        let first = everything(bytes)
        #expect(first.count == 4)
        for _ in 1..<20 { #expect(everything(bytes) == first) }
    }

    @Test(arguments: people)
    func `twenty results worked out at once are one`(id: String) async throws {
        let bytes = try Repository.bytes("fixtures/cases/\(id).json")
        let pages = await withTaskGroup(of: [[UInt8]].self) { group in
            for _ in 0..<20 { group.addTask { everything(bytes) } }
            return await group.reduce(into: Set<[[UInt8]]>()) { $0.insert($1) }
        }
        #expect(pages.count == 1)
    }

    @Test func `a faulty case gives the same bytes too`() throws {
        let bytes = try Repository.person("EX-0042")
            .changed(by: [.set("/answers/meals", "dayly"), .set("/finance/colour", "red")]).json
        let first = everything(bytes)
        #expect(first.count == 2)
        for _ in 1..<20 { #expect(everything(bytes) == first) }
    }
}
