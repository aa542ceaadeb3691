internal import BudgetDocuments
internal import PersonalBudgets

/// The sources that a page rests on, each written once and named by its number.
struct SourceList {
    private(set) var sources: [Source] = []

    /// A publication, whichever place in it is meant.
    struct Source: Equatable {
        let title: String
        /// Where it can be read; empty when no address is known.
        let address: String

        var words: String { [title, address].filter { !$0.isEmpty }.joined(separator: "; ") }
    }

    /// The place in a source, with the source's number and the evidence in brackets.
    mutating func mark(_ citation: Citation) -> String {
        let source = Source(title: citation.title, address: citation.address)
        let known = sources.firstIndex(of: source)
        if known == nil { sources.append(source) }
        let number = (known ?? sources.count - 1) + 1
        return [citation.locator, "[\(number), \(citation.evidence.rawValue)]"]
            .filter { !$0.isEmpty }.joined(separator: " ")
    }
}
