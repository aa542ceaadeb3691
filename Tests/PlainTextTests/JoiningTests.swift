import PlainText
import Testing

struct Joining {
    @Test(arguments: [
        ([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
        (["a", "b", "c", "d"], "a, b, c and d"),
    ])
    func `texts are told with commas, and the last behind an and`(texts: [String], told: String) {
        #expect(texts.inAList == told)
    }
}
