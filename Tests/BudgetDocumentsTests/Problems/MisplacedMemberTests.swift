import BudgetDocuments
import PersonalBudgets
import TestKit
import Testing

/// What a message says to do with a member that means nothing where it stands keeps what it says.
struct `A member that has no meaning where it stands` {
    /// A passage of the case EX-0042 behind whose opening brace the member is put.
    private static let openings = [
        "case": #"{ "format""#, "person": #"{ "born""#, "line": #"{ "id": "care""#,
        "income": #"{ "kind": "universal-credit""#, "unpaid": #"{ "question""#,
    ]

    private static func findings(_ member: String, in object: String) throws -> [Diagnostic] {
        let opening = try #require(openings[object])
        let text = try Fixtures.text("cases/EX-0042.json")
            .changing(opening, to: "{ \(member)," + opening.dropFirst())
        return try Cases.findings(text)
    }

    @Test(arguments: [
        ("case", #""chargingExempt": []"#, #"it belongs in "person""#),
        ("person", #""starts": "2026-05-04""#, "it belongs at the top of the case"),
        ("case", #""housing": []"#, #"it belongs in "finance""#),
        ("case", #""income": []"#, #"it belongs in "finance""#),
        // As near to "starts" as a slip would be.
        ("case", #""status": "full""#, #"it belongs in "finance""#),
        ("case", #""paidNightCare": true"#, #"it belongs in "finance""#),
        (
            "person", #""lines": []"#,
            #"it belongs in "plan", or in an entry of "alternatives" in "plan""#
        ),
        ("case", #""owners": 2"#, #"it belongs in an entry of "capital" in "finance""#),
        ("case", #""nutrition": "able""#, #"it belongs in "outcomes" in "eligibility""#),
        ("income", #""wage": 13.00"#, #"it belongs in "employment" in "lines""#),
        (
            "person", #""worker": "some""#,
            "it belongs in the answer to a question"
        ),
        // Spelt in another way.
        ("case", #""charging_exempt": []"#, #"write "chargingExempt", which belongs in "person""#),
        // Of too many parts to name them all.
        (
            "person", #""reason": "asked""#,
            "move it to where it belongs: it has a meaning in other parts of a case"
        ),
        // The scheme takes no hours of help.
        ("unpaid", #""hours": 3"#, "leave it out: the rules of this case do not ask for it"),
    ])
    func `a member of another part of the case is told where it belongs`(
        object: String,
        member: String,
        advice: String
    ) throws {
        let found = try Self.findings(member, in: object)
        #expect(found.map(\.code) == [.memberUnknown])
        #expect(found.first?.advice == advice)
        // Names of the place where it does not belong, near ones too, would only mislead.
        #expect(found.first?.suggestion == nil)
        #expect(found.first?.allowed == [])
    }

    @Test func `a member of its own part that is written in another way is a slip`() throws {
        let found = try Self.findings(#""charging_exempt": []"#, in: "person")
        #expect(found.map(\.code) == [.memberUnknown])
        #expect(found.first?.suggestion == "chargingExempt")
    }

    /// Aftercare is free: moved to where it belongs the fact counts.
    @Test func `a misplaced ground for never being charged is accepted where it is said to belong`()
        throws
    {
        let member = #""chargingExempt": ["section-117"]"#
        let wrong = try Self.findings(member, in: "case")
        #expect(wrong.first?.advice == #"it belongs in "person""#)
        let moved = try Fixtures.text("cases/EX-0042.json")
            .changing(#""chargingExempt": []"#, to: member)
        #expect(try Cases.findings(moved).isEmpty)
    }

    @Test(arguments: [
        "name", "address", "nhsNumber", "nhs_number", "surname", "X-name", "postcode",
    ])
    func `nobody is told to keep who the person is as a note`(name: String) throws {
        let found = try Self.findings("\"\(name)\": \"Zoe Smith\"", in: "person")
        #expect(found.first?.code == .memberUnknown)
        #expect(
            found.first?.advice == "leave it out: a case has no names, addresses or NHS numbers"
        )
    }

    @Test(arguments: [
        ("colour", "x-colour"), ("X-note", "x-note"), ("x_note", "x-note"),
        ("schemeName", "x-schemeName"),
    ])
    func `a note is told its name, which is accepted`(name: String, note: String) throws {
        let found = try Self.findings("\"\(name)\": 1", in: "person")
        #expect(
            found.map(\.advice) == ["a note, which nothing reads, begins with x-, like \"\(note)\""]
        )
        #expect(try Self.findings("\"\(note)\": 1", in: "person").isEmpty)
    }

    /// In rules there is nobody whose name would be told.
    @Test func `a member of a scheme is told what a note is called`() throws {
        let text = String(
            decoding: try Fixtures.bytes("schemes/exampleshire-2026.json"),
            as: UTF8.self
        )
        let found = try Cases.findings(text.changing(#""version""#, to: #""born": 1, "version""#))
        #expect(
            found.faults.map(\.advice) == [
                "a note, which nothing reads, begins with x-, like \"x-born\""
            ]
        )
    }

    @Test(arguments: [
        (#""x-name": "Zoe""#, true), (#""x-Home-Address": "Leeds""#, true),
        (#""x-nhs-number": 1"#, true),
        (#""x-note": "x-name""#, false), (#""x-scheme-name": "Exampleshire""#, false),
    ])
    func `a note that is called like a name or an address is told`(
        note: String,
        isTold: Bool
    ) throws {
        let found = try Self.findings(note, in: "person")
        #expect(found.map(\.code) == (isTold ? [.personalDetail] : []))
    }
}
