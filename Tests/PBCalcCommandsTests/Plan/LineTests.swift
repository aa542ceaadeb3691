import Testing

/// Lines with more to them than a quantity at one price, worked out by hand.
@Suite("Lines of a plan")
struct LineTests {
    /// A list with services at round prices, made from the agency's card.
    private static func setting(_ changes: [Change] = []) -> PlanSetting {
        var setting = PlanSetting.published("agency-prices", on: "2026-05-04")
        setting.changes =
            [
                .set(
                    "/prices/services",
                    [
                        ["id": "care", "title": "care", "unit": "hour", "price": 10],
                        ["id": "rest", "title": "respite", "unit": "week", "price": 750],
                        ["id": "home", "title": "a place to live", "unit": "week", "price": 800],
                    ]
                ), .set("/prices/termWeeks", 39),
            ] + changes
        return setting
    }

    private static func line(
        of service: String = "care",
        _ members: [String: Tree]
    ) -> Tree {
        .line(service, ["quantity": 10, "every": "week"].merging(members) { $1 })
    }

    @Test func `respite replaces ongoing care in its weeks`() throws {
        // W5, Reading: 100 a week and 1,500 for two weeks of respite: 50 x 100 + 1,500 = 6,500.
        let answer = try Self.setting().answer([
            Self.line([:]),
            Self.line(of: "rest", ["id": "b", "quantity": 1, "weeks": 2, "replaces": ["a"]]),
        ])
        #expect(answer[.planYear] == "6500.00")
        #expect(answer.result["/plan/lines/0/weeks"] == 50)
    }

    @Test func `two lines that replace the same care take weeks one after another`() throws {
        // 52 - 2 - 3 = 47 weeks of care: 4,700 + 1,500 + 2,250.
        let answer = try Self.setting().answer([
            Self.line([:]),
            Self.line(of: "rest", ["id": "b", "quantity": 1, "weeks": 2, "replaces": ["a"]]),
            Self.line(of: "rest", ["id": "c", "quantity": 1, "weeks": 3, "replaces": ["a"]]),
        ])
        #expect(answer[.planYear] == "8450.00")
    }

    @Test(
        arguments: [("term-time", "3900.00"), ("school-holidays", "1300.00")]
    )
    func `a season is the weeks of term or the others`(season: String, year: String) throws {
        let answer = try Self.setting().answer([Self.line(["season": .text(season)])])
        #expect(answer[.planYear] == year)
    }

    @Test func `term and holidays together are the year`() throws {
        let answer = try Self.setting().answer([
            Self.line(["season": "term-time"]),
            Self.line(["id": "b", "season": "school-holidays"]),
        ])
        #expect(answer[.planYear] == "5200.00")
        #expect(answer[.plan] == "100.00")
    }

    @Test func `dates are counted, not averaged`() throws {
        // 10 hours on each of three days.
        let answer = try Self.setting().answer([
            .line("care", ["quantity": 10, "dates": ["2026-05-25", "2026-12-25", "2027-05-02"]])
        ])
        #expect(answer[.planYear] == "300.00")
    }

    @Test(arguments: ["2026-05-03", "2027-05-03"])
    func `a date outside the 52 weeks is a fault`(date: String) throws {
        let answer = try Self.setting().answer([
            .line("care", ["quantity": 1, "dates": [.text(date)]])
        ])
        #expect(answer.faultCodes == ["date-order"])
    }

    @Test(arguments: 1...12)
    func `shares of all people are the whole to the penny`(people: Int) throws {
        // 3 hours at 10.00 for 50 weeks: 1,500.00, whatever the number of people.
        var pence = 0
        for person in 1...people {
            let answer = try Self.setting().answer([
                Self.line([
                    "quantity": 3, "weeks": 50,
                    "shared": ["people": .number("\(people)"), "person": .number("\(person)")],
                ])
            ])
            pence += try answer.pence(.planYear) ?? 0
        }
        #expect(pence == 1_500_00)
    }

    @Test func `one of three at 1 to 3 is a third of the hour, five times`() throws {
        // W12, SupportAbility: 63.21 / 3 x 5 = 105.35 a week.
        let answer = try Self.setting([.set("/prices/services/0/price", .number("63.21"))]).answer([
            Self.line(["quantity": 5, "shared": ["people": 3, "person": 2]])
        ])
        #expect(answer[.plan] == "105.35")
    }

