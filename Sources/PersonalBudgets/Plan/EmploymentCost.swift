/// What it costs to employ a worker for a year.
public struct EmploymentCost: Sendable {
    /// The wage for an hour, as agreed or as found.
    public let wage: Figure<Money>
    /// The hours in which somebody comes.
    public let contactHours: Figure<Number>
    /// The hours that are paid, holiday and its cover among them.
    public let paidHours: Figure<Number>
    /// Wages.
    public let wages: Figure<PerYear>
    /// The employer's part of the pension.
    public let pension: Figure<PerYear>
    /// The employer's national insurance, less the allowance if it is claimed.
    public let insurance: Figure<PerYear>
    /// What comes whatever the wage.
    public let fixed: Figure<PerYear>
    /// All of it.
    public let perYear: Figure<PerYear>
    /// All of it for an hour in which somebody comes, in whole pence.
    public let perContactHour: Figure<Money>
    /// The first line that employs the same workers.
    let root: Int
    /// What they earn on the lines up to this one, and what is owed on it.
    let soFar: SoFar
    /// The yearly allowance as the line uses it; nil where it claims none, or nothing is due.
    let allowance: Allowance?

    /// What each of some workers earns on the lines of a plan up to one, and what is owed on it for
    /// all of them, before the allowance.
    struct SoFar: Sendable {
        let each: Figure<PerYear>
        let pension: Figure<PerYear>
        let insurance: Figure<PerYear>
        /// Whether it is earned all year.
        let isAllYear: Bool
    }

    /// The employer's yearly allowance, which is one for all lines of a plan.
    struct Allowance: Sendable {
        /// What there is of it for the line.
        let most: Figure<PerYear>
        /// What the line takes of that.
        let taken: Figure<PerYear>
    }
}

/// What lines before one leave an employer to reckon with: the allowance is one for all lines, and a
/// worker on several has one wage.
struct EmployedBefore {
    /// What the same workers earn on lines before; nil where no such line employs them.
    private(set) var workers: EmploymentCost.SoFar?
    /// The allowance as the last line that claims it used it; nil for none.
    private(set) var allowance: EmploymentCost.Allowance?

    /// Before a line with these terms, after lines of these costs.
    init(_ terms: Employment, after lines: [LineCost]) {
        allowance = lines.last { $0.employment?.allowance != nil }?.employment?.allowance
        workers = terms.sameAs.flatMap { root in
            lines.last { $0.employment?.root == root }?.employment?.soFar
        }
    }
}
