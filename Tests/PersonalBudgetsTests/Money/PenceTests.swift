import Testing

@testable import PersonalBudgets

@Suite("Whole pence")
struct PenceTests {
    @Test(arguments: [0, 1, -1, 12_345, .max, .min] as [Int64])
    func `pence become the same exact number`(count: Int64) {
        #expect(Pence(count).exact == Exact(count))
    }

    @Test func `a part of a penny is no amount`() throws {
        #expect(Pence(exactly: try Exact(7_500, over: 13)) == nil)
        #expect(Pence(exactly: try Exact(-7_500, over: 3)) == Pence(-2_500))
    }

    @Test func `less money comes first`() {
        #expect(Pence(-1) < .zero)
        #expect(Pence(99) < Pence(1_00))
        #expect(!(Pence(1_00) < Pence(1_00)))
    }

    @Test(
        arguments: [
            ([], 0), ([1_00, 2_00, -50], 2_50), ([1_00, nil], nil), ([.max, 0], .max),
            ([.max, 1], nil), ([.min, -1], nil),
        ] as [([Int64?], Int64?)]
    )
    func `a sum is nil where a part is not known or it does not fit`(
        parts: [Int64?],
        total: Int64?
    ) {
        #expect(Pence.total(of: parts.map { $0.map { Pence($0) } }) == total.map { Pence($0) })
    }

    @Test func `922 million of the largest amount a file may hold can be added`() throws {
        // 2^63 - 1 is about 9.22e18 pence; £100 million is 1e10 pence; the quotient is 922,337,203.
        let most = Pence.mostInAFile.exact

        #expect(most == Exact(10_000_000_000))
        #expect(try most * Exact(922_337_203) == Exact(9_223_372_030_000_000_000))
        #expect(throws: CalculationFault.tooLarge) { try most * Exact(922_337_204) }
    }
}
