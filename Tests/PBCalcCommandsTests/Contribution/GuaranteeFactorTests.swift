import BudgetDocuments
import PersonalBudgets
import Testing

// Councils leave people 1.05 or 1.25 times the amounts of the year. Those of EX-0042 come to 197.10,
// and 273.938461... - 10.00 - 5.769230... = 258.169230... is held against them.
@Suite("A council's own multiple of the guarantee")
struct GuaranteeFactorTests {
    private static func answer(_ guarantee: Tree) throws -> Answer {
        let library = try Library().with(
            "schemes/exampleshire-2026.json",
            [.set("/contribution/guarantee", guarantee)]
        )
        return try Answer("EX-0042", with: library)
    }

    @Test(
        arguments: [
            // 206.955 is left: 51.214230...
            (["factor": .number("1.05")], "51.21"),
            // 206.96 is left: 51.209230...
            (["factor": .number("1.05"), "rounding": "up"], "51.20"),
            // 246.375 is left: 11.794230...
            (["factor": .number("1.25")], "11.79"),
            // 256.23 is left: 1.939230...; and 258.201, more than there is.
            (["factor": .number("1.3")], "1.93"), (["factor": .number("1.31")], "0.00"),
            (["factor": 1], "61.06"),
        ] as [(Tree, String)]
    )
    func `more is left to the person`(guarantee: Tree, maximum: String) throws {
        let answer = try Self.answer(guarantee)
        #expect(answer[.maximum] == maximum)
    }

    /// Of 300.00 232.60 is left at home, 244.23 with the factor; 30.65 in a care home by either.
    @Test(arguments: [
        ("home", "1", "67.40"), ("home", "1.05", "55.77"),
        ("care-home", "1", "269.35"), ("care-home", "1.05", "269.35"),
    ])
    func `in a care home what is left is another amount`(
        setting: String,
        factor: String,
        maximum: String
    ) throws {
        let answer = try Charge(
            person: """
                "born": "1940-01-15", "household": "single", "children": 0, "setting": "\(setting)"
                """,
            income: Charge.income("state-pension", "300.00")
        ).answer([.set("/contribution/guarantee", ["factor": .number(factor)])])
        #expect(answer[.maximum] == maximum)
    }

    @Test func `the factor is told with the council's own source`() throws {
        let answer = try Self.answer(["factor": .number("1.05"), "at": "page 7"])
        #expect(try answer.step("mig.factor") == Fraction("1.05"))
        let step = try #require(answer.steps.first { $0["/id"] == "mig.factor" })
        #expect(step["/rule"]?.written == "exampleshire-2026:/contribution/guarantee/factor")
        #expect(step["/citations/0/at"]?.written == "page 7")
    }

    @Test(
        arguments: [
            ("exampleshire-2026", "0.99", ["policy-limit"]),
            ("exampleshire-2026", "1", ["policy-without-effect"]),
            ("exampleshire-2026", "1.01", []), ("wales-2025", "1.34", ["policy-limit"]),
            // Wales rounds what 1.35 times comes to, and this does not.
            ("wales-2025", "1.35", []), ("wales-2025", "1.36", []),
        ]
    )
    func `no less is left than the law leaves`(scheme: String, factor: String, codes: [String])
        throws
    {
        let found = try Library.findings(
            inScheme: scheme,
            [.set("/contribution/guarantee", ["factor": .number(factor)])]
        ).filter { $0.pointer.hasPrefix("/contribution/guarantee") }
        #expect(found.map(\.code.rawValue) == codes)
    }

    /// Guidance of before 2015 had 25 % on top, rounded to the nearest penny.
    @Test(arguments: [("nearest", ["policy-without-effect"]), ("up", []), (nil, [])])
    func `the same multiple rounded otherwise changes something`(
        rounding: String?,
        codes: [String]
    ) throws {
        var guarantee: [String: Tree] = ["factor": .number("1.25")]
        guarantee["rounding"] = rounding.map { .text($0) }
        let found = try Library.findings(
            inScheme: "fairer-charging-illustration",
            [.set("/contribution/guarantee", .object(guarantee))]
        ).filter { $0.pointer.hasPrefix("/contribution/guarantee") }
        #expect(found.map(\.code.rawValue) == codes)
    }

    /// The year's amounts are whole pence, and once they are by any rounding.
    @Test(arguments: ["nearest", "up", "down"])
    func `a multiple of one changes nothing, however it is rounded`(rounding: String) throws {
        let found = try Library.findings(
            inScheme: "exampleshire-2026",
            [.set("/contribution/guarantee", ["factor": 1, "rounding": .text(rounding)])]
        ).filter { $0.pointer.hasPrefix("/contribution/guarantee") }
        #expect(found.map(\.code.rawValue) == ["policy-without-effect"])
    }

    /// Five times is the most: no part of 1, as 5% of a rise is, is advised in its place.
    @Test func `a multiple too large is not told to be written as a part`() throws {
        let found = try Library.findings(
            inScheme: "exampleshire-2026",
            [.set("/contribution/guarantee", ["factor": 25])]
        )
        #expect(found.map(\.code) == [.numberRange])
        #expect(found.allSatisfy { $0.advice == nil })
    }
}
