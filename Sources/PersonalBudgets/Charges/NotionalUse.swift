/// How much of a person's notional capital counts as used while charges run.
///
/// SI 2014/2672, regulation 23 (diminishing notional capital), as remembered: what it adds to the
/// charges of a week of support is used when that week is over.
public struct NotionalUse: Sendable {
    /// The person's share of it as the case states it; nil for none.
    private var stated: Pence?
    /// What was used in weeks that are over; nil once it is not known.
    private var used: Exact? = .zero
    /// What is used in the week under way; nil once it is not known.
    private var ofWeek: Exact? = .zero

    /// Nothing used yet.
    public init() {}

    /// Whether what was used in weeks that are over is known of capital that a case states so: without
    /// it, no charge is.
    public func isKnown(of stated: Pence?) -> Bool { used != nil || stated != self.stated }

    /// Counts one day, nil where its use is not known; a case that states another amount from that
    /// day on begins anew with it.
    public mutating func count(_ use: Exact?, of stated: Pence?) {
        if stated != self.stated {
            self = NotionalUse()
            self.stated = stated
        }
        ofWeek = NotionalUse.sum(ofWeek, use)
    }

    /// What is used so far no longer counts from the next day on.
    public mutating func endWeek() {
        used = NotionalUse.sum(used, ofWeek)
        ofWeek = .zero
    }

    /// What is left of what counts of it while none is used; nil where nothing does, or what is used
    /// is not known.
    public func left(of counted: Exact) -> Exact? {
        guard stated != nil, counted > .zero, let used = NotionalUse.sum(used, ofWeek)
        else { return nil }
        return (try? counted - used).map { max($0, .zero) }
    }

    private static func sum(_ first: Exact?, _ second: Exact?) -> Exact? {
        guard let first, let second else { return nil }
        return try? first + second
    }

    /// What counts as used of capital that a case states so, in whole pence.
    fileprivate func used(of stated: Pence?) -> Pence? {
        guard stated == self.stated else { return nil }
        return used?.wholePence
    }
}

extension Case {
    /// The person's share of notional capital as the case states it; nil where there is none.
    public var notionalCapital: Pence? {
        guard let lines = finance?.capital?.filter({ $0.notionalReason != nil }), !lines.isEmpty
        else { return nil }
        return Pence(lines.reduce(0) { $0 + $1.ownPence })
    }

    /// Has the means test take notional capital that has been used up off what counts of it.
    public mutating func spend(_ use: NotionalUse) {
        guard let used = use.used(of: run?.notionalCapital) else { return }
        finance?.notionalUsed = used
    }
}

extension RuleSet {
    /// What counts of notional capital while none of it is used; nil where that is not known.
    public func countedNotionalCapital(of person: Case) -> Exact? {
        try? test(of: person)?.countedNotionalCapital()
    }

    /// Whether the charge falls within the year because notional capital counts as used, by the facts
    /// and the rates of its first day.
    public func chargeFallsWithUse(of person: Case, _ assessment: Assessment) -> Bool {
        guard person.run == nil, person.notionalCapital != nil,
            let last = lastDayOfYear(from: person.starts)?.days(since: person.starts)
        else { return false }
        var without = person
        without.finance?.capital?.removeAll { $0.notionalReason != nil }
        guard let without = try? assess(without, planCost: assessment.plan) else { return false }
        // What is used is not less in a later week: of weeks that cost the same the last one tells.
        var used = Exact.zero
        var lastAlike: [Int?: (day: CalendarDate, used: Exact)] = [:]
        for day in stride(from: 0, through: last, by: 7) {
            guard let day = person.starts.adding(days: day),
                let paid = assessment.personPays(on: day),
                let otherwise = without.personPays(on: day), let sum = try? used + paid - otherwise
            else { return false }
            lastAlike[assessment.plan?.stretch(on: day)] = (day, used)
            used = sum
        }
        return lastAlike.values.contains { day, used in
            var later = person
            guard let used = used.wholePence else { return false }
            later.finance?.notionalUsed = used
            guard let found = try? assess(later, planCost: assessment.plan),
                let paid = assessment.personPays(on: day), let rest = found.personPays(on: day)
            else { return false }
            return rest < paid
        }
    }
}

extension Exact {
    fileprivate var wholePence: Pence? {
        (try? rounded(.down, on: .charge)).flatMap { Pence(exactly: $0) }
    }
}

extension CapitalLine {
    /// The person's share in whole pence, a begun one counting.
    fileprivate var ownPence: Int64 { (amount.count + owners - 1) / owners }
}
