import BudgetDocuments
import BudgetReports
import PersonalBudgets
import Testing

/// What everybody pays the same for, whatever their means: East Lothian charges 4.20 a meal and 4.50
/// a week for an alarm, and support at 17.05 an hour by means (eastlothian.gov.uk/info/210583).
@Suite("Charges at a flat rate")
struct FlatChargeTests {
    private static func library(_ changes: [Change] = []) throws -> Library {
        let services = "/prices/services"
        let prices: [Change] = [
            .set("\(services)/0/price", .number("17.05")),
            .set("\(services)/8/price", 7),
            .set("\(services)/8/charge", .number("4.20")),
            .set("\(services)/10/price", .number("4.50")),
        ]
        return try Library.readOnce.with("schemes/exampleshire-2026.json", prices + changes)
    }

    /// Four hours of support, which cost 68.20.
    private static let support = Tree.line(
        "home-care",
        ["id": "support", "quantity": 4, "every": "week"]
    )
    /// Five meals, which cost 35.00 and are charged at 21.00.
    private static let meals = flat("meal", ["quantity": 5])
    /// An alarm, which costs 4.50.
    private static let alarm = flat("telecare", ["quantity": 1])

    private static func flat(_ service: String, _ members: [String: Tree]) -> Tree {
        let usual: [String: Tree] = ["id": .text(service), "every": "week", "charge": "flat"]
        return .line(service, usual.merging(members) { $1 })
    }

    /// What the means test says may be asked for.
    private static func most(_ amount: String) -> Tree {
        ["status": "light-touch-below", "chargePerWeek": .number(amount)]
    }

    private static func tree(
        _ lines: [Tree],
        _ finance: Tree,
        _ changes: [Change] = []
    ) throws -> Tree {
        try Repository.person("EX-0042").changed(
            by: [.set("/plan/lines", .list(lines)), .set("/finance", finance)] + changes
        )
    }

    private static func answer(
        _ lines: [Tree] = [support, meals, alarm],
        _ finance: Tree = most("63.63"),
        _ changes: [Change] = [],
        scheme: [Change] = []
    ) throws -> Answer {
        let answer = try Answer(tree(lines, finance, changes).json, with: library(scheme))
        try answer.checkSteps()
        #expect(try answer.unexplained() == [])
        return answer
    }

    @Test func `it comes on top of the contribution, and is no part of its cost`() throws {
        // 63.63 + 21.00 + 4.50; of 68.20 + 35.00 + 4.50 the council pays the rest.
        let answer = try Self.answer()
        #expect(answer[.cost] == "107.70")
        #expect(answer[.maximum] == "63.63")
        #expect(answer[.chargeable] == "68.20")
        #expect(answer.result["/plan/flatChargePerWeek"]?.written == "25.50")
        #expect(answer[.pays] == "89.13")
        #expect(answer[.council] == "18.57")
        // 52 x 63.63 = 3,308.76 and 52 x 25.50 = 1,326.00, of 52 x 107.70 = 5,600.40.
        #expect(answer[.paysYear] == "4634.76")
        #expect(answer[.councilYear] == "965.64")
        #expect(answer.result["/plan/lines/1/charge"]?.written == "flat")
        #expect(answer.result["/plan/lines/1/chargeablePerYear"]?.written == "1092.00")
    }

    @Test(
        arguments: [
            (most("0.00"), "25.50", "82.20", "null"),
            (most("68.19"), "93.69", "14.01", "null"),
            (most("68.20"), "93.70", "14.00", "covers-cost"),
            (most("80.00"), "93.70", "14.00", "covers-cost"),
            (["status": "declined"], "93.70", "14.00", "declined"),
            (["status": "light-touch-above"], "93.70", "14.00", "above-limit"),
            (["status": "not-yet"], "null", "null", "null"),
        ] as [(Tree, String, String, String)]
    )
    func `it is due whatever the means test says, and no more than that is`(
        finance: Tree,
        pays: String,
        council: String,
        reason: String
    ) throws {
        let answer = try Self.answer([Self.support, Self.meals, Self.alarm], finance)
        #expect(answer[.pays] == pays)
        #expect(answer[.council] == council)
        #expect(answer[.reason] == reason)
        // It is known before the means are.
        #expect(answer.result["/plan/flatChargePerWeek"]?.written == "25.50")
    }

