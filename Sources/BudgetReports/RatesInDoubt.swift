internal import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// Which of the amounts of the year that figures rest on were not seen in an official source.
struct RatesInDoubt {
    private let person: AssessedCase

    init(_ person: AssessedCase) { self.person = person }

    /// The names of those not verified, and how many were computed; nil when all were seen.
    var words: String? {
        let unverified = person.ratesUsed(with: .unverified)
        let computed = person.ratesUsed(with: .computed).count
        let parts = [
            unverified.isEmpty ? nil : "not verified: " + unverified.joined(separator: ", "),
            computed == 0 ? nil : "computed: \(computed == 1 ? "1 amount" : "\(computed) amounts")",
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }
}
