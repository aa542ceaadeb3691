import Foundation
import TestKit
import Testing

struct `Two schemes over the same cases` {
    @Test
    func `two schemes are the same where they are one`() async throws {
        let scratch = try ComparedSchemes.scratch([])
        let report = try await ComparedSchemes.report(
            scratch,
            "exampleshire-2026",
            "next.json",
            Outside.fixture("cases")
        )
        #expect(report["cases"] as? Int == 4)
        #expect(report["differ"] as? Int == 0)
        #expect((report["changes"] as? [Any])?.isEmpty == true)
        #expect((report["rules"] as? [Any])?.isEmpty == true)
        let page = try await Outside.pbcalc(
            "compare",
            "next.json",
            "next.json",
            Outside.fixture("cases"),
            in: scratch.path
        )
        #expect(page.text.contains("no case differs in the figures below"))
    }

    /// The weight moves the points within their band: the share alone changes what is paid.
    @Test(arguments: [false, true])
    func `the rule that changed the figures of a case is named, and no other`(
        isTurned: Bool
    ) async throws {
        let share = (
            old: #""arrangementFeePerYear": 250.00,"#,
            new: #""arrangementFeePerYear": 250.00, "share": "9/10","#
        )
        let scratch = try ComparedSchemes.scratch([ComparedSchemes.weight, share])
        let schemes = ["exampleshire-2026", "next.json"]
        let ending = try await Binary.built().run(
            ["compare", "--format", "csv"] + (isTurned ? schemes.reversed() : schemes)
                + [Outside.goodCase],
            in: scratch.path
        )
        #expect(ending.lines.last?.contains("/contribution/share") == true, "\(ending.text)")
        #expect(!ending.text.contains("/weight"), "\(ending.text)")
    }

