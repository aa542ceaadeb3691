public import PersonalBudgets

/// What is wrong with a table of rows, and which of its bytes are concerned.
public struct TableFault: Error, Hashable, Sendable {
    /// What is wrong.
    public let kind: Kind
    /// The bytes concerned.
    public let range: Range<Int>

    init(_ kind: Kind, at range: Range<Int>) {
        self.kind = kind
        self.range = range
    }

    /// The fault as one of any document.
    var placed: PlacedFault { PlacedFault(fault: .table(kind), range: range) }
}

extension TableFault {
    /// The kinds of fault, with what their words need.
    public enum Kind: Error, Hashable, Sendable {
        // The text and its rows.
        case documentInstead(DocumentKind)
        case disguised(Disguise)
        case encoding
        case quoteInside
        case quoteOpen
        case quoteFollowed
        case tableTooLarge
        case rowTooLong
        case parted(by: String)
        case separatorLine
        case formatMissing
        case columnMissing(String)
        case columnRepeated(String, first: Int)
        case columnForTheSame(String, as: String, first: Int)
        case cellCount(Int, columns: Int)
        case idRepeated(String, first: Int)
        case assertsNothing(String)
        case noRows

        // What its first line says.
        case settingUnknown(String)
        case settingOpen(String)
        case settingRepeated(String)
        case schemeUnknown(NoScheme)
        case dateUnknown(String)
        case dateOutside(scheme: String, covers: [ClosedRange<CalendarDate>])
        case editionUnclear(scheme: String, count: Int)
        case schemeMissing
        case pointsAloneSayNothing(scheme: String)
        case baseMissing
        case baseUnreadable(String, why: String)

        // Its cells.
        case columnUnknown(String, known: [String])
        case columnOfNoPoints(String)
        case memberMissing(String, known: [String])
        case elementAbsent(String)
        case elementTwice(String)
        case saidTwice(String, by: String)
        case idMissing
        case whyMissing(id: String)
        case pointsMalformed(String)
        case kindUnknown(String)
        case toleranceWithoutReason(String)
        case toleranceAlone(String)
        case notJSON(String)
        case nameUnknown(String, what: String, known: [String])
        case neverComesOut(String, like: String)
    }
}

extension TableFault.Kind {
    /// The stable code.
    public var code: ProblemCode {
        switch self {
        case .documentInstead: .formatUnexpected
        case .tableTooLarge: .fileTooLarge
        case .disguised, .encoding, .quoteInside, .quoteOpen, .quoteFollowed, .rowTooLong,
            .parted, .separatorLine, .formatMissing, .columnMissing, .columnRepeated,
            .columnForTheSame,
            .cellCount:
            .tableShape
        case .dateOutside: .schemeDate
        case .settingUnknown, .settingOpen, .settingRepeated, .schemeUnknown, .dateUnknown,
            .editionUnclear, .schemeMissing, .pointsAloneSayNothing, .baseMissing, .baseUnreadable:
            .tableSetting
        case .columnUnknown, .columnOfNoPoints: .tableColumn
        case .memberMissing, .elementAbsent, .elementTwice, .saidTwice, .idMissing, .whyMissing,
            .pointsMalformed, .kindUnknown,
            .toleranceWithoutReason, .toleranceAlone, .notJSON, .nameUnknown, .neverComesOut:
            .tableCell
        case .idRepeated: .tableIDRepeated
        case .assertsNothing: .tableRowIdle
        case .noRows: .tableNoRows
        }
    }
}
