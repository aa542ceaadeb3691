/// Names that a document may use, compiled once, so that a name is found without building a string.
public final class NameTable: Sendable {
    /// The names, in the order of their positions.
    public let names: [String]
    private let entries: [Entry]
    /// The bytes of all names, one behind the other.
    private let bytes: [UInt8]
    /// For each hash, the position of a name plus 1; 0 for none.
    private let slots: [UInt16]
    private let mask: Int

    private struct Entry {
        let first: UInt64
        let last: UInt64
        let start: Int
        let count: Int
    }

    /// Compiles a list of names; of equal names the first is found.
    public init(_ names: [String]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(names.reduce(0) { $0 + $1.utf8.count })
        var entries: [Entry] = []
        entries.reserveCapacity(names.count)
        var size = 8
        while size < names.count * 2 { size *= 2 }
        var slots = [UInt16](repeating: 0, count: size)
        for (position, name) in names.enumerated() {
            let start = bytes.count
            bytes.append(contentsOf: name.utf8)
            let ends = NameTable.ends(of: bytes.span, start..<bytes.count)
            let count = bytes.count - start
            entries.append(Entry(first: ends.first, last: ends.last, start: start, count: count))
            var slot = NameTable.hash(ends.first, ends.last, count) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt16(truncatingIfNeeded: position + 1)
        }
        self.names = names
        self.entries = entries
        self.bytes = bytes
        self.slots = slots
        mask = size - 1
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
        guard position < entries.count, entries[position].count == range.count else {
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
            entry.count == range.count
        else { return false }
        guard range.count > 16 else { return true }
        for index in 8..<range.count - 8
        where self.bytes[entry.start + index] != bytes[range.lowerBound + index] {
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
                fromByteOffset: range.lowerBound,
                as: UInt64.self
            ),
            bytes.bytes.unsafeLoadUnaligned(
                fromByteOffset: range.upperBound - 8,
                as: UInt64.self
            )
        )
    }

    private static func hash(_ first: UInt64, _ last: UInt64, _ count: Int) -> Int {
        let mixed =
            (first ^ (last &<< 5) ^ UInt64(truncatingIfNeeded: count))
            &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 40)
    }
}

/// A closed list of names in a document: the members of an object, or the choices of a value.
protocol Interned: RawRepresentable<String>, CaseIterable, Equatable, Sendable {
    /// All cases and their names, in order; kept, because `allCases` is made anew each time.
    static var table: CaseTable<Self> { get }
}

/// The cases of a closed list, with their names compiled.
///
/// It asks nothing of `Name`, so that the runtime need not look for a conformance at start-up.
struct CaseTable<Name: Sendable>: Sendable {
    let cases: [Name]
    let lookup: NameTable

    var names: [String] { lookup.names }
}

extension Interned {
    static func compiled() -> CaseTable<Self> {
        let cases = Array(allCases)
        return CaseTable(cases: cases, lookup: NameTable(cases.map(\.rawValue)))
    }
}
