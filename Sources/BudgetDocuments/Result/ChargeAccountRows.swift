internal import PersonalBudgets

extension CSVWriter {
    private static let chargeColumns = [
        "case_id", "from", "to", "charge", "charged", "difference", "notional_capital", "metered",
        "why",
    ]

    /// The names of the columns of charges.
    package mutating func chargesHeader() { row(CSVWriter.chargeColumns.map { .text($0) }) }

    /// The charges of a case, a row a week.
    package mutating func rows(_ account: ChargeAccount) {
        for week in account.weeks {
            row([
                .text(account.person.facts.id), .date(week.days.lowerBound),
                .date(week.days.upperBound), money(week.charge), money(week.charged),
                money(week.difference), money(week.notionalCapital), money(week.metered),
                week.why.isEmpty ? .empty : .text(week.why.joined(separator: "; ")),
            ])
        }
    }

    private func money(_ amount: Pence?) -> Cell { amount.map { .money($0) } ?? .empty }
}
