public import PersonalBudgets

/// What a person is charged from one day to another, week by week, beside what was charged.
///
/// Every day is worked out by the facts, the ages and the rates of that day.
public struct ChargeAccount: Sendable {
    /// The case as it is on the first day.
    public let person: AssessedCase
    /// The weeks, from the first day on; the last may be shorter.
    public let weeks: [Week]
    /// How a week in which something changes is charged.
    public let partWeeks: ContributionPolicy.PartWeeks

    /// The charges of all weeks; nil while one is unknown.
    public var charge: Pence? { total(\.charge) }
    /// All that was charged; nil where the case does not say what was.
    public var charged: Pence? { total(\.charged) }

    /// Seven days, or the days that are left at the end.
    public struct Week: Sendable {
        /// The days, first and last included.
        public let days: ClosedRange<CalendarDate>
        /// What the person is charged for these days; nil while it is unknown.
        public let charge: Pence?
        /// What was charged for them; nil where the case does not say.
        public let charged: Pence?
        /// What is otherwise than on the days before.
        public let why: [String]
        /// Notional capital that still counts at the end of the week; nil where there is none.
        public let notionalCapital: Pence?

        /// What is owed on these days, or to be paid back when below nothing.
        public var difference: Pence? {
            guard let charge, let charged else { return nil }
            return Pence(charge.count - charged.count)
        }
    }

    /// What is owed in all, or to be paid back when below nothing.
    public var difference: Pence? {
        guard let charge, let charged else { return nil }
        return Pence(charge.count - charged.count)
    }

    private func total(_ amount: (Week) -> Pence?) -> Pence? {
        var sum: Int64 = 0
        for week in weeks {
            guard let amount = amount(week) else { return nil }
            sum += amount.count
        }
        return Pence(sum)
    }
}

extension Assessor {
    /// Works out the charges of a case from one day to another.
    ///
    /// - Returns: The account, or the faults of the first day that has any.
    public mutating func charges(
        of document: Document,
        on days: ClosedRange<CalendarDate>
    ) -> Reading<ChargeAccount> {
        var run = ChargeRun(document: document)
        var weeks: [ChargeAccount.Week] = []
        var first = days.lowerBound
        while first <= days.upperBound {
            let last = min(first.adding(days: 6) ?? days.upperBound, days.upperBound)
            switch run.week(first...last, by: &self) {
            case .good(let week, _): weeks.append(week)
            case .faulty(let faults): return .faulty(faults)
            }
            guard let next = last.adding(days: 1) else { break }
            first = next
        }
        guard let person = run.first else { return .faulty([]) }
        return .good(
            ChargeAccount(person: person, weeks: weeks, partWeeks: person.partWeeks),
            notes: []
        )
    }
}

/// The charges of one case under way, from day to day.
private struct ChargeRun {
    let document: Document
    /// The case as it is on the first day.
    var first: AssessedCase?
    /// The day before the next one to be worked out.
    private var before: AssessedCase?
    /// Notional capital that has been used up, as if it had been there to pay from.
    private var notionalSpent = Exact.zero

    init(document: Document) { self.document = document }

    mutating func week(
        _ days: ClosedRange<CalendarDate>,
        by assessor: inout Assessor
    ) -> Reading<ChargeAccount.Week> {
        var why: [String] = []
        var charge: Exact? = .zero
        var charged: Exact? = .zero
        var rounding = Rounding.inFavour
        var opening: AssessedCase?
        var spent = Exact.zero
        var day = days.lowerBound
        while day <= days.upperBound {
            let person: AssessedCase
            switch assessor.assess(document, asOf: day, notionalSpent: notionalSpent) {
            case .good(let found, _): person = found
            case .faulty(let faults): return .faulty(faults)
            }
            why += person.differences(from: before)
            first = first ?? person
            before = person
            opening = opening ?? person
            rounding = person.rules.meansTest?.regime.rounding ?? rounding
            let ruling = person.partWeeks == .weekStart ? opening ?? person : person
            charge = charge.flatMap { sum in
                ruling.charge(on: day).flatMap { try? sum + $0 }
            }
            charged = charged.flatMap { sum in person.charged(on: day).flatMap { try? sum + $0 } }
            if let use = person.notionalUse { spent = (try? spent + use) ?? spent }
            guard let next = day.adding(days: 1) else { break }
            day = next
        }
        notionalSpent = (try? notionalSpent + spent) ?? notionalSpent
        return .good(
            ChargeAccount.Week(
                days: days,
                charge: charge.flatMap { $0.pence(rounding) },
                charged: charged.flatMap { $0.pence(.nearest) },
                why: why,
                notionalCapital: before?.notionalCapital(less: spent)
            ),
            notes: []
        )
    }
}

