/// The three bytes that some programs write before a text, and that are no part of it.
enum ByteOrderMark {
    static let bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Where a text begins: behind a mark, if there is one.
    static func end(in text: [UInt8], of range: Range<Int>) -> Int {
        let start = range.lowerBound
        let isThere =
            range.count >= 3 && text[start] == 0xEF && text[start + 1] == 0xBB
            && text[start + 2] == 0xBF
        return isThere ? start + 3 : start
    }
}
