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
}
