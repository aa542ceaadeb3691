package import PersonalBudgets

/// One of two schemes that are compared, with what else cases are worked out by.
package struct ComparedScheme: Sendable {
    /// The scheme.
    package let document: SchemeDocument
    /// The rates and regimes, and the other schemes.
    package let library: Library
    private let date: CalendarDate?

    /// A scheme of a library; `date` is a day to use instead of a case's own dates.
    package init(_ document: SchemeDocument, in library: Library, on date: CalendarDate?) {
        self.document = document
        self.library = library
        self.date = date
    }

    /// What works cases out by it.
    var assessor: Assessor { Assessor(library, scheme: document.scheme.id, on: date) }

    /// What the file says.
    var tree: JSONTree { (try? JSONTree(json: Array(document.text.utf8))) ?? .null }

    /// The scheme as a tree says it instead; nil where that has faults.
    func saying(_ tree: JSONTree) -> ComparedScheme? {
        let reading = Document(file: document.file, bytes: tree.json)
            .usableScheme(beside: library)
        guard let scheme = reading.value else { return nil }
        var library = library
        library.add(scheme)
        return ComparedScheme(scheme, in: library, on: date)
    }
}
