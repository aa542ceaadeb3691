import BudgetDocuments
import BudgetReports
import Testing

@Suite("The part of a line that is shown around a fault")
struct ExcerptTests {
    /// So many brackets, of which the 65th is one too many; a page has room for 73 columns.
    @Test(arguments: [65, 66, 71, 73, 74, 90, 96, 100_000])
    func `what of it is left out is told, whatever is like it in what is not`(
        brackets: Int
    ) throws {
        let bytes = Array(repeating: UInt8(ascii: "["), count: brackets)
        let found = Document(file: "case.json", bytes: bytes).findings(with: Library())
        let lines = ProblemPage.text(found).split(separator: "\n")
        #expect(
            lines.first == "case.json:1:65: error[json-depth]: brackets are nested deeper than 64"
        )
        let shown = try #require(lines.dropFirst().first).dropFirst("   1 | ".count)
        let mark = try #require(lines.dropFirst(2).first).dropFirst("     | ".count)
        #expect(shown.count <= 73)
        let (begins, ends) = (!shown.hasPrefix("…"), !shown.hasSuffix("…"))
        // Whole where it fits; else it is short of the line at one end or at both.
        #expect((begins && ends) == (shown.count == brackets))
        let before = mark.prefix { $0 == " " }.count
        if begins { #expect(before == 64) } else { #expect(before < 64) }
        #expect(!ends || shown.count - before - 1 == brackets - 65)
    }
}
