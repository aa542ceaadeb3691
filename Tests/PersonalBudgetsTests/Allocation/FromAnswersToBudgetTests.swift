import Testing

@testable import PersonalBudgets

/// Eligibility, score and allocation together, as a case goes through them.
@Suite("From answers to an indicative budget")
struct FromAnswersToBudgetTests {
    private func person(
        _ answers: [Answer]?,
        support: [UnpaidSupport] = [],
        eligibility: CareActFindings = .made(.yes, unable: 2, unknown: 0, .yes)
    ) throws -> Case {
        let starts = try day(2026, 4, 6)
        var person = Case(
            id: "T-1",
            date: try day(2026, 3, 2),
            starts: starts,
            person: Person(born: try day(1980, 1, 1))
        )
        person.answers = answers
        person.unpaidSupport = support
        person.findings = .careAct(eligibility)
        return person
    }

    private static let bad: [Answer] = [.choice(2), .choice(1), .choice(1)]

    @Test func `with half of washing done by a carer the budget is of the points left`() throws {
        // 21.5 points less 5 is 16.5: band A, 12,500 + 1,450. Without the carer 21.5 is band B:
        // 17,500.5 + 1,450 = 18,950.5, and the tie goes up.
        let agreed = try day(2026, 4, 6)
        let assessment = try SmallScheme.rules().assess(
            person(
                Self.bad,
                support: [SmallScheme.help(SmallScheme.washing, .half, agreed: agreed)]
            )
        )
        let with = try #require(assessment.budget)
        let without = try #require(assessment.budgetWithoutUnpaidSupport)

        #expect(with.band == 1)
        #expect(with.amount?.perWeek.pence == Pence(139_50))
        #expect(with.amount?.limit.pence == Pence(164_50))
        #expect(without.band == 2)
        #expect(without.amount?.perWeek.pence == Pence(189_51))
        #expect(without.amount?.limit.pence == Pence(214_50))
        #expect(assessment.flags.isEmpty)
    }

    @Test func `with half of the nights done by a carer the adjuster is halved too`() throws {
        // 2.5/2 = 1.25 off 21.5 is 20.25: band B, 17,500.5 + 725 = 18,225.5.
        let agreed = try day(2026, 1, 1)
        let assessment = try SmallScheme.rules().assess(
            person(Self.bad, support: [SmallScheme.help(SmallScheme.nights, .half, agreed: agreed)])
        )

        #expect(try assessment.score?.total.value == Exact(81, over: 4))
        #expect(assessment.budget?.amount?.perWeek.pence == Pence(182_26))
        #expect(assessment.budgetWithoutUnpaidSupport?.amount?.perWeek.pence == Pence(189_51))
    }

    @Test func `without help that counts there is one budget`() throws {
        // Agreed only on the day after support starts.
        let agreed = try day(2026, 4, 7)
        let assessment = try SmallScheme.rules().assess(
            person(Self.bad, support: [SmallScheme.help(SmallScheme.washing, .all, agreed: agreed)])
        )

        #expect(try assessment.score?.total.value == Exact(43, over: 2))
        #expect(assessment.budget?.amount?.perWeek.pence == Pence(189_51))
        #expect(assessment.budgetWithoutUnpaidSupport?.amount?.perWeek.pence == Pence(189_51))
    }

    @Test(
        arguments: [
            // 4 points are below band A; 10 + 36 = 46 are above band C.
            ([.choice(1), .choice(0), .choice(1)], 0, .belowLowestBand),
            ([.choice(2), .choice(3), .choice(1)], 4, .aboveHighestBand),
        ] as [([Answer], Int, Flag)]
    )
    func `below the lowest band and above the highest there is no figure but a flag`(
        answers: [Answer],
        band: Int,
        flag: Flag
    ) throws {
        let assessment = try SmallScheme.rules().assess(person(answers))
        let budget = try #require(assessment.budget)

        #expect(budget.band == band)
        #expect(budget.amount == nil)
        #expect(assessment.flags == [flag])
        #expect(assessment.summary == nil)
    }

    @Test func `an open question leaves no points and no budget, and is listed`() throws {
        let assessment = try SmallScheme.rules().assess(
            person([.choice(2), .declined, .choice(1)])
        )

        #expect(assessment.score == nil)
        #expect(assessment.budget == nil)
        #expect(assessment.missing.contains(.answer(question: 1)))
    }

    @Test func `no questionnaire is missing answers, not nothing`() throws {
        let assessment = try SmallScheme.rules().assess(person(nil))

        #expect(assessment.score == nil)
        #expect(assessment.missing.contains(.answers))
    }

    @Test(
        arguments: [
            (2, 0, false, true), (1, 0, false, false), (1, 0, true, true), (1, 1, false, true),
        ]
    )
    func `points decide no eligibility, and somebody not eligible has points but no budget`(
        unable: Int,
        unknown: Int,
        power: Bool,
        hasBudget: Bool
    ) throws {
        let findings = CareActFindings.made(
            .yes,
            unable: unable,
            unknown: unknown,
            .yes,
            power: power
        )
        let assessment = try SmallScheme.rules().assess(
            person(Self.bad, eligibility: findings)
        )

        #expect(try assessment.score?.total.value == Exact(43, over: 2))
        #expect((assessment.budget != nil) == hasBudget)
        #expect((assessment.summary != nil) == hasBudget)
    }

    @Test func `every figure of an explained case recomputes from its inputs alone`() throws {
        let agreed = try day(2026, 1, 1)
        var wrong: [String] = []
        for share in SmallScheme.Share.allCases {
            for question in 0..<3 {
                let person = try person(
                    Self.bad,
                    support: [SmallScheme.help(question, share, agreed: agreed)]
                )
                let quiet = try SmallScheme.rules().assess(person)
                let loud = try SmallScheme.rules().assess(person, explain: true)
                let steps = loud.trace.steps
                for step in steps where !step.matches(steps, direction: .allowance) {
                    wrong.append("\(step)")
                }
                let inputs = steps.filter { $0.operation == .input }.map(\.term)

                #expect(quiet.trace.steps.isEmpty)
                #expect(Set(inputs).count == inputs.count)
                #expect(quiet.score?.total.value == loud.score?.total.value)
                #expect(
                    quiet.budget?.amount?.perWeek.value == loud.budget?.amount?.perWeek.value
                )
                let week = try #require(loud.budget?.amount?.perWeek)
                #expect(steps[Int(week.step.position)].value == week.value)
                #expect(
                    steps[Int(week.step.position)].term == .budget(.indicative(.afterUnpaidSupport))
                )
            }
        }

        #expect(wrong.isEmpty, "\(wrong.prefix(3))")
    }
}
