internal import PersonalBudgets

/// A heading of a scheme's page with a table under it; text and Markdown are two ways to draw it.
struct SchemeSection {
    let title: String
    /// The columns, but for that of the sources.
    let columns: [String]
    let rows: [Row]
    /// Sentences about all of it.
    var note = ""
    /// Where all of it comes from.
    var citation: Citation?

    /// A line of the table.
    struct Row: Equatable {
        /// A cell for each column; an empty one says nothing.
        let cells: [String]
        /// Where it comes from; nil where that is said of the whole section.
        var citation: Citation?
    }

    /// The section with its source said once, where all rows of several come from the same place.
    var citedOnce: SchemeSection {
        guard rows.count > 1, let common = rows[0].citation,
            rows.allSatisfy({ $0.citation == common }), citation == nil || citation == common
        else { return self }
        return SchemeSection(
            title: title,
            columns: columns,
            rows: rows.map { Row(cells: $0.cells) },
            note: note,
            citation: common
        )
    }
}
