import BudgetDocuments
import PersonalBudgets
import Testing

// What a council's own scheme is worked out with: what is built in, and the scheme beside it.
extension Library {
    /// This library and a scheme, which has to be without fault.
    func with(_ scheme: Tree) throws -> Library {
        try with(Document(file: "scheme.json", bytes: scheme.json))
    }

    /// This library and the scheme of a file below `fixtures`, after some changes.
    func with(_ file: String, _ changes: [Change] = []) throws -> Library {
        let bytes = try Repository.bytes("fixtures/" + file)
        let changed = changes.isEmpty ? bytes : try Tree(json: bytes).changed(by: changes).json
        return try with(Document(file: file, bytes: changed))
    }

    private func with(_ document: Document) throws -> Library {
        let reading = document.scheme()
        guard case .good(let scheme, _) = reading else {
            Issue.record("\(reading.diagnostics.map(\.message))")
            throw Tree.Trouble.notJSON
        }
        var library = self
        library.add(scheme)
        return library
    }

    /// What is found in a built-in scheme after some changes.
    static func findings(
        inScheme id: String,
        _ changes: [Change] = []
    ) throws -> [Diagnostic] {
        let scheme = try Tree(json: Repository.bytes("fixtures/schemes/\(id).json"))
            .changed(by: changes)
        return Document(file: id + ".json", bytes: scheme.json).findings(with: .readOnce)
    }
}

extension [Diagnostic] {
    /// But what a scheme accepts.
    var open: [Diagnostic] { filter { $0.code != .findingAccepted || $0.severity != .note } }
}
