import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

/// What `check` says of a scheme by which some or all cases could not be worked out.
@Suite("A scheme that its cases would trip over")
struct SchemeReachTests {
    /// The findings on a scheme after some changes, as code and pointer.
    private func found(_ changes: [Change], in file: String = "exampleshire-2026") throws
        -> [String]
    {
        let scheme = try Tree(json: Repository.bytes("fixtures/schemes/\(file).json"))
            .changed(by: changes)
        return Document(file: "s.json", bytes: scheme.json).findings(with: .readOnce).open
            .map { "\($0.severity) \($0.code.rawValue) \($0.pointer)" }
    }

    private static let fairer = Change.set("/contribution/regime", "england-fairer-charging")

    /// Fairer Charging was the law up to 31 March 2015.
    @Test(arguments: [("2015-03-31", false), ("2015-04-01", true)])
    func `a means test that was the law on no day of the scheme is told`(from: String, isLate: Bool)
        throws
    {
        let found = try found([
            Self.fairer, .set("/applies/from", .text(from)),
            .set("/contribution/nightCare", "counted"), .set("/eligibility", ["criteria": "none"]),
        ])
        let fault = "error regime-date /contribution/regime"
        #expect(found.contains(fault) == isLate, "\(found)")
    }

    /// The first rates are those from 7 April 2008.
    @Test(arguments: [("2008-04-06", true), ("2008-04-07", false)])
    func `a scheme for whose days there are no rates is told`(to: String, isBefore: Bool) throws {
        let found = try found([
            Self.fairer, .set("/applies/from", "2007-04-01"), .set("/applies/to", .text(to)),
            .set("/contribution/nightCare", "counted"), .set("/eligibility", ["criteria": "none"]),
        ])
        let warning = "warning rates-date /contribution/regime"
        #expect(found.contains(warning) == isBefore, "\(found)")
    }

    /// Exampleshire is for assessments from 1 April 2026 to 31 March 2027.
    @Test(arguments: [
        ("2026-04-01", "2027-03-31", []), ("2025-04-01", "2028-03-31", []),
        ("2026-04-02", "2027-03-31", ["/prices/from 2026-04-01 to 2026-04-01"]),
        ("2026-04-01", "2026-09-30", ["/prices/to 2026-10-01 to 2027-03-31"]),
        (
            "2026-04-03", "2027-03-30",
            ["/prices/from 2026-04-01 to 2026-04-02", "/prices/to 2027-03-31 to 2027-03-31"]
        ),
        ("2025-04-01", "2026-03-31", ["/prices/to 2026-04-01 to 2027-03-31"]),
        ("2025-04-01", "2026-04-01", ["/prices/to 2026-04-02 to 2027-03-31"]),
        ("2027-03-31", "2028-03-31", ["/prices/from 2026-04-01 to 2027-03-30"]),
        ("2027-04-01", "2028-03-31", ["/prices/from 2026-04-01 to 2027-03-31"]),
    ])
    func `a scheme is told its days for which its price list has no price`(
        from: String,
        to: String,
        days: [String]
    ) throws {
        let changes = [Change.set("/prices/from", .text(from)), .set("/prices/to", .text(to))]
        #expect(try uncovered(changes) == days)
    }

