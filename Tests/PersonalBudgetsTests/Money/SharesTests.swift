import PersonalBudgets
import Testing

@Suite("An amount in parts")
struct SharesTests {
    @Test func `parts of any number are the whole to the penny, and differ by a penny at most`()
        throws
    {
        for people in 1...100 {
            for amount in [0, 1, 99, 100, 101, 10_000, 123_456_789] as [Int64] {
                let parts = try Pence(amount).shared(
                    among: Array(repeating: .one, count: people)
                ).map(\.count)
                #expect(parts.reduce(0, +) == amount)
                let least = try #require(parts.min())
                #expect(parts.allSatisfy { $0 - least <= 1 })
            }
        }
    }

    /// ACEVO 2010, note on Individual Advocacy Support: 77, 13.5 and 9.5 in a hundred.
    private static let provider = [77_0, 13_5, 9_5].map { Exact(Int64($0)) }

    @Test(
        arguments: [
            // 280.00: 215.60, 37.80 and 26.60 exactly.
            (280_00, [215_60, 37_80, 26_60]),
            // 19.48: 14.9996, 2.6298, 1.8506: cut to 14.99, 2.62, 1.85, and two pence to the first two.
            (19_48, [15_00, 2_63, 1_85]),
            // 0.01: the direct support loses most.
            (1, [1, 0, 0]), (0, [0, 0, 0]),
        ] as [(Int64, [Int64])]
    )
    func `a provider's price is shared by direct support, co-ordination and company`(
        price: Int64,
        parts: [Int64]
    ) throws {
        #expect(try Pence(price).shared(among: Self.provider).map(\.count) == parts)
    }

    @Test func `every price up to 500 pounds is the sum of its parts`() throws {
        for price in stride(from: Int64(0), through: 500_00, by: 7) {
            let parts = try Pence(price).shared(among: Self.provider)
            #expect(parts.reduce(0) { $0 + $1.count } == price)
        }
    }

    @Test func `a weight of nothing gets nothing, and nothing weighs nothing`() throws {
        #expect(try Pence(10).shared(among: [.zero, .one]).map(\.count) == [0, 10])
        #expect(try Pence(10).shared(among: [.zero, .zero]).map(\.count) == [0, 0])
        #expect(try Pence(10).shared(among: []).isEmpty)
    }
}
