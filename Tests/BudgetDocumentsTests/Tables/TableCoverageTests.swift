import BudgetDocuments
import Testing

struct `Tables, coverage` {
    /// What rows of EX-0042 reach: eleven answers (parenting is not applicable), B7 of 22 bands.
    static let rows: [(columns: String, row: String, reached: [Int])] = [
        // 28 points are neither the first of B7, 27, nor within one below B8, 30.
        ("band?", ",B7", [11, 1, 0]),
        ("budget_week?", ",187.5", [11, 1, 0]),
        // The points alone say nothing of the band, and the contribution nothing of the answers.
        ("points?", ",28", [11, 0, 0]),
        ("contribution_max_week?", ",61.06", [0, 0, 0]),
        // A row that differs proves nothing.
        ("band?", ",B6", [0, 0, 0]),
        // 27 is the first of B7; 26 is within one below it; so is 29 below B8.
        ("band?", "most,B7", [11, 1, 1]), ("band?", "all,B6", [11, 1, 1]),
        ("band?", "quarter,B7", [11, 1, 1]), ("band?", "none,B8", [11, 1, 1]),
    ]

    @Test(arguments: rows)
    func `coverage counts what a row that passes asserts`(
        columns: String,
        row: String,
        reached: [Int]
    ) throws {
        let run = try SmallTable.run("unpaidSupport.meals," + columns, row)
        #expect(run.coverage.first?.ofScheme.map(\.reached) ?? [] == reached)
        #expect(run.coverage.first?.ofScheme.map(\.all) ?? [48, 22, 42] == [48, 22, 42])
    }

    @Test
    func `coverage is joined over tables, and names what is missing`() throws {
        let runs = [
            try SmallTable.run("answers.meals,band?", "none,B6"),
            try SmallTable.run("answers.meals,band?", "daily,B8", ",B7"),
        ]
        let all = TableRun.coverage(of: runs)
        let coverage = try #require(all.first)
        #expect(all.count == 1)
        // Three answers to meals, one to each of ten questions; 26 is below B7 and 30 is B8's first.
        #expect(coverage.ofScheme.map(\.reached) == [13, 3, 2])
        #expect(coverage.percent == 16)
        #expect(!coverage.missing.contains("answers.meals=daily"))
        #expect(coverage.missing.contains("answers.meals=constant"))
        #expect(coverage.missing.contains("first of B7"))
        #expect(!coverage.missing.contains("below B7"))
        #expect(coverage.missing.count == 112 - 18)
    }
}
