internal import PersonalBudgets

extension Reader {
    /// Notes what a regime reads of the rates of its days that cannot be meant, each place once.
    mutating func noteRates(of regime: Regime, _ draft: RegimeDraft, in library: Library) {
        let years = library.rates(on: regime.dates, under: regime)
        if let fault = years.lazy.compactMap({ regime.crossedLimits(in: $0) }).first {
            note(fault, at: place(ofValue: "/capital/lowerLimit"))
        }
        for (benefit, night) in draft.nights {
            let fault = years.lazy.compactMap {
                regime.crossedRates(of: benefit, night.value, in: $0)
            }.first
            if let fault { note(fault, at: night.range) }
        }
        for (cell, unit) in draft.cells.reads
        where years.contains(where: { $0.cells.unit(of: cell.value) ?? unit != unit }) {
            note(
                .meansTest(
                    .unitWrong(cell: cell.value, isAWeek: unit == .pounds, isRead: true)
                ),
                at: cell.range
            )
        }
    }
}

extension Regime {
    /// What is wrong with the rates of a benefit in a year, where the one for day or night is above
    /// that for both.
    fileprivate func crossedRates(
        of benefit: String,
        _ night: IncomeKind.NightDifference,
        in rates: RatesDocument
    ) -> Fault? {
        guard let lower = rates.cells[self.cellNames[night.lower.position]]?.amount,
            let higher = rates.cells[self.cellNames[night.higher.position]]?.amount, higher < lower
        else { return nil }
        return .meansTest(
            .ratesCrossed(of: benefit, lower: lower, higher: higher, rates: rates.title)
        )
    }
}
