/// The first place where a text stops being JSON.
struct SyntaxFault: Error {
    /// What is wrong there.
    enum Kind: Hashable {
        case empty
        case notUTF8
        case disguised(Disguise)
        case unexpected
        case colonMissing
        case comment
        case commaMissing
        case commaTrailing
        case word
        case number
        case controlInString
        case escape
        case surrogate
        case unclosedString
        case unclosed
        case afterEnd
        case tooDeep
        case tooMany
        case stringTooLong
    }

    let kind: Kind
    /// The bytes concerned.
    let range: Range<Int>
}

/// How much of anything a document may hold.
enum Limit {
    static let depth = 64
    static let members = 10_000
    static let stringBytes = 1 << 20
    /// Bytes in one document or one line.
    static let documentBytes = 16 << 20
}
