/// What the columns of a spreadsheet mean, and what all its cases share.
///
/// ```json
/// { "format": "pbcalc.map.v1",
///   "columns": { "Ref": "id", "Date of birth": "person.born", "Notes": null },
///   "case": { "scheme": "exampleshire-2026", "subject": "adult" } }
/// ```
package struct CaseMap: Sendable {
    /// What all cases share.
    let base: CaseTree
    /// The way to the value of each column; nil for a column that is left out.
    private let columns: [String: CasePath?]

    /// The value of `format`.
    package static let format = "pbcalc.map.v1"

    /// Why a map cannot be used, in words.
    package struct Trouble: Error {
        /// What is wrong.
        package let words: String

        /// Trouble in these words.
        package init(words: String) { self.words = words }
    }

    /// Reads a map.
    package init(_ bytes: [UInt8]) throws(Trouble) {
        guard let tree = try? CaseTree(json: bytes), case .object(let members) = tree else {
            throw Trouble(words: "it is not a JSON object")
        }
        guard tree["format"] == .text(CaseMap.format) else {
            throw Trouble(words: "it does not begin with \"format\": \"\(CaseMap.format)\"")
        }
        if let other = members.first(where: { !["format", "columns", "case"].contains($0.name) }) {
            throw Trouble(words: "it has a member \"\(other.name)\"; write columns or case")
        }
        guard case .object(let named)? = tree["columns"] else {
            throw Trouble(words: "it has no \"columns\": an object from headings to paths")
        }
        var columns: [String: CasePath?] = [:]
        for column in named {
            do throws(TableFault.Kind) {
                switch column.value {
                case .null: columns[column.name] = .some(nil)
                case .text(let path): columns[column.name] = try CasePath(path)
                default: throw .columnUnknown(column.name, known: [])
                }
            } catch {
                throw Trouble(
                    words: "the column \"\(column.name)\" leads to nothing a case can hold"
                )
            }
        }
        self.columns = columns
        base = tree["case"] ?? .object([])
    }

    /// The path of a column, which the map or the heading itself tells; nil for one left out.
    func path(of heading: String) throws(TableFault.Kind) -> CasePath? {
        if let path = columns[heading] { return path }
        guard let path = try? CasePath(heading) else {
            throw .columnUnknown(heading, known: columns.keys.sorted())
        }
        return path
    }
}