    /// Every list says when it ends, and such a scheme does not.
    @Test(arguments: [
        ("2026-04-01", "2026-09-30", []),
        ("2026-04-02", "2026-09-30", ["/prices/from 2026-04-01 to 2026-04-01"]),
        ("2025-04-01", "2026-03-31", ["/prices/to 2026-04-01 onwards"]),
    ])
    func `a scheme without an end may outlive its price list`(
        from: String,
        to: String,
        days: [String]
    ) throws {
        #expect(
            try uncovered([
                .remove("/applies/to"),
                .set("/prices/from", .text(from)), .set("/prices/to", .text(to)),
            ]) == days
        )
    }

    /// Where and for which days a scheme is warned of prices that it has not.
    private func uncovered(_ changes: [Change]) throws -> [String] {
        let scheme = try Tree(json: Repository.bytes("fixtures/schemes/exampleshire-2026.json"))
            .changed(by: changes)
        return Document(file: "s.json", bytes: scheme.json).findings(with: .readOnce)
            .filter { $0.code == .priceDate && $0.severity == .warning }
            .map { finding in
                let words = finding.message.split(separator: "the scheme also for ").last ?? ""
                return "\(finding.pointer) \(words.prefix { $0 != ":" })"
            }
    }

    @Test func `one means test for people in a care home and elsewhere is told`() throws {
        let both: Tree = ["home", "care-home"]
        let warning = ["warning setting-not-covered /contribution/regime"]
        #expect(try found([.set("/applies/settings", both)]) == warning)
        let stays: [Tree] = [
            ["settings": ["care-home"], "stay": "short", "regime": "england-care-act-home"],
            ["settings": ["care-home"], "regime": "england-care-act-care-home"],
        ]
        func regimes(_ choices: [Tree]) throws -> [String] {
            try found([
                .set("/applies/settings", both), .set("/contribution/regimes", .list(choices)),
            ])
        }
        #expect(try regimes(stays) == [])
        #expect(try regimes([stays[0]]) == warning)
        // A scheme of care homes alone has the one it names, which is for people elsewhere.
        #expect(try found([.set("/applies/settings", ["care-home"])]) == warning)
        #expect(try found([.set("/applies/settings", both), .remove("/contribution")]) == [])
    }

    private static let ownAmount: [Change] = [
        .set("/applies/to", "2026-03-31"),
        .set("/contribution/amounts", [["cell": "mig.single.25", "value": .number("115.00")]]),
    ]

    /// 112.50 in 2025/26 and 120.40 in 2026/27, which begins on 6 April: 115.00 is lawful until then.
    @Test(
        arguments: [
            ("2026-04-05", "115.00", nil), ("2026-04-06", "115.00", "warning"),
            ("2026-04-06", "120.39", "warning"), ("2026-04-06", "120.40", nil),
            ("2026-03-31", "112.49", "error"),
        ] as [(String, String, String?)]
    )
    func `an own amount is told that is lawful only as long as the scheme is for assessments`(
        prices: String,
        amount: String,
        severity: String?
    ) throws {
        let found = try found(
            [
                .set("/applies/from", "2025-06-01"), .set("/prices/to", .text(prices)),
                Self.ownAmount[0],
                .set(
                    "/contribution/amounts",
                    [["cell": "mig.single.25", "value": .number(amount)]]
                ),
            ],
            in: "england-all-settings-2025"
        )
        let place = " policy-limit /contribution/amounts/0/value"
        #expect(found == [severity].compactMap { $0.map { $0 + place } })
    }

    /// Fairer Charging was in force to 31 March 2015; the rates of that year, to 5 April.
    @Test func `a year in which the means test ends is told so`() throws {
        let charge = Charge(
            scheme: "fairer-charging-illustration",
            date: "2014-06-02",
            person: Charge.retired,
            income: Charge.pension,
            cost: "400.00"
        )
        let answer = try charge.answer()
        #expect(answer.result["/plan/ratesKeptFrom"]?.written == "2015-04-01")
        let note = CaseNote(try answer.person, explains: false, showsPlan: true).text
        #expect(
            note.contains(
                "From 1 April 2015 this means test is the law no longer: it is kept with its last "
                    + "rates."
            )
        )
        #expect(!note.contains("are known"))
    }

    @Test func `a year by last year's rates is told why`() throws {
        let charge = Charge(income: Charge.income("state-pension", "241.30"), cost: "500.00")
        let library = try charge.library(Self.ownAmount)
        let answer = try charge.answer(with: library)
        #expect(answer.result["/plan/ratesKeptFrom"]?.written == "2026-04-06")
        let document = Document(file: "case.json", bytes: Array(charge.json.utf8))
        let found = document.findings(with: library)
        #expect(
            found.map { "\($0.severity) \($0.code.rawValue) \($0.pointer)" } == [
                "warning policy-limit /scheme"
            ]
        )
        #expect(found.first?.message.hasPrefix("rates from 2026-04-06 are not used: ") == true)
    }

    @Test func `a case of the next year is told that its scheme has to be mended, and where`()
        throws
    {
        let charge = Charge(date: "2026-03-20", more: #""starts": "2026-04-13""#)
        let found = Document(file: "case.json", bytes: Array(charge.json.utf8))
            .findings(with: try charge.library(Self.ownAmount))
        #expect(
            found.map { "\($0.severity) \($0.code.rawValue) \($0.pointer)" } == [
                "error policy-limit /scheme"
            ]
        )
        #expect(
            found.first?.advice?.hasPrefix(
                "mend /contribution/amounts/0/value in "
                    + "schemes/england-all-settings-2025.json: write 120.40 or more"
            ) == true,
            "\(found.map { $0.advice ?? "" })"
        )
    }

    @Test func `a scheme for nobody is told, and so are names of what is not there`() throws {
        #expect(
            try found([.set("/applies/settings", [])]) == [
                "error member-missing /applies/settings"
            ]
        )
        let question = "/questionnaire/questions/0"
        #expect(
            try found([.set("\(question)/when", ["personal-care": "daily"])]) == [
                "error reference-unknown \(question)/when/personal-care"
            ]
        )
        func retired(_ instead: String) -> Tree { [["id": "wash", "instead": .text(instead)]] }
        for (parent, known) in [("/questionnaire", "meals"), (question, "daily")] {
            #expect(try found([.set("\(parent)/retired", retired(known))]) == [])
            #expect(
                try found([.set("\(parent)/retired", retired("cares"))]) == [
                    "error reference-unknown \(parent)/retired/0/instead"
                ]
            )
        }
    }

    /// No amount of Exampleshire falls, so none is found that is accepted beside what it has accepted.
    @Test(arguments: [
        ("", true), ("/allocation", true), ("/allocation/bands/1", true),
        ("/allocation/bands/99", false), ("allocation", false),
    ])
    func `a finding is accepted in a part of the scheme that is there`(
        place: String,
        isThere: Bool
    ) throws {
        var acceptance: [String: Tree] = [
            "code": "amount-falls", "reason": "meant", "source": "illustration",
            "evidence": "invented",
        ]
        if !place.isEmpty { acceptance["in"] = .text(place) }
        #expect(
            try found([.set("/accepted/-", .object(acceptance))])
                == (isThere
                    ? ["warning finding-accepted /accepted/2/code"]
                    : ["error reference-unknown /accepted/2/in"])
        )
    }

    @Test(arguments: [("20.00", true), ("20.01", false)])
    func `a least charge is no more than the most`(least: String, isGood: Bool) throws {
        let found = try found([
            .set("/contribution/weeklyMaximum", .number("20.00")),
            .set("/contribution/minimumCharge", .number(least)),
        ])
        #expect(found == (isGood ? [] : ["error limit-order /contribution/minimumCharge"]))
    }
}
