import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

@Suite("What was charged already")
struct AlreadyChargedTests {
    @Test func `a charge stops at nothing, and what was charged comes back`() throws {
        let poorer = Charge.pensioner(
            """
            "changes": [ { "from": "2025-06-09", "what": "pension stops", "finance": { "income":
              [ ] } } ],
            "charged": [ { "from": "2025-06-02", "to": "2025-06-15", "perWeek": 28.00 } ]
            """
        )
        let account = try poorer.charges(from: "2025-06-02", to: "2025-06-15")
        #expect(account.pence == [28_00, 0])
        #expect(account.difference?.count == -28_00)
    }

    @Test func `what was charged provisionally stands beside the final figure`() throws {
        // 35.00 was asked for until the rent was known: 28.00 - 10.00 = 18.00 a week from the start.
        let final = Charge(
            person: Charge.retired,
            income: Charge.pension,
            housing: #"{ "kind": "rent", "amount": 10.00, "every": "week" }"#,
            more: """
                "charged": [ { "from": "2025-06-02", "to": "2025-06-15", "perWeek": 28.00 } ]
                """
        )
        let provisional = final.json.replacing(#""housing": [ "#, with: #""x-housing": [ "#)
        let before = try Answer(Array(provisional.utf8), with: final.library())
        #expect(before[.maximum] == "28.00")
        #expect(before[.flags].contains("provisional"))
        let account = try final.charges(from: "2025-06-02", to: "2025-06-15")
        #expect(account.difference?.count == -20_00)
        #expect(!(try final.answer())[.flags].contains("provisional"))
    }

    @Test(
        arguments: [
            // The last day of one period is the first of the other, or the day before it.
            ("2025-06-02", "2025-06-08", "2025-06-09", "2025-06-15", nil),
            ("2025-06-02", "2025-06-09", "2025-06-09", "2025-06-15", "2025-06-09"),
            ("2025-06-09", "2025-06-15", "2025-06-02", "2025-06-09", "2025-06-09"),
            ("2025-06-09", "2025-06-15", "2025-06-02", "2025-06-08", nil),
            ("2025-06-02", "2025-06-15", "2025-06-03", "2025-06-04", "2025-06-03"),
        ] as [(String, String, String, String, String?)]
    )
    func `what was charged is said of no day twice`(
        from: String,
        to: String,
        otherFrom: String,
        otherTo: String,
        day: String?
    ) throws {
        let answer = try Charge.pensioner(
            """
            "charged": [ { "from": "\(from)", "to": "\(to)", "perWeek": 50.00 },
              { "from": "\(otherFrom)", "to": "\(otherTo)", "perWeek": 60.00 } ]
            """
        ).answer()
        #expect(answer.faultCodes == (day == nil ? [] : ["date-order"]))
        guard let day else { return }
        #expect(answer.result["/faults/0/pointer"] == "/charged/1/from")
        #expect(
            answer.result["/faults/0/message"]?.written.contains("has \(day) too") == true
        )
    }

    @Test func `what was charged on a day of which nothing is said is not known`() throws {
        let account = try Charge.pensioner(
            #""charged": [ { "from": "2025-06-02", "to": "2025-06-11", "perWeek": 30.00 } ]"#
        ).charges(from: "2025-06-02", to: "2025-06-22")
        #expect(account.weeks.map { $0.charged?.count } == [30_00, nil, nil])
        #expect(account.weeks.map { $0.difference?.count } == [-2_00, nil, nil])
        #expect(account.charged == nil)
        #expect(account.difference == nil)
        #expect(ChargesPage(account).text.contains("does not say of every day"))
    }

    /// Two days of a week are stated, those before them, or those after.
    @Test(arguments: [
        ("2025-06-03", "2025-06-04", true), ("2025-05-26", "2025-06-01", false),
        ("2025-06-22", "2025-07-31", true), ("2025-06-23", "2025-07-31", false),
    ])
    func `a case that says of a few days what was charged is not told that it does not say`(
        from: String,
        to: String,
        isStated: Bool
    ) throws {
        let account = try Charge.pensioner(
            #""charged": [ { "from": "\#(from)", "to": "\#(to)", "perWeek": 30.00 } ]"#
        ).charges(from: "2025-06-02", to: "2025-06-22")
        let page = ChargesPage(account).text
        #expect(page.contains("does not say of every day") == isStated)
        #expect(page.contains("does not say what was charged") != isStated)
    }

    @Test func `an empty list states that nothing was charged`() throws {
        let account = try Charge.pensioner(#""charged": [ ]"#)
            .charges(from: "2025-06-02", to: "2025-06-22")
        #expect(account.weeks.map { $0.charged?.count } == [0, 0, 0])
        #expect(account.difference?.count == 84_00)
    }

    @Test func `nothing need be said of the days before support`() throws {
        // From Wednesday 11 June: 5 sevenths of 28.00, and of the 35.00 that were charged.
        let account = try Charge.pensioner(
            """
            "starts": "2025-06-11",
            "charged": [ { "from": "2025-06-11", "to": "2025-06-15", "perWeek": 35.00 } ]
            """
        ).charges(from: "2025-06-02", to: "2025-06-15")
        #expect(account.weeks.map { $0.charged?.count } == [0, 25_00])
        #expect(account.difference?.count == -5_00)
    }
}
