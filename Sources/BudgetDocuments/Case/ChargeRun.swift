package import PersonalBudgets

/// A day on which a case cannot be charged, and why.
package struct FaultyDay: Error {
    package let day: CalendarDate
    package let faults: [Diagnostic]

    init(day: CalendarDate, faults: [Diagnostic]) {
        self.day = day
        self.faults = faults
    }

    /// What stops the arithmetic on a later day of the year of a case.
    init(of gap: ChargeGap, in facts: Case, _ document: Document) {
        var reader = document.reader
        reader.note(gap.fault, of: facts, under: gap.rules)
        self.init(day: gap.day, faults: document.diagnostics(reader.findings))
    }

    /// The same as warnings, where the day is not one that is asked for.
    var ahead: [Diagnostic] { faults.map { $0.asWarning(from: day) } }
}

/// The charges of one case under way, from day to day.
struct ChargeRun {
    let document: Document
    /// The case as it is on the first day that is asked for.
    private(set) var first: AssessedCase?
    /// What somebody should look at in it.
    private(set) var notes = Notes()
    /// The rates that the charges of the weeks rest on.
    private(set) var ratesUsed: [RatesUsed] = []
    /// What the means test says on the first day on which a fee may be asked for arranging the care.
    private(set) var feeBearer: Contribution?
    /// The first day for which nobody has set prices, where days are charged by those before it.
    private(set) var pricesKeptFrom: CalendarDate?
    /// The day before the next one to be worked out.
    private var before: AssessedCase?
    /// The first day of the week under way, where it rules the whole week.
    private var opening: AssessedCase?
    /// What has become otherwise on days that another day rules.
    private var waiting: [String] = []
    /// Notional capital that has been used up, as if it had been there to pay from.
    private var notional = NotionalUse()
    /// What has counted towards a cap on all that a person ever pays; nil where there is none.
    private var metered: Exact?
    /// The direct payment and the contribution towards it so far; nil once one is unknown.
    private var paid: (gross: Exact, contribution: Exact)? = (.zero, .zero)
    /// In what ways the charges so far are collected.
    private(set) var collected = ChargeAccount.Collection()

    /// A run that begins on a day, as if all days of support before it had been listed: what was
    /// charged on them uses up notional capital, and counts towards a cap.
    init(
        of document: Document,
        from day: CalendarDate,
        by assessor: inout Assessor
    ) throws(FaultyDay) {
        self.document = document
        let person = try look(at: day, by: &assessor).person
        guard person.remembersCharges, var past = person.facts.run?.supportStarts else { return }
        while past < day {
            _ = try step(to: past, by: &assessor)
            guard let next = past.adding(days: 1) else { return }
            past = next
        }
    }

    /// The charges of a week, day by day.
    mutating func week(
        _ days: ClosedRange<CalendarDate>,
        by assessor: inout Assessor,
        _ each: (AssessedCase) -> Void
    ) throws(FaultyDay) -> ChargeAccount.Week {
        var week = WeekTally()
        var left: Exact?
        var day = days.lowerBound
        while day <= days.upperBound {
            let today = try step(to: day, by: &assessor)
            each(today.person)
            week.add(today, why: differences(of: today, on: day), on: day)
            keep(today, of: day)
            left = today.person.countedNotionalCapital.flatMap { notional.left(of: $0) }
            guard let next = day.adding(days: 1) else { break }
            day = next
        }
        return week.week(days, leaving: left, metered: metered)
    }

    /// What is otherwise on a day that rules itself, or on those before it that another day ruled.
    private mutating func differences(of today: Day, on day: CalendarDate) -> [String] {
        let before = first == nil ? nil : today.before
        waiting += today.person.differences(from: before, on: day)
        var why: [String] = []
        // What is otherwise on a day of a week that another day rules changes the next week.
        if today.ruling === today.person {
            why = waiting
            waiting = []
        }
        why += today.person.absenceDifferences(from: before, on: day)
        if today.reachesCap { why.append("the cap on all that is ever paid is reached") }
        return why
    }

