/// EX-0042 with other plans: care 88.20, day 56.00, assistant 32.80, a rail once; B7 is 175 to 200.
enum PlanRows {
    static let rows = eligibility + budgets + lines + charging + collecting + uneven

    private static let onlyNutrition: [Change] = [
        "personal-hygiene", "clothed", "safe-at-home", "habitable-home", "relationships",
        "community",
    ].map { .set("/eligibility/outcomes/\($0)", "able") }

    static let eligibility = [
        // One outcome of the two that the regulations ask for.
        Row(
            "one outcome only: not eligible",
            onlyNutrition,
            [
                .decision: "not-eligible", .unable: "1", .points: "28.00", .band: "null",
                .indicative: "null", .limit: "null", .without: "null", .verdict: "no-budget",
                .basis: "null", .cost: "null", .pays: "null", .council: "null",
                .maximum: "61.06", .plan: "177.00",
            ]
        ),
        Row(
            "not eligible, met under the power",
            onlyNutrition + [.set("/eligibility/meetUnderPower", "to prevent a second fall")],
            [
                .decision: "power", .unable: "1", .indicative: "187.50", .pays: "61.06",
                .council: "115.94",
            ]
        ),
        Row(
            "one outcome unable and one unknown: undetermined",
            onlyNutrition + [.set("/eligibility/outcomes/community", "unknown")],
            [
                .decision: "undetermined", .unable: "1",
                .missing: "eligibility.outcomes.community",
            ]
        ),
        Row(
            "an outcome left out is unknown",
            onlyNutrition + [.remove("/eligibility/outcomes/community")],
            [.decision: "undetermined", .missing: "eligibility.outcomes.community"]
        ),
        Row(
            "two outcomes are enough, whatever is unknown",
            onlyNutrition + [
                .set("/eligibility/outcomes/community", "unable"),
                .remove("/eligibility/outcomes/clothed"),
            ],
            [.decision: "eligible", .unable: "2", .missing: ""]
        ),
        Row(
            "no impairment settles it",
            [.set("/eligibility/impairment", "no")],
            [.decision: "not-eligible", .unable: "7", .indicative: "null", .pays: "null"]
        ),
        Row(
            "the impact is not known",
            [.set("/eligibility/significantImpact", "unknown")],
            [.decision: "undetermined", .missing: "eligibility.significantImpact"]
        ),
    ]

    static let budgets = [
        // Up to the maximum of the indicative 187.50: 187.50 - 61.06 = 126.44.
        Row(
            "no plan: the budget is the basis",
            [.remove("/plan")],
            [
                .basis: "budget", .cost: "187.50", .pays: "61.06", .council: "126.44",
                .verdict: "no-plan", .plan: "null", .planYear: "null", .oneOff: "null",
                .chargeable: "null", .invoice: "null", .directNet: "null", .overLimit: "null",
                .missing: "plan",
            ]
        ),
        Row(
            "no plan, and declined",
            [.remove("/plan"), .set("/finance", ["status": "declined"])],
            [.basis: "budget", .pays: "187.50", .council: "0.00"]
        ),
        Row(
            "no plan, and no answers",
            [.remove("/plan"), .remove("/answers")],
            [
                .basis: "null", .cost: "null", .pays: "null", .council: "null",
                .maximum: "61.06", .verdict: "no-plan", .missing: "answers;plan",
            ]
        ),
        Row(
            "an empty plan costs nothing",
            [.set("/plan/lines", [])],
            [
                .basis: "plan", .plan: "0.00", .oneOff: "0.00", .chargeable: "0.00",
                .pays: "0.00", .council: "0.00", .fullCost: "false", .invoice: "0.00",
                .directNet: "null", .verdict: "within-budget", .overLimit: "-200.00",
                .maximum: "61.06",
            ]
        ),
        // 144.20 + 2 x 27.90 = 200.00, the top of the band; 2 x 27.91 makes it 200.02.
        Row(
            "a plan at the top of the band is within",
            ownPrice("27.90"),
            [
                .plan: "200.00", .overLimit: "0.00", .overPoint: "12.50",
                .verdict: "within-budget", .pays: "61.06", .council: "138.94",
            ]
        ),
        Row(
            "two pence over the top is over",
            ownPrice("27.91"),
            [.plan: "200.02", .overLimit: "0.02", .verdict: "over-budget", .council: "138.96"]
        ),
    ]

