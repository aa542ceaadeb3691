import BudgetDocuments
import PersonalBudgets
import TestKit
import Testing

/// What a message says to write would do: the same document with it has no fault there.
struct `Advice to write something` {
    /// A passage of the case EX-0042, what stands there instead, and what to do about it.
    static let values: [(old: String, new: String, advice: String?)] = [
        (#""2026-04-20""#, "20260420", #"write it like "2026-04-20""#),
        (#""2026-04-20""#, "true", #"write it like "2026-04-20""#),
        (
            #""2026-04-20""#, "null",
            "write what is known; null is not a value here, and a member that may be missing is "
                + "left out"
        ),
        (#""2026-04-20""#, #"" 2026-04-20""#, #"write "2026-04-20", without a space around it"#),
        (
            #""quantity": 3.5, "every": "week", "weeks": 52"#,
            #""visits": [{ "days": ["weekend"], "hours": ["21:00", "24:00"] }]"#,
            #"write "00:00", if midnight is meant"#
        ),
        (
            #""status": "full","#, #""status": "full", "chargePerWeek": 5.00,"#,
            #"leave "chargePerWeek" out"#
        ),
        (#""sharedBy": 1"#, #""rate": "enhanced""#, #"take "rate" out"#),
        (#""EX-0042""#, "42", #"write it like "EX-0042""#),
        (#""two falls since January""#, "2", #"write "2""#),
        // It is no reason.
        (#""two falls since January""#, "true", nil),
        (#""share": "half""#, #""share": 0.5"#, nil),
        (#""household": "single""#, #""household": 1"#, nil),
        (#""rate": "enhanced""#, #""rate": 5"#, nil),
        (#""id": "pa""#, #""id": 7"#, #"write "7""#),
        (#""id": "pa""#, #""id": -7"#, nil), (#""id": "pa""#, #""id": 0.7"#, nil),
        (#""scheme": "exampleshire-2026""#, #""scheme": 2026"#, nil),
        (#""quantity": 3.5"#, #""quantity": "3.5""#, "write 3.5, without quotation marks"),
        (#""quantity": 3.5"#, #""quantity": "3.50005""#, nil),
        (#""quantity": 3.5"#, #""quantity": "-3""#, nil),
        (#""quantity": 3.5"#, #""quantity": "03""#, nil),
        (#""quantity": 3.5"#, #""quantity": "3 5""#, nil),
        (#""children": 0"#, #""children": "30""#, "write 30, without quotation marks"),
        (#""children": 0"#, #""children": "31""#, nil),
        ("4800.00", #""£4,800.00""#, "write 4800.00"),
        ("4800.00", #""0.5""#, "write 0.5"), ("4800.00", #""04800""#, "write 4800"),
        ("4800.00", #""£99,999,999.99""#, "write 99999999.99"),
        ("4800.00", #""£999,999,999""#, nil),
    ]

    @Test(arguments: values)
    func `advice is given where it is known that it would do, and nowhere else`(
        old: String,
        new: String,
        advice: String?
    ) throws {
        let text = try Fixtures.text("cases/EX-0042.json").changing(old, to: new)
        let found = try Cases.findings(text)
        #expect(found.count == 1)
        let fault = try #require(found.first)
        #expect(fault.advice == advice)
        if let written = fault.advice.flatMap(Self.written) {
            #expect(try Cases.findings(text.writing(written, instead: fault)).isEmpty)
        }
    }

    /// Slips of text that is not JSON, what is said to do, and what stands there once it is done.
    static let slips: [(old: String, slip: String, advice: String, mended: String)] = [
        ("4800.00", "£4,800.00", "write an amount without £ and commas, like 1200.50", "4800.00"),
        ("4800.00", "4,800.00", "write an amount without commas, like 1200.50", "4800.00"),
        (
            #""quantity": 3.5"#, #""quantity": 3.5%"#,
            #"write the number without %; a share is written like "1/4""#, #""quantity": 3.5"#
        ),
        (#""single""#, "'single'", "write double quotation marks, \" and not '", #""single""#),
        (#""single""#, "“single”", "write double quotation marks, \" and not “", #""single""#),
        (
            #""single", "children""#, #""single”, "children""#,
            "end the text before it with a straight quotation mark, \" and not ”",
            #""single", "children""#
        ),
        (
            #""children": 0"#, #""children" = 0"#, "write a colon between a name and its value",
            #""children": 0"#
        ),
        (#""children": 0,"#, #""children": 0;"#, "write a comma", #""children": 0,"#),
        (
            #""children": 0"#, "\"children\":\u{A0}0", "take it away: it cannot be seen",
            #""children": 0"#
        ),
        (
            #""willing": true"#, #""willing": yes"#,
            #"write true, or "yes" where that is a choice"#, #""willing": true"#
        ),
        (
            #""impairment": "yes""#, #""impairment": Yes"#,
            #"write true, or "yes" where that is a choice"#, #""impairment": "yes""#
        ),
        (
            #""paidNightCare": false"#, #""paidNightCare": no"#,
            #"write false, or "no" where that is a choice"#, #""paidNightCare": false"#
        ),
        (
            #""children": 0"#, #""children": none"#,
            #"write 0, or "none" where that is a choice, or leave the member out"#,
            #""children": 0"#
        ),
        (
            #""decision": null"#, #""decision": None"#,
            #"write 0, or "none" where that is a choice, or leave the member out"#, #""x-a": 0"#
        ),
    ]

    @Test(arguments: slips)
    func `advice on text that is not JSON says what to write, and it does`(
        old: String,
        slip: String,
        advice: String,
        mended: String
    ) throws {
        let text = try Fixtures.text("cases/EX-0042.json")
        let found = try Cases.findings(text.changing(old, to: slip))
        #expect(found.map(\.advice) == [advice])
        #expect(try Cases.findings(text.changing(old, to: mended)).isEmpty)
    }

    /// The names that may stand where a number does are told, for want of anything to write.
    @Test func `advice lists what can be chosen instead of a number`() throws {
        let text = try Fixtures.text("cases/EX-0042.json")
        let share = try Cases.findings(text.changing(#""share": "half""#, to: #""share": 0.5"#))
        #expect(share.first?.allowed == ["none", "quarter", "half", "most", "all"])
        let scheme = try Cases.findings(text.changing("\"exampleshire-2026\"", to: "2026"))
        #expect(scheme.first?.allowed.contains("exampleshire-2026") == true)
    }

    /// Every document of the gallery of which a message says what to write.
    @Test(arguments: try Fixtures.names(in: "errors"))
    func `advice does in every exhibit of the gallery`(name: String) throws {
        let text = String(decoding: try Fixtures.bytes(name), as: UTF8.self)
        let found = try Cases.findings(Array(text.utf8))
        for fault in found {
            guard let written = fault.advice.flatMap(Self.written) else { continue }
            let mended = try Cases.findings(text.writing(written, instead: fault))
            #expect(!mended.contains { $0.place == fault.place }, "\(written)")
        }
    }

    /// What an advice says to write, as it is to stand in the file.
    private static func written(_ advice: String) -> String? {
        guard let found = advice.wholeMatch(of: /write ("[^"]*"|[0-9.]+)(, without .*|, if .*)?/)
        else { return nil }
        return String(found.1)
    }
}

struct `A message` {
    @Test(arguments: [
        ("1671-09-03", true), ("1799-12-31", true), ("1800-01-01", false), ("2999-12-31", false),
        ("3000-01-01", true), ("9999-12-31", true),
    ])
    func `a message says of a day that it is too far away, and not that there is none`(
        day: String,
        isTooFar: Bool
    ) throws {
        let text = try Fixtures.text("cases/EX-0042.json").changing("1971-09-03", to: day)
        let messages = try Cases.findings(text).map(\.message)
        #expect(messages.contains { $0.contains("1800-01-01 to 2999-12-31") } == isTooFar)
        #expect(!messages.contains { $0.contains("the calendar has no day") })
    }

    /// A document that is none of any format, for what it is.
    @Test(arguments: [
        (
            "[ { \"format\": \"pbcalc.case.v1\" } ]",
            "this is a list in square brackets, and a document is an object in braces",
            "take the square brackets away; a file of many cases has one a line, for pbcalc batch"
        ),
        (
            "5", "this is a number, and a document is an object in braces",
            "begin the file with { \"format\": \"pbcalc.case.v1\", ... }"
        ),
        (
            "{}", "nothing says what this file is",
            "begin the file with { \"format\": \"pbcalc.case.v1\", ... }"
        ),
        ("{ \"format\": 1 }", "\"1\" is not a format of pbcalc", nil),
        (
            "{ \"format\": \"pbcalc.table.v1\" }", "this is JSON, and a table of rows is CSV",
            "begin the CSV with # pbcalc.table.v1, and run it with: pbcalc test FILE"
        ),
    ])
    func `a message says what a document is instead`(text: String, words: String, advice: String?) {
        let found = Document(file: "case.json", bytes: Array(text.utf8)).findings(with: Library())
        #expect(found.map(\.code) == [.formatUnknown])
        #expect(found.map(\.message) == [words])
        #expect(found.map(\.advice) == [advice])
    }

    @Test func `a message shows a space that is not the plain one`() throws {
        let text = try Fixtures.text("cases/EX-0042.json")
            .changing("\"children\": 0", to: "\"children\":\u{A0}0")
        let message = try Cases.findings(text).first?.message
        #expect(message == #""\u{A0}" is not expected here"#)
    }

    /// Neither the space at an edge nor the second of two would be seen where lines are wrapped.
    @Test(arguments: [
        (" 2026-04-20", #""\u{20}2026-04-20""#), ("2026-04-20 ", #""2026-04-20\u{20}""#),
        ("20  April", #""20 \u{20}April""#), ("20 April", #""20 April""#),
    ])
    func `a message shows spaces that could not be seen`(day: String, shown: String) throws {
        let text = try Fixtures.text("cases/EX-0042.json").changing("2026-04-20", to: day)
        let fault = try #require(try Cases.findings(text).first)
        #expect(fault.message.hasSuffix(shown))
        #expect(!fault.withoutValues.message.contains("2026") || day.isEmpty)
    }
}

extension String {
    /// The text with something else where a fault stands.
    fileprivate func writing(_ other: String, instead fault: Diagnostic) throws -> String {
        var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var line = Array(lines[fault.place.line - 1].unicodeScalars)
        line.replaceSubrange(
            fault.place.column - 1..<fault.endColumn - 1,
            with: other.unicodeScalars
        )
        var view = UnicodeScalarView()
        view.append(contentsOf: line)
        lines[fault.place.line - 1] = String(view)
        return lines.joined(separator: "\n")
    }
}
