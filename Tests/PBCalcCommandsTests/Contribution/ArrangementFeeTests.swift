import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

@Suite("An arrangement fee")
struct ArrangementFeeTests {
    @Test(arguments: [("home", "250.00"), ("care-home", "null")])
    func `an arrangement fee is for full cost outside care homes, and apart from the charge`(
        setting: String,
        fee: String
    ) throws {
        let person = """
            "born": "1980-01-15", "household": "single", "children": 0, "setting": "\(setting)"
            """
        let fees = Change.set("/contribution/arrangementFeePerYear", .number("250.00"))
        let rich = Charge(person: person, capital: Charge.savings("30000.00"), cost: "100.00")
        #expect(try rich.answer([fees])[.fee] == fee)
        #expect(try rich.answer([fees])[.pays] == "100.00")
        let poor = Charge(person: person, capital: Charge.savings("1000.00"), cost: "100.00")
        #expect(try poor.answer([fees])[.fee] == "null")
    }

    @Test(arguments: [("yes", "250.00"), ("no", "null"), ("unknown", "250.00")])
    func `no fee is for people whose care is not arranged`(impairment: String, fee: String) throws {
        let answer = try Charge(
            capital: Charge.savings("30000.00"),
            more: """
                "eligibility": { "impairment": "\(impairment)", "significantImpact": "yes",
                "outcomes": { "nutrition": "unable", "toilet-needs": "unable" } }
                """,
            cost: "100.00"
        ).answer([.set("/contribution/arrangementFeePerYear", .number("250.00"))])
        #expect(answer[.fee] == fee)
    }

    @Test(
        arguments: [
            // Half of the cost is not the full cost, nor is 100.00 of 160.00: no reason, no fee.
            ("costShare", "0.5", "160.00", "null", "null"),
            ("weeklyMaximum", "100.00", "160.00", "null", "null"),
            ("weeklyMaximum", "100.00", "99.00", "above-limit", "250.00"),
        ]
    )
    func `a fee is asked of nobody who does not pay the full cost`(
        policy: String,
        amount: String,
        cost: String,
        reason: String,
        fee: String
    ) throws {
        let answer = try Charge(capital: Charge.savings("30000.00"), cost: cost).answer([
            .set("/contribution/\(policy)", .number(amount)),
            .set("/contribution/arrangementFeePerYear", .number("250.00")),
        ])
        #expect(answer[.reason] == reason)
        #expect(answer[.fee] == fee)
        let person = try answer.person
        #expect(AssessmentScreen(person).text.contains("full cost") == (reason != "null"))
    }

    /// Whoever is above the limit only from a later day has it said too.
    @Test(arguments: [("30000.00", ""), ("1000.00", "30000.00")])
    func `the charges of some days tell of a fee that is in no week`(
        before: String,
        after: String
    ) throws {
        let fee = Change.set("/contribution/arrangementFeePerYear", .number("270.40"))
        var charge = Charge(capital: Charge.savings(before), cost: "100.00")
        if !after.isEmpty {
            charge.more = """
                "changes": [ { "from": "2025-06-09", "what": "x",
                "finance": { "capital": [ \(Charge.savings(after)) ] } } ]
                """
        }
        func account(_ changes: [Change]) throws -> ChargeAccount {
            try charge.charges(from: "2025-06-02", to: "2025-06-15", changes)
        }
        let remark =
            "Not in these weeks: an arrangement fee of up to £270.40 a year may come on top."
        func words(_ account: ChargeAccount) -> String {
            ChargesPage(account).text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        #expect(words(try account([fee])).contains(remark))
        #expect(!words(try account([])).contains("fee"))
        #expect(try account([fee]).pence.last == 100_00)
    }

    @Test(arguments: 0...3)
    func `a fee is for arranging what is paid for`(free: Int) throws {
        let lines = (0..<free).map { Change.set("/plan/lines/\($0)/charge", "free") }
        let answer = try Answer("EX-0042", [.set("/finance", ["status": "declined"])] + lines)
        let fee = answer.result["/contribution/arrangementFeePerYear"]?.written
        #expect(fee == (free < 3 ? "250.00" : "null"))
    }

    // Some councils ask a fee once, some a fee a year, and some both.
    @Test(
        arguments: [
            ([], nil, "null", "full cost: capital above the limit"),
            (
                ["Once"], "165.47", "null",
                "full cost: capital above the limit; an arrangement fee of up to £165.47 once may "
                    + "come on top"
            ),
            (
                ["Once", "PerYear"], "165.47", "250.00",
                "full cost: capital above the limit; an arrangement fee of up to £165.47 once and "
                    + "£250.00 a year may come on top"
            ),
        ] as [([String], String?, String, String)]
    )
    func `a fee that is asked once stands apart from that of a year`(
        asked: [String],
        once: String?,
        year: String,
        words: String
    ) throws {
        let amounts = ["Once": "165.47", "PerYear": "250.00"]
        let fees = asked.map { period in
            Change.set("/contribution/arrangementFee\(period)", .number(amounts[period] ?? ""))
        }
        let rich = Charge(capital: Charge.savings("30000.00"), cost: "100.00")
        let answer = try rich.answer(fees)
        #expect(answer[.pays] == "100.00")
        #expect(answer.result["/contribution/arrangementFeeOnce"]?.written == once)
        #expect(answer[.fee] == year)
        let step = answer.steps.first { $0["/id"] == "arrangement-fee.once" }
        #expect(step?["/value"]?.written == once)
        let note = try Pages(answer).note
        #expect(note.contains("- Contribution: \(words)"), "\(note)")
        let poor = Charge(capital: Charge.savings("1000.00"), cost: "100.00")
        #expect(try poor.answer(fees).result["/contribution/arrangementFeeOnce"] == nil)
    }

    @Test func `an arrangement fee comes after the charge and may pass the cost`() throws {
        let answer = try Charge(capital: Charge.savings("30000.00"), cost: "2.00")
            .answer([.set("/contribution/arrangementFeePerYear", .number("250.00"))])
        #expect(answer[.pays] == "2.00")
        #expect(answer[.paysYear] == "104.00")
        #expect(answer[.fee] == "250.00")
        #expect(answer[.maximum] == "null")
        let step = try #require(answer.steps.first { $0["/id"] == "arrangement-fee" })
        let rule = "england-all-settings-2025:/contribution/arrangementFeePerYear"
        #expect(step["/rule"]?.written == rule)
        #expect(step["/citations"]?.elements.isEmpty == false)
    }

    @Test func `the arrangement fee is a step like every figure`() throws {
        let answer = try Answer("EX-0042", [.set("/finance", ["status": "declined"])])
        #expect(answer[.fee] == "250.00")
        let values = answer.steps.map { $0["/value"]?.written ?? "" }
        #expect(values.contains { Fraction($0) == Fraction(250) })
    }
}
