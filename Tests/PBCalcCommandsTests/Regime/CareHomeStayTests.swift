import BudgetDocuments
import Testing

@Suite("Stays in a care home")
struct CareHomeStayTests {
    @Test(arguments: [
        ("short", "england-care-act-home", "0.00"),
        ("temporary", "england-care-act-care-home-temporary", "159.60"),
        ("permanent", "england-care-act-care-home", "199.60"),
    ])
    func `the setting and the stay choose the regime`(
        stay: String,
        regime: String,
        maximum: String
    ) throws {
        // At home 230.25 is below 232.60. In a home 230.25 - 30.65 = 199.60; for a time the rent of
        // 40.00 at home is left as well.
        let answer = try Charge(
            person: """
                "born": "1940-01-15", "household": "single", "children": 0,
                "setting": "care-home", "stay": "\(stay)"
                """,
            income: Charge.income("state-pension", "230.25"),
            housing: #"{ "kind": "rent", "amount": 40.00, "every": "week" }"#
        ).answer()
        #expect(answer.result["/regime/id"]?.written == regime)
        #expect(answer[.maximum] == maximum)
    }

    /// A means test for those who stay counts the home of those who go back to it.
    @Test(arguments: ["wales-2025", "scotland-care-home-2024", "knowsley-care-home-2024"])
    func `a stay for a time has no charge where the scheme has no rule for it`(
        scheme: String
    ) throws {
        for stay in ["short", "temporary"] {
            let answer = try Charge(
                scheme: scheme,
                date: scheme.hasSuffix("2024") ? "2024-06-03" : "2025-06-02",
                person: """
                    "born": "1940-01-15", "household": "single", "children": 0,
                    "setting": "care-home", "stay": "\(stay)"
                    """,
                income: Charge.income("state-pension", "230.25")
            ).answer()
            #expect(answer.result["/faults/0/code"] == "setting-not-covered")
            #expect(answer.result["/faults/0/pointer"] == "/person/stay")
            #expect(answer[.maximum] == "null")
        }
    }

    /// 230.25 - 30.15 of personal expenses in 2024/25, by the one means test that the scheme has.
    @Test func `a stay for a time is charged where the means test is for such stays`() throws {
        let answer = try Charge(
            scheme: "knowsley-care-home-2024",
            date: "2024-06-03",
            person: """
                "born": "1940-01-15", "household": "single", "children": 0,
                "setting": "care-home", "stay": "temporary"
                """,
            income: Charge.income("state-pension", "230.25")
        ).answer([.set("/contribution/regime", "england-care-act-care-home-temporary")])
        #expect(answer.result["/status"] == "ok")
        #expect(answer[.maximum] == "200.10")
    }

    @Test(arguments: [
        ("short", "2025-06-29", "england-care-act-home"),
        ("short", "2025-06-30", "england-care-act-care-home-temporary"),
        ("short", "2026-05-03", "england-care-act-care-home-temporary"),
        ("short", "2026-05-04", "england-care-act-care-home"),
        ("temporary", "2025-06-29", "england-care-act-care-home-temporary"),
        ("temporary", "2026-05-04", "england-care-act-care-home"),
        ("permanent", "2025-06-29", "england-care-act-care-home"),
    ])
    func `a stay that outlasts its weeks counts as the next longer one`(
        stay: String,
        day: String,
        regime: String
    ) throws {
        // From 5 May 2025, 8 weeks end on 29 June 2025 and 52 weeks on 3 May 2026.
        let answer = try Charge(
            date: day,
            person: """
                "born": "1940-01-15", "household": "single", "children": 0,
                "setting": "care-home", "stay": "\(stay)", "stayFrom": "2025-05-05"
                """,
            income: Charge.income("state-pension", "230.25")
        ).answer()
        #expect(answer.result["/regime/id"]?.written == regime)
    }

    @Test(arguments: [
        ("2025-06-02", "2025-06-02", "false"), ("2025-03-10", "2025-06-01", "false"),
        ("2025-03-10", "2025-06-02", "true"),
    ])
    func `the former home is left alone for twelve weeks of a stay for good`(
        stayFrom: String,
        day: String,
        isFull: String
    ) throws {
        // 10 March and 84 days is 2 June.
        let answer = try Charge(
            date: day,
            person: """
                "born": "1940-01-15", "household": "single", "children": 0,
                "setting": "care-home", "stayFrom": "\(stayFrom)"
                """,
            income: Charge.income("state-pension", "230.25"),
            capital: #"{ "kind": "former-home", "amount": 180000.00, "owners": 1 }"#
        ).answer()
        #expect(answer[.fullCost] == isFull)
        #expect(answer[.maximum] == (isFull == "true" ? "null" : "199.60"))
    }

    @Test(arguments: [
        ("attendance-allowance", "higher"), ("dla-care", "highest"),
        ("pip-daily-living", "enhanced"),
    ])
    func `a benefit for disability is left out of a stay for a time, and counts for good`(
        kind: String,
        rate: String
    ) throws {
        // 230.25 - 30.65 = 199.60; for good 110.40 more: 310.00.
        for (stay, maximum) in [("temporary", "199.60"), ("permanent", "310.00")] {
            let answer = try Charge(
                person: """
                    "born": "1980-01-15", "household": "single", "children": 0,
                    "setting": "care-home", "stay": "\(stay)"
                    """,
                income: Charge.income("private-pension", "230.25") + ", "
                    + Charge.income(kind, "110.40", rate: rate)
            ).answer()
            #expect(answer[.maximum] == maximum)
        }
    }
}
