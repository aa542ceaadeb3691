import BudgetDocuments
import Testing

/// The derived cases D01 to D12: no publication, only the rules; each figure is worked out by hand.
@Suite("Every regime by hand")
struct RegimeTests {
    @Test func `D01 Fairer Charging leaves the night difference and 1.25 times Pension Credit`()
        throws
    {
        // 130.00 + 70.35 - (70.35 - 47.10) - 10.00 - 130.00 x 1.25 = 4.60.
        let answer = try Charge(
            scheme: "kingston-2010",
            date: "2010-06-07",
            person:
                #""born": "1930-01-15", "household": "single", "children": 0, "setting": "home""#,
            income: [
                Charge.income("pension-credit-guarantee", "132.60"),
                Charge.income("attendance-allowance", "71.40", rate: "higher"),
            ].joined(separator: ", "),
            costs: Charge.cost("laundry", "10.00")
        ).answer([
            .set("/contribution/nightCare", "ignored-unless-paid"), .remove("/contribution/share"),
        ])
        // The same a year on, 2010/11: 132.60 + 71.40 - 23.60 - 10.00 - 165.75 = 4.65.
        #expect(answer[.maximum] == "4.65")
    }

    @Test func `D01 comes out with the rates of 2009/10`() throws {
        let answer = try Charge(
            scheme: "kingston-2010",
            date: "2009-06-01",
            person:
                #""born": "1930-01-15", "household": "single", "children": 0, "setting": "home""#,
            income: [
                Charge.income("pension-credit-guarantee", "130.00"),
                Charge.income("attendance-allowance", "70.35", rate: "higher"),
            ].joined(separator: ", "),
            costs: Charge.cost("laundry", "10.00")
        ).answer([
            .set("/contribution/nightCare", "ignored-unless-paid"), .remove("/contribution/share"),
            .set("/applies/from", "2009-04-06"),
        ])
        #expect(answer[.maximum] == "4.60")
        #expect(try answer.step("mig") == Fraction(16_250, over: 100))
    }

    @Test func `D02 Fairer Charging of working age rounds 1.25 times the basic level`() throws {
        // 65.45 + 28.00 + 47.80 = 141.25; (65.45 + 28.00) x 1.25 = 116.8125, 116.81; 24.44.
        let answer = try Charge(
            scheme: "kingston-2010",
            date: "2010-06-07",
            person:
                #""born": "1970-01-15", "household": "single", "children": 0, "setting": "home""#,
            income: [
                Charge.income("income-support", "93.45"),
                Charge.income("dla-care", "47.80", rate: "middle"),
            ].joined(separator: ", ")
        ).answer([.remove("/contribution/share")])
        #expect(try answer.step("mig") == Fraction(11_681, over: 100))
        #expect(answer[.maximum] == "24.44")
    }

    @Test func `D03 Fairer Contributions asks for a part of the budget at most`() throws {
        // 60% of 200.00 is 120.00, less than the 150.00 of the means test.
        let answer = try Charge(
            scheme: "fairer-contributions-illustration",
            date: "2010-06-07",
            person:
                #""born": "1930-01-15", "household": "single", "children": 0, "setting": "home""#,
            income: Charge.income("state-pension", "315.75"),
            cost: "200.00"
        ).answer()
        #expect(answer[.maximum] == "150.00")
        #expect(answer[.pays] == "120.00")
        #expect(answer[.council] == "80.00")
        #expect(answer[.fullCost] == "false")
    }

    @Test func `D06 the guarantee rises on the 25th birthday, with its premiums`() throws {
        // 89.15 + 49.65 + 24.25 = 163.05; 112.50 + 49.65 + 24.25 = 186.40.
        func answer(_ date: String) throws -> Answer {
            try Charge(
                date: date,
                person: """
                    "born": "2000-06-02", "household": "single", "children": 0, "setting": "home"
                    """,
                income: Charge.income("pip-daily-living", "110.40", rate: "enhanced")
            ).answer()
        }
        #expect(try answer("2025-06-01").step("mig") == Fraction(16_305, over: 100))
        #expect(try answer("2025-06-02").step("mig") == Fraction(18_640, over: 100))
    }

    @Test(arguments: [("160.00", "100.00", "60.00"), ("100.01", "100.00", "0.01")])
    func `D07 Wales leaves the basic level and 45%, and asks for 100 a week at most`(
        cost: String,
        pays: String,
        council: String
    ) throws {
        // 227.10 x 1.35 = 306.585, 306.59; 10% is 22.71; 460.00 - 306.59 - 22.71 = 130.70.
        let answer = try Charge(
            scheme: "wales-2025",
            person:
                #""born": "1940-01-15", "household": "single", "children": 0, "setting": "home""#,
            income: Charge.income("state-pension", "460.00"),
            cost: cost
        ).answer()
        #expect(try answer.step("available") == Fraction(13_070, over: 100))
        #expect(answer[.pays] == pays)
        #expect(answer[.council] == council)
    }

