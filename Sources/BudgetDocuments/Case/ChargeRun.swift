internal import PersonalBudgets

/// The charges of one case under way, from day to day.
struct ChargeRun {
    let document: Document
    /// The case as it is on the first day.
    private(set) var first: AssessedCase?
    /// What somebody should look at in it.
    private(set) var notes: [Diagnostic] = []
    /// The day before the next one to be worked out.
    private var before: AssessedCase?
    /// The first day of the week under way, where it rules the whole week.
    private var opening: AssessedCase?
    /// Notional capital that has been used up, as if it had been there to pay from.
    private var notionalSpent = Exact.zero
    /// What has counted towards a cap on all that a person ever pays; nil where there is none.
    private var metered: Exact?
    /// The direct payment and the contribution towards it so far; nil once one is unknown.
    private var paid: (gross: Exact, contribution: Exact)? = (.zero, .zero)

    init(document: Document) { self.document = document }

    mutating func week(
        _ days: ClosedRange<CalendarDate>,
        by assessor: inout Assessor,
        _ each: (AssessedCase) -> Void
    ) -> Reading<ChargeAccount.Week> {
        var why: [String] = []
        var charge: Exact? = .zero
        var charged: Exact? = .zero
        var rounding = Rounding.inFavour
        var spent = Exact.zero
        var day = days.lowerBound
        while day <= days.upperBound {
            let person: AssessedCase
            switch look(at: day, by: &assessor) {
            case .good(let found, let notes):
                person = found
                if first == nil { begin(found, notes) }
            case .faulty(let faults): return .faulty(faults)
            }
            each(person)
            let ruling: AssessedCase
            switch self.ruling(person, by: &assessor) {
            case .good(let found, _): ruling = found
            case .faulty(let faults): return .faulty(faults)
            }
            why += person.differences(from: before)
            before = person
            rounding = person.rules.meansTest?.regime.rounding ?? rounding
            let asked = ruling.charge(on: day).flatMap { metered($0, of: ruling) }
            charge = charge.flatMap { sum in asked.flatMap { try? sum + $0 } }
            charged = charged.flatMap { sum in person.charged(on: day).flatMap { try? sum + $0 } }
            pay(ruling.directPayment(on: day))
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
                notionalCapital: before?.notionalCapital(less: spent),
                metered: metered.flatMap { $0.pence(.nearest) }
            ),
            notes: []
        )
    }

    /// The case on a day; its plan is costed once for each year of the plan.
    private func look(
        at day: CalendarDate,
        by assessor: inout Assessor
    ) -> Reading<AssessedCase> {
        assessor.assess(
            document,
            asOf: Assessor.RunDay(
                day: day,
                notionalSpent: notionalSpent,
                planCost: before?.assessment.plan
            )
        )
    }

    /// By whose facts and rates a day is charged: its own, or those of the first day of its week,
    /// from Monday to Sunday, on which there is support.
    private mutating func ruling(
        _ person: AssessedCase,
        by assessor: inout Assessor
    ) -> Reading<AssessedCase> {
        guard person.partWeeks == .weekStart, let run = person.facts.run else {
            return .good(person, notes: [])
        }
        let day = person.facts.starts
        let monday = day.adding(days: -day.weekday) ?? day
        let first = day < run.supportStarts ? day : max(monday, run.supportStarts)
        if opening?.facts.starts != first {
            guard first != day else {
                opening = person
                return .good(person, notes: [])
            }
            switch look(at: first, by: &assessor) {
            case .good(let found, _): opening = found
            case .faulty(let faults): return .faulty(faults)
            }
        }
        return .good(opening ?? person, notes: [])
    }

    /// What was paid directly for all the days.
    var directPayment: ChargeAccount.DirectPayment? {
        guard let paid, let first, first.assessment.payments?.directPaymentNet != nil,
            let rounding = first.rules.scheme.contribution?.directPaymentRounding,
            let gross = paid.gross.pence(rounding, on: .allowance),
            let contribution = paid.contribution.pence(rounding)
        else { return nil }
        return ChargeAccount.DirectPayment(gross: gross, contribution: contribution)
    }

    private mutating func begin(_ person: AssessedCase, _ notes: [Diagnostic]) {
        first = person
        self.notes = notes
        guard person.rules.scheme.contribution?.lifetimeCap != nil else { return }
        metered = (person.facts.run?.meteredBefore ?? .zero).exact
    }

    /// The charge of a day within what is left of a cap on all that is ever paid; the cap takes note.
    private mutating func metered(_ charge: Exact, of person: AssessedCase) -> Exact? {
        guard let cap = person.rules.scheme.contribution?.lifetimeCap, let before = metered
        else { return charge }
        let paysForLiving = person.facts.person.paysForDailyLiving
        guard
            let living = paysForLiving
                ? try? cap.dailyLiving.exact * Exact(1, over: 7) : Exact.zero,
            let left = try? cap.total.exact - before,
            let most = try? living + max(left, .zero),
            let counted = try? LifetimeCap.counted(of: min(charge, most), beside: living)
        else { return nil }
        metered = try? before + counted
        return min(charge, most)
    }

    private mutating func pay(_ day: (gross: Exact, contribution: Exact)?) {
        guard let paid, let day, let gross = try? paid.gross + day.gross,
            let contribution = try? paid.contribution + day.contribution
        else {
            self.paid = nil
            return
        }
        self.paid = (gross, contribution)
    }
}

