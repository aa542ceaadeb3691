import TestKit
import Testing

/// Bands of 0 to 5, 5 to 8 and from 8 points, and answers of 0, 4 and 14 points: none lead to B.
struct `Edges of bands that nobody is in` {
    @Test(arguments: ["", #", "measures": [ { "id": "m", "max": ["a"] } ], "total": "m""#])
    func `have no rows`(measures: String) async throws {
        let scratch = try Scratch()
        let scheme = SmallScheme(
            questions: [SmallScheme.choice("a", 0, 4, 14)],
            measures: measures,
            allocation: """
                "bands": [ { "id": "A", "fromPoints": 0, "belowPoints": 5, "amount": 100.00 },
                  { "id": "B", "fromPoints": 5, "belowPoints": 8, "amount": 120.00 },
                  { "id": "C", "fromPoints": 8, "amount": 140.00 } ]
                """
        )
        try scratch.scheme(scheme)
        try scratch.file("case.json", SmallScheme.person(answering: #"{ "a": "a1" }"#))
        let ending = try await Binary.built().run(
            ["test", "--schemes", "s", "--generate", "small", "case.json"],
            in: scratch.path
        )
        #expect(ending.status == 0, "\(ending.talk)")
        #expect(!ending.text.contains("\nB-"), "\(ending.text)")
        #expect(ending.text.contains("\nC-below,"), "\(ending.text)")
        #expect(ending.text.contains("14.00,C,140.00"), "\(ending.text)")
    }
}
