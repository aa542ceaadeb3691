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
    ///   - listsMissing: Whether to list what no row tests.
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
        let effects = effectTable(runs)
        if !effects.isEmpty {
            page.line("what the differences come to, all rows together")
            page.table(effects)
        }
        if !isQuiet {
            page.paragraph(kinds(runs), hanging: 2)
            for run in runs where !run.leftOut.isEmpty {
                let names = run.leftOut.prefix(4).map { Escaping.shown($0, limit: 80) }
                    .joined(separator: ", ")
                let columns = run.budgets.map(\.rawValue)
                let more = run.leftOut.count > 4 ? " and \(run.leftOut.count - 4) more" : ""
                page.paragraph(
                    "\(Escaping.shown(run.file, limit: 200)): "
                        + "\(columns.inAList) \(columns.count == 1 ? "leaves" : "leave") out "
                        + "\(names)\(more), which points alone do not tell",
                    hanging: 2
                )
            }
            for coverage in TableRun.coverage(of: runs) {
                page.paragraph(line(coverage), hanging: 2)
                if listsMissing { add(coverage.parts, to: &page) }
            }
            let codes = TableRun.codes(of: runs)
            if codes.reached > 0 || listsMissing {
                page.paragraph("\(codes.name) expected: \(share(codes))", hanging: 2)
            }
            if listsMissing { add([codes], to: &page) }
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

    /// What rows have not tested that they were asked to, for standard error.
    package static func text(of shortfall: CoverageFloor.Shortfall) -> String {
        var page = Page()
        page.paragraph("pbcalc: " + shortfall.sentence, hanging: 2)
        guard !shortfall.missing.isEmpty else { return page.text }
        page.paragraph(
            "not tested: " + shortfall.missing.joined(separator: ", "),
            indent: 2,
            hanging: 4
        )
        return page.text
    }

    /// What was not tested, a paragraph a part.
    private static func add(_ parts: [Coverage.Part], to page: inout Page) {
        for part in parts where !part.missing.isEmpty {
            page.paragraph(
                "not tested of \(part.name): " + part.missing.joined(separator: ", "),
                indent: 2,
                hanging: 4
            )
        }
    }

    /// How much of a scheme the rows have tested.
    private static func line(_ coverage: Coverage) -> String {
        let shares = coverage.parts.filter { $0.all > 0 }.map { "\($0.name) \(share($0))" }
        return "coverage of \(coverage.name) \(coverage.percent)%"
            + (shares.isEmpty ? "" : ": " + shares.joined(separator: ", "))
    }

    private static func share(_ part: Coverage.Part) -> String { "\(part.reached)/\(part.all)" }

    /// What the differences come to; empty where no amount differs.
    static func effectTable(_ runs: [TableRun]) -> [[String]] {
        let effects = TableEffect.all(of: runs)
        guard !effects.isEmpty else { return [] }
        return [["column", "up", "down", "a week", "a year"]]
            + effects.map { effect in
                [
                    effect.column.rawValue, "\(effect.up)", "\(effect.down)",
                    effect.perWeek.map(signed) ?? "",
                    signed(effect.perYear),
                ]
            }
    }

    /// As in the cells, without the mark of a currency: tables may be of schemes in several.
    private static func signed(_ pence: Int64) -> String {
        (pence > 0 ? "+" : "") + typed(Pence(pence))
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
            "\(kind.rawValue) \(TableRun.count(of: kind, in: runs))"
        }
        return
            "\(compared) \(compared == 1 ? "cell" : "cells") compared; rows: \(kinds.joined(separator: ", "))"
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
        if !result.row.why.isEmpty {
            page.paragraph(Escaping.shown(result.row.why, limit: 400), indent: 2)
        }
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
                sentence,
                first: index == 0 ? "  because  " : "           ",
                indent: 13
            )
        }
        if let line = result.lineToPaste {
            // What a screen shows in other characters would be pasted so.
            let isPlain = Escaping.shown(line, limit: .max) == line
            page.line(
                "  paste    "
                    + (isPlain
                        ? line : "with --update: a cell has a line break or a hidden character")
            )
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
