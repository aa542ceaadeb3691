import Foundation
import TestKit
import Testing

struct `Outside, check of rules` {
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
    func `check tells of rates that do not follow one another, once`(
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

    /// A council's own file of a year that is built in takes its place by its id, and by no other.
    @Test func `tells the id by which rates stand in place of those built in`() async throws {
        let scratch = try Scratch()
        let text = try Outside.text(Outside.fixture("rates/england-2026.json"))
        func check(_ id: String) async throws -> Binary.Ending {
            try scratch.file(
                "own.json",
                text.replacing("\"id\": \"england-2026\"", with: "\"id\": \"\(id)\"")
            )
            return try await Outside.pbcalc("check", "own.json", in: scratch.path)
        }
        let other = try await check("england-2026b")
        #expect(other.status == 1)
        #expect(other.text.contains("write \"england-2026\" for the"))
        let same = try await check("england-2026")
        #expect(same.text.contains("0 faults in 1 file"), "\(same.text)")
    }

    /// The day support starts, 4 May 2026, is one of the built-in year, and none of the file's.
    @Test(.timeLimit(.minutes(10)))
    func `rates in place of those built in leave days that they do not cover without any`()
        async throws
    {
        let scratch = try Scratch()
        try scratch.file(
            "own.json",
            Outside.text(Outside.fixture("rates/england-2026.json"))
                .replacing("\"from\": \"2026-04-06\"", with: "\"from\": \"2026-05-06\"")
        )
        let ending = try await Outside.pbcalc(
            "assess",
            "--schemes",
            ".",
            Outside.fixture("cases/EX-0042.json"),
            in: scratch.path
        )
        #expect(ending.status == 1)
        #expect(ending.talk.contains("error[rates-date]"), "\(ending.talk)")
    }

    @Test func `tells of an amount that no means test reads, where one is missing`() async throws {
        let scratch = try Scratch()
        let text = try Outside.text(Outside.fixture("rates/england-2026.json"))
        try scratch.file("own.json", text.replacing("\"capital.upper\"", with: "\"capital.uper\""))
        let checked = try await Outside.pbcalc("check", "own.json", in: scratch.path)
        #expect(checked.status == 0)
        #expect(checked.text.contains("warning[policy-without-effect]"), "\(checked.text)")
        #expect(checked.text.contains("did you mean \"capital.upper\"?"))
    }

    /// What is in a folder is not there for who does not name it.
    @Test func `says how a scheme or regime of one's own is named`() async throws {
        let scratch = try Scratch()
        let scheme = try Outside.text(Outside.fixture("schemes/exampleshire-2026.json"))
        let person = try Outside.text(Outside.goodCase)
        try scratch.file(
            "scheme.json",
            scheme.replacing("\"england-care-act-home\"", with: "\"any-home\"")
        )
        try scratch.file("case.json", person.replacing("exampleshire-2026", with: "oakshire-west"))
        try scratch.file(
            "table.csv",
            "# pbcalc.table.v1 scheme=oakshire-west base=case.json\nid,why,kind,band?\n"
                + "R001,the case as it stands,specified,B7\n"
        )
        for file in ["scheme.json", "case.json", "table.csv"] {
            let checked = try await Outside.pbcalc("check", file, in: scratch.path)
            #expect(checked.status == 1)
            #expect(
                checked.text.contains(
                    "= for one that is not built in, name its folder with --schemes"
                ),
                "\(checked.text)"
            )
        }
    }

    /// A regime and the scheme that names it: sound, with a fault of the regime, or twice.
    @Test(
        arguments: [
            ([], []),
            ([("rules/b.json", #""id": "savings""#, #""id": "cash""#)], ["id-repeated"]),
            ([("rules/c.json", "Care Act", "care act")], ["id-repeated"]),
        ] as [([(String, String, String)], [String])]
    )
    func `check takes what is checked together for one library`(
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
    func `check tells of editions of a scheme that no case can choose between`(
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

    @Test
    func `check reads each file once, so that rules may come in a stream`() async throws {
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

    @Test(arguments: [
        (#""prices": {"#, #""prices": { "x-": 0,"#, [String]()),
        (#""toPerWeek": 100.00"#, #""toPerWeek": "100""#, ["money-format"]),
        (#""price": 110.00"#, #""price": "110""#, ["money-format"]),
        (#""text": "help with washing and dressing", "#, "", ["member-missing"]),
        (#""weight": 1.5"#, #""weight": "1.5""#, ["type-wrong"]),
        (#""services": ["#, #""services": { "a": ["#, ["json-open"]),
    ])
    func `check tells of one fault in a scheme once`(
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
        let said = found.compactMap { $0["code"] as? String }.filter { $0 != "finding-accepted" }
        #expect(said.count == min(1, codes.count), "\(said)")
        for code in said { #expect(codes.contains(code)) }
    }

    @Test
    func `check tells of a scheme's missing rounding once`() async throws {
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
    func `check tells of a day outside scheme, prices and rates once`() async throws {
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
    func `check takes a named day for the age of schemes, and not for that of cases`() async throws
    {
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
}
