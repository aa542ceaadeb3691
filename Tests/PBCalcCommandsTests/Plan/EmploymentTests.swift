import BudgetDocuments
import Testing

/// 20 hours a week at 13.50, worked out by hand with the rates of 2025/26.
@Suite("Employing a personal assistant")
struct EmploymentTests {
    private static let terms: [String: Tree] = ["wage": .number("13.50"), "leaveCover": "full"]

    private func answer(
        _ terms: [String: Tree],
        hours: Int = 20,
        starts: String = "2025-05-05"
    ) throws -> Answer {
        let line: Tree = .line(
            "personal-assistant",
            [
                "route": "direct-payment", "quantity": .number("\(hours)"), "every": "week",
                "employment": .object(terms),
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

    @Test func `the year before April 2025 had other thresholds`() throws {
        // (15,734.4828 - 9,100) x 13.8% = 915.56.
        let answer = try answer(Self.terms, starts: "2024-05-06")
        #expect(part(answer, "nationalInsurancePerYear") == "915.56")
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

    @Test(
        arguments: [
            ("12.71", nil, "pass"), ("12.70", nil, "fail"), ("10.85", 20, "pass"),
            ("10.84", 18, "fail"), ("12.70", 21, "fail"), ("8.00", 17, "pass"),
        ] as [(String, Int?, String)]
    )
    func `a wage is at least the minimum of the date and age`(
        wage: String,
        age: Int?,
        finding: String
    ) throws {
        var terms: [String: Tree] = ["wage": .number(wage), "leaveCover": "none"]
        if let age { terms["age"] = .number("\(age)") }
        let answer = try answer(terms, starts: "2026-05-04")
        let check = answer.result["/plan/checks"]?.elements.first { $0["/check"] == "wages" }
        #expect(check?["/result"] == .text(finding))
    }

    @Test func `whether holiday is covered has to be said`() throws {
        #expect(try answer(["wage": 13]).faultCodes == ["member-missing"])
    }
}
