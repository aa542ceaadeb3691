import BudgetDocuments
import PersonalBudgets
import Testing

/// Bands in another order than that of their points: each point has its band all the same.
@Suite("Bands out of order")
struct BandOrderTests {
    /// What is an error in the built-in scheme, whose 22 bands meet, with its bands in an order and
    /// with other changes made first.
    private static func errors(_ order: [Int], _ changes: [Change] = []) throws -> [Diagnostic] {
        var scheme = try Tree(json: Repository.bytes("fixtures/schemes/exampleshire-2026.json"))
            .changed(by: changes)
        let bands = try #require(scheme["/allocation/bands"]?.elements)
        try scheme.set("/allocation/bands", to: .list(order.map { bands[$0] }))
        return Document(file: "s.json", bytes: scheme.json).findings(with: .readOnce)
            .filter { $0.severity == .error }
    }

    /// The order after one band has been taken from a place and put into another.
    private static func moved(_ from: Int, to place: Int) -> [Int] {
        var order = Array(0..<22)
        order.insert(order.remove(at: from), at: place)
        return order
    }

    private static func exchanged(_ one: Int, _ other: Int) -> [Int] {
        var order = Array(0..<22)
        order.swapAt(one, other)
        return order
    }

    /// The first band with fewer points than the one before it, which is named with it.
    @Test(
        arguments: [
            (exchanged(3, 4), 4, "B4 stands after B5"),
            (exchanged(2, 17), 3, "B4 stands after B18"),
            (exchanged(20, 21), 21, "B21 stands after B22"),
            (moved(8, to: 2), 3, "B3 stands after B9"),
            (moved(2, to: 8), 8, "B3 stands after B9"),
            (moved(0, to: 21), 21, "B1 stands after B22"),
            (moved(21, to: 0), 1, "B1 stands after B22"),
            (Array((0..<22).reversed()), 1, "B21 stands after B22"),
        ]
    )
    func `a wrong order is one fault, and no gap`(order: [Int], place: Int, words: String) throws {
        let found = try Self.errors(order)
        #expect(found.map(\.code) == [.limitOrder], "\(found.map(\.message))")
        #expect(found.map(\.pointer) == ["/allocation/bands/\(place)"])
        #expect(found.first?.message.contains(words) == true)
    }

    /// B10 is for 36 to below 39 points; B4 and B5, of which each stands in the other's place, are far
    /// from it.
    @Test(arguments: [
        ("fromPoints", 37, ProblemCode.bandGap, 9, "36 to below 37"),
        ("fromPoints", 35, .bandOverlap, 9, "35 to below 36"),
        ("belowPoints", 38, .bandGap, 10, "38 to below 39"),
        ("belowPoints", 40, .bandOverlap, 10, "39 to below 40"),
    ])
    func `a gap or an overlap beside a wrong order is told`(
        member: String,
        points: Int,
        code: ProblemCode,
        place: Int,
        words: String
    ) throws {
        let change = Change.set("/allocation/bands/9/\(member)", .number("\(points)"))
        let found = try Self.errors(Self.exchanged(3, 4), [change])
        #expect(found.map(\.code) == [.limitOrder, code], "\(found.map(\.message))")
        #expect(found.map(\.pointer).last == "/allocation/bands/\(place)")
        #expect(found.last?.message.contains(words) == true)
    }

    /// Between B3, below 18, and B5, from 21: B4 is for these points, and in the wrong place.
    @Test func `a gap where the band out of order would leave one is told`() throws {
        let change = Change.set("/allocation/bands/3/belowPoints", 20)
        let found = try Self.errors(Self.exchanged(3, 4), [change])
        #expect(found.map(\.code) == [.bandGap, .limitOrder], "\(found.map(\.message))")
        #expect(found.first?.message.contains("from 20 to below 21") == true)
    }

    /// B4 is for 18 to below 21: which points the bands leave is not known without it.
    @Test func `of the points of a band that cannot be read nothing is told`() throws {
        let change = Change.set("/allocation/bands/3/belowPoints", "twenty-one")
        let found = try Self.errors(Self.exchanged(9, 10), [change])
        #expect(found.map(\.code) == [.typeWrong, .limitOrder], "\(found.map(\.message))")
    }

    /// The second goes on to 22 and so holds what the third, 20 to below 30, begins with.
    @Test func `where bands overlap a third holds the points between their neighbours`() throws {
        let found = try NumberScheme.findings(
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 10, "amount": 10.00 },
                  { "id": "C", "fromPoints": 20, "belowPoints": 30, "amount": 12.00 },
                  { "id": "B", "fromPoints": 10, "belowPoints": 22, "amount": 11.00 },
                  { "id": "D", "fromPoints": 30, "amount": 13.00 } ]
                """
        ).filter { $0.severity == .error }
        #expect(found.map(\.code) == [.bandOverlap], "\(found.map(\.message))")
        #expect(found.first?.message.contains("from 20 to below 22") == true)
    }

    /// Knots of 0, so many and 20 points: each has more than the one before.
    @Test(arguments: [(19, []), (20, [ProblemCode.limitOrder]), (21, [.limitOrder])])
    func `the knots of a line are in order`(points: Int, codes: [ProblemCode]) throws {
        let found = try NumberScheme.findings(
            allocation: """
                "above": "nearest-band", "between": "linear",
                "knots": [ { "points": 0, "amount": 10.00 },
                  { "points": \(points), "amount": 11.00 }, { "points": 20, "amount": 12.00 } ]
                """
        ).filter { $0.severity == .error }
        #expect(found.map(\.code) == codes, "\(found.map(\.message))")
    }
}