    /// What the price is multiplied or divided by is told as the case states it, and only there.
    @Test func `workers and a share are told beside the price`() throws {
        let answer = try Self.setting().answer([
            Self.line(["quantity": 5, "workers": 2]),
            Self.line(["id": "b", "shared": ["people": 3, "person": 2, "purchase": "outing"]]),
            Self.line(["id": "c", "shared": ["people": 2, "person": 1], "workers": 1]),
        ])
        let lines = answer.result["/plan/lines"]?.elements ?? []
        #expect(lines.map { $0["/workers"]?.written } == ["2", nil, nil])
        #expect(
            lines.map { $0["/shared"] } == [
                nil, ["people": 3, "person": 2, "purchase": "outing"], ["people": 2, "person": 1],
            ]
        )
    }

    @Test func `a top-up is outside cost, and refused at home`() throws {
        let lines = [Self.line(of: "home", ["quantity": 1, "topUp": 50])]
        let home = try Self.setting().answer(lines)
        #expect(home.faultCodes == ["top-up"])
        for setting in ["care-home", "shared-lives", "supported-living"] {
            let answer = try Self.setting().answer(lines, setting: setting)
            #expect(answer[.plan] == "750.00")
            #expect(answer.result["/plan/lines/0/topUpPerYear"]?.written == "2600.00")
        }
        let tooMuch = try Self.setting().answer(
            [Self.line(of: "home", ["quantity": 1, "topUp": 801])],
            setting: "care-home"
        )
        #expect(tooMuch.faultCodes == ["top-up"])
        for answer in [home, tooMuch] {
            #expect(answer.result["/faults/0/pointer"] == "/plan/lines/0/topUp")
        }
        #expect(tooMuch.result["/faults/0/message"]?.written.hasSuffix("price of £800.00") == true)
    }

    @Test func `an own price needs its reason`() throws {
        let answer = try Self.setting().answer([Self.line(["price": 12])])
        #expect(answer.faultCodes == ["reason-missing"])
    }

    @Test(arguments: [Tree.number("0"), .number("-1")])
    func `a line of nothing, or less, is a fault`(quantity: Tree) throws {
        let answer = try Self.setting().answer([Self.line(["quantity": quantity])])
        #expect(answer[.status] == "faults")
        #expect(answer[.plan] == "null")
    }

    @Test func `a service not in the list is a fault with the nearest one`() throws {
        let answer = try Self.setting().answer([Self.line(of: "cares", [:])])
        #expect(answer.faultCodes == ["service-unknown"])
        #expect(answer.result["/faults/0/suggestion"] == "care")
    }

    @Test func `a line that others pay costs the council nothing`() throws {
        let answer = try Self.setting().answer([
            Self.line([:]),
            Self.line(["id": "b", "funding": "unpaid", "price": 0, "priceReason": "family"]),
        ])
        #expect(answer[.planYear] == "5200.00")
    }

    // B1.4: 200.00 a week by the conventions of this scheme, which are the /52 ones.
    @Test(
        arguments: [
            ("week", 20, "10400.00"), ("fortnight", 40, "10400.00"), ("four-weeks", 80, "10400.00"),
            ("month", 20, "2400.00"), ("quarter", 20, "800.00"), ("year", 20, "200.00"),
        ]
    )
    func `a year is 52 weeks, 26 fortnights, 13 times four weeks or 12 months`(
        every: String,
        quantity: Int,
        year: String
    ) throws {
        let answer = try Self.setting().answer([
            Self.line(["quantity": .number("\(quantity)"), "every": .text(every)])
        ])
        #expect(answer[.planYear] == year)
    }
}

@Suite("Lines that say the same thing in two ways")
struct LineContradictionTests {
    private static let visits: Tree = [["days": ["monday"], "hours": ["09:00", "10:30"]]]
    private static let worker: Tree = ["wage": 13, "leaveCover": "full"]

    private static func faults(_ members: [String: Tree]) throws -> [String] {
        var setting = PlanSetting.published("agency-prices", on: "2026-05-04")
        setting.changes = [
            .set(
                "/prices/services",
                [["id": "care", "title": "care", "unit": "hour", "price": 10]]
            ), .set("/prices/termWeeks", 39),
        ]
        let answer = try setting.answer([.line("care", members)])
        let faults = answer.result["/faults"]?.elements ?? []
        return faults.map {
            "\($0["/code"]?.written ?? "") \($0["/pointer"]?.written ?? "")"
        }
    }

    @Test(
        arguments: [
            (["visits": visits, "dates": ["2026-06-01"]], "dates"),
            (["visits": visits, "on": "saturday"], "on"),
            (["visits": visits, "at": "23:00"], "at"),
            (["visits": visits, "every": "month"], "every"),
            (["visits": visits, "every": "once"], "every"),
            (["quantity": 1, "dates": ["2026-06-01"], "every": "month"], "every"),
            (["quantity": 1, "dates": ["2026-06-01"], "weeks": 10], "weeks"),
            (["quantity": 1, "dates": ["2026-06-01"], "season": "term-time"], "season"),
            (["quantity": 1, "every": "week", "season": "term-time", "weeks": 10], "weeks"),
            (
                [
                    "quantity": 1, "every": "week", "employment": worker, "price": 9,
                    "priceReason": "agreed",
                ], "price"
            ), (["visits": visits, "employment": worker], "visits"),
            (["quantity": 1, "every": "once", "employment": worker], "every"),
            (["quantity": 1, "every": "week", "employment": worker, "workers": 2], "workers"),
        ] as [([String: Tree], String)]
    )
    func `are refused at the one that would not count`(
        members: [String: Tree],
        at member: String
    ) throws {
        #expect(try Self.faults(members) == ["member-unknown /plan/lines/0/\(member)"])
    }

