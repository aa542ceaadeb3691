import Foundation
import TestKit
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

struct `Tables, as JUnit's file` {
    @Test
    func `JUnit's file is written beside the page`() async throws {
        let scratch = try TestedTable.scratch("A1,wrong,specified,,B6,\n")
        let ending = try await TestedTable.test("--junit", "out.xml", "-q", in: scratch)
        #expect(ending.status == 1)
        let parser = XMLParser(data: Data(try Outside.bytes(scratch.path + "/out.xml")))
        #expect(parser.parse())
    }

    /// A build server that reads the file alone must not take a table for passed that was not read.
    @Test(arguments: [["nowhere.csv", "rows.csv"], ["nowhere.csv"]])
    func `JUnit's file has an error for each table that cannot be read`(
        tables: [String]
    ) async throws {
        let scratch = try TestedTable.scratch("A1,right,specified,,B7,\n")
        let words = ["test", "--junit", "out.xml"] + tables
        let ending = try await Binary.built().run(words, in: scratch.path)
        #expect(ending.status == 2)
        let written = try scratch.text("out.xml")
        #expect(XMLParser(data: Data(written.utf8)).parse())
        let counts = "tests=\"\(tables.count)\" failures=\"0\" errors=\"1\""
        #expect(written.contains("<testsuites name=\"pbcalc\" \(counts)>"))
        #expect(
            written.contains(
                """
                  <testsuite name="nowhere.csv" tests="1" failures="0" errors="1" skipped="0" \
                time="0">
                    <testcase classname="nowhere.csv" name="table" time="0">
                      <error type="unread" message="there is no file nowhere.csv">\
                there is no file nowhere.csv</error>
                    </testcase>
                  </testsuite>
                """
            )
        )
    }
}
