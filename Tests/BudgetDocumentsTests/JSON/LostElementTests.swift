import BudgetDocuments
import TestKit
import Testing

/// Lists of which the first element cannot be read and the last one has something wrong with it.
struct `An element that cannot be read` {
    private static func person(_ rest: String, born: String = "1971-09-03") -> String {
        """
        { "format": "pbcalc.case.v1", "id": "EX-0042", "scheme": "exampleshire-2026",
          "subject": "adult", "date": "2026-04-20", "starts": "2026-05-04",
          "person": { "born": "\(born)", "household": "single", "children": 0,
            "setting": "home" }, \(rest) }
        """
    }

    private static func finance(_ members: String, born: String = "1971-09-03") -> String {
        person(
            "\"finance\": { \"status\": \"full\", \"paidNightCare\": false, \(members) }",
            born: born
        )
    }

    private static func line(_ id: String, quantity: String = "1", topUp: String = "") -> String {
        """
        { "id": "\(id)", "service": "home-care", "quantity": \(quantity), "every": "week",
          \(topUp) "route": "council-managed", "funding": "council", "charge": "means-tested" }
        """
    }

    private static let lines =
        "[ 3, \(line("a", quantity: "\"x\"")), \(line("b")), "
        + line("c", topUp: "\"topUp\": 1.00,") + " ]"

    private static let cases = [
        finance(
            """
            "income": [
              { "kind": "universal-credit", "amount": "x", "every": "month" },
              { "kind": "private-pension", "amount": 20.00, "every": "week" },
              { "kind": "attendance-allowance", "rate": "higher", "amount": 114.61,
                "every": "week" } ]
            """
        ): ["/finance/income/0/amount", "/finance/income/2/amount"],
        finance(
            """
            "income": [], "premiums": [
              { "kind": "carer", "reason": "r" },
              { "kind": "disability", "applies": true, "reason": "r" } ]
            """,
            // Who is of pension age has no such premium.
            born: "1940-01-15"
        ): ["/finance/premiums/0", "/finance/premiums/1/kind"],
        finance("\"income\": []").replacing(
            "] } }",
            with: """
                ] }, "changes": [ 5, { "from": "2026-05-04", "what": "a benefit",
                  "finance": { "income": [ { "kind": "attendance-allowance", "rate": "higher",
                    "amount": 114.61, "every": "week" } ] } } ] }
                """
        ): ["/changes/0", "/changes/1/finance/income/0/amount"],
        person("\"plan\": { \"lines\": \(lines) }"): [
            "/plan/lines/0", "/plan/lines/1/quantity", "/plan/lines/3/topUp",
        ],
        person(
            """
            "plan": { "lines": [], "alternatives": [ { "lines": [] },
              { "id": "b", "lines": \(lines) } ] }
            """
        ): [
            "/plan/alternatives/0", "/plan/alternatives/1/lines/0",
            "/plan/alternatives/1/lines/1/quantity", "/plan/alternatives/1/lines/3/topUp",
        ],
    ]

    @Test(arguments: cases)
    func `an element that cannot be read moves no finding in a case`(
        text: String,
        pointers: [String]
    ) throws {
        #expect(try Cases.findings(text).map(\.pointer) == pointers)
    }

    private static let choices = [
        """
        "amounts": [ { "cell": "capital.lower", "value": "x" },
          { "cell": "capital.upper", "value": 90000.00 },
          { "cell": "mig.single.25", "value": 1.00 } ]
        """: ["/contribution/amounts/0/value", "/contribution/amounts/2/value"],
        "\"premiumsLeftOut\": [ 7, \"carer\", \"nonsense\" ]": [
            "/contribution/premiumsLeftOut/0", "/contribution/premiumsLeftOut/1",
            "/contribution/premiumsLeftOut/2",
        ],
        """
        "incomes": [ 7, { "kind": "nonsense", "treatment": "counted" } ]
        """: ["/contribution/incomes/0", "/contribution/incomes/1/kind"],
        """
        "regimes": [ { "settings": ["care-home"] },
          { "settings": ["shared-lives"], "regime": "nonsense" } ]
        """: ["/contribution/regimes/0", "/contribution/regimes/1/regime"],
    ]

    @Test(arguments: choices)
    func `an element that cannot be read moves no finding in a scheme`(
        choice: String,
        pointers: [String]
    ) throws {
        let text = try Fixtures.text("schemes/exampleshire-2026.json")
            .changing("\"arrangementFeePerYear\": 250.00,", to: choice + ",")
        #expect(try Cases.findings(text).map(\.pointer) == pointers)
    }

    @Test func `an element that cannot be read moves no finding in rates`() throws {
        let text = try Fixtures.text("rates/england-2026.json")
            .changing("14250.00", to: "\"x\"")
            .changing(
                "\"mig.single.25\", \"value\": 120.40, \"unit\": \"pounds-a-week\"",
                to: "\"mig.single.25\", \"value\": 120.40, \"unit\": \"pounds\""
            )
        #expect(
            try Cases.findings(text).map(\.pointer) == ["/cells/0/value", "/cells/3/unit"]
        )
    }
}
