import BudgetDocuments
import BudgetReports
import Testing

/// 20 hours a week at 13.50, worked out by hand with the rates of 2025/26.
@Suite("Employing a personal assistant")
struct EmploymentTests {
    /// A member that has no meaning is answered by those that have one, and a word likewise.
    @Test(arguments: [["zzz": 1], ["wage": 13, "leaveCover": "zzz"]] as [[String: Tree]])
    func `each member that is agreed with a worker is on the page of plans`(
        terms: [String: Tree]
    ) throws {
        let page = String(decoding: try Repository.bytes("fixtures/plans/README.md"), as: UTF8.self)
        let faults = try answer(terms).result["/faults"]?.elements ?? []
        let names = faults.flatMap { $0["/allowed"]?.elements ?? [] }.map(\.written)
        #expect(names.count >= 3)
        for name in names { #expect(page.contains("`\(name)`"), "\(name)") }
    }

    private static let terms: [String: Tree] = ["wage": .number("13.50"), "leaveCover": "full"]

    func answer(
        _ terms: [String: Tree],
        hours: Int = 20,
        weeks: Int = 52,
        starts: String = "2025-05-05"
    ) throws -> Answer {
        let line: Tree = .line(
            "personal-assistant",
            [
                "route": "direct-payment", "quantity": .number("\(hours)"), "every": "week",
                "weeks": .number("\(weeks)"), "employment": .object(terms),
            ]
        )
        return try Answer(
            "EX-0042",
            [
                .set("/starts", .text(starts)), .set("/finance", ["status": "declined"]),
                .set("/plan/lines", [line]),
            ],
            with: library()
        )
    }

    /// The built-in scheme, its prices good for any year.
    private func library() throws -> Library {
        try Library.readOnce.with(
            "schemes/exampleshire-2026.json",
            [.set("/prices/from", "2023-04-01")]
        )
    }

    private func part(_ answer: Answer, _ name: String) -> String {
        answer.result["/plan/lines/0/employment/\(name)"]?.written ?? "nothing"
    }

    @Test(
        arguments: [
            // 1,040 paid hours, and nobody comes in the 5.6 weeks: 20 x 46.4 = 928.
            ("none", "14040.00", "1040", "928"),
            // 112 hours of relief: 1,152 paid.
            ("relief", "15552.00", "1152", "1040"),
            // Relief earns holiday too: 1,040 x 52 / 46.4 = 1,165.517...
            ("full", "15734.48", "33800/29", "1040"),
        ]
    )
    func `wages depend on who covers the holiday`(
        cover: String,
        wages: String,
        paid: String,
        contact: String
    ) throws {
        let answer = try answer(["wage": .number("13.50"), "leaveCover": .text(cover)])
        #expect(part(answer, "wagesPerYear") == wages)
        #expect(part(answer, "paidHoursPerYear") == paid)
        #expect(part(answer, "contactHoursPerYear") == contact)
    }

    @Test func `nobody is employed for weeks in which another line stands in`() throws {
        let line: Tree = .line(
            "personal-assistant",
            [
                "route": "direct-payment", "quantity": 20, "every": "week",
                "employment": .object(Self.terms.merging(["insurancePerYear": 90]) { $1 }),
            ]
        )
        // 840.00 a week of respite, all 52 weeks.
        let answer = try Answer(
            "EX-0042",
            [
                .set(
                    "/plan/lines",
                    [
                        line,
                        .line(
                            "respite",
                            ["id": "rest", "quantity": 1, "every": "week", "replaces": ["a"]]
                        ),
                    ]
                )
            ]
        )
        #expect(answer.faultCodes == [])
        #expect(answer[.planYear] == "43680.00")
        #expect(answer.result["/plan/lines/0/perYear"]?.written == "0.00")
        #expect(answer.result["/plan/lines/0/weeks"] == 0)
    }

    @Test func `an employer owes pension and national insurance above their thresholds`() throws {
        // (15,734.48 - 6,240) x 3% = 284.83; (15,734.48 - 5,000) x 15% = 1,610.17.
        let answer = try answer(Self.terms)
        #expect(part(answer, "pensionPerYear") == "284.83")
        #expect(part(answer, "nationalInsurancePerYear") == "1610.17")
        // 15,734.4828 + 284.8345 + 1,610.1724 = 17,629.4897, / 1,040 = 16.95.
        #expect(part(answer, "perYear") == "17629.49")
        #expect(part(answer, "perContactHour") == "16.95")
        #expect(answer[.planYear] == "17629.49")
    }

    @Test(
        arguments: [
            // 20 x 52 x 12.21 = 12,698.40: (12,698.40 - 6,240) x 3% = 193.75, (12,698.40 - 5,000) x
            // 15% = 1,154.76. Under 21 national insurance is due above 50,270, under 22 no pension.
            (nil, 1, "193.75", "1154.76"), (22, 1, "193.75", "1154.76"), (21, 1, "0.00", "1154.76"),
            (20, 1, "0.00", "0.00"), (16, 1, "0.00", "0.00"),
            // 6,349.20 each: (6,349.20 - 5,000) x 15% x 2 = 404.76; the other may be older.
            (20, 2, "0.00", "404.76"),
        ] as [(Int?, Int, String, String)]
    )
    func `an employer owes less on one worker who is young`(
        age: Int?,
        workers: Int,
        pension: String,
        insurance: String
    ) throws {
        var terms: [String: Tree] = [
            "wage": .number("12.21"), "leaveCover": "none", "workers": .number("\(workers)"),
        ]
        if let age { terms["age"] = .number("\(age)") }
        let answer = try answer(terms)
        #expect(part(answer, "pensionPerYear") == pension)
        #expect(part(answer, "nationalInsurancePerYear") == insurance)
    }

    @Test func `above its own threshold national insurance is due on the young too`() throws {
        // 20 x 52 x 50.00 = 52,000.00: (52,000 - 50,270) x 15% = 259.50.
        let young = try answer(["wage": 50, "leaveCover": "none", "age": 20])
        #expect(part(young, "nationalInsurancePerYear") == "259.50")
    }

    @Test(
        arguments: [
            // 30 x 13.00 = 390.00 a week: 13 x 15% x (390 - 96) = 573.30, 13 x 3% x (390 - 120) =
            // 105.30. At 20 it is below 967.00, and there is no pension.
            ("2025-05-05", 13, 30, nil, "105.30", "573.30"),
            ("2025-05-05", 13, 30, 20, "0.00", "0.00"),
            // 15 x 13.00 = 195.00 is above the 192.00 a week; 14 x 13.00 = 182.00 is not:
            // 13 x 3% x 75.00 = 29.25, 13 x 15% x 99.00 = 193.05; 13 x 15% x 86.00 = 167.70.
            ("2025-05-05", 13, 15, nil, "29.25", "193.05"),
            ("2025-05-05", 13, 14, nil, "0.00", "167.70"),
            // Before April 2025: 13 x 13.8% x (390 - 175) = 385.71.
            ("2024-05-06", 13, 30, nil, "105.30", "385.71"),
            // All year by the amounts of a year: 20,280.00; (20,280 - 5,000) x 15% = 2,292.00.
            ("2025-05-05", 52, 30, nil, "421.20", "2292.00"),
        ] as [(String, Int, Int, Int?, String, String)]
    )
    func `work that is not all year is held against the thresholds of a week`(
        starts: String,
        weeks: Int,
        hours: Int,
        age: Int?,
        pension: String,
        insurance: String
    ) throws {
        var terms: [String: Tree] = ["wage": 13, "leaveCover": "none"]
        if let age { terms["age"] = .number("\(age)") }
        let answer = try answer(terms, hours: hours, weeks: weeks, starts: starts)
        #expect(part(answer, "pensionPerYear") == pension)
        #expect(part(answer, "nationalInsurancePerYear") == insurance)
    }

    @Test func `the allowance takes the national insurance away`() throws {
        // 15,734.48 + 284.83 = 16,019.32, / 1,040 = 15.40.
        let answer = try answer(Self.terms.merging(["claimsAllowance": true]) { $1 })
        #expect(part(answer, "nationalInsurancePerYear") == "0.00")
        #expect(part(answer, "perContactHour") == "15.40")
    }

    @Test func `thresholds count for each worker`() throws {
        // 7,867.24 each: no pension; (7,867.2414 - 5,000) x 15% x 2 = 860.17.
        let answer = try answer(Self.terms.merging(["workers": 2]) { $1 })
        #expect(part(answer, "pensionPerYear") == "0.00")
        #expect(part(answer, "nationalInsurancePerYear") == "860.17")
    }

    @Test func `the allowance of an employer is one for all lines`() throws {
        // 100 hours and 11.2 % of relief, 5,760 x 14.00 = 80,640.00, for each of four 20,160.00:
        // (20,160 - 5,000) x 15% x 4 = 9,096.00, which leaves 1,404.00 of 10,500.00.
        let terms: Tree = [
            "wage": 14, "leaveCover": "relief", "workers": 4, "claimsAllowance": true,
        ]
        let plan = try plan([("week", 100, terms), ("weekend", 100, terms)])
        #expect(plan("week", "nationalInsurancePerYear") == "0.00")
        #expect(plan("weekend", "nationalInsurancePerYear") == "7692.00")
    }

    @Test func `a worker on two lines has one wage`() throws {
        // 1,152 x 12.50 = 14,400.00 and 576 x 14.50 = 8,352.00, together 22,752.00:
        // (22,752 - 6,240) x 3% = 495.36 and (22,752 - 5,000) x 15% = 2,662.80, of which the first
        // line alone has 244.80 and 1,410.00.
        let plan = try plan([
            ("week", 20, ["wage": .number("12.50"), "leaveCover": "relief", "age": 30]),
            (
                "weekend", 10,
                ["wage": .number("14.50"), "leaveCover": "relief", "sameWorkerAs": "week"]
            ),
        ])
        #expect(plan("week", "pensionPerYear") == "244.80")
        #expect(plan("week", "nationalInsurancePerYear") == "1410.00")
        #expect(plan("weekend", "pensionPerYear") == "250.56")
        #expect(plan("weekend", "nationalInsurancePerYear") == "1252.80")
        // 8,352.00 + 250.56 + 1,252.80 = 9,855.36, so a penny less does not pay 14.50.
        for (most, wage) in [("9855.36", "14.50"), ("9855.35", "14.49")] {
            let found = try self.plan([
                ("week", 20, ["wage": .number("12.50"), "leaveCover": "relief", "age": 30]),
                (
                    "weekend", 10,
                    [
                        "upToPerYear": .number(most), "leaveCover": "relief",
                        "sameWorkerAs": "week",
                    ]
                ),
            ])
            #expect(found("weekend", "wage") == wage)
        }
    }

    @Test(arguments: [(26, ["rate-missing"]), (52, [])] as [(Int, [String])])
    func `work that is not all year needs the thresholds of a week`(
        weeks: Int,
        codes: [String]
    ) throws {
        let found = try plan(
            [("pa", 20, ["wage": 13, "leaveCover": "none"])],
            ["pa": weeks],
            with: libraryWithoutPayWeek()
        )
        #expect(found.faultCodes == codes)
    }

    @Test(arguments: ["wage": 13, "upToPerYear": 8000] as [String: Tree])
    func `the line that lacks the thresholds of a week is named, even where its wage is looked for`(
        member: String,
        amount: Tree
    ) throws {
        let found = try plan(
            [
                ("all-year", 20, ["wage": 13, "leaveCover": "none"]),
                ("half-year", 20, .object([member: amount, "leaveCover": "none"])),
            ],
            ["half-year": 26],
            with: libraryWithoutPayWeek()
        )
        let place = found.answer.result["/faults/0/pointer"]?.written ?? "nowhere"
        #expect(found.faultCodes == ["rate-missing"])
        #expect(place.hasPrefix("/plan/lines/1/"), "\(place)")
    }

    private func libraryWithoutPayWeek() throws -> Library {
        let year = try Tree(json: Repository.bytes("fixtures/rates/england-2025.json"))
            .changed(by: [.remove("/employment/payWeek")])
        guard case .good(let rates, _) = Document(file: "r.json", bytes: year.json).rates() else {
            Issue.record("the rates without a week of pay have a fault")
            throw Tree.Trouble.notJSON
        }
        var library = try library()
        library.add(rates)
        return library
    }

    // 52 paid hours a year, and 90.00 + 60.00 + 50.00 = 200.00 whatever the wage: a penny an hour is
    // 0.52 a year.
    @Test(
        arguments: [
            ("100.00", nil), ("200.00", nil), ("200.51", "0.00"), ("200.52", "0.01"),
        ] as [(String, String?)]
    )
    func `a year's money that fixed costs take up leaves no wage to look for`(
        most: String,
        wage: String?
    ) throws {
        let terms: Tree = [
            "upToPerYear": .number(most), "leaveCover": "none", "insurancePerYear": 90,
            "payrollPerYear": 60, "otherPerYear": 50,
        ]
        let found = try plan([("pa", 1, terms)])
        #expect(found.faultCodes == (wage == nil ? ["number-range"] : []))
        if let wage { #expect(found("pa", "wage") == wage) }
        let fault = found.answer.result["/faults/0"]
        #expect(
            fault?["/pointer"]?.written
                == (wage == nil ? "/plan/lines/0/employment/upToPerYear" : nil)
        )
    }

    @Test(
        arguments: [
            (["sameWorkerAs": "later"], "reference-unknown"),
            (["sameWorkerAs": "week", "age": 30], "member-unknown"),
            (["sameWorkerAs": "part"], "reference-unknown"),
        ] as [([String: Tree], String)]
    )
    func `the same worker is that of an earlier line, who works all year`(
        more: [String: Tree],
        code: String
    ) throws {
        let own: Tree = ["wage": 14, "leaveCover": "none"]
        let same = ["wage": 15, "leaveCover": "none"].merging(more) { $1 }
        let found = try plan(
            [("week", 20, own), ("part", 20, own), ("b", 10, .object(same)), ("later", 1, own)],
            ["part": 26]
        )
        #expect(found.faultCodes == [code])
    }

    private struct Costed {
        let answer: Answer
        let names: [String]
        var faultCodes: [String] { answer.faultCodes }

        func callAsFunction(_ line: String, _ part: String) -> String? {
            names.firstIndex(of: line).flatMap {
                answer.result["/plan/lines/\($0)/employment/\(part)"]?.written
            }
        }
    }

    private func plan(
        _ lines: [(id: String, hours: Int, terms: Tree)],
        _ weeks: [String: Int] = [:],
        with library: Library? = nil
    ) throws -> Costed {
        let written: [Tree] = lines.map { line in
            .line(
                "personal-assistant",
                [
                    "id": .text(line.id), "route": "direct-payment",
                    "quantity": .number("\(line.hours)"), "every": "week",
                    "weeks": .number("\(weeks[line.id] ?? 52)"), "employment": line.terms,
                ]
            )
        }
        let answer = try Answer(
            "EX-0042",
            [
                .set("/starts", "2025-05-05"), .set("/finance", ["status": "declined"]),
                .set("/plan/lines", .list(written)),
            ],
            with: library ?? self.library()
        )
        return Costed(answer: answer, names: lines.map(\.id))
    }

    @Test func `the year before April 2025 had other thresholds`() throws {
        // (15,734.4828 - 9,100) x 13.8% = 915.56.
        let answer = try answer(Self.terms, starts: "2024-05-06")
        #expect(part(answer, "nationalInsurancePerYear") == "915.56")
    }

    @Test(
        arguments: [
            // From 7 April 2025 15% above 5,000.00 is due, in the 19th week; before, and in
            // 2026, what is due stays.
            ("2024-12-02", 52, true), ("2024-12-02", 19, true), ("2024-12-02", 18, false),
            ("2023-12-04", 52, false), ("2025-12-01", 52, false),
        ]
    )
    func `a year that keeps what was owed on wages says so`(
        starts: String,
        weeks: Int,
        isTold: Bool
    ) throws {
        let answer = try answer(Self.terms, weeks: weeks, starts: starts)
        let person = try answer.person
        let page = PlanPage(person).text.split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        #expect(page.contains("From 7 April 2025 other amounts are owed on wages") == isTold)
        #expect(page.contains("other amounts are owed") == isTold)
    }

    @Test func `the highest wage that a budget can pay is found`() throws {
        // 18,460 and 168 fixed: (18,460 - 168 + 187.20) / (1.03 x 1,165.517) = 15.393: 15.39.
        let terms: [String: Tree] = [
            "upToPerYear": .number("18460.00"), "leaveCover": "full", "claimsAllowance": true,
            "insurancePerYear": 90, "payrollPerYear": 78,
        ]
        let found = try answer(terms)
        #expect(part(found, "wage") == "15.39")
        let most = try #require(Fraction(part(found, "perYear")))
        #expect(most <= Fraction(18_460))
        let above = try answer(
            terms.filter { $0.key != "upToPerYear" }.merging(["wage": .number("15.40")]) { $1 }
        )
        let more = try #require(Fraction(part(above, "perYear")))
        #expect(more > Fraction(18_460))
    }

    @Test func `fixed costs are added, once`() throws {
        let plain = try answer(Self.terms)
        let more = try answer(
            Self.terms.merging(["insurancePerYear": 90, "payrollPerYear": 78, "otherPerYear": 32]) {
                $1
            }
        )
        let with = try #require(try more.pence(.planYear))
        let without = try #require(try plain.pence(.planYear))
        #expect(with - without == 200_00)
    }

    @Test func `whether holiday is covered has to be said`() throws {
        #expect(try answer(["wage": 13]).faultCodes == ["member-missing"])
    }
}
