import BudgetDocuments
import PersonalBudgets
import Testing

@Suite("The night difference of a benefit for disability")
struct NightCareTests {
    @Test func `the night difference is worth 36.50 in 2025, and the explanation says so`() throws {
        let charge = Charge(
            income: Charge.income("state-pension", "200.00") + ", " + Charge.pipEnhanced
        )
        let counted = try charge.answer()
        let ignored = Change.set("/contribution/nightCare", "ignored-unless-paid")
        // 310.40 - 186.40 = 124.00.
        #expect(counted[.maximum] == "124.00")
        #expect(try charge.answer([ignored])[.maximum] == "87.50")
        #expect(try charge.page([ignored]).contains("less the night difference of £36.50"))
    }

    /// 0.75 of what 200.00 and the benefit are above 170.00; the night difference is
    /// 110.40 - 73.90 = 36.50.
    @Test(
        arguments: [
            ("adp-daily-living", "enhanced", "77.93"),
            ("pension-age-disability-payment", "higher", "77.93"),
            ("carer-support-payment", nil, "105.30"), ("adp-mobility", "enhanced", "22.50"),
        ]
    )
    func `Scotland's own benefits count as those that they replace`(
        kind: String,
        rate: String?,
        maximum: String
    ) throws {
        let charge = Charge(
            scheme: "scottish-borders-2025",
            income: Charge.income("universal-credit", "200.00") + ", "
                + Charge.income(kind, kind == "adp-mobility" ? "77.05" : "110.40", rate: rate)
        )
        #expect(try charge.answer()[.maximum] == maximum)
    }

    @Test(
        arguments: [
            // 250.00 + (110.40 - 36.50) / 2 = 286.95, less 186.40.
            ("\"countShare\": \"1/2\"", "100.55"),
            // 250.00 + 110.40 - 36.50 - 20.00 = 303.90; 250.00 + 60.00; 250.00 + 0.00.
            ("\"ignoreUpTo\": 20.00", "117.50"), ("\"countUpTo\": 60.00", "123.60"),
            ("\"ignoreUpTo\": 80.00", "63.60"),
        ]
    )
    func `the night difference is left first, whatever counts of the rest`(
        part: String,
        maximum: String
    ) throws {
        let own = """
            [ { "kind": "pip-daily-living", "treatment": "counted", \(part),
            "source": "council", "at": "made up", "evidence": "invented" } ]
            """
        let answer = try Charge(
            income: Charge.income("private-pension", "250.00") + ", "
                + Charge.income("pip-daily-living", "110.40", rate: "enhanced")
        ).answer([
            .set("/contribution/nightCare", "ignored-unless-paid"),
            .set("/contribution/incomes", try Tree(json: Array(own.utf8))),
        ])
        #expect(answer[.maximum] == maximum)
        try answer.checkSteps()
    }

    /// The enhanced rate adds 37.90 for nights in 2026/27, which is left to her while the council pays
    /// for no care at night.
    @Test(
        arguments: [
            ("waking-night", [], ["/finance/paidNightCare"]),
            ("sleep-in", [], ["/finance/paidNightCare"]),
            ("waking-night", [.remove("/finance/paidNightCare")], ["/finance"]),
            ("waking-night", [.set("/finance/paidNightCare", true)], []),
            ("home-care", [], []),
            // Somebody who lives in is there at night; a stay away is of some weeks, and the answer of
            // the year.
            ("live-in", [], ["/finance/paidNightCare"]), ("respite", [], []),
            // Somebody else pays for the nights.
            ("waking-night", [.set("/plan/lines/1/funding", "health")], []),
            // The standard rate has nothing for nights.
            ("waking-night", [.set("/finance/income/1/rate", "standard")], []),
            ("waking-night", [.remove("/finance/income/1")], []),
            ("waking-night", [.set("/person/chargingExempt", ["cjd"])], []),
        ] as [(String, [Change], [String])]
    )
    func `care at night that the means test is not told of is asked about`(
        service: String,
        changes: [Change],
        pointers: [String]
    ) throws {
        let json = try Repository.person("EX-0042")
            .changed(by: [.set("/plan/lines/1/service", .text(service))] + changes).json
        let found = Document(file: "case.json", bytes: json).findings(with: .readOnce)
        #expect(found.filter { $0.code == .benefitDoubtful }.map(\.pointer) == pointers)
        #expect(found.allSatisfy { $0.severity != .error }, "\(found.map(\.message))")
    }

