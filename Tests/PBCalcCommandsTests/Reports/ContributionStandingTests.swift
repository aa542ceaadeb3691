import BudgetDocuments
import Testing

@Suite("What the screen and the note say of a contribution")
struct ContributionStandingTests {
    @Test(
        arguments: [
            (
                "/finance", ["status": "declined"],
                "full cost: assessment declined; an arrangement fee of up to £250.00 a year may "
                    + "come on top"
            ),
            // Above the upper limit of 23,250.00.
            (
                "/finance/capital",
                [["kind": "savings", "amount": .number("23250.01"), "owners": 1]],
                "full cost: capital above the limit; an arrangement fee of up to £250.00 a year "
                    + "may come on top"
            ),
            (
                "/person/chargingExempt", ["section-117"],
                "never charged: aftercare under s.117 of the Mental Health Act"
            ),
        ] as [(String, Tree, String)]
    )
    func `it is told why the person pays all of it, or nothing`(
        pointer: String,
        value: Tree,
        words: String
    ) throws {
        let pages = try Pages([.set(pointer, value)])
        #expect(pages.screen.contains("Contribution \(words)"), "\(pages.screen)")
        #expect(pages.note.contains("- Contribution: \(words)"), "\(pages.note)")
    }

    @Test func `a cost below the most that could be asked is the reason in the note too`() throws {
        // EX-0041: a plan of 88.20, and at most 149.30.
        let pages = try Pages(Answer("EX-0041", with: .readOnce))
        #expect(pages.note.contains("- Contribution: of at most £149.30: covers the cost"))
    }

    @Test func `whoever pays all that can be charged does not pay for what is free`() throws {
        // Of 177.00 only the 32.80 of the personal assistant can be charged.
        let free = (0..<2).map { Change.set("/plan/lines/\($0)/charge", "free") }
        let covers = try Pages(free)
        #expect(covers.screen.contains("of at most £61.06: covers all that can be charged"))
        let declined = try Pages(free + [.set("/finance", ["status": "declined"])])
        #expect(declined.screen.contains("all that can be charged: no financial assessment"))
        #expect(
            declined.note.contains(
                "| Most the person can be asked to pay | all that can be charged |"
            )
        )
    }

    @Test func `the most that whoever pays the full cost can be asked for is known`() throws {
        let pages = try Pages([.set("/finance", ["status": "declined"])])
        #expect(pages.note.contains("| Most the person can be asked to pay | the full cost |"))
    }

    @Test func `a loan on the home is told of where the other figures are`() throws {
        // 90% of 200,000.00 less 14,250.00.
        let pages = try Pages(
            Charge(
                person: """
                    "born": "1940-01-15", "household": "single", "children": 0,
                    "setting": "care-home"
                    """,
                finance: #""deferredPayment": { "value": 200000.00 }"#
            ).answer()
        )
        let words = "up to £165,750.00 in all may be lent on the home in place of the charge"
        #expect(pages.screen.contains("Deferred payment \(words)"), "\(pages.screen)")
        #expect(pages.note.contains("- Deferred payment: \(words)"), "\(pages.note)")
    }

    @Test func `the most that would be asked is not said to be at most itself`() throws {
        let pages = try Pages([.remove("/plan")])
        #expect(pages.screen.contains("Would pay up to £61.06 a week The council pays"))
        // Sole savings of 18,000.00 are 15 whole steps of 250.00 above 14,250.00.
        let savings: Tree = [["kind": "savings", "amount": .number("18000.00"), "owners": 1]]
        let rich = try Pages([.remove("/plan"), .set("/finance/capital", savings)])
        #expect(rich.screen.contains("£76.06 a week tariff income £15.00"))
    }

    @Test func `a direct payment that is paid gross is said to be gross`() throws {
        let gross = try Pages([.set("/plan/grossPayment", "the person asked for it")])
        #expect(gross.screen.contains("direct payment of £32.80 gross"))
        #expect(try Pages([]).screen.contains("direct payment of £32.80 net"))
    }
}
