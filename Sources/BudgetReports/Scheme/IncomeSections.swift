internal import BudgetDocuments
internal import PersonalBudgets

// How each means test of a scheme treats each kind of income.
extension SchemePage {
    /// What becomes of income: in the means test of most people, and otherwise in the others.
    var incomes: [SchemeSection] {
        guard let regime = rulebook.regime?.regime, !regime.incomeKinds.isEmpty else { return [] }
        let usual = regime.incomeKinds.map { incomeRow($0, in: regime) }
        let others = rulebook.others.map(\.regime).map { other in
            let own = other.incomeKinds.map { incomeRow($0, in: other) }.filter {
                !usual.contains($0)
            }
            let left = regime.incomeKinds.map(\.id).filter { id in
                !other.incomeKinds.contains { $0.id == id }
            }
            return incomeSection(
                "Income in \(other.title)",
                own + left.map { SchemeSection.Row(cells: [$0, "", "no rule", ""]) },
                note: "All other income as in \(regime.title)."
            )
        }
        return [incomeSection("Income in the means test", usual)]
            + others.filter { !$0.rows.isEmpty }
    }

    private func incomeSection(
        _ title: String,
        _ rows: [SchemeSection.Row],
        note: String = ""
    ) -> SchemeSection {
        SchemeSection(
            title: title,
            columns: ["income", "about", "treatment", "rates"],
            rows: rows,
            note: note
        )
    }

    private func incomeRow(_ kind: IncomeKind, in regime: Regime) -> SchemeSection.Row {
        SchemeSection.Row(
            cells: [kind.id, kind.title, treatment(kind, in: regime), rates(of: kind, in: regime)],
            citation: kind.citation
        )
    }

    /// The published rates that a case can name, and the amounts of the year they stand for.
    private func rates(of kind: IncomeKind, in regime: Regime) -> String {
        let rates = kind.rates.map { rate in
            rate.cell.map { "\(rate.id) is \(regime.cellNames[$0.position])" } ?? rate.id
        }
        return list(rates).map { "rates: \($0)" } ?? ""
    }

    private func treatment(_ kind: IncomeKind, in regime: Regime) -> String {
        func words(_ amount: DisregardedAmount) -> String {
            switch amount {
            case .fixed(let pence): scheme.amount(pence)
            case .rate(let single, let couple) where single == couple:
                regime.cellNames[single.position]
            case .rate(let single, let couple):
                "\(regime.cellNames[single.position]), of a couple "
                    + regime.cellNames[couple.position]
            }
        }
        return switch kind.treatment {
        case .counted: "counted"
        case .ignored: "ignored"
        case .ignoredUpTo(let amount): "counted but for \(words(amount)) a week"
        case .countedUpTo(let amount): "counted up to \(words(amount)) a week"
        case .part(let part, false): "\(written(part)) of it counted"
        case .part(let part, true): "\(written(part)) of it counted if the rest is passed on"
        }
    }
}
