@testable import BudgetDocuments
import TestKit
import Testing

/// Schemes that councils publish, each beside another one, and what of the other is put into it.
struct `Two schemes, put together` {
    private static let schemes: [JSONTree] = {
        let names = (try? Fixtures.names(in: "schemes")) ?? []
        return names.filter { $0.hasSuffix(".json") }
            .compactMap { try? JSONTree(json: Fixtures.bytes($0)) }
    }()

    private static let pairs = Array(zip(schemes, schemes.dropFirst() + schemes.prefix(1)))

    @Test func `there are some`() { #expect(Self.schemes.count > 20) }

    @Test(arguments: pairs.indices)
    func `are the other where all of it is taken, and the same where nothing is`(pair: Int) {
        let (a, b) = Self.pairs[pair]
        #expect(a.merged(with: b) { _ in false } == a)
        #expect(RuleChange.all(a.merged(with: b) { _ in true }, b).isEmpty)
    }

    /// The order of members says nothing: an element is known by its id wherever that stands.
    @Test(arguments: pairs.indices)
    func `differ in as many places however the members of one are ordered`(pair: Int) {
        let (a, b) = Self.pairs[pair]
        #expect(RuleChange.all(a, a.turned).isEmpty)
        #expect(RuleChange.all(a, b.turned).count == RuleChange.all(a, b).count)
    }

    /// The places that A and B differ in are those of B and A, the other way round.
    @Test(arguments: pairs.indices)
    func `differ in the same places the other way round`(pair: Int) {
        let (a, b) = Self.pairs[pair]
        #expect(
            Set(RuleChange.all(a, b).map(\.turned)) == Set(RuleChange.all(b, a))
        )
    }

    /// What one place alone makes of A has all the others still to come.
    @Test(arguments: pairs.indices)
    func `have one place fewer to differ in for each that is taken`(pair: Int) {
        let (a, b) = Self.pairs[pair]
        let changes = RuleChange.all(a, b)
        for change in changes {
            let next = a.merged(with: b) { $0 == change }
            #expect(RuleChange.all(next, b).count == changes.count - 1, "\(change.pointer)")
        }
    }
}

extension JSONTree {
    /// The same, with the members of every object in the opposite order.
    fileprivate var turned: JSONTree {
        switch self {
        case .object(let members):
            .object(members.reversed().map { Member(name: $0.name, value: $0.value.turned) })
        case .list(let elements): .list(elements.map(\.turned))
        default: self
        }
    }
}