    /// The night is from 23:00 to 07:00: it is whole in a visit, or more than half of the visit is in
    /// it.
    @Test(
        arguments: [
            ("23:00", "07:00", true), ("22:00", "06:00", true), ("20:00", "08:00", true),
            ("12:00", "12:00", true), ("03:00", "03:00", true), ("02:00", "02:30", true),
            ("22:30", "23:30", false), ("22:31", "23:30", true), ("06:30", "07:30", false),
            ("06:30", "07:29", true), ("21:00", "23:00", false), ("07:00", "09:00", false),
            ("12:00", "01:00", false),
        ]
    )
    func `visits for the most part at night are care at night`(
        from: String,
        to: String,
        isNight: Bool
    ) throws {
        let visits: Tree = [["days": ["monday"], "hours": [.text(from), .text(to)]]]
        for told in [false, true] {
            let json = try Repository.person("EX-0042").changed(by: [
                .set("/finance/paidNightCare", told ? true : false),
                .set("/plan/lines/0/visits", visits), .remove("/plan/lines/0/quantity"),
                .remove("/plan/lines/0/every"), .remove("/plan/lines/0/weeks"),
            ]).json
            let found = Document(file: "case.json", bytes: json).findings(with: .readOnce)
            let asked = found.contains { $0.pointer == "/finance/paidNightCare" }
            #expect(asked == (isNight != told), "\(found.map(\.message))")
            #expect(found.allSatisfy { $0.severity != .error }, "\(found.map(\.message))")
        }
    }

    private static func nights(_ members: [String: Tree] = [:]) -> Change {
        .set(
            "/plan/lines/1",
            .line(
                "sleep-in",
                ["id": "day", "quantity": 1, "every": "week"].merging(members) { $1 }
            )
        )
    }

    private static func noLonger(from day: String) -> Change {
        .set(
            "/changes",
            [["from": .text(day), "what": "nights end", "finance": ["paidNightCare": false]]]
        )
    }

