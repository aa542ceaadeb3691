internal import BudgetDocuments
internal import PersonalBudgets

/// An amount in words, or that it is not known.
func pounds(_ figure: Figure<some Unit>?) -> String {
    figure?.pence.map { written($0) } ?? "not known"
}

/// The same without a sign.
func poundsApart(_ figure: Figure<some Unit>) -> String {
    guard let pence = figure.pence else { return "not known" }
    return written(Pence(Int64(clamping: pence.count.magnitude)))
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
