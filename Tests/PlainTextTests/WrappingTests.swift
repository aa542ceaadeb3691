import PlainText
import Testing

struct `Wrapped text` {
    @Test func `wrapped text breaks lines between words`() {
        #expect(Wrapping(width: 10).lines("one two three four") == ["one two", "three four"])
    }

    @Test func `wrapped text fills a line to its last column and no further`() {
        #expect(Wrapping(width: 7).lines("one two x") == ["one two", "x"])
        #expect(Wrapping(width: 6).lines("one two") == ["one", "two"])
    }

    @Test func `wrapped text indents the first line and the others`() {
        let wrapping = Wrapping(width: 12, first: "  - ", rest: "    ")
        #expect(wrapping.lines("one two three") == ["  - one two", "    three"])
    }

    @Test func `wrapped text breaks a word only when it is wider than a line`() {
        #expect(Wrapping(width: 4).lines("ab abcdefghij k") == ["ab", "abcd", "efgh", "ij k"])
    }

    @Test func `wrapped text keeps the newlines of the text`() {
        #expect(Wrapping(indent: 2).text("one\n\ntwo\r\nthree") == "  one\n\n  two\n  three")
    }

    @Test func `wrapped text makes one space of many, and none at the ends`() {
        #expect(Wrapping().lines("  one   two\t three ") == ["one two three"])
    }

    @Test func `wrapped text keeps words joined by a no-break space together`() {
        #expect(Wrapping(width: 8).lines("costs £5\u{A0}now") == ["costs", "£5\u{A0}now"])
    }

    @Test func `wrapped text counts columns, not letters`() {
        #expect(Wrapping(width: 5).lines("日本語") == ["日本", "語"])
        #expect(Wrapping(width: 5).lines("cafe\u{301}s ok") == ["cafe\u{301}s", "ok"])
    }

    @Test(arguments: [-1, 0, 1, 2])
    func `wrapped text ends whatever the width`(width: Int) {
        let lines = Wrapping(width: width, indent: 3).lines("abc 日")
        #expect(lines == ["   a", "   b", "   c", "   日"])
    }

    @Test func `wrapped text leaves an empty text empty`() {
        #expect(Wrapping(indent: 2).text("") == "")
    }

    @Test func `wrapped text defaults to eighty columns`() {
        let lines = Wrapping().lines(String(repeating: "word ", count: 40))
        #expect(lines.map(\.count) == [79, 79, 39])
    }
}

struct `A long beginning` {
    @Test func `a long beginning stands alone rather than break the word behind it`() {
        let wrapping = Wrapping(width: 12, first: "a.json:1:2: ", rest: "  ")
        #expect(wrapping.lines("keeping it") == ["a.json:1:2:", "  keeping it"])
    }
}
