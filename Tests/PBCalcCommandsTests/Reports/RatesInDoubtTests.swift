import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

@Suite("Rates that are not verified")
struct RatesInDoubtTests {
    @Test func `an amount of the year that is not verified is named`() throws {
        let pages = try Pages([])
        #expect(pages.screen.contains("Rates not verified: mig.single.25; computed: 2 amounts"))
        #expect(pages.note.contains("Rates: not verified: mig.single.25; computed: 2 amounts."))
    }

    /// A council's own amount stands in place of the year's, and its mark in place of the year's.
    @Test(arguments: [
        ("seen", "Rates computed: 2 amounts", ""),
        ("unverified", "Rates not verified: mig.single.25; computed: 2 amounts", "mig.single.25"),
        ("invented", "Rates invented: mig.single.25; computed: 2 amounts", "mig.single.25"),
    ])
    func `an own amount that nobody has seen is named`(
        evidence: Tree,
        words: String,
        unverified: String
    ) throws {
        let amount: Tree = [
            "cell": "mig.single.25", "value": .number("130.40"), "evidence": evidence,
        ]
        let library = try Library.readOnce.with(
            "schemes/exampleshire-2026.json",
            [.set("/contribution/amounts", [amount])]
        )
        let answer = try Answer("EX-0042", with: library)
        #expect(try Pages(answer).screen.contains(words))
        let named = answer.result["/rates/unverified"]?.elements.map(\.written)
        #expect(named == [unverified].filter { !$0.isEmpty })
    }

    private static func inOneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func starting(_ day: String) -> [Change] {
        [
            .set("/date", .text(day)), .set("/starts", .text(day)),
            .set("/unpaidSupport/0/agreed", "2026-03-18"),
        ]
    }

    /// The charges of EX-0042, who starts with the year 2026/27 or before it.
    private static func charges(from first: String, to last: String) throws -> ChargeAccount {
        let person = try Repository.person("EX-0042").changed(by: starting(first))
        var assessor = Assessor(.readOnce)
        let days = try Charge.day(first)...Charge.day(last)
        let document = Document(file: "case.json", bytes: person.json)
        guard case .good(let account, _) = assessor.charges(of: document, on: days) else {
            throw Tree.Trouble.notJSON
        }
        return account
    }

    @Test func `charges by week name the rates that they rest on`() throws {
        let account = try Self.charges(from: "2026-05-04", to: "2026-05-17")
        for text in [ChargesPage(account).text, ChargesNote(account).text] {
            #expect(
                Self.inOneLine(text)
                    .contains("Rates: not verified: mig.single.25; computed: 2 amounts."),
                "\(text)"
            )
        }
        var writer = JSONWriter(compact: false)
        account.write(to: &writer)
        let result = try Tree(json: writer.bytes)
        #expect(result["/rates"]?.elements.count == 1)
        #expect(result["/rates/0/id"] == "england-2026")
        #expect(result["/rates/0/regime"] == "england-care-act-home")
        #expect(result["/rates/0/unverified"]?.elements.map(\.written) == ["mig.single.25"])
    }

    @Test func `charges over a change of rates name the year of each`() throws {
        let account = try Self.charges(from: "2026-04-01", to: "2026-04-14")
        #expect(account.ratesUsed.map(\.document.id) == ["england-2025", "england-2026"])
        #expect(account.ratesUsed.map { $0.names(with: .unverified) } == [[], ["mig.single.25"]])
        #expect(
            Self.inOneLine(ChargesPage(account).text).contains(
                "Rates of England, benefit year 2026/27: not verified: mig.single.25; computed: 2 "
                    + "amounts."
            )
        )
    }

    @Test func `the year in parts names the rates of its later parts`() throws {
        let answer = try Answer("EX-0042", Self.starting("2026-04-01"), with: .readOnce)
        let person = try answer.person
        #expect(answer.result["/rates/unverified"]?.elements.count == 0)
        #expect(answer.result["/plan/periods/0/unverified"]?.elements.count == 0)
        #expect(
            answer.result["/plan/periods/1/unverified"]?.elements.map(\.written)
                == ["mig.single.25"]
        )
        let words = "Rates from 6 April 2026: not verified: mig.single.25; computed: 2 amounts."
        #expect(Self.inOneLine(PlanPage(person).text).contains(words))
        #expect(CaseNote(person, explains: false, showsPlan: true).text.contains(words))
        #expect(!CaseNote(person, explains: false).text.contains("mig.single.25"))
    }

    @Test func `a household names the rates of each member`() throws {
        let person = try Answer("EX-0042", with: .readOnce).person
        let view = try HouseholdView([person])
        #expect(
            Self.inOneLine(HouseholdPage(view).text).contains(
                "Rates of EX-0042: not verified: mig.single.25; computed: 2 amounts."
            )
        )
        var writer = JSONWriter(compact: false)
        view.write(to: &writer)
        let result = try Tree(json: writer.bytes)
        #expect(result["/members/0/rates/id"] == "england-2026")
        #expect(
            result["/members/0/rates/unverified"]?.elements.map(\.written) == ["mig.single.25"]
        )
    }
}
