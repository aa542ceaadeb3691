/// The outside world behind one small door: the C library is used behind it alone.
///
/// Commands read and write through it alone, so they are plain functions of what it gives them.
package struct World: Sendable {
    /// Reads a whole file, or standard input for `-`; of more than a document may have, only so much
    /// that it is seen to be more.
    package let read: @Sendable (_ path: String) throws(ReadingTrouble) -> [UInt8]
    /// The names of what is in a folder, sorted.
    package let names: @Sendable (_ folder: String) throws(ReadingTrouble) -> [String]
    /// The files in a folder and the folders below it that end in `.json`.
    package let documents: @Sendable (_ folder: String) throws(ReadingTrouble) -> Folder
    /// The files in a folder and the folders below it that end in `.csv`.
    package let tables: @Sendable (_ folder: String) throws(ReadingTrouble) -> Folder
    /// Which file a name leads to, or standard input for `-`; nil where there is none.
    package let identity: @Sendable (_ path: String) -> FileIdentity?
    /// The name of a file from wherever one is; nil where there is none.
    package let wholePath: @Sendable (_ path: String) -> String?
    /// Where a file comes to stand that is written under a name; nil where there is no such folder.
    package let place: @Sendable (_ path: String) -> FilePlace?
    /// Opens a file for output beside the inputs, or standard output for nil.
    package let sink: @Sendable (_ path: String?, _ inputs: [String]) throws(WritingTrouble) -> Sink
    /// Opens a file, or standard input for `-`, to be read bit by bit.
    package let stream: @Sendable (_ path: String) throws(ReadingTrouble) -> ByteStream
    /// Notes requests to stop from now on, instead of ending at once.
    package let listen: @Sendable () -> Void
    /// How to end when somebody has asked the program to stop; nil while nobody has.
    package let stopSignal: @Sendable () -> ExitStatus?
    /// Does something on a thread of its own.
    package let beside: @Sendable (_ work: @escaping @Sendable () -> Void) -> Void
    /// Writes talk to standard error; what cannot be written there is lost.
    package let talk: @Sendable (_ text: String) -> Void
    /// The value of an environment variable.
    package let environment: @Sendable (_ name: String) -> String?
    /// Whether a standard stream is a terminal.
    package let isTerminal: @Sendable (_ stream: Stream) -> Bool
    /// How many columns the terminal has that shows the talk; nil where nobody knows.
    package let width: @Sendable () -> Int?
    /// Nanoseconds since some moment, to tell how long something takes; no result depends on it.
    package let clock: @Sendable () -> UInt64
}

/// What was looked for in a folder and the folders below it.
package struct Folder: Sendable {
    /// The files, sorted; a folder that cannot be read stands among them.
    package var files: [String] = []
    /// Links to folders, which are not followed.
    package var links: [String] = []
    /// Names of files that are among them by another name before.
    package var again: [(name: String, first: String)] = []
    /// Files that hold something else than what was looked for.
    package var others: [String] = []

    /// A folder in which nothing was found yet.
    package init() {}
}

/// A file by whatever name.
package struct FileIdentity: Hashable, Sendable {
    let device, number: UInt64
}

/// The place of a file, which may not be there yet, by whatever name.
package struct FilePlace: Hashable, Sendable {
    let folder: FileIdentity
    let name: String
}

/// Bytes that come bit by bit.
package struct ByteStream: Sendable {
    /// At most so many further bytes, behind those that are given; nil at the end.
    package var next: @Sendable (_ most: Int, _ before: [UInt8]) throws(ReadingTrouble) -> [UInt8]?
    /// How many bytes there are in all; nil where nobody knows, as of a pipe.
    package var size: Int?

    /// A stream of this door.
    package init(
        size: Int? = nil,
        next: @escaping @Sendable (Int, [UInt8]) throws(ReadingTrouble) -> [UInt8]?
    ) {
        self.size = size
        self.next = next
    }
}

/// A standard stream.
package enum Stream: Int32, Sendable {
    case input = 0
    case output = 1
    case talk = 2
}

/// Where data goes: standard output, or a file that appears whole or not at all.
package struct Sink: Sendable {
    /// How many bytes are taken whole or not at all; nil where all are, however many.
    package var most: Int?
    /// Writes all of the bytes, or says why not.
    package var write: @Sendable (_ bytes: [UInt8]) throws(WritingTrouble) -> Void
    /// Puts the file in its place.
    package var commit: @Sendable () throws(WritingTrouble) -> Void
    /// Forgets what was written, where the file is not to appear.
    package var abandon: @Sendable () -> Void
    /// What to tell the person about where the data went; nil when it is where they expect.
    package var note: String?

    /// A sink of these doors.
    package init(
        most: Int? = nil,
        write: @escaping @Sendable ([UInt8]) throws(WritingTrouble) -> Void,
        commit: @escaping @Sendable () throws(WritingTrouble) -> Void,
        abandon: @escaping @Sendable () -> Void = {},
        note: String? = nil
    ) {
        self.most = most
        self.write = write
        self.commit = commit
        self.abandon = abandon
        self.note = note
    }
}

/// Why a file cannot be read.
package enum ReadingTrouble: Error, Hashable {
    case missing
    case folder
    /// Something else than a folder, where the files in one are wanted.
    case noFolder
    case notAllowed
    case notAFile
    case noWriter
    case closed
    case tooManyLinks
    /// A link to a name that is not there.
    case linkToNothing(String)
    /// A line that does not end, as far as anybody would read it.
    case endless
    /// Somebody has asked the program to stop.
    case stopped
    /// Anything else, as the system says it.
    case other(String)
}

/// Why output cannot be written.
package enum WritingTrouble: Error, Hashable {
    /// The reader has gone: nothing to report.
    case closedPipe
    /// The output is closed.
    case closed
    /// Somebody has asked the program to stop, to end so, before the reader took it.
    case stopped(ExitStatus)
    /// There is no room.
    case full
    /// The file would overwrite an input.
    case isInput(String)
    /// The file would overwrite another output.
    case isOutput(String, other: String)
    /// Standard output goes to the file, and what was written there would be lost.
    case isStandardOutput(String)
    /// The target is a folder, a device or the like.
    case notAFile(String)
    /// The folder is not there.
    case noFolder(String)
    /// The folder or the file may not be written.
    case notAllowed(String)
    /// Anything else, as the system says it.
    case other(String)
}
