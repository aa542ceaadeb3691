internal import BudgetDocuments
internal import PersonalBudgets

// The amounts of each benefit year in which the scheme's means tests are used.
extension SchemePage {
    var rateSections: [SchemeSection] {
        rates.map { year in
            SchemeSection(
                title: "Rates, \(year.title), \(written(year.dates))",
                columns: ["rate", "amount"],
                rows: rows(of: year),
                note: "All but those of capital are amounts a week."
            )
        }
    }

    /// The amounts of a year that the scheme's means tests read, each once; a gap is left out.
    private func rows(of year: RatesDocument) -> [SchemeSection.Row] {
        var seen: Set<String> = []
        return regimes.filter { $0.area == year.area }.flatMap { regime in
            zip(regime.cellNames, year.bound(to: regime, with: scheme.contribution).cells)
                .compactMap { name, cell in
                    guard let cell, seen.insert(name).inserted else { return nil }
                    return SchemeSection.Row(
                        cells: [name, scheme.amount(cell.amount)],
                        citation: cell.citation
                    )
                }
        }
    }
}
