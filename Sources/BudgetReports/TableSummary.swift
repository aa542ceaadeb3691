package import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// What became of tables of rows, as the places where changes are judged want it.
package enum TableSummary {
    /// GitHub shows ten a step and drops the rest without a word: nine, and a count of the others.
    private static let most = 9

    /// GitHub's workflow commands, and the counts as the last line.
    package static func github(_ runs: [TableRun]) -> String {
        var lines: [String] = []
        for run in runs {
            for fault in run.faults {
                lines.append(
                    "::error file=\(property(run.file)),line=\(fault.place.line),"
                        + "col=\(fault.place.column),title=\(fault.code.rawValue)"
                        + "::\(data(fault.message))"
                )
            }
            for result in run.rows where !result.hasPassed {
                lines.append(
                    "::error file=\(property(run.file)),line=\(result.row.line),"
                        + "title=\(property(result.row.id + " differs"))"
                        + "::\(data(([result.row.why] + result.sentences).joined(separator: "\n")))"
                )
            }
        }
        if lines.count > most {
            lines = lines.prefix(most) + ["::notice::and \(lines.count - most) more"]
        }
        return (lines + [TablePage.counts(runs)]).map { $0 + "\n" }.joined()
    }

    /// A summary in Markdown: a table of the tables, then one of what differs.
    package static func markdown(_ runs: [TableRun]) -> String {
        var lines = ["| table | rows | passed | failed |", "|---|--:|--:|--:|"]
        for run in runs {
            lines.append(
                row([run.file, "\(run.rows.count)", "\(run.passed)", "\(run.failed)"])
            )
        }
        let failures = runs.flatMap { run in
            run.rows.flatMap { result in
                result.differences.map { difference in
                    row([
                        "\(run.file):\(result.row.line)", result.row.id, result.row.why,
                        difference.column, difference.expected, difference.actual,
                        difference.change ?? "",
                    ])
                }
            }
        }
        if !failures.isEmpty {
            lines += ["", "| place | row | why | column | expected | actual | change |"]
            lines += ["|---|---|---|---|--:|--:|--:|"] + failures
        }
        let faults = runs.flatMap { run in
            run.faults.map { fault in
                row([
                    "\(run.file):\(fault.place.line):\(fault.place.column)", fault.code.rawValue,
                    fault.message,
                ])
            }
        }
        if !faults.isEmpty {
            lines += ["", "| place | fault | what is wrong |", "|---|---|---|"] + faults
        }
        return (lines + ["", TablePage.counts(runs)]).map { $0 + "\n" }.joined()
    }

    private static func row(_ cells: [String]) -> String {
        "| " + cells.map(cell).joined(separator: " | ") + " |"
    }

    /// Text that stays within its cell and means only itself.
    private static func cell(_ text: String) -> String {
        Escaping.shown(text, limit: 400).unicodeScalars
            .map { "|\\`*_<>[]#&".unicodeScalars.contains($0) ? "\\\($0)" : "\($0)" }.joined()
    }

    private static func data(_ text: String) -> String {
        escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
    }

    private static func property(_ text: String) -> String {
        escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
    }

    private static func escaped(_ text: String, _ codes: [Unicode.Scalar: String]) -> String {
        text.unicodeScalars.map { codes[$0] ?? String($0) }.joined()
    }
}
