import BudgetDocuments
import PersonalBudgets
import TestKit
import Testing

struct `A case cut short` {
    @Test(arguments: try Cases.names.get())
    func `a case cut short is no JSON, wherever it is cut, and the place is inside it`(name: String)
        throws
    {
        let bytes = try Fixtures.bytes(name)
        let end = try #require(bytes.lastIndex(of: UInt8(ascii: "}")))
        for length in 0...end {
            let cut = Array(bytes[..<length])
            let found = try Cases.findings(cut)
            #expect(found.count == 1, "at \(length)")
            #expect(found.allSatisfy { $0.code.rawValue.hasPrefix("json-") }, "at \(length)")
            #expect(found.allSatisfy { Lines(cut).hold($0) }, "at \(length)")
        }
        #expect(try Cases.findings(Array(bytes[...end])).isEmpty)
    }
}

extension Unicode.Scalar.Properties {
    /// Whether it steers a terminal, or the direction of writing, instead of being shown.
    fileprivate var isControl: Bool {
        generalCategory == .control || generalCategory == .format
    }
}

/// One byte of a case is not as it was: by a slip of the finger, or a broken disk.
struct `A damaged case` {
    /// Holds what is said of damaged bytes against the slow reader, and its places against the text.
    static func check(_ bytes: [UInt8], _ damage: @autoclosure () -> String) throws {
        let found = try Cases.findings(bytes)
        let isRefused = found.contains { $0.code.rawValue.hasPrefix("json-") }
        if isRefused == PlainJSON.isJSON(bytes) {
            Issue.record("\(damage()): \(found.map(\.code)), and the slow reader says otherwise")
        }
        if isRefused, found.count > 1 { Issue.record("\(damage()): more than one fault") }
        let lines = found.isEmpty ? nil : Lines(bytes)
        for problem in found {
            let said = problem.message + (problem.advice ?? "")
            let isShort = problem.message.count < 200 && !problem.code.rawValue.isEmpty
            if !isShort || said.unicodeScalars.contains(where: { $0.properties.isControl }) {
                Issue.record("\(damage()): \(said)")
            }
        }
        for problem in found where lines?.hold(problem) == false {
            Issue.record("\(damage()): \(problem.code) at \(problem.place) to \(problem.endColumn)")
        }
    }

    @Test func `a damaged case is told right when any one byte is lost`() throws {
        let bytes = try Fixtures.bytes("cases/EX-0042.json")
        for index in bytes.indices {
            var damaged = bytes
            damaged.remove(at: index)
            try Self.check(damaged, "without byte \(index)")
        }
    }

    /// Bytes that matter to the grammar come as often as all others together.
    static let telling = Array(
        "{}[]:,\"\\0123456789+-.eEtfnulas/*#' \t\n\r\u{0}\u{1F}\u{7F}é€👩\u{FEFF}".utf8
    )

    @Test(arguments: 0..<8)
    func `a damaged case is told right after any one change`(part: Int) throws {
        let bytes = try Fixtures.bytes("cases/EX-0042.json")
        var numbers = SplitMix64(seed: UInt64(part))
        for _ in 0..<2_500 {
            var damaged = bytes
            let index = numbers.below(bytes.count)
            let byte =
                numbers.below(2) == 0
                ? Self.telling[numbers.below(Self.telling.count)] : UInt8(numbers.below(256))
            switch numbers.below(3) {
            case 0: damaged[index] = byte
            case 1: damaged.insert(byte, at: index)
            default: damaged.swapAt(index, numbers.below(bytes.count))
            }
            try Self.check(damaged, "part \(part), byte \(index), \(byte)")
        }
    }
}
