import BudgetDocuments
import PersonalBudgets

// Two entries of one list with one id, or that say the same: the second would count unseen, or the
// first.
extension SchemeFaultRow {
    private static let cited: [String: Tree] = ["source": "illustration", "evidence": "invented"]

    private static func twice(_ list: String, _ entry: [String: Tree]) -> [Change] {
        let entry = Tree.object(entry.merging(cited) { own, _ in own })
        return [.set(list, [entry, entry])]
    }

    private static func plain(_ list: String, _ entry: [String: Tree]) -> [Change] {
        [.set(list, [.object(entry), .object(entry)])]
    }

    /// The same in an object that the scheme has not yet.
    private static func inNew(
        _ object: String,
        _ list: String,
        _ entry: [String: Tree]
    ) -> [Change] {
        let entries = Tree.list([.object(entry), .object(entry)])
        return [.set(object, .object([list: entries].merging(cited) { own, _ in own }))]
    }

    private static func regimes(_ first: [String: Tree], _ second: [String: Tree]) -> [Change] {
        [
            .set(
                "/contribution/regimes",
                [first, second].reduce(into: Tree.list([])) { list, choice in
                    guard case .list(let choices) = list else { return }
                    let home = choice.merging(["regime": "england-care-act-home"]) { own, _ in own }
                    list = .list(choices + [.object(home)])
                }
            )
        ]
    }

    private static func prices(_ rows: [Tree]) -> [Change] {
        [
            .remove("/prices/services/0/price"),
            .set("/prices/services/0/prices", .list(rows)),
        ]
    }

    static let repeated: [SchemeFaultRow] = [
        .init(
            "P06",
            "two questions of one id",
            [.set(questions + "/1/id", "personal-care")],
            "id-repeated",
            questions + "/1/id",
            "personal-care"
        ),
        .init(
            "P06",
            "two answers of one id",
            [.set(questions + "/0/answers/1/id", "none")],
            "id-repeated",
            questions + "/0/answers/1/id",
            "none"
        ),
        .init(
            "P06",
            "two bands of one id",
            [.set(bands + "/1/id", "B1")],
            "id-repeated",
            bands + "/1",
            "B1"
        ),
        .init(
            "P06",
            "two services of one id",
            [.set("/prices/services/-", service)],
            "id-repeated",
            "/prices/services/16",
            "home-care"
        ),
        .init(
            "P06",
            "two shares of one id",
            [
                .set(
                    "/questionnaire/unpaidSupport/shares/-",
                    ["id": "half", "share": .text("1/3")]
                )
            ],
            "id-repeated",
            "/questionnaire/unpaidSupport/shares/5",
            "half"
        ),
        .init(
            "P06",
            "two measures of one id",
            measures([
                ["id": "need", "sum": ["ill"]], ["id": "need", "sum": ["meals"]],
            ]),
            "id-repeated",
            "/questionnaire/measures/1/id",
            "need"
        ),
        .init(
            "P06",
            "two adjusters of one id",
            [
                .set(
                    "/allocation/adjusters/-",
                    [
                        "id": "overnight", "add": .number("5.00"), "source": "illustration",
                        "evidence": "invented",
                    ]
                )
            ],
            "id-repeated",
            "/allocation/adjusters/1",
            "overnight"
        ),
        .init(
            "P06",
            "an allowance",
            twice(
                "/contribution/allowances",
                ["id": "extra", "title": "an extra", "perWeek": .number("5.00")]
            ),
            "id-repeated",
            "/contribution/allowances/1/id",
            "allowance has the id \"extra\""
        ),
        .init(
            "P06",
            "an amount of a cell",
            [
                .set(
                    "/contribution/amounts",
                    [
                        ["cell": "capital.lower", "value": .number("21000.00")],
                        ["cell": "capital.lower", "value": .number("20000.00")],
                    ]
                )
            ],
            "cell-repeated",
            "/contribution/amounts/1/cell"
        ),
        .init(
            "P06",
            "a treatment of income",
            [
                .set(
                    "/contribution/incomes",
                    [
                        ["kind": "pip-daily-living", "treatment": "ignored"],
                        ["kind": "pip-daily-living", "treatment": "counted"],
                    ]
                )
            ],
            "id-repeated",
            "/contribution/incomes/1/kind"
        ),
        .init(
            "P06",
            "a cap on a cost",
            [
                .set(
                    "/contribution/disabilityCosts",
                    [
                        "caps": [
                            ["kind": "laundry", "perWeek": .number("5.00")],
                            ["kind": "laundry", "perWeek": .number("6.00")],
                        ]
                    ]
                )
            ],
            "id-repeated",
            "/contribution/disabilityCosts/caps/1/kind"
        ),
        .init(
            "P06",
            "a regime for a setting",
            regimes(["settings": ["home"]], ["settings": ["shared-lives", "home"]]),
            "id-repeated",
            "/contribution/regimes/1/settings/1"
        ),
        .init(
            "P06",
            "a regime for a stay behind one for all stays",
            regimes(
                ["settings": ["home"]],
                ["settings": ["home"], "stay": "short"]
            ),
            "id-repeated",
            "/contribution/regimes/1/settings/0"
        ),
        .init(
            "P06",
            "a regime for a stay that has outlasted the weeks of one for such stays",
            regimes(
                ["settings": ["home"], "stay": "short", "upToWeeks": 8],
                ["settings": ["home"], "stay": "short"]
            ),
            "id-repeated",
            "/contribution/regimes/1/settings/0"
        ),
        .init(
            "P06",
            "weeks of a stay for good",
            regimes(
                ["settings": ["home"], "stay": "short"],
                ["settings": ["home"], "stay": "permanent", "upToWeeks": 52]
            ),
            "member-unknown",
            "/contribution/regimes/1/upToWeeks"
        ),
        .init(
            "P06",
            "weeks of any stay",
            regimes(
                ["settings": ["home"], "stay": "short"],
                ["settings": ["home"], "upToWeeks": 52]
            ),
            "member-missing",
            "/contribution/regimes/1"
        ),
        .init(
            "P06",
            "a regime for nobody",
            regimes(["settings": ["home"]], ["settings": []]),
            "member-missing",
            "/contribution/regimes/1/settings"
        ),
        .init(
            "P06",
            "an answer's addition",
            [
                .set(
                    "/allocation/adjusters/0/additions/-",
                    ["answer": "often", "quantity": 2, "service": "sleep-in"]
                )
            ],
            "id-repeated",
            "/allocation/adjusters/0/additions/2/answer"
        ),
        .init(
            "P06",
            "a price of a tier",
            prices([
                ["tier": "a", "price": .number("20.00")],
                ["tier": "b", "price": .number("25.00")],
                ["tier": "a", "price": .number("30.00")],
            ]),
            "id-repeated",
            "/prices/services/0/prices/2"
        ),
        .init(
            "P06",
            "a price from a day on, behind one that has no end",
            prices([
                ["price": .number("20.00")],
                ["price": .number("21.00"), "from": "2026-10-01"],
            ]),
            "id-repeated",
            "/prices/services/0/prices/1"
        ),
        .init(
            "P06",
            "an authority",
            [
                .set(
                    "/prices/authorities",
                    [
                        ["role": "team manager", "upToPerYear": .number("10000.00")],
                        ["role": "head of service"], ["role": "team manager"],
                    ]
                )
            ],
            "id-repeated",
            "/prices/authorities/2/role"
        ),
        .init(
            "P06",
            "a part of the price",
            plain("/prices/providerParts", ["id": "care", "share": .text("1/2")]),
            "id-repeated",
            "/prices/providerParts/1/id"
        ),
        .init(
            "P06",
            "a risk tier",
            inNew("/prices/signOff", "riskTiers", ["id": "high", "reviewWeeks": 6]),
            "id-repeated",
            "/prices/signOff/riskTiers/1/id"
        ),
        .init(
            "P06",
            "a rule of spending",
            inNew("/prices/signOff", "spending", ["category": "travel", "refused": "it is free"]),
            "id-repeated",
            "/prices/signOff/spending/1/category"
        ),
        .init(
            "P06",
            "a retired question",
            plain("/questionnaire/retired", ["id": "shopping", "instead": "home"]),
            "id-repeated",
            "/questionnaire/retired/1/id"
        ),
    ]

