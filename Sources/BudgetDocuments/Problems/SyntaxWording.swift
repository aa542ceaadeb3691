internal import PlainText

extension Disguise {
    /// The words for a file that is no text in UTF-8.
    var wording: Wording {
        switch self {
        case .utf16:
            Wording(
                message: "this file was saved as UTF-16",
                advice: "save it again with the encoding UTF-8; of a sheet, as \"CSV UTF-8\""
            )
        case .workbook:
            Wording(
                message: "this is a spreadsheet's own file, which only spreadsheets can read",
                advice: "save the sheet as \"CSV UTF-8\""
            )
        }
    }
}

extension SyntaxComplaint {
    /// The words of a fault in text that is not JSON.
    var wording: Wording {
        var wording = ownWording
        if extent == .partOfCase {
            wording.advice =
                "each line is a whole case here; name a case of many lines by its "
                + ".json file"
        }
        return wording
    }

    private var ownWording: Wording {
        switch kind {
        case .empty:
            Wording(
                message: "there is nothing \(extent == .file ? "in this file" : "on this line")"
            )
        case .notUTF8:
            Wording(
                message: "this letter cannot be read: the file was not saved as UTF-8",
                advice: "save the file as UTF-8; it may be Windows-1252 or UTF-16"
            )
        case .disguised(let disguise): disguise.wording
        case .colonMissing:
            Wording(message: "a colon is missing between a name and its value, before this")
        case .unexpected:
            Wording(
                message: "\(quoted(text)) is not expected here",
                advice: text == "'" ? "write double quotation marks, \" and not '" : nil
            )
        case .comment:
            Wording(
                message: "JSON has no comments",
                advice: "put notes into a member like \"x-note\""
            )
        case .commaMissing:
            Wording(message: "a comma is missing before this")
        case .commaTrailing:
            Wording(message: "nothing follows this comma", advice: "take the comma away")
        case .word:
            wordWording
        case .number:
            Wording(
                message: "\(quoted(text)) is not a plain number",
                advice: "write digits, and a point before decimals, like 0.50"
            )
        case .controlInString:
            Wording(
                message: "this line ends, or a control character stands, inside a text",
                advice: "is its closing quotation mark missing? a line break is written \\n"
            )
        case .escape:
            Wording(
                message: "a backslash cannot stand alone in a text, as it does in \(quoted(text))",
                advice: "write \\\\ for a backslash"
            )
        case .surrogate:
            Wording(message: "\(quoted(text)) is half of a character; its other half is missing")
        case .unclosedString:
            Wording(message: "this quotation mark is never closed")
        case .unclosed:
            Wording(
                message: opening.map {
                    "the document ends, and the \($0.mark) of line \($0.line), column \($0.column), "
                        + "is still open"
                } ?? "the document ends before it is complete"
            )
        case .afterEnd:
            Wording(
                message: "something follows the end of the document",
                advice: extent == .file
                    ? "a .json file holds one document; one with a case on each line is for "
                        + "pbcalc batch, by a name like cases.ndjson"
                    : "a line holds one case"
            )
        case .tooDeep:
            Wording(message: "brackets are nested deeper than \(Limit.depth)")
        case .tooMany:
            Wording(message: "one list or object holds more than 10,000 elements")
        case .stringTooLong:
            Wording(message: "this text is longer than 1 MiB")
        }
    }

    /// A bare word: one of JSON's three, misspelt, or text without its quotation marks.
    private var wordWording: Wording {
        guard !["nan", "infinity", "inf"].contains(text.lowercased()) else {
            return Wording(
                message: "\(quoted(text)) is no number that can be worked with",
                advice: "write the figure, or leave the member out when it is not known"
            )
        }
        let words = ["true", "false", "null"]
        let isNear = NearestWord.nearest(to: text, among: words) != nil
        return Wording(
            message: "\(quoted(text)) is not a value: text stands in quotation marks",
            found: text,
            allowed: isNear ? words : [],
            advice: isNear
                ? nil : "write \(quoted(text)), if no quotation mark is missing before it"
        )
    }
}