    /// Five meals at 4.20 are 21.00 a week; in 26 of 52 weeks they are 10.50 on average.
    @Test(
        arguments: [
            (["quantity": 5], [], "flat charge of £21.00 a week"),
            (["quantity": 5, "weeks": 26], [], "flat charge of £10.50 a week"),
            // At 6.00 of the line's own.
            (
                ["quantity": 5, "price": 6, "priceReason": "another"], [],
                "flat charge of £30.00 a week, own price"
            ),
            // Nobody may charge the person, or it is not known what is charged.
            (["quantity": 5], [.set("/person/chargingExempt", ["section-117"])], "flat charge"),
            (["quantity": 5], [.set("/finance", ["status": "not-yet"])], "flat charge"),
        ] as [([String: Tree], [Change], String)]
    )
    func `a line says what is charged for it`(
        meals: [String: Tree],
        changes: [Change],
        words: String
    ) throws {
        let answer = try Self.answer(
            [Self.support, Self.flat("meal", meals)],
            Self.most("63.63"),
            changes
        )
        let page = PlanPage(try answer.person).text.split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        #expect(page.contains(" council-managed; \(words); for no eligible need"), "\(page)")
        let note = CaseNote(try answer.person, explains: false, showsPlan: true).text
        #expect(note.contains("council-managed, \(words)"), "\(note)")
    }

    @Test func `nothing is due of whom nobody may charge`() throws {
        let answer = try Self.answer(
            [Self.support, Self.meals],
            Self.most("63.63"),
            [.set("/person/chargingExempt", ["section-117"])]
        )
        #expect(answer[.pays] == "0.00")
        #expect(answer[.council] == "103.20")
    }

    @Test func `an own price takes the place of the list's charge, and is paid in full`() throws {
        let own = Self.flat(
            "meal",
            ["quantity": 5, "price": 6, "priceReason": "another provider"]
        )
        let answer = try Self.answer([Self.support, own])
        #expect(answer[.cost] == "98.20")
        #expect(answer[.pays] == "93.63")
    }

    @Test func `what others fund is not charged`() throws {
        let answer = try Self.answer([
            Self.support, Self.flat("meal", ["quantity": 5, "funding": "private"]),
        ])
        #expect(answer[.pays] == "63.63")
        #expect(answer.result["/plan/flatChargePerWeek"] == nil)
    }

    @Test func `a fee for arranging is for those who pay more than flat charges`() throws {
        let declined: Tree = ["status": "declined"]
        #expect(try Self.answer([Self.support, Self.meals], declined)[.fee] == "250.00")
        #expect(try Self.answer([Self.meals], declined)[.fee] == "null")
    }

    // 63.63 of support of 68.20, and 21.00 for meals.
    @Test(arguments: [
        // Invoices are for the meals, and the rest comes off the direct payment: 68.20 - 63.63.
        ("invoice-first", "21.00", "4.57"),
        // All of the direct payment is taken, and 84.63 - 68.20 is left to invoice.
        ("direct-payment-first", "16.43", "0.00"),
    ])
    func `it is collected as the contribution is`(
        collection: String,
        invoice: String,
        net: String
    ) throws {
        var support = Self.support
        try support.set("/route", to: "direct-payment")
        let answer = try Self.answer(
            [support, Self.meals],
            scheme: [.set("/prices/collection", .text(collection))]
        )
        #expect(answer[.pays] == "84.63")
        #expect(answer[.invoice] == invoice)
        #expect(answer[.directNet] == net)
        let gross = try Self.answer(
            [support, Self.meals],
            Self.most("63.63"),
            [.set("/plan/grossPayment", "no authority")]
        )
        #expect(gross[.invoice] == "84.63")
        #expect(gross[.directNet] == "68.20")
    }

    @Test func `on a direct payment it comes off the payment`() throws {
        var meals = Self.meals
        try meals.set("/route", to: "direct-payment")
        // 68.20 by invoice is more than 63.63 and 21.00 by 16.43 too little: that comes off 35.00.
        let answer = try Self.answer([Self.support, meals])
        #expect(answer[.invoice] == "68.20")
        #expect(answer[.directNet] == "18.57")
    }

    @Test func `it is due in the weeks in which the line is bought`() throws {
        var meals = Self.meals
        try meals.set("/weeks", to: 4)
        // 4 x 21.00 = 84.00 a year, 1.6153 a week on average; 63.63 in each week.
        let answer = try Self.answer([Self.support, meals])
        #expect(answer.result["/plan/flatChargePerWeek"]?.written == "1.62")
        #expect(answer[.pays] == "65.25")
        #expect(answer[.paysYear] == "3392.76")
        #expect(answer[.flags].contains("uneven-weeks"))
    }

    @Test(
        arguments: [
            ([], [84_63, 84_63, 63_63]),
            // Four of seven days: 84.63 x 4 / 7.
            (
                [["from": "2026-05-22", "to": "2026-05-24", "reason": "hospital"]],
                [48_36, 84_63, 63_63]
            ),
        ] as [([Tree], [Int64])]
    )
    func `a run over time charges the weeks in which it is bought, and no days away`(
        absences: [Tree],
        charges: [Int64]
    ) throws {
        var meals = Self.meals
        try meals.set("/weeks", to: 4)
        let tree = try Self.tree(
            [Self.support, meals],
            Self.most("63.63"),
            absences.isEmpty ? [] : [.set("/absences", .list(absences))]
        )
        var assessor = Assessor(try Self.library())
        let document = Document(file: "case.json", bytes: tree.json)
        let days = try Charge.day("2026-05-18")...Charge.day("2026-06-07")
        guard case .good(let account, _) = assessor.charges(of: document, on: days) else {
            Issue.record("there are faults")
            return
        }
        #expect(account.pence == charges)
    }

