import BudgetDocuments
import PersonalBudgets
import Testing

/// Scores from 0 to 100, and a list of bands for whoever lives alone and for whoever does not.
struct BandListTests {
    private static func band(
        _ id: String,
        _ from: Int,
        _ below: Int?,
        _ amount: Int?,
        _ carer: String? = nil
    ) -> Tree {
        var members: [String: Tree] = ["id": .text(id), "fromPoints": .number("\(from)")]
        members["belowPoints"] = below.map { .number("\($0)") }
        members["amount"] = amount.map { .number("\($0).00") }
        members["when"] = carer.map { ["carer": .text($0)] }
        return .object(members)
    }

    private static func scheme(_ bands: [Tree]) throws -> Tree {
        try NumberScheme.tree(allocation: #""cliff": 1, "bands": []"#).changed(by: [
            .set(
                "/questionnaire/questions",
                [
                    [
                        "id": "score", "text": "s", "kind": "number", "from": 0, "to": 100,
                        "step": 1,
                    ],
                    [
                        "id": "carer", "text": "carer", "kind": "category",
                        "answers": [
                            ["id": "alone", "points": 0, "text": "lives alone"],
                            ["id": "with", "points": 0, "text": "lives with a carer"],
                        ],
                    ],
                ]
            ),
            .set("/allocation/bands", .list(bands)),
        ])
    }

    private static func found(_ bands: [Tree]) throws -> [String] {
        Document(file: "s.json", bytes: try scheme(bands).json).findings(with: .readOnce)
            .filter { $0.pointer.hasPrefix("/allocation/bands") }
            .map { "\($0.code.rawValue) \($0.pointer)" }
            .sorted()
    }

    // From 10 points on 100.00 follow 50.00, and 150.00 or 170.00 follow those: nothing falls.
    @Test func `bands are neighbours by their points, in whatever order the file lists them`()
        throws
    {
        let above = [Self.band("C", 20, nil, 150, "with"), Self.band("D", 20, nil, 170, "alone")]
        let rising = [Self.band("B", 10, 20, 100), Self.band("A", 0, 10, 50)] + above
        #expect(try Self.found(rising) == [])
        let falling = [Self.band("B", 10, 20, 40), Self.band("A", 0, 10, 50)] + above
        // From 40.00 to 150.00 and to 170.00 are rises of more than the whole.
        #expect(
            try Self.found(falling) == [
                "amount-cliff /allocation/bands/2", "amount-cliff /allocation/bands/3",
                "amount-falls /allocation/bands/0",
            ]
        )
    }

    /// In a table `null` is what nobody's band is called.
    @Test(arguments: [("null", [ProblemCode.idFormat]), ("Null band", []), ("Band 1 (low)", [])])
    func `a band is called by any words but null`(name: String, codes: [ProblemCode]) {
        let found = SmallScheme(
            questions: [SmallScheme.choice("n", 0, 1)],
            allocation: """
                "bands": [ { "id": "\(name)", "fromPoints": 0, "belowPoints": 1, "amount": 50.00 },
                  { "id": "B", "fromPoints": 1, "amount": 60.00 } ]
                """
        ).findings
        #expect(found.map(\.code) == codes)
        #expect(found.map(\.pointer) == codes.map { _ in "/allocation/bands/0/id" })
    }

    @Test func `bands with others between them could not be one`() throws {
        let bands = [
            Self.band("A", 0, 10, 50), Self.band("C", 20, 30, 50),
            Self.band("B", 10, 20, 40, "with"), Self.band("X", 10, 20, 40, "alone"),
            Self.band("D", 30, nil, 60),
        ]
        #expect(
            try Self.found(bands) == [
                "amount-falls /allocation/bands/2", "amount-falls /allocation/bands/3",
            ]
        )
    }

    @Test(
        arguments: [
            (60, [], "a rise"), (50, ["bands-mergeable /allocation/bands/3"], "no step"),
            (49, ["amount-falls /allocation/bands/3"], "a fall"),
            // From 50.00 to 101.00 is 102 %, more than the whole.
            (101, ["amount-cliff /allocation/bands/3"], "a leap"),
        ] as [(Int, [String], String)]
    )
    func `the steps within each list are looked at`(amount: Int, found: [String], step: String)
        throws
    {
        let bands = [
            Self.band("B1", 0, 15, 30, "with"), Self.band("B2", 15, nil, 45, "with"),
            Self.band("A1", 0, 10, 50, "alone"), Self.band("A2", 10, nil, amount, "alone"),
        ]
        #expect(try Self.found(bands) == found)
    }

    // Of those alone, A2 from 10 points follows A1 up to 9; B2 begins between, for others.
    @Test func `a step is looked at where another list begins a band within it`() throws {
        let bands: [Tree] = [
            Self.band("B1", 0, 9, 30, "with"), Self.band("B2", 9, nil, 45, "with"),
            [
                "id": "A1", "fromPoints": 0, "toPoints": 9, "amount": 50,
                "when": ["carer": "alone"],
            ],
            Self.band("A2", 10, nil, 49, "alone"),
        ]
        #expect(try Self.found(bands) == ["amount-falls /allocation/bands/3"])
    }

    @Test func `a band without an amount in the middle of a list is found`() throws {
        let bands = [
            Self.band("B1", 0, 15, 30, "with"), Self.band("B2", 15, nil, nil, "with"),
            Self.band("A1", 0, 10, 50, "alone"), Self.band("A2", 10, 20, nil, "alone"),
            Self.band("A3", 20, nil, 70, "alone"),
        ]
        #expect(try Self.found(bands) == ["band-amount /allocation/bands/3"])
    }

    // M is at the top for whoever is alone, and at the bottom for others.
    @Test
    func `a band without an amount is in the middle where somebody has amounts on both sides`()
        throws
    {
        let bands = [
            Self.band("A", 0, 10, 10, "alone"), Self.band("A0", 0, 10, nil, "with"),
            Self.band("M", 10, 20, nil), Self.band("C0", 20, nil, nil, "alone"),
            Self.band("C", 20, nil, 30, "with"),
        ]
        #expect(try Self.found(bands) == [])
    }

    // The amounts of B end at 15 points, those of A at 40.
    @Test(
        arguments: [
            (18, "with", "above-highest-band"), (18, "alone", nil),
            (40, "alone", "above-highest-band"),
        ] as [(Int, String, String?)],
        [true, false]
    )
    func `points lie above the amounts that are for the person`(
        row: (score: Int, carer: String, flag: String?),
        isFirst: Bool
    ) throws {
        let own = [
            Self.band("A1", 0, 20, 50, "alone"), Self.band("A2", 20, 40, 70, "alone"),
            Self.band("A3", 40, nil, nil, "alone"),
        ]
        let others = [
            Self.band("B1", 0, 10, 30, "with"), Self.band("B2", 10, 15, 45, "with"),
            Self.band("B3", 15, nil, nil, "with"),
        ]
        let answer = try NumberScheme.answer(
            #"{ "score": \#(row.score), "carer": "\#(row.carer)" }"#,
            by: Self.scheme(isFirst ? own + others : others + own)
        )
        let flags = answer.result["/flags"]?.elements.map(\.written) ?? []
        #expect(flags == [row.flag].compactMap(\.self))
    }
}
