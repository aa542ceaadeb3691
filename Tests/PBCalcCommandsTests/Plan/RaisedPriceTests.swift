import BudgetDocuments
import BudgetReports
import Testing

@Suite("Prices that are raised, and money kept back")
struct RaisedPriceTests {
    private static func care(_ members: [String: Tree]) -> [Change] {
        [
            .set(
                "/plan/lines",
                [.line("home-care", ["quantity": 2, "every": "week"].merging(members) { $1 })]
            )
        ]
    }

    @Test(
        arguments: [
            // 25.20 x 1.05 = 26.46, twice.
            ("0.05", "26.46", "52.92"),
            // 25.20 x 1.0385 = 26.1702: a price is whole pence, so twice 26.17.
            ("0.0385", "26.17", "52.34"), ("0", "25.20", "50.40"),
        ]
    )
    func `a raised price is whole pence, then multiplied`(
        uplift: String,
        price: String,
        week: String
    ) throws {
        let answer = try Answer(
            "EX-0042",
            Self.care(["uplift": .number(uplift), "upliftReason": "agreed late"])
        )
        #expect(answer.result["/plan/lines/0/price"]?.written == price)
        #expect(answer[.plan] == week)
        #expect(answer[.chargeable] == week)
    }

    @Test(arguments: [("1", nil), ("1.01", "1.01"), ("5", "5")] as [(String, String?)])
    func `a price is raised by a part of one, not by so many per cent`(
        uplift: String,
        refused: String?
    ) throws {
        let answer = try Answer(
            "EX-0042",
            Self.care(["uplift": .number(uplift), "upliftReason": "agreed late"])
        )
        // 25.20 x 2.
        #expect(answer.result["/plan/lines/0/price"]?.written == (refused == nil ? "50.40" : nil))
        #expect(answer.faultCodes == (refused == nil ? [] : ["number-range"]))
        let message = answer.result["/faults/0/message"]?.written
        #expect(message == refused.map { "\"\($0)\" is more than can stand here; the most is 1" })
    }

    @Test func `a raised price needs its reason`() throws {
        let answer = try Answer("EX-0042", Self.care(["uplift": .number("0.05")]))
        #expect(answer.faultCodes == ["reason-missing"])
        #expect(answer.result["/faults/0/pointer"] == "/plan/lines/0/uplift")
    }

    private static func reserve(_ members: [String: Tree]) -> Change {
        let usual: [String: Tree] = [
            "id": "reserve", "service": "community", "route": "direct-payment",
            "funding": "council", "charge": "free", "contingency": true,
        ]
        return .set("/plan/lines/-", .object(usual.merging(members) { $1 }))
    }

    @Test(arguments: ["0", "0.0", "\"0/1\""])
    func `a share of nothing is no line`(share: String) throws {
        let value = try Tree(json: Array(share.utf8))
        let answer = try Answer("EX-0042", [Self.reserve(["shareOfLines": value])])
        #expect(answer.faultCodes == ["quantity-zero"])
    }

    @Test func `a reserve is a part of what the other lines cost`() throws {
        // 177.00 x 52 = 9,204.00; a twentieth is 460.20, 8.85 a week; what is bought once is no part.
        let answer = try Answer("EX-0042", [Self.reserve(["shareOfLines": .number("0.05")])])
        #expect(answer.result["/plan/lines/4/perYear"]?.written == "460.20")
        #expect(answer[.plan] == "185.85")
        #expect(answer[.planYear] == "9664.20")
        #expect(answer[.chargeable] == "177.00")
        #expect(answer[.direct] == "41.65")
        #expect(answer.result["/plan/contingency/perYear"]?.written == "460.20")
        #expect(answer.result["/plan/contingency/oneOff"]?.written == "0.00")
        let check = answer.result["/plan/checks"]?.elements.first { $0["/check"] == "contingency" }
        #expect(check?["/result"] == "pass")
        #expect(check?["/reason"] == "£460.20 a year is kept back for it")
    }

    @Test func `a reserve is a sum`() throws {
        let answer = try Answer(
            "EX-0042",
            [
                Self.reserve([
                    "quantity": 1, "every": "once", "price": 250, "priceReason": "two weeks' wages",
                ])
            ]
        )
        #expect(answer[.plan] == "177.00")
        #expect(answer[.oneOff] == "395.00")
        #expect(answer.result["/plan/contingency/oneOff"]?.written == "250.00")
    }

