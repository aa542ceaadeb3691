import BudgetDocuments
import PersonalBudgets
import Testing

/// A scheme made wrong in one way, and the one error that must be found.
struct SchemeFaultRow: Sendable, CustomTestStringConvertible {
    /// The number of its kind of fault, P01 to P16.
    let id: String
    let what: String
    let changes: [Change]
    let code: String
    let pointer: String
    /// What the message must name.
    let words: String

    init(
        _ id: String,
        _ what: String,
        _ changes: [Change],
        _ code: String,
        _ pointer: String,
        _ words: String = ""
    ) {
        self.id = id
        self.what = what
        self.changes = changes
        self.code = code
        self.pointer = pointer
        self.words = words
    }

    var testDescription: String { "\(id) \(what)" }
}

/// What can be wrong with a scheme, row by row: none of it is used, and each is said in its place.
@Suite("What is wrong with a scheme")
struct SchemeFaultTests {
    @Test(arguments: SchemeFaultRow.all + SchemeFaultRow.repeated + SchemeFaultRow.ofRegime)
    func `one thing wrong is one error, in its place`(row: SchemeFaultRow) throws {
        let scheme = try Tree(json: Repository.bytes("fixtures/schemes/exampleshire-2026.json"))
            .changed(by: row.changes)
        let document = Document(file: "s.json", bytes: scheme.json)
        let errors = document.findings(with: Library.readOnce).filter { $0.severity == .error }
        #expect(errors.map(\.code.rawValue) == [row.code], "\(errors.map(\.message))")
        #expect(errors.map(\.pointer) == [row.pointer])
        #expect(errors.first?.message.contains(row.words) ?? false || row.words.isEmpty)
        // And a scheme with an error is not used.
        guard case .faulty(let faults) = document.usableScheme(beside: .readOnce) else {
            Issue.record("it can be used")
            return
        }
        #expect(faults.map(\.code.rawValue) == [row.code])
    }

