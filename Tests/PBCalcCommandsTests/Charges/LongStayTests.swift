import BudgetDocuments
import PersonalBudgets
import Testing

@Suite("What a stay in a care home leads to by its length")
struct LongStayTests {
    /// Rules for eight weeks, and for stays for good: from 2 June 2025 they end on 27 July.
    private static let shortOnly = [
        Change.set(
            "/contribution/regimes",
            [
                [
                    "settings": ["care-home"], "stay": "short", "upToWeeks": 8,
                    "regime": "england-care-act-home",
                ],
                [
                    "settings": ["care-home"], "stay": "permanent",
                    "regime": "england-care-act-care-home",
                ],
            ]
        )
    ]

    /// 260.60 of pension leave 28.00 a week at home.
    private static func short(_ change: String = "") -> Charge {
        Charge(
            person: """
                "born": "1940-01-15", "household": "single", "children": 0,
                "setting": "care-home", "stay": "short"
                """,
            income: Charge.pension,
            more: change.isEmpty
                ? "" : #""changes": [ { \#(change.replacing("'", with: "\"")) } ]"#,
            cost: "900.00"
        )
    }

    private static func document(_ charge: Charge, weeks: Int = 52) -> Document {
        let text = charge.json.replacing(
            #""quantity": 1,"#,
            with: #""quantity": 1, "weeks": \#(weeks),"#
        )
        return Document(file: "case.json", bytes: Array(text.utf8))
    }

    private static let message =
        "the scheme has rules for 8 weeks of a short stay in a care home, and none from "
        + "2025-07-28, when it counts as a temporary one"

    @Test(
        arguments: [
            (8, "", false), (9, "", true), (52, "", true),
            (52, "'from': '2025-07-28', 'what': 'x', 'person': { 'setting': 'home' }", false),
            (52, "'from': '2025-07-29', 'what': 'x', 'person': { 'setting': 'home' }", true),
            (52, "'from': '2025-07-28', 'what': 'x', 'person': { 'stay': 'permanent' }", false),
            (52, "'from': '2025-06-16', 'what': 'x', 'person': { 'children': 1 }", true),
        ]
    )
    func `a short stay without rules for a longer one is warned of while the plan goes on`(
        weeks: Int,
        change: String,
        isTold: Bool
    ) throws {
        let found = Self.document(Self.short(change), weeks: weeks)
            .findings(with: try Self.short().library(Self.shortOnly))
            .filter { $0.code == .settingNotCovered }
        #expect(found.map(\.message) == (isTold ? [Self.message] : []))
        #expect(found.allSatisfy { $0.severity == .warning && $0.pointer == "/person/stay" })
        // With rules for a temporary stay, it goes on by those.
        let covered = Self.document(Self.short(change), weeks: weeks)
            .findings(with: try Self.short().library())
        #expect(!covered.contains { $0.code == .settingNotCovered })
    }

    @Test func `a run over time charges such a stay to its last week, and says what is missing`()
        throws
    {
        let charge = Self.short()
        let account = try charge.charges(from: "2025-06-02", to: "2025-07-27", Self.shortOnly)
        #expect(account.pence == Array(repeating: 28_00, count: 8))
        var assessor = Assessor(try charge.library(Self.shortOnly))
        let days = try Charge.day("2025-06-02")...Charge.day("2025-07-28")
        let found = assessor.charges(of: Self.document(charge), on: days).diagnostics
        #expect(found.map(\.message) == [Self.message])
        #expect(found.map(\.severity) == [.error])
    }

    /// 230.25 - 30.65 of personal expenses, by the means test that the scheme names first.
    @Test func `a temporary stay that counts as one for good has the rules of such stays`() throws {
        let answer = try Charge(
            person: """
                "born": "1940-01-15", "household": "single", "children": 0,
                "setting": "care-home", "stay": "temporary", "stayFrom": "2024-05-06"
                """,
            income: Charge.income("state-pension", "230.25")
        ).answer([
            .set("/applies/settings", ["care-home"]),
            .set("/contribution/regime", "england-care-act-care-home"),
            .set(
                "/contribution/regimes",
                [
                    [
                        "settings": ["care-home"], "stay": "temporary", "upToWeeks": 52,
                        "regime": "england-care-act-care-home-temporary",
                    ]
                ]
            ),
        ])
        #expect(answer.result["/regime/id"] == "england-care-act-care-home")
        #expect(answer[.maximum] == "199.60")
    }
}