extension Exact {
    fileprivate func pence(_ rounding: Rounding) -> Pence? {
        (try? rounded(rounding, on: .charge)).map { Pence($0.numerator) }
    }
}

extension AssessedCase {
    fileprivate var partWeeks: ContributionPolicy.PartWeeks {
        rules.scheme.contribution?.partWeeks ?? .days
    }

    /// A seventh of what the person pays a week; nothing before support starts.
    fileprivate func charge(on day: CalendarDate) -> Exact? {
        if let starts = facts.supportStarts, day < starts { return .zero }
        let figure = assessment.summary?.personPays ?? assessment.contribution?.maximum
        return figure.flatMap { try? $0.value * Exact(1, over: 7) }
    }

    /// A seventh of what was charged a week on the day; nil where the case says nothing of it.
    fileprivate func charged(on day: CalendarDate) -> Exact? {
        guard !facts.charged.isEmpty else { return nil }
        let found = facts.charged.last { $0.dates.contains(day) }?.perWeek ?? .zero
        return try? found.exact * Exact(1, over: 7)
    }

    /// What is otherwise than the day before: changes that the case dates, rates, and ages.
    fileprivate func differences(from before: AssessedCase?) -> [String] {
        guard let before else {
            let isEarly = facts.supportStarts.map { facts.starts < $0 } ?? false
            return isEarly ? ["support has not started"] : []
        }
        if facts.starts == facts.supportStarts { return ["support starts"] }
        var found = facts.changes.filter { $0.from == facts.starts }
            .map { document.text(of: $0.what) }
        if let rates, rates.id != before.rates?.id { found.append("rates of \(rates.title)") }
        if let regime = rules.meansTest?.regime, regime.id != before.rules.meansTest?.regime.id {
            found.append("charged as \(regime.title)")
        }
        let isOtherwise =
            assessment.contribution?.maximum?.value
            != before.assessment.contribution?.maximum?.value
        if found.isEmpty, isOtherwise, !hasNotionalCapital {
            found.append("an age is reached, or a disregard ends")
        }
        return found
    }

    fileprivate var hasNotionalCapital: Bool {
        facts.finance?.capital?.contains { $0.notionalReason != nil } ?? false
    }

    /// What the charge of a day is higher for notional capital: so much of it counts as used.
    ///
    /// SI 2014/2672, regulation 23 (diminishing notional capital): the rule is remembered.
    fileprivate var notionalUse: Exact? {
        guard hasNotionalCapital, let day = charge(on: facts.starts) else { return nil }
        var without = facts
        without.finance?.capital?.removeAll { $0.notionalReason != nil }
        guard let found = try? rules.assess(without) else { return nil }
        let figure = found.summary?.personPays ?? found.contribution?.maximum
        return figure.flatMap { figure in
            (try? figure.value * Exact(1, over: 7)).flatMap { try? day - $0 }
        }
    }

    fileprivate func notionalCapital(less spent: Exact) -> Pence? {
        guard hasNotionalCapital else { return nil }
        let all =
            facts.finance?.capital?.filter { $0.notionalReason != nil }
            .reduce(0) { $0 + $1.amount.count } ?? 0
        let left = try? Exact(all) - spent
        return left.flatMap { $0 < .zero ? .zero : $0.pence(.down) }
    }
}

extension Case {
    /// Takes notional capital that has been used up off what the case states, item by item.
    mutating func spend(notional spent: Exact) {
        guard spent > .zero, let lines = finance?.capital,
            let whole = try? spent.rounded(.down, on: .charge)
        else { return }
        var left = whole.numerator
        finance?.capital = lines.map { line in
            guard line.notionalReason != nil, line.owners == 1 else { return line }
            let used = min(left, line.amount.count)
            left -= used
            return CapitalLine(
                kind: line.kind,
                amount: Pence(line.amount.count - used),
                owners: 1,
                secured: line.secured,
                isSoldAtCost: line.isSoldAtCost,
                notionalReason: line.notionalReason
            )
        }
    }
}
