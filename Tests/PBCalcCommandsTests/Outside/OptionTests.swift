import Foundation
import TestKit
import Testing

struct `Outside, an option` {
    private static let over = "over.json"

    /// Cases that each meet one condition, or none.
    private func cases() throws -> Scratch {
        let scratch = try Scratch()
        let good = try Outside.text(Outside.goodCase)
        try scratch.file("good.json", good)
        try scratch.file("over.json", good.replacing("\"quantity\": 3.5", with: "\"quantity\": 35"))
        try scratch.file(
            "review.json",
            good.replacing("\"impairment\": \"yes\"", with: "\"impairment\": \"unknown\"")
        )
        try scratch.copy(of: Outside.fixture("cases/EX-0041.json"), as: "full.json")
        return scratch
    }

    @Test(
        arguments: [
            ("over-budget", ["over.json"]), ("review", ["review.json"]),
            ("full-cost", ["full.json"]), ("over-budget,full-cost", ["over.json", "full.json"]),
        ]
    )
    func `an option to fail on a condition ends in 1 for that condition`(
        condition: String,
        files: [String]
    ) async throws {
        let scratch = try cases()
        for file in ["good.json", "over.json", "review.json", "full.json"] {
            let plain = try await Outside.pbcalc("assess", file, in: scratch.path)
            #expect(plain.status == 0, "\(file) \(plain.talk)")
            let ending = try await Outside.pbcalc(
                "assess",
                "--fail-on",
                condition,
                file,
                in: scratch.path
            )
            let isMet = files.contains(file)
            // A case that meets a condition is named, with the condition.
            #expect(
                ending.said.contains { $0.hasPrefix("EX-00") && $0.contains(" fails on ") }
                    == (ending.status == 1)
            )
            // A case far over its budget may need a look for more than one reason.
            if !(condition == "review" && file == "over.json") {
                #expect(ending.status == (isMet ? 1 : 0), "\(condition) \(file)")
            }
            #expect(ending.bytes == plain.bytes)
        }
        let all = try await Outside.pbcalc(
            "assess",
            "--fail-on",
            condition,
            "good.json",
            files[0],
            "good.json",
            in: scratch.path
        )
        #expect(all.status == 1)
    }

    @Test
    func `an option for a scheme takes an id or a file, whatever the case names`() async throws {
        let plain = try await Outside.pbcalc("assess", "--format", "json", Outside.goodCase)
        let file = Outside.fixture("schemes/exampleshire-2026.json")
        let line = try Lines.good(#""exampleshire-2026""#, #""elsewhere-2026""#)
        for scheme in ["exampleshire-2026", file] {
            let ending = try await Outside.pbcalc(
                "assess",
                "--format",
                "json",
                "--scheme",
                scheme,
                Outside.goodCase
            )
            #expect(ending.status == 0)
            #expect(ending.bytes == plain.bytes)
            let other = try await Outside.pbcalc(
                "assess",
                "--scheme",
                scheme,
                "-",
                input: .bytes(Array(line.utf8))
            )
            #expect(other.status == 0)
        }
        let unnamed = try await Outside.pbcalc("assess", "-", input: .bytes(Array(line.utf8)))
        #expect(unnamed.status == 1)
        #expect(unnamed.talk.contains("error[scheme-unknown]"))
    }

    @Test
    func `an option for a folder of schemes adds what is in it`() async throws {
        let scratch = try Scratch()
        _ = try await Outside.bash("mkdir schemes", in: scratch.path)
        let scheme = try Outside.text(Outside.fixture("schemes/exampleshire-2026.json"))
            .replacing("\"exampleshire-2026\"", with: "\"elsewhere-2026\"")
        try scratch.file("schemes/elsewhere.json", scheme)
        let line = try Lines.good(#""exampleshire-2026""#, #""elsewhere-2026""#)
        try scratch.file("case.json", line)
        let without = try await Outside.pbcalc("assess", "case.json", in: scratch.path)
        #expect(without.status == 1)
        for command in ["assess", "batch", "check"] {
            let ending = try await Outside.pbcalc(
                command,
                "--schemes",
                "schemes",
                "case.json",
                in: scratch.path
            )
            #expect(ending.status == 0, "\(ending.talk)")
        }
        let list = try await Outside.pbcalc(
            "scheme",
            "list",
            "--schemes",
            "schemes",
            in: scratch.path
        )
        #expect(list.text.contains("elsewhere-2026"))
    }

    @Test(
        arguments: [
            ["--scheme", "nowhere.json"], ["--scheme", "exampleshire-2062"],
            ["--scheme", Outside.goodCase], ["--scheme", Outside.fixture("errors/band-gap.json")],
            ["--schemes", "nowhere"], ["--schemes", Outside.goodCase], ["--date", "yesterday"],
            ["--schemes", Outside.fixture("errors")], ["--date", "2026-02-30"], ["--date", ""],
            ["--date", "2026-4-1"], ["--date", "1999-01-01"], ["--date", "2099-01-01"],
        ]
    )
    func `an option that names what cannot be used ends in 2`(words: [String]) async throws {
        let ending = try await Binary.built().run(["assess"] + words + [Outside.goodCase])
        #expect(ending.status == 2)
        #expect(ending.text == "")
        #expect(ending.talk != "")
    }

    @Test(
        arguments: [
            (#""exampleshire-2026""#, #""exampleshire-2062""#),
            (#""2026-04-20""#, #""1999-04-20""#),
            (#""2026-05-04""#, #""1999-05-04""#), (#""2026-04-20""#, #""yesterday""#),
        ]
    )
    func `an option is not at fault for a case that names what cannot be used, which ends in 1`(
        old: String,
        new: String
    ) async throws {
        let bytes = Array(try Lines.good(old, new).utf8)
        let ending = try await Outside.pbcalc("assess", "-", input: .bytes(bytes))
        #expect(ending.status == 1, "\(ending.talk)")
        if old != #""exampleshire-2026""# {
            let named = try await Outside.pbcalc(
                "assess",
                "--scheme",
                "exampleshire-2026",
                "-",
                input: .bytes(bytes)
            )
            #expect(named.status == 1)
        }
    }

    @Test
    func `an option for a day that no rates cover is not blamed on a place in the case`()
        async throws
    {
        let ending = try await Outside.pbcalc(
            "assess",
            "--date",
            "1999-01-01",
            Outside.goodCase
        )
        #expect(ending.talk.hasPrefix("pbcalc: "))
    }

    @Test(
        arguments: [
            ["batch", "case.json", "case.json"], ["test", "rows.csv"],
            ["compare", "exampleshire-2026", "exampleshire-2026", "case.json"],
            ["test", "--generate", "exampleshire-2026", "case.json"],
        ],
        ["2030-06-01", "1999-01-01"]
    )
    func `an option for a day that cannot be used is said to be at fault, once`(
        words: [String],
        day: String
    ) async throws {
        let scratch = try Scratch()
        try scratch.copy(of: Outside.goodCase, as: "case.json")
        try scratch.file(
            "rows.csv",
            "# pbcalc.table.v1 base=case.json\nid,why,kind,band?\n"
                + "A1,x,specified,B7\nA2,x,specified,B7\n"
        )
        let ending = try await Binary.built().run(words + ["--date", day], in: scratch.path)
        #expect(ending.status == 2)
        #expect(ending.said.count { $0.hasPrefix("pbcalc: --date cannot be \(day)") } == 1)
        // No place in a case is shown that says nothing of that day.
        #expect(!ending.talk.contains("case.json:"), "\(ending.talk)")
    }

    @Test
    func `an option for a day leaves a case its own faults`() async throws {
        let line = try Lines.good(#""meals": "some""#, #""meals": "sum""#)
        for command in ["assess", "batch"] {
            let ending = try await Outside.pbcalc(
                command,
                "--date",
                "2030-06-01",
                "-",
                input: .bytes(Array(line.utf8))
            )
            #expect(ending.status == 2)
            #expect(ending.talk.contains("error[answer-unknown]"))
            #expect(!ending.talk.contains("error[scheme-date]"))
        }
    }

    @Test(arguments: [
        ["assess", "-o", "-"], ["batch", "-o", "-"], ["batch", "--table-schema", "-"],
        ["test", "--junit", "-"], ["check", "--output=-"],
    ])
    func `an option for a file to be written is no place for the sign of standard input`(
        words: [String]
    ) async throws {
        let scratch = try Scratch()
        let ending = try await Binary.built().run(words + [Outside.goodCase], in: scratch.path)
        #expect(ending.status == 2)
        #expect(ending.talk.contains("- stands for standard input"))
        #expect(try scratch.names() == [])
    }

    @Test
    func `an option for a day works the case out as on that day`() async throws {
        let ending = try await Outside.pbcalc(
            "assess",
            "--format",
            "json",
            "--date",
            "2026-06-01",
            Outside.goodCase
        )
        #expect(ending.status == 0)
        #expect(ending.text.contains(#""date": "2026-06-01""#))
    }

    @Test
    func `an option to be quiet leaves faults and data, and no more`() async throws {
        let scratch = try Scratch()
        try scratch.file("case.json", FaultyCase().text)
        for option in ["-q", "--quiet"] {
            let ending = try await Outside.pbcalc("assess", option, "case.json", in: scratch.path)
            #expect(ending.status == 1)
            #expect(FaultyCase.reports(in: ending.talk, of: "case.json").count == 5)
            #expect(!ending.talk.contains("No figure was worked out"))
            let checked = try await Outside.pbcalc("check", option, "case.json", in: scratch.path)
            #expect(checked.text == ending.talk)
            #expect(checked.talk == "")
            let good = try await Outside.pbcalc("check", option, Outside.goodCase)
            #expect(good.talk == "")
            #expect(good.status == 0)
        }
    }
}
