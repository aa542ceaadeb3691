extension Span<UInt8> {
    /// The byte at a place; 0 where the text has none.
    @inline(__always)
    func byte(at position: Int) -> UInt8 {
        guard UInt(bitPattern: position) < UInt(bitPattern: count) else { return 0 }
        return unsafe self[unchecked: position]
    }

    /// Eight bytes as one word, the first of them lowest; nil where the text has fewer.
    @inline(__always)
    func eight(at position: Int) -> UInt64? {
        guard position >= 0, position <= count &- 8 else { return nil }
        return unsafe UInt64(
            littleEndian: bytes.unsafeLoadUnaligned(
                fromUncheckedByteOffset: position,
                as: UInt64.self
            )
        )
    }

    /// Where a byte next stands; nil when it does not.
    package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        // It stands there already where one empty line follows another.
        guard start < count, self[start] != byte else { return start < count ? start : nil }
        let wanted = SIMD64(repeating: byte)
        var position = start
        while position <= count &- 64 {
            let block = unsafe bytes.unsafeLoadUnaligned(
                fromUncheckedByteOffset: position,
                as: SIMD64<UInt8>.self
            )
            let found = unsafe unsafeBitCast(block .== wanted, to: SIMD8<UInt64>.self)
            let four = found.lowHalf | found.highHalf
            let two = four.lowHalf | four.highHalf
            if two.x | two.y != 0 { break }
            position &+= 64
        }
        while let eight = eight(at: position) {
            let marks = eight.marks(of: byte)
            if marks != 0 { return position + marks.trailingZeroBitCount / 8 }
            position += 8
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

extension UInt64 {
    /// The high bit of each of its eight bytes that is a certain one; what stands above the lowest
    /// one set may be wrong, because a borrow has passed it.
    @inline(__always)
    func marks(of byte: UInt8) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let difference = self ^ (ones &* UInt64(byte))
        return (difference &- ones) & ~difference & (ones &<< 7)
    }
}
