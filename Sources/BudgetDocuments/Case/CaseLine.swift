internal import PersonalBudgets

enum LineMember: String, Interned {
    case id, service, quantity, every, weeks, price, priceReason, route, funding, charge, outcomes
    case visits, dates, season, on, at, place, tier, workers, shared, topUp, replaces, stream
    case employment, uplift, upliftReason, shareOfLines, contingency, category
    static let table = compiled(through: .category)
    var choices: NameTable? {
        switch self {
        case .every: Period.table
        case .route: Route.table
        case .funding: Funding.table
        case .charge: Charging.table
        default: nil
        }
    }

    /// What says how much of a service is bought, when and at which price.
    static let amounts: [LineMember] = [
        .quantity, .every, .weeks, .price, .visits, .dates, .season, .on, .at, .place, .tier,
        .workers, .shared, .topUp, .employment, .uplift, .replaces,
    ]
}

/// The part of the year of schools in which a line runs.
private enum Season: String, Interned {
    case termTime = "term-time"
    case schoolHolidays = "school-holidays"
    static let table = compiled(through: .schoolHolidays)
}

enum SharedMember: String, Interned {
    case people, person, purchase
    static let table = compiled(through: .purchase)
}

enum VisitMember: String, Interned {
    case days, hours
    static let table = compiled(through: .hours)
}

extension Route: Interned { static let table = compiled(through: .trust) }
extension Funding: Interned { static let table = compiled(through: .outsideBudget) }
extension Charging: Interned { static let table = compiled(through: .flat) }

/// A line as it is read; lines and streams it names may follow later.
struct LineDraft {
    var id: Placed<JSONText>?
    var service: Placed<Int>?
    var quantity: Placed<Exact>?
    var every: Period?
    var weeks: Int64 = Period.weeksInAYear
    var price: Pence?
    var priceReason: Passage?
    var route: Route?
    var funding: Placed<Funding>?
    var charging: Charging?
    var outcomes: CareActOutcomes = []
    @Rare var particulars: PlanLine.Particulars?
    var runs: ChargingWeeks?
    /// Lines that it replaces, by the text of their ids.
    var replaces: [Placed<String>] = []
    /// The stream it draws on.
    @Rare var stream: Placed<String>?
    /// The line that employs the same worker.
    @Rare var sameWorker: Placed<String>?

    /// Whether it names other lines or a stream.
    var namesOthers: Bool { !replaces.isEmpty || stream != nil || sameWorker != nil }

    /// Whether nothing of it is wanting.
    var isWhole: Bool {
        id != nil && service != nil && quantity != nil && every != nil && route != nil
            && funding != nil && charging != nil
    }

    /// The line; nil while something of it is wanting.
    func line(_ change: (inout PlanLine.Particulars) -> Void = { _ in }) -> PlanLine? {
        guard let id, let service, let quantity, let every, let route, let funding, let charging
        else { return nil }
        var rare = _particulars
        if namesOthers {
            var changed = particulars ?? PlanLine.Particulars()
            change(&changed)
            rare.wrappedValue = changed
        }
        return PlanLine(
            id: Passage(id.value.content),
            service: service.value,
            quantity: quantity.value,
            every: every,
            runs: runs ?? .first(weeks),
            ownPrice: price,
            priceReason: priceReason,
            route: route,
            funding: funding.value,
            charging: charging,
            outcomes: outcomes,
            particulars: rare
        )
    }
}

extension Reader {
    mutating func planLine(by rulebook: Rulebook) throws(SyntaxFault) -> LineDraft? {
        let scheme = rulebook.scheme.scheme
        var line = LineDraft()
        guard let members = try fill(&line, by: rulebook) else { return nil }
        settleShare(of: &line, members)
        requireLine(members, of: rulebook.vocabulary.services)
        if let service = line.service { checkPrice(of: service, scheme, members) }
        if let quantity = line.quantity, quantity.value == .zero {
            note(.plan(.quantityZero), at: quantity.range)
        }
        noteContradictions(of: line, members)
        // What is beside the budget is so for as long as nobody is charged for it.
        if line.funding?.value == .outsideBudget, let charging = line.charging, charging != .free {
            note(
                .choiceUnknown(charging.rawValue, allowed: [Charging.free.rawValue]),
                at: place(of: LineMember.charge, in: members)
            )
        }
        settleVisits(of: &line, scheme, members)
        return consume line
    }

