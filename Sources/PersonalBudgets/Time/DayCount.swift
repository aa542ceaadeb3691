extension CalendarDate {
    /// How many days it lies after 1 March of the year 0, by the Gregorian calendar.
    ///
    /// The year is counted from March, so that a leap day is the last of its year.
    private var dayNumber: Int {
        let yearFromMarch = month > 2 ? year : year - 1
        let monthFromMarch = (month + 9) % 12
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        return yearFromMarch * 365 + yearFromMarch / 4 - yearFromMarch / 100 + yearFromMarch / 400
            + dayOfYear
    }

    /// How many days after another it is; below zero before it.
    public func days(since other: CalendarDate) -> Int { dayNumber - other.dayNumber }

    /// The day of the week, from 0 for Monday.
    public var weekday: Int { (dayNumber + 2) % 7 }

    /// The day that many days later; nil past the calendar.
    public func adding(days: Int) -> CalendarDate? {
        let number = dayNumber + days
        // The year that begins in March, guessed from its mean length and corrected by at most one.
        var yearFromMarch = number * 400 / 146_097
        func start(_ year: Int) -> Int { year * 365 + year / 4 - year / 100 + year / 400 }
        while start(yearFromMarch) > number { yearFromMarch -= 1 }
        while start(yearFromMarch + 1) <= number { yearFromMarch += 1 }
        let dayOfYear = number - start(yearFromMarch)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return CalendarDate(
            year: month > 2 ? yearFromMarch : yearFromMarch + 1,
            month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        )
    }
}
