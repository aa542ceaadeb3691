public import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// A scheme as a page: what is asked, what answers are worth, and what follows from them.
public struct SchemePage {
    let rulebook: Rulebook
    var scheme: Scheme { rulebook.scheme.scheme }

    /// The page of a scheme.
    public init(_ rulebook: Rulebook) { self.rulebook = rulebook }

    /// The page as text, at most 80 columns wide.
    public var text: String {
        var page = Page()
        page.line(Escaping.shown(scheme.title, limit: 76))
        page.paragraph(introduction)
        if !scheme.notice.isEmpty { page.paragraph(Escaping.shown(scheme.notice, limit: 400)) }
        for section in sections {
            page.blank()
            page.line(section.title)
            for row in section.rows {
                page.paragraph(
                    row.dropFirst().filter { !$0.isEmpty }.joined(separator: "; "),
                    first: "  " + DisplayWidth.alignedLeft(row.first ?? "", in: 22) + " ",
                    indent: 25
                )
            }
            if !section.note.isEmpty { page.paragraph(section.note, indent: 2) }
        }
        return page.text
    }

    /// The page as Markdown, fit to publish.
    public var markdown: String {
        var lines = ["# \(Markdown.words(scheme.title))", "", Markdown.words(introduction), ""]
        if !scheme.notice.isEmpty { lines += [Markdown.words(scheme.notice), ""] }
        for section in sections {
            lines += ["## \(section.title)", ""]
            if !section.rows.isEmpty {
                lines.append(Markdown.row(section.columns))
                lines.append("|" + String(repeating: "---|", count: section.columns.count))
                lines += section.rows.map { Markdown.row($0.map { Markdown.words($0) }) } + [""]
            }
            if !section.note.isEmpty { lines += [Markdown.words(section.note), ""] }
        }
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
        questions + measures + bands + adjusters + contribution + incomes + prices + planRules
            + signOff + accepted
    }

    private var accepted: [SchemeSection] {
        guard !scheme.accepted.isEmpty else { return [] }
        return [
            SchemeSection(
                title: "Findings that the council accepts",
                columns: ["finding", "in", "why", "evidence"],
                rows: scheme.accepted.map {
                    [$0.code.rawValue, $0.place, $0.reason, mark($0.citation)]
                }
            )
        ]
    }

    /// The source and the evidence in brackets.
    func mark(_ citation: Citation) -> String {
        let parts = [citation.title, citation.locator].filter { !$0.isEmpty }
        return "\(parts.joined(separator: ", ")) [\(citation.evidence.rawValue)]"
    }
}
