public import PersonalBudgets

/// A document's bytes, and the name that messages give it.
public struct Document: Sendable {
    /// Where it comes from.
    private let origin: Origin
    /// The bytes.
    public let bytes: [UInt8]
    /// The part of the bytes that holds this document.
    public let range: Range<Int>
    /// What stands for it in its file: the same, but for a row of a spreadsheet.
    let written: Range<Int>
    /// The line of the file that the document is, from 1; nil when the file is the document.
    public let line: Int?

    /// The most bytes that a document may have.
    public static let mostBytes = Limit.documentBytes

    /// Whether it has more; then nothing else is said of it, and it need not be here to its end.
    package var isTooLarge: Bool { range.count > Document.mostBytes }

    /// A document in a file of its own.
    public init(file: String, in folder: String? = nil, bytes: [UInt8]) {
        self.init(from: Origin(file, in: folder), bytes: bytes, range: 0..<bytes.count, line: nil)
    }

    /// The beginning of a file, or all of it.
    init(from origin: Origin, bytes: [UInt8]) {
        self.init(from: origin, bytes: bytes, range: 0..<bytes.count, line: nil)
    }

    /// A document that is one line of a file.
    public init(from origin: Origin, bytes: [UInt8], range: Range<Int>, line: Int?) {
        self.init(from: origin, bytes: bytes, range: range, written: range, line: line)
    }

    init(
        from origin: Origin,
        bytes: [UInt8],
        range: Range<Int>,
        written: Range<Int>,
        line: Int?
    ) {
        self.origin = origin
        self.bytes = bytes
        self.range = range
        self.written = written
        self.line = line
    }

    /// The file as the person typed it; `-` for standard input.
    public var file: String { origin.file }

    /// Whether its file has cells in its place.
    var isRow: Bool { written != range }

    /// The last component of the file's name, or its path below the folder that was named.
    package var name: String { origin.name }

    /// The line of the file on which the document begins, from 1.
    var firstLine: Int { line ?? 1 }

    /// The bytes of the document behind a byte order mark.
    var content: Range<Int> { ByteOrderMark.end(in: bytes, of: range)..<range.upperBound }

    /// A cursor at its beginning.
    var cursor: Cursor {
        @_lifetime(borrow self)
        get { Cursor(bytes.span, from: content.lowerBound, to: content.upperBound) }
    }

    /// A reader at its beginning.
    var reader: Reader {
        @_lifetime(borrow self)
        get { Reader(bytes.span, from: content.lowerBound, to: content.upperBound) }
    }

    /// Where lines and columns of the document are found, one or two of them.
    var places: Places {
        @_lifetime(borrow self)
        get { places(markedTo: content.lowerBound) }
    }

    /// Where lines and columns of the document are found, many of them up to some byte; a line of a
    /// file ends with a line feed only.
    @_lifetime(borrow self)
    func places(markedTo last: Int) -> Places {
        Places(
            bytes.span,
            from: content.lowerBound,
            to: content.upperBound,
            feedsOnly: line != nil,
            markedTo: last
        )
    }

    /// The whole text, without a byte order mark.
    var text: String { bytes.span.text(content) }

    /// The text of a passage of the document, its escapes undone.
    public func text(of passage: Passage) -> String {
        cursor.characters(of: JSONText(content: passage.bytes, isEscaped: true))
    }
}
