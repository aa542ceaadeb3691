/// EX-0042 with other means: her income leaves 61.069230, in favour 61.06; the plan is 177.00.
enum MeansRows {
    static let rows = capital + income + allowances + people + states

    static let capital: [Row] = [
        // £1 for each £250 or part of it above 14,250; above 23,250, and not at it, the full cost.
        saved(14_250_00, owners: 1, tariff: 0, pays: "61.06"),
        saved(14_250_01, owners: 1, tariff: 1, pays: "62.06"),
        saved(14_500_00, owners: 1, tariff: 1, pays: "62.06"),
        saved(14_500_01, owners: 1, tariff: 2, pays: "63.06"),
        saved(23_000_01, owners: 1, tariff: 36, pays: "97.06"),
        saved(23_250_00, owners: 1, tariff: 36, pays: "97.06"),
        aboveLimit(23_250_01, owners: 1),
        // Half of each counts; a penny too many is half a penny each, and still a step begun.
        saved(28_500_00, owners: 2, tariff: 0, pays: "61.06"),
        saved(28_500_01, owners: 2, tariff: 1, pays: "62.06"),
        saved(28_500_02, owners: 2, tariff: 1, pays: "62.06"),
        saved(29_000_00, owners: 2, tariff: 1, pays: "62.06"),
        saved(29_000_01, owners: 2, tariff: 2, pays: "63.06"),
        saved(29_000_02, owners: 2, tariff: 2, pays: "63.06"),
        saved(46_500_00, owners: 2, tariff: 36, pays: "97.06"),
        aboveLimit(46_500_01, owners: 2),
        aboveLimit(46_500_02, owners: 2),
        // Thirds do not end in decimals: 42,750.01 / 3 is a third of a penny over.
        saved(42_750_00, owners: 3, tariff: 0, pays: "61.06"),
        saved(42_750_01, owners: 3, tariff: 1, pays: "62.06"),
        Row(
            "the home is not counted",
            [.set("/finance/capital/-", ["kind": "main-home", "amount": 250_000])],
            [.tariff: "0.00", .pays: "61.06"]
        ),
        // 14,000.00 + 500.02 / 2 = 14,250.01.
        Row(
            "all that counts is added before the steps",
            [
                .set("/finance/capital/0", ["kind": "savings", "amount": 14_000]),
                .set(
                    "/finance/capital/-",
                    ["kind": "current-account", "amount": .number("500.02"), "owners": 2]
                ),
            ],
            [.tariff: "1.00", .pays: "62.06"]
        ),
    ]

    private static func saved(_ pence: Int, owners: Int, tariff: Int, pays: String) -> Row {
        Row(
            "savings of \(Tree.pounds(pence: pence).written), owners \(owners)",
            [.set("/finance/capital/0", savings(pence, owners))],
            [.tariff: "\(tariff).00", .maximum: pays, .pays: pays, .fullCost: "false"]
        )
    }

    private static func aboveLimit(_ pence: Int, owners: Int) -> Row {
        Row(
            "savings of \(Tree.pounds(pence: pence).written), owners \(owners)",
            [.set("/finance/capital/0", savings(pence, owners))],
            [
                .tariff: "null", .maximum: "null", .fullCost: "true", .reason: "above-limit",
                .fee: "250.00", .pays: "177.00", .council: "0.00",
            ]
        )
    }

    private static func savings(_ pence: Int, _ owners: Int) -> Tree {
        ["kind": "savings", "amount": .pounds(pence: pence), "owners": .number("\(owners)")]
    }

    static let income = [
        // 37.90 more: 98.969230...
        Row(
            "the council pays for care at night",
            [.set("/finance/paidNightCare", true)],
            [.maximum: "98.96", .pays: "98.96", .council: "78.04"]
        ),
        // 76.70 has no night in it and no enhanced premium: 197.238461 + 76.70 - 171.95 - 15.769230
        // = 86.219230.
        Row(
            "the standard rate has no night difference",
            standardRate,
            [.maximum: "86.21", .pays: "86.21"]
        ),
        Row(
            "the standard rate has none with paid nights either",
            standardRate + [.set("/finance/paidNightCare", true)],
            [.maximum: "86.21"]
        ),
        // 98.619230 + 76.70 - 212.869230 is below nothing.
        Row(
            "half of the universal credit is less than what is protected",
            [.set("/finance/income/0/sharedBy", 2)],
            [.maximum: "0.00", .pays: "0.00", .council: "177.00", .fullCost: "false"]
        ),
        // Earnings and mobility count for nothing.
        Row(
            "earnings are ignored",
            [.set("/finance/income/-", ["kind": "earnings", "amount": 900, "every": "month"])],
            [.maximum: "61.06"]
        ),
        Row(
            "PIP mobility is ignored",
            [
                .set(
                    "/finance/income/-",
                    [
                        "kind": "pip-mobility", "rate": "enhanced", "amount": 80,
                        "every": "week",
                    ]
                )
            ],
            [.maximum: "61.06"]
        ),
        // 61.069230 + (30.00 - 10.00) = 81.069230.
        Row(
            "of a war widow's pension the first ten pounds are ignored",
            [
                .set(
                    "/finance/income/-",
                    ["kind": "war-widows-pension", "amount": 30, "every": "week"]
                )
            ],
            [.maximum: "81.06"]
        ),
        // Less than ten is nothing, not less than nothing.
        Row(
            "of a small war widow's pension all is ignored",
            [
                .set(
                    "/finance/income/-",
                    ["kind": "war-widows-pension", "amount": 8, "every": "week"]
                )
            ],
            [.maximum: "61.06"]
        ),
        // 61.069230 + 86.45 - 55.25 = 92.269230: the allowance brings its premium.
        Row(
            "Carer's Allowance counts and brings the carer premium",
            [
                .set(
                    "/finance/income/-",
                    ["kind": "carers-allowance", "amount": .number("86.45"), "every": "week"]
                )
            ],
            [.maximum: "92.26"]
        ),
        Row("no income at all", [.set("/finance/income", [])], [.maximum: "0.00", .pays: "0.00"]),
    ]

