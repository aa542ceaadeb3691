internal import BudgetDocuments
internal import PersonalBudgets

/// From when a person is charged otherwise than the three figures say, which are those of the first
/// day of support.
struct ChargesAhead {
    /// That it is so, and where the charges of all weeks stand; nil where nothing is known to change.
    let sentence: String?

    init(_ person: AssessedCase) {
        var parts: [String] = []
        let turns = person.chargeChanges
        for cause in ChargeTurn.Cause.allCases {
            let days = turns.filter { $0.cause == cause }.map(\.day)
            guard !days.isEmpty else { continue }
            parts.append("\(cause.words) on \(Self.list(days))")
        }
        if !person.factsChange.isEmpty {
            parts.append("the case has other facts from \(Self.list(person.factsChange))")
        }
        let first = person.facts.starts
        guard !parts.isEmpty, var last = person.rules.lastDayOfYear(from: first) else {
            sentence = nil
            return
        }
        // A run ends with the days whose rates are known.
        if let end = person.lastDayOfRates { last = min(last, end) }
        if let gap = turns.first(where: { $0.cause == .gap })?.day.adding(days: -1) {
            last = min(last, gap)
        }
        sentence =
            "What the person pays a week is by the facts of \(inWords(first)). Later, "
            + parts.joined(separator: ", and ") + ": --from \(written(first)) --to "
            + "\(written(last)) charges each day by its own facts."
    }

    private static func list(_ days: [CalendarDate]) -> String {
        days.map { inWords($0) }.joined(separator: ", ")
    }
}

extension ChargeTurn.Cause {
    fileprivate var words: String {
        switch self {
        case .time: "an age is reached or a disregard ends, which changes the charge,"
        case .rates: "other rates apply, which changes the charge,"
        case .prices: "prices change, which changes the charge,"
        case .gap: "other rates apply, which lack an amount that the charge needs,"
        }
    }
}
