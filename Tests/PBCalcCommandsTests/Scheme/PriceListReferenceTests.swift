import Foundation
import BudgetDocuments
import PersonalBudgets
import Testing

@Suite("What is written of price lists for those who write them")
struct PriceListReferenceTests {
    private static func page() throws -> String {
        String(decoding: try Repository.bytes("fixtures/prices/README.md"), as: UTF8.self)
    }

    private static func findings(_ changes: [Change]) throws -> [Diagnostic] {
        try Library.findings(inScheme: "exampleshire-2026", changes).open
    }

    private static let stranger: Tree = ["zzz": 1]

    /// A member that has no meaning is answered by those that have one.
    @Test(
        arguments: [
            ("/prices/zzz", 1), ("/prices/services/0/zzz", 1),
            ("/prices/services/0/prices", [stranger]), ("/prices/authorities", [stranger]),
            ("/prices/providerParts", [stranger]), ("/prices/signOff", stranger),
            ("/prices/signOff", ["spending": [stranger]]),
            ("/prices/signOff", ["riskTiers": [stranger]]),
            ("/prices/signOff", ["process": stranger]),
            ("/prices/signOff", ["process": ["steps": [stranger]]]),
        ] as [(String, Tree)]
    )
    func `each member that a list can have is there`(pointer: String, value: Tree) throws {
        let found = try Self.findings([.set(pointer, value)])
        let names = found.filter { $0.code == .memberUnknown }.flatMap(\.allowed)
        #expect(!names.isEmpty)
        let page = try Self.page()
        for name in names { #expect(page.contains("`\(name)`"), "\(name)") }
    }

    /// So is each word that a member can be.
    @Test(
        arguments: [
            ("/prices/collection", "zzz"), ("/prices/workersCharged", "zzz"),
            ("/prices/amounts", "zzz"), ("/prices/signOff", ["family": "zzz"]),
        ] as [(String, Tree)]
    )
    func `each choice that a list can make is there`(pointer: String, value: Tree) throws {
        let names = try Self.findings([.set(pointer, value)]).flatMap(\.allowed)
        #expect(!names.isEmpty)
        let page = try Self.page()
        for name in names { #expect(page.contains("`\(name)`"), "\(name)") }
    }

    @Test func `the list of the page has no fault`() throws {
        let parts = try Self.page().components(separatedBy: "```")
        let text = try #require(parts.count > 2 ? parts[1] : nil).dropFirst("json".count)
        let list = try #require(try Tree("{" + text + "}")["/prices"])
        let found = try Self.findings([
            .remove("/allocation/adjusters"), .remove("/accepted/0"), .set("/prices", list),
            .set("/sources/policy", ["title": "a policy made up for a test"]),
        ])
        #expect(found.map(\.message) == [])
    }
}
