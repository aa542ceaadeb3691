internal import PersonalBudgets
internal import PlainText

/// A value and the bytes it stands in, for a later complaint about it.
struct Placed<Value: Sendable>: Sendable {
    let value: Value
    let range: Range<Int>
}

extension Reader {
    /// Text that is not empty; `form` is what it has to say, where anything else would be refused.
    @inline(__always)
    mutating func text(_ form: TextForm = .any) throws(SyntaxFault) -> Placed<JSONText>? {
        guard try expectText(form) else { return nil }
        let text = try cursor.string()
        guard !text.content.isEmpty, !mayBeBlank(text) || !isBlank(text) else {
            note(.textEmpty, at: text.quoted)
            return nil
        }
        return Placed(value: text, range: text.quoted)
    }

    /// Whether a text begins with what nobody sees: a space, a code, or one beyond ASCII.
    @inline(__always)
    private func mayBeBlank(_ text: JSONText) -> Bool {
        switch bytes[text.content.lowerBound] {
        case UInt8(ascii: " "), UInt8(ascii: "\\"), 0xC2, 0xE2, 0xE3: true
        default: false
        }
    }

    @inline(never)
    private func isBlank(_ text: JSONText) -> Bool {
        cursor.characters(of: text).unicodeScalars.allSatisfy { scalar in
            scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
        }
    }

    /// Text for people, as characters; what would steer a terminal stands in it as a code.
    mutating func words() throws(SyntaxFault) -> String? { try placedWords()?.value }

    /// Text for people, with its place.
    mutating func placedWords() throws(SyntaxFault) -> Placed<String>? {
        guard let text = try text() else { return nil }
        let words = cursor.characters(of: text.value)
        let isPlain = Cursor.isPlain(bytes.extracting(text.value.content))
        return Placed(
            value: isPlain ? words : Escaping.shown(words, limit: .max),
            range: text.range
        )
    }

    /// An id: small letters, digits and hyphens, at most 64.
    mutating func id() throws(SyntaxFault) -> Placed<String>? {
        guard let text = try idText() else { return nil }
        return Placed(value: cursor.characters(of: text.value), range: text.range)
    }

    /// An id as it stands.
    mutating func idText() throws(SyntaxFault) -> Placed<JSONText>? {
        guard let text = try declaredID(), isID(text.value) else { return nil }
        return text
    }

    /// The id of what others may name; one that is malformed is a fault, and theirs is none besides.
    mutating func declaredID() throws(SyntaxFault) -> Placed<JSONText>? {
        guard let text = try text(.id) else { return nil }
        if !isID(text.value) {
            note(.idMalformed(cursor.characters(of: text.value)), at: text.range)
        }
        return text
    }

    /// The text of a passage of the document, its escapes undone.
    func characters(of passage: Passage) -> String {
        cursor.characters(of: JSONText(content: passage.bytes, isEscaped: true))
    }

    /// A text that is one of a table's names.
    @inline(__always)
    mutating func name(
        in table: NameTable
    ) throws(SyntaxFault) -> Placed<Int>? {
        let start = cursor.offset
        if let known = cursor.name(in: table) {
            return Placed(value: known, range: start..<cursor.offset)
        }
        return try nameAsText(in: table)
    }

    private mutating func nameAsText(
        in table: NameTable
    ) throws(SyntaxFault) -> Placed<Int>? {
        guard let text = try text(.name(table)) else { return nil }
        guard let position = position(of: text.value, in: table) else {
            if !table.isOpen {
                note(table.fault(for: cursor.characters(of: text.value)), at: text.range)
            }
            return nil
        }
        return Placed(value: position, range: text.range)
    }

    /// The position of a text in a table.
    func position(of text: JSONText, in table: NameTable) -> Int? {
        text.isEscaped
            ? table.names.firstIndex(of: cursor.characters(of: text))
            : table.find(text.content, in: bytes)
    }

