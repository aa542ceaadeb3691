internal import BudgetDocuments
internal import PlainText

/// A file named on the command line that cannot be used, in words.
struct OperandTrouble {
    let words: String

    init(_ path: String, _ trouble: ReadingTrouble) {
        let name = path == "-" ? "standard input" : Escaping.shown(path, limit: 200)
        words =
            switch trouble {
            case .missing: "there is no file \(name)"
            case .folder: "\(name) is a folder; name the files in it"
            case .notAllowed: "\(name) may not be read by you"
            case .notAFile: "\(name) is not a regular file"
            case .noWriter: "\(name) is a pipe, and nobody writes to it"
            case .tooLarge: "\(name) is too large: one document may have 16 MiB"
            case .other(let number): "\(name) cannot be read: system error \(number)"
            }
    }
}

extension World {
    /// Reads an operand as a document; what stands in the way is said on standard error.
    func document(_ path: String) -> Document? {
        do throws(ReadingTrouble) {
            return Document(file: path, bytes: try read(path))
        } catch {
            talk("pbcalc: \(OperandTrouble(path, error).words)\n")
            return nil
        }
    }
}
