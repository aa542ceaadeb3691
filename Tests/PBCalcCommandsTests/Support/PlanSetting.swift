import BudgetDocuments
import Testing

/// A case with nothing but a plan, priced by a list.
struct PlanSetting {
    var list: String
    var date: String
    var changes: [Change] = []
    /// Changes to the case.
    var plan: [Change] = []

    /// A published price list of `fixtures/prices`.
    static func published(_ list: String, on date: String) -> PlanSetting {
        PlanSetting(list: list, date: date)
    }

    /// The agency's card with a price that rises from 20 to 21 on 1 January 2027.
    static func risingOnNewYear() -> PlanSetting {
        var setting = published("agency-prices", on: "2026-05-04")
        setting.changes = [
            .remove("/prices/services/4/price"),
            .set(
                "/prices/services/4/prices",
                [
                    ["to": "2026-12-31", "price": 20], ["from": "2027-01-01", "price": 21],
                ]
            ),
        ]
        return setting
    }

    /// The agency's card with three services at round prices in place of its own, and a school year.
    static func atRoundPrices(_ changes: [Change] = []) -> PlanSetting {
        var setting = published("agency-prices", on: "2026-05-04")
        setting.changes =
            [
                .set(
                    "/prices/services",
                    [
                        ["id": "care", "title": "care", "unit": "hour", "price": 10],
                        ["id": "rest", "title": "respite", "unit": "week", "price": 750],
                        ["id": "home", "title": "a place to live", "unit": "week", "price": 800],
                    ]
                ), .set("/prices/termWeeks", 39),
            ] + changes
        return setting
    }

    /// Ten units of a service a week, with some members of its own.
    static func tenHours(of service: String = "care", _ members: [String: Tree]) -> Tree {
        .line(service, ["quantity": 10, "every": "week"].merging(members) { $1 })
    }

    func answer(_ lines: [Tree], setting: String = "home") throws -> Answer {
        let tree: Tree = [
            "format": "pbcalc.case.v1", "id": "EX-0042", "scheme": .text(list),
            "subject": "adult", "date": .text(date), "starts": .text(date),
            "person": [
                "born": "1971-09-03", "household": "single", "children": 0,
                "setting": .text(setting),
            ],
            "plan": ["lines": .list(lines)],
        ]
        let library = try Library.readOnce.with("prices/\(list).json", changes)
        return try Answer(tree.changed(by: plan).json, with: library)
    }
}

extension Tree {
    /// A line of the council's with some members of its own.
    static func line(_ service: String, _ members: [String: Tree]) -> Tree {
        let usual: [String: Tree] = [
            "id": "a", "service": .text(service), "route": "council-managed", "funding": "council",
            "charge": "means-tested",
        ]
        return .object(usual.merging(members) { $1 })
    }
}

extension Answer {
    /// The codes of its faults.
    var faultCodes: [String] {
        result["/faults"]?.elements.compactMap { $0["/code"]?.written } ?? []
    }

    /// What a check of its plan finds.
    func finding(_ check: String) -> String {
        let found = result["/plan/checks"]?.elements.first { $0["/check"] == .text(check) }
        return found?["/result"]?.written ?? "not asked"
    }

    /// The code and pointer of each of its faults.
    var faultPlaces: [String] {
        (result["/faults"]?.elements ?? []).map {
            "\($0["/code"]?.written ?? "") \($0["/pointer"]?.written ?? "")"
        }
    }
}