    /// One of a closed list of choices.
    mutating func choice<Choice: Interned>(
        _: Choice.Type = Choice.self
    ) throws(SyntaxFault) -> Choice? {
        try name(in: Choice.table).map { Choice.at($0.value) }
    }

    /// `true` or `false`.
    mutating func truth() throws(SyntaxFault) -> Bool? {
        guard try expect(.truth) else { return nil }
        let isTrue = cursor.next == UInt8(ascii: "t")
        try cursor.word(isTrue ? "true" : "false")
        return isTrue
    }

    /// A date, written `2026-04-20`.
    mutating func date() throws(SyntaxFault) -> CalendarDate? {
        if let date = cursor.date() { return date }
        guard let text = try text(.like("2026-04-20")) else { return nil }
        guard let (year, month, day) = numbers(ofDate: text.value) else {
            note(.dateMalformed(cursor.characters(of: text.value)), at: text.range)
            return nil
        }
        guard let date = CalendarDate(year: year, month: month, day: day) else {
            let isOutside = !CalendarDate.years.contains(year)
            let written = cursor.characters(of: text.value)
            note(isOutside ? .dateOutside(written) : .dateImpossible(written), at: text.range)
            return nil
        }
        return date
    }

    /// The three numbers of a date; escaped text is read by its characters.
    private func numbers(ofDate text: JSONText) -> (year: Int, month: Int, day: Int)? {
        guard !text.isEscaped else {
            let plain = Array(cursor.characters(of: text).utf8)
            return plain.count == 10 ? plain.span.numbers(ofDateAt: 0) : nil
        }
        return text.content.count == 10
            ? bytes.numbers(ofDateAt: text.content.lowerBound) : nil
    }

    /// Whether a text is an id; escaped text is read by its characters.
    private func isID(_ text: JSONText) -> Bool {
        guard !text.isEscaped else {
            let plain = Array(cursor.characters(of: text).utf8)
            return Reader.isID(plain.span)
        }
        return Reader.isID(bytes.extracting(text.content))
    }

    static func isID(_ id: Span<UInt8>) -> Bool {
        guard id.count <= 64, id.byte(at: 0) != UInt8(ascii: "-") else { return false }
        for index in id.indices {
            switch id[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"):
                continue
            default: return false
            }
        }
        return true
    }
}

// Numbers.
extension Reader {
    /// Pounds and pence, from nothing to £100 million, as a plain number with at most two decimals.
    mutating func money() throws(SyntaxFault) -> Pence? {
        guard try cursor.kindOfNext() == .number else {
            let start = cursor.offset
            let kind = try cursor.kindOfNext()
            try skip()
            let range =
                kind == .object || kind == .list ? start..<start + 1 : start..<cursor.offset
            note(.moneyNotANumber(excerpt(range), kind), at: range)
            return nil
        }
        let number = try cursor.number()
        guard !number.hasExponent, number.decimals <= 2 else {
            note(.moneyMalformed(excerpt(number.range)), at: number.range)
            return nil
        }
        guard !number.isNegative || number.digits == 0 else {
            note(.moneyNegative(excerpt(number.range)), at: number.range)
            return nil
        }
        let scale: Int64 = [100, 10, 1][number.decimals]
        guard
            case let (pence, overflows)? = number.digits?.multipliedReportingOverflow(by: scale),
            !overflows, pence <= Pence.mostInAFile.count
        else {
            note(.numberTooLarge(excerpt(number.range), most: "100000000.00"), at: number.range)
            return nil
        }
        return Pence(pence)
    }

