package import PersonalBudgets

/// From when on, and why, what a person pays is not known.
package struct UnknownCharge: Sendable {
    /// The first day.
    package let day: CalendarDate
    /// What a run of charges finds wrong on it; empty where it lacks means alone.
    package let faults: [Diagnostic]
    /// Why, in words.
    package let why: [String]

    /// By the faults of a day.
    init(_ faulty: FaultyDay) {
        day = faulty.day
        faults = faulty.faults
        why = faults.map(\.message)
    }

    /// For want of means that a case does not state, as it is assessed on the day or on the first one.
    init(wantingMeansOf person: AssessedCase, from day: CalendarDate) {
        self.day = day
        faults = []
        let words = Explainer(person)
        let means = person.assessment.missing.filter(\.isOfMeans).map { words.name(of: $0) }
        why = ["still missing: " + means.joined(separator: ", ")]
    }
}

extension Assessment {
    /// Whether nothing is still to be found out for what the person pays, or can be asked for.
    var isChargeKnown: Bool {
        if case .unknown? = contribution?.outcome { summary?.personPays != nil } else { true }
    }
}