    private static func ownPrice(_ price: String) -> [Change] {
        [
            .set("/plan/lines/2/price", .number(price)),
            .set("/plan/lines/2/priceReason", "an agency's quotation"),
        ]
    }

    static let lines = [
        // 121.00 x 52 = 6,292 for care and assistant, and the day centre as often as it is.
        every("fortnight", year: "7748.00", week: "149.00"),  // + 56 x 26 = 1,456
        every("four-weeks", year: "7020.00", week: "135.00"),  // + 56 x 13 = 728
        every("month", year: "6964.00", week: "133.92"),  // + 56 x 12 = 672; / 52 = 133.9230
        every("quarter", year: "6516.00", week: "125.31"),  // + 56 x 4 = 224; / 52 = 125.3076
        every("year", year: "6348.00", week: "122.08"),  // + 56; / 52 = 122.0769
        Row(
            "once never enters a week",
            [.set("/plan/lines/1/every", "once")],
            [.plan: "121.00", .planYear: "6292.00", .oneOff: "201.00"]
        ),  // 145.00 + 56.00
        Row(
            "two rails",
            [.set("/plan/lines/3/quantity", 2)],
            [.oneOff: "290.00", .plan: "177.00"]
        ),
        // Others' money is in no figure of the council's.
        Row(
            "a line she buys herself",
            [.set("/plan/lines/-", extra("private"))],
            [.plan: "177.00", .chargeable: "177.00", .pays: "61.06", .verdict: "within-budget"]
        ),
        Row(
            "a line the health service pays",
            [.set("/plan/lines/-", extra("health"))],
            [.plan: "177.00", .chargeable: "177.00", .pays: "61.06", .verdict: "within-budget"]
        ),
        Row(
            "the daughter's line is unpaid",
            [.set("/plan/lines/-", extra("unpaid"))],
            [.plan: "177.00", .pays: "61.06"]
        ),
        // 177.00 + 10 x 25.20 = 429.00, which is 229.00 over.
        Row(
            "the same line for the council",
            [.set("/plan/lines/-", extra("council"))],
            [.plan: "429.00", .overLimit: "229.00", .verdict: "over-budget", .pays: "61.06"]
        ),
    ]

    private static func every(_ period: String, year: String, week: String) -> Row {
        Row(
            "the day centre every \(period)",
            [.set("/plan/lines/1/every", .text(period))],
            [.planYear: year, .plan: week, .pays: "61.06"]
        )
    }

    private static func extra(_ funding: String) -> Tree {
        [
            "id": "extra", "service": "home-care", "quantity": 10, "every": "week",
            "route": "direct-payment", "funding": .text(funding), "charge": "means-tested",
        ]
    }

    private static func free(_ lines: Int...) -> [Change] {
        lines.map { .set("/plan/lines/\($0)/charge", "free") }
    }

    static let charging = [
        // Only the assistant's 32.80 can be charged, and 61.06 covers it: 177.00 - 32.80 = 144.20.
        Row(
            "care and day centre are free",
            free(0, 1),
            [
                .plan: "177.00", .chargeable: "32.80", .pays: "32.80", .council: "144.20",
                .reason: "covers-cost", .fee: "null", .invoice: "0.00", .directNet: "0.00",
            ]
        ),
        Row(
            "all is free",
            free(0, 1, 2),
            [
                .chargeable: "0.00", .pays: "0.00", .council: "177.00", .fullCost: "false",
                .reason: "null", .directNet: "32.80",
            ]
        ),
        // 56.00 + 32.80 = 88.80: free lines stay free for somebody who pays the full cost.
        Row(
            "declined, and care is free",
            free(0) + [.set("/finance", ["status": "declined"])],
            [.chargeable: "88.80", .pays: "88.80", .council: "88.20", .reason: "declined"]
        ),
        Row(
            "above the limit, and all is free",
            free(0, 1, 2) + [.set("/finance", ["status": "light-touch-above"])],
            [.pays: "0.00", .council: "177.00", .reason: "above-limit"]
        ),
    ]

