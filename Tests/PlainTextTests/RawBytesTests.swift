import PlainText
import Testing

struct `The text of any bytes` {
    @Test(
        arguments: [
            [], [0x61], [0xE9], Array("£café.json".utf8), [0x61, 0xFF, 0xFE, 0x62], [0xC3],
            [0xE2, 0x82],
            [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF4, 0x8F, 0xBC, 0x80], [0xF4, 0x8F, 0xBF, 0xBF],
            [0xF4, 0x8F], Array("👩‍👧".utf8),
        ] as [[UInt8]]
    )
    func `the text of any bytes gives back the same bytes`(bytes: [UInt8]) {
        #expect(RawBytes.bytes(of: RawBytes.text(bytes)) == bytes)
    }

    @Test func `the text of any bytes gives back the same bytes for every two of them`() {
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max {
                #expect(RawBytes.bytes(of: RawBytes.text([first, second])) == [first, second])
            }
        }
    }

    @Test func `the text of any bytes is the text itself where the bytes are UTF-8`() {
        #expect(RawBytes.text(Array("£café".utf8)) == "£café")
    }

    @Test func `the text of any bytes shows the bytes that are not`() {
        let text = RawBytes.text(Array("caf".utf8) + [0xE9, 0x0A])
        #expect(Escaping.shown(text) == #"caf\xE9\n"#)
        #expect(RawBytes.spelt(text) == "caf\\xE9\n")
    }
}

struct `A word for a shell` {
    @Test(arguments: [
        ("case.json", "case.json"), ("cases/EX-0042.json", "cases/EX-0042.json"),
        ("café.json", "café.json"), ("with space.json", "'with space.json'"),
        ("it's.json", #"'it'\''s.json'"#), ("£$x.json", "'£$x.json'"), ("", "''"),
        ("a\nb.json", #"$'a\x0Ab.json'"#), ("a'\u{1B}\\", #"$'a\'\x1B\\'"#),
        ("~x", "'~x'"), ("a*b", "'a*b'"), ("-case.json", "-- -case.json"),
    ])
    func `a word for a shell is quoted where it needs it`(name: String, word: String) {
        #expect(ShellWord.operand(name) == word)
    }
}
