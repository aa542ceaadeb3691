import BudgetDocuments
import BudgetReports
import Testing

/// What is pasted into a case note says what the screen says.
struct `A case note` {
    /// The day centre of EX-0042 is 56.00 a week, and the screen says beside it who has it.
    @Test(
        arguments: [
            ([.set("/plan/lines/1/funding", "private")], "| day centre | | | paid privately |"),
            (
                [.set("/plan/lines/1/charge", "free")],
                "| day centre | £56.00 | | individual service fund, free |"
            ),
        ] as [([Change], String)]
    )
    func `names who pays for a line, and what is free`(changes: [Change], row: String) throws {
        let note = try Pages(changes).note
        #expect(note.contains(row), "\(note)")
    }

    /// Nobody has points for a budget here, and 61.06 is still the most that can be asked.
    @Test func `says what somebody would pay without a budget`() throws {
        let nothing = ["personal-care", "meals", "home", "community", "relationships"].map {
            Change.set("/answers/\($0)", "none")
        }
        let pages = try Pages(
            nothing + [.set("/answers/keeping-safe", "none"), .remove("/plan")]
        )
        #expect(pages.screen.contains("Would pay up to £61.06 a week"), "\(pages.screen)")
        #expect(pages.note.contains("| The person would pay up to | £61.06 |"), "\(pages.note)")
    }

    /// 28.00 points are in B7; the daughter's 2.00 would make them 30.00, in B8 (200.00 to 225.00).
    @Test func `says how the budget came about, and what it would be without unpaid support`()
        throws
    {
        let words =
            "£187.50 a week, the middle of band B7: £175.00 to £200.00; 27 to under 30 points; "
            + "£212.50 without unpaid support"
        #expect(try Pages([]).note.contains("- Indicative budget: \(words)"))
    }

    @Test func `says how the contribution is collected, and why a payment is gross`() throws {
        let net = "- Each week: £61.06 by invoice, direct payment of £32.80 net"
        #expect(try Pages([]).note.contains(net))
        let pages = try Pages([.set("/plan/grossPayment", "she asked for it")])
        let gross = "£61.06 by invoice, direct payment of £32.80 gross, because: she asked for it"
        #expect(pages.note.contains("- Each week: \(gross)"), "\(pages.note)")
        #expect(pages.screen.contains(gross), "\(pages.screen)")
    }

    @Test func `says of a plan what its page says`() throws {
        let answer = try Answer(
            Repository.bytes("fixtures/plans/EX-0051.json"),
            with: .readOnce,
            explain: false
        )
        let person = try answer.person
        let texts = [
            PlanPage(person).text, CaseNote(person, explains: false, showsPlan: true).text,
        ].map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        let sentences = [
            "52 weeks of £166.67 are £0.09 less than the year.",
            "pa employs a worker: £13.50 an hour for 112.07 paid hours, 100 of them with the person",
            "£360.00 a year, -£10.00 left",
            "£138.60 a week, £28.07 less than the plan, £1,459.73 less a year; the person pays "
                + "£61.06, the council £77.54; party to the contracts: council",
            "does less for safe-at-home, relationships, community",
        ]
        for text in texts {
            for sentence in sentences { #expect(text.contains(sentence), "\(text)") }
        }
        #expect(texts[1].contains("| | **All lines** | **£166.67** | **£8,666.93** | | |"))
    }

    /// What had to be given a reason is accounted for with it, whatever the format.
    @Test func `gives the reasons for means that are counted, allowed or stated`() throws {
        let changes = [
            Change.set(
                "/finance/income",
                [
                    [
                        "kind": "private-pension", "amount": 10, "every": "week", "notional": true,
                        "reason": "not drawn",
                    ]
                ]
            ),
            .set(
                "/finance/capital",
                [
                    [
                        "kind": "savings", "amount": 100, "owners": 1, "notional": true,
                        "reason": "given to a son",
                    ]
                ]
            ),
            .set(
                "/finance/premiums",
                [["kind": "carer", "applies": true, "reason": "cares for her mother"]]
            ),
        ]
        let answer = try Answer("EX-0042", changes, with: .readOnce)
        let person = try answer.person
        let note = CaseNote(person, explains: true).text
        let labels = answer.steps.compactMap { $0["/label"]?.written }
        for words in [
            "(notional): not drawn", "(notional): given to a son",
            "carer premium: cares for her mother",
            "gardening allowed: the landlord does it under the tenancy",
        ] {
            #expect(labels.contains { $0.hasSuffix(words) }, "\(labels)")
            #expect(note.contains(words + " |"), "\(note)")
        }
    }

    /// The list says 25.20; what stands in the case instead has the reason that the case gives.
    @Test func `gives the reason for an own price, and no source of another`() throws {
        let changes = [
            Change.set("/plan/lines/0/price", .number("27.90")),
            .set("/plan/lines/0/priceReason", "an agency's quotation"),
        ]
        let answer = try Answer("EX-0042", changes, with: .readOnce)
        let person = try answer.person
        let note = CaseNote(person, explains: true).text
        #expect(
            note.contains(
                "| £27.90 | own price of home care (care): an agency's quotation | from the case |"
            ),
            "\(note)"
        )
    }
}
