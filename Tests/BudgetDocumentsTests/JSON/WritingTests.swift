import BudgetDocuments
import Testing

struct `Text that is written as JSON` {
    /// RFC 8259 section 7: quotation mark, backslash and control characters are escaped; U+007F
    /// need not be, and is, because a terminal takes it for a command.
    @Test(
        arguments: [
            ("", #""""#), ("plain", #""plain""#), ("\"", #""\"""#), ("a\\", #""a\\""#),
            ("\nb", #""\nb""#), ("a\r\tb", #""a\r\tb""#), ("\u{0}", #""\u0000""#),
            ("\u{1F} ", #""\u001f ""#), ("~\u{7F}é", #""~\u007fé""#), ("日\"本", #""日\"本""#),
            (
                "a longer text, of more than fifteen bytes\"",
                #""a longer text, of more than fifteen bytes\"""#
            ),
        ]
    )
    func `text that is written as JSON escapes what must be, and nothing else`(
        text: String,
        written: String
    ) {
        var writer = JSONWriter(compact: true)
        writer.object { $0.member("text", text) }
        #expect(String(decoding: writer.bytes, as: UTF8.self) == #"{"text":"# + written + "}")
    }

    @Test(arguments: [
        (true, #"{"a":[],"b":{"c":null}}"#),
        (false, "{\n  \"a\": [],\n  \"b\": {\n    \"c\": null\n  }\n}"),
    ])
    func `text that is written as JSON stands on one line, or on a page`(
        isCompact: Bool,
        written: String
    ) {
        var writer = JSONWriter(compact: isCompact)
        writer.object {
            $0.list("a") { _ in }
            $0.object("b") { $0.null("c") }
        }
        #expect(String(decoding: writer.bytes, as: UTF8.self) == written)
    }
}
