internal import PersonalBudgets

private enum PricesMember: String, Interned {
    case from, to, rounding, services, publicHolidays, termWeeks, weeksInYear, collection,
        authorities
    case workersCharged, providerParts, setBy, amounts, signOff, source, at, evidence
    static let table = compiled(through: .evidence)
    var choices: NameTable? { self == .rounding ? Rounding.table : nil }
}

private enum ServiceMember: String, Interned {
    case id, title, unit, price, charge, minutes, prices, refused, free, nightCare
    case category, routes, directCost, source, at, evidence
    static let table = compiled(through: .evidence)
}

private enum FreeMember: String, Interned {
    case weeks, upTo, outsideBudget
    static let table = compiled(through: .outsideBudget)
}

private enum AuthorityMember: String, Interned {
    case role, upToPerYear
    static let table = compiled(through: .upToPerYear)
}

private enum ProviderPartMember: String, Interned {
    case id, share
    static let table = compiled(through: .share)
}

/// What the amounts of a list are.
private enum PriceMeaning: String, Interned {
    case paid, charged
    static let table = compiled(through: .charged)
}

extension PriceList.Collection: Interned {
    static let table = compiled(through: .directPaymentFirst)
}
extension PriceList.WorkersCharged: Interned { static let table = compiled(through: .one) }

extension Reader {
    /// The price list.
    mutating func priceList(_ sources: SourceList) throws(SyntaxFault) -> PriceList? {
        var from: CalendarDate?
        var to: CalendarDate?
        var rounding: Rounding?
        var services: [PriceList.Service] = []
        var ids = Keys.ids(of: "service")
        var terms: [SignOff.ServiceTerms] = []
        var signOff: SignOffDraft?
        var names = PriceNames()
        var policy = PlanPolicy()
        var citation = CitationDraft(ahead: self, sources)
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: PricesMember.self) {
            switch member {
            case .from: from = try date()
            case .to: to = try date()
            case .rounding: rounding = try choice()
            case .services:
                guard var elements = try list() else { continue }
                while try next(&elements) {
                    var said = SignOff.ServiceTerms()
                    let start = cursor.offset
                    if let service = try service(within: citation, sources, &names, &said) {
                        services.append(service)
                        take(Placed(value: service.id, range: start..<start + 1), for: &ids)
                        terms.append(said)
                    }
                }
            case .publicHolidays: policy.publicHolidays = try dates()
            case .termWeeks: policy.termWeeks = try whole(1...Period.weeksInAYear)
            case .weeksInYear: policy.weeksInYear = try weeksInYear()
            case .collection: policy.collection = try choice() ?? .invoiceFirst
            case .workersCharged: policy.workersCharged = try choice() ?? .all
            case .authorities: policy.authorities = try authorities()
            case .providerParts: policy.providerParts = try providerParts()
            case .setBy: policy.setBy = try words()
            case .signOff: signOff = try self.signOff(within: citation, sources, &names)
            case .amounts: policy.isOfCharges = try choice(PriceMeaning.self) == .charged
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        require(
            [PricesMember.from, .to, .rounding, .services, .source, .evidence],
            in: members
        )
        // What is missing has been noted; the services are kept, so that their names are known.
        return PriceList(
            dates: order(from, to, in: members) ?? .earliest ... .earliest,
            services: services,
            setBy: policy.setBy,
            isOfCharges: policy.isOfCharges,
            places: names.places,
            tiers: names.tiers,
            publicHolidays: policy.publicHolidays,
            termWeeks: policy.termWeeks,
            weeksInYear: policy.weeksInYear,
            collection: policy.collection,
            workersCharged: policy.workersCharged,
            authorities: policy.authorities ?? [],
            providerParts: policy.providerParts,
            signOff: settled(signOff, terms, names, policy.authorities),
            rounding: rounding ?? .nearest,
            citation: citation.citation(from: sources)
        )
    }

    private mutating func service(
        within outer: CitationDraft,
        _ sources: SourceList,
        _ names: inout PriceNames,
        _ terms: inout SignOff.ServiceTerms
    ) throws(SyntaxFault) -> PriceList.Service? {
        var id: String?
        var title: String?
        var unit: String?
        var price: Pence?
        var charge: Pence?
        var minutes: Int64?
        var rows: [PriceRow] = []
        var refusal: String?
        var free: FreeTerms?
        var isNightCare = false
        var citation = CitationDraft(within: outer)
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: ServiceMember.self) {
            switch member {
            case .id: id = try self.id()?.value
            case .title: title = try words()
            case .unit: unit = try words()
            case .price: price = try money()
            case .charge: charge = try money()
            case .minutes: minutes = try whole(1...DayHours.minutesInADay)
            case .prices: rows = try priceRows(within: citation, sources, &names)
            case .refused: refusal = try words()
            case .free: free = try freeTerms()
            case .nightCare: isNightCare = try truth() ?? false
            case .category: terms.category = try self.id().map { names.category($0.value) }
            case .routes: terms.routes = try routes()
            case .directCost: terms.directCost = try money()
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        require([ServiceMember.id, .title, .unit], in: members)
        noteCharge(charge, above: price, in: members)
        if !rows.isEmpty {
            for member in [ServiceMember.price, .charge] where has(member, in: members) {
                note(member, beside: .prices, in: members)
            }
        }
        if let unit { noteTime(unit, minutes, members) }
        guard let id else { return nil }
        return PriceList.Service(
            id: id,
            title: title ?? "",
            unit: unit ?? "",
            // A price that cannot be read is one fault, not also a missing price.
            price: price ?? (has(ServiceMember.price, in: members) ? .zero : nil),
            charge: charge,
            minutes: minutes ?? Reader.minutes(ofUnit: unit ?? ""),
            rows: rows,
            refusal: refusal,
            free: free,
            isNightCare: isNightCare,
            citation: citation.citation(from: sources)
        )
    }

    private mutating func freeTerms() throws(SyntaxFault) -> FreeTerms? {
        var weeks: Int?
        var upTo: Pence?
        var isOutsideBudget = false
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: FreeMember.self) {
            switch member {
            case .weeks: weeks = try whole(1...Period.weeksInAYear).map { Int($0) }
            case .upTo: upTo = try money()
            case .outsideBudget: isOutsideBudget = try truth() ?? false
            }
        }
        return FreeTerms(weeks: weeks, upTo: upTo, isOutsideBudget: isOutsideBudget)
    }

    /// Notes a charge that is never made: it may not exceed what the council pays.
    mutating func noteCharge(_ charge: Pence?, above price: Pence?, in members: Members) {
        guard let charge, let price, charge > price else { return }
        note(.price(.chargeAbovePrice(price)), at: place(ofName: "charge", in: members))
    }

    /// Refuses a unit that sounds like a time and is none that visits could be priced by, and one
    /// whose minutes are others than it says.
    private mutating func noteTime(_ unit: String, _ minutes: Int64?, _ members: Members) {
        let known = Reader.minutes(ofUnit: unit)
        let member: ServiceMember
        if known == nil {
            guard lacks(ServiceMember.minutes, in: members), Reader.namesTime(unit) else { return }
            member = .unit
        } else {
            guard let minutes, minutes != known else { return }
            member = .minutes
        }
        note(.price(.unitOfTime(unit, minutes: known)), at: place(of: member, in: members))
    }

    /// Whether a unit has a word for a time of less than a day in it.
    private static func namesTime(_ unit: String) -> Bool {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        return unit.utf8.split { !letters.contains($0 | 0x20) }.contains { word in
            timesOfDay.contains { word.elementsEqual($0.utf8) { $0 | 0x20 == $1 } }
        }
    }

    private static let timesOfDay = [
        "h", "hr", "hrs", "hour", "hours", "hourly", "min", "mins", "minute", "minutes",
    ]

    /// How long a unit is that is named by a time of less than a day; nil for any other.
    private static func minutes(ofUnit unit: String) -> Int64? {
        switch unit {
        case "hour": 60
        case "half hour", "half-hour", "30 minutes": 30
        case "quarter hour", "quarter-hour", "15 minutes": 15
        case "minute": 1
        default: nil
        }
    }
}

/// What a council settles for all plans, beside its prices.
private struct PlanPolicy {
    var publicHolidays: [CalendarDate] = []
    var termWeeks: Int64?
    var weeksInYear: Exact?
    var collection = PriceList.Collection.invoiceFirst
    var workersCharged = PriceList.WorkersCharged.all
    /// Nil where it cannot be told who all of them are.
    var authorities: [PriceList.Authority]? = []
    var providerParts: [PriceList.ProviderPart] = []
    var setBy: String?
    var isOfCharges = false
}

extension Reader {
    /// A list of days.
    mutating func dates() throws(SyntaxFault) -> [CalendarDate] {
        try each { reader throws(SyntaxFault) in try reader.date() }
    }

