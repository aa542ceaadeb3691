/// A heading of a scheme's page with a table under it; text and Markdown are two ways to draw it.
struct SchemeSection {
    let title: String
    let columns: [String]
    /// A cell for each column; an empty one says nothing.
    let rows: [[String]]
    /// Sentences about all of it.
    var note = ""
}
