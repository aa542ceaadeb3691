internal import BudgetDocuments
internal import PersonalBudgets

// What a council chose within the means test; what it left to the means test is not repeated.
extension SchemePage {
    var contribution: [SchemeSection] {
        guard let policy = scheme.contribution else { return [] }
        return [
            SchemeSection(
                title: "Contribution",
                columns: ["rule", "choice"],
                rows: meansTests(policy) + [nightCare(policy)] + means(policy.choices)
                    + leftToPeople(policy.choices) + costs(policy.choices) + charges(policy.choices)
                    + days(policy.choices),
                citation: policy.citation
            )
        ]
    }

    /// The choices that do not hold in each means test that is for care homes alone.
    private func choicesNotHeld(_ policy: ContributionPolicy) -> [SchemeSection.Row] {
        policy.regimeIDs.compactMap { id in
            list(policy.choicesNotHeld(in: id).map(\.name)).map {
                row("not in care homes", "by \(id): \($0)")
            }
        }
    }

    private func meansTests(_ policy: ContributionPolicy) -> [SchemeSection.Row] {
        let others = policy.choices.regimes.map { choice in
            let stay = choice.stay.map { ", \($0.rawValue) stay" } ?? ""
            let weeks = choice.upToWeeks.map { " of up to \($0) weeks" } ?? ""
            let share = choice.share.map { ", share \(written($0))" } ?? ""
            let away = choice.absences.map { ", days away \($0.words)" } ?? ""
            let settings = choice.settings.map(\.rawValue).joined(separator: ", ")
            let whom = settings + stay + weeks
            return row("means test elsewhere", "\(whom): \(choice.regime)\(share)\(away)")
        }
        return [row("means test", rulebook.regime?.regime.title ?? policy.regime)] + others
            + choicesNotHeld(policy)
    }

    private func nightCare(_ policy: ContributionPolicy) -> SchemeSection.Row {
        row(
            "night care",
            policy.nightCare == .counted
                ? "the higher rate counts in full"
                : "the night difference is ignored unless care at night is paid for"
        )
    }

    private func coupleLevel(_ level: CoupleLevel<String>?) -> String? {
        guard let level, level.pensionAge != level.workingAge else { return level?.pensionAge }
        let ages = [
            level.pensionAge.map { "\($0) at pension age" },
            level.workingAge.map { "\($0) below it" },
        ]
        return list(ages.compactMap(\.self))
    }

    /// What counts, and what is left to the person.
    private func means(_ choices: ContributionPolicy.Choices) -> [SchemeSection.Row] {
        choices.amounts.map { own in
            let held = list(own.holds).map { ", with the premiums that it holds: \($0)" } ?? ""
            return row(
                "own amount",
                "\(own.cell) \(scheme.amount(own.amount))\(held)",
                own.citation
            )
        }
            + ownMultiple(choices)
            + capital(choices)
            + rows(
                ("premiums left out", list(choices.premiumsLeftOut)),
                ("couples", choices.coupleMeans.words),
                ("couples are left", coupleLevel(choices.coupleLevel))
            )
            + choices.allowances.map { allowance in
                let from = allowance.ageFrom.map { ", from the age of \($0)" } ?? ""
                return row(
                    "allowance",
                    "\(allowance.title), \(scheme.amount(allowance.amount)) a week\(from)",
                    allowance.citation
                )
            }
    }

    /// The council's own multiple of what is left to live on, with the source that it has for it.
    private func ownMultiple(_ choices: ContributionPolicy.Choices) -> [SchemeSection.Row] {
        guard let own = choices.guarantee else { return [] }
        let rounding = own.rounding.map { ", rounded \($0.rawValue) to the penny" } ?? ""
        return [
            row("own multiple", "\(written(own.factor)) of what is left\(rounding)", own.citation)
        ]
    }

    /// What becomes of capital in the means test, the council's own amounts and steps in it.
    private func capital(_ choices: ContributionPolicy.Choices) -> [SchemeSection.Row] {
        guard let regime = rulebook.regime?.regime else { return [] }
        let lower = regime.capital.lowerLimit.map { amount($0, in: regime, choices) }
        let upper = regime.capital.upperLimit.map { amount($0, in: regime, choices) }
        guard regime.capital.tariff != nil || upper != nil else {
            return rows(("capital", "not looked at"))
        }
        return rows(
            ("capital left out", lower.map { "up to \($0)" }),
            (
                "tariff income",
                regime.capital.tariff.map {
                    "\(scheme.amount($0.incomePerStep)) a week for each "
                        + "\(scheme.amount($0.step)) or part"
                } ?? "none"
            ),
            (
                "full cost",
                upper.map { (regime.capital.isFullCostAtLimit ? "from " : "above ") + $0 }
                    ?? "not for capital"
            )
        )
    }

