extension Span<UInt8> {
    /// Eight bytes as one word, the first of them lowest.
    @inline(__always)
    func eight(at position: Int) -> UInt64 {
        precondition(position >= 0 && position + 8 <= count)
        return unsafe UInt64(
            littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
        )
    }

    /// Where a byte next stands; nil when it does not.
    package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        // It stands there already where one empty line follows another.
        guard start < count, self[start] != byte else { return start < count ? start : nil }
        let wanted = SIMD32(repeating: byte)
        var position = start
        while position + 32 <= count {
            let block = unsafe bytes.unsafeLoadUnaligned(
                fromByteOffset: position,
                as: SIMD32<UInt8>.self
            )
            let found = unsafe unsafeBitCast(block .== wanted, to: SIMD4<UInt64>.self)
            if found.x | found.y | found.z | found.w != 0 { break }
            position += 32
        }
        while position < count {
            if self[position] == byte { return position }
            position += 1
        }
        return nil
    }

    /// The characters that some bytes stand for; what is not UTF-8 becomes replacement characters.
    func text(_ range: Range<Int>) -> String {
        unsafe extracting(range).withUnsafeBufferPointer {
            unsafe String(decoding: $0, as: UTF8.self)
        }
    }
}