    @Test(arguments: [
        // The cases, and what is said of them.
        (["bad.json"], "1 case compared; none has figures.", 1, 1),
        (
            ["bad.json", "case.json"],
            "2 cases compared; of 1 case without faults none differs in the figures below.", 1,
            1
        ),
        (["case.json"], "1 case compared; no case differs in the figures below.", 0, 0),
        (["care.json", "case.json"], "2 cases compared; 1 differs.", 0, 1),
        (
            ["bad.json", "bad.json", "care.json", "care.json"], "4 cases compared; 2 differ.", 2, 4
        ),
    ])
    func `two schemes are not called the same where there is no figure`(
        cases: [String],
        said: String,
        byA: Int,
        byB: Int
    ) async throws {
        // By B nobody answers "constant" about help with washing.
        let scratch = try ComparedSchemes.scratch([
            (old: #""constant", "points": 14"#, new: #""always", "points": 14"#)
        ])
        let good = try Outside.text(Outside.goodCase)
        try scratch.file("case.json", good)
        try scratch.file(
            "care.json",
            good.replacing(#""personal-care": "daily""#, with: #""personal-care": "constant""#)
        )
        try scratch.file("bad.json", good.replacing(#""meals": "some""#, with: #""meals": "sum""#))
        let ending = try await Binary.built().run(
            ["compare", "exampleshire-2026", "next.json"] + cases,
            in: scratch.path
        )
        #expect(ending.status == (byB > 0 ? 1 : 0))
        #expect(ending.lines.contains(said))
        let faults = ending.lines.drop { $0 != "Cases with faults" }.prefix { !$0.isEmpty }
        guard byB > 0 else {
            #expect(faults.isEmpty)
            return
        }
        let lines = cases.filter { $0 != "case.json" }.map { name in
            "EX-0042 in \(name): "
                + (name == "bad.json"
                    ? "by both answer-unknown" : "by A good; by B answer-unknown")
        }
        #expect(
            Array(faults.dropFirst())
                == ["\(byA) by A, \(byB) by B; they have no figures"] + lines
        )
    }

    @Test
    func `a case that has faults by both schemes is named in every format`() async throws {
        let scratch = try ComparedSchemes.scratch([])
        let good = try Outside.text(Outside.goodCase)
        try scratch.file("bad.json", good.replacing(#""meals": "some""#, with: #""meals": "sum""#))
        let report = try await ComparedSchemes.report(
            scratch,
            "exampleshire-2026",
            "next.json",
            "bad.json"
        )
        #expect(report["differ"] as? Int == 0)
        let faulty = try #require((report["faulty"] as? [[String: Any]])?.first)
        #expect(faulty["id"] as? String == "EX-0042" && faulty["source"] as? String == "bad.json")
        #expect(faulty["byA"] as? [String] == ["answer-unknown"])
        #expect(faulty["byB"] as? [String] == ["answer-unknown"])
        for (format, row) in [
            ("csv", "EX-0042,bad.json,faults,faults,"),
            ("text", "EX-0042 in bad.json: by both answer-unknown"),
            ("markdown", "EX-0042 in bad.json: by both answer-unknown"),
        ] {
            let ending = try await Binary.built().run(
                ["compare", "--format", format, "exampleshire-2026", "next.json", "bad.json"],
                in: scratch.path
            )
            #expect(ending.text.contains("\n" + row), "\(ending.text)")
        }
    }

    /// EX-0041 has 15 to under 18 points, those of B3.
    @Test(arguments: [false, true])
    func `the amounts of a budget that only one scheme has are named`(isTurned: Bool) async throws {
        let scratch = try ComparedSchemes.scratch([
            (
                old: #""belowPoints": 15, "fromPerWeek": 50.00, "toPerWeek": 75.00"#,
                new: #""belowPoints": 15"#
            ),
            (
                old: #""belowPoints": 18, "fromPerWeek": 75.00, "toPerWeek": 100.00"#,
                new: #""belowPoints": 18"#
            ),
        ])
        let names = ["exampleshire-2026", "next.json"]
        let (a, b) = isTurned ? (names[1], names[0]) : (names[0], names[1])
        let report = try await ComparedSchemes.report(
            scratch,
            a,
            b,
            Outside.fixture("cases/EX-0041.json")
        )
        let changes = try #require(report["changes"] as? [[String: Any]])
        let rules = try #require(changes.first?["rules"] as? [[String: Any]])
        #expect(
            rules.contains { ($0["rule"] as? String)?.hasPrefix("/allocation/bands/2") ?? false }
        )
        #expect(rules.allSatisfy { $0[isTurned ? "a" : "b"] as? String == "not there" })
    }

    /// What only one of them has changes the last step to the charge, which is that of a regime else.
    @Test(arguments: ["weeklyMaximum", "minimumCharge"])
    func `what only one council has of a charge is named`(member: String) async throws {
        let scratch = try ComparedSchemes.scratch([
            (old: #""contribution": {"#, new: #""contribution": { "\#(member)": 61.07,"#)
        ])
        // EX-0043 pays 132.30, which is more than the most, and EX-0042 61.06, less than the least.
        let name = member == "weeklyMaximum" ? "EX-0043" : "EX-0042"
        let cases = Outside.fixture("cases/\(name).json")
        let report = try await ComparedSchemes.report(
            scratch,
            "exampleshire-2026",
            "next.json",
            cases
        )
        let changes = try #require(report["changes"] as? [[String: Any]])
        let rules = try #require(changes.first?["rules"] as? [[String: Any]])
        #expect(rules.map { $0["rule"] as? String } == ["/contribution/\(member)"])
    }

    @Test
    func `two schemes do not differ in how a number is written`() async throws {
        let scratch = try ComparedSchemes.scratch([
            (old: #""fromPerWeek": 100.00"#, new: #""fromPerWeek": 100.0"#),
            (old: #""fromPoints": 18"#, new: #""fromPoints": 18.00"#),
        ])
        let report = try await ComparedSchemes.report(
            scratch,
            "exampleshire-2026",
            "next.json",
            Outside.fixture("cases")
        )
        #expect((report["rules"] as? [Any])?.isEmpty == true)
    }

    @Test
    func `two schemes differ by the rule that is responsible`() async throws {
        // EX-0043: personal care 16 x 0.1 = 1.60 points less, 40.40 of the 42 of B12.
        let scratch = try ComparedSchemes.scratch([ComparedSchemes.weight])
        let report = try await ComparedSchemes.report(
            scratch,
            "exampleshire-2026",
            "next.json",
            Outside.fixture("cases")
        )
        let changes = try #require(report["changes"] as? [[String: Any]])
        #expect(changes.compactMap { $0["id"] as? String } == ["EX-0043"])
        let change = try #require(changes.first)
        #expect((change["a"] as? [String: Any])?["budgetPerWeek"] as? Double == 325)
        #expect((change["b"] as? [String: Any])?["budgetPerWeek"] as? Double == 287.5)
        let rules = try #require(change["rules"] as? [[String: Any]])
        #expect(
            rules.compactMap { $0["rule"] as? String } == ["/questionnaire/questions/0/weight"]
        )
    }

    /// By hand, for two groups of two: a weight that is 0.1 less takes 1.60 points from EX-0043,
    /// whose band falls from B12, £325.00, to B11, £287.50, and leaves EX-0042 in its band.
    @Test
    func `two schemes are told apart by the group of the person`() async throws {
        let scratch = try ComparedSchemes.scratch([ComparedSchemes.weight])
        func person(_ id: String, _ fixture: String, _ group: String?) throws {
            let text = try Outside.text(Outside.fixture("cases/\(fixture).json"))
            let bare = text.replacing(#/"group": "[a-z-]*", /#, with: "")
                .replacing(/"id": "EX-\d{4}"/, with: #""id": "\#(id)""#)
            let member = group.map { #""group": "\#($0)", "# } ?? ""
            try scratch.file(
                "\(id).json",
                bare.replacing(#""person": { "#, with: #""person": { "# + member)
            )
        }
        try person("EX-0001", "EX-0043", "learning-disability")
        try person("EX-0002", "EX-0043", "learning-disability")
        try person("EX-0003", "EX-0042", "learning-disability")
        try person("EX-0004", "EX-0042", "mental-health")
        try person("EX-0005", "EX-0043", nil)
        let words = ["exampleshire-2026", "next.json"] + (1...5).map { "EX-000\($0).json" }
        let ending = try await Binary.built().run(
            ["compare", "--format", "json"] + words,
            in: scratch.path
        )
        let report = try #require(try foreignJSON(ending.bytes) as? [String: Any])
        let groups = try #require(report["groups"] as? [[String: Any]])
        let lines = groups.map { group -> String in
            let figures = group["figures"] as? [[String: Any]] ?? []
            let budget = figures.first { $0["name"] as? String == "budgetPerWeek" } ?? [:]
            return [
                group["id"] as? String ?? "-", "\(group["cases"] ?? "")", "\(budget["more"] ?? "")",
                "\(budget["less"] ?? "")", "\(budget["change"] as? Double ?? 0)",
            ].joined(separator: " ")
        }
        #expect(
            lines == [
                "learning-disability 3 0 2 -75.0", "mental-health 1 0 0 0.0", "- 1 0 1 -37.5",
            ]
        )
        let page = try await Binary.built().run(["compare"] + words, in: scratch.path)
        #expect(
            page.text.contains(
                """
                Indicative budget, by group of people
                  group                cases  more  less   change
                  learning-disability      3     0     2  -£75.00
                  mental-health            1     0     0    £0.00
                  not stated               1     0     1  -£37.50

                """
            ),
            "\(page.text)"
        )
    }

    @Test
    func `a change that no case has use for is shown`() async throws {
        // Nobody among the cases has somebody awake at night.
        let scratch = try ComparedSchemes.scratch([(#""price": 110.00"#, #""price": 120.00"#)])
        let page = try await Outside.pbcalc(
            "compare",
            "exampleshire-2026",
            "next.json",
            Outside.fixture("cases"),
            in: scratch.path
        )
        #expect(page.status == 0)
        #expect(page.text.contains("no case differs in the figures below"))
        #expect(page.text.contains("110.00 to 120.00; changes none of these figures"))
        // Whether a scheme is for a case is asked of each.
        let later = try ComparedSchemes.scratch([
            (old: #""from": "2026-04-01""#, new: #""from": "2026-05-05""#)
        ])
        let words = ["compare", "exampleshire-2026", "next.json", Outside.goodCase]
        let refused = try await Binary.built().run(words, in: later.path)
        #expect(!refused.text.contains("£0.00"), "what nobody knows is no amount")
        let days = #"/applies/from: "2026-04-01" to "2026-05-05"; changes 1 case"#
        #expect(refused.text.contains(days + "\n"), "\(refused.text)")
    }

    @Test
    func `a comparison is written as rows, each with what changed`() async throws {
        let scratch = try ComparedSchemes.scratch([ComparedSchemes.weight])
        let ending = try await Outside.pbcalc(
            "compare",
            "--format",
            "csv",
            "exampleshire-2026",
            "next.json",
            Outside.fixture("cases"),
            in: scratch.path
        )
        let rows = ending.text.split(separator: "\r\n")
        #expect(rows.count == 2)
        let row =
            "EX-0043,EX-0043.json,ok,ok,B12,B11,325.00,287.50,-37.50,132.30,132.30,0.00,"
            + "169.70,169.70,0.00,132.30,132.30,0.00,/questionnaire/questions/0/weight,dementia"
        #expect(rows.last.map { String($0) } == row)
    }
}
