import Foundation
import TestKit
import Testing

/// A change of one figure fails the rows that rest on it, and no other, and says through which rule.
struct `A planted change in a scheme` {
    /// What a row that differs says.
    private struct Failure {
        let id: String
        let differences: [String: (expected: String, actual: String, change: String?)]
        let because: [String]
        let paste: String
    }

    /// The failures of the project's table under a changed document of the fixtures.
    private static func failures(
        of document: String,
        _ changes: [(old: String, new: String)],
        in table: String = Outside.fixture("tables/exampleshire.csv")
    ) async throws -> (failures: [Failure], rows: Int) {
        let scratch = try Scratch()
        var text = try Outside.text(Outside.fixture(document))
        for change in changes {
            try #require(text.contains(change.old))
            text = text.replacing(change.old, with: change.new)
        }
        try scratch.file("changed.json", text)
        let ending = try await Outside.pbcalc(
            "test",
            "--format",
            "json",
            "--schemes",
            scratch.path,
            table
        )
        #expect(ending.status == 1, "\(ending.talk)")
        let report = try #require(try foreignJSON(ending.bytes) as? [String: Any])
        let tables = try #require(report["tables"] as? [[String: Any]])
        let rows = tables.compactMap { $0["rows"] as? Int }.reduce(0, +)
        let found = tables.flatMap { $0["failures"] as? [[String: Any]] ?? [] }
        return (
            found.map { row in
                let differences = (row["differences"] as? [[String: Any]] ?? []).map {
                    (
                        $0["column"] as? String ?? "",
                        (
                            expected: $0["expected"] as? String ?? "",
                            actual: $0["actual"] as? String ?? "", change: $0["change"] as? String
                        )
                    )
                }
                return Failure(
                    id: row["id"] as? String ?? "",
                    differences: Dictionary(uniqueKeysWithValues: differences),
                    because: row["because"] as? [String] ?? [],
                    paste: row["paste"] as? String ?? ""
                )
            }, rows
        )
    }

    /// One change, the rows that rest on the figure, and what explains each of them.
    struct Planted: CustomTestStringConvertible {
        let testDescription: String
        let document: String
        let changes: [(old: String, new: String)]
        /// The rows that differ: id, column, expected, actual.
        let failures: [String]
        /// The rule that every one of them is told to differ by.
        let rule: String
    }

    /// Nine rows of which each figure fails some.
    ///
    /// EX-0042 has 28 points, of which personal care is
    /// 8 x 1.5 = 12; constant, it is 14 x 1.5 = 21. She is 54: at 24 her guarantee is 25.00 less,
    /// 95.40 for 120.40, and her maximum of 61.06 that much more.
    private static let rows = """
        id,why,kind,answers.personal-care,unpaidSupport.meals,person.born,finance.status,points?,\
        band?,contribution_max_week?,full_cost?
        W1,daily care counts 12,specified,,,,,28.00,,,
        W2,no care counts nothing,specified,none,,,,16.00,B3,,
        W3,constant care counts 21,specified,constant,,,,37.00,B10,,
        E1,all meals are brought: the last of B6,specified,,all,,,26.00,B6,,
        E2,most meals are brought: the first of B7,specified,,most,,,,B7,,
        E3,half are brought: within B7,specified,,half,,,,B7,,
        P1,charged by the guarantee from 25,specified,,,,,,,61.06,false
        P2,charged by the guarantee under 25,specified,,,2002-01-01,,,,86.06,false
        P3,declined: no guarantee is looked at,specified,,,,declined,,,,true

        """

