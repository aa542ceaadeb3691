import PlainText
import Testing

struct `Display width` {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("£5", 2), ("café", 4), ("cafe\u{301}", 4), ("日本", 4), ("한글", 4),
        ("ＡＢ", 4), ("👍", 2), ("👩‍👩‍👧", 2), ("🇬🇧", 2), ("❤️", 2), ("—", 1), ("█", 1), ("é日a", 4),
        ("\u{200B}", 0), ("\u{1B}", 0), ("\u{303F}", 1),
    ])
    func `display width is the columns a terminal gives`(text: String, columns: Int) {
        #expect(DisplayWidth.columns(of: text) == columns)
    }

    @Test func `display width is filled by spaces on either side`() {
        #expect(DisplayWidth.alignedLeft("日", in: 4) == "日  ")
        #expect(DisplayWidth.alignedRight("£5", in: 4) == "  £5")
    }

    @Test func `display width leaves text alone that is already as wide`() {
        #expect(DisplayWidth.alignedLeft("abcd", in: 4) == "abcd")
        #expect(DisplayWidth.alignedRight("abcde", in: 4) == "abcde")
        #expect(DisplayWidth.alignedRight("a", in: -1) == "a")
    }
}
