import BudgetDocuments
import PersonalBudgets
import TestKit
import Testing

/// Help from family and friends that a case states and that does not count as it stands is told.
struct `Help from family and friends` {
    /// With "meals" answered "some", assessed for 4 May 2026.
    private static func findings(_ support: String, meals: String = "some") throws -> [Diagnostic] {
        let stated =
            #"[ { "question": "meals", "share": "half", "by": "daughter", "willing": true, "#
            + #""able": true, "agreed": "2026-04-18", "until": "2026-10-31" } ]"#
        return try Cases.findings(
            Fixtures.text("cases/EX-0042.json").changing(stated, to: "[ \(support) ]")
                .changing(#""meals": "some""#, to: #""meals": "\#(meals)""#)
        )
    }

    private static func help(
        _ share: String = "half",
        by helper: String = "daughter",
        willing: Bool = true,
        able: Bool = true,
        days: String = #", "agreed": "2026-04-18""#
    ) -> String {
        #"{ "question": "meals", "share": "\#(share)", "by": "\#(helper)", "#
            + #""willing": \#(willing), "able": \#(able)\#(days) }"#
    }

    @Test(
        arguments: [
            // Agreed on the first day of support, and the day after.
            (#", "agreed": "2026-05-04""#, nil), (#", "agreed": "2026-05-05""#, "agreed"),
            (#", "agreed": "2062-04-18", "until": "2062-10-31""#, "agreed"),
            // Ended on the first day of support, and the day before.
            (#", "agreed": "2026-04-18", "until": "2026-05-04""#, nil),
            (#", "agreed": "2026-04-18", "until": "2026-05-03""#, "until"), ("", "question"),
        ] as [(String, String?)]
    )
    func `help without an agreement on the first day of support is told where the slip is`(
        days: String,
        member: String?
    ) throws {
        let found = try Self.findings(Self.help(days: days))
        #expect(found.allSatisfy { $0.code == .supportDoubtful && $0.severity == .warning })
        #expect(found.map(\.pointer) == [member].compactMap { $0.map { "/unpaidSupport/0/\($0)" } })
        // Somebody who is not willing, or not able, is on record for not being counted.
        #expect(try Self.findings(Self.help(willing: false, days: days)).isEmpty)
        #expect(try Self.findings(Self.help(able: false, days: days)).isEmpty)
    }

    /// Shares of a quarter, a half, three quarters, and all.
    @Test(
        arguments: [
            (["half", "half"], []), (["quarter", "most"], []), (["all", "none"], []),
            (["half", "most"], ["/unpaidSupport/1/share"]),
            (["all", "quarter"], ["/unpaidSupport/1/share"]),
            // It is told once, of the first that is more.
            (["half", "quarter", "half", "quarter"], ["/unpaidSupport/2/share"]),
        ] as [([String], [String])]
    )
    func `shares of one need are told that come to more than all of it`(
        shares: [String],
        pointers: [String]
    ) throws {
        let support = shares.enumerated().map { Self.help($1, by: "helper \($0)") }
        let found = try Self.findings(support.joined(separator: ", "))
        #expect(found.map(\.pointer) == pointers)
        // What is not counted adds nothing.
        let unwilling = Self.help("all", by: "son", willing: false)
        let beside = try Self.findings(([unwilling] + support).joined(separator: ", "))
        #expect(beside.count == found.count)
    }

    @Test func `the same help by the same person is told each time that it is stated again`() throws
    {
        let thrice = [Self.help(), Self.help(by: " Daughter"), Self.help()]
        let found = try Self.findings(thrice.joined(separator: ", "))
        #expect(found.map(\.pointer) == [1, 2].map { "/unpaidSupport/\($0)/question" })
        #expect(found.allSatisfy { $0.message.contains("is stated twice") })
        for other in [
            Self.help(by: "son"), Self.help("quarter"), Self.help(willing: false),
        ] {
            #expect(try Self.findings(Self.help() + ", " + other).isEmpty)
        }
    }

    @Test func `help with a need that has no points is told, unless it is no help`() throws {
        let found = try Self.findings(Self.help(), meals: "none")
        #expect(found.map(\.pointer) == ["/unpaidSupport/0/question"])
        #expect(try Self.findings(Self.help("none"), meals: "none").isEmpty)
    }

    @Test func `what is said of help shows no day of the case where values are hidden`() throws {
        let found = try Self.findings(Self.help(days: #", "agreed": "2062-04-18""#))
        let hidden = try #require(found.first?.withoutValues)
        #expect(!hidden.message.contains("20"))
    }
}
