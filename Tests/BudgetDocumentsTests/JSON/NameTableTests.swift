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
    func `finds each of its names and no other`(count: Int) {
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

    static func isName(_ position: Int, _ text: [UInt8], in table: NameTable) -> Bool {
        table.isName(position, 0..<text.count, in: text.span)
    }

    @Test func `tells names apart that differ in any one byte`() {
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

    @Test(arguments: [1, 7, 8, 9, 15, 16, 17, 64])
    func `knows a name that is the whole text`(length: Int) {
        let name = [UInt8](33..<33 + UInt8(length))
        let table = NameTable([String(decoding: name, as: UTF8.self)])
        #expect(Self.position(ofWhole: name, in: table) == 0)
        #expect(Self.isName(0, name, in: table))
        #expect(!Self.isName(1, name, in: table))
    }

    @Test func `finds the first of two equal names`() {
        #expect(Self.position(of: "same", in: NameTable(["other", "same", "same"])) == 1)
    }

    @Test func `has nothing under no name`() {
        #expect(Self.position(of: "", in: NameTable(["a"])) == nil)
        #expect(Self.position(of: "", in: NameTable([])) == nil)
        #expect(Self.position(of: "\0", in: NameTable(["\0\0"])) == nil)
    }
}
