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
        notePensionAge(of: regime, until: years.map(\.dates.upperBound).max())
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

    /// Notes where the ages of pension end before people who may have reached theirs on a day that the
    /// rates cover: they would be of working age for ever.
    private mutating func notePensionAge(of regime: Regime, until last: CalendarDate?) {
        guard let last, let end = regime.pensionAge.toldUntil,
            end <= min(last, regime.dates.upperBound)
        else { return }
        note(
            .dateOrder(.pensionRowsEnd(end)),
            at: place(ofValue: "/pensionAge/rows/\(regime.pensionAge.rows.count - 1)/bornTo")
        )
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
