// Rows of a price list that nothing can be bought by, and days on which none has a price.
extension Scheme {
    /// Rows that come after others which are for all that they are for, and services that have a
    /// price on some days of the list and on others none.
    func priceFindings() -> [ProofFinding] {
        guard let prices else { return [] }
        var findings: [ProofFinding] = []
        for (index, service) in prices.services.enumerated()
        where service.rows.count <= ProofEffort.priceRows {
            for row in service.rows.indices where !service.isReached(row, within: prices.dates) {
                findings.append(.neverUsed(.priceRow(row, of: index)))
            }
            if let day = service.firstGap(within: prices.dates) {
                findings.append(.priceGap(service: index, from: day))
            }
        }
        return findings
    }
}

extension PriceList.Service {
    /// Whether there is something that a row is for, and no row before it.
    fileprivate func isReached(_ position: Int, within list: ClosedRange<CalendarDate>) -> Bool {
        let row = rows[position]
        return days(within: max(row.dates.lowerBound, list.lowerBound), row.dates.upperBound)
            .contains { day in
                occasions(of: row, on: day, [.week] + Weekdays.any.each).contains { occasion in
                    rows.firstIndex { $0.fits(occasion) } == position
                }
            }
    }

    /// The first day of the list on which nothing is to be had that a row has on another; nil where
    /// all is to be had on every day.
    fileprivate func firstGap(within list: ClosedRange<CalendarDate>) -> CalendarDate? {
        days(within: list.lowerBound, list.upperBound).first { day in
            rows.contains { row in
                !row.dates.contains(day)
                    && occasions(of: row, on: day, Weekdays.week.each)
                        .contains { self.row(for: $0, isHoliday: false) == nil }
            }
        }
    }

    /// A day, and each up to another on which a row is no longer in force, in order.
    private func days(within first: CalendarDate, _ last: CalendarDate) -> [CalendarDate] {
        let ends = rows.compactMap { $0.dates.upperBound.adding(days: 1) }
        return ([first] + ends.filter { first < $0 }).filter { $0 <= last }.sorted()
    }

    /// What a row is for, as far as the rows tell it apart.
    private func occasions(
        of row: PriceRow,
        on day: CalendarDate,
        _ kinds: [Weekdays]
    ) -> [Occasion] {
        let edges = Set(rows.flatMap { $0.hours.map { [$0.from, $0.to] } ?? [] })
            .filter { row.hours?.contains($0) ?? true }.sorted()
        return kinds.flatMap { days in
            ([nil, 0] + edges).map { minute in
                Occasion(
                    date: day,
                    days: days,
                    minute: minute,
                    place: row.place,
                    tier: row.tier,
                    workers: row.workers
                )
            }
        }.filter { row.fitsOnSomeDate($0) }
    }
}
