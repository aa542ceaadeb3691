import BudgetDocuments
import PersonalBudgets
import Testing

/// England's means test of 2026/27: earnings are ignored, of a war widow's pension 10.00, a pound
/// counts for each 250.00 of capital, and the result is rounded in the person's favour.
@Suite("Choices of a council that change nothing")
struct IdleChoiceTests {
    private static func told(_ choices: [Change], in id: String = "exampleshire-2026") throws
        -> [String]
    {
        try Library.findings(inScheme: id, choices)
            .filter { $0.code == .policyWithoutEffect }.map(\.pointer)
    }

    /// Before 10 April 2017 no law ignored it: a council that did has to say so.
    @Test(arguments: [("2016-04-11", 0), ("2017-04-10", 1)])
    func `a treatment from before the law of it is no idle one`(from: String, count: Int) throws {
        let told = try Self.told([
            .set("/applies/from", .text(from)), .set("/applies/to", "2018-04-08"),
            .set(
                "/contribution/incomes",
                [["kind": "war-disablement-pension", "treatment": "ignored"]]
            ),
        ])
        #expect(told.filter { $0.contains("incomes") }.count == count)
    }

    /// What is told, and the nearest choice that is none of the means test's.
    @Test(
        arguments: [
            ("share", "1/1", "9/10", ""), ("costShare", "1/1", "3/5", ""),
            ("minimumCharge", 0, .number("0.01"), ""),
            ("rounding", "in-favour", "nearest", ""),
            (
                "disabilityCosts", ["standardPerWeek": 0],
                ["standardPerWeek": .number("0.01")], "/standardPerWeek"
            ),
            (
                "capital", ["step": 250, "incomePerStep": 1], ["step": 251, "incomePerStep": 1], ""
            ),
            (
                "allowances", [["id": "a", "title": "a", "perWeek": 0]],
                [["id": "a", "title": "a", "perWeek": .number("0.01")]], "/0"
            ),
            (
                "incomes",
                [["kind": "war-widows-pension", "treatment": "counted", "ignoreUpTo": 10]],
                [
                    [
                        "kind": "war-widows-pension", "treatment": "counted",
                        "ignoreUpTo": .number("10.01"),
                    ]
                ], "/0"
            ),
            (
                "incomes", [["kind": "private-pension", "treatment": "counted", "ignoreUpTo": 0]],
                [
                    [
                        "kind": "private-pension", "treatment": "counted",
                        "ignoreUpTo": .number("0.01"),
                    ]
                ], "/0"
            ),
            (
                "incomes",
                [["kind": "private-pension", "treatment": "counted", "countShare": "1/1"]],
                [["kind": "private-pension", "treatment": "counted", "countShare": "9/10"]], "/0"
            ),
        ] as [(String, Tree, Tree, String)]
    )
    func `a choice that the means test makes without it is told`(
        member: String,
        same: Tree,
        other: Tree,
        place: String
    ) throws {
        let pointer = "/contribution/" + member
        #expect(try Self.told([.set(pointer, same)]) == [pointer + place])
        #expect(try Self.told([.set(pointer, other)]) == [])
    }

    /// The share is read as if it were not there.
    @Test func `a choice that could not be read is not said to change nothing`() throws {
        #expect(try Self.told([.set("/contribution/share", "11/10")]) == [])
    }

    /// Liverpool rounds as the means test does that was read from its page, and no law said so.
    @Test(arguments: ["liverpool-2014", "kingston-2010", "west-berkshire-2003", "derbyshire"])
    func `no real scheme says what its means test says`(id: String) throws {
        #expect(try Self.told([], in: id) == [])
    }
}
