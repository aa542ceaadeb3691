/// What a file holds, as the end of its name says, in small letters or capitals.
package enum FileEnding: String, CaseIterable, Sendable {
    /// One document.
    case json = ".json"
    /// A table.
    case csv = ".csv"
    /// A document a line.
    case ndjson = ".ndjson"
    /// A document a line, by its other name.
    case jsonl = ".jsonl"

    /// The names of files that have a document a line.
    static let lines: [FileEnding] = [.ndjson, .jsonl]

    /// Whether a path has it.
    package func ends(_ path: String) -> Bool { path.lowercased().hasSuffix(rawValue) }
}
