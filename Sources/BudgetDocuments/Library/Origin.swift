internal import PlainText

/// The file that documents come from: one for all lines of a file, so that they share its names.
public final class Origin: Sendable {
    /// The file as the person typed it; `-` for standard input.
    package let file: String
    /// The last component of its name, or its path below the folder that was named.
    let name: String

    /// A file, and the folder that was named and in which it was found; nil when it was named.
    public init(_ file: String, in folder: String? = nil) {
        self.file = file
        let bytes = file.utf8
        var start = bytes.startIndex
        if let folder {
            start =
                bytes.index(start, offsetBy: folder.utf8.count, limitedBy: bytes.endIndex) ?? start
            while start < bytes.endIndex, bytes[start] == UInt8(ascii: "/") {
                start = bytes.index(after: start)
            }
        } else if let last = bytes.lastIndex(of: UInt8(ascii: "/")) {
            start = bytes.index(after: last)
        }
        name = RawBytes.spelt(start == bytes.startIndex ? file : String(file[start...]))
    }
}