    @Test(
        arguments: [
            // Monday, an hour and a half.
            (nil, []), ("1", []), ("1.5", []), ("2", ["number-range /plan/lines/0/quantity"]),
        ] as [(String?, [String])]
    )
    func `units beside visits are those of the visits`(
        quantity: String?,
        faults: [String]
    ) throws {
        var members: [String: Tree] = ["visits": Self.visits]
        if let quantity { members["quantity"] = .number(quantity) }
        #expect(try Self.faults(members) == faults)
    }

    @Test(arguments: ["visits", "dates"])
    func `no visit and no day at all is nothing to buy`(list: String) throws {
        let bare = try Self.faults(["quantity": 1, list: []])
        #expect(bare == ["member-missing /plan/lines/0/\(list)"])
        let weekly = try Self.faults(["quantity": 1, "every": "week", list: []])
        #expect(weekly == ["member-missing /plan/lines/0/\(list)"])
    }

    @Test func `a day is bought once: more on it is a quantity`() throws {
        let days: Tree = ["2026-06-01", "2026-06-08", "2026-06-01"]
        #expect(
            try Self.faults(["quantity": 1, "dates": days])
                == ["id-repeated /plan/lines/0/dates/2"]
        )
    }

    @Test(
        arguments: [
            // Side by side on one day, and a minute over.
            ("monday", "09:00-10:30", "monday", "10:30-11:30", false),
            ("monday", "09:00-10:30", "monday", "10:29-11:30", true),
            ("monday", "10:29-11:30", "weekdays", "09:00-10:30", true),
            ("monday", "09:00-10:30", "tuesday", "09:00-10:30", false),
            // Past midnight into the next day, and from Sunday into Monday.
            ("friday", "23:00-01:00", "saturday", "01:00-02:00", false),
            ("friday", "23:00-01:00", "saturday", "00:59-02:00", true),
            ("saturday", "00:59-02:00", "friday", "23:00-01:00", true),
            ("friday", "23:00-01:00", "friday", "00:00-01:00", false),
            ("sunday", "22:00-08:00", "monday", "07:59-09:00", true),
            ("sunday", "22:00-08:00", "monday", "08:00-09:00", false),
            // All day and night, one day after another.
            ("saturday", "09:00-09:00", "sunday", "09:00-09:00", false),
            ("saturday", "09:00-09:00", "sunday", "08:59-09:30", true),
            // A public holiday is a day of its own.
            ("public-holiday", "09:00-10:00", "public-holiday", "09:30-10:30", true),
            ("public-holiday", "09:00-10:00", "monday", "09:30-10:30", false),
        ]
    )
    func `visits of a line may not overlap`(
        day: String,
        hours: String,
        other: String,
        otherHours: String,
        isFault: Bool
    ) throws {
        let visits = [(day, hours), (other, otherHours)].map { day, hours -> Tree in
            [
                "days": [.text(day)],
                "hours": .list(hours.split(separator: "-").map { .text(String($0)) }),
            ]
        }
        #expect(
            try Self.faults(["visits": .list(visits)])
                == (isFault ? ["id-repeated /plan/lines/0/visits/1"] : [])
        )
    }

    @Test func `a wage to be found is not stated too`() throws {
        let worker: Tree = ["wage": 13, "upToPerYear": 20_000, "leaveCover": "full"]
        #expect(
            try Self.faults(["quantity": 1, "every": "week", "employment": worker])
                == ["member-unknown /plan/lines/0/employment/upToPerYear"]
        )
    }

    @Test func `visits on no day are nothing`() throws {
        let visits: Tree = [["days": [], "hours": ["09:00", "10:00"]]]
        #expect(try Self.faults(["visits": visits]) == ["quantity-zero /plan/lines/0/visits"])
    }

    @Test func `no line replaces itself`() throws {
        #expect(
            try Self.faults(["quantity": 1, "every": "week", "replaces": ["a"]])
                == ["reference-unknown /plan/lines/0/replaces/0"]
        )
    }
}

@Suite("The year and the week of a plan")
struct YearAndWeekTests {
    @Test(
        arguments: [
            // 100.00 a year: 1.923 a week, 52 x 1.92 = 99.84.
            ("100.00", "1.92", "0.16"),
            // 101.00: 1.942, 52 x 1.94 = 100.88; 99.00: 1.904, 98.80; 98.80 leaves nothing.
            ("101.00", "1.94", "0.12"), ("99.00", "1.90", "0.20"), ("98.80", "1.90", "nothing"),
            // 101.90: 1.9596, 52 x 1.96 = 101.92.
            ("101.90", "1.96", "-0.02"),
        ]
    )
    func `what the week leaves of the year is shown`(
        year: String,
        week: String,
        residual: String
    ) throws {
        let line: Tree = .line(
            "equipment",
            [
                "quantity": 1, "every": "year", "price": .number(year),
                "priceReason": "a quotation",
            ]
        )
        let answer = try Answer("EX-0042", [.set("/plan/lines", [line])], with: .readOnce)
        #expect(answer[.planYear] == year)
        #expect(answer[.plan] == week)
        #expect(answer.result["/plan/residualPerYear"]?.written ?? "nothing" == residual)
    }
}
