public import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// Problems as a person reads them: the place, the line with a mark under it, and what to write.
public enum ProblemPage {
    /// How many problems of one file are shown.
    public static let most = 100

    /// The text of one file's problems, each with a blank line behind it.
    ///
    /// - Parameters:
    ///   - problems: In the order of the file.
    ///   - style: Whether to colour the text.
    ///   - showsValues: Whether to show what stands in the file.
    /// - Returns: Lines of at most 80 columns.
    public static func text(
        _ problems: [Diagnostic],
        style: Style = .plain,
        showsValues: Bool = true
    ) -> String {
        var page = Page()
        for problem in problems.prefix(most) {
            add(showsValues ? problem : problem.withoutValues, to: &page, style)
            page.line("")
        }
        if problems.count > most { page.line("and \(problems.count - most) more") }
        return page.text
    }

    private static func add(_ problem: Diagnostic, to page: inout Page, _ style: Style) {
        var head = Page()
        let kind = "\(problem.severity.rawValue)[\(problem.code.rawValue)]"
        head.paragraph(
            "\(Escaping.shown(problem.file, limit: 200)):\(problem.place.line):"
                + "\(problem.place.column): \(kind): " + problem.message,
            hanging: 2
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
            page.line(
                gutter + style.fault(excerpt.mark)
                    + (hint(problem).map { " " + style.hint($0) } ?? "")
            )
        } else if let hint = hint(problem) {
            page.paragraph("= \(hint)", indent: 5, hanging: 7)
        }
        if let advice = problem.advice, hint(problem) == nil {
            page.paragraph("= \(advice)", indent: 5, hanging: 7)
        }
        if !problem.allowed.isEmpty, problem.allowed.count <= 40 {
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
        let begin = min(problem.place.column - 1, scalars.count)
        let end = min(max(problem.endColumn - 1, begin + 1), max(scalars.count, begin + 1))
        // The mark and a suggestion beside it stay on the page: long lines are cut on both sides.
        let room = width - 2
        let first = scalars.count <= room ? 0 : max(0, min(begin - 12, scalars.count - room))
        let last = min(scalars.count, first + room)
        let before = Excerpt.shown(scalars[first..<min(begin, last)])
        let marked = Excerpt.shown(scalars[min(begin, last)..<min(end, last)])
        let after = Excerpt.shown(scalars[min(end, last)..<last])
        let lead = first > 0 ? "…" : ""
        let isBlank = scalars.allSatisfy { $0 == " " || $0 == "\t" }
        line = isBlank ? "" : lead + before + marked + after + (last < scalars.count ? "…" : "")
        let indent = DisplayWidth.columns(of: lead + before)
        let hintRoom = problem.suggestion.map { $0.count + 20 } ?? 0
        let length = max(1, DisplayWidth.columns(of: marked))
        let fitting = max(1, min(length, width - indent - hintRoom))
        mark = spaces(indent) + String(repeating: "^", count: fitting)
    }

    private static func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return Escaping.shown(String(text), limit: .max)
    }
}