    private static let standardRate: [Change] = [
        .set("/finance/income/1/rate", "standard"),
        .set("/finance/income/1/amount", .number("306.80")),
    ]

    static let allowances = [
        // Without the 10.00 of rent: 71.069230.
        Row(
            "help as much as the rent",
            [.set("/finance/housing/0/help", 110)],
            [.maximum: "71.06"]
        ),
        Row(
            "help of more than the rent is nothing, never income",
            [.set("/finance/housing/0/help", 120)],
            [.maximum: "71.06"]
        ),
        // 71.069230 - 12.00: the ten pounds over on rent do not pay for the council tax.
        Row(
            "help over one cost does not reach another",
            [
                .set("/finance/housing/0/help", 120),
                .set(
                    "/finance/housing/-",
                    ["kind": "council-tax", "amount": 12, "every": "week"]
                ),
            ],
            [.maximum: "59.06"]
        ),
        // 30.00 x 12/52 = 6.923076: 61.069230 - 6.923076 = 54.146153.
        Row(
            "gardening is allowed after all",
            [.set("/finance/disabilityCosts/1/allowed", 30)],
            [.maximum: "54.14"]
        ),
        // Nothing allowed: 66.838461.
        Row(
            "no disability costs",
            [.set("/finance/disabilityCosts", [])],
            [.maximum: "66.83", .flags: "", .missing: ""]
        ),
        // The same figures, but they can only go down, and the result says so.
        Row(
            "disability costs are not known yet",
            [.remove("/finance/disabilityCosts")],
            [.maximum: "66.83", .flags: "provisional", .missing: "finance.disabilityCosts"]
        ),
        Row(
            "housing costs are not known yet",
            [.remove("/finance/housing")],
            [.maximum: "71.06", .flags: "provisional", .missing: "finance.housing"]
        ),
        Row(
            "capital is not known yet",
            [.remove("/finance/capital")],
            [
                .maximum: "null", .tariff: "null", .fullCost: "null", .pays: "null",
                .council: "null", .cost: "177.00", .missing: "finance.capital",
            ]
        ),
        Row(
            "income is not known yet",
            [.remove("/finance/income")],
            [
                .maximum: "null", .tariff: "0.00", .fullCost: "null", .pays: "null",
                .council: "null", .missing: "finance.income",
            ]
        ),
        // 25.15 less is protected: 86.219230.
        Row(
            "the assessor states that the enhanced premium does not apply",
            [
                .set(
                    "/finance/premiums",
                    [
                        [
                            "kind": "enhanced-disability", "applies": false,
                            "reason": "not in payment on the day",
                        ]
                    ]
                )
            ],
            [.maximum: "86.21"]
        ),
        // 55.25 more is protected: 5.819230.
        Row(
            "the assessor states that the carer premium applies",
            [
                .set(
                    "/finance/premiums",
                    [["kind": "carer", "applies": true, "reason": "underlying entitlement"]]
                )
            ],
            [.maximum: "5.81"]
        ),
    ]

