import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

/// Charges that what is still to be found out can lower say so, on the page and in the result.
@Suite("Provisional charges over time")
struct ProvisionalChargesTests {
    /// 260.60 - 232.60 = 28.00 a week of a pensioner, before any housing cost.
    private static let charge = Charge(
        person: Charge.retired,
        income: Charge.pension,
        cost: "600.00"
    )

    private static func account(_ json: String) throws -> ChargeAccount {
        var assessor = Assessor(try charge.library())
        let days = try Charge.day("2025-06-02")...Charge.day("2025-06-15")
        let document = Document(file: "case.json", bytes: Array(json.utf8))
        let reading = assessor.charges(of: document, on: days)
        guard case .good(let account, _) = reading else {
            Issue.record("\(reading.diagnostics.map(\.message))")
            throw Tree.Trouble.notJSON
        }
        return account
    }

    @Test(
        arguments: [
            (#""housing": [  ],"#, ["finance.housing"]),
            (#", "disabilityCosts": [  ]"#, ["finance.disabilityCosts"]),
            ("", []),
        ]
    )
    func `a charge that can only fall is provisional, and what is missing is named`(
        left: String,
        missing: [String]
    ) throws {
        let json = Self.charge.json.split(whereSeparator: \.isNewline).joined(separator: " ")
        #expect(left.isEmpty || json.contains(left), "\(json)")
        let account = try Self.account(left.isEmpty ? json : json.replacing(left, with: ""))
        #expect(account.weeks.map { $0.charge?.count } == [28_00, 28_00])
        #expect(account.isProvisional == !missing.isEmpty)
        #expect(account.missing == missing)
        let page = ChargesPage(account).text
        #expect(
            page.contains("Provisional: with what is missing the charge can only fall.")
                == !missing.isEmpty
        )
        var writer = JSONWriter(compact: true)
        account.write(to: &writer)
        let result = try Tree(json: writer.bytes)
        #expect(result["/provisional"] == (missing.isEmpty ? nil : .truth(true)))
    }

    /// Unknown is not zero, though nothing comes off nothing.
    @Test func `a charge of nothing is provisional while not all is asked`() throws {
        var poor = Self.charge
        poor.income = Charge.income("state-pension", "200.00")
        let account = try Self.account(poor.json.replacing(#""housing": [  ],"#, with: ""))
        #expect(account.weeks.map { $0.charge?.count } == [0, 0])
        #expect(account.isProvisional)
        #expect(account.missing == ["finance.housing"])
        #expect(!ChargesPage(account).text.contains("can only fall"))
    }

    /// 232.60 is left to her: of 232.60 nothing is charged, of 232.61 a penny.
    @Test(arguments: [("232.60", "0.00"), ("232.61", "0.01")])
    func `one day is provisional as the weeks are`(income: String, maximum: String) throws {
        var charge = Self.charge
        charge.income = Charge.income("state-pension", income)
        let json = charge.json.replacing(#""housing": [  ],"#, with: "")
        let answer = try Answer(Array(json.utf8), with: charge.library())
        #expect(answer[.maximum] == maximum)
        #expect(answer[.missing].contains("finance.housing"))
        #expect(answer[.flags] == "provisional")
        #expect(try Self.account(json).isProvisional)
    }
}
