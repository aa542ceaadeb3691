import BudgetDocuments
import PersonalBudgets
import TestKit
import Testing

/// The cases under `fixtures`, and what is worked out of them.
enum Cases {
    /// Every case that is without fault.
    static let names = Result { try Fixtures.names(in: "cases") }

    /// What is built in, read once: reading it anew for each of many cases takes a while.
    static let library = Result { try Library(reading: ["schemes", "regimes", "rates"]) }

    /// The result of a case with each step, but for the hash of its bytes.
    static func result(of bytes: [UInt8], with other: Library? = nil) throws -> String {
        let document = Document(file: "case.json", bytes: bytes)
        let library = try other ?? library.get()
        let outcome = document.outcome(with: library, explain: true)
        let faults = document.findings(with: library).map(\.message)
        let isAssessed = if case .assessed = outcome { true } else { false }
        try #require(isAssessed, "\(faults)")
        var writer = JSONWriter(compact: false)
        outcome.write(to: &writer, explain: true)
        return String(decoding: writer.bytes, as: UTF8.self).replacing(document.sha256, with: "")
    }

    /// What is wrong with a case.
    static func findings(_ bytes: [UInt8]) throws -> [Diagnostic] {
        Document(file: "case.json", bytes: bytes).findings(with: try library.get())
    }

    static func findings(_ text: String) throws -> [Diagnostic] { try findings(Array(text.utf8)) }
}

extension Library {
    init(reading folders: [String]) throws {
        self.init()
        for name in try folders.flatMap({ try Fixtures.names(in: $0) }) {
            let document = Document(file: name, bytes: try Fixtures.bytes(name))
            add(document)
        }
    }

    /// Adds a document of whatever kind it is.
    mutating func add(_ document: Document) {
        switch document.kind {
        case .scheme: if case .good(let scheme, _) = document.scheme() { add(scheme) }
        case .regime: if case .good(let regime, _) = document.regime() { add(regime) }
        case .rates: if case .good(let rates, _) = document.rates() { add(rates) }
        case .case, .map, nil: break
        }
    }
}

extension String {
    /// The text with one passage written otherwise, which has to be there.
    func changing(_ passage: String, to other: String) throws -> String {
        let found = try #require(firstRange(of: passage), "there is no \(passage)")
        return replacingCharacters(in: found, other)
    }

    private func replacingCharacters(in range: Range<Index>, _ other: String) -> String {
        self[..<range.lowerBound] + other + self[range.upperBound...]
    }
}
