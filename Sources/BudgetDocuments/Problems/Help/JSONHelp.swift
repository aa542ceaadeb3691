// Text that is not JSON, or too much of it.
extension ProblemHelp {
    static let jsonEmpty = ProblemHelp(
        what: "There is nothing in the file. It may have been saved before anything was written, "
            + "or only partly copied.",
        why: "An empty file taken for a case would be a person with no needs and no budget.",
        example: "(a file with nothing in it)",
        mended: """
            { "format": "pbcalc.case.v1", "id": "EX-0042", "subject": "adult",
              "scheme": "exampleshire-2026", "date": "2026-04-20",
              "person": { "born": "1971-09-03", "household": "single",
                          "children": 0, "setting": "home" } }
            """
    )

    static let jsonEncoding = ProblemHelp(
        what: "The file is not saved as UTF-8. Letters with accents and the pound sign are where "
            + "it shows: they come out as a box or a question mark.",
        why: "Guessing a letter would put words into the record that nobody wrote.",
        example: """
            "unpaidSupport": [ { "question": "meals", "share": "half",
              "willing": true, "able": true,
              "agreed": "2026-04-18", "by": "fianc\u{FFFD}" } ]
            """,
        mended: """
            "unpaidSupport": [ { "question": "meals", "share": "half",
              "willing": true, "able": true,
              "agreed": "2026-04-18", "by": "fiancé" } ]
            """
    )

    static let jsonUnexpected = ProblemHelp(
        what: "A character stands where none of its kind can: a single or curly quotation mark "
            + "instead of a straight double one, a pound sign, a comma inside an amount, = for a "
            + "colon.",
        why: "From here on it is not certain what belongs to what, so nothing of the file is used.",
        example: """
            "id": 'EX-0042'
            """,
        mended: """
            "id": "EX-0042"
            """
    )

    static let jsonComment = ProblemHelp(
        what: "The file has a comment in it, and JSON knows none. A note of your own goes into a "
            + "member whose name begins with x-.",
        why: "Other programs that read the case would stop here; a note in a member stays with "
            + "the case wherever it goes.",
        example: """
            "person": { "born": "1971-09-03", "household": "single",
              "children": 0, // both have left home
              "setting": "home" }
            """,
        mended: """
            "person": { "born": "1971-09-03", "household": "single",
              "children": 0, "x-note": "both have left home",
              "setting": "home" }
            """
    )

    static let jsonComma = ProblemHelp(
        what: "A comma is missing between two entries, or one stands behind the last entry, where "
            + "nothing follows it.",
        why: "It is often the trace of a line that was deleted or never copied: look whether one "
            + "of the person's answers is gone.",
        example: """
            "answers": { "personal-care": "daily"
                         "meals": "some", }
            """,
        mended: """
            "answers": { "personal-care": "daily",
                         "meals": "some" }
            """
    )

    static let jsonWord = ProblemHelp(
        what: "A word stands without quotation marks. Only true, false and null do; all other "
            + "text stands in double quotation marks.",
        why: "Whether a yes or a no was meant can decide if a benefit counts as income.",
        example: """
            "finance": { "status": "full", "paidNightCare": no }
            """,
        mended: """
            "finance": { "status": "full", "paidNightCare": false }
            """
    )

    static let jsonNumber = ProblemHelp(
        what: "A number is not written plainly: digits, and a point with digits on both sides of "
            + "it. No zero, plus or point comes first.",
        why: "A number read another way than it was meant changes what the person pays.",
        example: """
            "finance": { "status": "light-touch-below", "chargePerWeek": 05.50 }
            """,
        mended: """
            "finance": { "status": "light-touch-below", "chargePerWeek": 5.50 }
            """
    )

