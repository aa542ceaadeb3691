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

extension Diagnostic {
    /// Whether it is about the rules that a case names, and so the same in each case that does.
    var isOfRules: Bool {
        pointer == "/scheme"
            && [.schemeAmbiguous, .policyLimit, .limitOrder, .referenceUnknown].contains(code)
    }
}

extension ProblemCode {
    /// Whether it says that a day cannot be used, whoever has named the day.
    var isOfDay: Bool { [.schemeDate, .ratesDate, .regimeDate, .priceDate].contains(self) }
}

extension Comparison {
    /// Whether a day could not be used for some case, by A or by B.
    var hasFaultsOfDay: Bool {
        refused.contains { one in
            (one.a.faults + one.b.faults).contains(where: \.isOfDay)
        }
    }
}
