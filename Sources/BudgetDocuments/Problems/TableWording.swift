internal import PlainText

extension TableFault.Kind {
    /// The words of what is wrong with a table of rows.
    var wording: Wording {
        switch self {
        case .documentInstead(let kind):
            Fault.formatUnexpected(found: kind.name, wanted: TableSheet.name).wording
        case .disguised(let disguise): disguise.wording
        case .encoding:
            Wording(
                message: "this letter cannot be read: the file was not saved as UTF-8",
                advice: "save it as \"CSV UTF-8\"; it may be Windows-1252"
            )
        case .quoteInside:
            Wording(
                message: "a quotation mark stands inside a cell that does not begin with one",
                advice: "put the cell in quotation marks, and double those in it"
            )
        case .quoteOpen: Wording(message: "this quotation mark is never closed")
        case .quoteFollowed:
            Wording(
                message: "something stands behind a closing quotation mark",
                advice: "double a quotation mark that belongs to the cell"
            )
        case .tableTooLarge:
            Wording(
                message: "this is more than the 16 MiB that one table may have",
                advice: "put its rows into several tables"
            )
        case .rowTooLong:
            Wording(
                message: "this row is longer than 16 MiB, and no row behind it is read",
                advice: "end each row with a line end"
            )
        case .parted(let marks):
            Wording(
                message: "\(marks) part these cells, and commas are wanted",
                advice: "save the file as comma-separated CSV"
            )
        case .separatorLine:
            Wording(
                message: "this line tells a spreadsheet what parts the cells, and is no heading",
                advice: "take the line out"
            )
        case .formatMissing:
            Wording(
                message: "this does not say that it is a table of rows",
                advice: "begin it with: # pbcalc.table.v1 scheme=... base=...; a sheet of cases is "
                    + "for pbcalc batch"
            )
        case .columnMissing(let name):
            Wording(message: "the column \"\(name)\" is missing", advice: "add it")
        case .columnRepeated(let name, let first):
            Wording(
                message: "the column \(quoted(name)) stands twice; the first is column \(first)"
            )
        case .columnForTheSame(let name, let other, let first):
            Wording(
                message: "the columns \(quoted(name)) and \(quoted(other)) are for the same value; "
                    + "the first is column \(first)",
                advice: "keep one of them"
            )
        case .cellCount(let count, let columns):
            Wording(
                message: "this row has \(count) \(count == 1 ? "cell" : "cells"), and there are "
                    + "\(columns) columns",
                advice: "a comma inside a cell needs quotation marks around the cell"
            )
        case .idRepeated(let id, let first):
            Wording(message: "the id \(quoted(id)) stands twice; the first is on line \(first)")
        case .assertsNothing(let id):
            Wording(
                message: (id.isEmpty ? "this row" : shown(id))
                    + " says nothing of what has to come out",
                advice: "fill a column that ends in ?"
            )
        case .noRows: Wording(message: "there are no rows here")
        case .settingUnknown(let name):
            Wording(
                message: "there is no setting \(quoted(name))",
                found: name,
                allowed: TableSettings.names
            )
        case .settingOpen(let name):
            Wording(
                message: "this does not say what \(quoted(name)) is",
                advice: "write \(value: name)= and what it is, without a space"
            )
        case .settingRepeated(let name):
            Wording(
                message: "the setting \(quoted(name)) stands twice",
                advice: "keep one of them"
            )
        case .schemeUnknown(let missing): missing.wording
        case .dateUnknown(let text):
            Wording(message: "\(quoted(text)) is not a day; write it like 2026-04-20")
        case .dateOutside(let scheme, let covers):
            (covers.count == 1
                ? RulesFault.schemeDate(scheme: scheme, covers: covers[0])
                : .schemeEditions(scheme, covers: covers)).wording
        case .editionUnclear(let scheme, let count):
            Wording(
                message: "\(count) editions of scheme \(echoed(scheme)) could be meant",
                advice: "write date= and a day of one of them, or name its file with --scheme"
            )
        case .schemeMissing:
            Wording(message: "no scheme is named", advice: "write scheme= and its id")
        case .pointsAloneSayNothing(let scheme):
            Wording(
                message: "the bands of \(echoed(scheme)) cannot be found from points alone",
                advice: "write rows of cases: base= and columns such as answers.meals"
            )
        case .baseMissing:
            Wording(
                message: "no base case is named",
                advice: "write base= and the file of a case, seen from the table's folder"
            )
        case .baseUnreadable(let path, let why):
            Wording(
                message: "the base case \(Escaping.shown(path, limit: 200)) cannot be used: \(why)"
            )
        case .columnUnknown(let name, let known):
            Wording(
                message: "there is no column or member \(quoted(name))",
                found: name,
                allowed: known,
                // They may hold what the heading calls an element.
                allowsValues: true,
                advice: "write the way to a value of a case, such as person.born"
            )
        case .columnOfNoPoints(let name):
            Wording(
                message: "there is no column \(quoted(name)) in a table of points",
                found: name,
                allowed: TableColumn.besidesPoints
            )
        case .memberMissing(let name, let known):
            Wording(
                message: "\(quoted(name)) names an element, and none of its members",
                allowed: known.map { "\(name).\($0)" },
                allowsValues: true
            )
        case .elementAbsent(let name):
            Wording(message: "the base case has no \(quoted(name)) to change")
        case .elementTwice(let name):
            Wording(
                message: "there is \(quoted(name)) twice; it is not clear which is meant"
            )
        case .saidTwice(let name, let other):
            Wording(
                message: "this says \(quoted(name)), and so does \(quoted(other)) in the same row",
                advice: "leave one of the two cells blank, or that part of the larger one out"
            )
        case .idMissing: Wording(message: "a row needs an id")
        case .whyMissing(let id):
            Wording(
                message: (id.isEmpty ? "this row" : shown(id)) + " does not say why it is there",
                advice: "write in the column \"why\" what the row proves"
            )
        case .pointsMalformed(let text):
            Wording(message: "\(quoted(text)) is not a number of points; write it like 27 or 27.50")
        case .kindUnknown(let text):
            Wording(
                message: "\(quoted(text)) is not a kind of row",
                found: text,
                allowed: RowKind.allCases.map(\.rawValue)
            )
        case .toleranceWithoutReason(let text):
            Wording(
                message: "\(quoted(text)) does not say how far off a figure may be, and why",
                advice: "write it like: 0.05 the source rounds to 5p"
            )
        case .toleranceAlone(let column):
            Wording(
                message: "this says how far off \(column) may be, which the row leaves blank",
                advice: "fill \(column), or leave both blank"
            )
        case .notJSON(let text):
            Wording(
                message: "\(quoted(text)) begins like JSON and is not",
                advice: "close its brackets and put each text in quotation marks, as in "
                    + "[\"one\", \"two\"]; or begin the cell otherwise"
            )
        case .nameUnknown(let text, let what, let known):
            Wording(
                message: "there is no \(what) \(quoted(text)), so this can never come out",
                found: text,
                allowed: known
            )
        case .neverComesOut(let text, let example):
            Wording(
                message: "\(quoted(text)) can never come out in this column",
                advice: "write it like: \(example); or null, for nothing"
            )
        }
    }
}
