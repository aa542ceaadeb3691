import Testing

@testable import PlainText

struct `The nearest word` {
    static let words = [
        "assess", "check", "batch", "test", "scheme", "compare", "text", "json", "ndjson", "csv",
        "markdown", "none", "some", "daily", "constant", "night", "score", "over-budget",
    ]

    @Test(arguments: [
        ("asess", "assess"), ("asses", "assess"), ("chcek", "check"), ("tset", "test"),
        ("jsn", "json"), ("JSON", "json"), ("dayly", "daily"), ("nigth", "night"),
        ("scoer", "score"), ("shceme", "scheme"), ("compair", "compare"), ("markdwon", "markdown"),
        ("cvs", "csv"), ("constnat", "constant"), ("overbudgt", "over-budget"), ("bacth", "batch"),
    ])
    func `the nearest word is what a typo most likely meant`(typo: String, meant: String) {
        #expect(NearestWord.nearest(to: typo, among: Self.words) == meant)
    }

    @Test(arguments: ["", "x", "-", "ab", "zzz", "elephant", "json5-and-more", "case.json"])
    func `the nearest word is not offered when nothing is near`(found: String) {
        #expect(NearestWord.nearest(to: found, among: Self.words) == nil)
    }

    @Test func `the nearest word is never the word itself`() {
        #expect(NearestWord.nearest(to: "json", among: ["json"]) == nil)
    }

    @Test func `the nearest word is the first of several equally near`() {
        #expect(NearestWord.nearest(to: "cat", among: ["bat", "hat", "rat"]) == "bat")
    }

    @Test func `the nearest word ignores case in words too short for slips`() {
        #expect(NearestWord.nearest(to: "ID", among: ["id"]) == "id")
    }

    @Test func `the nearest word is nil among no words`() {
        #expect(NearestWord.nearest(to: "json", among: []) == nil)
    }

    @Test(arguments: [(2, 0), (3, 1), (5, 1), (6, 2), (8, 2), (9, 3), (1000, 3)])
    func `the nearest word allows a third of the letters to be wrong`(count: Int, slips: Int) {
        #expect(NearestWord.slipsAllowed(inWordOf: count) == slips)
    }

    @Test(arguments: [
        ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abd", 1), ("abc", "acb", 1),
        ("abc", "ab", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
    ])
    func `the nearest word counts slips as a hand would`(one: String, other: String, slips: Int) {
        #expect(EditDistance.between(Array(one), Array(other)) == slips)
    }
}
