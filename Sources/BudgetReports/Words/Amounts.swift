internal import BudgetDocuments
internal import PersonalBudgets

extension Scheme {
    /// An amount in words, or that it is not known.
    func amount(_ figure: Figure<some Unit>?) -> String {
        figure?.pence.map { amount($0) } ?? "not known"
    }

    /// An amount in words, without a sign.
    func amountApart(_ figure: Figure<some Unit>) -> String {
        guard let pence = figure.pence else { return "not known" }
        return amount(Pence(Int64(clamping: pence.count.magnitude)))
    }

    /// A figure to the nearest penny, where it is shown and never added up.
    func amountNearest(_ figure: Figure<some Unit>) -> String {
        Pence(nearest: figure.value).map { amount($0) } ?? "?"
    }
}

/// A day in words, like `20 April 2026`.
func inWords(_ date: CalendarDate) -> String {
    let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
    return "\(date.day) \(months[date.month - 1]) \(date.year)"
}

extension Route {
    /// The name for people.
    var words: String {
        switch self {
        case .directPayment: "direct payment"
        case .councilManaged: "council-managed"
        case .individualServiceFund: "individual service fund"
        case .thirdParty: "third party"
        case .trust: "trust"
        }
    }
}
