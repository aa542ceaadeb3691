import Testing

@testable import PersonalBudgets

@Suite("The indicative budget of points")
struct IndicativeBudgetTests {
    private func budget(
        _ allocation: Allocation,
        points: Exact,
        nights: Answer = .choice(0),
        met: [Exact]? = nil
    ) throws -> IndicativeBudget? {
        var trace = Trace(on: false)
        return try allocation.budget(
            for: Figure(points, .none),
            readings: Readings(
                questions: SmallScheme.questionnaire().questions,
                answers: [.choice(0), .choice(0), nights],
                measures: [],
                points: points
            ),
            met: met,
            basis: .afterUnpaidSupport,
            trace: &trace
        )
    }

    @Test(
        arguments: [
            // Hundredths of a point; a band holds its first point and not the next one's.
            (0, 0, nil), (9_99, 0, nil),
            // A: (10,000 + 15,000)/2 = 12,500.
            (10_00, 1, 12_500), (10_01, 1, 12_500), (19_99, 1, 12_500),
            // B: (15,001 + 20,000)/2 = 17,500.5, a tie, so 17,501.
            (20_00, 2, 17_501), (20_01, 2, 17_501), (29_99, 2, 17_501),
            // C: (20,000 + 30,000)/2 = 25,000.
            (30_00, 3, 25_000), (39_99, 3, 25_000),
            (40_00, 4, nil), (1_000_00, 4, nil),
        ] as [(Int64, Int, Int64?)]
    )
    func `points just below, at and above an edge fall in the band they should`(
        hundredths: Int64,
        band: Int,
        pence: Int64?
    ) throws {
        let points = try Exact(hundredths, over: 100)
        let found = try #require(try budget(SmallScheme.allocation(), points: points))

        #expect(found.band == band)
        #expect(found.amount?.perWeek.pence == pence.map { Pence($0) })
    }

    @Test func `the least fraction below an edge is still below it`() throws {
        // 20 - 1/10^15: what binary floating point could no longer tell from 20 in a sum.
        let points = try Exact(20) - Exact(1, over: 1_000_000_000_000_000)

        #expect(try budget(SmallScheme.allocation(), points: points)?.band == 1)
    }

    @Test(arguments: [(-1, false), (0, false), (9, false), (10, true), (39, true), (40, false)])
    func `points outside every band have no budget`(points: Int64, found: Bool) throws {
        let allocation = SmallScheme.allocation(bands: Array(SmallScheme.bands[1...3]))

        #expect(try (budget(allocation, points: Exact(points)) != nil) == found)
    }

    @Test(
        arguments: [
            // Band A, £100.00 to £150.00.
            (.lowest, .top, 100_00, 150_00), (.middle, .top, 125_00, 150_00),
            (.highest, .top, 150_00, 150_00), (.lowest, .point, 100_00, 100_00),
            (.middle, .point, 125_00, 125_00), (.highest, .point, 150_00, 150_00),
        ] as [(Allocation.Point, Allocation.PlanLimit, Int64, Int64)]
    )
    func `the scheme names the point of the band and the limit of a plan`(
        point: Allocation.Point,
        limit: Allocation.PlanLimit,
        perWeek: Int64,
        upTo: Int64
    ) throws {
        let allocation = SmallScheme.allocation(point: point, planLimit: limit)
        let amount = try #require(try budget(allocation, points: Exact(15))?.amount)

        #expect(amount.perWeek.pence == Pence(perWeek))
        #expect(amount.limit.pence == Pence(upTo))
    }

    @Test(
        arguments: [
            // 17,500.5: the half penny goes to the person when the rule is in favour.
            (.nearest, 17_501), (.up, 17_501), (.down, 17_500), (.inFavour, 17_501),
        ] as [(Rounding, Int64)]
    )
    func `half a penny in the middle of a band is rounded as the scheme says`(
        rounding: Rounding,
        pence: Int64
    ) throws {
        let allocation = SmallScheme.allocation(planLimit: .point, rounding: rounding)
        let amount = try #require(try budget(allocation, points: Exact(25))?.amount)

        #expect(amount.perWeek.pence == Pence(pence))
        #expect(amount.limit.pence == Pence(pence))
        // The year is 52 of the rounded weeks that the person is told of.
        #expect(amount.perYear.pence == Pence(pence * 52))
    }

    @Test(
        arguments: [
            // £14.50 less the share: 1,450 * 12/12, 8/12 (966.67), 6/12 (725), 3/12 (362.5), 0.
            (nil, 1_450), (0, 1_450), (4, 967), (6, 725), (9, 363), (12, 0),
        ] as [(Int64?, Int64)]
    )
    func `an adjuster adds its amount times one less the share that is met`(
        twelfths: Int64?,
        added: Int64
    ) throws {
        let met = try twelfths.map { [.zero, .zero, try Exact($0, over: 12)] }
        let amount = try #require(
            try budget(
                SmallScheme.allocation(),
                points: Exact(15),
                nights: .choice(1),
                met: met
            )?.amount
        )

        #expect(amount.perWeek.pence == Pence(125_00 + added))
        #expect(amount.limit.pence == Pence(150_00 + added))
        #expect(amount.perYear.pence == Pence((125_00 + added) * 52))
    }

    @Test func `a share of another need leaves an adjuster whole`() throws {
        let amount = try #require(
            try budget(
                SmallScheme.allocation(),
                points: Exact(15),
                nights: .choice(1),
                met: [.one, .one, .zero]
            )?.amount
        )

        #expect(amount.perWeek.pence == Pence(139_50))
    }

    @Test(arguments: [Answer.choice(0), .notApplicable])
    func `an answer without an addition adds nothing`(nights: Answer) throws {
        let found = try budget(SmallScheme.allocation(), points: Exact(15), nights: nights)

        #expect(found?.amount?.perWeek.pence == Pence(125_00))
        #expect(found?.amount?.limit.pence == Pence(150_00))
    }

    @Test func `adjusters add up, and the sum is rounded once`() throws {
        // Two of 100.5 pence make 201, where rounding each would make 202.
        let half = try Exact(1, over: 2)
        let small = Adjuster(
            id: "small",
            action: .answers(
                question: SmallScheme.nights,
                [.units(quantity: half, service: 0, price: Pence(2_01)), nil]
            ),
            citation: SmallScheme.citation
        )
        let allocation = SmallScheme.allocation(adjusters: [small, small])
        let amount = try #require(try budget(allocation, points: Exact(15))?.amount)

        #expect(amount.perWeek.pence == Pence(127_01))
        #expect(amount.limit.pence == Pence(152_01))
    }

    @Test func `more points never mean a smaller budget where no band is poorer than the last`()
        throws
    {
        var last = Pence.zero
        for quarter in Int64(40)..<160 {
            let points = try Exact(quarter, over: 4)
            let amount = try #require(try budget(SmallScheme.allocation(), points: points)?.amount)
            let week = try #require(amount.perWeek.pence)
            #expect(week >= last)
            last = week
        }
        #expect(last == Pence(250_00))
    }
}
