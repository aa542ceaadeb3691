/// The outside world behind one small door, which a test can replace.
///
/// Commands read and write through it alone, so they are plain functions of what it gives them.
package struct World: Sendable {
    /// Reads a whole file, or standard input for `-`.
    package var read: @Sendable (_ path: String) throws(ReadingTrouble) -> [UInt8]
    /// Writes data to standard output, all of it or an error.
    package var write: @Sendable (_ bytes: [UInt8]) throws(WritingTrouble) -> Void
    /// Writes talk to standard error; what cannot be written there is lost.
    package var talk: @Sendable (_ text: String) -> Void

    /// A world of these doors.
    package init(
        read: @escaping @Sendable (String) throws(ReadingTrouble) -> [UInt8],
        write: @escaping @Sendable ([UInt8]) throws(WritingTrouble) -> Void,
        talk: @escaping @Sendable (String) -> Void
    ) {
        self.read = read
        self.write = write
        self.talk = talk
    }
}

/// Why a file cannot be read.
package enum ReadingTrouble: Error, Hashable {
    case missing
    case folder
    case notAllowed
    case notAFile
    case noWriter
    case tooLarge
    case other(Int32)
}

/// Why output cannot be written.
package enum WritingTrouble: Error, Hashable {
    /// The reader has gone: nothing to report.
    case closedPipe
    /// The output is closed.
    case closed
    /// There is no room.
    case full
    case other(Int32)
}