    static let jsonControl = ProblemHelp(
        what: "A line break, a tab or another control character stands inside a text. Write the "
            + "text on one line, with \\n where it must break.",
        why: "A text that runs over its line is mostly one whose closing quotation mark was "
            + "forgotten, and what follows would be swallowed with it.",
        example: """
            "unpaidSupport": [ { "question": "meals", "share": "half",
              "willing": true, "able": true,
              "agreed": "2026-04-18", "by": "daughter
              and son" } ]
            """,
        mended: """
            "unpaidSupport": [ { "question": "meals", "share": "half",
              "willing": true, "able": true,
              "agreed": "2026-04-18", "by": "daughter and son" } ]
            """
    )

    static let jsonEscape = ProblemHelp(
        what: "A backslash in a text begins an escape, and what follows it here makes none. A "
            + "backslash meant as itself is written twice.",
        why: "Read by guesswork, the text in the record would not be the text that was written.",
        example: #"""
            "x-folder": "Reviews\April\EX-0042"
            """#,
        mended: #"""
            "x-folder": "Reviews\\April\\EX-0042"
            """#
    )

    static let jsonOpen = ProblemHelp(
        what: "The file ends while a brace, a bracket or a quotation mark is still open.",
        why: "The end of the file may be lost. A plan that has lost its last lines would cost "
            + "too little, and the person would go without that support.",
        example: """
            { "format": "pbcalc.case.v1", "id": "EX-0042", "subject": "adult",
              "scheme": "exampleshire-2026", "date": "2026-04-20",
              "person": { "born": "1971-09-03", "household": "single",
                          "children": 0, "setting": "home" }
            """,
        mended: """
            { "format": "pbcalc.case.v1", "id": "EX-0042", "subject": "adult",
              "scheme": "exampleshire-2026", "date": "2026-04-20",
              "person": { "born": "1971-09-03", "household": "single",
                          "children": 0, "setting": "home" } }
            """
    )

    static let jsonAfterEnd = ProblemHelp(
        what: "Something follows the end of the document: a brace too many, or a second case. "
            + "One file holds one case; a file for batch holds one case a line.",
        why: "A second case that is passed over in silence is a person without a budget.",
        example: """
            { "format": "pbcalc.case.v1", "id": "EX-0042", "subject": "adult",
              "scheme": "exampleshire-2026", "date": "2026-04-20",
              "person": { "born": "1971-09-03", "household": "single",
                          "children": 0, "setting": "home" } } }
            """,
        mended: """
            { "format": "pbcalc.case.v1", "id": "EX-0042", "subject": "adult",
              "scheme": "exampleshire-2026", "date": "2026-04-20",
              "person": { "born": "1971-09-03", "household": "single",
                          "children": 0, "setting": "home" } }
            """
    )

    static let jsonDepth = ProblemHelp(
        what: "Brackets stand inside brackets more than 64 deep. No format of pbcalc comes near "
            + "that; it may be the fault of the program that wrote the file.",
        why: "A file like this could stop the work on everybody else's case.",
        example: """
            "x-note": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
                      ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
            """,
        mended: """
            "x-note": []
            """
    )

    static let jsonTooMany = ProblemHelp(
        what: "One list or object has more than 10,000 entries; the ... below stands for 10,000 "
            + "more. What recurs is one line with a quantity and a period.",
        why: "Nobody can check a plan of that length, neither the person nor the council.",
        example: """
            "plan": { "lines": [ { "id": "visit-1", "service": "home-care" },
              ... ] }
            """,
        mended: """
            "plan": { "lines": [ { "id": "care", "service": "home-care",
              "quantity": 14, "every": "week", "route": "council-managed",
              "funding": "council", "charge": "means-tested" } ] }
            """
    )

    static let jsonLongString = ProblemHelp(
        what: "One text is longer than 1 MiB; the ... below stands for what it says. It may "
            + "be a letter or a picture pasted into the file.",
        why: "A case holds what decides the budget. Letters and pictures say much about a person "
            + "that nobody needs for it.",
        example: """
            "x-letter": "Dear Ms ..."
            """,
        mended: """
            "x-letter": "of 2 April 2026, in the case record"
            """
    )
}