    /// Keeps of a day what is told of all of them together.
    private mutating func keep(_ today: Day, of day: CalendarDate) {
        if first == nil {
            (first, notes) = (today.person, today.notes)
        } else {
            notes.add(today.notes, on: day)
        }
        if let used = today.ruling.ratesUsed { ratesUsed.add(used) }
        if feeBearer == nil, today.charge ?? .zero > .zero,
            let contribution = today.ruling.assessment.contribution, contribution.bearsFees
        {
            feeBearer = contribution
        }
        pricesKeptFrom = pricesKeptFrom ?? today.person.pricesKeptFrom(by: day)
        let direct = today.charge.flatMap { today.ruling.directPayment(on: day, charging: $0) }
        pay(direct)
        collected.add(today.charge ?? .zero, takingOff: direct?.contribution ?? .zero)
    }

    /// What one day of a run comes to.
    struct Day {
        let person: AssessedCase
        let notes: Notes
        /// The day before; nil for the first that is worked out.
        let before: AssessedCase?
        /// By whose facts and rates it is charged.
        let ruling: AssessedCase
        /// What is charged for it; nil while it is unknown.
        let charge: Exact?
        /// Whether a cap on all that is ever paid is reached on it.
        let reachesCap: Bool
    }

    private mutating func step(
        to day: CalendarDate,
        by assessor: inout Assessor
    ) throws(FaultyDay) -> Day {
        if let start = before?.facts.run?.supportStarts, day.days(since: start) % 7 == 0 {
            notional.endWeek()
        }
        let (person, notes) = try look(at: day, by: &assessor)
        if person.statesMeter(otherThan: before) { metered = person.meteredBefore }
        let ruling = try self.ruling(person, on: day, by: &assessor)
        let counted = metered
        let charge =
            notional.isKnown(of: ruling.facts.run?.notionalCapital)
            ? ruling.charge(on: day).flatMap { metered($0, of: ruling, on: day) } : nil
        let use = ruling.rules.notionalUse(of: ruling.facts, ruling.assessment, on: day)
        notional.count(use, of: person.facts.run?.notionalCapital)
        defer { before = person }
        return Day(
            person: person,
            notes: notes,
            before: before,
            ruling: ruling,
            charge: charge,
            reachesCap: person.hasReachedCap(metered) && !person.hasReachedCap(counted)
        )
    }

    /// The case on a day; its plan is costed once for each year of the plan.
    private func look(
        at day: CalendarDate,
        by assessor: inout Assessor
    ) throws(FaultyDay) -> (person: AssessedCase, notes: Notes) {
        let run = Assessor.RunDay(
            day: day,
            notional: notional,
            planCost: before?.assessment.plan,
            since: before == nil ? nil : day
        )
        switch assessor.assess(document, asOf: run) {
        case .good(let person, let notes): return (person, notes)
        case .faulty(let faults): throw FaultyDay(day: day, faults: faults)
        }
    }

    /// By whose facts and rates a day is charged: its own, or those of the first day of its week,
    /// from Monday to Sunday, on which there is support.
    private mutating func ruling(
        _ person: AssessedCase,
        on day: CalendarDate,
        by assessor: inout Assessor
    ) throws(FaultyDay) -> AssessedCase {
        guard person.partWeeks == .weekStart, let starts = person.facts.run?.supportStarts,
            day > starts
        else { return person }
        let first = person.rules.dayRuling(day, from: starts)
        guard first != day else {
            opening = person
            return person
        }
        if let opening, opening.facts.starts == first { return opening }
        let found = try look(at: first, by: &assessor).person
        opening = found
        return found
    }

