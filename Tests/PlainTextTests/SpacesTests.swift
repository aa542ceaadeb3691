import PlainText
import Testing

struct `Spaces are as many as asked for` {
    @Test(arguments: [0, 1, 15, 16, 79, 80, 81, 200])
    func `spaces are as many as asked for, also behind the end of their line`(count: Int) {
        #expect(spaces(count) == String(repeating: " ", count: count))
    }

    @Test func `no spaces are given for less than none`() { #expect(spaces(-1).isEmpty) }
}
