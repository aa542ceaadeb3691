import Foundation
import TestKit
import Testing

struct `Outside, check` {
    @Test
    func `tells of an id that two cases have, and assess and batch work both out`() async throws {
        let scratch = try Scratch()
        _ = try await Outside.bash("mkdir cases", in: scratch.path)
        for name in ["cases/a.json", "cases/b.json"] {
            try scratch.copy(of: Outside.goodCase, as: name)
        }
        let checked = try await Outside.pbcalc("check", "cases", in: scratch.path)
        #expect(checked.status == 1)
        #expect(
            checked.lines.first?.hasPrefix("cases/b.json:1:37: error[case-id-repeated]") == true
        )
        #expect(checked.text.contains("cases/a.json"))
        #expect(checked.text.contains("\n1 fault in 2 files\n"))
        #expect(try await Outside.pbcalc("batch", "cases", in: scratch.path).status == 0)
    }

    @Test
    func `reads a file of several names once, and tells of them`() async throws {
        let scratch = try Scratch()
        _ = try await Outside.bash("mkdir d", in: scratch.path)
        try scratch.file("d/a.json", FaultyCase().text)
        // Five faults, and one of a table.
        let table = Self.table.replacing("case.json", with: "a.json")
        try scratch.file("d/b.csv", table + "A1,x,specfied,none,B7\n")
        try scratch.file("d/left.csv", "case_id,band\nEX-0042,B7\n")
        _ = try await Outside.bash(
            "ln -s d/a.json link.json; ln d/a.json hard.json",
            in: scratch.path
        )
        let words = [
            "d/a.json", "d/a.json", "./d/a.json", "link.json", "hard.json", "d", "d/b.csv",
        ]
        let checked = try await Binary.built().run(["check"] + words, in: scratch.path)
        #expect(checked.status == 1)
        #expect(checked.lines.contains("6 faults in 2 files"), "\(checked.text)")
        #expect(
            checked.said
                == ["./d/a.json", "link.json", "hard.json"].map {
                    "pbcalc: \($0) is d/a.json by another name"
                }
        )
        // A file that a folder has beside its tables has not been checked with them.
        let left = try await Outside.pbcalc("check", "d", "d/left.csv", in: scratch.path)
        #expect(left.text.contains("d/left.csv:1:1: error[table-shape]"))
    }

    @Test
    func `says nothing more of a text that is broken than where it breaks`() async throws {
        let scratch = try Scratch()
        try scratch.copy(of: Outside.goodCase, as: "a.json")
        try scratch.file("b.json", Outside.text(Outside.goodCase) + "}")
        let checked = try await Outside.pbcalc("check", "a.json", "b.json", in: scratch.path)
        #expect(checked.text.contains("error[json-after-end]"))
        #expect(checked.text.contains("\n1 fault in 2 files\n"), "\(checked.text)")
    }

    /// Benefit years of 2031 and 2032, that nothing built in covers.
    private func rates(_ id: String, from: String, to: String) -> String {
        """
        { "format": "pbcalc.rates.v1", "id": "\(id)", "title": "\(id)", "from": "\(from)",
          "to": "\(to)", "sources": { "none": { "title": "an illustration" } }, "cells": [] }
        """
    }

    @Test(arguments: [
        ("ours-2032", "2032-04-06", "2033-04-05", []),
        ("ours-2032", "2032-04-07", "2033-04-05", ["warning[rates-gap]"]),
        ("ours-2032", "2032-04-05", "2033-04-05", ["error[rates-overlap]"]),
        ("ours-2031", "2032-04-06", "2033-04-05", ["error[id-repeated]"]),
    ])
    func `tells of rates that do not follow one another, once`(
        id: String,
        from: String,
        to: String,
        said: [String]
    ) async throws {
        let scratch = try Scratch()
        _ = try await Outside.bash("mkdir rules", in: scratch.path)
        try scratch.file("rules/a.json", rates("ours-2031", from: "2031-04-06", to: "2032-04-05"))
        try scratch.file("rules/b.json", rates(id, from: from, to: to))
        let checked = try await Outside.pbcalc("check", "rules", in: scratch.path)
        let heads = checked.lines.compactMap { $0.firstMatch(of: /[a-z]+\[[a-z-]+\]/) }
        #expect(heads.map { String($0.output) } == said, "\(checked.text)")
        #expect(heads.isEmpty || checked.text.hasPrefix("rules/b.json:"))
        // What is an error is not used.
        let assessed = try await Outside.pbcalc(
            "assess",
            "--schemes",
            "rules",
            Outside.goodCase,
            in: scratch.path
        )
        let isRefused = said.contains { $0.hasPrefix("error") }
        #expect(assessed.status == (isRefused ? 2 : 0), "\(assessed.talk)")
    }

    /// A regime and the scheme that names it: sound, with a fault of the regime, or twice.
    @Test(
        arguments: [
            ([], []),
            ([("rules/b.json", #""id": "savings""#, #""id": "cash""#)], ["id-repeated"]),
            ([("rules/c.json", "Care Act", "care act")], ["id-repeated"]),
        ] as [([(String, String, String)], [String])]
    )
    func `takes what is checked together for one library`(
        changes: [(file: String, old: String, new: String)],
        codes: [String]
    ) async throws {
        let scratch = try Scratch()
        _ = try await Outside.bash("mkdir rules", in: scratch.path)
        let regime = try Outside.text(Outside.fixture("regimes/england-care-act-home.json"))
            .replacing(#""england-care-act-home""#, with: #""ours""#)
        let scheme = try Outside.text(Outside.fixture("schemes/exampleshire-2026.json"))
            .replacing(#""england-care-act-home""#, with: #""ours""#)
        try scratch.file("rules/a.json", scheme)
        try scratch.file("rules/b.json", regime)
        for change in changes {
            let changed = regime.replacing(change.old, with: change.new, maxReplacements: 1)
            try #require(changed != regime)
            try scratch.file(change.file, changed)
        }
        let checked = try await Outside.pbcalc("check", "rules", in: scratch.path)
        let found = checked.lines.compactMap { $0.firstMatch(of: /error\[([a-z-]+)\]/) }
        #expect(found.map { String($0.1) } == codes, "\(checked.text)")
        #expect(checked.status == (codes.isEmpty ? 0 : 1))
        let assessed = try await Outside.pbcalc(
            "assess",
            "--schemes",
            "rules",
            Outside.goodCase,
            in: scratch.path
        )
        #expect(assessed.status == (codes.isEmpty ? 0 : 2), "\(assessed.talk)")
    }

    /// Editions of one version differ in their days, people or settings, or no case can name one.
    @Test(arguments: [
        (#""title": ""#, #""title": "B "#, 1), (#""version": "1""#, #""version": "2""#, 0),
        (#""to": "2027-03-31", "ageFrom": 18"#, #""to": "2027-03-31", "ageFrom": 18"#, 0),
        (#""from": "2026-04-01""#, #""from": "2027-03-31""#, 1),
    ])
    func `tells of editions of a scheme that no case can choose between`(
        old: String,
        new: String,
        faults: Int
    ) async throws {
        let scratch = try Scratch()
        _ = try await Outside.bash("mkdir schemes", in: scratch.path)
        let text = try Outside.text(Outside.fixture("schemes/exampleshire-2026.json"))
        try scratch.file("schemes/a.json", text)
        try scratch.file("schemes/b.json", text.replacing(old, with: new, maxReplacements: 1))
        let checked = try await Outside.pbcalc("check", "schemes", in: scratch.path)
        #expect(checked.status == Int32(faults))
        #expect(checked.text.contains("error[id-repeated]") == (faults > 0), "\(checked.text)")
        // A case may name the version; most do not.
        #expect(
            checked.text.contains("warning[scheme-ambiguous]") == new.contains("version"),
            "\(checked.text)"
        )
        guard faults > 0 else { return }
        #expect(checked.text.contains("schemes/a.json"))
        let assessed = try await Outside.pbcalc(
            "assess",
            "--schemes",
            "schemes",
            Outside.goodCase,
            in: scratch.path
        )
        guard assessed.status == 1 else { return }
        let said = assessed.talk.split { $0.isWhitespace }.joined(separator: " ")
        #expect(said.contains(#""1" in schemes/a.json, "1" in schemes/b.json"#), "\(said)")
    }

    @Test(arguments: [
        (#""EX-0042""#, #""MAR-0042""#, "case-id-month"),
        ("two falls since January", "NHS 943 476 5919, two falls", "personal-detail"),
        ("two falls since January", "lives at SW1A 1AA", "personal-detail"),
        (#""status": "full""#, #""status": "declined""#, "means-unused"),
        (#""single""#, #""single", "partnerBorn": "1970-01-01""#, "means-unused"),
        (#""full""#, #""full", "partner": { "incomePerWeek": 9.00 }"#, "means-unused"),
        (#""full""#, #""full", "metered": 100.00"#, "means-unused"),
        (#""full""#, #""full", "qualifyingIncomePerWeek": 9.00"#, "means-unused"),
        (#""full""#, #""full", "deferredPayment": { "value": 9.00 }"#, "means-unused"),
        (#""setting": "home""#, #""setting": "home", "stay": "short""#, "means-unused"),
        (#""setting": "home""#, #""setting": "home", "stayFrom": "2026-05-04""#, "means-unused"),
    ])
    func `warns of what should not be in a case that can be used`(
        old: String,
        new: String,
        code: String
    ) async throws {
        let scratch = try Scratch()
        try scratch.file(
            "case.json",
            Outside.text(Outside.goodCase).replacingOccurrences(of: old, with: new)
        )
        let checked = try await Outside.pbcalc("check", "case.json", in: scratch.path)
        #expect(checked.status == 0)
        #expect(checked.text.contains("warning[\(code)]"))
        #expect(checked.text.contains("\n0 faults, 1 warning in 1 file\n"))
        let hidden = try await Outside.pbcalc("check", "--no-values", "case.json", in: scratch.path)
        #expect(!hidden.text.contains(new))
        let assessed = try await Outside.pbcalc("assess", "case.json", in: scratch.path)
        #expect(assessed.status == 0)
        #expect(assessed.talk.contains("warning[\(code)]"))
    }

    @Test
    func `warns of an answer to a question that is not asked, and so does assess`() async throws {
        let scheme = Outside.fixture("errors/beside/answer-unused.json")
        let person = Outside.fixture("errors/answer-unused.json")
        for command in ["check", "assess"] {
            let ending = try await Outside.pbcalc(command, "--scheme", scheme, person)
            #expect(ending.status == 0)
            #expect((ending.text + ending.talk).contains("warning[answer-unused]"), "\(command)")
        }
        let words = ["assess", "-q", "--explain", "--scheme", scheme, person]
        let explained = try await Binary.built().run(words)
        #expect(explained.talk == "")
        #expect(explained.text.contains("falls-in-a-year: not asked"), "\(explained.text)")
    }

    @Test
    func `reads each file once, so that rules may come in a stream`() async throws {
        let checked = try await Outside.bash(
            #"pbcalc check <(cat "$1") - "$2" < "$3""#,
            Outside.fixture("errors/beside/answer-unused.json"),
            Outside.fixture("errors/answer-unused.json"),
            Outside.goodCase
        )
        #expect(checked.status == 0, "\(checked.text)")
        #expect(checked.text.contains("warning[answer-unused]"))
        #expect(checked.lines.contains { $0.hasSuffix(" in 3 files") })
    }

    private static let table =
        "# pbcalc.table.v1 scheme=exampleshire-2026 base=case.json\n"
        + "id,why,kind,answers.meals,band?\n"

    @Test
    func `finds what is wrong with tables, and runs no row of them`() async throws {
        let scratch = try Scratch()
        try scratch.copy(of: Outside.goodCase, as: "case.json")
        try scratch.file("results.csv", "case_id,band\nEX-0042,B7\n")
        // A row that differs is no fault of the table.
        try scratch.file("good.csv", Self.table + "A1,wrong,specified,none,B7\n")
        let good = try await Outside.pbcalc("check", ".", in: scratch.path)
        #expect(good.status == 0)
        #expect(good.text == "0 faults in 2 files\n", "\(good.text)")

        try scratch.file("bad.csv", Self.table + "A1,x,specfied,none,B7\nA1,y,specified,none,B70\n")
        let bad = try await Outside.pbcalc("check", "bad.csv", in: scratch.path)
        #expect(bad.status == 1)
        #expect(bad.talk == "")
        let heads = bad.lines.compactMap { $0.prefixMatch(of: /bad.csv:\d+:\d+: error\[[a-z-]+\]/) }
        #expect(
            heads.map { String($0.output) } == [
                "bad.csv:3:6: error[table-cell]", "bad.csv:4:1: error[table-id-repeated]",
                "bad.csv:4:21: error[table-cell]",
            ]
        )
        let json = try await Outside.pbcalc(
            "check",
            "--format",
            "json",
            "bad.csv",
            in: scratch.path
        )
        let found = try #require(try foreignJSON(json.bytes) as? [[String: Any]])
        #expect(found.map { $0["suggestion"] as? String ?? "" } == ["specified", "", "B7"])
        #expect(found.map { $0["endColumn"] as? Int ?? 0 } == [14, 3, 24])
        let github = try await Outside.pbcalc(
            "check",
            "--format",
            "github",
            "bad.csv",
            in: scratch.path
        )
        #expect(
            github.lines.first?.hasPrefix("::error file=bad.csv,line=3,col=6,endColumn=14") == true
        )
        let hidden = try await Outside.pbcalc("check", "--no-values", "bad.csv", in: scratch.path)
        #expect(!hidden.text.contains("specfied"))
        // What check finds, test finds too.
        let tested = try await Outside.pbcalc("test", "bad.csv", in: scratch.path)
        #expect(tested.status == 1)
        #expect(bad.text.hasPrefix(tested.talk), "\(tested.talk)")
    }

    @Test(arguments: [
        "943 476 5918", "1234567890", "B7 is the band", "EX-0042", "2026-04-20", "A1B 2CDE",
    ])
    func `does not take other texts for a number or postcode of a person`(
        text: String
    ) async throws {
        let scratch = try Scratch()
        try scratch.file(
            "case.json",
            Outside.text(Outside.goodCase).replacing("two falls since January", with: text)
        )
        let checked = try await Outside.pbcalc("check", "case.json", in: scratch.path)
        #expect(checked.text == "0 faults in 1 file\n")
    }

    @Test(arguments: [
        (#""prices": {"#, #""prices": { "x-": 0,"#, [String]()),
        (#""toPerWeek": 100.00"#, #""toPerWeek": "100""#, ["money-format"]),
        (#""price": 110.00"#, #""price": "110""#, ["money-format"]),
        (#""text": "help with washing and dressing", "#, "", ["member-missing"]),
        (#""weight": 1.5"#, #""weight": "1.5""#, ["type-wrong"]),
        (#""services": ["#, #""services": { "a": ["#, ["json-open"]),
    ])
    func `tells of one fault in a scheme once`(
        old: String,
        new: String,
        codes: [String]
    ) async throws {
        let text = try Outside.text(Outside.fixture("schemes/exampleshire-2026.json"))
        let range = try #require(text.range(of: old), "\(old)")
        let faulty = text.replacingCharacters(in: range, with: new)
        let ending = try await Outside.pbcalc(
            "check",
            "--format",
            "json",
            "-",
            input: .bytes(Array(faulty.utf8))
        )
        let found = try #require(try foreignJSON(ending.bytes) as? [[String: Any]])
        let said = found.compactMap { $0["code"] as? String }
        #expect(said.count == min(1, codes.count), "\(said)")
        for code in said { #expect(codes.contains(code)) }
    }

    @Test
    func `tells of a scheme's missing rounding once`() async throws {
        let text = try Outside.text(Outside.fixture("schemes/exampleshire-2026.json"))
        let prices = try #require(text.range(of: #""prices": {"#))
        let rounding = try #require(
            text.range(of: #""rounding": "nearest","#, range: prices.upperBound..<text.endIndex)
        )
        let faulty = text.replacingCharacters(in: rounding, with: "")
        let ending = try await Outside.pbcalc("check", "-", input: .bytes(Array(faulty.utf8)))
        #expect(ending.text.contains("error[member-missing]"))
        #expect(ending.text.contains("\n1 fault in 1 file\n"), "\(ending.text)")
    }

    @Test
    func `tells of a day outside scheme, prices and rates once`() async throws {
        let text = try Outside.text(Outside.goodCase)
            .replacing("2026-04-20", with: "2031-04-20").replacing(
                #""starts": "2026-05-04","#,
                with: ""
            )
        let ending = try await Outside.pbcalc("check", "-", input: .bytes(Array(text.utf8)))
        #expect(ending.text.contains("error[scheme-date]"))
        #expect(ending.text.contains("\n1 fault in 1 file\n"), "\(ending.text)")
    }

    @Test
    func `takes a named day for the age of schemes, and not for that of cases`() async throws {
        for day in ["2027-06-01", "1999-01-01"] {
            let ending = try await Outside.pbcalc("check", "--date", day, Outside.goodCase)
            #expect(ending.status == 0)
            #expect(ending.text == "0 faults in 1 file\n")
        }
        let scheme = Outside.fixture("schemes/exampleshire-2026.json")
        let stale = try await Outside.pbcalc("check", "--date", "2029-06-01", scheme)
        let plain = try await Outside.pbcalc("check", scheme)
        #expect(stale.bytes != plain.bytes)
    }

    @Test(arguments: [(99, []), (100, []), (101, ["1"])])
    func `says how many findings a list of JSON has no room for`(
        count: Int,
        more: [String]
    ) async throws {
        let scratch = try Scratch()
        let unknown = (0..<count).map { "\"zz\($0)\": 1, " }.joined()
        try scratch.file(
            "case.json",
            try Lines.good(#"{ "format""#, #"{ \#(unknown)"format""#)
        )
        let ending = try await Outside.pbcalc(
            "check",
            "--format",
            "json",
            "case.json",
            in: scratch.path
        )
        let list = try #require(try foreignJSON(ending.bytes) as? [Any])
        #expect(list.count == min(count, 100))
        #expect(ending.said == more.map { "pbcalc: case.json has \($0) more, not in the list" })
    }

    @Test(arguments: [
        (["assess", ""], "is no name of a file"), (["check", "a", ""], "is no name of a file"),
        (["assess", "-", "-"], "- stands twice"), (["batch", "-", "-"], "- stands twice"),
    ])
    func `and the others refuse operands that cannot be meant`(
        words: [String],
        said: String
    ) async throws {
        let ending = try await Binary.built().run(words)
        #expect(ending.status == 2)
        #expect(ending.text == "")
        #expect(ending.talk.contains(said))
    }

    @Test
    func `and the others propose the name of a file beside the one that is not there`()
        async throws
    {
        let scratch = try Scratch()
        try scratch.copy(of: Outside.goodCase, as: "EX-0042.json")
        let ending = try await Outside.pbcalc("assess", "./EX-042.json", in: scratch.path)
        #expect(
            ending.said == [
                "pbcalc: there is no file ./EX-042.json. Did you mean \"./EX-0042.json\"?"
            ]
        )
    }
}
