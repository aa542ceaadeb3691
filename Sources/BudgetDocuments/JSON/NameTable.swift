/// Names that a document may use, compiled once, so that a name is found without building a string.
public final class NameTable: Sendable {
    /// The names, in the order of their positions.
    public let names: [String]
    private let entries: [Entry]
    /// For each hash, the position of a name plus 1, 0 for none; a few names are looked through.
    private let slots: [UInt16]

    private struct Entry {
        /// The first and the last eight bytes.
        let first, last: UInt64
        /// The first eight bytes with the quotation mark that ends a shorter name, and which of
        /// them count; no text has them where JSON needs an escape to write the name.
        let opening, mask: UInt64
        let count: Int
    }

    /// The most names that are tried one after another; more are hashed.
    private static let mostTried = 8

    /// Compiles a list of names; of equal names the first is found.
    public init(_ names: [String]) {
        let entries = names.map { name in
            let bytes = name.utf8.span
            let ends = NameTable.ends(of: bytes, 0..<bytes.count)
            let mark = UInt64(UInt8(ascii: "\"")) << UInt64(8 * bytes.count)
            let isPlain = Cursor.isPlain(bytes)
            return Entry(
                first: ends.first,
                last: ends.last,
                opening: isPlain ? ends.first | mark : .max,
                mask: isPlain ? NameTable.mask(bytes.count + 1) : 0,
                count: bytes.count
            )
        }
        self.names = names
        self.entries = entries
        slots = names.count > NameTable.mostTried ? NameTable.slots(for: entries) : []
    }

    private static func slots(for entries: [Entry]) -> [UInt16] {
        var size = 32
        while size < entries.count * 2 { size *= 2 }
        var slots = [UInt16](repeating: 0, count: size)
        for (position, entry) in entries.enumerated() {
            var slot = hash(entry.first, entry.last, entry.count) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt16(truncatingIfNeeded: position + 1)
        }
        return slots
    }

