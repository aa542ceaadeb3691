internal import BudgetDocuments

/// A stream of lines, each of them a document.
struct LineStream: Sendable {
    private let origin: Origin
    private let bytes: ByteStream
    /// How many bytes have been read.
    private(set) var position = 0
    /// What was read behind the last line end.
    private var rest: [UInt8] = []
    private var line = 1
    private var isAtEnd = false
    /// Whether a line has been left behind that does not end.
    private var isEndless = false
    /// Whether a line of nothing is a case, so that there are as many cases as lines.
    private let countsEmptyLines: Bool

    /// How much is read at once.
    static let chunk = 256 << 10
    /// How long a line is read past what a document may have, before it is taken for endless.
    private static let longest = 1 << 30

    var path: String { origin.file }

    /// How many bytes there are in all; nil where nobody knows.
    var size: Int? { bytes.size }

    init(_ path: String, _ bytes: ByteStream, countsEmptyLines: Bool) {
        origin = Origin(path)
        self.bytes = bytes
        self.countsEmptyLines = countsEmptyLines
    }

    /// The documents of the next piece; nil at the end.
    ///
    /// Empty lines are no documents, unless they count. A line longer than a document may be is one
    /// all the same, cut short: it is faulty, and those around it are not.
    mutating func next() throws(ReadingTrouble) -> [Document]? {
        guard !isEndless else { throw .endless }
        guard !isAtEnd else { return nil }
        var piece = rest
        rest = []
        var searched = 0
        while true {
            // Behind a little it is read in place; behind much it is appended, so that a long line
            // is not copied again and again.
            let isShort = piece.count < Self.chunk
            guard let read = try bytes.next(Self.chunk, isShort ? piece : []) else {
                isAtEnd = true
                break
            }
            position += read.count - (isShort ? piece.count : 0)
            if isShort { piece = read } else { piece += read }
            if let last = piece[searched...].lastIndex(of: UInt8(ascii: "\n")) {
                rest = Array(piece[(last + 1)...])
                piece.removeSubrange((last + 1)...)
                break
            }
            searched = piece.count
            guard searched <= Document.mostBytes else {
                try passOver(&piece)
                break
            }
        }
        return documents(in: piece)
    }

    /// Reads on to the end of a line that is too long, keeping only enough to know it by.
    private mutating func passOver(_ piece: inout [UInt8]) throws(ReadingTrouble) {
        piece.removeSubrange((Document.mostBytes + 1)...)
        var passed = piece.count
        // What has a size comes to its end; what has none might not.
        while size != nil || passed < Self.longest {
            guard let read = try bytes.next(Self.chunk, []) else {
                isAtEnd = true
                return
            }
            passed += read.count
            position += read.count
            if let end = read.span.firstIndex(of: UInt8(ascii: "\n"), from: 0) {
                piece.append(UInt8(ascii: "\n"))
                rest = Array(read[(end + 1)...])
                return
            }
        }
        isEndless = true
    }

    private mutating func documents(in piece: [UInt8]) -> [Document] {
        var documents: [Document] = []
        var start = 0
        while start < piece.count {
            let end = piece.span.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? piece.count
            let last = end > start && piece[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
            if last > start || countsEmptyLines {
                documents.append(
                    Document(from: origin, bytes: piece, range: start..<last, line: line)
                )
            }
            line += 1
            start = end + 1
        }
        return documents
    }
}