extension Exact {
    fileprivate func pence(_ rounding: Rounding, on direction: Rounding.Direction = .charge)
        -> Pence?
    {
        (try? rounded(rounding, on: direction)).map { Pence($0.numerator) }
    }
}

extension AssessedCase {
    var partWeeks: ContributionPolicy.PartWeeks {
        rules.scheme.contribution?.partWeeks ?? .days
    }

    /// Whether the person is away on the day, and why.
    private func absence(on day: CalendarDate) -> Absence? {
        facts.absences.first { $0.dates.contains(day) }
    }

    /// Whether days away are charged.
    private var chargesAbsences: Bool { rules.scheme.contribution?.absences == .charged }

    private func isBeforeSupport(_ day: CalendarDate) -> Bool {
        facts.run.map { day < $0.supportStarts } ?? false
    }

    /// A seventh of what the person pays in the week of a day; nothing before support starts, and
    /// nothing on a day away unless the scheme says otherwise.
    fileprivate func charge(on day: CalendarDate) -> Exact? {
        if isBeforeSupport(day) { return .zero }
        if absence(on: day) != nil, !chargesAbsences { return .zero }
        return assessment.personPays(on: day).flatMap { try? $0 * Exact(1, over: 7) }
    }

    /// A seventh of the direct payment and of the contribution that comes off it; nil while unknown.
    fileprivate func directPayment(on day: CalendarDate) -> (gross: Exact, contribution: Exact)? {
        if isBeforeSupport(day) { return (.zero, .zero) }
        guard let (gross, takenOff) = try? assessment.directPayment(on: day),
            let seventh = try? Exact(1, over: 7),
            let grossOfDay = try? gross * seventh, let contribution = try? takenOff * seventh
        else { return nil }
        return (grossOfDay, contribution)
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
            if !assessment.eligibility.allowsBudget { return ["not eligible: no support"] }
            return isBeforeSupport(facts.starts) ? ["support has not started"] : []
        }
        if facts.starts == facts.run?.supportStarts { return ["support starts"] }
        var found = facts.changes.filter { $0.from == facts.starts }
            .map { document.text(of: $0.what) }
        for absence in facts.absences where absence.dates.lowerBound == facts.starts {
            found.append(
                document.text(of: absence.reason)
                    + (chargesAbsences ? " (charged)" : " (not charged)")
            )
        }
        if let rates, rates.id != before.rates?.id { found.append("rates of \(rates.title)") }
        if let regime = rules.meansTest?.regime, regime.id != before.rules.meansTest?.regime.id {
            found.append("charged as \(regime.title)")
        }
        if !isBeforeSupport(before.facts.starts), stretch != before.stretch {
            found.append("other lines of the plan run")
        }
        let isOtherwise =
            assessment.contribution?.maximum?.value
            != before.assessment.contribution?.maximum?.value
        if found.isEmpty, isOtherwise, !hasNotionalCapital {
            found.append("an age is reached, or a disregard ends")
        }
        return found
    }

    /// Which stretch of the plan's year the day is in; nil where all its weeks are alike.
    private var stretch: Int? { assessment.plan?.stretch(on: facts.starts) }

    fileprivate var hasNotionalCapital: Bool {
        facts.finance?.capital?.contains { $0.notionalReason != nil } ?? false
    }

    /// What the charge of a day is higher for notional capital: so much of it counts as used.
    ///
    /// SI 2014/2672, regulation 23 (diminishing notional capital): the rule is remembered.
    fileprivate var notionalUse: Exact? {
        guard hasNotionalCapital, let day = charge(on: facts.starts), day > .zero else {
            return nil
        }
        var without = facts
        without.finance?.capital?.removeAll { $0.notionalReason != nil }
        guard let found = try? rules.assess(without, planCost: assessment.plan) else { return nil }
        return found.personPays(on: facts.starts).flatMap { week in
            (try? week * Exact(1, over: 7)).flatMap { try? day - $0 }
        }
    }

    fileprivate func notionalCapital(less spent: Exact) -> Pence? {
        guard hasNotionalCapital else { return nil }
        let all =
            facts.finance?.capital?.filter { $0.notionalReason != nil }
            .reduce(0) { $0 + $1.ownPence } ?? 0
        let left = try? Exact(all) - spent
        return left.flatMap { $0 < .zero ? .zero : $0.pence(.down) }
    }
}

extension Case {
    /// Takes notional capital that has been used up off what the case states, item by item: off the
    /// person's share, and so off the whole that owners share equally.
    mutating func spend(notional spent: Exact) {
        guard spent > .zero, let lines = finance?.capital,
            let whole = try? spent.rounded(.down, on: .charge)
        else { return }
        var left = whole.numerator
        finance?.capital = lines.map { line in
            guard line.notionalReason != nil else { return line }
            let used = min(left, line.ownPence)
            left -= used
            return CapitalLine(
                kind: line.kind,
                amount: Pence(max(0, line.amount.count - used * line.owners)),
                owners: line.owners,
                secured: line.secured,
                isSoldAtCost: line.isSoldAtCost,
                notionalReason: line.notionalReason
            )
        }
    }
}

extension CapitalLine {
    /// The person's share in whole pence, a begun one counting.
    fileprivate var ownPence: Int64 { (amount.count + owners - 1) / owners }
}
