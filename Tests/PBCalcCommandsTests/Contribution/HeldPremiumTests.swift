import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

/// A council may publish one personal amount that has the disability premium in it, as Reading does:
/// 164.25 a week, and 188.85 with the enhanced premium, where the law has 110.60 or less, 48.80 and
/// 23.85 apart.
@Suite("A personal amount that holds a premium")
struct HeldPremiumTests {
    private static func inReading(
        born: String = "1980-01-15",
        pip: (rate: String, amount: String)?,
        household: String = #""household": "single""#
    ) -> Charge {
        let credit = #"{ "kind": "universal-credit", "amount": 900.00, "every": "month" }"#
        let pip = pip.map {
            ", " + Charge.income("pip-daily-living", $0.amount, rate: $0.rate)
        }
        return Charge(
            scheme: "reading-2024",
            date: "2024-06-03",
            person: #""born": "\#(born)", "children": 0, "setting": "home", \#(household)"#,
            income: credit + (pip ?? "")
        )
    }

    /// 120.40 and 51.55 are 171.95; whoever says that it has none in it has said so.
    @Test(
        arguments: [
            ("mig.single.25", "171.94", nil, []),
            ("mig.single.25", "171.95", nil, ["premiums-unsaid"]),
            ("mig.single.25", "197.10", ["disability"], []), ("mig.single.25", "197.10", [], []),
            // At pension age there is a carer premium alone: 241.45 and 55.25.
            ("mig.single.pension", "296.69", nil, []),
            ("mig.single.pension", "296.70", nil, ["premiums-unsaid"]),
            ("capital.upper", "30000.00", nil, []),
        ] as [(String, String, Tree?, [String])]
    )
    func `a personal amount that may hold a premium has to say so`(
        cell: String,
        value: String,
        holds: Tree?,
        codes: [String]
    ) throws {
        var amount: [String: Tree] = ["cell": .text(cell), "value": .number(value)]
        amount["holds"] = holds
        let found = try Library.findings(
            inScheme: "exampleshire-2026",
            [.set("/contribution/amounts", [.object(amount)])]
        ).filter { $0.severity != .note }
        #expect(found.map(\.code.rawValue) == codes)
        #expect(found.allSatisfy { $0.pointer == "/contribution/amounts/0/value" })
    }

    /// By guidance of before 2015 councils could leave people no premiums: nothing is added to 130.00.
    @Test(arguments: [
        ([], ["premiums-unsaid"]), (["carer"], ["premiums-unsaid"]),
        (["disability", "enhanced-disability", "carer"], []),
    ])
    func `no premium is doubted that the council leaves out`(
        leftOut: [String],
        codes: [String]
    ) throws {
        let amount: Tree = ["cell": "basic.single.25", "value": .number("130.00")]
        let found = try Library.findings(
            inScheme: "fairer-charging-illustration",
            [
                .set("/contribution/amounts", [amount]),
                .set("/contribution/premiumsLeftOut", .list(leftOut.map { .text($0) })),
            ]
        ).filter { $0.pointer == "/contribution/amounts/0/value" && $0.severity != .note }
        #expect(found.map(\.code.rawValue) == codes)
    }

    /// 900.00 a month is 207.6923 a week; 10.85 is left for the costs of disability without a list.
    @Test(
        arguments: [
            // 207.6923 + 108.55 - 188.85 - 10.85
            ("1980-01-15", ("enhanced", "108.55"), "116.54"),
            ("2004-01-15", ("enhanced", "108.55"), "116.54"),
            // 207.6923 + 72.65 - 164.25 - 10.85
            ("1980-01-15", ("standard", "72.65"), "105.24"),
            // 207.6923 - 164.25
            ("1980-01-15", nil, "43.44"),
        ] as [(String, (String, String)?, String)]
    )
    func `the premium that an amount holds is not added to it`(
        born: String,
        pip: (String, String)?,
        maximum: String
    ) throws {
        let pip = pip.map { (rate: $0, amount: $1) }
        let answer = try Self.inReading(born: born, pip: pip).answer()
        #expect(answer[.maximum] == maximum)
        try answer.checkSteps()
    }

    @Test func `an amount for a couple holds the premium too`() throws {
        // 207.6923 + 108.55 - 143.00 - 10.85
        let couple = Self.inReading(
            pip: ("enhanced", "108.55"),
            household: #""household": "couple", "partnerBorn": "1981-01-15""#
        )
        #expect(try couple.answer([.remove("/contribution/coupleLevel")])[.maximum] == "162.39")
    }