    /// The position of a name that stands somewhere in a text, without escapes.
    func find(_ range: Range<Int>, in bytes: Span<UInt8>) -> Int? {
        let ends = NameTable.ends(of: bytes, range)
        guard !slots.isEmpty else {
            for position in entries.indices where entries[position].first == ends.first {
                if matches(position, ends, range, in: bytes) { return position }
            }
            return nil
        }
        let mask = slots.count - 1
        var slot = NameTable.hash(ends.first, ends.last, range.count) & mask
        while slots[slot] != 0 {
            let position = Int(slots[slot]) - 1
            if matches(position, ends, range, in: bytes) { return position }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// The position of a name; of equal names the first.
    func position(of name: String) -> Int? {
        let bytes = name.utf8.span
        return find(0..<bytes.count, in: bytes)
    }

    /// One of some names that stands at a place, where a quotation mark ends it.
    ///
    /// Each is compared with what stands there, so that nothing is scanned for its end first.
    @inline(__always)
    func name(
        of positions: Range<Int>,
        at start: Int,
        in bytes: Span<UInt8>
    ) -> (position: Int, end: Int)? {
        guard start + 8 <= bytes.count else { return nil }
        let first = bytes.eight(at: start)
        for position in positions {
            let entry = entries[position]
            if first & entry.mask == entry.opening,
                entry.count < 8 || hasRest(position, start, in: bytes)
            {
                return (position, start + entry.count)
            }
        }
        return nil
    }

    /// Whether a name of eight bytes or more goes on and ends as a text does that begins like it.
    @inline(__always)
    private func hasRest(_ position: Int, _ start: Int, in bytes: Span<UInt8>) -> Bool {
        let entry = entries[position]
        let end = start + entry.count
        return end < bytes.count && bytes[end] == UInt8(ascii: "\"")
            && bytes.eight(at: end - 8) == entry.last
            && (entry.count <= 16 || hasMiddle(position, start, in: bytes))
    }

    /// The names to try where one is expected: they mostly come in the order in which they are
    /// declared, some left out.
    @inline(__always)
    func triedFirst(from expected: Int) -> Range<Int> {
        min(expected, entries.count)..<min(expected + 4, entries.count)
    }

    /// All names, where they are few enough to be tried one after another; nil when they are many.
    @inline(__always)
    var allTried: Range<Int>? { slots.isEmpty ? entries.indices : nil }

    @inline(__always)
    private func matches(
        _ position: Int,
        _ ends: (first: UInt64, last: UInt64),
        _ range: Range<Int>,
        in bytes: Span<UInt8>
    ) -> Bool {
        let entry = entries[position]
        guard entry.first == ends.first, entry.last == ends.last,
            entry.count == range.count
        else { return false }
        return range.count <= 16 || hasMiddle(position, range.lowerBound, in: bytes)
    }

    /// Whether what a long name has between its first and last eight bytes stands in a text.
    private func hasMiddle(_ position: Int, _ start: Int, in bytes: Span<UInt8>) -> Bool {
        let name = names[position].utf8.span
        for index in 8..<name.count - 8 where name[index] != bytes[start + index] {
            return false
        }
        return true
    }

    /// The first and last eight bytes of a name; both the same for one of eight or fewer.
    @inline(__always)
    private static func ends(
        of bytes: Span<UInt8>,
        _ range: Range<Int>
    ) -> (first: UInt64, last: UInt64) {
        guard range.count > 8 else {
            let packed = upToEight(bytes, range)
            return (packed, packed)
        }
        return (bytes.eight(at: range.lowerBound), bytes.eight(at: range.upperBound - 8))
    }

    /// Up to eight bytes in one word, the first of them lowest.
    @inline(__always)
    private static func upToEight(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        range.lowerBound + 8 <= bytes.count
            ? bytes.eight(at: range.lowerBound) & mask(range.count) : nearTheEnd(bytes, range)
    }

    /// Which of eight bytes a name of so many has.
    @inline(__always)
    private static func mask(_ count: Int) -> UInt64 {
        count == 0 ? 0 : .max &>> UInt64(truncatingIfNeeded: max(0, 64 - 8 * count))
    }

    private static func nearTheEnd(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        var packed: UInt64 = 0
        for index in range.reversed() { packed = packed &<< 8 | UInt64(bytes[index]) }
        return packed
    }

    private static func hash(_ first: UInt64, _ last: UInt64, _ count: Int) -> Int {
        let mixed =
            (first ^ (last &<< 5) ^ UInt64(truncatingIfNeeded: count))
            &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 40)
    }
}

/// A closed list of names in a document: the members of an object, or the choices of a value.
///
/// Its cases carry nothing, so each is its own position in the order they are declared in.
protocol Interned: RawRepresentable<String>, CaseIterable, Equatable, Sendable {
    /// The names of all cases, in order; kept, because they are compiled once.
    static var table: NameTable { get }
}

extension Interned {
    /// The names of all cases, the last of which is told.
    ///
    /// It could be had from `allCases`, but for that the runtime would have to be told, whenever
    /// the program starts, of a list of each kind of name.
    static func compiled(through last: Self) -> NameTable {
        assert(last.position + 1 == allCases.count)
        return NameTable((0...last.position).map { at($0).rawValue })
    }

    /// The case at a position that the table has given.
    static func at(_ position: Int) -> Self {
        guard MemoryLayout<Self>.size > 0 else { return unsafe unsafeBitCast((), to: Self.self) }
        let name = unsafe unsafeBitCast(UInt8(truncatingIfNeeded: position), to: Self.self)
        assert(Array(allCases)[position] == name)
        return name
    }

    /// The position of the case.
    var position: Int {
        MemoryLayout<Self>.size > 0 ? Int(unsafe unsafeBitCast(self, to: UInt8.self)) : 0
    }
}
