import BudgetDocuments
import PersonalBudgets
import TestKit
import Testing

struct `Text that is JSON` {
    @Test func `text that is JSON is passed on to be read as a document`() throws {
        for name in try Fixtures.names(in: "json/accept") {
            let document = Document(file: name, bytes: try Fixtures.bytes(name))
            let found = document.findings(with: Library())
            #expect(found.map(\.code) == [.formatUnknown], "\(name)")
            // A document begins behind white space.
            let line = name.contains("white-space") ? 2 : 1
            #expect(found.map(\.place.line) == [line], "\(name)")
            #expect(found.map(\.place.column) == [1], "\(name)")
            #expect(PlainJSON.isJSON(document.bytes), "\(name)")
        }
    }
}

struct `Text that is not JSON` {
    @Test func `text that is not JSON has one fault, whose code says so, inside the text`() throws {
        for name in try Fixtures.names(in: "json/refuse") {
            let document = Document(file: name, bytes: try Fixtures.bytes(name))
            let found = document.findings(with: Library())
            #expect(found.count == 1, "\(name)")
            for problem in found {
                #expect(problem.code.rawValue.hasPrefix("json-"), "\(name)")
                #expect(Lines(document.bytes).hold(problem), "\(name) \(problem.place)")
                #expect(problem.pointer.isEmpty, "\(name)")
            }
            #expect(!PlainJSON.isJSON(document.bytes), "\(name)")
        }
    }
}
