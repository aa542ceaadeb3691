import Testing

extension PriceListTests {
    /// A line, and what it costs.
    struct Row: Sendable, CustomTestStringConvertible {
        let what: String
        let list: String
        let date: String
        let service: String
        let members: [String: Tree]
        let week: String

        init(
            _ what: String,
            _ list: String,
            _ date: String,
            _ service: String,
            _ members: [String: Tree],
            week: String
        ) {
            self.what = what
            self.list = list
            self.date = date
            self.service = service
            self.members = members
            self.week = week
        }

        var testDescription: String { "\(list): \(what)" }
    }

    static func visits(_ days: Tree..., hours: (String, String)) -> Tree {
        [["days": .list(days), "hours": [.text(hours.0), .text(hours.1)]]]
    }

    static let rows = [
        Row(
            "an hour by day",
            "norfolk-2023-prices",
            "2023-05-01",
            "personal-assistant",
            ["visits": visits("monday", hours: ("08:00", "09:00"))],
            week: "13.87"
        ),
        // 13.87 before 22:00 and 13.16 after it.
        Row(
            "an hour by day and one by night in one visit",
            "norfolk-2023-prices",
            "2023-05-01",
            "personal-assistant",
            ["visits": visits("monday", hours: ("21:00", "23:00"))],
            week: "27.03"
        ),
        // 10 x 13.16, over midnight.
        Row(
            "a waking night",
            "norfolk-2023-prices",
            "2023-05-01",
            "personal-assistant",
            ["visits": visits("sunday", hours: ("22:00", "08:00"))],
            week: "131.60"
        ),
        // 5 x 11.86 + 2 x 14.98 = 59.30 + 29.96.
        Row(
            "an hour each day of the week",
            "wokingham-2023-prices",
            "2023-05-01",
            "personal-assistant",
            ["visits": visits("weekdays", "weekend", hours: ("08:00", "09:00"))],
            week: "89.26"
        ),
        // From 23:00 on Friday: an hour at 11.86, and one of Saturday at 14.98.
        Row(
            "a visit from Friday into Saturday",
            "wokingham-2023-prices",
            "2023-05-01",
            "personal-assistant",
            ["visits": visits("friday", hours: ("23:00", "01:00"))],
            week: "26.84"
        ),
        Row(
            "two hours of a Saturday, by their number",
            "wokingham-2023-prices",
            "2023-05-01",
            "personal-assistant",
            ["quantity": 2, "every": "week", "on": "saturday"],
            week: "29.96"
        ),
        Row(
            "two workers have a price of their own",
            "buckinghamshire-2023-prices",
            "2023-05-01",
            "home-care",
            ["quantity": 7, "every": "week", "workers": 2],
            week: "322.00"
        ),
        // 19.80 and no price for two: twice the price of one.
        Row(
            "two workers without one cost twice as much",
            "devon-2022-prices",
            "2022-05-02",
            "agency",
            ["quantity": 1, "every": "week", "tier": "unregulated", "workers": 2],
            week: "39.60"
        ),
        Row(
            "the regulated tier",
            "devon-2022-prices",
            "2022-05-02",
            "agency",
            ["quantity": 1, "every": "week", "tier": "regulated"],
            week: "21.52"
        ),
        Row(
            "a day centre for high dependency",
            "buckinghamshire-2023-prices",
            "2023-05-01",
            "day-centre",
            ["quantity": 1, "every": "week", "tier": "high-dependency"],
            week: "97.56"
        ),
        Row(
            "a day centre without a tier",
            "buckinghamshire-2023-prices",
            "2023-05-01",
            "day-centre",
            ["quantity": 1, "every": "week"],
            week: "74.42"
        ),
        // W14: four quarters at 5.70 are 22.80, a penny above the hour's 22.79.
        Row(
            "a quarter of an hour as it is printed",
            "scilly-2023-prices",
            "2023-05-01",
            "home-care-quarter",
            ["visits": visits("monday", hours: ("08:00", "09:00"))],
            week: "22.80"
        ),
        Row(
            "the same by the hour",
            "scilly-2023-prices",
            "2023-05-01",
            "home-care",
            ["visits": visits("monday", hours: ("08:00", "09:00"))],
            week: "22.79"
        ),
        Row(
            "a rural hour",
            "english-council-2025-prices",
            "2025-05-05",
            "home-care",
            ["quantity": 1, "every": "week", "place": "extra-rural"],
            week: "29.72"
        ),
        Row(
            "a waking night by the night",
            "english-council-2025-prices",
            "2025-05-05",
            "night",
            ["quantity": 1, "every": "week", "tier": "waking"],
            week: "162.89"
        ),
        // 3 x 15.52.
        Row(
            "day care with transport",
            "essex-2024-prices",
            "2024-05-06",
            "day-care",
            ["quantity": 3, "every": "week", "tier": "with-transport"],
            week: "46.56"
        ),
        Row(
            "what a self-funder is charged",
            "st-helens-2024-prices",
            "2024-05-06",
            "home-care",
            ["quantity": 1, "every": "week", "tier": "self-funder"],
            week: "21.81"
        ),
        // 3.95 there and 3.95 back, each week.
        Row(
            "two journeys",
            "gateshead-2024-prices",
            "2024-05-06",
            "transport",
            ["quantity": 2, "every": "week"],
            week: "7.90"
        ),
        // Half an hour is charged as the hour.
        Row(
            "the least that an agency charges",
            "agency-prices",
            "2026-05-05",
            "home-care",
            ["visits": visits("tuesday", hours: ("08:00", "08:30"))],
            week: "21.50"
        ),
    ]
}
