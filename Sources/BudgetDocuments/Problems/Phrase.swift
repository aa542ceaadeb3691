internal import PlainText

/// Words for a person, in which what a file says is marked: they can be shown without it.
///
/// In `"there is no day \(value: text)"` the day is a value; what is not marked is the program's
/// own, or the rules'.
struct Phrase: Sendable {
    /// All of it.
    private(set) var whole = ""
    /// The words with an ellipsis for each value.
    private(set) var withoutValues = ""

    static func + (first: Phrase, second: Phrase) -> Phrase { "\(first)\(second)" }
}

extension Phrase: ExpressibleByStringInterpolation {
    init(stringLiteral words: String) {
        whole = words
        withoutValues = words
    }

    init(stringInterpolation: StringInterpolation) { self = stringInterpolation.phrase }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var phrase = Phrase()

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ words: String) { append(words, hidden: words) }
        mutating func appendInterpolation(_ words: String) { append(words, hidden: words) }
        mutating func appendInterpolation(_ count: some BinaryInteger) { appendLiteral("\(count)") }
        mutating func appendInterpolation(value: some LosslessStringConvertible) {
            append("\(value)", hidden: "…")
        }
        mutating func appendInterpolation(_ phrase: Phrase) {
            append(phrase.whole, hidden: phrase.withoutValues)
        }

        private mutating func append(_ words: String, hidden: String) {
            phrase.whole += words
            phrase.withoutValues += hidden
        }
    }
}

extension String.StringInterpolation {
    /// A string would no longer know which of its words are values.
    @available(*, unavailable, message: "words with values go into a phrase")
    mutating func appendInterpolation(_ phrase: Phrase) {}
}

/// What is echoed of a file, a value: escaped, and no more than 40 characters.
func shown(_ text: String) -> Phrase { "\(value: echoed(text))" }

/// A value as it is echoed, between quotation marks.
func quoted(_ text: String) -> Phrase { "\"\(shown(text))\"" }

/// What is echoed of the rules, or of a command line: no value.
func echoed(_ text: String) -> String { Escaping.echoed(text) }

/// What the rules or a command line call something, between quotation marks.
func named(_ name: String) -> String { "\"\(echoed(name))\"" }