    @Test func `rounding never makes the person pay more than the plan costs`() throws {
        // 26.26 / 52 = 0.505 is 0.51 of each; both are 52.52 / 52 = 1.01.
        func yearly(_ id: String, _ charge: String) -> Tree {
            .line(
                "home-care",
                [
                    "id": .text(id), "quantity": 1, "every": "year", "price": .number("26.26"),
                    "priceReason": "a quotation", "charge": .text(charge),
                ]
            )
        }
        let answer = try Self.answer(
            [yearly("a", "means-tested"), yearly("b", "flat")],
            ["status": "declined"]
        )
        #expect(answer[.chargeable] == "0.51")
        #expect(answer[.pays] == "1.01")
        #expect(answer[.council] == "0.00")
        #expect(answer[.paysYear] == "52.52")
    }

    /// What is left of a cap of 86,000 is for the contribution; 7.00 is charged beside it.
    private static func capped(_ setting: String, metered: String, cost: String) -> Charge {
        func line(_ id: String, _ price: String, _ charge: String) -> String {
            """
            { "id": "\(id)", "service": "support", "quantity": 1, "every": "week",
            "price": \(price), "priceReason": "example", "route": "council-managed",
            "funding": "council", "charge": "\(charge)" }
            """
        }
        return Charge(
            scheme: "capped-costs-what-if-2025",
            person: """
                "born": "1980-01-15", "household": "single", "children": 0,
                "setting": "\(setting)"
                """,
            capital: Charge.savings("150000.00"),
            finance: #""metered": \#(metered)"#,
            more: """
                "plan": { "lines": [ \(line("a", cost, "means-tested")),
                \(line("b", "7.00", "flat")) ] }
                """
        )
    }

    @Test func `it does not count towards a cap, and goes on when that is reached`() throws {
        let account = try Self.capped("home", metered: "85905.00", cost: "70.00")
            .charges(from: "2025-06-02", to: "2025-06-22")
        #expect(account.pence == [77_00, 32_00, 7_00])
        #expect(account.weeks.map { $0.metered?.count } == [85_975_00, 86_000_00, 86_000_00])
    }

    @Test(arguments: [
        // 50.00 is left once, and 52 x 7.00 = 364.00.
        ("home", "400.00", "57.00", "414.00"),
        // In a care home 52 x 200.00 goes on too.
        ("care-home", "400.00", "257.00", "10814.00"), ("care-home", "150.00", "157.00", "8164.00"),
    ])
    func `a year under a cap has it in all its parts`(
        setting: String,
        cost: String,
        week: String,
        year: String
    ) throws {
        let charge = Self.capped(setting, metered: "85950.00", cost: cost)
        let answer = try Answer(Array(charge.json.utf8), with: charge.library())
        try answer.checkSteps()
        #expect(answer[.pays] == week)
        #expect(answer[.paysYear] == year)
        let parts = try #require(answer.result["/plan/periods"]?.elements)
        let paid = parts.compactMap { $0["/personPays"]?.written }.compactMap { Fraction($0) }
        #expect(try paid.reduce(Fraction(0)) { $0 + $1 } == #require(Fraction(year)))
    }

    @Test func `the screen and the note say what of it is flat`() throws {
        let known = try Pages(Self.answer())
        #expect(known.screen.contains("of at most £63.63, and £25.50 on top at flat rates"))
        #expect(known.screen.contains("meal, 5 at £7.00 a meal £35.00 █ managed, flat"))
        let contribution =
            "- Contribution: a light-touch assessment agreed £63.63 a week; £25.50 on top at flat rates"
        #expect(known.note.contains(contribution), "\(known.note)")
        let lines = [Self.support, Self.meals, Self.alarm]
        let unknown = try Pages(Self.answer(lines, ["status": "not-yet"]))
        #expect(unknown.screen.contains("pays not known at least £25.50, at flat rates"))
    }

    @Test(
        arguments: [
            // 7.00 a month, 84.00 / 52 = 1.6153 a week: the cost goes up, what is charged down.
            ("in-favour", "1.62", "1.61"), ("up", "1.62", "1.62"), ("down", "1.61", "1.61"),
            ("nearest", "1.62", "1.62"),
        ],
        ["flat", "means-tested"]
    )
    func `in favour of the person a charge is rounded down`(
        row: (mode: String, week: String, pays: String),
        charge: String
    ) throws {
        let line = Tree.line(
            "telecare",
            ["quantity": 1, "every": "month", "charge": .text(charge)]
        )
        let answer = try Self.answer(
            [line],
            scheme: [
                .set("/prices/services/10/price", 7), .set("/prices/rounding", .text(row.mode)),
            ]
        )
        #expect(answer[.cost] == row.week)
        #expect(answer[.pays] == row.pays)
    }
}
