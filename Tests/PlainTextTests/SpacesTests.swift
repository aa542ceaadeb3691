import PlainText
import Testing

struct `Spaces are as many as asked for` {
    @Test(arguments: [0, 1, 15, 16, 79, 80, 81, 200])
    func `also behind the end of the line that they are cut from`(count: Int) {
        #expect(spaces(count) == String(repeating: " ", count: count))
    }

    @Test func `and none for less than none`() { #expect(spaces(-1).isEmpty) }
}
