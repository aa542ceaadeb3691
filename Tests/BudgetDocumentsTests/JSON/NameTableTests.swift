import TestKit
import Testing

@testable import BudgetDocuments

struct `A table of names` {
    /// Names of 1 to 64 bytes, many of which begin or end alike.
    static func names(_ count: Int, _ numbers: inout SplitMix64) -> [String] {
        let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789-é")
        let stems = (0..<8).map { _ in
            String((0..<30).map { _ in letters[numbers.below(letters.count)] })
        }
        var names: Set<String> = []
        while names.count < count {
            let middle = String(
                (0..<1 + numbers.below(4)).map { _ in letters[numbers.below(letters.count)] }
            )
            let head = stems[numbers.below(8)].prefix(numbers.below(31))
            let tail = stems[numbers.below(8)].suffix(numbers.below(31))
            let name = [head + middle + tail, head + middle, middle + tail, middle[...]]
                .map { String($0) }[numbers.below(4)]
            if (1...64).contains(name.utf8.count) { names.insert(name) }
        }
        return names.sorted()
    }

    static func position(of name: String, in table: NameTable) -> Int? {
        // Letters stand around the name, so that reading beyond it would find another.
        let text = Array(("aaaaaaaa" + name + "zzzzzzzz").utf8)
        return table.find(8..<text.count - 8, in: text.span)
    }

    @Test(arguments: [0, 1, 2, 7, 8, 9, 60, 500, 4_000])
    func `a table of names finds each of its names and no other`(count: Int) {
        var numbers = SplitMix64(seed: UInt64(count))
        let all = Self.names(count * 2, &numbers).shuffled(using: &numbers)
        let (inside, outside) = (Array(all.prefix(count)), all.dropFirst(count))
        let known = Set(inside)
        let table = NameTable(inside)
        for (position, name) in inside.enumerated() {
            #expect(Self.position(of: name, in: table) == position)
        }
        for name in outside { #expect(Self.position(of: name, in: table) == nil) }
        for name in inside {
            for other in [
                name + "a", String(name.dropLast()), "a" + name, String(name.dropFirst()),
            ]
            where !known.contains(other) {
                #expect(Self.position(of: other, in: table) == nil)
            }
        }
    }

    /// The position of a text that is a name from end to end.
    static func position(ofWhole text: [UInt8], in table: NameTable) -> Int? {
        table.find(0..<text.count, in: text.span)
    }

    /// Whether a text is the name at a position, where it stands between quotation marks.
    static func isName(_ position: Int, _ text: [UInt8], in table: NameTable) -> Bool {
        let mark = UInt8(ascii: "\"")
        let quoted = [mark] + text + [mark] + Array(repeating: UInt8(ascii: "z"), count: 32)
        guard let window = NameWindow(of: quoted.span, at: 1),
            let found = table.name(expected: position, in: window)
        else { return false }
        return found == (position, text.count)
    }

    /// The name at once found behind the quotation mark that a text begins with.
    static func found(_ text: [UInt8], in table: NameTable) -> (position: Int, length: Int)? {
        guard let window = NameWindow(of: text.span, at: 1) else { return nil }
        return table.name(in: window)
    }

    @Test func `a table of names tells names apart that differ in any one byte`() {
        for length in 1...64 {
            let name = [UInt8](repeating: UInt8(ascii: "a"), count: length)
            let table = NameTable([String(decoding: name, as: UTF8.self)])
            #expect(Self.position(ofWhole: name, in: table) == 0)
            for index in 0..<length {
                var other = name
                other[index] = UInt8(ascii: "b")
                #expect(Self.position(ofWhole: other, in: table) == nil)
                #expect(!Self.isName(0, other, in: table))
            }
        }
    }

    @Test(arguments: [1, 7, 8, 9, 15, 16, 17, 23, 24, 25, 64])
    func `a table of names knows a name that is the whole text, and a short one at once`(
        length: Int
    ) {
        let name = (0..<UInt8(length)).map { UInt8(ascii: "a") + $0 % 26 }
        let table = NameTable([String(decoding: name, as: UTF8.self)])
        #expect(Self.position(ofWhole: name, in: table) == 0)
        #expect(Self.isName(0, name, in: table) == (length <= 24))
        #expect(!Self.isName(1, name, in: table))
    }

    @Test func `a table of names tries a few names from the one expected on, and no further`() {
        let table = NameTable((0..<20).map { "name-\($0)" })
        func found(_ name: String, from expected: Int) -> Int? {
            let text = Array("\"\(name)\": \(String(repeating: "1", count: 32))".utf8)
            guard let window = NameWindow(of: text.span, at: 1) else { return nil }
            return table.name(expected: expected, in: window)?.position
        }
        #expect(found("name-3", from: 3) == 3)
        // Eight of them: the one expected and seven behind it.
        #expect(found("name-10", from: 3) == 10)
        #expect(found("name-11", from: 3) == nil)
        #expect(found("name-2", from: 3) == nil)
        #expect(found("name-19", from: 19) == 19)
        #expect(found("name-19", from: 20) == nil)
        #expect(found("name-33", from: 3) == nil)
    }

    @Test(arguments: ["a\"b", "a\\b", "a\nb", "é", ""])
    func `a table of names never takes a name as it stands that JSON writes otherwise`(name: String)
    {
        let table = NameTable([name])
        let text = Array("\"\(name)\": \(String(repeating: "1", count: 32))".utf8)
        #expect(!Self.isName(0, Array(name.utf8), in: table))
        #expect(Self.found(text, in: table) == nil)
        let many = NameTable((0..<20).map { "name-\($0)" } + [name])
        #expect(Self.found(text, in: many) == nil)
        #expect(table.position(of: name) == 0)
    }

    @Test(arguments: [1, 7, 8, 9, 60])
    func `a table of names finds a name between quotation marks, whatever else begins like it`(
        count: Int
    ) throws {
        var numbers = SplitMix64(seed: UInt64(count))
        let all = Self.names(count * 2, &numbers).shuffled(using: &numbers)
            .filter { !$0.contains("é") }
        let inside = Array(all.prefix(count))
        let table = NameTable(inside)
        for name in all {
            let text = Array("\"\(name)\": \(String(repeating: "1", count: 32))".utf8)
            guard let found = Self.found(text, in: table) else {
                // What begins like another of a few, or is long, may be left to a longer search.
                #expect(table.position(of: name) == inside.firstIndex(of: name))
                continue
            }
            #expect(inside[found.position] == name)
            #expect(found.length == name.utf8.count)
        }
    }

    @Test(arguments: [(31, false), (32, true)])
    func `a table of names is looked for at once only where so many bytes are left`(
        left: Int,
        isLeft: Bool
    ) {
        let text = Array("\"id\": 1".utf8) + [UInt8](repeating: UInt8(ascii: " "), count: left - 6)
        var isOpen = false
        if let window = NameWindow(of: text.span, at: 1) {
            isOpen = NameTable(["id"]).name(expected: 0, in: window)?.position == 0
        }
        #expect(isOpen == isLeft)
    }

    @Test func `a table of names finds the first of two equal names`() {
        #expect(Self.position(of: "same", in: NameTable(["other", "same", "same"])) == 1)
    }

    @Test func `a table of names has nothing under no name`() {
        #expect(Self.position(of: "", in: NameTable(["a"])) == nil)
        #expect(Self.position(of: "", in: NameTable([])) == nil)
        #expect(Self.position(of: "\0", in: NameTable(["\0\0"])) == nil)
    }
}
