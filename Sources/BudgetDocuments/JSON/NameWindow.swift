/// The bytes at which a name may begin, so many that one which is tried at once ends among them
/// with what stands behind it: what is looked at there needs no further look at where the text ends.
struct NameWindow: ~Escapable {
    /// The bytes of the longest name that is tried at once.
    static let longestName = 24

    private static let length = 32

    /// Where it begins in the text.
    let start: Int
    private let bytes: Span<UInt8>

    /// The bytes from a place on; nil where the text has too few.
    @inline(__always)
    @_lifetime(copy text)
    init?(of text: Span<UInt8>, at start: Int) {
        guard start <= text.count &- NameWindow.length, start >= 0 else { return nil }
        self.init(unchecked: text, at: start)
    }

    /// The bytes behind the marks that mostly open the name of a member: a quotation mark, behind one
    /// space or none, and a comma where one is due; nil where others stand there.
    @inline(__always)
    @_lifetime(copy text)
    init?(behindMarksIn text: Span<UInt8>, at place: Int, isFirst: Bool) {
        // One look at where the text ends is enough for the marks and the name.
        guard place <= text.count &- NameWindow.length &- 3, place >= 0,
            let marks = text.eight(at: place)
        else { return nil }
        // The first of them is the lowest byte.
        if isFirst {
            if marks & 0xFFFF == 0x2220 {
                self.init(unchecked: text, at: place &+ 2)
            } else if marks & 0xFF == 0x22 {
                self.init(unchecked: text, at: place &+ 1)
            } else {
                return nil
            }
        } else if marks & 0xFF_FFFF == 0x22_202C {
            self.init(unchecked: text, at: place &+ 3)
        } else if marks & 0xFFFF == 0x222C {
            self.init(unchecked: text, at: place &+ 2)
        } else {
            return nil
        }
    }

    /// The bytes from a place on, of which the text is known to have enough.
    @inline(__always)
    @_lifetime(copy text)
    private init(unchecked text: Span<UInt8>, at start: Int) {
        self.start = start
        bytes = unsafe text.extracting(
            unchecked: Range(uncheckedBounds: (start, start &+ NameWindow.length))
        )
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
