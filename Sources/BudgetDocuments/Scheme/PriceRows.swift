internal import PersonalBudgets

private enum RowMember: String, Interned {
    case days, hours, place, tier, workers, from, to, price, charge, least, supplement
    case source, at, evidence
    static let table = compiled(through: .evidence)
}

/// Kinds of day, as prices and plans name them.
enum DayName: String, Interned {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
    case weekdays, weekend
    case publicHoliday = "public-holiday"
    static let table = compiled(through: .publicHoliday)

    var days: Weekdays {
        switch self {
        case .monday: .position(0)
        case .tuesday: .position(1)
        case .wednesday: .position(2)
        case .thursday: .position(3)
        case .friday: .position(4)
        case .saturday: .saturday
        case .sunday: .sunday
        case .weekdays: .working
        case .weekend: [.saturday, .sunday]
        case .publicHoliday: .publicHoliday
        }
    }
}

/// The place bands and tiers that the rows of a price list name, in the order they are met.
struct PriceNames {
    var places: [String] = []
    var tiers: [String] = []
    var categories: [String] = []

    /// The position of a category of spending, known from the first that names it.
    mutating func category(_ name: String) -> Int { Self.position(of: name, in: &categories) }

    static func position(of name: String, in names: inout [String]) -> Int {
        if let known = names.firstIndex(of: name) { return known }
        names.append(name)
        return names.count - 1
    }
}

extension Reader {
    /// The prices of one service by day, hour, place, tier, workers and date.
    mutating func priceRows(
        within outer: CitationDraft,
        _ sources: SourceList,
        _ names: inout PriceNames
    ) throws(SyntaxFault) -> [PriceRow] {
        var rows: [PriceRow] = []
        guard var elements = try list() else { return rows }
        while try next(&elements) {
            let start = cursor.pastWhitespace(from: cursor.offset)
            guard let row = try priceRow(within: outer, sources, &names) else { continue }
            if rows.contains(where: { $0.isForSame(as: row) }) {
                note(.statedTwice("a price for these occasions"), at: start..<start + 1)
            }
            rows.append(row)
        }
        return rows
    }

    private mutating func priceRow(
        within outer: CitationDraft,
        _ sources: SourceList,
        _ names: inout PriceNames
    ) throws(SyntaxFault) -> PriceRow? {
        var days = Weekdays.any
        var hours: DayHours?
        var place: Int?
        var tier: Int?
        var workers: Int64 = 1
        var from = CalendarDate.earliest
        var to = CalendarDate.latest
        var price: Pence?
        var charge: Pence?
        var least: Exact?
        var supplement: Pence?
        var citation = CitationDraft(within: outer)
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: RowMember.self) {
            switch member {
            case .days: days = try self.days()
            case .hours: hours = try self.hours()
            case .place:
                place = try id().map { PriceNames.position(of: $0.value, in: &names.places) }
            case .tier:
                tier = try id().map { PriceNames.position(of: $0.value, in: &names.tiers) }
            case .workers: workers = try whole(1...4) ?? 1
            case .from: from = try date() ?? from
            case .to: to = try date() ?? to
            case .price: price = try money()
            case .charge: charge = try money()
            case .least: least = try decimal(upTo: 1_000)?.value
            case .supplement: supplement = try money()
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        require([RowMember.price], in: members)
        noteCharge(charge, above: price, in: members)
        guard let dates = order(from, to, in: members), let price else { return nil }
        return PriceRow(
            days: days,
            hours: hours,
            place: place,
            tier: tier,
            workers: workers,
            dates: dates,
            price: price,
            charge: charge,
            least: least,
            supplement: supplement,
            citation: citation.citation(from: sources)
        )
    }

    /// A list of kinds of day.
    mutating func days() throws(SyntaxFault) -> Weekdays {
        var days: Weekdays = []
        guard var elements = try list() else { return days }
        while try next(&elements) {
            if let day = try choice(DayName.self) { days.formUnion(day.days) }
        }
        return days
    }

    /// Two times of day, the first and the one before which it ends.
    mutating func hours() throws(SyntaxFault) -> DayHours? {
        var times: [Int64] = []
        let opening = cursor.offset
        guard var elements = try list() else { return nil }
        while try next(&elements) {
            if let time = try time() { times.append(time) }
        }
        guard elements.count == 2 else {
            note(.timeMalformed(excerpt(opening..<cursor.offset)), at: opening..<cursor.offset)
            return nil
        }
        guard times.count == 2 else { return nil }
        return DayHours(from: times[0], to: times[1])
    }

    /// A time of day, written `22:00`, in minutes from midnight.
    mutating func time() throws(SyntaxFault) -> Int64? {
        guard let text = try text(.like("08:30")) else { return nil }
        let written = cursor.characters(of: text.value)
        let parts = written.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && Reader.isDigits($0) }),
            let hour = Int64(parts[0]), let minute = Int64(parts[1]), hour < 24, minute < 60
        else {
            note(.timeMalformed(written), at: text.range)
            return nil
        }
        return hour * 60 + minute
    }
}