    @Test func `the account says which premium the amount has`() throws {
        let answer = try Self.inReading(pip: ("standard", "72.65")).answer()
        let person = try answer.person
        let words = ExplanationPage(person).text.split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        #expect(
            words.contains(
                "£0.00 minimum income guarantee: disability premium: in the amount above already"
            ),
            "\(words)"
        )
        #expect(words.contains("personal amount with the disability premium in it"), "\(words)")
    }

    /// What `check` says of amounts in a scheme of 2024/25.
    private static func findings(
        _ amounts: String,
        with library: Library = .readOnce
    ) -> [String] {
        let scheme = """
            { "format": "pbcalc.scheme.v1", "id": "own-amounts", "version": "1", "title": "Own",
              "subject": "adult",
              "applies": { "from": "2024-04-08", "to": "2025-04-06", "ageFrom": 18,
                "settings": ["home"] },
              "sources": { "policy": { "title": "Charging policy" } },
              "contribution": { "regime": "england-care-act-home", "nightCare": "counted",
                "amounts": [ \(amounts) ], "source": "policy", "at": "page 4",
                "evidence": "invented" } }
            """
        return Document(file: "s.json", bytes: Array(scheme.utf8)).findings(with: library)
            .map { "\($0.code.rawValue) \($0.pointer): \($0.message)" }
    }

    /// 110.60 and 48.80 are 159.40, and with 23.85 they are 183.25; for one of a couple 86.85 and
    /// 34.80 are 121.65.
    @Test(
        arguments: [
            ("mig.single.25", "159.40", #""disability""#, nil),
            (
                "mig.single.25", "159.39", #""disability""#,
                "mig.single.25 with mig.disability.single is £159.40"
            ),
            ("mig.single.25", "183.25", #""disability", "enhanced-disability""#, nil),
            (
                "mig.single.25", "183.24", #""disability", "enhanced-disability""#,
                "mig.single.25 with mig.disability.single with mig.enhanced-disability.single is "
                    + "£183.25"
            ),
            ("mig.couple.working", "121.65", #""disability""#, nil),
            (
                "mig.couple.working", "121.64", #""disability""#,
                "mig.couple.working with mig.disability.couple is £121.65"
            ),
        ] as [(String, String, String, String?)]
    )
    func `the law is held against the amount with the premiums that it holds`(
        cell: String,
        value: String,
        holds: String,
        least: String?
    ) {
        let found = Self.findings(
            #"{ "cell": "\#(cell)", "value": \#(value), "holds": [ \#(holds) ] }"#
        )
        let title = "England, benefit year 2024/25"
        #expect(
            found
                == least.map {
                    [
                        "policy-limit /contribution/amounts/0/value: the law leaves people more: "
                            + "\($0) in \(title)"
                    ]
                } ?? []
        )
    }

    @Test(
        arguments: [
            (
                #""cell": "capital.lower", "value": 15000.00, "holds": ["disability"]"#,
                "policy-without-effect /contribution/amounts/0/holds"
            ),
            (
                #""cell": "mig.single.25", "value": 165.00, "holds": ["disabilty"]"#,
                "reference-unknown /contribution/amounts/0/holds/0"
            ),
        ]
    )
    func `only a personal amount holds premiums, and only those of the means test`(
        amount: String,
        finding: String
    ) {
        let found = Self.findings("{ \(amount) }")
        #expect(found.count == 1 && found[0].hasPrefix(finding), "\(found)")
    }

    /// 159.40 with the premium of 48.80, which these rates lack.
    @Test(arguments: ["159.40", "110.60"])
    func `an amount is held to no law while the rates lack a premium that it holds`(
        value: String
    ) throws {
        let rates = "rates/england-2024.json"
        let text = String(decoding: try Repository.bytes("fixtures/" + rates), as: UTF8.self)
            .replacing("\"mig.disability.single\"", with: "\"x.disability.single\"")
        guard case .good(let known, _) = Document(file: rates, bytes: Array(text.utf8)).rates()
        else { throw Tree.Trouble.notJSON }
        var library = Library.readOnce
        library.add(known)
        let found = Self.findings(
            #"{ "cell": "mig.single.25", "value": \#(value), "holds": [ "disability" ] }"#,
            with: library
        )
        #expect(
            found == [
                "rate-missing /contribution/amounts/0/value: England, benefit year 2024/25 has no "
                    + "amount \"mig.disability.single\", which \"mig.single.25\" holds, so nobody "
                    + "knows what the law leaves people"
            ]
        )
    }
}
