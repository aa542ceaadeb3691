import BudgetDocuments
import Foundation
import TestKit
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

struct `Tables, comparing` {
    /// What EX-0042 is said to have, and what differs.
    static let cells: [(column: String, cell: String, differences: [String])] = [
        ("points?", "28", []), ("points?", "28.0", []), ("points?", "28.000", []),
        ("points?", "28.01", ["A1 points? 28.01 28.00 -0.01"]),
        ("budget_week?", "1187.5", ["A1 budget_week? 1187.5 187.50 -1000.00"]),
        ("person_pays_week?", "-1", ["A1 person_pays_week? -1 61.06 +62.06"]),
        ("person_pays_week?", "null", ["A1 person_pays_week? null 61.06 "]),
        ("missing?", "null", []), ("missing?", "finance", ["A1 missing? finance null "]),
        ("full_cost?", "false", []), ("full_cost?", "FALSE", []),
        ("full_cost?", "true", ["A1 full_cost? true false "]),
        ("band?", "B7", []), ("band?", "B8", ["A1 band? B8 B7 "]),
        ("errors?", "null", []),
        ("errors?", "answer-unknown", ["A1 errors? answer-unknown null "]),
    ]

    @Test(arguments: cells)
    func `a comparison is exact, and numbers are compared as numbers`(
        column: String,
        cell: String,
        differences: [String]
    ) throws {
        let run = try SmallTable.run(column, cell)
        #expect(run.differences == differences)
        #expect(run.compared == 1)
    }

    @Test
    func `a faulty case does not pass by having no figures`() throws {
        let run = try SmallTable.run("answers.meals,budget_week?", "sometimes,null")
        #expect(run.differences == ["A1 errors? null answer-unknown "])
        #expect(run.rows.first?.faults.first?.pointer == "/answers/meals")
    }

    @Test
    func `a run goes on behind a row that differs`() throws {
        let run = try SmallTable.run("band?", "B1", "B7", "B2")
        #expect(run.differences == ["A1 band? B1 B7 ", "A3 band? B2 B7 "])
        #expect(run.passed == 1)
        #expect(run.failed == 2)
    }

    @Test
    func `JUnit has a test for each row, in XML that can be read`() throws {
        let text =
            SmallTable.settings + "id,why,kind,basis?\n"
            + "A1,\"<&>\"\"\u{7}\n\",specified,plan\nA2,é,specified,\"]]>&lt;\"\n"
        let runs = [try SmallTable.run(text), try SmallTable.run("")]
        let outline = Outline()
        let parser = XMLParser(data: Data(JUnit.xml(runs)))
        parser.delegate = outline
        #expect(parser.parse())
        #expect(
            outline.elements == [
                "testsuites", "testsuite", "testcase", "testcase", "failure", "testsuite",
                "testcase", "error",
            ]
        )
        #expect(outline.counts == ["3 1 1", "2 1 0", "1 0 1"])
    }

    /// The names of a document's elements, and the counts of its suites.
    final class Outline: NSObject, XMLParserDelegate {
        var elements: [String] = []
        var counts: [String] = []

        func parser(
            _ parser: XMLParser,
            didStartElement name: String,
            namespaceURI: String?,
            qualifiedName: String?,
            attributes: [String: String]
        ) {
            elements.append(name)
            guard name.hasPrefix("testsuite") else { return }
            let names = ["tests", "failures", "errors"]
            counts.append(names.map { attributes[$0] ?? "-" }.joined(separator: " "))
        }
    }
}
