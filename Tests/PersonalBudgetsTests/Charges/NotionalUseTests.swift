import PersonalBudgets
import Testing

@Suite("Notional capital that counts as used")
struct NotionalUseTests {
    private static let given = Pence(20_000_00)

    /// The use of some weeks of 23.00 each.
    private static func weeks(_ count: Int) throws -> NotionalUse {
        let day = try Exact(23_00, over: 7)
        var use = NotionalUse()
        for _ in 0..<count {
            for _ in 0..<7 { use.count(day, of: given) }
            use.endWeek()
        }
        return use
    }

    @Test func `what it adds to the charge of each day is taken off what is left`() throws {
        #expect(try Self.weeks(1).left(of: Self.given.exact) == Exact(19_977_00))
        #expect(try Self.weeks(10).left(of: Self.given.exact) == Exact(19_770_00))
    }

    @Test func `another amount that the case states begins anew`() throws {
        var use = try Self.weeks(3)
        use.count(Exact(15_00), of: Pence(18_000_00))
        #expect(use.left(of: Exact(18_000_00)) == Exact(17_985_00))
    }

    @Test func `no more is used than there is`() {
        var use = NotionalUse()
        use.count(Exact(20_000_01), of: Self.given)
        #expect(use.left(of: Self.given.exact) == .zero)
    }

    @Test func `what is left is not known once the use of a day is not`() throws {
        var use = try Self.weeks(1)
        use.count(nil, of: Self.given)
        #expect(use.left(of: Self.given.exact) == nil)
        use.endWeek()
        use.count(.zero, of: Self.given)
        #expect(use.left(of: Self.given.exact) == nil)
        use.count(.zero, of: Pence(18_000_00))
        #expect(use.left(of: Exact(18_000_00)) == Exact(18_000_00))
    }

    @Test func `nothing is left of what does not count`() throws {
        #expect(try Self.weeks(1).left(of: .zero) == nil)
    }

    @Test func `nothing is left of what nobody gave away`() {
        var use = NotionalUse()
        use.count(.zero, of: nil)
        #expect(use.left(of: Self.given.exact) == nil)
    }
}
