internal import PlainText

extension TableFault {
    /// What is wrong, in words.
    package var message: String {
        switch kind {
        case .encoding: "this is not UTF-8; save the file as CSV UTF-8"
        case .quoteInside:
            "a quotation mark stands inside a cell that does not begin with one; "
                + "put the cell in quotation marks and double those in it"
        case .quoteOpen: "this quotation mark is never closed"
        case .quoteFollowed:
            "something stands behind a closing quotation mark; double a mark that belongs to the cell"
        case .formatMissing:
            "this is no table of rows; let it begin with \"# pbcalc.table.v1\" and its settings"
        case .columnMissing(let name): "the column \"\(name)\" is missing"
        case .columnRepeated(let name, let first):
            "the column \"\(Escaping.shown(name))\" stands twice; the first is column "
                + "\(first.column) of the line"
        case .cellCount(let count, let columns):
            "this row has \(count) \(count == 1 ? "cell" : "cells"), and there are \(columns) columns"
        case .settingUnknown(let name):
            "there is no setting \"\(Escaping.shown(name))\"; write scheme=, base= or date="
        case .schemeUnknown(let name, let known):
            "there is no scheme \"\(Escaping.shown(name))\"; choose one of: "
                + known.joined(separator: ", ")
        case .dateUnknown(let text):
            "\"\(Escaping.shown(text))\" is not a day; write it like 2026-04-20"
        case .baseMissing: "no base case is named; write base= and a file"
        case .baseUnreadable(let path, let why):
            "the base case \(Escaping.shown(path, limit: 200)) cannot be used: \(why)"
        case .columnUnknown(let name, _):
            "there is no column or member \"\(Escaping.shown(name))\"; write the way to a value, "
                + "such as person.born"
        case .memberMissing(let name, let known):
            "\"\(Escaping.shown(name))\" names no member; add one of: "
                + known.joined(separator: ", ")
        default: rowMessage
        }
    }

    /// What is wrong with one row.
    private var rowMessage: String {
        switch kind {
        case .elementAbsent(let name):
            "the base case has no \"\(Escaping.shown(name))\" to change"
        case .elementTwice(let name):
            "the base case has \"\(Escaping.shown(name))\" twice; it is not clear which is meant"
        case .idMissing: "a row needs an id"
        case .whyMissing(let id):
            "\(Escaping.shown(id)) does not say why it is there"
        case .kindUnknown(let text):
            "\"\(Escaping.shown(text))\" is not a kind of row; choose one of: "
                + RowKind.allCases.map(\.rawValue).joined(separator: ", ")
        case .toleranceWithoutReason(let text):
            "\"\(Escaping.shown(text))\" is no tolerance: write how much, then why, like "
                + "\"0.05 the source rounds to 5p\""
        case .notJSON(let text):
            "\"\(Escaping.shown(text))\" begins like JSON and is not; mend it"
        case .idRepeated(let id, let first):
            "the id \"\(Escaping.shown(id))\" stands twice; the first is on line \(first)"
        case .assertsNothing(let id):
            "\(Escaping.shown(id)) asserts nothing; fill a column that ends in ?"
        case .noRows: "there are no rows to test"
        default: ""
        }
    }
}
