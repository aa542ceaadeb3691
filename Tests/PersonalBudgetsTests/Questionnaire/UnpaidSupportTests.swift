import Testing

@testable import PersonalBudgets

@Suite("Unpaid support that counts")
struct UnpaidSupportTests {
    @Test(
        arguments: [
            // On 6 April 2026. Agreed that day counts; agreed the day after does not yet.
            (true, true, [2026, 4, 6], nil, true),
            (true, true, [2025, 1, 1], nil, true),
            (true, true, [2026, 4, 7], nil, false),
            (true, true, nil, nil, false),
            // The last day of the agreement counts; the day after is past it.
            (true, true, [2025, 1, 1], [2026, 4, 6], true),
            (true, true, [2025, 1, 1], [2026, 4, 7], true),
            (true, true, [2025, 1, 1], [2026, 4, 5], false),
            (true, true, [2026, 4, 6], [2026, 4, 6], true),
            // An agreement that ends before it is made never counts.
            (true, true, [2026, 4, 7], [2026, 4, 5], false),
            // An end without an agreement is no agreement.
            (true, true, nil, [2027, 1, 1], false),
            // Unwilling or unable meets no need, whatever is agreed.
            (false, true, [2025, 1, 1], nil, false),
            (true, false, [2025, 1, 1], nil, false),
            (false, false, [2025, 1, 1], nil, false),
        ] as [(Bool, Bool, [Int]?, [Int]?, Bool)]
    )
    func `help counts when willing, able, agreed by the day and not past its end`(
        willing: Bool,
        able: Bool,
        agreed: [Int]?,
        until: [Int]?,
        counts: Bool
    ) throws {
        let support = UnpaidSupport(
            question: SmallScheme.washing,
            share: SmallScheme.Share.half.rawValue,
            willing: willing,
            able: able,
            agreed: try agreed.map { try day($0[0], $0[1], $0[2]) },
            until: try until.map { try day($0[0], $0[1], $0[2]) }
        )
        let today = try day(2026, 4, 6)

        #expect(support.counts(on: today) == counts)
        // Help that does not count is the same as no help at all.
        let half = try Exact(1, over: 2)
        let met = try SmallScheme.questionnaire().sharesMet(by: [support], on: today)
        #expect(met == (counts ? [half, .zero, .zero] : nil))
    }

    @Test func `nobody's help is no share at all`() throws {
        #expect(try SmallScheme.questionnaire().sharesMet(by: [], on: day(2026, 4, 6)) == nil)
    }

    @Test(
        arguments: [
            // In twelfths: 4 + 4 = 8; 4 + 6 = 10; 6 + 6 = 12; 6 + 9 = 15, and 12 is all there is.
            ([.third, .third], 8), ([.third, .half], 10), ([.half, .half], 12),
            ([.half, .most], 12), ([.all, .all], 12), ([.all, .third], 12),
            ([.third, .third, .third], 12), ([.third, .third, .third, .third], 12),
        ] as [([SmallScheme.Share], Int64)]
    )
    func `several carers together never meet more than all of a need`(
        shares: [SmallScheme.Share],
        twelfths: Int64
    ) throws {
        let today = try day(2026, 4, 6)
        let support = shares.map { SmallScheme.help(SmallScheme.meals, $0, agreed: today) }
        let met = try SmallScheme.questionnaire().sharesMet(by: support, on: today)

        #expect(met == [.zero, try Exact(twelfths, over: 12), .zero])
    }

    @Test func `of two carers, one who does not count leaves the other's share alone`() throws {
        let today = try day(2026, 4, 6)
        let support = [
            SmallScheme.help(SmallScheme.washing, .half, agreed: today),
            SmallScheme.help(SmallScheme.washing, .half, agreed: today, willing: false),
            SmallScheme.help(SmallScheme.meals, .all, agreed: nil),
        ]
        let half = try Exact(1, over: 2)

        #expect(
            try SmallScheme.questionnaire().sharesMet(by: support, on: today)
                == [half, .zero, .zero]
        )
    }
}

extension SmallScheme {
    /// Help with a question from somebody able, without an end.
    static func help(
        _ question: Int,
        _ share: Share,
        agreed: CalendarDate?,
        willing: Bool = true
    ) -> UnpaidSupport {
        UnpaidSupport(
            question: question,
            share: share.rawValue,
            willing: willing,
            able: true,
            agreed: agreed,
            until: nil
        )
    }
}