    static let planted = [
        // 0.1 x 8 = 0.80 and 0.1 x 14 = 1.40 fewer. E1 has 26.00 - 0.80 = 25.20, still B6; its
        // points differ. E2 has 26.20, which is B6; E3 has 27.20, which is B7.
        Planted(
            testDescription: "a weight",
            document: "schemes/exampleshire-2026.json",
            changes: [(#"dressing", "weight": 1.5"#, #"dressing", "weight": 1.4"#)],
            failures: [
                "W1 points? 28.00 27.20", "W3 points? 37.00 35.60", "W3 band? B10 B9",
                "E1 points? 26.00 25.20", "E2 band? B7 B6",
            ],
            rule: "/questionnaire/questions/0/weight"
        ),
        // Only 27 points lie between the old edge and the new.
        Planted(
            testDescription: "an edge of a band",
            document: "schemes/exampleshire-2026.json",
            changes: [
                (#""belowPoints": 27,"#, #""belowPoints": 28,"#),
                (#""fromPoints": 27,"#, #""fromPoints": 28,"#),
            ],
            failures: ["E2 band? B7 B6"],
            rule: "/allocation/bands"
        ),
        // A pound more is protected from 25 on.
        Planted(
            testDescription: "a rate",
            document: "rates/england-2026.json",
            changes: [
                (
                    #""id": "mig.single.25", "value": 120.40"#,
                    #""id": "mig.single.25", "value": 121.40"#
                )
            ],
            failures: ["P1 contribution_max_week? 61.06 60.06"],
            rule: "minimumIncomeGuarantee"
        ),
    ]

    @Test(arguments: planted)
    func `a planted change fails exactly the rows that rest on it, each with the rule`(
        planted: Planted
    ) async throws {
        let scratch = try Scratch()
        try scratch.copy(of: Outside.goodCase, as: "case.json")
        let table = try scratch.file(
            "rows.csv",
            "# pbcalc.table.v1 scheme=exampleshire-2026 base=case.json\n" + Self.rows
        )
        let plain = try await Outside.pbcalc("test", table)
        #expect(plain.text.hasSuffix("\n9 passed, 0 failed\n"), "\(plain.text)")
        let (failures, rows) = try await Self.failures(
            of: planted.document,
            planted.changes,
            in: table
        )
        #expect(rows == 9)
        let differences = failures.flatMap { failure in
            failure.differences.sorted { $0.key > $1.key }.map {
                "\(failure.id) \($0.key) \($0.value.expected) \($0.value.actual)"
            }
        }
        #expect(differences == planted.failures)
        for failure in failures {
            #expect(
                failure.because.contains { $0.contains(planted.rule) },
                "\(failure.id): \(failure.because)"
            )
        }
    }

    @Test
    func `a planted change of one weight fails the rows that count it, by its question`()
        async throws
    {
        // Personal care is worth 8 points in EX-0042, so 0.1 of weight is 0.80 points.
        let (failures, rows) = try await Self.failures(
            of: "schemes/exampleshire-2026.json",
            [(#"dressing", "weight": 1.5"#, #"dressing", "weight": 1.4"#)]
        )
        #expect(failures.count < rows)
        let first = try #require(failures.first { $0.id == "R000" })
        #expect(first.differences["points?"]?.actual == "27.20")
        #expect(first.differences["points?"]?.change == "-0.80")
        for failure in failures where failure.differences["points?"] != nil {
            #expect(failure.because.contains { $0.contains("/questionnaire/questions/0/weight") })
            #expect(failure.paste.hasPrefix(failure.id + ","))
        }
    }

    @Test
    func `a planted change of one band edge fails the rows on it, by the bands`() async throws {
        let (failures, rows) = try await Self.failures(
            of: "schemes/exampleshire-2026.json",
            [
                (#""belowPoints": 27,"#, #""belowPoints": 28,"#),
                (#""fromPoints": 27,"#, #""fromPoints": 28,"#),
            ]
        )
        #expect(failures.count < rows / 2)
        #expect(failures.contains { $0.id == "B7-at" })
        for failure in failures {
            if let band = failure.differences["band?"] {
                #expect(band.expected == "B7" && band.actual == "B6", "\(failure.id)")
            }
            #expect(failure.differences["points?"] == nil)
            #expect(failure.because.contains { $0.contains("band B6, found by 27.00 points") })
        }
    }

    @Test
    func `a planted change of one rate fails the rows that are charged, by the guarantee`()
        async throws
    {
        let (failures, rows) = try await Self.failures(
            of: "rates/england-2026.json",
            [
                (
                    #""id": "mig.single.25", "value": 120.40"#,
                    #""id": "mig.single.25", "value": 121.40"#
                )
            ]
        )
        #expect(!failures.isEmpty)
        #expect(failures.count < rows)
        for failure in failures {
            // A pound more is protected, so a pound less can be asked for.
            if let maximum = failure.differences["contribution_max_week?"] {
                #expect(maximum.change == "-1.00", "\(failure.id)")
            }
            #expect(failure.because.contains { $0.contains("minimumIncomeGuarantee") })
            #expect(failure.differences["points?"] == nil)
        }
    }
}