    /// Reads a line where it stands.
    private mutating func fill(
        _ line: inout LineDraft,
        by rulebook: Rulebook
    ) throws(SyntaxFault) -> Members? {
        let services = rulebook.vocabulary.services
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: LineMember.self) {
            switch member {
            case .id: line.id = try declaredID()
            case .service:
                line.service = try name(in: services)
            case .quantity: line.quantity = try decimal(upTo: 1_000_000)
            case .every: line.every = try choice()
            case .weeks: line.weeks = try whole(1...Period.weeksInAYear) ?? line.weeks
            case .price: line.price = try money()
            case .priceReason: line.priceReason = try passage()
            case .route: line.route = try choice()
            case .funding:
                cursor.skipWhitespace()
                let start = cursor.offset
                line.funding = try choice(Funding.self).map {
                    Placed(value: $0, range: start..<cursor.offset)
                }
            case .charge: line.charging = try choice()
            case .outcomes: line.outcomes = try outcomes()
            case .replaces: line.replaces = try ids()
            case .stream: line.stream = try reference()
            default: try particular(member, of: &line, by: rulebook)
            }
        }
        return members
    }

    /// What every line has; one of visits or dates says itself how much and how often.
    private mutating func requireLine(_ members: Members, of services: NameTable) {
        require([LineMember.id, .service], in: members, where: .service, isOneOf: services)
        if lacks(LineMember.shareOfLines, in: members), lacks(LineMember.visits, in: members) {
            require([LineMember.quantity], in: members)
            if lacks(LineMember.dates, in: members) { require([LineMember.every], in: members) }
        }
        require([LineMember.route, .funding, .charge], in: members)
    }

    /// What few lines say.
    private mutating func particular(
        _ member: LineMember,
        of line: inout LineDraft,
        by rulebook: Rulebook
    ) throws(SyntaxFault) {
        var more = line.particulars ?? PlanLine.Particulars()
        let names = rulebook.vocabulary
        switch member {
        case .visits:
            try noteIfEmpty(member)
            more.visits = try visits()
        case .dates:
            try noteIfEmpty(member)
            more.dates = try datesOnce()
        case .season: line.runs = try season(by: rulebook)
        case .on: more.on = try choice(DayName.self)?.days
        case .at: more.at = try time()
        case .place:
            more.place = try name(in: names.places)?.value
        case .tier:
            more.tier = try name(in: names.tiers)?.value
        case .workers: more.workers = try whole(1...4) ?? 1
        case .shared: more.shared = try shared()
        case .topUp: more.topUp = try money()
        case .employment: more.employment = try employment(sameAs: &line.sameWorker)
        case .uplift: more.uplift = try decimal(upTo: 1)?.value
        case .upliftReason: more.upliftReason = try passage()
        case .shareOfLines: more.shareOfLines = try share()
        case .category:
            more.category = try name(in: names.categories)?.value
        case .contingency: more.isContingency = try truth() ?? false
        default: break
        }
        if member != .season { line.particulars = more }
    }

    /// A line that is a share of the others runs all year; how much of what it is cannot be said too.
    private mutating func settleShare(of line: inout LineDraft, _ members: Members) {
        guard has(LineMember.shareOfLines, in: members) else { return }
        for member in LineMember.amounts where has(member, in: members) {
            note(member, beside: .shareOfLines, in: members)
        }
        if line.particulars?.shareOfLines == .zero {
            note(.plan(.quantityZero), at: place(of: LineMember.shareOfLines, in: members))
        }
        // It is a part of what the council pays for, and never worked out of anybody else's money.
        if let funding = line.funding, funding.value != .council {
            let council = Funding.council.rawValue
            note(.choiceUnknown(funding.value.rawValue, allowed: [council]), at: funding.range)
        }
        line.quantity = line.quantity ?? Placed(value: .one, range: members.opening)
        line.every = line.every ?? .year
    }

    /// Weeks of term, or the others, where the price list says how many are taught.
    private mutating func season(by rulebook: Rulebook) throws(SyntaxFault) -> ChargingWeeks? {
        cursor.skipWhitespace()
        let start = cursor.offset
        guard let season = try choice(Season.self), rulebook.isKnown else { return nil }
        guard let termWeeks = rulebook.scheme.scheme.prices?.termWeeks else {
            note(.price(.termWeeksUnknown), at: start..<cursor.offset)
            return nil
        }
        let term = ChargingWeeks.first(termWeeks)
        return season == .termTime ? term : .all.subtracting(term)
    }

    private mutating func shared() throws(SyntaxFault) -> PlanLine.Share? {
        var people: Int64?
        var person: Int64?
        var purchase: Passage?
        cursor.skipWhitespace()
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: SharedMember.self) {
            switch member {
            case .people: people = try whole(1...1_000)
            case .person: person = try whole(1...1_000)
            case .purchase: purchase = try idText().map { Passage($0.value.content) }
            }
        }
        require([SharedMember.people, .person], in: members)
        guard let people, let person else { return nil }
        guard person <= people else {
            note(
                .wholeNumber(String(person), allowed: 1...people),
                at: place(of: SharedMember.person, in: members)
            )
            return nil
        }
        return PlanLine.Share(people: people, person: person, purchase: purchase)
    }

    /// Refuses a list of visits or days that has none: such a line would buy nothing.
    private mutating func noteIfEmpty(_ list: LineMember) throws(SyntaxFault) {
        var ahead = Cursor(bytes, from: cursor.offset, to: cursor.end)
        guard try ahead.kindOfNext() == .list else { return }
        let start = ahead.offset
        try ahead.enter()
        guard try !ahead.continues(isFirst: true, until: UInt8(ascii: "]")) else { return }
        note(.listEmpty(list.rawValue), at: start..<start + 1)
    }

    /// The days on which a line is bought; more on one day is said by its quantity.
    private mutating func datesOnce() throws(SyntaxFault) -> [CalendarDate] {
        var dates: [CalendarDate] = []
        var known: Set<CalendarDate> = []
        guard var elements = try list() else { return dates }
        while try next(&elements, after: dates.count) {
            cursor.skipWhitespace()
            let start = cursor.offset
            guard let date = try date() else { continue }
            dates.append(date)
            if !known.insert(date).inserted {
                note(.statedTwice(written(date)), at: start..<cursor.offset)
            }
        }
        return dates
    }

    private mutating func visits() throws(SyntaxFault) -> [Visit] {
        var visits: [Visit] = []
        guard var elements = try list() else { return visits }
        while try next(&elements, after: visits.count) {
            var days: Weekdays?
            var hours: DayHours?
            cursor.skipWhitespace()
            let start = cursor.offset
            guard var members = try object() else { continue }
            while let member = try next(&members, of: VisitMember.self) {
                switch member {
                case .days: days = try self.days()
                case .hours: hours = try self.hours()
                }
            }
            requireAll(of: VisitMember.self, in: members)
            guard let days, let hours else { continue }
            let visit = Visit(days: days, hours: hours)
            if let other = visits.first(where: { $0.overlaps(visit) }) {
                note(
                    .plan(.visitsOverlap(written(hours), other: written(other.hours))),
                    at: start..<start + 1
                )
            }
            visits.append(visit)
        }
        return visits
    }

    /// A line of visits is a weekly one; its quantity is what a week of visits comes to.
    private mutating func settleVisits(
        of line: inout LineDraft,
        _ scheme: Scheme,
        _ members: Members
    ) {
        guard has(LineMember.visits, in: members) || has(LineMember.dates, in: members) else {
            return
        }
        if let dates = line.particulars?.dates, !dates.isEmpty, line.every == nil {
            line.every = .week
        }
        guard let visits = line.particulars?.visits, !visits.isEmpty else { return }
        line.every = line.every ?? .week
        let service = line.service.flatMap { scheme.prices?.services[$0.value] }
        guard let unit = service?.minutes else {
            line.quantity = line.quantity ?? Placed(value: .one, range: members.opening)
            return
        }
        // As many visits as a list can hold, each all day on seven days, are no large number.
        let minutes = visits.reduce(Int64(0)) { minutes, visit in
            let times = visit.days.intersection(.week).rawValue.nonzeroBitCount
            return minutes + Int64(times) * visit.hours.minutes
        }
        guard let week = try? Exact(minutes, over: unit) else { return }
        noteQuantity(line.quantity, beside: week)
        line.quantity = Placed(value: week, range: members.opening)
    }

    /// A line's own price needs a reason, and a service without a listed price needs one; a reason
    /// without its amount is of one that was forgotten, in whose place the list's would count.
    private mutating func checkPrice(
        of service: Placed<Int>,
        _ scheme: Scheme,
        _ members: Members
    ) {
        let (hasUplift, hasReason) = (
            has(LineMember.uplift, in: members), has(LineMember.priceReason, in: members)
        )
        if hasUplift, lacks(LineMember.upliftReason, in: members) {
            note(.price(.upliftReasonMissing), at: place(of: LineMember.uplift, in: members))
        }
        let listed = scheme.prices?.services[service.value]
        if let listed, listed.minutes != 60, has(LineMember.employment, in: members) {
            note(
                .price(.notByHour(service: listed.id, unit: listed.unit)),
                at: place(of: LineMember.employment, in: members)
            )
        }
        guard !has(LineMember.price, in: members) else {
            if !hasReason, lacks(LineMember.priceReason, in: members) {
                note(.price(.reasonMissing), at: place(of: LineMember.price, in: members))
            }
            return
        }
        guard let listed else { return }
        let isListed = listed.price != nil || !listed.rows.isEmpty
        let isRaised = !hasUplift && has(LineMember.upliftReason, in: members)
        guard hasReason || isRaised || !isListed, lacks(LineMember.price, in: members),
            lacks(LineMember.employment, in: members), lacks(LineMember.shareOfLines, in: members)
        else { return }
        if isRaised { require([LineMember.uplift], in: members) }
        if !isListed {
            note(.price(.missing(service: listed.id)), at: service.range)
        } else if hasReason {
            require([LineMember.price], in: members)
        }
    }

    /// A list of outcomes of the Care Act.
    mutating func outcomes() throws(SyntaxFault) -> CareActOutcomes {
        var outcomes: CareActOutcomes = []
        guard var elements = try list() else { return outcomes }
        while try next(&elements) {
            if let outcome = try name(in: CareActOutcome.stated) {
                insert(outcome, into: &outcomes)
            }
        }
        return outcomes
    }

    /// Puts one more outcome into a list of them, and notes it where it is there already.
    mutating func insert(_ outcome: Placed<Int>, into outcomes: inout CareActOutcomes) {
        if !outcomes.insert(.position(outcome.value)).inserted { noteTwice(outcome.range) }
    }

    /// A list of ids of other elements.
    private mutating func ids() throws(SyntaxFault) -> [Placed<String>] {
        var ids: [Placed<String>] = []
        guard var elements = try list() else { return ids }
        while try next(&elements, after: ids.count) {
            guard let id = try reference() else { continue }
            noteRepeat(of: id, in: ids)
            ids.append(id)
        }
        return ids
    }

    mutating func reference() throws(SyntaxFault) -> Placed<String>? {
        guard let text = try text(.reference) else { return nil }
        return Placed(value: cursor.characters(of: text.value), range: text.range)
    }
}
