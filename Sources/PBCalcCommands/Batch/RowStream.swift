internal import BudgetDocuments

/// A spreadsheet, each row of it a case.
struct RowStream: Sendable {
    let path: String
    private let bytes: ByteStream
    private var reader: CaseSheetReader
    /// How many bytes have been read.
    private(set) var position = 0

    /// How much is read at once, where a row is not longer.
    private static let chunk = 256 << 10

    /// How many bytes there are in all; nil where nobody knows.
    var size: Int? { bytes.size }

    init(_ path: String, _ bytes: ByteStream, map: CaseMap?) {
        self.path = path
        self.bytes = bytes
        reader = CaseSheetReader(Origin(path), map: map)
    }

    /// The rows of the next piece, or what is wrong with the sheet; nil at the end.
    mutating func next() throws(ReadingTrouble) -> CaseSheetReader.Piece? {
        try reader.next { before throws(ReadingTrouble) in
            let read = try bytes.next(max(Self.chunk, before.count), before)
            position += (read?.count ?? before.count) - before.count
            return read
        }
    }
}
