import Testing

/// Lines in place of others, worked out by hand: `a` is 10 hours at 10.00 a week, 5,200.00 a year.
///
/// The year is the 52 weeks from 4 May 2026 to 2 May 2027; its last four begin on 5 April.
@Suite("Lines that replace others")
struct ReplacementTests {
    private static func answer(_ lines: [Tree]) throws -> Answer {
        try PlanSetting.atRoundPrices().answer(lines)
    }

    private static func care(_ id: String = "a", _ members: [String: Tree] = [:]) -> Tree {
        let usual: [String: Tree] = ["id": .text(id), "quantity": 10]
        return .line("care", usual.merging(members) { $1 })
    }

    private static let weekly: [String: Tree] = ["every": "week"]

    /// A week of something in place of some lines.
    private static func week(
        of service: String = "rest",
        _ id: String,
        for replaced: [String],
        _ members: [String: Tree] = weekly
    ) -> Tree {
        let usual: [String: Tree] = [
            "id": .text(id), "quantity": 1, "replaces": .list(replaced.map { .text($0) }),
        ]
        return .line(service, usual.merging(members) { $1 })
    }

    private static func weeks(_ count: Int) -> [String: Tree] {
        ["every": "week", "weeks": .number("\(count)")]
    }

    private static func faults(_ lines: [Tree]) throws -> [String] {
        try answer(lines).result["/faults"]?.elements.map {
            "\($0["/code"]?.written ?? "") \($0["/pointer"]?.written ?? "")"
        } ?? []
    }

    @Test(
        arguments: [
            // 51 weeks of care and one week of respite; two in one week; two in two weeks.
            (["2026-07-01"], "5850.00"), (["2026-07-01", "2026-07-02"], "6600.00"),
            (["2026-07-05", "2026-07-06"], "6500.00"),
            // The first and the last day of the year.
            (["2026-05-04", "2027-05-02"], "6500.00"),
        ]
    )
    func `a line of dates stands in the weeks of its dates`(
        dates: [String],
        year: String
    ) throws {
        let answer = try Self.answer([
            Self.care("a", Self.weekly),
            Self.week("b", for: ["a"], ["dates": .list(dates.map { .text($0) })]),
        ])
        #expect(answer[.planYear] == year)
    }

    /// A share of the others falls with them, and what is bought once is in no week.
    @Test(
        arguments: [
            ["every": "once"], ["shareOfLines": .number("0.1"), "quantity": nil],
        ] as [[String: Tree?]]
    )
    func `a line that has no weeks of its own is not replaced`(members: [String: Tree?]) throws {
        var unusual: [String: Tree?] = ["id": "o", "quantity": 10]
        unusual.merge(members) { $1 }
        let faults = try Self.faults([
            Self.care("a", Self.weekly), .line("care", unusual.compactMapValues { $0 }),
            Self.week("b", for: ["a", "o"], Self.weeks(2)),
        ])
        #expect(faults == ["reference-unknown /plan/lines/2/replaces/1"])
    }

    @Test(
        arguments: [
            // 13 weeks of care and 39 x 750.00, or 39 weeks and 13 x 750.00.
            ([:], "term-time", "30550.00"), ([:], "school-holidays", "13650.00"),
            // Nothing is left of care in term, or all of it.
            (["season": "term-time"], "term-time", "29250.00"),
            (["season": "term-time"], "school-holidays", "13650.00"),
        ] as [([String: Tree], String, String)]
    )
    func `a line of a season stands in its season`(
        care: [String: Tree],
        season: String,
        year: String
    ) throws {
        let answer = try Self.answer([
            Self.care("a", Self.weekly.merging(care) { $1 }),
            Self.week("b", for: ["a"], ["every": "week", "season": .text(season)]),
        ])
        #expect(answer[.planYear] == year)
    }

    @Test func `a season keeps its weeks, and so many weeks are found beside it`() throws {
        // 13 weeks of holidays, 2 weeks before them, and 37 x 100.00.
        let lines = [
            Self.care("a", Self.weekly), Self.week("b", for: ["a"], Self.weeks(2)),
            Self.week("c", for: ["a"], ["every": "week", "season": "school-holidays"]),
        ]
        #expect(try Self.answer(lines)[.planYear] == "14950.00")
    }

    @Test(
        arguments: [
            // Care on the first day and on one near the last four weeks, which are respite.
            ("2027-04-04", "3200.00"), ("2027-04-05", "3100.00"), ("2027-05-02", "3100.00"),
        ]
    )
    func `a day of a line is not bought in the weeks of another`(
        day: String,
        year: String
    ) throws {
        let answer = try Self.answer([
            Self.care("a", ["dates": ["2026-05-04", .text(day)]]),
            Self.week("b", for: ["a"], Self.weeks(4)),
        ])
        #expect(answer[.planYear] == year)
    }

    @Test func `a line in place of one that replaces a third stands in its weeks`() throws {
        // 48 weeks of care, 2 of respite, 2 elsewhere, in whatever order they are written.
        let first = Self.week("b", for: ["a"], Self.weeks(4))
        let second = Self.week(of: "home", "c", for: ["b"], Self.weeks(2))
        for lines in [[first, second], [second, first]] {
            let answer = try Self.answer([Self.care("a", Self.weekly)] + lines)
            #expect(answer[.planYear] == "7900.00")
        }
    }

