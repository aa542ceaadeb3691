import Foundation
import TestKit
import Testing

/// The built-in scheme beside one that differs from it, and what `compare` makes of the two.
enum ComparedSchemes {
    /// A folder with the built-in scheme after some changes, as `next.json`.
    static func scratch(_ changes: [(old: String, new: String)]) throws -> Scratch {
        let scratch = try Scratch()
        var text = try Outside.text(Outside.fixture("schemes/exampleshire-2026.json"))
        for change in changes {
            try #require(text.contains(change.old))
            text = text.replacing(change.old, with: change.new)
        }
        try scratch.file("next.json", text)
        return scratch
    }

    /// The report of `compare` as JSON.
    static func report(
        _ scratch: Scratch,
        _ words: String...
    ) async throws -> [String: Any] {
        let ending = try await Binary.built().run(
            ["compare", "--format", "json"] + words,
            in: scratch.path
        )
        #expect([0, 1].contains(ending.status), "\(ending.talk)")
        return try #require(try foreignJSON(ending.bytes) as? [String: Any])
    }

    /// The weight of washing and dressing, and a lower one.
    static let weight = (
        old: #"dressing", "weight": 1.5"#, new: #"dressing", "weight": 1.4"#
    )
}
