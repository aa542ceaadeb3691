internal import PersonalBudgets

/// What is wrong with a rule of a scheme on the days of some rates.
struct SchemeFault: Sendable {
    let fault: Fault
    /// Where it stands in the scheme.
    let pointer: String
    /// The file of the scheme.
    let file: String

    /// The fault told of a case: no figure is given, or the last rates are kept from a day on.
    func inCase(keptFrom day: CalendarDate? = nil) -> Fault {
        .ofScheme(fault, at: pointer, file: file, keptFrom: day)
    }
}
