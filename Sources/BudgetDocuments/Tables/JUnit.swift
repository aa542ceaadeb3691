internal import PersonalBudgets

/// Runs of tables as JUnit's XML, which build servers show test by test.
package enum JUnit {
    /// The document: a suite for each table, a test for each row, and one error for each file that
    /// could not be read, with why, and for each thing of which too little is covered.
    package static func xml(
        _ runs: [TableRun],
        unread: [(file: String, why: String)] = [],
        shortfalls: [CoverageFloor.Shortfall] = []
    ) -> [UInt8] {
        let others = unread.count + shortfalls.count
        let rows = runs.reduce(others) { $0 + $1.tests }
        let failed = runs.reduce(0) { $0 + $1.failed }
        let faulty = runs.count { !$0.faults.isEmpty } + others
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        text +=
            "<testsuites name=\"pbcalc\" tests=\"\(rows)\" failures=\"\(failed)\" "
            + "errors=\"\(faulty)\">\n"
        for run in runs { text += suite(run) }
        for (file, why) in unread {
            text += suite(file, error: error("unread", why, details: why))
        }
        for shortfall in shortfalls {
            let details = shortfall.missing.map { "not tested: \($0)\n" }.joined()
            text += suite(
                "coverage of \(shortfall.what)",
                error: error("coverage", shortfall.sentence, details: details)
            )
        }
        return Array((text + "</testsuites>\n").utf8)
    }

    private static func suite(_ run: TableRun) -> String {
        let fault = run.faults.first.map { first in
            let words = run.faults.map { fault in
                "\(run.file):\(fault.place.line):\(fault.place.column): \(fault.message)\n"
            }
            return error(first.code.rawValue, first.message, details: words.joined())
        }
        let name = escaped(run.file)
        let rows = run.rows.map { test($0, name, run.file) }.joined()
        return suite(run.file, tests: run.tests, failed: run.failed, error: fault, rows)
    }

    /// A suite; of a table that cannot be used the error is its one test.
    private static func suite(
        _ file: String,
        tests: Int = 1,
        failed: Int = 0,
        error: String?,
        _ rows: String = ""
    ) -> String {
        let name = escaped(file)
        let table = error.map {
            "    <testcase classname=\"\(name)\" name=\"table\" time=\"0\">\n"
                + "      \($0)\n    </testcase>\n"
        }
        return "  <testsuite name=\"\(name)\" tests=\"\(tests)\" failures=\"\(failed)\" "
            + "errors=\"\(error == nil ? 0 : 1)\" skipped=\"0\" time=\"0\">\n"
            + (table ?? "") + rows + "  </testsuite>\n"
    }

    private static func error(_ type: String, _ message: String, details: String) -> String {
        "<error type=\"\(type)\" message=\"\(escaped(message))\">\(escaped(details))</error>"
    }

    private static func test(_ result: RowResult, _ suite: String, _ file: String) -> String {
        let title = [result.row.id, result.row.why].filter { !$0.isEmpty }.joined(separator: " ")
        let name = escaped(title)
        let test =
            "    <testcase classname=\"\(suite)\" name=\"\(name)\" file=\"\(suite)\" "
            + "line=\"\(result.row.line)\" time=\"0\""
        guard !result.hasPassed else { return test + "/>\n" }
        let words = result.sentences
        return test + ">\n      <failure type=\"differs\" message=\""
            + escaped("\(file):\(result.row.line): \(result.row.id) differs") + "\">"
            + escaped(words.map { $0 + "\n" }.joined()) + "</failure>\n    </testcase>\n"
    }

    /// Text fit for XML 1.0, which has no place for most control characters.
    private static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "\n": escaped.append(contentsOf: "&#10;".unicodeScalars)
            case "\t": escaped.append(contentsOf: "&#9;".unicodeScalars)
            case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": escaped.append("\u{FFFD}")
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}

extension TableRun {
    /// How many tests a build server is told of: a table with faults is one.
    fileprivate var tests: Int { rows.count + (faults.isEmpty ? 0 : 1) }
}

extension RowResult {
    /// What differs, a sentence a cell.
    package var sentences: [String] {
        differences.map { difference in
            "\(difference.column) expected \(difference.expected), actual \(difference.actual)"
                + (difference.change.map { ", change \($0)" } ?? "")
        } + faults.map { "\($0.code.rawValue): \($0.message)" }
    }
}
