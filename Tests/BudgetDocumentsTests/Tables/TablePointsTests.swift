import BudgetDocuments
import Testing

/// A band table by points alone: the scheme is exampleshire-2026, whose band B7 is 27 to under 30
/// points, £175.00 to £200.00, and whose band B1 has no figure.
struct `Tables of points` {
    private static let head = "# pbcalc.table.v1 scheme=exampleshire-2026 kind=specified\n"

    static let rows: [(row: String, differences: [String])] = [
        ("27,B7,187.50", []), ("29.99,B7,187.5", []), ("30,B8,212.50", []),
        ("26.99,B6,162.50", []), ("11.99,B1,null", []), ("118,B22,null", []),
        ("27,B6,", ["27 points band? B6 B7 "]),
        (
            "26.99,B7,187.50",
            [
                "26.99 points band? B7 B6 ", "26.99 points budget_week? 187.50 162.50 -25.00",
            ]
        ),
    ]

    @Test(arguments: rows)
    func `tables of points need no case`(row: String, differences: [String]) throws {
        let run = try SmallTable.run(Self.head + "points,band?,budget_week?\n\(row)\n")
        #expect(run.places == [])
        #expect(run.differences == differences)
        #expect(run.rows.first?.row.kind == .specified)
    }

    @Test
    func `tables of points say why a row differs, and give a line to paste`() throws {
        let run = try SmallTable.run(Self.head + "points,band?\n27,B6\n")
        #expect(
            run.rows.first?.because == [
                "27 points fall in band B7, 27 to under 30 points "
                    + "[exampleshire-2026:/allocation/bands/6]"
            ]
        )
        #expect(run.rows.first?.lineToPaste == "27,B7")
    }

    @Test
    func `tables of points may name and explain their rows, and count towards bands and edges`()
        throws
    {
        let run = try SmallTable.run(
            Self.head + "id,why,kind,points,band?\nE1,the last of B6,reviewed,26.99,B6\n"
                + "E2,the first of B7,reviewed,27,B7\n"
        )
        #expect(run.differences == [])
        #expect(run.rows.map(\.row.kind) == [.reviewed, .reviewed])
        // Two bands, and both sides of the edge between them.
        #expect(run.coverage.first?.ofScheme.map(\.reached) == [0, 2, 2])
    }

    static let faulty: [(text: String, faults: [String])] = [
        ("points,band?\ntwenty,B5\n", ["3:1 table-cell"]),
        ("points,band?\n-1,B1\n", ["3:1 table-cell"]),
        ("points,band?\n,B1\n", ["3:1 table-cell"]),
        // Neither has an id that the other could have too.
        ("points,band?\nx,B1\ny,B1\n", ["3:1 table-cell", "4:1 table-cell"]),
        ("points,band?\n27,\n", ["3:1 table-row-asserts-nothing"]),
        ("points,band?\n27,B60\n", ["3:4 table-cell"]),
        ("points,band?\n27,B7\n27.0,B7\n", ["4:1 table-id-repeated"]),
        ("points,band?\n", ["2:1 table-no-rows"]),
        // One fault where the points are misspelt, as there is no base case.
        ("pionts,band?\n27,B7\n", ["2:1 table-column-unknown"]),
        ("points,person_pays_week?\n27,1\n", ["2:8 table-column-unknown"]),
        ("points,answers.meals,band?\n27,none,B7\n", ["2:8 table-column-unknown"]),
        ("points,bnd,band?\n27,x,B7\n", ["2:8 table-column-unknown"]),
        ("points,budget_week?,budget_week?~\n27,187.49,0.01 cut off\n", []),
    ]

    /// A way to a value of a case is no column of theirs.
    @Test
    func `tables of points are told of the columns that they may have`() throws {
        let run = try SmallTable.run(Self.head + "points,person.born,band?\n27,1990-01-01,B7\n")
        let fault = try #require(run.faults.first)
        #expect(fault.advice == nil)
        #expect(fault.allowed.contains("band?") && !fault.allowed.contains("person.born"))
    }

    @Test(arguments: faulty)
    func `tables of points have their faults placed`(text: String, faults: [String]) throws {
        #expect(try SmallTable.run(Self.head + text).places == faults)
    }

    @Test(arguments: [
        ("# pbcalc.table.v1\n", ["1:1 table-setting"]),
        ("# pbcalc.table.v1 scheme=exampleshire-2062\n", ["1:19 table-setting"]),
        ("# pbcalc.table.v1 scheme=exampleshire-2026 kind=x\n", ["1:44 table-cell"]),
        // The scheme is for assessments from 1 April 2026 to 31 March 2027.
        ("# pbcalc.table.v1 scheme=exampleshire-2026 date=2026-13-01\n", ["1:44 table-setting"]),
        ("# pbcalc.table.v1 scheme=exampleshire-2026 date=2026-03-31\n", ["1:44 scheme-date"]),
        ("# pbcalc.table.v1 scheme=exampleshire-2026 date=2026-04-01\n", []),
        ("# pbcalc.table.v1 scheme=exampleshire-2026 date=2027-03-31\n", []),
        ("# pbcalc.table.v1 scheme=exampleshire-2026 date=2027-04-01\n", ["1:44 scheme-date"]),
    ])
    func `tables of points need a scheme, and a day it is for where they name one`(
        head: String,
        faults: [String]
    ) throws {
        #expect(try SmallTable.run(head + "points,band?\n27,B7\n").places == faults)
    }
}