    /// An exact decimal from nothing up to a most, with at most so many decimals.
    mutating func decimal(
        upTo most: Int64,
        decimals: Int = 4
    ) throws(SyntaxFault) -> Placed<Exact>? {
        guard
            try expectNumber({ reader throws(SyntaxFault) in
                try reader.decimal(upTo: most, decimals: decimals) != nil
            })
        else { return nil }
        let number = try cursor.number()
        guard !number.hasExponent, number.decimals <= decimals,
            !number.isNegative || number.digits == 0
        else {
            note(.numberMalformed(excerpt(number.range), decimals: decimals), at: number.range)
            return nil
        }
        var scale: Int64 = 1
        for _ in 0..<number.decimals { scale *= 10 }
        guard let digits = number.digits, digits / scale <= most,
            let value = try? Exact(digits, over: scale), value <= Exact(most)
        else {
            note(.numberTooLarge(excerpt(number.range), most: String(most)), at: number.range)
            return nil
        }
        return Placed(value: value, range: number.range)
    }

    /// Whether a fraction of whole numbers comes next, written as text.
    func nextIsFraction() throws(SyntaxFault) -> Bool {
        var search = Cursor(bytes, from: cursor.offset, to: cursor.end)
        guard try search.kindOfNext() == .text else { return false }
        return search.characters(of: try search.string()).contains("/")
    }

    /// An exact number of either sign: a plain number, or a fraction written `"1/7"`.
    mutating func exact() throws(SyntaxFault) -> Placed<Exact>? {
        guard try cursor.kindOfNext() == .text else {
            guard try expect(.number) else { return nil }
            let number = try cursor.number()
            var scale: Int64 = 1
            for _ in 0..<min(number.decimals, 9) { scale *= 10 }
            guard !number.hasExponent, number.decimals <= 9, let digits = number.digits,
                digits / scale <= 1_000_000_000,
                let value = try? Exact(number.isNegative ? -digits : digits, over: scale)
            else {
                note(.exactMalformed(excerpt(number.range)), at: number.range)
                return nil
            }
            return Placed(value: value, range: number.range)
        }
        guard let text = try text() else { return nil }
        let written = cursor.characters(of: text.value)
        let isNegative = written.hasPrefix("-")
        guard let (above, below) = Reader.fraction(written.dropFirst(isNegative ? 1 : 0)),
            above <= 1_000_000_000, let value = try? Exact(isNegative ? -above : above, over: below)
        else {
            let instead = number(inQuotes: text.range) { reader throws(SyntaxFault) in
                try reader.exact() != nil
            }
            note(
                instead.map { .typeWrong(wanted: .number, found: .text, instead: $0) }
                    ?? .exactMalformed(written),
                at: text.range
            )
            return nil
        }
        return Placed(value: value, range: text.range)
    }

    /// A whole number within a range.
    mutating func whole(_ allowed: ClosedRange<Int64>) throws(SyntaxFault) -> Int64? {
        guard
            try expectNumber({ reader throws(SyntaxFault) in try reader.whole(allowed) != nil })
        else { return nil }
        let number = try cursor.number()
        guard !number.hasExponent, number.decimals == 0, let digits = number.digits,
            case let value = number.isNegative ? -digits : digits, allowed.contains(value)
        else {
            note(
                .wholeNumber(excerpt(number.range), allowed: allowed),
                at: number.range
            )
            return nil
        }
        return value
    }

    /// A fraction of whole numbers, written `"1/4"`, or a plain decimal, from 0 to 1.
    mutating func share() throws(SyntaxFault) -> Exact? {
        guard try cursor.kindOfNext() == .text else {
            return try decimal(upTo: 1)?.value
        }
        guard let text = try text() else { return nil }
        let written = cursor.characters(of: text.value)
        guard let (above, below) = Reader.fraction(Substring(written)), above <= below,
            let share = try? Exact(above, over: below)
        else {
            note(.shareMalformed(written), at: text.range)
            return nil
        }
        return share
    }

    /// The two numbers of a fraction, like `1/4`; nil where it is none.
    private static func fraction(_ text: Substring) -> (above: Int64, below: Int64)? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy(isDigits), let above = Int64(parts[0]),
            let below = Int64(parts[1]), below > 0
        else { return nil }
        return (above, below)
    }

    static func isDigits(_ text: Substring) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
