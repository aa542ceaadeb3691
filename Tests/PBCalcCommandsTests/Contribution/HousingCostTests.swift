import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

@Suite("Housing costs")
struct HousingCostTests {
    @Test func `housing is asked of everybody, and more help than rent is a cost of nothing`()
        throws
    {
        let unasked = Charge(income: Charge.pipEnhanced).json
            .replacing("\"housing\": [  ],", with: "")
        let answer = try Answer(Array(unasked.utf8), with: Charge().library())
        #expect(answer.result["/missing"]?.elements.contains("finance.housing") == true)
        #expect(answer[.flags].contains("provisional"))
        // More help than rent is no income and no charge.
        let helped = Charge(
            income: Charge.income("state-pension", "200.00"),
            housing: #"{ "kind": "rent", "amount": 90.00, "help": 95.00, "every": "week" }"#
        )
        #expect(try helped.answer().step("housing") == Fraction(0))
    }

    private static let credit = Charge.income("universal-credit", "200.00")

    private static func cost(_ kind: String, help: String? = nil) -> String {
        let help = help.map { #""help": \#($0), "# } ?? ""
        return #"{ "kind": "\#(kind)", "amount": 110.00, \#(help)"every": "week" }"#
    }

    /// Of rent beside a benefit that usually comes with help for it nobody can tell, by what is left
    /// out, that there is no help.
    @Test(
        arguments: [
            (cost("rent"), credit, "", true),
            (cost("rent", help: "0.00"), credit, "", false),
            (cost("rent", help: "100.00"), credit, "", false),
            (cost("rent").replacing("110.00", with: "0.00"), credit, "", false),
            (cost("council-tax") + ", " + cost("contents-insurance"), credit, "", false),
            (cost("council-tax") + ", " + cost("rent"), credit, "", true),
            (cost("rent"), Charge.income("income-support", "200.00"), "", true),
            (cost("rent"), Charge.income("pension-credit-guarantee", "0.01"), "", true),
            (cost("rent"), Charge.income("pension-credit-guarantee", "0.00"), "", false),
            (cost("rent"), Charge.income("employment-and-support-allowance", "200.00"), "", false),
            (cost("rent"), Charge.income("state-pension", "200.00"), "", false),
            (cost("rent"), "", "", false),
            // What is not received brings no help with it.
            (
                cost("rent"),
                credit.replacing("}", with: #", "notional": true, "reason": "not claimed" }"#), "",
                false
            ),
            // Nothing is charged whatever the rent.
            (cost("rent"), credit, #", "chargingExempt": ["cjd"]"#, false),
        ]
    )
    func `of help with rent that is not stated a warning asks, where there usually is some`(
        housing: String,
        income: String,
        person: String,
        isAsked: Bool
    ) throws {
        var charge = Charge(income: income, housing: housing)
        charge.person += person
        let answer = try charge.answer()
        #expect(try charge.notes().contains("benefit-doubtful") == isAsked)
        #expect(answer[.flags].contains("help-unsaid") == isAsked)
        let screen = AssessmentScreen(try answer.person).text
        #expect(screen.contains("no help with a housing cost") == isAsked)
    }

    // 600.00 are far above all that is left: what is left for rent comes off to the penny.
    @Test(
        arguments: [
            (nil, 0), ("0.00", 0), ("100.00", 100), ("110.00", 110), ("120.00", 110),
        ] as [(String?, Int128)]
    )
    func `help comes off what is left for rent, and none that is not stated is a step`(
        help: String?,
        less: Int128
    ) throws {
        let income = Charge.income("state-pension", "600.00")
        let without = try Charge(income: income).answer().step("maximum")
        let answer = try Charge(income: income, housing: Self.cost("rent", help: help)).answer()
        #expect(try answer.step("housing") == Fraction(110 - less))
        #expect(
            try answer.step("maximum") == without - Fraction(110 - less)
        )
        let steps = answer.result["/trace"]?.elements ?? []
        #expect(steps.contains { $0["/id"] == "housing.1.help" } == (help != nil))
        try answer.checkSteps()
    }

    @Test func `a benefit that a change brings has the question of help on its day, once`() throws {
        let charge = Charge(
            income: Charge.income("state-pension", "200.00"),
            housing: Self.cost("rent"),
            more: """
                "changes": [ { "from": "2025-09-01", "what": "claimed",
                "finance": { "income": [ \(Self.credit) ] } },
                { "from": "2025-10-06", "what": "a child", "person": { "children": 1 } } ]
                """
        )
        let document = Document(file: "case.json", bytes: Array(charge.json.utf8))
        let found = document.findings(with: try charge.library())
        #expect(found.map(\.code) == [.benefitDoubtful])
        #expect(found.first?.pointer == "/finance/housing/0/kind")
        #expect(found.first?.message.hasPrefix("from 2025-09-01: ") == true)
    }
}
