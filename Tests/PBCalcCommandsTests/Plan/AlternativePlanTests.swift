import BudgetDocuments
import BudgetReports
import Testing

@Suite("Other plans are worked out like the one proposed")
struct AlternativePlanTests {
    private static func other(_ lines: [Tree]) -> [Change] {
        [.set("/plan/alternatives", [["id": "other", "lines": .list(lines)]])]
    }

    private func fault(_ lines: [Tree], _ more: [Change] = []) throws -> [String] {
        let answer = try Answer("EX-0042", Self.other(lines) + more)
        #expect(answer[.status] == "faults")
        #expect(answer[.plan] == "null")
        return answer.result["/faults"]?.elements.map {
            "\($0["/code"]?.written ?? "") \($0["/pointer"]?.written ?? "")"
        } ?? []
    }

    @Test func `a plan proposed a second time gives the same steps under its own name`() throws {
        let lines = try #require(Repository.person("EX-0042")["/plan/lines"]).elements
        let answer = try Answer("EX-0042", Self.other(lines))
        for step in ["plan.week", "plan.year", "chargeable", "person-pays", "council-pays", "cost"]
        {
            #expect(try answer.step("alternative.other." + step) == answer.step(step))
        }
        #expect(try answer.step("alternative.other.minus-plan") == .zero)
        // The steps of the plan proposed are the same as without another plan.
        let alone = try Answer("EX-0042")
        let own = answer.steps.filter {
            $0["/id"]?.written.hasPrefix("alternative.") == false
        }
        #expect(own == alone.steps)
    }

