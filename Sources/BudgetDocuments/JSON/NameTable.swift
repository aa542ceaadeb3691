/// Names that a document may use, compiled once, so that a name is found without building a string.
public struct NameTable: Sendable {
    /// The names, in the order of their positions.
    public let names: [String]
    private let entries: [Entry]
    /// For each hash, the position of a name plus 1; 0 for none.
    private let slots: [UInt16]
    private let mask: Int

    private struct Entry {
        let first: UInt64
        let last: UInt64
        let bytes: [UInt8]
    }

    /// Compiles a list of names; of equal names the first is found.
    public init(_ names: [String]) {
        self.names = names
        entries = names.map { name in
            let bytes = Array(name.utf8)
            let ends = NameTable.ends(of: bytes.span, 0..<bytes.count)
            return Entry(first: ends.first, last: ends.last, bytes: bytes)
        }
        var size = 8
        while size < names.count * 2 { size *= 2 }
        mask = size - 1
        var slots = [UInt16](repeating: 0, count: size)
        for (position, entry) in entries.enumerated() {
            var slot = NameTable.hash(entry.first, entry.last, entry.bytes.count) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt16(truncatingIfNeeded: position + 1)
        }
        self.slots = slots
    }

    /// The position of a name that stands somewhere in a text, without escapes.
    func find(_ range: Range<Int>, in bytes: Span<UInt8>) -> Int? {
        let ends = NameTable.ends(of: bytes, range)
        var slot = NameTable.hash(ends.first, ends.last, range.count) & mask
        while slots[slot] != 0 {
            let position = Int(slots[slot]) - 1
            if matches(position, ends, range, in: bytes) { return position }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Whether the name at a position is the one that stands in a text: the fast guess.
    func isName(_ position: Int, _ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        guard position < entries.count, entries[position].bytes.count == range.count else {
            return false
        }
        return matches(position, NameTable.ends(of: bytes, range), range, in: bytes)
    }

    private func matches(
        _ position: Int,
        _ ends: (first: UInt64, last: UInt64),
        _ range: Range<Int>,
        in bytes: Span<UInt8>
    ) -> Bool {
        let entry = entries[position]
        guard entry.first == ends.first, entry.last == ends.last,
            entry.bytes.count == range.count
        else { return false }
        guard range.count > 16 else { return true }
        for index in 8..<range.count - 8
        where entry.bytes[index] != bytes[range.lowerBound + index] {
            return false
        }
        return true
    }

    /// The first and last eight bytes of a name; both the same for one of eight or fewer.
    private static func ends(
        of bytes: Span<UInt8>,
        _ range: Range<Int>
    ) -> (first: UInt64, last: UInt64) {
        guard range.count > 8 else {
            var packed: UInt64 = 0
            for index in range { packed = packed << 8 | UInt64(bytes[index]) }
            return (packed, packed)
        }
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        return unsafe (
            bytes.bytes.unsafeLoadUnaligned(
                fromByteOffset: range.lowerBound, as: UInt64.self),
            bytes.bytes.unsafeLoadUnaligned(
                fromByteOffset: range.upperBound - 8, as: UInt64.self)
        )
    }

    private static func hash(_ first: UInt64, _ last: UInt64, _ count: Int) -> Int {
        let mixed = (first ^ (last &<< 5) ^ UInt64(truncatingIfNeeded: count))
            &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 40)
    }
}

/// A closed list of names in a document: the members of an object, or the choices of a value.
protocol Interned: RawRepresentable<String>, CaseIterable, Sendable {
    /// The names of all cases, in order.
    static var table: NameTable { get }
}

extension Interned {
    static func compiled() -> NameTable { NameTable(allCases.map(\.rawValue)) }

    /// The case at a position of the table.
    static func at(_ position: Int) -> Self {
        allCases[allCases.index(allCases.startIndex, offsetBy: position)]
    }
}
