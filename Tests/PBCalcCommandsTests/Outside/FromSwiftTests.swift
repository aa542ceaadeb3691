import BudgetDocuments
import PersonalBudgets
import TestKit
import Testing

func charge(_ bytes: [UInt8], by assessor: inout Assessor) -> [String] {
    switch assessor.outcome(Document(file: "case.json", bytes: bytes)) {
    case .assessed(let person):
        let pays = person.assessment.summary?.personPays?.value
        return [pays.map { "\($0.numerator) pence a week" } ?? "not known yet"]
    case .faulty(_, let faults):
        return faults.map { "line \($0.place.line): \($0.message)" }
    }
}

struct `From Swift` {
    @Test func `the README's Swift is the one that is tested here`() throws {
        let readme = try Readme()
        let block = try #require(readme.blocks.first { $0.language == "swift" })
        let here = try Outside.text(#filePath).split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        let lines = readme.lines[block.lines].filter { !$0.isEmpty && !$0.hasPrefix("import ") }
        for line in lines { #expect(here.contains { $0 == line }, "\(line)") }
        #expect(lines.count > 5)
    }

    /// 61.06 of EX-0042, by the contract; one wrong word gives no figure, and its line.
    @Test func `another program gets figures, or faults and no figure`() throws {
        var assessor = Assessor(Library())
        let text = try Outside.text(Outside.goodCase)
        #expect(charge(Array(text.utf8), by: &assessor) == ["6106 pence a week"])
        let wrong = text.replacing("\"daily\"", with: "\"dayly\"", maxReplacements: 1)
        let line = try #require(wrong.split(separator: "\n").firstIndex { $0.contains("dayly") })
        let said = charge(Array(wrong.utf8), by: &assessor)
        #expect(said.count == 1)
        #expect(said.first?.hasPrefix("line \(line + 1): \"dayly\" is not an answer") == true)
    }
}
