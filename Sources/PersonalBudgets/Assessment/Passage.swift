/// A stretch of a document's text: the rules carry it along and never look inside.
public struct Passage: Hashable, Sendable {
    /// The bytes of the document, from the first to past the last.
    public let bytes: Range<Int>

    /// The text between two places.
    public init(_ bytes: Range<Int>) { self.bytes = bytes }
}
