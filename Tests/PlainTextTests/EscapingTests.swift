import PlainText
import Testing

struct `Escaped text` {
    @Test(arguments: [
        ("", ""), ("plain", "plain"), ("£5, café, 日本", "£5, café, 日本"), (#"C:\new"#, #"C:\new"#),
        ("a\nb", #"a\nb"#), ("a\tb", #"a\tb"#), ("a\r\nb", #"a\u{0D}\nb"#), ("\0", #"\u{00}"#),
        ("\u{1B}[31m", #"\u{1B}[31m"#), ("\u{7F}", #"\u{7F}"#), ("\u{9B}", #"\u{9B}"#),
        ("a\u{202E}b", #"a\u{202E}b"#), ("\u{202A}\u{2066}", #"\u{202A}\u{2066}"#),
        ("\u{2069}", #"\u{2069}"#), ("\u{200E}\u{200F}", #"\u{200E}\u{200F}"#),
        ("\u{61C}", #"\u{61C}"#), ("\u{FEFF}id", #"\u{FEFF}id"#), ("\u{2028}", #"\u{2028}"#),
        ("\u{2029}", #"\u{2029}"#), ("\u{200B}", #"\u{200B}"#), ("json\u{200D}", #"json\u{200D}"#),
    ])
    func `escaped text shows what cannot be seen as codes`(found: String, shown: String) {
        #expect(Escaping.shown(found) == shown)
    }

    @Test(arguments: ["👩‍👩‍👧", "❤️", "e\u{301}", "क्ष"])
    func `escaped text leaves letters and emoji of several parts alone`(letter: String) {
        #expect(Escaping.shown(letter) == letter)
    }

    /// No-break, thin, narrow no-break and wide: in a title they are as good as any.
    @Test(arguments: [
        ("a\u{A0}b", #"a\u{A0}b"#), ("\u{2009}", #"\u{2009}"#), ("5\u{202F}%", #"5\u{202F}%"#),
        ("\u{3000}", #"\u{3000}"#), ("a b", "a b"),
    ])
    func `escaped text that is echoed shows spaces of other kinds as codes`(
        found: String,
        shown: String
    ) {
        #expect(Escaping.echoed(found) == shown)
        #expect(Escaping.shown(found) == found)
    }

    @Test func `escaped text cuts to the limit with an ellipsis`() {
        #expect(Escaping.shown("abcdef", limit: 6) == "abcdef")
        #expect(Escaping.shown("abcdefg", limit: 6) == "abcde…")
        #expect(Escaping.shown("ab", limit: 1) == "…")
        #expect(Escaping.shown("ab", limit: 0) == "")
        #expect(Escaping.shown("ab", limit: -1) == "")
    }

    @Test func `escaped text cuts to forty unless told`() {
        #expect(Escaping.shown(String(repeating: "a", count: 40)).count == 40)
        let cut = Escaping.shown(String(repeating: "a", count: 41))
        #expect(cut == String(repeating: "a", count: 39) + "…")
    }

    @Test func `escaped text never cuts a code in two`() {
        #expect(Escaping.shown("abc\u{202E}def", limit: 10) == "abc…")
        #expect(Escaping.shown("abc\u{202E}", limit: 11) == #"abc\u{202E}"#)
    }

    @Test func `escaped text shows a heap of marks as codes, cut like any other text`() {
        let heap = "a" + String(repeating: "\u{301}", count: 1000)
        #expect(Escaping.shown(heap) == "…")
    }
}
