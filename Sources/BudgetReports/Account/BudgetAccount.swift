internal import BudgetDocuments
internal import PersonalBudgets

/// How an indicative budget came from its band: the amount there, what each adjuster made of it, and
/// the rounding, in pence of the scheme's own period.
struct BudgetAccount {
    /// The amount of the band; nothing where the scheme has no bands.
    private(set) var start = Exact.zero
    /// What the adjusters that acted did, in their order.
    private(set) var changes: [Change] = []
    /// What that comes to.
    private(set) var sum = Exact.zero
    /// The budget: the sum as the scheme rounds it.
    let budget: Exact

    /// What one adjuster did.
    struct Change {
        /// Its position in the scheme.
        let adjuster: Int
        /// What it added; below zero where it took off.
        let added: Exact
    }

    /// The account of a case, read from its steps; nil where it has no budget.
    init?(_ person: AssessedCase) {
        guard let allocation = person.rules.scheme.allocation,
            let amount = person.assessment.budget?.amount
        else { return nil }
        // Where nobody asked for the steps they are taken now: the figures are the same.
        let kept = person.assessment.trace
        let trace =
            kept.isOn ? kept : (try? person.rules.assess(person.facts, explain: true))?.trace
        budget = amount.own
        let steps = trace?.steps ?? []
        let exact = Term.beforeRounding(of: allocation.every.budget)
        guard let whole = steps.first(where: { $0.term == exact }) else { return nil }
        read(whole, among: steps)
    }

