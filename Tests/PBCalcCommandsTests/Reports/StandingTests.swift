import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

/// What the screen and the note of a case say of how it stands, in the same words.
@Suite("How a case stands, on its screen and in its note")
struct StandingTests {
    private struct Pages {
        /// The screen and the note, their lines run together.
        let screen, note: String
        /// The lines of the screen.
        let lines: [String]

        init(_ answer: Answer) throws {
            guard case .assessed(let person) = answer.outcome else { throw Tree.Trouble.notJSON }
            func words(_ text: String) -> String {
                text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }
            let text = AssessmentScreen(person).text
            screen = words(text)
            note = words(CaseNote(person, explains: false).text)
            lines = text.split(separator: "\n").map { "\($0)" }
        }

        init(_ changes: [Change]) throws {
            try self.init(Answer("EX-0042", changes, with: .readOnce))
        }
    }

    /// Only the last of the ten outcomes is still one the person is unable to achieve.
    private static let oneOutcome = [
        "personal-hygiene", "clothed", "safe-at-home", "habitable-home", "relationships",
        "community",
    ].map { Change.set("/eligibility/outcomes/\($0)", "able") }

    private static let seven = "unable to achieve 7 of 10 outcomes"

    // EX-0042 has three of the three parts of SI 2015/313, regulation 2(1): each is taken away.
    @Test(
        arguments: [
            ([], "eligible: \(seven)"),
            (
                [.set("/eligibility/impairment", "no")],
                "not eligible: \(seven); no impairment or illness"
            ),
            (
                [.set("/eligibility/significantImpact", "no")],
                "not eligible: \(seven); no significant impact on wellbeing"
            ),
            (oneOutcome, "not eligible: unable to achieve 1 of 10 outcomes; two are needed"),
            (
                oneOutcome + [.set("/eligibility/impairment", "no")],
                "not eligible: unable to achieve 1 of 10 outcomes; no impairment or illness; two "
                    + "are needed"
            ),
            (
                [
                    .set("/eligibility/impairment", "no"),
                    .set("/eligibility/meetUnderPower", "to prevent a fall"),
                ],
                "not eligible: \(seven); no impairment or illness; needs met under the council's "
                    + "power"
            ),
            ([.remove("/answers")], "eligible: \(seven)"),
        ] as [([Change], String)]
    )
    func `eligibility with each part that is not met`(
        changes: [Change],
        words: String
    ) throws {
        let pages = try Pages(changes)
        #expect(pages.screen.contains("Eligibility \(words)"), "\(pages.screen)")
        #expect(pages.note.contains("- Eligibility: \(words)"), "\(pages.note)")
    }

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
    func `why the person pays all of it, or nothing`(
        pointer: String,
        value: Tree,
        words: String
    ) throws {
        let pages = try Pages([.set(pointer, value)])
        #expect(pages.screen.contains("Contribution \(words)"), "\(pages.screen)")
        #expect(pages.note.contains("- Contribution: \(words)"), "\(pages.note)")
    }