    /// Told that the council pays for nights, the means test asks for 37.90 more.
    ///
    /// Twenty weeks from 4 May 2026 end before 21 September; those that stand in for another line are
    /// its last, from 14 December.
    @Test(
        arguments: [
            ([], "the plan has none"), ([nights()], nil),
            ([nights(["weeks": 20])], "the plan has none from 2026-09-21 on"),
            ([nights(["weeks": 20]), noLonger(from: "2026-09-21")], nil),
            (
                [nights(["weeks": 20]), noLonger(from: "2026-09-22")],
                "the plan has none from 2026-09-21 on"
            ),
            (
                [nights(["weeks": 20, "replaces": ["care"]])],
                "the plan has none before 2026-12-14"
            ),
            // In respite she is cared for at night too, and by whoever lives in.
            (
                [
                    .set(
                        "/plan/lines/1",
                        .line("live-in", ["id": "day", "quantity": 1, "every": "week"])
                    )
                ],
                nil
            ),
            (
                [
                    nights(),
                    .set(
                        "/plan/lines/-",
                        .line(
                            "respite",
                            [
                                "id": "rest", "quantity": 1, "every": "week", "weeks": 4,
                                "replaces": ["day"],
                            ]
                        )
                    ),
                ], nil
            ),
            // From the day on from which they are over, the means test has nothing of them.
            (
                [nights(["weeks": 20]), later(["income": try income("standard")], "2026-09-21")],
                nil
            ),
            (
                [nights(["weeks": 20]), later(["income": try income("standard")], "2026-09-28")],
                "the plan has none from 2026-09-21 on"
            ),
            // It has nothing before, and something from a day on, when they are over or are not.
            (
                [
                    nights(["weeks": 20]), .set("/finance/income", try income("standard")),
                    later(["income": try income("enhanced")], "2026-10-05"),
                ], "the plan has none from 2026-10-05 on"
            ),
            (
                [
                    nights(), .set("/finance/income", try income("standard")),
                    later(["income": try income("enhanced")], "2026-10-05"),
                ], nil
            ),
            // The council pays beside the budget, and the health service in its place.
            ([nights(["funding": "outside-budget", "charge": "free"])], nil),
            ([nights(["funding": "health"])], "the plan has none"),
            // Single nights say nothing of those between them.
            (
                [nights(["dates": ["2026-11-09"]]), .remove("/plan/lines/1/every")], nil
            ),
            // Where the answer changes nothing, or there is no plan to hold it against.
            ([.set("/finance/income/1/rate", "standard")], nil),
            ([.remove("/finance/income/0"), .set("/finance/housing", [])], nil),
            ([.set("/finance/capital/0/amount", 90000)], nil),
            ([.set("/person/chargingExempt", ["cjd"])], nil), ([.remove("/plan")], nil),
            ([.set("/plan/lines", [])], nil),
        ] as [([Change], String?)]
    )
    func `care at night that the plan does not have is asked about where it changes a figure`(
        changes: [Change],
        words: String?
    ) throws {
        let told = Change.set("/finance/paidNightCare", true)
        let json = try Repository.person("EX-0042").changed(by: [told] + changes).json
        let found = Document(file: "case.json", bytes: json).findings(with: .readOnce)
        let asked = found.filter { $0.pointer == "/finance/paidNightCare" }
        #expect(asked.map(\.code) == (words == nil ? [] : [.benefitDoubtful]))
        #expect(asked.allSatisfy { $0.message.hasSuffix(words ?? "") }, "\(asked.map(\.message))")
        #expect(found.allSatisfy { $0.severity != .error }, "\(found.map(\.message))")
    }

    @Test func `a list that knows of no care at night is held against no answer`() throws {
        let scheme = try Tree(json: Repository.bytes("fixtures/schemes/exampleshire-2026.json"))
        let services = scheme["/prices/services"]?.elements ?? []
        let marked = services.indices.filter { services[$0]["/nightCare"] != nil }
        #expect(!marked.isEmpty)
        let library = try Library.readOnce.with(
            "schemes/exampleshire-2026.json",
            marked.map { .remove("/prices/services/\($0)/nightCare") }
        )
        let json = try Repository.person("EX-0042")
            .changed(by: [.set("/finance/paidNightCare", true)]).json
        let found = Document(file: "case.json", bytes: json).findings(with: library)
        #expect(!found.contains { $0.code == .benefitDoubtful })
    }

    private static let respite = Tree.line(
        "day-centre",
        ["id": "b", "quantity": 1, "every": "week", "replaces": ["day"]]
    )

    @Test(
        arguments: [
            // Money kept back for when arrangements fail is for nobody's nights yet.
            .set("/plan/lines/1/contingency", true),
            // Another line stands in for it all year.
            .set("/plan/lines/2", respite),
            // Above the limit no income is looked at.
            .set("/finance/capital/0/amount", 90000),
        ] as [Change]
    )
    func `care at night that nobody has, and means that nobody looks at, are not asked about`(
        change: Change
    ) throws {
        let changes: [Change] = [.set("/plan/lines/1/service", "sleep-in"), change]
        let json = try Repository.person("EX-0042").changed(by: changes).json
        let found = Document(file: "case.json", bytes: json).findings(with: .readOnce)
        #expect(!found.contains { $0.code == .benefitDoubtful })
        #expect(found.allSatisfy { $0.severity != .error }, "\(found.map(\.message))")
    }