    static let collecting = [
        // 56.00 + 32.80 = 88.80. Of 61.06 the day centre's 56.00 is invoiced, 5.06 comes off 32.80.
        Row(
            "the invoiced line is smaller than the contribution",
            [.remove("/plan/lines/0")],
            [
                .plan: "88.80", .pays: "61.06", .invoice: "56.00", .direct: "32.80",
                .directNet: "27.74", .council: "27.74",
            ]
        ),
        // 4 h x 16.40 = 65.60, less 61.06.
        Row(
            "all of it is a direct payment",
            [
                .remove("/plan/lines/1"), .remove("/plan/lines/0"),
                .set("/plan/lines/0/quantity", 4),
            ],
            [
                .plan: "65.60", .pays: "61.06", .invoice: "0.00", .directNet: "4.54",
                .council: "4.54",
            ]
        ),
        Row(
            "a direct payment that the contribution covers",
            [.remove("/plan/lines/1"), .remove("/plan/lines/0")],
            [
                .plan: "32.80", .pays: "32.80", .invoice: "0.00", .directNet: "0.00",
                .council: "0.00", .reason: "covers-cost",
            ]
        ),
        // A free line is not invoiced: of 61.06, 56.00 and then 5.06 off the direct payment.
        Row(
            "a free line of the council's is not invoiced",
            free(0),
            [.pays: "61.06", .invoice: "56.00", .directNet: "27.74", .council: "115.94"]
        ),
    ]

    private static let careAndDay: [Change] = [
        .remove("/plan/lines/3"), .remove("/plan/lines/2"), .set("/plan/lines/0/quantity", 1),
    ]

    static let uneven = [
        // 25.20 x 52 + 56.00 x 48 = 3,998.40, / 52 = 76.8923. In 48 weeks she pays 61.06 of 81.20,
        // in 4 all of 25.20: 2,930.88 + 100.80 = 3,031.68, / 52 = 58.3015. 76.89 - 58.30 = 18.59.
        Row(
            "a charge is taken for each week, never on an average",
            careAndDay + [.set("/plan/lines/1/weeks", 48)],
            [
                .planYear: "3998.40", .plan: "76.89", .chargeable: "76.89", .pays: "58.30",
                .council: "18.59", .invoice: "58.30", .flags: "uneven-weeks",
                .paysYear: "3031.68", .councilYear: "966.72",
            ]
        ),
        // Every week is 81.20.
        Row(
            "the same lines all year",
            careAndDay,
            [.plan: "81.20", .pays: "61.06", .council: "20.14", .flags: "", .paysYear: "3175.12"]
        ),
        // 88.20 in 26 weeks: 61.06 x 26 = 1,587.56, / 52 = 30.53; 88.20 / 2 = 44.10.
        Row(
            "care in half of the year",
            [
                .remove("/plan/lines/3"), .remove("/plan/lines/2"), .remove("/plan/lines/1"),
                .set("/plan/lines/0/weeks", 26),
            ],
            [.plan: "44.10", .pays: "30.53", .council: "13.57", .flags: "uneven-weeks"]
        ),
        // Free lines change no charge: care 88.20 all year, a free day centre for 48 weeks. What the
        // plan costs a week is an average all the same: 121.00 + 56.00 x 48 / 52 = 172.69.
        Row(
            "an uneven line that is free leaves the charge even, and the cost an average",
            free(1) + [.set("/plan/lines/1/weeks", 48)],
            [.chargeable: "121.00", .plan: "172.69", .pays: "61.06", .flags: "uneven-weeks"]
        ),
        // Its weeks cost nothing, and the others 121.00 like them.
        Row(
            "a free line that costs nothing makes no average",
            free(1) + [
                .set("/plan/lines/1/weeks", 26), .set("/plan/lines/1/price", 0),
                .set("/plan/lines/1/priceReason", "a gift"),
            ],
            [.plan: "121.00", .flags: ""]
        ),
        // In two weeks another hour takes the place of the hour that is usual: 121.00 + 56.00.
        Row(
            "free lines that take each other's place at one price make no average",
            free(1) + [
                .set("/plan/lines/3/id", "other"), .set("/plan/lines/3/service", "day-centre"),
                .remove("/plan/lines/3/price"), .remove("/plan/lines/3/priceReason"),
                .set("/plan/lines/3/every", "week"), .set("/plan/lines/3/weeks", 2),
                .set("/plan/lines/3/replaces", ["day"]),
                .set("/plan/lines/3/route", "individual-service-fund"),
            ],
            [.plan: "177.00", .flags: ""]
        ),
        // The full cost is the yearly cost: 3,998.40 / 52.
        Row(
            "declined with uneven weeks",
            careAndDay + [
                .set("/plan/lines/1/weeks", 48), .set("/finance", ["status": "declined"]),
            ],
            [.pays: "76.89", .council: "0.00", .reason: "declined"]
        ),
    ]
}