    @Test(arguments: 0...3)
    func `a fee is for arranging what is paid for`(free: Int) throws {
        let lines = (0..<free).map { Change.set("/plan/lines/\($0)/charge", "free") }
        let answer = try Answer("EX-0042", [.set("/finance", ["status": "declined"])] + lines)
        let fee = answer.result["/contribution/arrangementFeePerYear"]?.written
        #expect(fee == (free < 3 ? "250.00" : "null"))
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

    @Test func `a direct payment that is paid gross is said to be gross`() throws {
        let gross = try Pages([.set("/plan/grossPayment", "the person asked for it")])
        #expect(gross.screen.contains("direct payment of £32.80 gross"))
        #expect(try Pages([]).screen.contains("direct payment of £32.80 net"))
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

    // MARK: What was decided

    private static func decision(_ amount: String) -> Change {
        .set(
            "/decision",
            [
                "role": "team manager", "date": "2026-05-09", "finalPerWeek": .number(amount),
                "reason": "the plan meets the needs",
            ]
        )
    }

    @Test(arguments: [("61.05", "above the final budget The council"), ("61.06", "The council")])
    func `the most that would be asked is told where it is above the final budget`(
        decided: String,
        words: String
    ) throws {
        let pages = try Pages([.remove("/plan"), Self.decision(decided)])
        #expect(pages.screen.contains("Would pay up to £61.06 a week \(words)"))
    }

    private static let override = Change.set(
        "/override",
        [
            "role": "panel", "date": "2026-05-01", "perWeek": .number("900.00"),
            "reason": "risk at night",
        ]
    )

    /// 15 hours at 25.20, and 88.80 for the other lines: 466.80 a week, 266.80 over 200.00.
    private static let dear = Change.set("/plan/lines/0/quantity", 15)

    // The plan of EX-0042 costs 177.00, and its budget goes up to 200.00.
    @Test(
        arguments: [
            (
                [dear], "over the budget by £266.80; figures are as if it is agreed",
                "233% of £200.00"
            ),
            (
                [dear, override],
                "within the budget as set, £433.20 under it; the indicative one goes up to £200.00",
                "52% of £900.00"
            ),
            ([decision("180.00")], "within the final budget, £3.00 under it", "98% of £180.00"),
            ([decision("177.00")], "exactly the final budget", "100% of £177.00"),
            (
                [decision("176.99")],
                "over the final budget by £0.01; figures are as if it is agreed", "100% of £176.99"
            ),
            // The final budget stands, though another was set in place of the indicative one before.
            ([decision("180.00"), override], "within the final budget, £3.00", "98% of £180.00"),
        ]
    )
    func `a plan is held against the budget that stands`(
        changes: [Change],
        words: String,
        bar: String
    ) throws {
        let pages = try Pages(changes)
        #expect(pages.screen.contains("Support plan \(words)"), "\(pages.screen)")
        #expect(pages.note.contains("- Support plan: \(words)"), "\(pages.note)")
        #expect(pages.lines.contains { $0.hasSuffix("  \(bar)") }, "\(pages.lines)")
    }

    // The plan of EX-0042 costs 177.00.
    @Test(
        arguments: [
            ([decision("180.00")], Fraction(-3)), ([decision("177.00")], .zero),
            ([decision("176.99")], Fraction(1, over: 100)), ([override], Fraction(-723)),
            ([decision("180.00"), override], Fraction(-3)),
        ]
    )
    func `its difference to that budget is a step`(changes: [Change], value: Fraction) throws {
        let answer = try Answer("EX-0042", changes, with: .readOnce)
        #expect(try answer.step("plan-less-decided") == value)
    }

    // Of 200.00: 88.20 leave 111.80, 56.00 more leave 55.80, and 32.80 more leave 23.00.
    @Test(
        arguments: [
            ([], nil), ([decision("180.00")], "final budget"), ([override], "budget as set"),
            ([decision("180.00"), override], "final budget"),
        ]
    )
    func `lines draw on the indicative limit, and pages say so beside another budget that stands`(
        changes: [Change],
        standing: String?
    ) throws {
        let left = ["111.80", "55.80", "23.00"]
        let answer = try Answer("EX-0042", changes, with: .readOnce)
        guard case .assessed(let person) = answer.outcome else { throw Tree.Trouble.notJSON }
        let lines = try #require(answer.result["/plan/lines"]?.elements)
        #expect(lines.map { $0["/leftPerWeek"]?.written } == left + ["null"])
        #expect(lines.map { $0["/percentOfLimit"]?.written } == ["44", "28", "16", "null"])
        var writer = CSVWriter()
        writer.planRows(answer.outcome)
        let rows = String(decoding: writer.bytes, as: UTF8.self).split(separator: "\r\n")
        let cells = rows.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        #expect(cells.map { "\($0[14])" } == left + [""])
        let page = PlanPage(person).text
        let note = CaseNote(person, explains: false, showsPlan: true).text
        for (percent, amount) in zip(["44%", "28%", "16%"], left) {
            let ends = page.split(separator: "\n").map { $0.split(separator: " ").suffix(2) }
            #expect(ends.contains { $0.map { "\($0)" } == [percent, "£\(amount)"] }, "\(page)")
            #expect(note.contains("| \(percent) | £\(amount) |"), "\(note)")
        }
        for text in [page, note] {
            let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(words.contains("from the limit of the indicative budget") == (standing != nil))
            guard let standing else { continue }
            let sentence =
                "\"Of limit\" and \"left a week\" count from the limit of the indicative budget, "
                + "£200.00, and not from the \(standing)."
            #expect(words.contains(sentence), "\(text)")
        }
    }

    @Test(
        arguments: [
            (
                [decision("100.00")],
                "Final budget £100.00 a week decided 9 May 2026, by team "
                    + "manager, because: the plan meets the needs",
                "**Final budget: £100.00 a week**, decided 9 May 2026, by team manager"
            ),
            (
                [override],
                "Budget as set £900.00 a week in place of the indicative one, 1 May "
                    + "2026, by panel, because: risk at night",
                "**Budget as set: £900.00 a week**, in place of the indicative one, 1 May 2026"
            ),
        ]
    )
    func `what was decided leads, with role, day and reason, and the indicative stays beside it`(
        changes: [Change],
        lead: String,
        note: String
    ) throws {
        for plan in [[], [Change.remove("/plan")]] {
            let pages = try Pages(changes + plan)
            let title = try #require(pages.screen.firstRange(of: "2026/27 "))
            #expect(pages.screen[title.upperBound...].hasPrefix(lead), "\(pages.screen)")
            #expect(pages.screen.contains("Indicative budget £187.50 a week"))
            #expect(pages.note.contains("\(note)"), "\(pages.note)")
            #expect(
                pages.screen.contains("no plan yet; both below rest on it") == !plan.isEmpty
            )
            #expect(pages.note.contains("rest on the indicative budget") == !plan.isEmpty)
        }
    }

    @Test func `figures are indicative until a decision stands beside them, whatever was set`()
        throws
    {
        let sentence = "All figures are indicative until a council officer agrees them."
        #expect(try Pages([]).note.contains(sentence))
        #expect(try Pages([Self.override]).note.contains(sentence))
        #expect(try !Pages([Self.decision("177.00")]).note.contains(sentence))
        #expect(try Pages([Self.override]).screen.contains("indicative until an officer agrees"))
        #expect(try !Pages([Self.decision("177.00")]).screen.contains("until an officer agrees"))
    }

    @Test func `a bar keeps the part of each route of a plan over its limit`() throws {
        func line(_ id: String, _ price: String, _ route: String, _ charge: String) -> Tree {
            .line(
                "equipment",
                [
                    "id": .text(id), "quantity": 1, "every": "week", "price": .number(price),
                    "priceReason": "a quotation", "route": .text(route), "charge": .text(charge),
                ]
            )
        }
        let pages = try Pages([
            .set(
                "/plan/lines",
                [
                    line("a", "146.03", "council-managed", "free"),
                    line("b", "195.28", "individual-service-fund", "means-tested"),
                    line("c", "242.56", "trust", "free"),
                ]
            )
        ])
        // Of 583.87, 146.03 are 12.5 of 50 cells, 341.31 are 29.2, and the limit of 200.00 is 17.1.
        func cells(_ mark: String, _ count: Int) -> String { String(repeating: mark, count: count) }
        let bar = cells("█", 13) + cells("▓", 4) + "|" + cells("▓", 11) + cells("▚", 21)
        #expect(pages.screen.contains("\(bar) 292% of £200.00"), "\(pages.screen)")
        for words in ["█ managed, free", "▓ service fund", "▚ trust, free"] {
            #expect(pages.screen.contains(words))
        }
    }

    @Test func `what somebody decides who may not makes no figure final`() throws {
        let changes = [Self.decision("150.00"), .set("/decision/employer", "other")]
        let pages = try Pages(changes)
        let words =
            "by team manager of another employer than the council, which alone may decide it"
        for text in [pages.screen, pages.note] { #expect(text.contains(words), "\(text)") }
        #expect(pages.screen.contains("Not final £150.00 a week named 9 May 2026, by"))
        #expect(pages.screen.contains("indicative until an officer agrees"))
        #expect(pages.note.contains("All figures are indicative until a council officer agrees"))
        #expect(!pages.screen.contains("Final budget"))
        let answer = try Answer("EX-0042", changes, with: .readOnce)
        #expect(answer.result["/budget/finalPerWeek"] == .null)
        #expect(answer.result["/decision/finalPerWeek"]?.written == "150.00")
        #expect(pages.screen.contains("within the budget, £23.00 under its limit"))
        let json = try Repository.person("EX-0042").changed(by: changes).json
        let findings = Document(file: "case.json", bytes: json).findings(with: .readOnce)
        #expect(findings.map(\.code) == [.decisionSigner])
        #expect(findings.first?.pointer == "/decision/employer")
    }

    @Test func `a role that is none of the scheme's authorities is a warning`() throws {
        let library = try Library.readOnce.with(
            "schemes/exampleshire-2026.json",
            [.set("/prices/authorities", [["role": "team manager"]])]
        )
        for (role, codes) in [("team manager", []), ("Team manger", [ProblemCode.decisionSigner])] {
            let json = try Repository.person("EX-0042").changed(
                by: [Self.decision("150.00"), .set("/decision/role", .text(role))]
            ).json
            let findings = Document(file: "case.json", bytes: json).findings(with: library)
            #expect(findings.map(\.code) == codes)
            #expect(findings.allSatisfy { $0.suggestion == "team manager" })
        }
    }

    @Test(
        arguments: [
            ("/decision/date", "2026-04-19", ["decision-date"]),
            ("/decision/date", "2026-04-20", []), ("/decision/date", "2026-04-21", []),
            ("/override/date", "2026-04-19", ["decision-date"]),
            ("/override/date", "2026-04-20", []),
        ] as [(String, Tree, [String])]
    )
    func `what was decided before the day of the assessment is a warning`(
        pointer: String,
        date: Tree,
        codes: [String]
    ) throws {
        let changes = [Self.decision("177.00"), Self.override, .set(pointer, date)]
        let json = try Repository.person("EX-0042").changed(by: changes).json
        let findings = Document(file: "case.json", bytes: json).findings(with: .readOnce)
        #expect(findings.map(\.code.rawValue) == codes)
        #expect(findings.allSatisfy { $0.severity == .warning && $0.pointer == pointer })
    }

    // MARK: What somebody should look at

    @Test func `an amount of the year that is not verified is named`() throws {
        let pages = try Pages([])
        #expect(pages.screen.contains("Rates not verified: mig.single.25; computed: 2 amounts"))
        #expect(pages.note.contains("Rates: not verified: mig.single.25; computed: 2 amounts."))
    }

    @Test func `weeks that are not alike are said, and nothing where they are`() throws {
        let uneven = try Pages(Answer("EX-0044", with: .readOnce))
        #expect(uneven.screen.contains("All lines, on average £747.69 a week"))
        #expect(uneven.note.contains("| **Total, on average** | **£747.69** |"))
        #expect(try !Pages([]).screen.contains("on average"))
        // A line alone has a total only where it says this: 840.00 in 4 weeks of 52 is 64.62.
        let respite = try Repository.person("EX-0044")["/plan/lines/3"]
        let alone = try Pages([.set("/plan/lines", .list([respite].compactMap(\.self)))])
        #expect(alone.screen.contains("All lines, on average £64.62 a week"))
    }

    @Test func `what is collected each week is an average where the routes take turns`() throws {
        // 100.00 all year, by direct payment for 26 weeks and council-managed for 26: 61.06 comes
        // off the payment, 38.94 net, or is invoiced. (38.94 x 26) / 52 = 19.47, 61.06 / 2 = 30.53.
        let half: [String: Tree] = [
            "quantity": 1, "every": "week", "price": 100, "priceReason": "a quotation",
        ]
        let own: Tree = .line("home-care", half.merging(["route": "direct-payment"]) { $1 })
        let managed: [String: Tree] = ["id": "b", "weeks": 26, "replaces": ["a"]]
        let turns = Tree.line("home-care", half.merging(managed) { $1 })
        let changes: [Change] = [.set("/plan/lines", [own, turns])]
        let screen = try Pages(changes).screen
        #expect(screen.contains("All lines, on average £100.00 a week"))
        #expect(
            screen.contains(
                "A week on average £30.53 by invoice, direct payment of £19.47 net"
            )
        )
        #expect(try Answer("EX-0042", changes)[.flags] == "uneven-weeks")
        // Weeks that are alike have one figure.
        let alike = try Pages([]).screen
        #expect(alike.contains("Each week £61.06 by invoice, direct payment of £32.80 net"))
    }
}
