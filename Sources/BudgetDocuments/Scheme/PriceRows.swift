internal import PersonalBudgets

private enum RowMember: String, Interned {
    case days, hours, place, tier, workers, from, to, price, charge, least, supplement
    case source, at, evidence
    static let table = compiled(through: .evidence)
}

/// The place bands and tiers that the rows of a price list name, in the order they are met.
struct PriceNames {
    var places: [String] = []
    var tiers: [String] = []
    var categories: [String] = []

    /// The position of a category of spending, known from the first that names it.
    mutating func category(_ name: String) -> Int { Self.position(of: name, in: &categories) }

    /// The categories that lines can name: where rules ask for one, a line may be of none of them.
    func categories(beside rules: [SignOff.SpendRule]) -> [String] {
        rules.isEmpty || categories.contains("other") ? categories : categories + ["other"]
    }

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
            if rows.contains(where: { $0.repeats(row) }) {
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
        guard let dates = order(from, to, in: members), let price,
            place != nil || !has(RowMember.place, in: members),
            tier != nil || !has(RowMember.tier, in: members)
        else { return nil }
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
}
