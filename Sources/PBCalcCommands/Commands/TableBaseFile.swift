internal import BudgetDocuments

/// The base case that a table names, read.
struct TableBaseFile {
    let path: BasePath
    let bytes: Result<[UInt8], TableBase.Trouble>

    /// Reads the base of a table; nil when it names none.
    init?(_ sheet: TableSheet, _ session: Session) {
        guard let named = sheet.settings.base?.value else { return nil }
        path = BasePath(named, besides: sheet.file)
        do throws(ReadingTrouble) { bytes = .success(try session.bytes(of: path.full)) } catch {
            let words =
                error == .folder
                ? "it is a folder, and a case in it is wanted"
                : OperandTrouble(path.shown, error).words
            bytes = .failure(TableBase.Trouble(words))
        }
    }
}

/// The file of a base case, which a table names from its own folder.
struct BasePath {
    /// As it is opened.
    let full: String
    /// As it is shown: without steps into a folder and out again.
    let shown: String

    init(_ named: String, besides table: String) {
        let folder = table.lastIndex(of: "/").map { String(table[...$0]) } ?? ""
        full = named.hasPrefix("/") ? named : folder + named
        var kept: [Substring] = []
        for part in full.split(separator: "/", omittingEmptySubsequences: true) {
            if part == "..", let last = kept.last, last != ".." {
                kept.removeLast()
            } else if part != "." {
                kept.append(part)
            }
        }
        shown = (full.hasPrefix("/") ? "/" : "") + kept.joined(separator: "/")
    }
}
