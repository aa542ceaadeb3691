public import PersonalBudgets

extension ProblemCode {
    /// What `pbcalc help CODE` says.
    public var help: ProblemHelp {
        ProblemHelp(what: rawValue, why: "", example: "", mended: "")
    }
}
