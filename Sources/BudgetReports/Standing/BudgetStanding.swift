internal import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// How the indicative budget stands.
struct BudgetStanding {
    let person: AssessedCase
    var scheme: Scheme { person.rules.scheme }
    private var assessment: Assessment { person.assessment }

    init(_ person: AssessedCase) { self.person = person }

    /// The amount with how it came from its band; nil where there is no budget to ask for.
    var indicative: String? {
        guard let allocation = scheme.allocation, assessment.eligibility.allowsBudget else {
            return nil
        }
        guard let budget = assessment.budget else {
            return assessment.flags.contains(.outsideTable) ? "no figure" : "not known yet"
        }
        let band = person.band
        guard let amount = budget.amount else {
            guard band?.amounts == nil, band != nil else { return "no figure" }
            let range = band.map { scheme.words(for: $0) } ?? ""
            return "no figure in band \(band?.id ?? ""): \(range)"
        }
        return "\(scheme.amount(amount.perWeek)) a week" + cameFrom(band, allocation)
    }

    /// The points of its band, the amount in the scheme's own period, and the budget without unpaid
    /// support, where that is another; nil where there is nothing to say.
    var beside: String? {
        guard let every = scheme.allocation?.every, assessment.eligibility.allowsBudget else {
            return nil
        }
        let without = assessment.budgetWithoutUnpaidSupport?.amount
        guard let amount = assessment.budget?.amount else {
            return without.map { "\(scheme.amount($0.perWeek)) without unpaid support" }
        }
        var words = [points].filter { !$0.isEmpty }
        if every != .week {
            words.append("\(scheme.amount(exactPence: amount.own)) \(every.soOften)")
        }
        if let without {
            if without.perWeek.value != amount.perWeek.value {
                words.append("\(scheme.amount(without.perWeek)) without unpaid support")
            }
        } else {
            words.append("no figure without unpaid support")
        }
        return words.isEmpty ? nil : words.joined(separator: "; ")
    }

    /// Until when the unpaid support is agreed that decides the budget, where that is in the year; nil
    /// where it is longer, or none counts.
    var supportEnds: String? {
        let ends = person.rules.supportEnds(of: person.facts)
        guard let first = ends.first, let questions = scheme.questionnaire?.questions else {
            return nil
        }
        guard !first.isOnly else { return "agreed until \(inWords(first.last))" }
        let days = Set(ends.map(\.last)).sorted().map { last in
            let names = ends.filter { $0.last == last }.map { questions[$0.question].id }
            return "until \(inWords(last)) for \(names.inAList)"
        }
        return "agreed " + days.joined(separator: ", and ")
    }

    /// The same where the figures rest on the budget, or the plan is more than it: a plan within it
    /// stays so when the support ends, and its page has the day.
    var supportEndsOfFigures: String? {
        assessment.verdict == .withinBudget ? nil : supportEnds
    }

    /// The points of the band, and that it is but the nearest to the person's.
    private var points: String {
        guard let band = person.band, let total = assessment.score?.total else { return "" }
        let words = scheme.words(for: band)
        return band.range.holds(total.value) ? words : "the nearest band: " + words
    }

    /// Why there is no figure, neither of a budget nor of a plan; nil where there is one.
    var reasonForNone: String? {
        guard assessment.summary == nil else { return nil }
        if assessment.eligibility.decision == .notEligible {
            return scheme.eligibility == .careAct
                ? "the criteria of the Care Act are not met" : "the criteria are not met"
        }
        if scheme.allocation == nil {
            return switch (scheme.questionnaire, scheme.contribution) {
            case (nil, _?): "this scheme says only what a person contributes"
            case (_?, nil): "this scheme gives points, and no budget for them"
            default: "this scheme gives no budget"
            }
        }
        return assessment.flags.compactMap(\.reasonForNoBudget).first
            ?? "not everything that it needs is known yet"
    }
}
