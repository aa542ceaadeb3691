/// What the first bytes give away of a file that is no text in UTF-8.
public enum Disguise: Hashable, Sendable {
    /// Two bytes a letter, or four, as UTF-16 and UTF-32 have.
    case wide(bits: Int)
    /// A workbook, as spreadsheets save it unless told otherwise.
    case workbook

    /// What bytes begin like; nil when they may be text.
    init?(_ bytes: some Collection<UInt8>) {
        let head = Array(bytes.prefix(4))
        switch head.prefix(2) {
        // The marks and letters that files begin with leave all of their bytes but one at nothing.
        case _ where head.count == 4 && head.count { $0 == 0 } == 3: self = .wide(bits: 32)
        case _ where head == [0xFF, 0xFE, 0, 0] || head == [0, 0, 0xFE, 0xFF]:
            self = .wide(bits: 32)
        case [0xFF, 0xFE], [0xFE, 0xFF]: self = .wide(bits: 16)
        case let two where two.count == 2 && two.count { $0 == 0 } == 1: self = .wide(bits: 16)
        case _ where head == [0x50, 0x4B, 0x03, 0x04] || head == [0xD0, 0xCF, 0x11, 0xE0]:
            self = .workbook
        default: return nil
        }
    }
}