    /// The first night is that of 2 November 2026, half a year after support starts.
    @Test(
        arguments: [
            (nil, "/finance/paidNightCare"), ("2026-11-02", nil), ("2026-10-26", nil),
            ("2026-11-03", "/finance/paidNightCare"),
        ] as [(String?, String?)]
    )
    func `nights that begin later are told of from the first of them on`(
        told: String?,
        pointer: String?
    ) throws {
        var changes: [Change] = [
            .set("/plan/lines/1/service", "sleep-in"), .remove("/plan/lines/1/every"),
            .remove("/plan/lines/1/weeks"),
            .set("/plan/lines/1/dates", ["2026-11-09", "2026-11-02"]),
        ]
        if let told {
            changes.append(
                .set(
                    "/changes",
                    [
                        [
                            "from": .text(told), "what": "nights begin",
                            "finance": ["paidNightCare": true],
                        ]
                    ]
                )
            )
        }
        let json = try Repository.person("EX-0042").changed(by: changes).json
        let found = Document(file: "case.json", bytes: json).findings(with: .readOnce)
        #expect(found.allSatisfy { $0.severity != .error }, "\(found.map(\.message))")
        let asked = found.filter { $0.code == .benefitDoubtful }
        #expect(asked.map(\.pointer) == [pointer].compactMap(\.self))
        #expect(asked.allSatisfy { $0.advice?.contains("from 2026-11-02 on") == true })
    }

    private static func income(_ rate: String) throws -> Tree {
        let lines = try Repository.person("EX-0042")["/finance/income"]?.elements ?? []
        let changed = try lines[1].changed(by: [.set("/rate", .text(rate))])
        return [lines[0], changed]
    }

    private static func later(_ members: Tree, _ day: String = "2026-08-03") -> Change {
        .set("/changes", [["from": .text(day), "what": "other facts", "finance": members]])
    }

    /// Twelve weeks from 4 May 2026 end with the week of 20 July.
    @Test(
        arguments: [
            (
                [nights(), .set("/finance/paidNightCare", true), noLonger(from: "2026-08-03")],
                "/changes/0/finance/paidNightCare"
            ),
            (
                [
                    nights(["weeks": 12]), .set("/finance/paidNightCare", true),
                    noLonger(from: "2026-07-27"),
                ], nil
            ),
            (
                [
                    nights(), .set("/finance/income", try income("standard")),
                    later(["income": try income("enhanced")]),
                ], "/finance/paidNightCare"
            ),
            (
                [
                    nights(), .set("/finance/income", try income("standard")),
                    later(["income": try income("enhanced"), "paidNightCare": true]),
                ], nil
            ),
        ] as [([Change], String?)]
    )
    func `nights that the means test is not told of from a day on are asked about once`(
        changes: [Change],
        pointer: String?
    ) throws {
        let json = try Repository.person("EX-0042").changed(by: changes).json
        let found = Document(file: "case.json", bytes: json).findings(with: .readOnce)
        let asked = found.filter { $0.code == .benefitDoubtful }
        #expect(asked.map(\.pointer) == [pointer].compactMap(\.self))
        #expect(asked.allSatisfy { $0.advice?.contains("from 2026-08-03 on") == true })
    }

    @Test func `nights that are left out on the first day are told of that day alone`() throws {
        let json = try Repository.person("EX-0042")
            .changed(by: [Self.nights(), Self.later(["housing": []])]).json
        let found = Document(file: "case.json", bytes: json).findings(with: .readOnce)
        let asked = found.filter { $0.code == .benefitDoubtful }
        #expect(asked.map(\.pointer) == ["/finance/paidNightCare"])
        #expect(asked.first?.advice?.contains("\"paidNightCare\": true") == true)
    }

    @Test func `where the night difference counts nobody is asked about nights`() throws {
        let library = try Library.readOnce.with(
            "schemes/exampleshire-2026.json",
            [.set("/contribution/nightCare", "counted")]
        )
        let json = try Repository.person("EX-0042")
            .changed(by: [.set("/plan/lines/1/service", "waking-night")]).json
        let found = Document(file: "case.json", bytes: json).findings(with: library)
        #expect(!found.contains { $0.code == .benefitDoubtful })
    }
}
