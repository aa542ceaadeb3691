// What can be wrong with tables of rows.
extension ProblemHelp {
    static let tableShape = ProblemHelp(
        what: "The table is not made as one: its first line, its columns, the number of cells in "
            + "a row, its quotation marks or its letters.",
        why: "A cell that slips into the next column tests something else, and would still pass.",
        example: """
            id,why,kind,answers.meals,band?
            R001,no need with meals, and no daughter,specified,none,B6
            """,
        mended: """
            id,why,kind,answers.meals,band?
            R001,"no need with meals, and no daughter",specified,none,B6
            """
    )

    static let tableSetting = ProblemHelp(
        what: "The first line names something that is not there: a setting, a scheme, a day, or "
            + "the file of the base case.",
        why: "Rows that are worked out by another scheme, or from another case, prove nothing of "
            + "the one that is meant.",
        example: """
            # pbcalc.table.v1 scheme=exampleshire-2062 base=EX-0042.json
            id,why,kind,band?
            R001,the example as it stands,specified,B7
            """,
        mended: """
            # pbcalc.table.v1 scheme=exampleshire-2026 base=EX-0042.json
            id,why,kind,band?
            R001,the example as it stands,specified,B7
            """
    )

    static let tableColumn = ProblemHelp(
        what: "The name of a column leads to nothing that a case can hold, or to no column of a "
            + "result.",
        why: "What a row says in such a column would be passed over, and the row would pass.",
        example: """
            id,why,kind,answers.meels,band?
            R001,no need with meals,specified,none,B6
            """,
        mended: """
            id,why,kind,answers.meals,band?
            R001,no need with meals,specified,none,B6
            """
    )

    static let tableCell = ProblemHelp(
        what: "A cell does not hold what its column is for, or is empty where it may not be. The "
            + "message says what to write.",
        why: "A row says where its figures come from and why it is there, so that the next person "
            + "knows whether to change the row or the scheme.",
        example: """
            id,why,kind,answers.meals,band?
            R001,no need with meals,specfied,none,B6
            """,
        mended: """
            id,why,kind,answers.meals,band?
            R001,no need with meals,specified,none,B6
            """
    )

    static let tableIDRepeated = ProblemHelp(
        what: "Two rows of one table have the same id.",
        why: "A report that a row differs has to lead to one row, and so has --update.",
        example: """
            id,why,kind,answers.meals,band?
            R001,no need with meals,specified,none,B6
            R001,daily need with meals,specified,daily,B8
            """,
        mended: """
            id,why,kind,answers.meals,band?
            R001,no need with meals,specified,none,B6
            R002,daily need with meals,specified,daily,B8
            """
    )

    static let tableRowIdle = ProblemHelp(
        what: "No column of the row that ends in ? is filled, so nothing is compared.",
        why: "It would pass whatever came out, and be counted as a test.",
        example: """
            id,why,kind,answers.meals,band?
            R001,no need with meals,specified,none,
            """,
        mended: """
            id,why,kind,answers.meals,band?
            R001,no need with meals,specified,none,B6
            """
    )

    static let tableNoRows = ProblemHelp(
        what: "There is no row below the names of the columns.",
        why: "A table that compares nothing must not look like one that passes.",
        example: """
            id,why,kind,answers.meals,band?
            """,
        mended: """
            id,why,kind,answers.meals,band?
            R001,no need with meals,specified,none,B6
            """
    )
}