    /// What a scheme says of its regime, and the regime or the law does not know.
    static let ofRegime: [SchemeFaultRow] = [
        .init(
            "P13",
            "an amount of no cell",
            [
                .set(
                    "/contribution/amounts",
                    [["cell": "mig.singel.25", "value": .number("200.00")]]
                )
            ],
            "reference-unknown",
            "/contribution/amounts/0/cell"
        ),
        .init(
            "P13",
            "a kind of income that is none",
            [
                .set(
                    "/contribution/incomes",
                    [["kind": "private-penison", "treatment": "ignored"]]
                )
            ],
            "reference-unknown",
            "/contribution/incomes/0/kind"
        ),
        .init(
            "P13",
            "a couple's level that is in no rates",
            [.set("/contribution/coupleLevel", "pension-credit.cuple")],
            "reference-unknown",
            "/contribution/coupleLevel"
        ),
        .init(
            "P13",
            "a couple's level of nobody's age",
            [.set("/contribution/coupleLevel", .object([:]))],
            "member-missing",
            "/contribution/coupleLevel"
        ),
        .init(
            "P13",
            "a premium that is none",
            [.set("/contribution/premiumsLeftOut", ["enhnced-disability"])],
            "reference-unknown",
            "/contribution/premiumsLeftOut/0"
        ),
        .init(
            "P13",
            "a premium that the law leaves people",
            [.set("/contribution/premiumsLeftOut", ["enhanced-disability"])],
            "policy-limit",
            "/contribution/premiumsLeftOut/0",
            "the law leaves people"
        ),
        // The upper limit is 23,250.00 in 2026/27: above it is the wrong way round.
        .init(
            "P10",
            "a lower limit above the upper",
            [
                .set(
                    "/contribution/amounts",
                    [["cell": "capital.lower", "value": .number("23250.01")]]
                )
            ],
            "limit-order",
            "/contribution/amounts/0/value",
            "£23,250.01"
        ),
    ]
}