    /// Where two places are at odds the fault stands at the second, and names the line of the first,
    /// which is the one written here.
    @Test(
        arguments: [
            ("band-overlap", "\"id\": \"B1\"", [.set("/allocation/bands/1/fromPoints", 11)]),
            ("band-gap", "\"id\": \"B1\"", [.set("/allocation/bands/1/fromPoints", 13)]),
            ("id-repeated", "\"id\": \"B1\"", [.set("/allocation/bands/1/id", "B1")]),
            (
                "id-repeated", "\"id\": \"personal-care\"",
                [.set("/questionnaire/questions/1/id", "personal-care")]
            ),
            (
                "id-repeated", "\"id\": \"none\"",
                [.set("/questionnaire/questions/0/answers/1/id", "none")]
            ),
            (
                "amount-falls", "\"id\": \"B2\"",
                [
                    .set("/allocation/bands/2/fromPerWeek", .number("40.00")),
                    .set("/allocation/bands/2/toPerWeek", .number("60.00")),
                ]
            ),
        ] as [(String, String, [Change])]
    )
    func `what stands twice is told with both its places`(
        code: String,
        first: String,
        changes: [Change]
    ) throws {
        let scheme = try Tree(json: Repository.bytes("fixtures/schemes/exampleshire-2026.json"))
            .changed(by: changes)
        // A line for each object.
        let text = String(decoding: scheme.json, as: UTF8.self).replacing("{", with: "\n{")
        let fault = try #require(
            Document(file: "s.json", bytes: Array(text.utf8)).findings(with: .readOnce)
                .first { $0.severity == .error }
        )
        #expect(fault.code.rawValue == code)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let wanted = first.filter { $0 != " " }
        let expected = lines.indices.filter {
            lines[$0].filter { $0 != " " }.contains(wanted)
        }.first.map { $0 + 1 }
        #expect(fault.message.hasSuffix("; the first is on line \(expected ?? 0)"))
        #expect(fault.place.line > expected ?? 0)
    }

    @Test func `a rule for nights that is not said is asked for with what it can be`() throws {
        let scheme = try Tree(json: Repository.bytes("fixtures/schemes/exampleshire-2026.json"))
            .changed(by: [.remove("/contribution/nightCare")])
        let fault = Document(file: "s.json", bytes: scheme.json).findings(with: .readOnce)
            .first { $0.code == .memberMissing }
        #expect(fault?.pointer == "/contribution")
        #expect(fault?.allowed == ["ignored-unless-paid", "counted"])
    }

    /// 23,250.00 is the upper limit of 2025/26 and 2026/27.
    @Test func `a lower limit as high as the upper is as the law allows`() throws {
        let library = try Library.readOnce.with(
            "schemes/exampleshire-2026.json",
            [
                .set(
                    "/contribution/amounts",
                    [["cell": "capital.lower", "value": .number("23250.00")]]
                )
            ]
        )
        #expect(try Answer("EX-0042", [], with: library)[.status] == "ok")
    }

    /// A stay for some weeks, and what comes after them, are two; so are a price and that of another
    /// tier, and the prices of two times.
    @Test(
        arguments: [
            [
                .set(
                    "/contribution/regimes",
                    [
                        [
                            "settings": ["care-home"], "stay": "short", "upToWeeks": 8,
                            "regime": "england-care-act-home",
                        ],
                        [
                            "settings": ["care-home"], "stay": "temporary",
                            "regime": "england-care-act-care-home-temporary",
                        ],
                        ["settings": ["care-home"], "regime": "england-care-act-care-home"],
                    ]
                )
            ],
            [
                .remove("/prices/services/0/price"),
                .set(
                    "/prices/services/0/prices",
                    [
                        ["tier": "a", "price": .number("20.00"), "to": "2026-09-30"],
                        ["tier": "a", "price": .number("21.00"), "from": "2026-10-01"],
                        ["price": .number("19.00")],
                    ]
                ),
            ],
        ] as [[Change]]
    )
    func `what can be told apart is no repetition`(changes: [Change]) throws {
        let scheme = try Tree(json: Repository.bytes("fixtures/schemes/exampleshire-2026.json"))
            .changed(by: changes)
        let found = Document(file: "s.json", bytes: scheme.json).findings(with: .readOnce)
        #expect(found.faults.map(\.message) == [])
    }

    /// The limits of capital stand in the rates of a year.
    @Test(
        arguments: [("14250.00", "23250.00", true), ("23250.00", "23250.00", true)]
            + [("23250.01", "23250.00", false)] as [(String, String, Bool)]
    )
    func `a lower limit of capital above the upper is refused`(
        lower: String,
        upper: String,
        isGood: Bool
    ) throws {
        let text = String(
            decoding: try Repository.bytes("fixtures/rates/england-2026.json"),
            as: UTF8.self
        )
        .replacing(
            "\"capital.lower\", \"value\": 14250.00",
            with: "\"capital.lower\", \"value\": \(lower)"
        )
        .replacing(
            "\"capital.upper\", \"value\": 23250.00",
            with: "\"capital.upper\", \"value\": \(upper)"
        )
        let found = Document(file: "england-2026.json", bytes: Array(text.utf8))
            .findings(with: Library.readOnce)
        #expect(found.map(\.code.rawValue) == (isGood ? [] : ["limit-order"]))
    }

    /// The rates of Attendance Allowance are 76.70 and 114.60.
    ///
    /// With the lower above the higher, more would count than is received. Limits of capital are no
    /// amounts a week, and what is left to live on is one.
    @Test(
        arguments: [
            ("attendance-allowance.lower", "value", .number("114.60"), nil),
            ("attendance-allowance.lower", "value", .number("114.61"), "limit-order"),
            ("capital.lower", "unit", "pounds-a-week", "choice-unknown"),
            ("mig.single.pension", "unit", "pounds", "choice-unknown"),
        ] as [(String, String, Tree, String?)]
    )
    func `the cells of rates are held against what reads them`(
        cell: String,
        member: String,
        value: Tree,
        code: String?
    ) throws {
        let rates = try Tree(json: Repository.bytes("fixtures/rates/england-2026.json"))
        let cells = try #require(rates["/cells"]?.elements)
        let position = try #require(cells.firstIndex { $0["/id"]?.written == cell })
        let pointer = "/cells/\(position)/\(member)"
        let found = Document(
            file: "england-2026.json",
            bytes: try rates.changed(by: [.set(pointer, value)]).json
        ).findings(with: Library.readOnce)
        #expect(
            found.map { "\($0.code.rawValue) \($0.pointer)" }
                == (code.map { ["\($0) \(pointer)"] } ?? [])
        )
    }

    /// Nobody could say from where on steps count without a lower limit; and what a benefit is paid
    /// at is no council's to set.
    @Test(
        arguments: [
            ("scottish-borders-2025", [steps], "member-missing /contribution/capital"),
            (
                "scottish-borders-2025",
                [
                    steps,
                    .set(
                        "/contribution/amounts/-",
                        ["cell": "home.capital.lower", "value": 0, "source": "council"]
                    ),
                ], nil
            ),
            (
                "exampleshire-2026",
                [own("attendance-allowance.lower", "100.00")],
                "reference-unknown /contribution/amounts/0/cell"
            ),
            (
                "exampleshire-2026",
                [own("pension-credit.single", "300.00")],
                "reference-unknown /contribution/amounts/0/cell"
            ),
            ("exampleshire-2026", [own("mig.single.25", "130.00")], nil),
        ] as [(String, [Change], String?)]
    )
    func `a council sets what is its own to set, and steps with the limit they count from`(
        id: String,
        changes: [Change],
        fault: String?
    ) throws {
        let scheme = try Tree(json: Repository.bytes("fixtures/schemes/\(id).json"))
            .changed(by: changes)
        let found = Document(file: "s.json", bytes: scheme.json).findings(with: .readOnce)
        let faults = found.faults.map { "\($0.code.rawValue) \($0.pointer)" }
        #expect(faults == [fault].compactMap(\.self))
    }

    private static let steps = Change.set(
        "/contribution/capital",
        ["step": 250, "incomePerStep": 1]
    )

    private static func own(_ cell: String, _ value: String) -> Change {
        .set("/contribution/amounts", [["cell": .text(cell), "value": .number(value)]])
    }

    /// Amounts are read without marks and without commas, so none are advised: the limits of
    /// 2026/27 are 14,250.00 and 23,250.00.
    @Test(
        arguments: [
            (
                "/contribution/amounts",
                [["cell": "capital.lower", "value": .number("23250.01")]],
                "write 23250.00 or less for the lower limit, or swap them"
            ),
            (
                "/contribution/amounts",
                [["cell": "capital.lower", "value": .number("14249.99")]],
                "write 14250.00 or more, or take the amount out"
            ),
            (
                "/prices/services/0",
                [
                    "id": "home-care", "title": "home care", "unit": "hour",
                    "price": .number("1025.20"), "charge": .number("1025.21"),
                    "source": "illustration", "at": "made up", "evidence": "invented",
                ],
                "write 1025.20 or less, or leave it out where the charge is the price"
            ),
        ] as [(String, Tree, String)]
    )
    func `an amount that advice names can be typed as it stands`(
        place: String,
        value: Tree,
        advice: String
    ) throws {
        let scheme = try Tree(json: Repository.bytes("fixtures/schemes/exampleshire-2026.json"))
            .changed(by: [.set(place, value)])
        let found = Document(file: "s.json", bytes: scheme.json).findings(with: .readOnce).open
        #expect(found.map(\.advice) == [advice])
    }

    /// Exampleshire's days touch two benefit years, and a child's amount is 102.95 in the first and
    /// 106.85 in the second: what is good for both is 106.85.
    @Test(
        arguments: [
            ("10", "write 106.85 or more, or take the amount out"),
            ("102.95", "write 106.85 or more, or take the amount out"), ("106.85", nil),
            ("106.86", nil),
        ] as [(String, String?)]
    )
    func `the amount that advice names is good in all years of the scheme`(
        value: String,
        advice: String?
    ) throws {
        let own: Tree = [["cell": "mig.child", "value": .number(value)]]
        let scheme = try Tree(json: Repository.bytes("fixtures/schemes/exampleshire-2026.json"))
            .changed(by: [.set("/contribution/amounts", own)])
        let found = Document(file: "s.json", bytes: scheme.json).findings(with: .readOnce).open
        #expect(found.map(\.advice) == [advice].compactMap(\.self))
    }

    @Test(
        arguments: [
            ("\"bands\": []", "", "/allocation/bands"),
            (
                "\"bands\": [ { \"id\": \"A\", \"perPoint\": 1.00 } ]",
                ", \"measures\": [ { \"id\": \"need\", \"max\": [] } ], \"total\": \"need\"",
                "/questionnaire/measures/0/max"
            ),
            (
                "\"bands\": [ { \"id\": \"A\", \"perPoint\": 1.00 } ]",
                ", \"measures\": [ { \"id\": \"need\", \"table\": { \"by\": \"score\", "
                    + "\"rows\": [] } } ], \"total\": \"need\"",
                "/questionnaire/measures/0/table/rows"
            ),
        ]
    )
    func `a list that must hold something is not empty`(
        allocation: String,
        questionnaire: String,
        pointer: String
    ) throws {
        let found = try NumberScheme.findings(
            allocation: allocation,
            questionnaire: questionnaire
        )
        #expect(found.map(\.code) == [.memberMissing])
        #expect(found.map(\.pointer) == [pointer])
    }
}
