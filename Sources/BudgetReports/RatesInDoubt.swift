internal import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// Which of the amounts of the year that figures rest on were not seen in an official source.
struct RatesInDoubt {
    private let used: RatesUsed?

    init(_ used: RatesUsed?) { self.used = used }

    /// The names of those not verified or invented, and how many were computed; nil when all were seen.
    var words: String? {
        let unverified = used?.names(with: .unverified) ?? []
        let invented = used?.names(with: .invented) ?? []
        let computed = used?.names(with: .computed).count ?? 0
        let parts = [
            unverified.isEmpty ? nil : "not verified: " + unverified.joined(separator: ", "),
            invented.isEmpty ? nil : "invented: " + invented.joined(separator: ", "),
            computed == 0 ? nil : "computed: \(computed == 1 ? "1 amount" : "\(computed) amounts")",
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    /// The doubts about several years' rates, a sentence for each; one year alone needs no name.
    static func sentences(_ years: [RatesUsed]) -> [String] {
        years.compactMap { used in
            RatesInDoubt(used).words.map {
                years.count == 1 ? "Rates: \($0)." : "Rates of \(used.document.title): \($0)."
            }
        }
    }

    /// What parts of a plan's year rest on besides the figures of its first day.
    static func sentences(of person: AssessedCase, in periods: [PlanPeriod]) -> [String] {
        var known = [person.ratesUsed].compactMap(\.self)
        return periods.compactMap { period in
            guard let used = person.ratesUsed(in: period),
                let words = RatesInDoubt(known.add(used)).words
            else { return nil }
            return "Rates from \(inWords(period.dates.lowerBound)): \(words)."
        }
    }
}