    static let people = [
        // 2025/26: MIG 112.50 + 49.65 + 24.25 = 186.40, night 110.40 - 73.90 = 36.50, the amounts
        // received as stated: 197.238461 + 78.10 - 186.40 - 15.769230 = 73.169230.
        Row("starts on the last day of 2025/26", [.set("/starts", "2026-04-05")], [.pays: "73.16"]),
        Row("starts on the first of 2026/27", [.set("/starts", "2026-04-06")], [.pays: "61.06"]),
        // 66 years and 2 months: 10 July 2026. Then 241.45 and no premium: 61.069230 - 44.35.
        Row(
            "a day before pension age",
            [.set("/person/born", "1960-05-10"), .set("/starts", "2026-07-09")],
            [.pays: "61.06"]
        ),
        Row(
            "the day of pension age",
            [.set("/person/born", "1960-05-10"), .set("/starts", "2026-07-10")],
            [.pays: "16.71"]
        ),
        // MIG at 18 is 95.40 for 120.40: 61.069230 + 25.00.
        Row("the 18th birthday", [.set("/person/born", "2008-05-04")], [.pays: "86.06"]),
        Row("a day before the 25th", [.set("/person/born", "2001-05-05")], [.pays: "86.06"]),
        Row("the 25th birthday", [.set("/person/born", "2001-05-04")], [.pays: "61.06"]),
        // 2025/26, example D06: with both premiums 163.05 (89.15 + 49.65 + 24.25) and then 186.40:
        // 73.169230 + 23.35 = 96.519230.
        Row(
            "a day before the 25th birthday in 2025/26",
            [.set("/person/born", "2001-04-05"), .set("/starts", "2026-04-04")],
            [.pays: "96.51"]
        ),
        Row(
            "the 25th birthday in 2025/26",
            [.set("/person/born", "2001-04-05"), .set("/starts", "2026-04-05")],
            [.pays: "73.16"]
        ),
        // 94.55 + 36.75 + 18.10 = 149.40 for 197.10: 108.769230.
        Row(
            "one of a couple of working age",
            [.set("/person/household", "couple"), .set("/person/partnerBorn", "1975-01-01")],
            [.pays: "108.76"]
        ),
        Row(
            "one of a couple, the partner's age not known",
            [.set("/person/household", "couple")],
            [.maximum: "null", .pays: "null", .council: "null", .missing: "person.partnerBorn"]
        ),
        // A child adds 106.85 to what is protected, more than 61.06.
        Row("a child", [.set("/person/children", 1)], [.maximum: "0.00"]),
        // 61.069230 - 106.85 + 50.00 = 4.219230, with 50.00 of private pension.
        Row(
            "a child, and a private pension",
            [
                .set("/person/children", 1),
                .set(
                    "/finance/income/-",
                    ["kind": "private-pension", "amount": 50, "every": "week"]
                ),
            ],
            [.maximum: "4.21"]
        ),
    ]

    private static let uncharged: [Part: String] = [
        .maximum: "0.00", .tariff: "null", .fullCost: "false", .reason: "null",
        .pays: "0.00", .council: "177.00",
    ]

    static let states = [
        Row("no finance at all", [.remove("/finance")], notYet),
        Row("finance not done yet", [.set("/finance", ["status": "not-yet"])], notYet),
        Row(
            "declined",
            [.set("/finance", ["status": "declined"])],
            [
                .maximum: "null", .tariff: "null", .fullCost: "true", .reason: "declined",
                .fee: "250.00", .pays: "177.00", .council: "0.00", .missing: "",
            ]
        ),
        Row(
            "light touch: clearly able to pay",
            [.set("/finance", ["status": "light-touch-above"])],
            [
                .maximum: "null", .fullCost: "true", .reason: "above-limit", .fee: "250.00",
                .pays: "177.00", .council: "0.00",
            ]
        ),
        Row(
            "light touch: a stated charge",
            lightTouch("12.34"),
            [.maximum: "12.34", .fullCost: "false", .pays: "12.34", .council: "164.66"]
        ),
        Row(
            "light touch: nothing",
            lightTouch("0.00"),
            [.maximum: "0.00", .fullCost: "false", .pays: "0.00", .council: "177.00"]
        ),
        Row(
            "light touch: a penny less than the cost",
            lightTouch("176.99"),
            [.fullCost: "false", .pays: "176.99", .council: "0.01"]
        ),
        Row(
            "light touch: a charge as high as the cost",
            lightTouch("177.00"),
            [.fullCost: "true", .reason: "covers-cost", .fee: "null", .pays: "177.00"]
        ),
        Row(
            "light touch: a charge above the cost",
            lightTouch("500.00"),
            [.maximum: "500.00", .reason: "covers-cost", .pays: "177.00", .council: "0.00"]
        ),
        Row("never charged: CJD", [.set("/person/chargingExempt", ["cjd"])], uncharged),
        Row(
            "never charged, though the finance is declined",
            [
                .set("/person/chargingExempt", ["section-117"]),
                .set("/finance", ["status": "declined"]),
            ],
            uncharged
        ),
    ]

    private static let notYet: [Part: String] = [
        .maximum: "null", .tariff: "null", .fullCost: "null", .reason: "null", .cost: "177.00",
        .pays: "null", .council: "null", .invoice: "null", .directNet: "null",
        .missing: "finance", .points: "28.00", .verdict: "within-budget",
    ]

    private static func lightTouch(_ charge: String) -> [Change] {
        [.set("/finance", ["status": "light-touch-below", "chargePerWeek": .number(charge)])]
    }
}
