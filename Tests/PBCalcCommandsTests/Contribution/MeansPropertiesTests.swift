import BudgetDocuments
import Testing

/// Over every regime and a grid of means.
@Suite("What holds for every means test")
struct MeansPropertiesTests {
    /// A council and a setting for each regime.
    struct Place: Sendable, CustomTestStringConvertible {
        let scheme: String
        let date: String
        let setting: String
        /// The pence that one more pound can add to the charge at most.
        let most: Int

        var testDescription: String { "\(scheme), \(setting)" }

        func charge(income: Int, capital: Int = 0, cost: Int = 0, plan: String? = nil) -> Charge {
            Charge(
                scheme: scheme,
                date: date,
                person: """
                    "born": "1930-01-15", "household": "single", "children": 0,
                    "setting": "\(setting)"
                    """,
                income: Charge.income("state-pension", Tree.pounds(pence: income).written),
                capital: Charge.savings(Tree.pounds(pence: capital).written),
                costs: cost == 0 ? "" : Charge.cost("heating", Tree.pounds(pence: cost).written),
                cost: plan
            )
        }
    }

    static let places = [
        Place(scheme: "england-all-settings-2025", date: "2025-06-02", setting: "home", most: 100),
        Place(
            scheme: "england-all-settings-2025",
            date: "2025-06-02",
            setting: "care-home",
            most: 100
        ),
        Place(scheme: "liverpool-2014", date: "2014-06-02", setting: "home", most: 90),
        Place(scheme: "kingston-2010", date: "2010-06-07", setting: "home", most: 50),
        Place(scheme: "wales-2025", date: "2025-06-02", setting: "home", most: 100),
        Place(scheme: "wales-2025", date: "2025-06-02", setting: "care-home", most: 100),
        Place(scheme: "scottish-borders-2025", date: "2025-06-02", setting: "home", most: 75),
    ]

    private func maximum(_ charge: Charge, _ library: Library) throws -> Int {
        try #require(try charge.answer(with: library).pence(.maximum))
    }

    private static let incomes = stride(from: 0, through: 60_000, by: 7_501)

    @Test(arguments: places)
    func `more capital never lowers the charge`(place: Place) throws {
        let library = try place.charge(income: 0).library()
        var before = -1
        for capital in [0, 14_250_00, 14_250_01, 14_500_00, 14_500_01, 20_000_00, 23_250_00] {
            let answer = try place.charge(income: 300_00, capital: capital).answer(with: library)
            let now = try #require(try answer.pence(.maximum))
            #expect(now >= before)
            before = now
        }
    }

    @Test(arguments: places)
    func `more income raises the charge by no more than itself`(place: Place) throws {
        let library = try place.charge(income: 0).library()
        for income in Self.incomes {
            let before = try maximum(place.charge(income: income), library)
            let after = try maximum(place.charge(income: income + 100), library)
            // Rounding to the nearest penny can add one.
            #expect((0...place.most + 1).contains(after - before), "\(income)")
        }
    }

    @Test(arguments: places)
    func `more costs of disability never raise the charge`(place: Place) throws {
        let library = try place.charge(income: 0).library()
        for income in Self.incomes {
            let before = try maximum(place.charge(income: income), library)
            let after = try maximum(place.charge(income: income, cost: 12_34), library)
            #expect(after <= before)
        }
    }

    @Test(arguments: places)
    func `what is ignored changes nothing and is listed`(place: Place) throws {
        let library = try place.charge(income: 0).library()
        var charge = place.charge(income: 300_00)
        let before = try maximum(charge, library)
        charge.income += ", " + Charge.income("child-benefit", "26.05")
        let answer = try Answer(Array(charge.json.utf8), with: library)
        #expect(try answer.pence(.maximum) == before)
        #expect(
            answer.steps.contains { $0["/label"]?.written.contains("Child Benefit") ?? false }
        )
    }

    @Test(arguments: places)
    func `what is left is never below what is protected`(place: Place) throws {
        let library = try place.charge(income: 0).library()
        for income in Self.incomes {
            let answer = try Answer(
                Array(place.charge(income: income).json.utf8),
                with: library
            )
            let maximum = try #require(try answer.pence(.maximum))
            let protected = try answer.step("mig") * Fraction(100)
            // Rounding to the nearest penny can take half of one.
            let left = Fraction(Int128(income - maximum)) + Fraction(1, over: 2)
            #expect(maximum == 0 || left >= protected)
        }
    }

    @Test(arguments: places)
    func `a cheaper package never raises the charge, and none costs nothing`(
        place: Place
    ) throws {
        let library = try place.charge(income: 0).library()
        var before = 0
        for cost in ["0.00", "0.01", "59.99", "60.00", "400.00"] {
            let answer = try place.charge(income: 300_00, plan: cost).answer(with: library)
            let pays = try #require(try answer.pence(.pays))
            #expect(pays >= before)
            before = pays
        }
        let none = try place.charge(income: 300_00, plan: "0.00").answer(with: library)
        #expect(none[.pays] == "0.00")
    }

    @Test func `two owners share alike, and their shares are the whole`() throws {
        let library = try Self.places[0].charge(income: 0).library()
        var half = Self.places[0].charge(income: 300_00)
        half.capital = Charge.savings("29000.02", owners: 2)
        let answer = try Answer(Array(half.json.utf8), with: library)
        #expect(try answer.step("capital.1.share") * Fraction(2) == Fraction(2_900_002, over: 100))
        #expect(answer[.tariff] == "2.00")
    }

    @Test(arguments: [
        ("week", "104.00"), ("fortnight", "208.00"), ("four-weeks", "416.00"),
        ("quarter", "1352.00"), ("year", "5408.00"),
    ])
    func `an amount is the same however often it is paid`(
        every: String,
        amount: String
    ) throws {
        let answer = try Charge(
            income: #"{ "kind": "state-pension", "amount": \#(amount), "every": "\#(every)" }"#
        ).answer()
        #expect(try answer.step("income.1.weekly") == Fraction(104))
    }

    /// Devon's two examples and Reading's for 2022/23, appendix C (examples U01 to U03), as they were
    /// published to the penny; by hand 10 x 12 / 52, 25 x 12 / 52, 1,426 / 52.
    @Test(arguments: [
        ("10.00", "month", "2.31", Fraction(120, over: 52)),
        ("25.00", "month", "5.77", Fraction(300, over: 52)),
        ("1426.00", "year", "27.42", Fraction(1_426, over: 52)),
    ])
    func `a week is a 52nd of a year and a month a 12th, converted once`(
        amount: String,
        every: String,
        published: String,
        exact: Fraction
    ) throws {
        let answer = try Charge(
            income: #"{ "kind": "state-pension", "amount": \#(amount), "every": "\#(every)" }"#
        ).answer()
        #expect(try answer.step("income.1.weekly") == exact)
        let pence = (exact * Fraction(100) + Fraction(1, over: 2)).floor
        #expect(Fraction(pence, over: 100) == Fraction(published))
    }
}
