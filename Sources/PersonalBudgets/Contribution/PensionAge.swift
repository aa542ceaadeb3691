/// When pension credit age comes, by date of birth; the day itself, not the year, decides.
public struct PensionAge: Sendable {
    /// One range of birth dates, and the age that goes with it.
    public struct Row: Sendable {
        /// Birth dates, first and last included.
        public let born: ClosedRange<CalendarDate>
        /// Whole years of the age.
        public let years: Int
        /// Months on top.
        public let months: Int

        /// An age for a range of birth dates.
        public init(born: ClosedRange<CalendarDate>, years: Int, months: Int) {
            self.born = born
            self.years = years
            self.months = months
        }
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

    /// Whether somebody has reached pension age on a day.
    func isReached(on day: CalendarDate, born: CalendarDate) -> Bool {
        guard let row = rows.first(where: { $0.born.contains(born) }),
            let reached = born.adding(years: row.years, months: row.months)
        else { return false }
        return day >= reached
    }
}
