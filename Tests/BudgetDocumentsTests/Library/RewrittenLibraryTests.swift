import BudgetDocuments
import PersonalBudgets
import TestKit
import Testing

/// Schemes, regimes and rates say the same however they are written, down to each citation.
struct `A scheme with its regime and rates written otherwise` {
    static let files = Result {
        try ["schemes", "regimes", "rates"].flatMap { try Fixtures.names(in: $0) }
    }

    /// The results of all cases by documents rewritten; the hashes of those are left out.
    static func results(_ other: (PlainJSON) -> [UInt8]) throws -> [String] {
        var library = Library()
        var hashes: [String] = []
        for name in try files.get() {
            let plain = try Fixtures.bytes(name)
            let document = Document(file: name, bytes: other(try PlainJSON(plain)))
            let errors = document.findings(with: library).filter { $0.severity == .error }
            #expect(errors.isEmpty, "\(name)")
            library.add(document)
            hashes += [document.sha256, SHA256.hex(of: plain)]
        }
        return try Cases.names.get().map { name in
            let bytes = try Fixtures.bytes(name)
            let result = try Cases.result(of: bytes, with: library)
            return hashes.reduce(result) { $0.replacing($1, with: "") }
        }
    }

    static func expectSame(_ other: (PlainJSON) -> [UInt8]) throws {
        let plain = try results { Rewriting().bytes($0) }
        let rewritten = try results(other)
        #expect(rewritten == plain)
    }

    @Test func `a scheme on many lines gives the same figures and citations`() throws {
        try Self.expectSame { Rewriting(isIndented: true).bytes($0) }
    }

    @Test func `a scheme with every letter escaped gives the same figures and citations`() throws {
        try Self.expectSame { Rewriting(isEscaped: true, leavesDates: true).bytes($0) }
    }

    @Test func `a scheme behind a byte order mark gives the same figures and citations`() throws {
        try Self.expectSame { [0xEF, 0xBB, 0xBF] + Rewriting().bytes($0) }
    }

    @Test(arguments: UInt64(1)...5)
    func `a scheme with members in another order gives the same figures and citations`(seed: UInt64)
        throws
    {
        var numbers = SplitMix64(seed: seed)
        try Self.expectSame { Rewriting().bytes($0.shuffled(&numbers)) }
    }

    @Test func `a scheme as its file has it gives the same figures and citations`() throws {
        let library = try Cases.library.get()
        let plain = try Self.results { Rewriting().bytes($0) }
        for (name, result) in zip(try Cases.names.get(), plain) {
            let bytes = try Fixtures.bytes(name)
            let hashes = try Self.files.get().map { SHA256.hex(of: try Fixtures.bytes($0)) }
            let built = try Cases.result(of: bytes, with: library)
            #expect(hashes.reduce(built) { $0.replacing($1, with: "") } == result)
        }
    }
}
