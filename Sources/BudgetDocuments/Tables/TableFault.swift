internal import PlainText

/// What is wrong with a table of rows: a stable code, the place, and words.
package struct TableFault: Error, Hashable, Sendable {
    /// What tools know a fault by.
    package enum Code: String, CaseIterable, Sendable {
        case shape = "table-shape"
        case setting = "table-setting"
        case columnUnknown = "table-column-unknown"
        case cell = "table-cell"
        case idRepeated = "table-id-repeated"
        case rowAssertsNothing = "table-row-asserts-nothing"
        case noRows = "table-no-rows"
    }

    /// What is wrong.
    package let kind: Kind
    /// Where.
    package let place: TextPlace

    init(_ kind: Kind, at place: TextPlace) {
        self.kind = kind
        self.place = place
    }

    /// The kinds of fault, with what their words need.
    package enum Kind: Error, Hashable, Sendable {
        case encoding
        case quoteInside
        case quoteOpen
        case quoteFollowed
        case formatMissing
        case columnMissing(String)
        case columnRepeated(String, first: TextPlace)
        case cellCount(Int, columns: Int)
        case settingUnknown(String)
        case schemeUnknown(String, known: [String])
        case dateUnknown(String)
        case baseMissing
        case baseUnreadable(String, why: String)
        case columnUnknown(String, known: [String])
        case memberMissing(String, known: [String])
        case elementAbsent(String)
        case elementTwice(String)
        case idMissing
        case whyMissing(id: String)
        case kindUnknown(String)
        case toleranceWithoutReason(String)
        case notJSON(String)
        case idRepeated(String, first: Int)
        case assertsNothing(String)
        case noRows
    }
}

extension TableFault {
    /// The stable code.
    package var code: Code {
        switch kind {
        case .encoding, .quoteInside, .quoteOpen, .quoteFollowed, .formatMissing, .columnMissing,
            .columnRepeated, .cellCount:
            .shape
        case .settingUnknown, .schemeUnknown, .dateUnknown, .baseMissing, .baseUnreadable: .setting
        case .columnUnknown: .columnUnknown
        case .memberMissing, .elementAbsent, .elementTwice, .idMissing, .whyMissing, .kindUnknown,
            .toleranceWithoutReason,
            .notJSON:
            .cell
        case .idRepeated: .idRepeated
        case .assertsNothing: .rowAssertsNothing
        case .noRows: .noRows
        }
    }

    /// What was probably meant; nil when nothing is near.
    package var suggestion: String? {
        switch kind {
        case .settingUnknown(let name):
            NearestWord.nearest(to: name, among: TableSettings.names)
        case .schemeUnknown(let name, let known), .columnUnknown(let name, let known),
            .memberMissing(let name, let known):
            NearestWord.nearest(to: name, among: known)
        case .kindUnknown(let name):
            NearestWord.nearest(to: name, among: RowKind.allCases.map(\.rawValue))
        default: nil
        }
    }
}
