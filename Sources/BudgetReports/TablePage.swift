package import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// What became of tables of rows, as a person reads it.
package enum TablePage {
    /// The rows that differ, a line for each table, and the counts as the last line.
    ///
    /// - Parameters:
    ///   - runs: In the order of the command line.
    ///   - style: Whether to colour the text.
    ///   - isQuiet: Whether to leave out tables in which nothing is wrong.
    ///   - listsMissing: Whether to list what no row reaches.
    /// - Returns: Lines of at most 80 columns.
    package static func text(
        _ runs: [TableRun],
        style: Style = .plain,
        isQuiet: Bool = false,
        listsMissing: Bool = false
    ) -> String {
        var page = Page()
        for run in runs {
            for result in run.rows where !result.hasPassed {
                add(result, of: run, to: &page, style)
                page.line("")
            }
        }
        for run in runs where !isQuiet || run.failed > 0 || !run.faults.isEmpty {
            page.line(line(run))
        }
        if !isQuiet {
            page.paragraph(kinds(runs), hanging: 2)
            for coverage in TableRun.coverage(of: runs) {
                page.paragraph(line(coverage), hanging: 2)
                if listsMissing, !coverage.missing.isEmpty {
                    page.paragraph(notReached(coverage), indent: 2, hanging: 4)
                }
            }
        }
        page.line(counts(runs))
        return page.text
    }

    /// `N passed, N failed`.
    package static func counts(_ runs: [TableRun]) -> String {
        let passed = runs.reduce(0) { $0 + $1.passed }
        let failed = runs.reduce(0) { $0 + $1.failed }
        return "\(passed) passed, \(failed) failed"
    }

    /// What rows have not reached that they were asked to, for standard error.
    package static func shortfall(_ coverage: Coverage, least: Int) -> String {
        var page = Page()
        page.paragraph(
            "pbcalc: coverage of \(coverage.scheme) is \(coverage.percent)%, less than the "
                + "\(least)% asked for",
            hanging: 2
        )
        page.paragraph(notReached(coverage), indent: 2, hanging: 4)
        return page.text
    }

    private static func notReached(_ coverage: Coverage) -> String {
        "not reached: " + coverage.missing.joined(separator: ", ")
    }

    /// How much of a scheme the rows have reached.
    private static func line(_ coverage: Coverage) -> String {
        let counts = coverage.counts.map { "\($0.name) \($0.reached)/\($0.all)" }
        return "coverage of \(coverage.scheme) \(coverage.percent)%: "
            + counts.joined(separator: ", ")
    }

    /// The faults of tables, for standard error.
    package static func faults(_ faults: [TableFault], in file: String) -> String {
        var page = Page()
        for fault in faults.prefix(Diagnostic.mostShown) {
            page.report(
                "\(Escaping.shown(file, limit: .max)):\(fault.place.line):\(fault.place.column)",
                "error[\(fault.code.rawValue)]",
                fault.message
            )
            if let near = fault.suggestion {
                page.paragraph("= did you mean \"\(near)\"?", indent: 5, hanging: 7)
            }
            page.line("")
        }
        if faults.count > Diagnostic.mostShown {
            page.line("and \(faults.count - Diagnostic.mostShown) more")
        }
        return page.text
    }

    /// The name of a table and its counts.
    private static func line(_ run: TableRun) -> String {
        let counts =
            run.faults.isEmpty
            ? "  \(run.rows.count) \(run.rows.count == 1 ? "row" : "rows")"
                + "  \(run.passed) passed  \(run.failed) failed"
            : "  not run: \(run.faults.count) \(run.faults.count == 1 ? "fault" : "faults")"
        return shortened(run.file, to: Page.width - counts.utf8.count) + counts
    }

    /// Where the figures come from; what the program once said itself proves less.
    private static func kinds(_ runs: [TableRun]) -> String {
        let compared = runs.reduce(0) { $0 + $1.compared }
        let kinds = RowKind.allCases.map { kind in
            let count = runs.reduce(0) { $0 + $1.rows.count { $0.row.kind == kind } }
            return "\(kind.rawValue) \(count)"
        }
        return "\(compared) cells compared; rows: \(kinds.joined(separator: ", "))"
    }

    /// The end of a path, which says more than its beginning.
    private static func shortened(_ path: String, to width: Int) -> String {
        let shown = Escaping.shown(path, limit: .max)
        guard DisplayWidth.columns(of: shown) > width else { return shown }
        var kept = shown[...]
        while DisplayWidth.columns(of: kept) > width - 1 { kept = kept.dropFirst() }
        return "…" + kept
    }
}

extension TablePage {
    private static func add(
        _ result: RowResult,
        of run: TableRun,
        to page: inout Page,
        _ style: Style
    ) {
        let id = Escaping.shown(result.row.id)
        // The place stays on one line, so that an editor can follow it.
        let place = "\(Escaping.shown(run.file, limit: .max)):\(result.row.line): "
        if DisplayWidth.columns(of: place) + DisplayWidth.columns(of: id) + 8 <= Page.width {
            page.line(style.fault(place + "\(id) differs"))
        } else {
            page.line(style.fault(place))
            page.line("  \(id) differs")
        }
        page.paragraph(Escaping.shown(result.row.why, limit: 400), indent: 2)
        let header = ["column", "expected", "actual", "change"]
        let table = result.differences.map { difference in
            [difference.column, difference.expected, difference.actual, difference.change ?? ""]
                .map { Escaping.shown($0) }
        }
        let widths = (0..<3).map { column in
            ([header] + table).map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
        }
        for row in [header] + table { add(row, widths, to: &page) }
        for fault in result.faults.prefix(9) {
            page.paragraph(
                "\(fault.code.rawValue): \(fault.message)"
                    + (fault.suggestion.map { "; did you mean \"\($0)\"?" } ?? ""),
                indent: 2,
                hanging: 4
            )
        }
        for (index, sentence) in result.because.enumerated() {
            page.paragraph(
                Escaping.shown(sentence, limit: .max),
                first: index == 0 ? "  because  " : "           ",
                indent: 13
            )
        }
        if let line = result.lineToPaste {
            page.line("  paste    " + Escaping.shown(line, limit: .max))
        }
    }

    /// A row in columns, or each cell on a line of its own when they do not fit.
    private static func add(_ cells: [String], _ widths: [Int], to page: inout Page) {
        var line = "  "
        for (cell, width) in zip(cells, widths) {
            line += DisplayWidth.alignedLeft(cell, in: width) + "  "
        }
        line += cells[3]
        if DisplayWidth.columns(of: line) <= Page.width {
            while line.hasSuffix(" ") { line.removeLast() }
            page.line(line)
        } else {
            for cell in cells where !cell.isEmpty { page.paragraph(cell, indent: 2, hanging: 4) }
        }
    }
}
