package import BudgetDocuments
internal import PersonalBudgets

/// What became of tables of rows, as the places where changes are judged want it.
package enum TableSummary {
    /// GitHub's workflow commands, and the counts as the last line.
    package static func github(
        _ runs: [TableRun],
        shortfalls: [CoverageFloor.Shortfall] = []
    ) -> String {
        var lines: [String] = []
        for run in runs {
            lines += run.faults.map(GitHubAnnotations.line)
            for result in run.rows where !result.hasPassed {
                let words = ([result.row.why] + result.sentences).filter { !$0.isEmpty }
                    .joined(separator: "\n")
                lines.append(
                    GitHubAnnotations.error(
                        "\(result.row.id) differs",
                        words,
                        in: run.file,
                        line: result.row.line
                    )
                )
            }
        }
        lines += shortfalls.map { GitHubAnnotations.error("too little is covered", $0.sentence) }
        return (GitHubAnnotations.shown(lines) + [TablePage.counts(runs)])
            .map { $0 + "\n" }.joined()
    }

    /// A summary in Markdown: a table of the tables, then one of what differs.
    package static func markdown(
        _ runs: [TableRun],
        shortfalls: [CoverageFloor.Shortfall] = []
    ) -> String {
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
        let effects = TablePage.effectTable(runs)
        if let header = effects.first {
            lines += ["", row(header), "|---|--:|--:|--:|--:|"] + effects.dropFirst().map(row)
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
        for shortfall in shortfalls { lines += ["", Markdown.words(shortfall.sentence)] }
        return (lines + ["", TablePage.counts(runs)]).map { $0 + "\n" }.joined()
    }

    private static func row(_ cells: [String]) -> String {
        Markdown.row(cells.map { Markdown.words($0, limit: 400) })
    }
}