    /// The weeks of a year: 52, or with a day or two beyond them, like 52.14 or `"365/7"`.
    private mutating func weeksInYear() throws(SyntaxFault) -> Exact? {
        guard let weeks = try exact() else { return nil }
        guard Exact(Period.weeksInAYear) <= weeks.value, weeks.value < Exact(53) else {
            note(.weeksInYear(excerpt(weeks.range)), at: weeks.range)
            return nil
        }
        return weeks.value
    }

    /// Who may agree what, the lowest limit first; nil where it cannot be told who all of them are.
    private mutating func authorities() throws(SyntaxFault) -> [PriceList.Authority]? {
        var authorities: [PriceList.Authority] = []
        var areNamed = true
        var roles = Keys.names
        guard var elements = try list() else { return nil }
        while try next(&elements) {
            var role: String?
            var limit: Pence?
            guard var members = try object() else {
                areNamed = false
                continue
            }
            while let member = try next(&members, of: AuthorityMember.self) {
                switch member {
                case .role: role = try words(for: &roles)
                case .upToPerYear: limit = try money()
                }
            }
            require([AuthorityMember.role], in: members)
            guard let role else {
                areNamed = false
                continue
            }
            authorities.append(.init(role: role, upTo: limit))
        }
        guard areNamed else { return nil }
        return authorities.sorted { ($0.upTo ?? .mostInAFile) < ($1.upTo ?? .mostInAFile) }
    }

    /// The parts of a provider's price, which make up the whole.
    private mutating func providerParts() throws(SyntaxFault) -> [PriceList.ProviderPart] {
        var parts: [PriceList.ProviderPart] = []
        var ids = Keys.ids(of: "part of the price")
        let opening = cursor.offset
        guard var elements = try list() else { return parts }
        while try next(&elements) {
            var id: String?
            var share: Exact?
            guard var members = try object() else { continue }
            while let member = try next(&members, of: ProviderPartMember.self) {
                switch member {
                case .id: id = try self.id(for: &ids)
                case .share: share = try self.share()
                }
            }
            requireAll(of: ProviderPartMember.self, in: members)
            if let id, let share { parts.append(.init(id: id, share: share)) }
        }
        var whole: Exact? = .zero
        for part in parts { whole = whole.flatMap { try? $0 + part.share } }
        if whole != .one {
            let sum = whole.map { written($0) } ?? "no whole"
            note(.shareMalformed("shares that make \(sum)"), at: opening..<opening + 1)
        }
        return parts
    }
}
