package import PersonalBudgets

extension AssessedCase {
    /// The smallest change of one answer that moves the person a band up, and one a band down.
    package var nearestBands: (up: BandChange?, down: BandChange?) {
        (try? rules.nearestBands(of: facts, in: assessment)) ?? (nil, nil)
    }

    /// The budget that other points would give, all else as it is; nil where there is none.
    package func budget(at points: Exact) -> IndicativeBudget? {
        (try? rules.budget(of: facts, at: points)) ?? nil
    }
}

extension Scheme {
    /// An answer in words: the id of a choice, a number, or how often.
    package func words(for answer: Answer, to question: Int) -> String {
        let question = questionnaire?.questions[question]
        let choices = question?.answers ?? []
        switch answer {
        case .choice(let choice): return choices[choice].id
        case .choices([]): return "none"
        case .choices(let chosen):
            return (question?.choices(in: chosen) ?? []).map(\.id).joined(separator: ", ")
        case .number(let number): return written(number)
        case .times(let times, let unit):
            return "\(written(times)) a \(choices[unit].id)"
        case .notApplicable: return "not-applicable"
        case .absent, .unknown, .declined, .notAgreed: return "unknown"
        }
    }

    /// What another answer would lead to, like `home "most", not "some" (2.00 points more)`.
    package func words(for change: BandChange) -> String {
        let question = questionnaire?.questions[change.question].id ?? ""
        let direction = change.points < .zero ? "fewer" : "more"
        return "\(question) \"\(words(for: change.to, to: change.question))\", not "
            + "\"\(words(for: change.from, to: change.question))\" "
            + "(\(written(change.points.magnitude, decimals: 2)) points \(direction))"
    }

    /// The band of a budget and its amount, like `B8, £212.50`.
    package func writtenBand(of budget: IndicativeBudget?) -> String {
        let band = budget?.band.flatMap { allocation?.bands[$0].id } ?? "outside all bands"
        guard let week = budget?.amount?.perWeek.pence else { return band + ", no figure" }
        return "\(band), \(amount(week))"
    }
}
