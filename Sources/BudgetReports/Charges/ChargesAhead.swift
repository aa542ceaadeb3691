internal import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// From when a person is charged otherwise than the three figures say, which are those of the first
/// day of support.
struct ChargesAhead {
    /// That it is so, and where the charges of all weeks stand; nil where nothing is known to change.
    let sentence: String?

    init(_ person: AssessedCase) {
        var parts: [String] = []
        let ahead = person.yearAhead
        for cause in ChargeTurn.Cause.allCases {
            let days = ahead.changes.filter { $0.cause == cause }.map(\.day)
            if !days.isEmpty { parts.append(cause.words(on: Self.list(days))) }
        }
        if ahead.fallsWithUse { parts.append("it falls as notional capital counts as used") }
        // What is said of days from which nothing is known is among what is not known.
        let facts = person.factsChange.filter { $0 < ahead.unknown?.day ?? .latest }
        if !facts.isEmpty { parts.append("the case has other facts from \(Self.list(facts))") }
        if let unknown = ahead.unknown {
            let why = unknown.why.map { Escaping.shown($0, limit: 200) }.joined(separator: "; ")
            parts.append("what they pay is not known from \(inWords(unknown.day)) (\(why))")
        }
        let first = person.facts.starts
        guard !parts.isEmpty, var last = person.rules.lastDayOfYear(from: first) else {
            sentence = nil
            return
        }
        // A run ends with the days whose rates are known, and on which the case can be charged.
        if let end = ahead.lastCharged { last = min(last, end) }
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
    /// What is so, and that it changes the charge, from some days on.
    fileprivate func words(on days: String) -> String {
        let (what, when) =
            switch self {
            case .time: ("an age is reached or a disregard ends", "on")
            case .temporaryStay: ("the stay counts as \(Stay.temporary.inWords)", "from")
            case .stayForGood: ("the stay counts as \(Stay.permanent.inWords)", "from")
            case .rates: ("other rates apply", "on")
            case .prices: ("prices change", "on")
            }
        return "\(what), which changes the charge, \(when) \(days)"
    }
}
