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
        _ changes: (old: String, new: String)...
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
            Outside.fixture("tables/exampleshire.csv")
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

    @Test
    func `of one weight fails the rows that count it, by the question it belongs to`()
        async throws
    {
        // Personal care is worth 8 points in EX-0042, so 0.1 of weight is 0.80 points.
        let (failures, rows) = try await Self.failures(
            of: "schemes/exampleshire-2026.json",
            (#"dressing", "weight": 1.5"#, #"dressing", "weight": 1.4"#)
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
    func `of one band edge fails the rows on it, by the bands`() async throws {
        let (failures, rows) = try await Self.failures(
            of: "schemes/exampleshire-2026.json",
            (#""belowPoints": 27,"#, #""belowPoints": 28,"#),
            (#""fromPoints": 27,"#, #""fromPoints": 28,"#)
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
    func `of one rate fails the rows that are charged, by the guarantee`() async throws {
        let (failures, rows) = try await Self.failures(
            of: "rates/england-2026.json",
            (
                #""id": "mig.single.25", "value": 120.40"#,
                #""id": "mig.single.25", "value": 121.40"#
            )
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
