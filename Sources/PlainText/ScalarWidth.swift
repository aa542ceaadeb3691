extension Unicode.Scalar {
    /// Whether it is known to take one column, whatever stands beside it: Latin letters and their
    /// marks, and the lines and blocks that bars are drawn with.
    var isOneColumn: Bool {
        switch value {
        case 0xAD: false
        case 0x20...0x7E, 0xA0...0x2FF, 0x2500...0x259F: true
        default: false
        }
    }

    /// Whether a terminal gives it two columns, or the letter it is part of.
    var isWide: Bool {
        guard value >= 0x1100 else { return false }
        if self == "\u{FE0F}" || properties.isEmojiPresentation { return true }
        return Self.wide.contains { $0.contains(value) }
    }

    /// Whether it adds nothing to the width: a mark on the letter before, or a control.
    var takesNoRoom: Bool {
        guard !isASCII else { return value < 0x20 || value == 0x7F }
        return switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .control, .format: true
        case .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    /// The blocks of East Asian writing drawn two columns wide (Unicode Standard Annex 11).
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
        0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
        0x1_7000...0x1_8CFF, 0x1_B000...0x1_B2FF, 0x2_0000...0x3_FFFD,
    ]
}
