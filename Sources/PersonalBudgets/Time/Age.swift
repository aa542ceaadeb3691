extension CalendarDate {
    /// The age in whole years, on a day, of somebody born on this one; below zero before birth.
    ///
    /// Somebody born on 29 February is a year older on 1 March of a year that has no 29 February:
    /// the year is complete when the whole of 28 February has passed.
    public func age(on day: CalendarDate) -> Int {
        let years = day.year - year
        let birthdayPassed = (day.month, day.day) >= (month, self.day)
        return birthdayPassed ? years : years - 1
    }

    /// The first day on which somebody born on this one is so many years old.
    func day(ofAge years: Int) -> CalendarDate? {
        guard let day = adding(years: years, months: 0) else { return nil }
        return age(on: day) < years ? day.adding(days: 1) : day
    }

    /// The age in completed months, on a day, of somebody born on this one.
    ///
    /// A month too short for the day of birth is complete with the first day of the next.
    public func ageInMonths(on day: CalendarDate) -> Int {
        let months = (day.year - year) * 12 + day.month - month
        return day.day >= self.day ? months : months - 1
    }

    /// The same day of the month, years and months later.
    ///
    /// A month too short for the day gives its last day, as in the State Pension timetables: born
    /// on 31 July 1960, 66 years and 4 months later is 30 November 2026. Nil past the calendar.
    public func adding(years: Int, months: Int) -> CalendarDate? {
        let total = (year + years) * 12 + month - 1 + months
        let (newYear, newMonth) = (total / 12, total % 12 + 1)
        return CalendarDate(
            year: newYear,
            month: newMonth,
            day: min(day, CalendarDate.days(in: newMonth, of: newYear))
        )
    }
}