    /// What was paid directly for all the days.
    var directPayment: ChargeAccount.DirectPayment? {
        guard let paid, let first, first.assessment.payments?.directPaymentNet != nil,
            let rounding = first.rules.scheme.contribution?.choices.directPaymentRounding,
            let gross = paid.gross.pence(rounding, on: .allowance),
            let contribution = paid.contribution.pence(rounding)
        else { return nil }
        return ChargeAccount.DirectPayment(gross: gross, contribution: contribution)
    }

    /// The charge of a day within what is left of a cap on all that is ever paid, which flat charges
    /// are beside; the cap takes note.
    private mutating func metered(
        _ charge: Exact,
        of person: AssessedCase,
        on date: CalendarDate
    ) -> Exact? {
        guard let cap = person.rules.scheme.contribution?.choices.lifetimeCap, let before = metered
        else { return charge }
        guard let flat = person.flatCharge(on: date),
            let day = try? cap.charge(
                charge - flat,
                onDayOf: person.facts.person,
                after: before
            )
        else { return nil }
        metered = day.counted
        return try? day.charge + flat
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
    func pence(_ rounding: Rounding, on direction: Rounding.Direction = .charge)
        -> Pence?
    {
        (try? rounded(rounding, on: direction)).map { Pence($0.numerator) }
    }
}

extension AssessedCase {
    var partWeeks: ContributionPolicy.PartWeeks {
        rules.scheme.contribution?.choices.partWeeks ?? .days
    }

    /// Whether days away are charged.
    var chargesAbsences: Bool {
        rules.scheme.contribution?
            .chargesAbsences(for: facts.person.residence(on: facts.starts)) ?? false
    }

    /// What a day is charged, before a cap on all that is ever paid; nil while it is unknown.
    fileprivate func charge(on day: CalendarDate) -> Exact? {
        assessment.charge(of: facts, on: day, by: rules.scheme.contribution)
    }

    /// What of it is charged at a flat rate.
    fileprivate func flatCharge(on day: CalendarDate) -> Exact? {
        try? assessment.flatCharge(of: facts, on: day, by: rules.scheme.contribution)
    }

    /// A day's part of the direct payment, and what of the charge comes off it; nil while unknown.
    fileprivate func directPayment(
        on day: CalendarDate,
        charging charge: Exact
    ) -> (gross: Exact, contribution: Exact)? {
        try? assessment.directPayment(of: facts, on: day, charging: charge)
    }

    /// Whether what was charged on earlier days bears on what is charged now.
    fileprivate var remembersCharges: Bool {
        rules.scheme.contribution?.choices.lifetimeCap != nil || hasNotionalCapital
    }

    /// What has counted towards a cap on all that is ever paid, as the case states it; nil where
    /// there is none.
    fileprivate var meteredBefore: Exact? {
        rules.scheme.contribution?.choices.lifetimeCap.map { _ in
            (facts.run?.meteredBefore ?? .zero).exact
        }
    }

    /// Whether so much is all that counts towards that cap.
    fileprivate func hasReachedCap(_ metered: Exact?) -> Bool {
        guard let metered, let cap = rules.scheme.contribution?.choices.lifetimeCap else {
            return false
        }
        return cap.isReached(by: metered)
    }

    /// Whether the case states so much for the first time.
    fileprivate func statesMeter(otherThan before: AssessedCase?) -> Bool {
        before.map { $0.meteredBefore != meteredBefore } ?? true
    }

    /// From when on its plan keeps the last prices of the list; nil where that is later than a day.
    fileprivate func pricesKeptFrom(by day: CalendarDate) -> CalendarDate? {
        guard let end = rules.scheme.prices?.dates.upperBound, day > end else { return nil }
        return pricesKeptFrom
    }

    var hasNotionalCapital: Bool { facts.run?.notionalCapital != nil }

    /// What counts of notional capital while none of it is used; nil where there is none.
    fileprivate var countedNotionalCapital: Exact? {
        hasNotionalCapital ? rules.countedNotionalCapital(of: facts) : nil
    }
}
