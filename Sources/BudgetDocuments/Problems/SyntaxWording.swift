internal import PlainText

extension Disguise {
    /// The words for a file that is no text in UTF-8.
    var wording: Wording {
        switch self {
        case .wide(let bits):
            Wording(
                message: "this file was saved as UTF-\(bits)",
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
        // What cannot stand in any file of cases is mended first.
        let isOfAnyFile = kind == .comment || kind == .unexpected && wording.advice != nil
        if extent == .partOfCase, !isOfAnyFile {
            wording.advice =
                "each line is a whole case here; name a case of many lines by its "
                + ".json file, and a sheet by its .csv file"
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
                advice: adviceOnCharacter
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

    /// What to write instead of a character where none of its kind can stand.
    private var adviceOnCharacter: Phrase? {
        switch text {
        case _ where Self.otherQuotationMarks.contains(text):
            "write double quotation marks, \" and not \(text)"
        case "£", "€", "$": "write an amount without \(text) and commas, like 1200.50"
        // Only a name can stand behind a comma, unless the comma was meant for a number.
        case "0"..."9" where text.utf8.count == 1 && isBehindThousands:
            "write an amount without commas, like 1200.50"
        case "%": "write the number without %; a share is written like \"1/4\""
        case "=" where before.last { $0 != " " } == ":": "take it away"
        case "=": "write a colon between a name and its value"
        case ";": "write a comma"
        case _ where echoed(text) != text: "take it away: it cannot be seen"
        default: nil
        }
    }

    /// Whether it stands right behind a comma that is right behind a digit.
    private var isBehindThousands: Bool {
        before.hasSuffix(",") && before.dropLast().last?.isNumber == true
    }

    /// What is written, or what word processors put, in the place of straight quotation marks.
    private static let otherQuotationMarks: Set<String> =
        curlyMarks.union(["'", "`", "´", "‘", "’"])
    private static let curlyMarks: Set<String> = ["“", "”", "„", "«", "»"]

    /// A bare word: one of JSON's three, misspelt, or text without its quotation marks.
    private var wordWording: Wording {
        let words = ["true", "false", "null"]
        let noValue = "\(quoted(text)) is not a value: text stands in quotation marks" as Phrase
        if let mark = curlyMarkBefore {
            return Wording(
                message: noValue,
                advice: "end the text before it with a straight quotation mark, \" and not \(mark)"
            )
        }
        switch text.lowercased() {
        case "nan", "infinity", "inf":
            return Wording(
                message: "\(quoted(text)) is no number that can be worked with",
                advice: "write the figure, or leave the member out when it is not known"
            )
        case "yes", "no":
            let truth = text.lowercased() == "yes"
            return Wording(
                message: noValue,
                advice:
                    "write \(value: truth), or \(quoted(text.lowercased())) where that is a choice"
            )
        case "none", "nil":
            return Wording(
                message: noValue,
                advice: "write 0, or \"none\" where that is a choice, or leave the member out"
            )
        case _ where NearestWord.nearest(to: text, among: words) != nil:
            return Wording(message: noValue, found: text, allowed: words)
        default:
            return Wording(
                message: noValue,
                advice: "write \(quoted(text)), if no quotation mark is missing before it"
            )
        }
    }

    /// The curly mark that was to close the text before this, which goes on to the next straight one.
    private var curlyMarkBefore: String? {
        guard before.hasSuffix("\""), let swallowed = before.dropLast().split(separator: "\"").last
        else { return nil }
        return swallowed.last { Self.curlyMarks.contains(String($0)) }.map { String($0) }
    }
}
