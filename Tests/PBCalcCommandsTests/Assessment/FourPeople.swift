/// The four people of the illustrative scheme, worked out by hand in its description.
enum FourPeople {
    static let rows = [
        // Points 6 + 4 + 3 + 4 = 17, so B3 (15 to under 18), 75 to 100, middle 87.50.
        // 184.90 + 139.15 + 76.70 = 400.75; less 241.45 and heating 10.00 leaves 149.30.
        // 3.5 h x 25.20 = 88.20 is less than that, so the person pays it all; no arrangement fee,
        // for capital is not above the limit.
        Row(
            "what she can pay covers the cost",
            "EX-0041",
            [],
            [
                .decision: "eligible", .unable: "4", .answers: "17.00", .unpaid: "0.00",
                .points: "17.00", .band: "B3", .indicative: "87.50", .without: "87.50",
                .limit: "100.00", .maximum: "149.30", .tariff: "0.00", .fullCost: "true",
                .reason: "covers-cost", .fee: "null", .plan: "88.20", .planYear: "4586.40",
                .verdict: "within-budget", .overLimit: "-11.80", .overPoint: "0.70",
                .pays: "88.20", .council: "0.00", .invoice: "88.20", .directNet: "null",
                .missing: "", .flags: "",
            ]
        ),
        // 12 + 5 + 4 + 4 + 3 + 2 = 30; half of meals' 4 off: 28, B7, 175 to 200, middle 187.50.
        // Without the daughter 30 is B8, 200 to 225, middle 212.50. 187.50 x 52 = 9,750.
        // 854.70 x 12/52 = 197.238461...; 458.40 / 4 = 114.60 less 37.90 = 76.70;
        // MIG 120.40 + 51.55 + 25.15 = 197.10; rent 10.00; laundry 25 x 12/52 = 5.769230...:
        // 61.069230..., in favour 61.06. Plan 88.20 + 56.00 + 32.80 = 177.00, x 52 = 9,204.
        // The council's and the fund's lines come to 144.20, more than 61.06: all is invoiced.
        Row(
            "as the design works it out",
            "EX-0042",
            [],
            [
                .decision: "eligible", .unable: "7", .answers: "30.00", .unpaid: "-2.00",
                .points: "28.00", .band: "B7", .indicative: "187.50", .indicativeYear: "9750.00",
                .limit: "200.00", .without: "212.50", .maximum: "61.06", .tariff: "0.00",
                .fullCost: "false", .reason: "null", .plan: "177.00", .planYear: "9204.00",
                .oneOff: "145.00", .chargeable: "177.00", .verdict: "within-budget",
                .overLimit: "-23.00", .overPoint: "-10.50", .managed: "88.20", .fund: "56.00",
                .direct: "32.80", .directNet: "32.80", .invoice: "61.06", .basis: "plan",
                .cost: "177.00", .pays: "61.06", .council: "115.94", .missing: "", .flags: "",
            ]
        ),
        // 12 + 9 + 8 + 3 + 10 + 4 + 7 + 3 + 4 + 2 = 62 (B16: 500 to 600); off 8 + 3 + 5 + 4 = 20:
        // 42, the first points of B12, 300 to 350. 184.90 + 60.00 + 114.60 - 37.90 = 321.60;
        // 32,000 / 2 = 16,000 is 1,750 over 14,250, seven steps: 7.00.
        // 328.60 - 184.30 - 12.00 = 132.30. 226.80 + 56.00 + 13.00 + 6.20 = 302.00.
        Row(
            "joint savings and a husband who helps",
            "EX-0043",
            [],
            [
                .decision: "eligible", .unable: "8", .answers: "62.00", .unpaid: "-20.00",
                .points: "42.00", .band: "B12", .indicative: "325.00", .limit: "350.00",
                .without: "550.00", .maximum: "132.30", .tariff: "7.00", .fullCost: "false",
                .plan: "302.00", .verdict: "within-budget", .pays: "132.30", .council: "169.70",
                .managed: "302.00", .invoice: "132.30", .directNet: "null",
            ]
        ),
        // 21 + 15 + 12 + 6 + 20 + 4 + 14 + 7 + 8 + 5 + 5 = 117; off 7 + 6 + 10 + 4 = 27: 90, B19,
        // 800 to 950, middle 875; the parents meet every night. Without them 117 is B21, 1,100 to
        // 1,300: 1,200 + 7 x 170 = 2,390.
        // 492 x 52 + (168 + 39) x 48 + 840 x 4 = 25,584 + 9,936 + 3,360 = 38,880; / 52 = 747.6923.
        // Routes: 168 x 48 / 52 = 155.0769; 3,360 / 52 = 64.6153; the rest of 747.69 is 527.99.
        Row(
            "the last points before no figure, and no finance yet",
            "EX-0044",
            [],
            [
                .decision: "eligible", .unable: "9", .answers: "117.00", .unpaid: "-27.00",
                .points: "90.00", .band: "B19", .indicative: "875.00", .limit: "950.00",
                .without: "2390.00", .maximum: "null", .tariff: "null", .fullCost: "null",
                .plan: "747.69", .planYear: "38880.00", .verdict: "within-budget",
                .fund: "155.08", .managed: "64.62", .direct: "527.99", .cost: "747.69",
                .pays: "null", .council: "null", .missing: "finance", .flags: "uneven-weeks",
            ]
        ),
        // community daily is 14 for 8: 123 before, 96 after: the first points of B20, 950 to 1,100.
        // 123 alone is B22, which has no figure.
        Row(
            "community daily, which without the parents has no figure",
            "EX-0044",
            [.set("/answers/community", "daily")],
            [
                .answers: "123.00", .points: "96.00", .band: "B20", .indicative: "1025.00",
                .limit: "1100.00", .without: "null", .flags: "uneven-weeks",
            ]
        ),
        // 117 is the last whole number of B21: 1,200 + 1,190 = 2,390; limit 1,300 + 1,190 = 2,490.
        Row(
            "without unpaid support",
            "EX-0044",
            [.remove("/unpaidSupport")],
            [
                .answers: "117.00", .unpaid: "0.00", .points: "117.00", .band: "B21",
                .indicative: "2390.00", .limit: "2490.00", .without: "2390.00",
            ]
        ),
        // 123 is past 118: a person costs the support; the plan still costs 747.69.
        Row(
            "community daily and no unpaid support: no figure, never the last amount",
            "EX-0044",
            [.remove("/unpaidSupport"), .set("/answers/community", "daily")],
            [
                .points: "123.00", .band: "B22", .indicative: "null", .limit: "null",
                .without: "null", .verdict: "no-budget", .overLimit: "null", .plan: "747.69",
                .flags: "above-highest-band;uneven-weeks",
            ]
        ),
        // Half of each waking night: 7 x 170.00 = 1,190.00, half is 595.00. Off 7 + 6 + 10 + 2 = 25:
        // 92, B19: 875 + 595 = 1,470; limit 950 + 595 = 1,545.
        Row(
            "the parents take half of the night",
            "EX-0044",
            [.set("/unpaidSupport/3/share", "half")],
            [
                .unpaid: "-25.00", .points: "92.00", .band: "B19", .indicative: "1470.00",
                .limit: "1545.00", .without: "2390.00",
            ]
        ),
    ]
}
