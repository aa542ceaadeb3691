/// The bytes at which a name may begin, so many that one which is tried at once ends among them
/// with what stands behind it: what is looked at there needs no further look at where the text ends.
struct NameWindow: ~Escapable {
    /// The bytes of the longest name that is tried at once.
    static let longestName = 24

    private static let length = 32

    private let bytes: Span<UInt8>

    /// The bytes from a place on; nil where the text has too few.
    @inline(__always)
    @_lifetime(copy text)
    init?(of text: Span<UInt8>, at start: Int) {
        guard start >= 0, start <= text.count &- NameWindow.length else { return nil }
        bytes = unsafe text.extracting(unchecked: start..<start &+ NameWindow.length)
    }

    /// How many bytes stand before the first quotation mark; nil where they are too many.
    @inline(__always)
    var nameLength: Int? {
        var start = 0
        while start < NameWindow.longestName {
            let marks = eight(at: start).marks(of: UInt8(ascii: "\""))
            guard marks == 0 else { return start &+ marks.trailingZeroBitCount / 8 }
            start &+= 8
        }
        return byte(at: start) == UInt8(ascii: "\"") ? start : nil
    }

    /// The byte at a place.
    @inline(__always)
    func byte(at position: Int) -> UInt8 { bytes[position] }

    /// Eight bytes as one word, the first of them lowest.
    @inline(__always)
    func eight(at position: Int) -> UInt64 { bytes.eight(at: position) ?? 0 }
}
