internal import BudgetDocuments
internal import PersonalBudgets

extension [Diagnostic] {
    /// How many faults there are, and how many warnings and notes where there are any.
    var counts: String {
        [("fault", Severity.error), ("warning", .warning), ("note", .note)]
            .compactMap { name, severity -> String? in
                let count = count { $0.severity == severity }
                guard count > 0 || severity == .error else { return nil }
                return "\(count) \(name)\(count == 1 ? "" : "s")"
            }
            .joined(separator: ", ")
    }
}
