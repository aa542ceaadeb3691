public import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// A scheme as a page: what is asked, what answers are worth, and what follows from them.
public struct SchemePage {
    let rulebook: Rulebook
    /// The rates of the days for which the scheme is used, each year's once.
    let rates: [RatesDocument]
    var scheme: Scheme { rulebook.scheme.scheme }
    var regimes: [Regime] {
        ([rulebook.regime].compactMap(\.self) + rulebook.others).map(\.regime)
    }

    /// The page of a scheme, with the rates that a library has for it.
    public init(_ rulebook: Rulebook, beside library: Library) {
        self.rulebook = rulebook
        rates = library.rates(for: rulebook)
    }

    /// The page as text, at most 80 columns wide.
    public var text: String {
        var page = Page()
        page.line(Escaping.shown(scheme.title, limit: 76))
        page.paragraph(introduction)
        if !scheme.notice.isEmpty { page.paragraph(Escaping.shown(scheme.notice, limit: 400)) }
        var sources = SourceList()
        for section in sections {
            page.blank()
            page.line(section.title)
            for row in section.rows {
                let cells = row.cells.dropFirst() + [row.citation.map { sources.mark($0) } ?? ""]
                let words = cells.filter { !$0.isEmpty }.joined(separator: "; ")
                let name = DisplayWidth.alignedLeft(row.cells.first ?? "", in: 22)
                // What a longer name is stands below it, in line with the others.
                if DisplayWidth.columns(of: name) > 22 {
                    page.line("  " + name)
                    page.paragraph(words, indent: 25)
                } else {
                    page.paragraph(words, first: "  \(name) ", indent: 25)
                }
            }
            for note in notes(of: section, &sources) { page.paragraph(note, indent: 2) }
        }
        page.blank()
        page.line("Sources")
        for (index, source) in sources.sources.enumerated() {
            page.paragraph("[\(index + 1)] \(source.words)", hanging: 5)
        }
        return page.text
    }

    /// The page as Markdown, fit to publish.
    public var markdown: String {
        var lines = ["# \(Markdown.words(scheme.title))", "", Markdown.words(introduction), ""]
        if !scheme.notice.isEmpty { lines += [Markdown.words(scheme.notice), ""] }
        var sources = SourceList()
        for section in sections {
            lines += ["## \(Markdown.words(section.title))", ""]
            let isCited = section.rows.contains { $0.citation != nil }
            if !section.rows.isEmpty {
                let columns = section.columns + (isCited ? ["source"] : [])
                lines.append(Markdown.row(columns))
                lines.append("|" + String(repeating: "---|", count: columns.count))
                for row in section.rows {
                    let mark = isCited ? [row.citation.map { sources.mark($0) } ?? ""] : []
                    lines.append(Markdown.row((row.cells + mark).map { Markdown.words($0) }))
                }
                lines.append("")
            }
            for note in notes(of: section, &sources) { lines += [Markdown.words(note), ""] }
        }
        lines += ["## Sources", ""]
        lines += sources.sources.enumerated().map { "\($0 + 1). \(Markdown.words($1.words))" }
        return lines.map { $0 + "\n" }.joined()
    }

    private var introduction: String {
        "\(scheme.id), version \(scheme.version), for assessments from "
            + "\(written(scheme.applies.dates)), \(scheme.applies.ages), "
            + "settings: \(scheme.applies.settings.map(\.rawValue).joined(separator: ", ")). "
            + "Whose support: \(scheme.subject.rawValue). Eligibility: \(eligibility)."
    }

    private var eligibility: String {
        let name = scheme.eligibility.name.rawValue
        guard case .fairAccess(let threshold) = scheme.eligibility else { return name }
        return "\(name), \(threshold.rawValue) or above"
    }

    /// The sections, in the order of the work.
    private var sections: [SchemeSection] {
        let all =
            questions + measures + bands + adjusters + contribution + incomes + rateSections
            + prices + planRules + signOff + accepted
        return all.map(\.citedOnce)
    }

    private var accepted: [SchemeSection] {
        guard !scheme.accepted.isEmpty else { return [] }
        return [
            SchemeSection(
                title: "Findings that the council accepts",
                columns: ["finding", "in", "why"],
                rows: scheme.accepted.map {
                    SchemeSection.Row(
                        cells: [$0.code.rawValue, $0.place, $0.reason],
                        citation: $0.citation
                    )
                }
            )
        ]
    }

    /// The sentences under a section's table, the last of which says where it comes from.
    private func notes(of section: SchemeSection, _ sources: inout SourceList) -> [String] {
        let source = section.citation.map { "Source: \(sources.mark($0))." } ?? ""
        let note = [section.note, source].filter { !$0.isEmpty }.joined(separator: " ")
        return note.isEmpty ? [] : [note]
    }
}