    /// Reads sums of the band and of adjusters, from the last one back.
    private mutating func read(_ last: Step, among steps: [Step]) {
        let sums = Dictionary(
            steps.lazy.filter(\.term.isAmountSoFar).map { ($0.term, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var tally: Step? = last
        while let sum = tally {
            tally = nil
            for input in sum.inputs.reversed() {
                let step = steps[Int(input.position)]
                if case .adjuster(.amountAdjusted(let adjuster, let basis, _)) = step.term,
                    let before = sums[.adjuster(.amountSoFar(adjuster, basis, isLimit: false))]
                {
                    let added = (try? step.value - before.value) ?? .zero
                    changes.append(Change(adjuster: adjuster, added: added))
                    tally = before
                } else if let adjuster = step.term.adjuster {
                    changes.append(Change(adjuster: adjuster, added: step.value))
                } else {
                    start = step.value
                }
            }
        }
        changes.reverse()
        sum = changes.reduce(start) { sum, change in (try? sum + change.added) ?? sum }
    }
}

extension Term {
    fileprivate var isAmountSoFar: Bool {
        if case .adjuster(.amountSoFar) = self { true } else { false }
    }

    /// The adjuster whose amount this is; nil for the amount of the band.
    fileprivate var adjuster: Int? {
        switch self {
        case .adjuster(.rounded(let position, _)), .adjuster(.added(let position, _)),
            .adjuster(.full(let position, _)), .adjuster(.amount(let position)):
            position
        default: nil
        }
    }
}

extension Allocation.Every {
    /// The budget in this period.
    var budget: Term {
        switch self {
        case .week: .budget(.indicative(.afterUnpaidSupport))
        case .year: .budget(.indicativeYear(.afterUnpaidSupport))
        case .month, .fourWeeks: .budget(.indicativeOwn(.afterUnpaidSupport))
        }
    }
}

// In one sentence.
extension BudgetStanding {
    /// How the budget came from its band; only where in it the budget lies, if that is all.
    func cameFrom(_ band: Band?, _ allocation: Allocation) -> String {
        // Where the band alone made it, no step need be looked at.
        if let band, let budget = person.assessment.budget?.amount?.own,
            allocation.isAmount(budget, of: band)
        {
            return placeInBand(band, allocation)
        }
        guard let account = BudgetAccount(person),
            account.sum != account.start || account.isRoundedFar(allocation)
        else { return placeInBand(band, allocation) }
        var parts: [String] = []
        if let band { parts.append(origin(account.start, band, allocation)) }
        for change in account.changes where change.added != .zero {
            let adjuster = allocation.adjusters[change.adjuster]
            let verb = change.added < .zero ? "less" : parts.isEmpty ? "" : "plus"
            let amount = scheme.amount(exactPence: change.added.magnitude)
            parts.append((verb.isEmpty ? "" : verb + " ") + "\(amount) for \(adjuster.id)")
        }
        if account.isRoundedFar(allocation) {
            parts.append("rounded to \(scheme.amount(exactPence: account.budget))")
        }
        return ": " + parts.joined(separator: ", ")
    }

    /// Where in its band the budget lies; an amount of another period than the week is named as such.
    private func placeInBand(_ band: Band?, _ allocation: Allocation) -> String {
        guard let band, let amounts = band.amounts else { return "" }
        let (lowest, highest) = (
            scheme.amount(amounts.lowerBound), scheme.amount(amounts.upperBound)
        )
        let period = allocation.every == .week ? "" : " every \(allocation.every.words)"
        guard band.rise == nil else { return ", from the points of band \(band.id)" }
        return lowest == highest
            ? ", band \(band.id): \(lowest)\(period)"
            : ", the \(allocation.point.rawValue) of band \(band.id): \(lowest) to \(highest)\(period)"
    }

    /// The amount that a band gives, and where in the band it lies.
    private func origin(_ amount: Exact, _ band: Band, _ allocation: Allocation) -> String {
        let start = scheme.amount(exactPence: amount)
        guard let amounts = band.flatAmounts else {
            return "\(start) from the points of band \(band.id)"
        }
        let period = allocation.every == .week ? "" : " every \(allocation.every.words)"
        guard amounts.lowerBound != amounts.upperBound else {
            return "\(start)\(period), band \(band.id)"
        }
        return "\(start), the \(allocation.point.rawValue) of band \(band.id) ("
            + "\(scheme.amount(amounts.lowerBound)) to \(scheme.amount(amounts.upperBound))\(period))"
    }
}

extension BudgetAccount {
    /// Whether it is rounded to more than a penny: that is worth a word.
    fileprivate func isRoundedFar(_ allocation: Allocation) -> Bool {
        allocation.rounding.step != .one && sum != budget
    }
}

// In the explanation, a line each.
extension AccountTable {
    mutating func budget() {
        guard let allocation = scheme.allocation, let account = BudgetAccount(person) else {
            return
        }
        page.line("Budget, \(allocation.every.soOften)")
        if let band = person.band {
            amount(
                scheme.amount(exactPence: account.start),
                words(for: band) + reason(for: band.when)
            )
        }
        for change in account.changes {
            let adjuster = allocation.adjusters[change.adjuster]
            amount(
                scheme.amount(exactPence: change.added),
                "\(adjuster.id): \(words(for: adjuster, at: change.adjuster))"
                    + reason(for: adjuster.when)
            )
        }
        if account.sum != account.budget, let by = try? account.budget - account.sum {
            amount(scheme.amount(exactPence: by), scheme.words(forMoney: allocation.rounding))
        }
        total(allocation.every.budget, "the indicative budget", isLast: allocation.every == .week)
        guard allocation.every != .week else { return }
        line(.budget(.indicative(.afterUnpaidSupport)), "the same for a week")
        page.blank()
    }

    /// What the band gives.
    private func words(for band: Band) -> String {
        guard let amounts = band.flatAmounts else {
            return "from the points of band \(band.id)"
        }
        guard amounts.lowerBound != amounts.upperBound else { return "band \(band.id)" }
        return "the \(scheme.allocation?.point.rawValue ?? "") of band \(band.id), "
            + "\(scheme.amount(amounts.lowerBound)) to \(scheme.amount(amounts.upperBound))"
    }

    /// What an adjuster does to this person's amount.
    private func words(for adjuster: Adjuster, at position: Int) -> String {
        guard case .answers(let question, let additions) = adjuster.action,
            case .choice(let choice)? = person.facts.answers?[question],
            let addition = additions[choice],
            let asked = scheme.questionnaire?.questions[question]
        else { return scheme.words(for: adjuster.action) + reading(of: adjuster, at: position) }
        let isHelped = values[.adjuster(.unpaid(position, .afterUnpaidSupport))] != nil
        return "\(asked.id) \(asked.answers[choice].id), \(scheme.words(for: addition))"
            + (isHelped ? ", less what unpaid support meets" : "")
    }

    /// What a question is to an adjuster: the answer alone, which is not what the points count; and
    /// what the hours of unpaid support are.
    private func reading(of adjuster: Adjuster, at position: Int) -> String {
        guard let operand = adjuster.action.operand else { return "" }
        switch operand {
        case .question(let index):
            guard let step = values[.adjuster(.reading(position, .afterUnpaidSupport))],
                let question = scheme.questionnaire?.questions[index]
            else { return "" }
            return ", where \(question.id) is \(written(step.value))"
                + (question.weight == .one ? "" : ", before its weight")
        case .unpaidHours:
            let hours = values[.points(.unpaidHoursTotal)]?.value ?? .zero
            let hasWeeks = values[.adjuster(.hours(position, .afterUnpaidSupport))] != nil
            let weeks = (scheme.allocation?.every.period).flatMap {
                values[.budget(.weeksInPeriod($0))]?.value
            }
            return ", where \(scheme.name(of: operand)) is \(written(hours)) a week"
                + (hasWeeks ? weeks.map { " x \(written($0)) weeks" } ?? "" : "")
        case .measure, .points: return ""
        }
    }
}