    @Test(
        arguments: [
            // 50 + 2 are the year; 26 + 27 are a week more, and 52 are all there is.
            (["weeks": 50], ["weeks": 2], nil),
            (["weeks": 26], ["weeks": 27], "number-range /plan/lines/2/weeks"),
            (["weeks": 52], ["weeks": 1], "number-range /plan/lines/2/weeks"),
            ([:], [:], "number-range /plan/lines/2/replaces"),
            (["season": "term-time"], ["weeks": 13], nil),
            (["season": "term-time"], ["weeks": 14], "number-range /plan/lines/2/weeks"),
        ] as [([String: Tree], [String: Tree], String?)]
    )
    func `lines in place of the same one have a year between them`(
        first: [String: Tree],
        second: [String: Tree],
        fault: String?
    ) throws {
        let lines = [
            Self.care("a", Self.weekly),
            Self.week("b", for: ["a"], Self.weekly.merging(first) { $1 }),
            Self.week("c", for: ["a"], Self.weekly.merging(second) { $1 }),
        ]
        #expect(try Self.faults(lines) == (fault.map { [$0] } ?? []))
    }

    @Test func `lines in place of different ones have a year each`() throws {
        // Each leaves 22 weeks of care: 2 x 2,200.00, and 30 weeks at 750.00 and at 800.00.
        let answer = try Self.answer([
            Self.care("a", Self.weekly), Self.care("b", Self.weekly),
            Self.week("c", for: ["a"], Self.weeks(30)),
            Self.week(of: "home", "d", for: ["b"], Self.weeks(30)),
        ])
        #expect(answer.faultCodes == [])
        #expect(answer[.planYear] == "50900.00")
    }

    @Test(
        arguments: [
            ([["b"], ["a"], []], "/plan/lines/1/replaces/0"),
            ([["b"], ["c"], ["a"]], "/plan/lines/2/replaces/0"),
            ([[], ["c"], ["a", "b"]], "/plan/lines/2/replaces/1"),
        ] as [([[String]], String)]
    )
    func `lines that replace each other would both stop`(
        replaced: [[String]],
        pointer: String
    ) throws {
        let lines = zip(["a", "b", "c"], replaced).map {
            Self.week($0, for: $1, Self.weeks(2))
        }
        #expect(try Self.faults(lines) == ["reference-unknown \(pointer)"])
    }

    @Test(
        arguments: [["quantity": 1, "every": "once"], ["shareOfLines": .number("0.1")]]
            as [[String: Tree]]
    )
    func `what has no weeks replaces nothing`(members: [String: Tree]) throws {
        let line: Tree = .line("rest", members.merging(["id": "b", "replaces": ["a"]]) { $1 })
        let faults = try Self.faults([Self.care("a", Self.weekly), line])
        #expect(faults == ["member-unknown /plan/lines/1/replaces"])
    }

    @Test func `lines of another plan that replace each other would both stop`() throws {
        let lines = ["a", "b"].map { Self.week($0, for: [$0 == "a" ? "b" : "a"]) }
        var setting = PlanSetting.published("agency-prices", on: "2026-05-04")
        setting.changes = [
            .set("/prices/services/-", ["id": "rest", "title": "rest", "unit": "week", "price": 9])
        ]
        setting.plan = [
            .set("/plan/alternatives", [["id": "other", "lines": .list(lines)]])
        ]
        let answer = try setting.answer([])
        #expect(answer.faultCodes == ["reference-unknown"])
        #expect(
            answer.result["/faults/0/pointer"]?.written
                == "/plan/alternatives/0/lines/1/replaces/0"
        )
    }

    @Test func `respite replaces ongoing care in its weeks`() throws {
        // W5, Reading: 100 a week and 1,500 for two weeks of respite: 50 x 100 + 1,500 = 6,500.
        let answer = try PlanSetting.atRoundPrices().answer([
            PlanSetting.tenHours([:]),
            PlanSetting.tenHours(
                of: "rest",
                ["id": "b", "quantity": 1, "weeks": 2, "replaces": ["a"]]
            ),
        ])
        #expect(answer[.planYear] == "6500.00")
        #expect(answer.result["/plan/lines/0/weeks"] == 50)
    }

    @Test func `two lines that replace the same care take weeks one after another`() throws {
        // 52 - 2 - 3 = 47 weeks of care: 4,700 + 1,500 + 2,250.
        let answer = try PlanSetting.atRoundPrices().answer([
            PlanSetting.tenHours([:]),
            PlanSetting.tenHours(
                of: "rest",
                ["id": "b", "quantity": 1, "weeks": 2, "replaces": ["a"]]
            ),
            PlanSetting.tenHours(
                of: "rest",
                ["id": "c", "quantity": 1, "weeks": 3, "replaces": ["a"]]
            ),
        ])
        #expect(answer[.planYear] == "8450.00")
    }

    /// Four weeks of respite are 48 of care, 4,800.00 + 4 x 750.00, however often they are counted;
    /// what is counted by longer than weeks says of none of them that it is one.
    @Test(arguments: ["fortnight", "four-weeks", "month", "quarter", "year"])
    func `what is counted by longer than a week replaces nothing`(every: String) throws {
        for members: [String: Tree] in [[:], ["weeks": 4]] {
            let often = members.merging(["quantity": 4, "every": .text(every)]) { $1 }
            let faults = try Self.faults([
                Self.care("a", Self.weekly), Self.week("b", for: ["a"], often),
            ])
            #expect(faults == ["member-unknown /plan/lines/1/replaces"])
        }
        let answer = try Self.answer([
            Self.care("a", Self.weekly), Self.week("b", for: ["a"], Self.weeks(4)),
        ])
        #expect(answer[.planYear] == "7800.00")
    }

    @Test func `no line replaces itself`() throws {
        #expect(
            try Self.faults([Self.care("a", ["every": "week", "replaces": ["a"]])])
                == ["reference-unknown /plan/lines/0/replaces/0"]
        )
    }
}
