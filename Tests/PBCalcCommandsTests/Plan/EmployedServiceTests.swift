import BudgetDocuments
import Testing

/// For which services, and under whose law, a worker is employed.
@Suite("Where a worker is employed")
struct EmployedServiceTests {
    private static let terms: [String: Tree] = ["wage": .number("13.50"), "leaveCover": "none"]

    private static func part(_ answer: Answer, _ name: String) -> String {
        answer.result["/plan/lines/0/employment/\(name)"]?.written ?? "nothing"
    }

    /// A wage is for an hour: of a night nobody knows how many hours of it are paid.
    @Test(
        arguments: [
            ("hour", nil, []), ("contact hour", 60, []), ("quarter hour", nil, ["price-missing"]),
            ("call", 59, ["price-missing"]), ("call", 61, ["price-missing"]),
            ("night", nil, ["price-missing"]),
        ] as [(String, Int?, [String])]
    )
    func `a worker is employed for a service by the hour`(
        unit: String,
        minutes: Int?,
        codes: [String]
    ) throws {
        var service: [String: Tree] = [
            "id": "own", "title": "own worker", "unit": .text(unit), "price": 20,
        ]
        service["minutes"] = minutes.map { .number("\($0)") }
        let library = try Library.readOnce.with(
            "schemes/exampleshire-2026.json",
            [.set("/prices/services/-", .object(service))]
        )
        let line: Tree = .line(
            "own",
            ["quantity": 20, "every": "week", "employment": .object(Self.terms)]
        )
        let answer = try Answer("EX-0042", [.set("/plan/lines", [line])], with: library)
        #expect(answer.faultCodes == codes)
    }

    /// The rates of each part of the country have it by themselves, so they are held to each other.
    @Test(
        arguments: [
            ("wales", 2023...2025), ("scotland", 2023...2026),
        ] as [(String, ClosedRange<Int>)]
    )
    func `what an employer owes is the same in the rates of each year`(
        nation: String,
        years: ClosedRange<Int>
    ) throws {
        func owed(_ area: String, _ year: Int) throws -> Tree? {
            try Tree(json: Repository.bytes("fixtures/rates/\(area)-\(year).json"))["/employment"]
        }
        for year in years {
            let own = try #require(try owed(nation, year))
            #expect(try own.json == owed("england", year)?.json, "\(year)")
        }
    }

    /// 1,040 hours at 13.50; 3 % of 14,040.00 - 6,240.00 and 15 % of 14,040.00 - 5,000.00.
    @Test(arguments: ["england-all-settings-2025", "wales-2025", "scottish-borders-2025"])
    func `what an employer owes is one law for Great Britain`(scheme: String) throws {
        let line: Tree = .line(
            "own",
            ["quantity": 20, "every": "week", "employment": .object(Self.terms)]
        )
        let plan = String(decoding: Tree.object(["lines": [line]]).json, as: UTF8.self)
        // What is protected at working age in Wales was not found.
        var charge = Charge(scheme: scheme, more: "\"plan\": \(plan)")
        charge.person = charge.person.replacing("1980", with: "1950")
        let answer = try charge.answer([
            .set(
                "/prices/services/-",
                ["id": "own", "title": "own worker", "unit": "hour", "price": 20]
            )
        ])
        #expect(Self.part(answer, "wagesPerYear") == "14040.00")
        #expect(Self.part(answer, "pensionPerYear") == "234.00")
        #expect(Self.part(answer, "nationalInsurancePerYear") == "1356.00")
    }
}