    @Test func `shares of the others are no part of each other`() throws {
        let two = [
            Self.reserve(["shareOfLines": .number("0.05")]),
            Self.reserve(["id": "fee", "shareOfLines": .number("0.1"), "contingency": false]),
        ]
        let answer = try Answer("EX-0042", two)
        #expect(answer.result["/plan/lines/4/perYear"]?.written == "460.20")
        #expect(answer.result["/plan/lines/5/perYear"]?.written == "920.40")
    }

    /// Four hours at 25.20 in 26 weeks are 100.80 a week, and a tenth of it 10.08; 61.06 is the most
    /// that is asked for in a week: 26 times that are 1,587.56.
    @Test(
        arguments: [
            ("means-tested", "0.1", "262.08", "1587.56"), ("free", "0.1", "262.08", "262.08"),
            // 60.48 in each of the weeks, and 61.488.
            ("free", "0.6", "1572.48", "1572.48"), ("free", "0.61", "1598.69", "1587.56"),
        ]
    )
    func `a share of the others is charged in the weeks in which they cost something`(
        charge: Tree,
        share: String,
        year: String,
        pays: String
    ) throws {
        let care: Tree = [
            "id": "care", "service": "home-care", "quantity": 4, "every": "week", "weeks": 26,
            "route": "council-managed", "funding": "council", "charge": charge,
        ]
        let fee: Tree = [
            "id": "fee", "service": "community", "shareOfLines": .number(share),
            "route": "council-managed", "funding": "council", "charge": "means-tested",
        ]
        let answer = try Answer("EX-0042", [.set("/plan/lines", [care, fee])])
        #expect(answer.result["/plan/lines/1/chargeablePerYear"]?.written == year)
        #expect(answer[.paysYear] == pays)
        try answer.checkSteps()
        let even = try Answer(
            "EX-0042",
            [.set("/plan/lines", [care, fee]), .remove("/plan/lines/0/weeks")]
        )
        #expect(even.result["/flags"]?.elements.contains("uneven-weeks") == false)
    }

    @Test(arguments: ["quantity", "price", "shared", "visits"])
    func `a share of the others has no amount of its own`(member: String) throws {
        let values: [String: Tree] = [
            "quantity": 1, "price": 5, "shared": ["people": 2, "person": 1],
            "visits": [["days": ["monday"], "hours": ["08:00", "09:00"]]],
        ]
        var members: [String: Tree] = ["shareOfLines": .number("0.05"), "priceReason": "so"]
        members[member] = values[member]
        let answer = try Answer("EX-0042", [Self.reserve(members)])
        #expect(answer.faultCodes == ["member-unknown"])
        #expect(
            answer.result["/faults/0/pointer"]?.written.hasPrefix("/plan/lines/4/\(member)") == true
        )
    }

    /// What it is a part of is the council's: of others' money it was nothing, whatever it cost.
    @Test(arguments: [
        ("council", []), ("other", ["choice-unknown"]), ("private", ["choice-unknown"]),
    ])
    func `a share of the others is paid by the council`(funding: String, codes: [String]) throws {
        let members: [String: Tree] = ["shareOfLines": .number("0.05"), "funding": .text(funding)]
        #expect(try Answer("EX-0042", [Self.reserve(members)]).faultCodes == codes)
    }

    @Test func `a part of weekly lines is bought when they are, and spread over nothing`() throws {
        func page(_ reserve: Change) throws -> String {
            let person = try Answer("EX-0042", [reserve]).person
            return PlanPage(person).text.split(whereSeparator: \.isWhitespace)
                .joined(separator: " ")
        }
        let weekly = try page(Self.reserve(["shareOfLines": .number("0.05")]))
        #expect(weekly.contains("Support plan, line by line"))
        #expect(!weekly.contains("spread evenly"))
    }

    @Test func `what is bought once is bought in no week`() throws {
        // EX-0042's fourth line is equipment, once.
        let answer = try Answer("EX-0042", with: .readOnce)
        #expect(answer.result["/plan/lines/2/weeks"] == 52)
        #expect(answer.result["/plan/lines/3/weeks"] == .null)
    }
}
