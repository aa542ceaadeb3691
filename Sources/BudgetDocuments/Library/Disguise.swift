/// What the first bytes give away of a file that is no text in UTF-8.
public enum Disguise: Hashable, Sendable {
    /// Two bytes a letter.
    case utf16
    /// A workbook, as spreadsheets save it unless told otherwise.
    case workbook

    /// What bytes begin like; nil when they may be text.
    init?(_ bytes: some Collection<UInt8>) {
        let head = Array(bytes.prefix(4))
        switch head.prefix(2) {
        case [0xFF, 0xFE], [0xFE, 0xFF]: self = .utf16
        // The marks and letters that files begin with leave one of their two bytes at nothing.
        case let two where two.count == 2 && two.count { $0 == 0 } == 1: self = .utf16
        case _ where head == [0x50, 0x4B, 0x03, 0x04] || head == [0xD0, 0xCF, 0x11, 0xE0]:
            self = .workbook
        default: return nil
        }
    }
}
