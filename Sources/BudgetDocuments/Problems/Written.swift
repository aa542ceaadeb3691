package import PersonalBudgets

/// An amount with the mark of its currency, like `£187.50`, with commas from a thousand.
package func written(_ amount: Pence, in currency: Currency) -> String {
    let magnitude = amount.count.magnitude
    return (amount.count < 0 ? "-" : "") + String(currency.mark) + grouped(magnitude / 100) + "."
        + twoDigits(magnitude % 100)
}

extension Currency {
    /// What rates and laws are in: those of the United Kingdom.
    static let ofRates = Currency.pounds
}

extension Scheme {
    /// An amount in the scheme's own currency.
    package func amount(_ amount: Pence) -> String { written(amount, in: currency) }
}

/// An amount as it is typed into a file, where commas and marks are refused: `1187.50`.
package func typed(_ amount: Pence) -> String {
    let magnitude = amount.count.magnitude
    return (amount.count < 0 ? "-" : "") + String(magnitude / 100) + "."
        + twoDigits(magnitude % 100)
}

/// A count with commas from a thousand.
package func grouped(_ number: some BinaryInteger) -> String {
    let text = String(number.magnitude)
    guard text.utf8.count > 3 else { return text }
    var digits = Array(text)
    for comma in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: comma) }
    return String(digits)
}

private func twoDigits(_ number: some BinaryInteger) -> String {
    (number < 10 ? "0" : "") + String(number)
}

/// Hours of a day, like `22:00 to 06:30`.
package func written(_ hours: DayHours) -> String {
    [hours.from, hours.to].map { minute in
        twoDigits(minute / 60) + ":" + twoDigits(minute % 60)
    }.joined(separator: " to ")
}

/// A number in decimals, at least as many as asked for, or as `n/d` when its decimals do not end.
package func written(_ number: Exact, decimals least: Int = 0) -> String {
    var scale: Int64 = 1
    var places = 0
    while scale % number.denominator != 0 || places < least {
        let (next, overflow) = scale.multipliedReportingOverflow(by: 10)
        guard !overflow, places < 18 else {
            return "\(number.numerator)/\(number.denominator)"
        }
        scale = next
        places += 1
    }
    let (digits, overflow) = number.numerator.magnitude.multipliedReportingOverflow(
        by: UInt64(scale / number.denominator)
    )
    guard !overflow else { return "\(number.numerator)/\(number.denominator)" }
    let sign = number.numerator < 0 ? "-" : ""
    guard places > 0 else { return sign + String(digits) }
    let whole = UInt64(scale)
    let decimals = String(digits % whole)
    let zeros = String(repeating: "0", count: places - decimals.utf8.count)
    return sign + String(digits / whole) + "." + zeros + decimals
}

/// A day as it is written in a file.
package func written(_ date: CalendarDate) -> String {
    "\(date.year)-\(twoDigits(date.month))-\(twoDigits(date.day))"
}

/// The days from the first to the last; from the first on where no file says when they end.
package func written(_ dates: ClosedRange<CalendarDate>) -> String {
    let isOpen = dates.upperBound == .latest && dates.lowerBound != .earliest
    return written(dates.lowerBound)
        + (isOpen ? " onwards" : " to \(written(dates.upperBound))")
}

/// A unit behind its price: an hour, a day, for 45 minutes.
package func withArticle(_ unit: String) -> String {
    if unit.first?.isNumber == true { return "for \(unit)" }
    let startsWithVowel = "aeiou".contains(unit.first ?? " ") || unit.hasPrefix("hour")
    return (startsWithVowel ? "an " : "a ") + unit
}

extension Applicability {
    /// The ages that it covers, in words.
    package var ages: String {
        ageTo.map { "people of \(ageFrom) to \($0)" } ?? "people of \(ageFrom) or over"
    }
}

extension Currency {
    /// The mark before an amount, one column wide.
    var mark: Character {
        switch self {
        case .pounds: "£"
        case .euros: "€"
        case .dollars: "$"
        }
    }

    /// What amounts of it are counted in, as the names of units have it.
    var plural: String {
        switch self {
        case .pounds: "pounds"
        case .euros: "euros"
        case .dollars: "dollars"
        }
    }
}
