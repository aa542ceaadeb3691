/// What a file holds, as the end of its name says, in small letters or capitals.
package enum FileEnding: String, Sendable {
    /// One document.
    case json = ".json"
    /// A table.
    case csv = ".csv"

    /// Whether a path has it.
    package func ends(_ path: String) -> Bool { path.lowercased().hasSuffix(rawValue) }
}