    /// What is left of 300.00 and 73.90 above 306.59 is 67.31.
    ///
    /// The means test leaves 22.71 without a list (10% of
    /// 227.10): the council's 22.72 is more, its 22.70 and 5.00 are less. Without a benefit for
    /// disability that counts an item of 30.00 is not allowed, but 22.71 are left: 330.00 - 306.59
    /// are 23.41, less 22.71.
    @Test(arguments: [
        (#"{ "standardPerWeek": 5.00 }"#, "", "44.60"),
        (#"{ "standardPerWeek": 22.70 }"#, "", "44.60"),
        (#"{ "standardPerWeek": 22.72 }"#, "", "44.59"),
        (#"{ "standardPerWeek": 5.00 }"#, "30.00", "37.31"),
        (#"{ "most": "counted-benefits" }"#, "30.00", "37.31"),
        (#"{ "most": "counted-benefits" }"#, "80.00", "0.00"),
        (#"{ "most": "counted-benefits" }"#, "alone 30.00", "0.70"),
        (#"{ "standardPerWeek": 5.00, "most": "counted-benefits" }"#, "22.70", "44.60"),
    ])
    func `a council in Wales takes nothing from what is left there without a list`(
        rule: String,
        cost: String,
        maximum: String
    ) throws {
        let isAlone = cost.hasPrefix("alone ")
        let pension = Charge.income("state-pension", isAlone ? "330.00" : "300.00")
        let allowance = Charge.income("attendance-allowance", "73.90", rate: "lower")
        let answer = try Charge(
            scheme: "wales-2025",
            person:
                #""born": "1940-01-15", "household": "single", "children": 0, "setting": "home""#,
            income: isAlone ? pension : pension + ", " + allowance,
            costs: cost.isEmpty
                ? "" : Charge.cost("laundry", String(cost.split(separator: " ").last ?? ""))
        ).answer([.set("/contribution/disabilityCosts", try Tree(json: Array(rule.utf8)))])
        #expect(answer[.maximum] == maximum)
    }

    @Test(arguments: [
        ("24000.00", "80.00", "80.00"), ("24000.01", "80.00", "80.00"),
        ("24000.01", "160.00", "100.00"), ("24000.00", "160.00", "100.00"),
    ])
    func `D08 in Wales capital above the limit is charged up to the weekly maximum`(
        capital: String,
        cost: String,
        pays: String
    ) throws {
        let answer = try Charge(
            scheme: "wales-2025",
            person:
                #""born": "1940-01-15", "household": "single", "children": 0, "setting": "home""#,
            income: Charge.income("state-pension", "460.00"),
            capital: Charge.savings(capital),
            cost: cost
        ).answer()
        #expect(answer[.pays] == pays)
        #expect(answer[.maximum] == "100.00")
        #expect(answer[.tariff] == (capital == "24000.00" ? "0.00" : "null"))
        let isFull = pays == cost
        #expect(answer[.fullCost] == "\(isFull)")
    }

    @Test(arguments: [("22500.00", "34.93"), ("22500.01", "50.00")])
    func `Wales in 2011 had its own limit and asked for 50 a week at most`(
        capital: String,
        pays: String
    ) throws {
        // 137.35 x 1.35 = 185.4225, 185.42; 10% is 13.735; 234.09 - 185.42 - 13.735 = 34.935.
        let answer = try Charge(
            scheme: "wales-2025",
            date: "2011-06-06",
            person:
                #""born": "1930-01-15", "household": "single", "children": 0, "setting": "home""#,
            income: Charge.income("state-pension", "234.09"),
            capital: Charge.savings(capital),
            cost: "80.00"
        ).answer([.set("/applies/from", "2011-04-11")])
        #expect(answer[.pays] == pays)
    }

    @Test func `what Wales allows without a list carries its fraction`() throws {
        // Basic level 67.50 + 62.33 = 129.83; x 1.35 = 175.2705, 175.27; 10% is 12.983, which no
        // rule rounds: 234.09 - 175.27 - 12.983 = 45.837, in favour 45.83.
        let answer = try Charge(
            scheme: "wales-2025",
            date: "2011-06-06",
            person:
                #""born": "1961-01-15", "household": "single", "children": 1, "setting": "home""#,
            income: Charge.income("jobseekers-allowance", "234.09")
        ).answer([.set("/applies/from", "2011-04-11")])
        #expect(try answer.step("available") == Fraction(45_837, over: 1000))
        #expect(answer[.maximum] == "45.83")
    }

    @Test(arguments: ["2012-06-04", "2013-06-03", "2014-06-02"])
    func `Wales from 2012 to 2014 names the limit that was not found`(day: String) throws {
        let answer = try Charge(
            scheme: "wales-2025",
            date: day,
            income: Charge.income("state-pension", "234.09")
        ).answer([.set("/applies/from", "2011-04-11")])
        #expect(answer.result["/faults/0/code"] == "rate-missing")
        let message = answer.result["/faults/0/message"]?.written ?? ""
        #expect(message.contains("home.capital.upper"))
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

    @Test func `D09 in Scotland a part of what is above the threshold`() throws {
        // (250.00 - 30.00 - 170.00) x 75% = 37.50.
        let answer = try Charge(
            scheme: "scottish-borders-2025",
            income: Charge.income("employment-and-support-allowance", "250.00"),
            housing: #"{ "kind": "rent", "amount": 30.00, "every": "week" }"#
        ).answer()
        #expect(answer[.maximum] == "37.50")
    }

    @Test(arguments: [
        ("380.25", "91.69"), ("257.99", "0.00"), ("258.00", "0.00"), ("258.02", "0.02"),
    ])
    func `in Scotland the threshold for a couple is held against the income of both`(
        own: String,
        maximum: String
    ) throws {
        // (380.25 + 100.00 - 10.00 - 348.00) x 75% = 91.6875; 258.02 is 0.02 above, 0.015.
        var charge = Charge(
            scheme: "scottish-borders-2025",
            date: "2022-06-06",
            person:
                #""born": "1940-01-15", "household": "couple", "children": 0, "setting": "home""#,
            income: Charge.income("state-pension", own)
        )
        let earlier = Change.set("/applies/from", "2016-04-11")
        let unknown = try charge.answer([earlier])
        #expect(unknown[.maximum] == "null")
        let missing = unknown.result["/missing"]?.elements ?? []
        #expect(missing.contains { $0.written == "finance.partner" })
        charge.finance = #""partner": { "incomePerWeek": 100.00, "costsPerWeek": 10.00 }"#
        #expect(try charge.answer([earlier])[.maximum] == maximum)
    }

    @Test(arguments: [("60000.00", "160.00"), ("100000.00", "320.00"), ("100000.01", "null")])
    func `D10 with the limits of the cancelled reform`(capital: String, tariff: String) throws {
        let answer = try Charge(
            scheme: "capped-costs-what-if-2025",
            capital: Charge.savings(capital)
        ).answer()
        #expect(answer[.tariff] == tariff)
        #expect(answer[.fullCost] == (tariff == "null" ? "true" : "false"))
    }

    @Test(arguments: [
        ("100000.00", "0.00", "75750"), ("250000.00", "30000.00", "180750"),
        ("10000.00", "0.00", "0"),
    ])
    func `U06 and D11 the equity limit is 90% less the lower limit and what is charged already`(
        value: String,
        charges: String,
        limit: String
    ) throws {
        let answer = try Charge(
            person: """
                "born": "1940-01-15", "household": "single", "children": 0, "setting": "care-home"
                """,
            finance: #""deferredPayment": { "value": \#(value), "priorCharges": \#(charges) }"#
        ).answer()
        #expect(try answer.step("deferred-payment-limit") == Fraction(limit))
        let written = answer.result["/contribution/deferredPaymentLimit"]?.written
        #expect(written == limit + ".00")
    }

    @Test func `D12 three quarters of 53.33 is 40.00 to the nearest penny`() throws {
        let charge = Charge(income: Charge.income("state-pension", "165.83"))
        let share = Change.set("/contribution/share", "3/4")
        // 165.83 - 112.50 = 53.33; x 0.75 = 39.9975.
        #expect(try charge.answer([share])[.maximum] == "39.99")
        let nearest = Change.set("/contribution/rounding", "nearest")
        #expect(try charge.answer([share, nearest])[.maximum] == "40.00")
    }

    @Test func `in Northern Ireland a care home leaves the personal expenses allowance`() throws {
        // 185.15 - 28.01, and 1 for 14,250.01: 158.14.
        let scheme = [
            Change.set("/contribution/regime", "northern-ireland-care-home"),
            .remove("/contribution/regimes"), .set("/applies/from", "2022-04-11"),
        ]
        let answer = try Charge(
            date: "2022-06-06",
            person: """
                "born": "1940-01-15", "household": "single", "children": 0, "setting": "care-home"
                """,
            income: Charge.income("state-pension", "185.15"),
            capital: Charge.savings("14250.01")
        ).answer(scheme)
        #expect(answer[.maximum] == "158.14")
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

    @Test(arguments: [("true", "239.60"), ("false", "279.60")])
    func `half of an occupational pension is left if it is passed on to a partner`(
        passedOn: String,
        maximum: String
    ) throws {
        // 230.25 + 80.00, or half of it, less 30.65.
        let pension = """
            { "kind": "occupational-pension", "amount": 80.00, "every": "week",
            "passedOn": \(passedOn) }
            """
        let answer = try Charge(
            person: """
                "born": "1940-01-15", "household": "couple", "partnerBorn": "1941-01-15",
                "children": 0, "setting": "care-home"
                """,
            income: Charge.income("state-pension", "230.25") + ", " + pension
        ).answer()
        #expect(answer[.maximum] == maximum)
    }

    @Test(
        arguments: [
            // 250.00 + (110.40 - 36.50) / 2 = 286.95, less 186.40.
            ("\"countShare\": \"1/2\"", "100.55"),
            // 250.00 + 110.40 - 36.50 - 20.00 = 303.90; 250.00 + 60.00; 250.00 + 0.00.
            ("\"ignoreUpTo\": 20.00", "117.50"), ("\"countUpTo\": 60.00", "123.60"),
            ("\"ignoreUpTo\": 80.00", "63.60"),
        ]
    )
    func `the night difference is left first, whatever counts of the rest`(
        part: String,
        maximum: String
    ) throws {
        let own = """
            [ { "kind": "pip-daily-living", "treatment": "counted", \(part),
            "source": "council", "at": "made up", "evidence": "invented" } ]
            """
        let answer = try Charge(
            income: Charge.income("private-pension", "250.00") + ", "
                + Charge.income("pip-daily-living", "110.40", rate: "enhanced")
        ).answer([
            .set("/contribution/nightCare", "ignored-unless-paid"),
            .set("/contribution/incomes", try Tree(json: Array(own.utf8))),
        ])
        #expect(answer[.maximum] == maximum)
        try TraceTests().check(answer)
    }

    /// 230.25 + 5.00 - 30.65 - 7.05 = 197.55, for a qualifying income above the guarantee of 227.10;
    /// 8.00 in place of 7.05; and 230.25 - 30.65 - 7.05, none of the 5.00 counting.
    @Test(
        arguments: [
            ("", "197.55"),
            (
                #"{ "kind": "pension-credit-savings", "treatment": "counted", "ignoreUpTo": 8.00 }"#,
                "196.60"
            ),
            (#"{ "kind": "pension-credit-savings", "treatment": "ignored" }"#, "192.55"),
        ]
    )
    func `a council that leaves more of savings credit leaves it above the guarantee too`(
        own: String,
        maximum: String
    ) throws {
        let answer = try Charge(
            person: """
                "born": "1940-01-15", "household": "single", "children": 0, "setting": "care-home"
                """,
            income: Charge.income("state-pension", "230.25") + ", "
                + Charge.income("pension-credit-savings", "5.00"),
            finance: #""qualifyingIncomePerWeek": 235.25"#
        ).answer([.set("/contribution/incomes", try Tree(json: Array("[ \(own) ]".utf8)))])
        #expect(answer[.maximum] == maximum)
        try TraceTests().check(answer)
    }

    @Test func `a share of income is a line, and rounded as one`() throws {
        // 100.01 / 3 is 33.336..., 33.34; 200.00 + 33.34 - 112.50 = 120.84.
        let shared = """
            { "kind": "trust-income", "amount": 100.01, "every": "week", "sharedBy": 3 }
            """
        let answer = try Charge(
            income: Charge.income("private-pension", "200.00") + ", " + shared
        ).answer([.set("/contribution/lineRounding", "nearest")])
        #expect(answer[.maximum] == "120.84")
    }

    @Test func `a gap in the rates is named and never filled from another year`() throws {
        // No funded figure for a couple's savings credit in Scotland in 2025 was seen.
        let answer = try Charge(
            scheme: "scottish-borders-2025",
            person: """
                "born": "1940-01-15", "household": "couple", "partnerBorn": "1941-01-15",
                "children": 0, "setting": "care-home"
                """,
            income: Charge.income("pension-credit-savings", "9.00")
        ).answer()
        #expect(answer.result["/faults/0/code"] == "rate-missing")
        let message = answer.result["/faults/0/message"]?.written ?? ""
        #expect(message.contains("savings-credit-disregard.couple"))
    }
}
