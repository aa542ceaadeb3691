package import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// The schemes that can be used, each edition of one by its dates.
package struct SchemeListPage {
    private let entries: [Entry]

    private struct Entry {
        let scheme: Scheme
        /// Whether there are others of the same id.
        let isEdition: Bool

        var title: String {
            scheme.title + (isEdition ? ", version \(scheme.version)" : "")
        }
    }

    /// The schemes of a library.
    package init(_ library: Library) {
        entries = library.schemeIDs.flatMap { id in
            let editions = library.editions(of: id).map(\.scheme)
                .sorted { $0.applies.dates.lowerBound < $1.applies.dates.lowerBound }
            return editions.map { Entry(scheme: $0, isEdition: editions.count > 1) }
        }
    }

    /// For a screen: ids, titles and dates in columns.
    package var text: String { entries.map { lines($0) }.joined() }

    /// The same as a table.
    package var markdown: String {
        let rows = entries.map { entry in
            let dates = written(entry.scheme.applies.dates)
            return Markdown.row([
                Markdown.words(entry.scheme.id), Markdown.words(entry.title, limit: 200), dates,
            ])
        }
        let head = [Markdown.row(["Id", "Title", "Dates"]), Markdown.row(["---", "---", "---"])]
        return (head + rows).map { $0 + "\n" }.joined()
    }

    /// The same as a list of objects.
    package var json: [UInt8] {
        var writer = JSONWriter(compact: false)
        writer.list { list in
            for entry in entries {
                let scheme = entry.scheme
                list.object {
                    $0.member("id", scheme.id)
                    $0.member("version", scheme.version)
                    $0.member("title", scheme.title)
                    $0.member("from", written(scheme.applies.dates.lowerBound))
                    let last = scheme.applies.dates.upperBound
                    $0.member("to", last == .latest ? nil : written(last))
                }
            }
        }
        writer.endLine()
        return writer.bytes
    }

    /// The lines of a scheme, or of one of its editions.
    private func lines(_ entry: Entry) -> String {
        let id = entry.scheme.id
        // What is too long for its column stands over the others, or goes on below them.
        let isLong = id.utf8.count > 22
        var text = isLong ? id + "\n" : ""
        for (index, part) in Wrapping(width: 26)
            .lines(Escaping.shown(entry.title, limit: 200)).enumerated()
        {
            let isFirst = index == 0
            text += DisplayWidth.alignedLeft(isFirst && !isLong ? id : "", in: 24)
            text +=
                isFirst
                ? DisplayWidth.alignedLeft(part, in: 28) + written(entry.scheme.applies.dates)
                : part
            text += "\n"
        }
        return text
    }
}