    @Test(arguments: 0..<60)
    func `every step of a plan drawn by chance, and of the plans beside it, comes out again`(
        seed: Int
    ) throws {
        let answer = try Answer(RandomPlan(seed: seed).tree.json, with: RandomPlan.library.get())
        #expect(answer[.status] == "ok")
        try answer.checkSteps()
        for (index, other) in (answer.result["/plan/alternatives"]?.elements ?? []).enumerated() {
            let name = try #require(other["/id"]?.written)
            for (member, step) in [
                ("perWeek", "plan.week"), ("perYear", "plan.year"), ("oneOff", "plan.once"),
                ("personPaysPerWeek", "person-pays"), ("councilPaysPerWeek", "council-pays"),
                ("minusPlanPerWeek", "minus-plan"), ("minusPlanPerYear", "minus-plan.year"),
            ] {
                let figure = try #require(
                    answer.result["/plan/alternatives/\(index)/\(member)"]?.written
                )
                #expect(try answer.step("alternative.\(name).\(step)") == Fraction(figure))
            }
        }
    }

    @Test func `what another plan buys once stands beside its week`() throws {
        // The rail at 500.00 for 145.00, and the same week of 177.00.
        let lines = try #require(Repository.person("EX-0042")["/plan/lines"])
        let dearer = try lines.changed(by: [.set("/3/price", 500)])
        let answer = try Answer("EX-0042", Self.other(dearer.elements), with: .readOnce)
        let person = try answer.person
        let note = CaseNote(person, explains: false, showsPlan: true).text
        for text in [PlanPage(person).text, note] {
            #expect(text.contains("as much as the plan; bought once: £500.00;"))
        }
        let weekly = Array(lines.elements.prefix(3))
        let none = try Answer("EX-0042", Self.other(weekly), with: .readOnce)
        let spared = try none.person
        #expect(!PlanPage(spared).text.contains("bought once"))
    }

    // Beside 177.00 a week; a year is 52 weeks, and the budget goes up to 200.00.
    @Test(
        arguments: [
            ("150.00", "£27.00 less than the plan, £1,404.00 less a year", false),
            ("200.00", "£23.00 more than the plan, £1,196.00 more a year", false),
            ("200.01", "£23.01 more than the plan, £1,196.52 more a year", true),
        ]
    )
    func `another plan is told with what it is more or less, and that it is over the limit`(
        price: String,
        words: String,
        isOver: Bool
    ) throws {
        let line: Tree = .line(
            "home-care",
            ["quantity": 1, "every": "week", "price": .number(price), "priceReason": "offer"]
        )
        let person = try Answer("EX-0042", Self.other([line]), with: .readOnce).person
        let note = CaseNote(person, explains: false, showsPlan: true).text
        for text in [PlanPage(person).text, note] {
            let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(text.contains("£\(price) a week, \(words);"), "\(text)")
            #expect(text.contains("over the limit of the budget") == isOver)
        }
    }

    @Test func `a plan that others pay for names no party to the contracts`() throws {
        let line: Tree = .line("home-care", ["quantity": 1, "every": "week"])
        for (funding, isNamed) in [("council", true), ("private", false)] {
            let lines = [try line.changed(by: [.set("/funding", .text(funding))])]
            let answer = try Answer("EX-0042", Self.other(lines), with: .readOnce)
            let person = try answer.person
            #expect(PlanPage(person).text.contains("party to") == isNamed)
        }
    }

    @Test func `a top-up of another plan is refused at home, at its line`() throws {
        let line: Tree = .line("home-care", ["quantity": 1, "every": "week", "topUp": 2])
        #expect(try fault([line]) == ["top-up /plan/alternatives/0/lines/0/topUp"])
    }

    @Test func `a date of another plan lies in its year`() throws {
        let line: Tree = .line("home-care", ["quantity": 1, "dates": ["2029-01-01"]])
        #expect(try fault([line]) == ["date-order /plan/alternatives/0/lines/0/dates/0"])
    }

    @Test func `what stops another plan is told at its line`() throws {
        let good: Tree = .line("home-care", ["quantity": 1, "every": "week"])
        let large: Tree = .line(
            "equipment",
            [
                "id": "b", "quantity": 1_000_000,
                "visits": [["days": ["weekdays", "weekend"], "hours": ["09:00", "10:00"]]],
                "price": .number("99999999.99"), "priceReason": "a quotation", "workers": 4,
                "uplift": 1, "upliftReason": "beyond all measure",
            ]
        )
        #expect(
            try fault([good, large]).last?.hasSuffix("/plan/alternatives/0/lines/1/quantity")
                == true
        )
    }

    @Test func `no price of the list fits a line of another plan`() throws {
        var setting = PlanSetting.published("norfolk-2023-prices", on: "2023-05-01")
        setting.plan = Self.other([.line("personal-assistant", ["quantity": 1, "every": "week"])])
        let answer = try setting.answer([
            .line(
                "personal-assistant",
                ["visits": [["days": ["monday"], "hours": ["08:00", "09:00"]]]]
            )
        ])
        #expect(answer.faultCodes == ["price-missing"])
        #expect(
            answer.result["/faults/0/pointer"] == "/plan/alternatives/0/lines/0/service"
        )
    }

    @Test func `other plans are costed by the same prices and means test`() throws {
        // Two hours of cleaning by the agency, or by the assistant: 50.40 or 32.80 a week.
        func other(_ id: String, _ service: String) -> Tree {
            [
                "id": .text(id),
                "lines": [.line(service, ["quantity": 2, "every": "week"])],
            ]
        }
        let answer = try Answer(
            "EX-0042",
            [
                .set("/plan/lines", [.line("home-care", ["quantity": 2, "every": "week"])]),
                .set(
                    "/plan/alternatives",
                    [other("agency", "home-care"), other("assistant", "personal-assistant")]
                ),
                .set("/plan/keepsServices", true),
            ]
        )
        func figure(_ index: Int, _ name: String) -> String {
            answer.result["/plan/alternatives/\(index)/\(name)"]?.written ?? "nothing"
        }
        #expect(figure(0, "minusPlanPerWeek") == "0.00")
        #expect(figure(1, "perWeek") == "32.80")
        #expect(figure(1, "minusPlanPerWeek") == "-17.60")
        // 17.60 x 52.
        #expect(figure(1, "minusPlanPerYear") == "-915.20")
        #expect(figure(1, "personPaysPerWeek") == "32.80")
        #expect(figure(1, "councilPaysPerWeek") == "0.00")
        let check = answer.result["/plan/checks"]?.elements.first { $0["/check"] == "choice" }
        #expect(check?["/result"] == "pass")
    }
}
