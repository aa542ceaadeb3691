import Foundation
import TestKit
import Testing

/// A table of cases on disk, and what `test` makes of it.
enum TestedTable {
    static let head =
        "# pbcalc.table.v1 scheme=exampleshire-2026 base=case.json\n"
        + "id,why,kind,answers.meals,band?,budget_week?\n"

    /// A folder with a base case and a table.
    static func scratch(_ rows: String, head: String = head) throws -> Scratch {
        let scratch = try Scratch()
        try scratch.copy(of: Outside.goodCase, as: "case.json")
        try scratch.file("rows.csv", head + rows)
        return scratch
    }

    /// What `pbcalc test` makes of the table of a folder.
    static func test(
        _ options: String...,
        in scratch: Scratch
    ) async throws -> Binary.Ending {
        try await Binary.built().run(["test"] + options + ["rows.csv"], in: scratch.path)
    }
}
