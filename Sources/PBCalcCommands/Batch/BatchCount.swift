internal import BudgetDocuments
internal import PersonalBudgets

/// What a batch has come to: counted by each worker, added up in the end.
struct BatchCount: Sendable {
    private(set) var read = 0
    private(set) var faulty = 0
    private var codes: [ProblemCode: Int] = [:]
    private var plans = (within: 0, over: 0, none: 0, withoutBudget: 0)
    private var paying = (nothing: 0, part: 0, full: 0)
    /// Those of each currency and period by themselves; nearly always there is one.
    private var budgets: [Budgets] = []

    /// The indicative budgets in one currency, of weeks or of years; the total is nil where it is too
    /// large to count.
    private struct Budgets {
        let currency: Currency
        /// Where the amounts of the scheme are of longer periods, whose weeks are rounded.
        let isOfYears: Bool
        var lowest, highest: Pence
        var total: Pence?

        mutating func add(_ other: Budgets) {
            lowest = min(lowest, other.lowest)
            highest = max(highest, other.highest)
            total = .total(of: [total, other.total])
        }

        var words: String {
            let together = total.map { ", together " + written($0, in: currency) } ?? ""
            return written(lowest, in: currency) + " to " + written(highest, in: currency)
                + together + (isOfYears ? " a year" : " a week")
        }
    }

    /// Whether a day could not be used.
    var hasDateFaults: Bool { codes.keys.contains(where: \.isOfDay) }

    /// Counts one case.
    mutating func add(_ outcome: CaseResult) {
        read += 1
        switch outcome {
        case .faulty(_, let faults):
            faulty += 1
            for fault in faults { codes[fault.code, default: 0] += 1 }
        case .assessed(let person):
            switch person.assessment.verdict {
            case .withinBudget: plans.within += 1
            case .overBudget: plans.over += 1
            case .noPlan: plans.none += 1
            case .noBudget: plans.withoutBudget += 1
            }
            switch person.assessment.partPaid {
            case nil: break
            case .nothing: paying.nothing += 1
            case .part: paying.part += 1
            case .all: paying.full += 1
            }
            let scheme = person.rules.scheme
            let isOfYears = scheme.allocation.map { $0.every != .week } ?? false
            let amount = person.assessment.budget?.amount
            if let budget = isOfYears ? amount?.perYear.pence : amount?.perWeek.pence {
                add(
                    Budgets(
                        currency: scheme.currency,
                        isOfYears: isOfYears,
                        lowest: budget,
                        highest: budget,
                        total: budget
                    )
                )
            }
        }
    }

    private mutating func add(_ more: Budgets) {
        let known = budgets.firstIndex {
            $0.currency == more.currency && $0.isOfYears == more.isOfYears
        }
        if let known {
            budgets[known].add(more)
        } else {
            budgets.append(more)
        }
    }

    /// Adds what another worker has counted.
    mutating func add(_ other: BatchCount) {
        read += other.read
        faulty += other.faulty
        codes.merge(other.codes, uniquingKeysWith: +)
        plans.within += other.plans.within
        plans.over += other.plans.over
        plans.none += other.plans.none
        plans.withoutBudget += other.plans.withoutBudget
        paying.nothing += other.paying.nothing
        paying.part += other.paying.part
        paying.full += other.paying.full
        for theirs in other.budgets { add(theirs) }
    }

    /// The summary, for standard error.
    var text: String {
        var lines = [
            "\(grouped(read)) \(read == 1 ? "case" : "cases") read: \(grouped(read - faulty)) worked out, "
                + "\(grouped(faulty)) with faults"
        ]
        // In the order of the currencies, weeks first: workers meet the cases in any.
        for currency in Currency.allCases {
            for isOfYears in [false, true] {
                for found in budgets
                where found.currency == currency && found.isOfYears == isOfYears {
                    lines.append("  Indicative budgets  " + found.words)
                }
            }
        }
        let plans = [
            (plans.within, "within budget"), (plans.over, "over"), (plans.none, "no plan"),
            (plans.withoutBudget, "no budget"),
        ].filter { $0.0 > 0 }.map { "\(grouped($0)) \($1)" }
        if !plans.isEmpty { lines.append("  Plans               " + plans.joined(separator: ", ")) }
        if paying.nothing + paying.part + paying.full > 0 {
            lines.append(
                "  The person pays     nothing \(grouped(paying.nothing)), part "
                    + "\(grouped(paying.part)), full cost \(grouped(paying.full))"
            )
        }
        let commonest = codes.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
            .prefix(3).map { "\($0.key.rawValue) \(grouped($0.value))" }
        if !commonest.isEmpty {
            lines.append("  Commonest faults    " + commonest.joined(separator: ", "))
        }
        return lines.map { $0 + "\n" }.joined()
    }
}
