public import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// Problems as a person reads them: the place, the line with a mark under it, and what to write.
public enum ProblemPage {
    /// The text of one file's problems, each with a blank line behind it.
    ///
    /// - Parameters:
    ///   - problems: In the order of the file.
    ///   - style: Whether to colour the text.
    ///   - showsValues: Whether to show what stands in the file.
    ///   - most: How many of them to show; the others are counted.
    /// - Returns: Lines of at most 80 columns.
    public static func text(
        _ problems: [Diagnostic],
        style: Style = .plain,
        showsValues: Bool = true,
        most: Int = Diagnostic.mostShown
    ) -> String {
        var page = Page()
        for problem in problems.prefix(most) {
            add(showsValues ? problem : problem.withoutValues, to: &page, style)
            page.line("")
        }
        if problems.count > most {
            page.line("and \(problems.count - most) more")
        }
        return page.text
    }

    private static func add(_ problem: Diagnostic, to page: inout Page, _ style: Style) {
        var head = Page()
        let kind = "\(problem.severity.rawValue)[\(problem.code.rawValue)]"
        head.report(
            "\(Escaping.shown(problem.file, limit: .max)):\(problem.place.line):"
                + "\(problem.place.column)",
            kind,
            problem.message
        )
        for line in head.lines {
            let parts = line.split(separator: kind, maxSplits: 1, omittingEmptySubsequences: false)
            page.line(
                parts.count == 2 ? parts[0] + style.fault(kind) + parts[1] : style.bold(line)
            )
        }
        let gutter = spaces(max(4, String(problem.place.line).count)) + " | "
        let number = DisplayWidth.alignedRight(String(problem.place.line), in: gutter.count - 3)
        let excerpt = Excerpt(problem, width: Page.width - gutter.count)
        if !excerpt.line.isEmpty {
            page.line(number + " | " + excerpt.line)
            let hint = hint(problem) ?? ""
            let room = Page.width - gutter.count - DisplayWidth.columns(of: excerpt.mark)
            let fits = hint.isEmpty || DisplayWidth.columns(of: hint) < room
            page.line(
                gutter + style.fault(excerpt.mark)
                    + (fits && !hint.isEmpty ? " " + style.hint(hint) : "")
            )
            if !fits { page.paragraph("= \(hint)", indent: 5, hanging: 7) }
        } else if let hint = hint(problem) {
            page.paragraph("= \(hint)", indent: 5, hanging: 7)
        }
        if let advice = problem.advice, hint(problem) == nil {
            page.paragraph("= \(advice)", indent: 5, hanging: 7)
        }
        if !problem.allowed.isEmpty, problem.allowed.count <= 50 {
            page.paragraph(
                "= choose one of: " + problem.allowed.joined(separator: ", "),
                indent: 5,
                hanging: 7
            )
        }
        if !problem.pointer.isEmpty {
            page.paragraph(
                "= at \(Escaping.shown(problem.pointer, limit: 200))",
                indent: 5,
                hanging: 7
            )
        }
    }

    /// What to write, when it is short enough to stand beside the mark.
    private static func hint(_ problem: Diagnostic) -> String? {
        problem.suggestion.map { "did you mean \"\($0)\"?" }
    }
}

/// The part of a line around a problem that fits the page, and the mark under it.
struct Excerpt {
    let line: String
    let mark: String

    init(_ problem: Diagnostic, width: Int) {
        let scalars = Array(problem.line.unicodeScalars)
        let begin = min(max(0, problem.place.column - problem.lineColumn), scalars.count)
        let end = min(
            max(problem.endColumn - problem.lineColumn, begin + 1),
            max(scalars.count, begin + 1)
        )
        // What is before the mark gives way first, then what is behind it, then the mark itself.
        let all = scalars[begin..<min(end, scalars.count)]
        let marked = Excerpt.prefix(all, columns: width - 16)
        // Behind a mark that is cut, nothing stands that would seem to follow.
        let rest = marked == Excerpt.shown(all) ? scalars[min(end, scalars.count)...] : []
        var room = width - 2 - DisplayWidth.columns(of: marked)
        let behind = DisplayWidth.columns(of: Excerpt.prefix(rest, columns: room))
        let before = Excerpt.suffix(scalars[..<begin], columns: max(room - behind, min(room, 30)))
        room -= DisplayWidth.columns(of: before)
        let after = Excerpt.prefix(rest, columns: room)
        let isBlank = scalars.allSatisfy { $0 == " " || $0 == "\t" }
        let isBegun = problem.lineColumn == 1 && before == Excerpt.shown(scalars[..<begin])
        let isEnded = marked == Excerpt.shown(all) && after == Excerpt.shown(rest)
        let lead = isBegun ? "" : "…"
        line = isBlank ? "" : lead + before + marked + after + (isEnded ? "" : "…")
        mark =
            spaces(DisplayWidth.columns(of: lead + before))
            + String(repeating: "^", count: max(1, DisplayWidth.columns(of: marked)))
    }

    /// The first scalars that fit so many columns.
    private static func prefix(_ scalars: ArraySlice<Unicode.Scalar>, columns: Int) -> String {
        var text = ""
        for scalar in scalars.prefix(max(0, columns)) {
            let longer = text + shown([scalar])
            if DisplayWidth.columns(of: longer) > columns { break }
            text = longer
        }
        return text
    }

    /// The last scalars that fit so many columns.
    private static func suffix(_ scalars: ArraySlice<Unicode.Scalar>, columns: Int) -> String {
        var text = ""
        for scalar in scalars.suffix(max(0, columns)).reversed() {
            let longer = shown([scalar]) + text
            if DisplayWidth.columns(of: longer) > columns { break }
            text = longer
        }
        return text
    }

    private static func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return Escaping.shown(String(text), limit: .max)
    }
}
