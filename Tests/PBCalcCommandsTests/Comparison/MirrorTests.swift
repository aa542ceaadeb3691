import Foundation
import TestKit
import Testing

struct `Two schemes, and the same two the other way round` {
    @Test
    func `two schemes mirror each other, in every figure`() async throws {
        let scratch = try ComparedSchemes.scratch([
            ComparedSchemes.weight, (#""toPerWeek": 100.00"#, #""toPerWeek": 110.00"#),
        ])
        let table = Outside.fixture("tables/exampleshire.csv")
        let there = try await ComparedSchemes.report(
            scratch,
            "exampleshire-2026",
            "next.json",
            table
        )
        let back = try await ComparedSchemes.report(
            scratch,
            "next.json",
            "exampleshire-2026",
            table
        )
        #expect(there["differ"] as? Int != 0)
        for name in ["figures", "groups", "changes", "rules"] {
            #expect(mirror(there[name] ?? []) == plain(back[name] ?? []), "\(name)")
        }
    }
}

/// A part of a report with A and B, more and less, in each other's place and every change turned
/// round, as a text that can be compared.
private func mirror(_ value: Any) -> String {
    let other = [
        "a": "b", "b": "a", "more": "less", "less": "more", "onlyA": "onlyB", "onlyB": "onlyA",
        "totalA": "totalB", "totalB": "totalA",
    ]
    switch value {
    case let object as [String: Any]:
        let members = object.map { name, value -> (String, String) in
            guard name != "change" else { return (name, turned(value)) }
            if name == "steps", let steps = value as? [[String: Any]] {
                return (
                    name,
                    plain(
                        steps.reversed().map { step in
                            step.mapValues { ($0 as? Double).map { $0 == 0 ? 0 : -$0 } ?? $0 }
                                .merging(["cases": step["cases"] ?? 0]) { $1 }
                        }
                    )
                )
            }
            return (other[name] ?? name, mirror(value))
        }
        return written(members)
    case let list as [Any]: return "[" + list.map(mirror).joined(separator: ",") + "]"
    default: return plain(value)
    }
}

private func turned(_ value: Any) -> String {
    (value as? Double).map { plain($0 == 0 ? 0 : -$0) } ?? plain(value)
}

private func plain(_ value: Any) -> String {
    switch value {
    case let object as [String: Any]: written(object.map { ($0, plain($1)) })
    case let list as [Any]: "[" + list.map(plain).joined(separator: ",") + "]"
    case let number as Double: "\(number)"
    case let number as Int: "\(Double(number))"
    case is NSNull: "null"
    default: "\(value)"
    }
}

private func written(_ members: [(String, String)]) -> String {
    "{" + members.map { "\($0):\($1)" }.sorted().joined(separator: ",") + "}"
}
