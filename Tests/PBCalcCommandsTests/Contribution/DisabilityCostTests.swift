import BudgetDocuments
import PersonalBudgets
import Testing

@Suite("Costs of disability")
struct DisabilityCostTests {
    @Test(arguments: [("35.00", "35"), ("20.00", "20"), ("19.99", "20"), ("0.00", "20")])
    func `a standard amount for disability costs is never a cap`(
        cost: String,
        allowed: String
    ) throws {
        let answer = try Charge(income: Charge.pipEnhanced, costs: Charge.cost("heating", cost))
            .answer([
                .set("/contribution/disabilityCosts", ["standardPerWeek": .number("20.00")])
            ])
        #expect(try answer.step("disability-costs") == Fraction(allowed))
    }

    @Test func `the standard amount is for people with a benefit for disability`() throws {
        let answer = try Charge(income: Charge.income("state-pension", "300.00")).answer([
            .set("/contribution/disabilityCosts", ["standardPerWeek": .number("20.00")])
        ])
        #expect(try answer.step("disability-costs") == Fraction(0))
    }

    /// A benefit that the council does not count leaves nothing of the standard, and the page says
    /// whom it is for.
    @Test(arguments: [false, true])
    func `the page says whom the standard amount is for`(isIgnored: Bool) throws {
        var changes: [Change] = [
            .set("/contribution/disabilityCosts", ["standardPerWeek": .number("20.00")])
        ]
        if isIgnored {
            changes.append(
                .set(
                    "/contribution/incomes",
                    [["kind": "pip-daily-living", "treatment": "ignored"]]
                )
            )
        }
        let charge = Charge(income: Charge.pipEnhanced)
        let answer = try charge.answer(changes)
        #expect(try answer.step("disability-costs") == Fraction(isIgnored ? 0 : 20))
        let words = try charge.page(changes).split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        #expect(
            words.contains("£20.00 without a list is for people whose benefit for disability")
                == isIgnored,
            "\(words)"
        )
    }

    @Test(
        arguments: [("9.99", ["reason-missing"]), ("10.00", []), ("10.01", ["reason-missing"])]
    )
    func `less than was claimed has a reason, and so has more`(
        allowed: String,
        faults: [String]
    ) throws {
        let cost = #"{ "kind": "heating", "claimed": 10.00, "allowed": \#(allowed), "#
        let bare = Charge(income: Charge.pipEnhanced, costs: cost + #""every": "week" }"#)
        #expect(try bare.faults() == faults)
        let said = #""every": "week", "reason": "the bill of the cold month" }"#
        #expect(try Charge(income: Charge.pipEnhanced, costs: cost + said).faults() == [])
    }

    @Test func `what was refused stands in the explanation with its reason`() throws {
        let page = try Charge(
            income: Charge.pipEnhanced,
            costs: Charge.cost("gardening", "30.00", allowed: "0.00")
        ).page()
        let words = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            words.contains("gardening, £30.00 claimed and £0.00 allowed: told in the visit")
        )
    }

    @Test(arguments: [("5.00", "3.88"), ("3.00", "3")])
    func `a cap on a kind of item is a step, and a reason lifts it`(
        cost: String,
        counted: String
    ) throws {
        let caps = Change.set(
            "/contribution/disabilityCosts",
            ["caps": [["kind": "laundry", "perWeek": .number("3.88")]]]
        )
        let charge = Charge(income: Charge.pipEnhanced, costs: Charge.cost("laundry", cost))
        #expect(try charge.answer([caps]).step("disability-costs") == Fraction(counted))
        let above = Charge(
            income: Charge.pipEnhanced,
            costs: """
                { "kind": "laundry", "claimed": 5.00, "allowed": 5.00, "every": "week",
                "aboveCap": true, "reason": "eight loads a week" }
                """
        )
        #expect(try above.answer([caps]).step("disability-costs") == Fraction(5))
    }

    @Test(arguments: [
        // 3.88 in all, whatever the items are called and however many they are.
        (["2.00", "1.88"], "3.88"), (["2.00", "1.89"], "3.88"), (["2.00", "1.00", "9.00"], "3.88"),
        (["5.00", "5.00"], "3.88"), (["1.00", "1.00", "1.00"], "3.00"),
    ])
    func `a cap on a kind is one cap for all items of the kind`(
        costs: [String],
        counted: String
    ) throws {
        let caps = Change.set(
            "/contribution/disabilityCosts",
            ["caps": [["kind": "laundry", "perWeek": .number("3.88")]]]
        )
        let items = costs.map { Charge.cost("laundry", $0) } + [Charge.cost("gardening", "7.00")]
        let answer = try Charge(income: Charge.pipEnhanced, costs: items.joined(separator: ","))
            .answer([caps])
        let sum = try #require(Fraction(counted)) + Fraction(7)
        #expect(try answer.step("disability-costs") == sum)
    }

    /// 3.88 of "laundry": capitals and spaces around make no other kind; other words may be one.
    @Test(
        arguments: [
            ("Laundry", "3.88", []), (" LAUNDRY ", "3.88", []), ("laundries", "5", ["laundry"]),
            ("\\u004caundry\\t", "3.88", []),
            ("extra laundry", "5", ["laundry"]), ("gardening", "5", []),
        ] as [(String, String, [String])]
    )
    func `a cap holds for its kind however that is written, and a near kind is told`(
        kind: String,
        counted: String,
        near: [String]
    ) throws {
        let caps = Change.set(
            "/contribution/disabilityCosts",
            ["caps": [["kind": "laundry", "perWeek": .number("3.88")]]]
        )
        let charge = Charge(income: Charge.pipEnhanced, costs: Charge.cost(kind, "5.00"))
        #expect(try charge.answer([caps]).step("disability-costs") == Fraction(counted))
        let found = Document(file: "case.json", bytes: Array(charge.json.utf8))
            .findings(with: try charge.library([caps]))
        #expect(
            found.map(\.message)
                == near.map {
                    "the most that is left for \"\($0)\" does not hold for \"\(kind)\": it is "
                        + "another kind of cost"
                }
        )
        #expect(found.allSatisfy { $0.severity == .warning })
    }

    @Test(arguments: [("any", "120", "100.00"), ("counted-benefits", "110.4", "109.60")])
    func `costs of disability above the benefit count as the scheme says`(
        most: String,
        allowed: String,
        maximum: String
    ) throws {
        // 296.00 + 110.40 - 186.40 - 120.00 = 100.00; with 110.40 instead 109.60.
        let answer = try Charge(
            income: Charge.income("state-pension", "296.00") + ", " + Charge.pipEnhanced,
            costs: Charge.cost("care", "120.00")
        ).answer([.set("/contribution/disabilityCosts", ["most": .text(most)])])
        #expect(try answer.step("disability-costs") == Fraction(allowed))
        #expect(answer[.maximum] == maximum)
    }

    @Test(arguments: [("110.39", "110.39"), ("110.40", "110.4"), ("110.41", "110.4")])
    func `the most of disability costs is met, not passed`(cost: String, allowed: String) throws {
        let answer = try Charge(income: Charge.pipEnhanced, costs: Charge.cost("care", cost))
            .answer([.set("/contribution/disabilityCosts", ["most": "counted-benefits"])])
        #expect(try answer.step("disability-costs") == Fraction(allowed))
    }

    @Test(arguments: [("2025-06-01", ["cost-review"]), ("2025-06-02", []), ("2025-06-03", [])])
    func `a cost allowed at last year's rate is worth a look`(
        reviewBy: String,
        codes: [String]
    ) throws {
        let charge = Charge(
            income: Charge.pension,
            costs: """
                { "kind": "bedding", "claimed": 4.00, "allowed": 4.00, "every": "week",
                "evidence": "receipts", "reviewBy": "\(reviewBy)" }
                """
        )
        #expect(try charge.notes() == codes)
    }

    @Test func `a housing or disability cost rounded in favour goes up`() throws {
        // 25.00 a month is 5.7692...: kept by the person, so 5.77; the income of 197.2384... is
        // counted, so 197.23. 197.23 + 76.70 - 197.10 - 10.00 - 5.77 = 61.06.
        let scheme = try Library.readOnce.with(
            "schemes/exampleshire-2026.json",
            [.set("/contribution/lineRounding", "in-favour")]
        )
        let answer = try Answer("EX-0042", [], with: scheme)
        #expect(try answer.step("income.1.weekly") == Fraction(19_723, over: 100))
        let laundry = try answer.step("disability-costs.1.weekly")
        #expect(laundry == Fraction(577, over: 100))
        #expect(answer[.maximum] == "61.06")
    }
}
