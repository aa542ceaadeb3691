import BudgetDocuments
import PersonalBudgets
import Testing

/// A measure reads only those above it; the way on which one comes back to itself is told.
struct MeasureOrderTests {
    /// Measures `m0` and so on, each the sum of others.
    private static func messages(_ reads: [[Int]]) throws -> [String] {
        let measures = reads.enumerated().map { index, read in
            let names = read.isEmpty ? "1" : read.map { "\"m\($0)\"" }.joined(separator: ", ")
            return #"{ "id": "m\#(index)", "text": "m", "sum": [\#(names)] }"#
        }
        return try NumberScheme.findings(
            allocation: #""bands": [ { "id": "A", "fromPoints": 0, "amount": 10.00 } ]"#,
            questionnaire: """
                , "total": "m0", "measures": [ \(measures.joined(separator: ",\n")) ]
                """
        ).filter { $0.code == .referenceUnknown }.map(\.message)
    }

    @Test(
        arguments: [
            ([[0]], ["m0 reads m0"]),
            ([[1], [0]], ["m0 reads m1 reads m0"]),
            // From m2 back to m0 it is shorter by m1 than by m3 and m1.
            (
                [[2], [0], [3, 1], [1]],
                ["m0 reads m2 reads m1 reads m0", "m2 reads m3 reads m1 reads m0 reads m2"]
            ),
            ([[3], [], [1], [2]], ["m0 reads m3"]),
        ] as [([[Int]], [String])]
    )
    func `the way back to a measure is the shortest, and of one only below the two alone`(
        reads: [[Int]],
        chains: [String]
    ) throws {
        #expect(
            try Self.messages(reads)
                == chains.map { "a measure reads only what is above this one: " + $0 }
        )
    }

    /// For each of them all below it are gone through, once.
    @Test(.timeLimit(.minutes(10)))
    func `a thousand measures upside down are told in a moment`() throws {
        let count = 1_000
        let found = try Self.messages((0..<count).map { $0 + 1 < count ? [$0 + 1] : [] })
        #expect(found.count == count - 1)
    }

    @Test(
        arguments: [
            (#", "measures": [{ "id": "points", "sum": ["score"] }], "total": "points""#, []),
            (
                #"""
                , "measures": [{ "id": "points", "sum": ["score"] },
                  { "id": "all", "sum": ["points", 5] }], "total": "all"
                """#, ["id-repeated"]
            ),
        ]
    )
    func `nothing but the total is called points`(more: String, codes: [String]) throws {
        let found = try NumberScheme.findings(
            allocation: #""bands": [ { "id": "b", "fromPoints": 0, "amount": 50.00 } ]"#,
            questionnaire: more
        )
        #expect(found.filter { $0.severity == .error }.map(\.code.rawValue) == codes)
    }
}