    /// The council's own amount in place of one of the year, or the name of that.
    private func amount(
        _ cell: RateCell.Index,
        in regime: Regime,
        _ choices: ContributionPolicy.Choices
    ) -> String {
        let name = regime.cellNames[cell.position]
        return choices.amounts.last { $0.cell == name }.map { scheme.amount($0.amount) } ?? name
    }

    /// What the means test leaves to people, and the most that it lets anybody be asked for.
    private func leftToPeople(_ choices: ContributionPolicy.Choices) -> [SchemeSection.Row] {
        guard let regime = rulebook.regime?.regime else { return [] }
        let rule = regime.protected
        let housing = regime.housing
        return rows(
            (
                "left to live on",
                rule.factor.map { "\(rule.title), \(written($0)) times amount and premiums" }
                    ?? rule.title
            ),
            ("premiums", list(rule.premiums.map(\.title))),
            ("housing costs left", housing.isAllowed ? list(housing.kinds.map(\.title)) : "none"),
            ("not charged", list(regime.exemptions.map(\.title))),
            (
                "national most",
                regime.weeklyMaximum.map { "\(amount($0.cell, in: regime, choices)) a week" }
            )
        )
    }

    private func costs(_ choices: ContributionPolicy.Choices) -> [SchemeSection.Row] {
        rows(
            (
                "costs of disability",
                choices.standardDisabilityCost.map {
                    "\(scheme.amount($0)) a week without a list of them, where a benefit for disability "
                        + "counts"
                }
            ),
            (
                "costs of disability",
                choices.disabilityCostsMost == .any
                    ? nil : "no more than the benefits for disability that count"
            )
        )
            + choices.disabilityCostCaps.map {
                row(
                    "costs of disability",
                    "\($0.kind), up to \(scheme.amount($0.amount)) a week",
                    $0.citation
                )
            }
    }

    private func charges(_ choices: ContributionPolicy.Choices) -> [SchemeSection.Row] {
        rows(
            ("share asked for", "\(written(choices.share)) of what is left"),
            (
                "share of the cost",
                choices.costShare == .one ? nil : "\(written(choices.costShare)) at most"
            ),
            ("least assessed charge", choices.minimumCharge.map { "\(scheme.amount($0)) a week" }),
            ("most charge", choices.weeklyMaximum.map { "\(scheme.amount($0)) a week" }),
            ("rounding of lines", choices.lineRounding?.rawValue ?? "none"),
            ("rounding", (choices.rounding ?? rulebook.regime?.regime.rounding)?.rawValue),
            ("rounding of payments", choices.directPaymentRounding?.rawValue),
            (
                "arrangement fee",
                list(
                    [
                        choices.arrangementFeeOnce.map { "\(scheme.amount($0)) once" },
                        choices.arrangementFeePerYear.map { "\(scheme.amount($0)) a year" },
                    ].compactMap(\.self)
                ) ?? "none"
            )
        )
            + (choices.lifetimeCap.map { cap in
                [
                    row(
                        "lifetime cap",
                        "\(scheme.amount(cap.total)), beside "
                            + "\(scheme.amount(cap.dailyLiving)) a week for daily living",
                        cap.citation
                    )
                ]
            } ?? [])
    }

    private func days(_ choices: ContributionPolicy.Choices) -> [SchemeSection.Row] {
        rows(
            (
                "part weeks",
                choices.partWeeks == .days
                    ? "each day is a seventh" : "the first day rules the week, Monday to Sunday"
            ),
            ("days away", choices.absences.words)
        )
    }
}

extension SchemePage {
    /// A row of a rule and what was chosen; where it comes from only where that is its own.
    func row(
        _ rule: String,
        _ choice: String,
        _ citation: Citation? = nil
    ) -> SchemeSection.Row {
        SchemeSection.Row(cells: [rule, choice], citation: citation)
    }

    /// The rows of those rules of which something was chosen.
    func rows(_ rules: (name: String, choice: String?)...) -> [SchemeSection.Row] {
        rules.compactMap { rule in rule.choice.map { row(rule.name, $0) } }
    }

    /// Names with commas; nil for none.
    func list(_ names: [String]) -> String? {
        names.isEmpty ? nil : names.joined(separator: ", ")
    }
}

extension CoupleMeans {
    fileprivate var words: String {
        switch self {
        case .own: "the person's own means"
        case .lowerOfOwnAndJoint: "the person's own means, or those of both if that asks for less"
        }
    }
}

extension ContributionPolicy.Absences {
    fileprivate var words: String { self == .charged ? "charged" : "not charged" }
}
