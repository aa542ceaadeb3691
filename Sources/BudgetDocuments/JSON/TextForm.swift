/// What a text that is due has to say, so that a number in its place can be told what to become.
enum TextForm {
    /// Anything.
    case any
    /// An id.
    case id
    /// The name of something that stands elsewhere.
    case reference
    /// Something written like this.
    case like(String)
    /// One of a table's names.
    case name(NameTable)

    /// What to write instead of a number, or of a bare true or false; nil where it cannot be told.
    func correction(of text: String) -> Correction? {
        switch self {
        // Who writes true where words are due means to say what they are for.
        case .any: ["true", "false"].contains(text) ? nil : .write(text)
        case .id: Reader.isID(text.utf8.span) ? .write(text) : nil
        case .reference: nil
        case .like(let example): .like(example)
        case .name(let table):
            table.names.contains(text) ? .write(text) : .choose(table.names)
        }
    }
}

/// What to write instead of a value of the wrong kind.
public enum Correction: Sendable {
    /// These very characters: they would do.
    case write(String)
    /// Something like this.
    case like(String)
    /// One of these.
    case choose([String])
}
