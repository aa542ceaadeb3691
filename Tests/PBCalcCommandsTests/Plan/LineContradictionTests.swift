import Testing

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
            (["quantity": 1, "every": "once", "weeks": 20], "weeks"),
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
    func `lines that say the same thing in two ways are refused at the one that would not count`(
        members: [String: Tree],
        at member: String
    ) throws {
        #expect(try Self.faults(members) == ["member-unknown /plan/lines/0/\(member)"])
    }

    @Test(arguments: ["priceReason", "upliftReason"])
    func `a reason for an amount that is not there is refused: the list's price would count`(
        reason: String
    ) throws {
        let line: [String: Tree] = ["quantity": 1, "every": "week", reason: "agreed at 30.00"]
        #expect(try Self.faults(line) == ["member-missing /plan/lines/0"])
    }

    @Test(arguments: ["1", "52"])
    func `what is bought once is so in one week, or in no week of its own`(weeks: String) throws {
        let once: [String: Tree] = ["quantity": 1, "every": "once", "weeks": .number(weeks)]
        #expect(try Self.faults(once) == [])
    }

    @Test(
        arguments: [
            // Monday, an hour and a half.
            (nil, []), ("1.5", []), ("1", ["number-range /plan/lines/0/quantity"]),
            ("2", ["number-range /plan/lines/0/quantity"]),
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

    @Test(arguments: [("10:30", []), ("10:29", ["id-repeated /plan/lines/0/visits/1"])])
    func `visits of a line may not overlap`(from: String, faults: [String]) throws {
        let visits: Tree = [
            ["days": ["monday"], "hours": ["09:00", "10:30"]],
            ["days": ["monday"], "hours": [.text(from), "11:30"]],
        ]
        #expect(try Self.faults(["visits": visits]) == faults)
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
}
