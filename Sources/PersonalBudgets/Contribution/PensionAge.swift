/// When pension credit age comes, by date of birth; the day itself, not the year, decides.
public struct PensionAge: Sendable {
    /// One range of birth dates, and when pension age comes for it.
    public struct Row: Sendable {
        /// Birth dates, first and last included.
        public let born: ClosedRange<CalendarDate>
        /// When it comes.
        public let comes: Coming

        /// A rule for a range of birth dates.
        public init(born: ClosedRange<CalendarDate>, comes: Coming) {
            self.born = born
            self.comes = comes
        }
    }

    /// When pension age comes.
    public enum Coming: Sendable {
        /// At an age of years and months.
        case age(years: Int, months: Int)
        /// On one day for everybody of the row, as while the ages of women and men drew level.
        case day(CalendarDate)
    }

    /// The rows, by birth date, without gap or overlap.
    public let rows: [Row]
    /// Where the ages come from.
    public let citation: Citation

    /// An age for each range of birth dates.
    public init(rows: [Row], citation: Citation) {
        self.rows = rows
        self.citation = citation
    }

    /// The day on which the youngest of the rows reach it, from which on the rows do not say who
    /// has; nil where they always do.
    public var toldUntil: CalendarDate? {
        guard let youngest = rows.last?.born.upperBound, youngest < .latest else { return nil }
        return day(born: youngest)
    }

    /// Whether somebody has reached pension age on a day.
    public func isReached(on day: CalendarDate, born: CalendarDate) -> Bool {
        self.day(born: born).map { day >= $0 } ?? false
    }

    /// The row of a date of birth, looked for by halves; nil where none is for it.
    private func row(of born: CalendarDate) -> Row? {
        var (first, end) = (0, rows.count)
        while first < end {
            let middle = (first + end) / 2
            if rows[middle].born.contains(born) { return rows[middle] }
            if born < rows[middle].born.lowerBound { end = middle } else { first = middle + 1 }
        }
        return nil
    }

    /// The day on which somebody reaches it; nil where no row is for them.
    func day(born: CalendarDate) -> CalendarDate? {
        switch row(of: born)?.comes {
        case .age(let years, 0): born.day(ofAge: years)
        case .age(let years, let months): born.adding(years: years, months: months)
        case .day(let reached): reached
        case nil: nil
        }
    }
}
