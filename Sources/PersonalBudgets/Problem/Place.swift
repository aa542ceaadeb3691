/// A place in a case: a typed path, put into a file's lines and columns only on demand.
public enum Place: Hashable, Sendable {
    /// The whole case.
    case document
    /// The day of the assessment.
    case date
    /// The first day of support; the day of the assessment where the case names none.
    case starts
    /// Whose support is assessed.
    case subject
    /// The date of birth.
    case born
    /// The date of birth of the partner.
    case partnerBorn
    /// Where the person lives.
    case setting
    /// For how long the person is in a care home.
    case stay
    /// The service of a line of the plan, or of another plan by its position.
    case planLine(Int, of: Int? = nil)
    /// A day on which a line of the plan, or of another plan, is bought.
    case lineDate(Int, date: Int, of: Int? = nil)
    /// What others add to a unit of a line of the plan, or of another plan.
    case lineTopUp(Int, of: Int? = nil)
    /// The visits of a line of the plan, or of another plan.
    case lineVisits(Int, of: Int? = nil)
    /// One of its visits.
    case lineVisit(Int, visit: Int, of: Int? = nil)
    /// In how many weeks a line of the plan, or of another plan, runs.
    case lineWeeks(Int, of: Int? = nil)
    /// A line that one of the plan, or of another plan, replaces.
    case replacedLine(Int, replaced: Int, of: Int? = nil)
    /// The worker that a line of the plan, or of another plan, employs.
    case employment(Int, of: Int? = nil)
    /// That a line's worker comes with the yearly allowance of an employer.
    case claimedAllowance(Int, of: Int? = nil)
    /// What a line's worker is paid for an hour, or what that is found from.
    case wage(Int)
    /// Whose worker a line employs.
    case sameWorker(Int, of: Int? = nil)
    /// The amount of an item of income.
    case incomeAmount(Int)
    /// The kind of an item of income.
    case incomeKind(Int)
    /// How many people share an item of income.
    case incomeSharedBy(Int)
    /// The kind of an item of capital.
    case capitalKind(Int)
    /// What is paid of a housing cost by others, or the cost where nothing is said of that.
    case housingHelp(Int)
    /// A premium that is stated.
    case statedPremium(Int)
    /// What is allowed for a cost of disability.
    case disabilityCost(Int)
    /// Whether the council pays for care at night.
    case paidNightCare
    /// All that is known of money.
    case finance
    /// How much there is of a line of the plan, or of another plan by its position.
    case lineQuantity(Int, of: Int? = nil)
    /// The support plan, or another one by its position.
    case plan(Int? = nil)
    /// The day on which the final budget was decided.
    case decided
    /// The day on which a budget was set in place of the indicative one.
    case overridden
    /// The final budget that was decided.
    case finalBudget
    /// The budget that was set in place of the indicative one.
    case overridingBudget
}

extension RuleSet {
    /// Where a case holds the amounts that are too large to be worked with.
    ///
    /// - Parameters:
    ///   - person: The case.
    ///   - alternative: The other plan of the case in which they are; nil for anywhere else.
    /// - Returns: The narrowest place that can be told.
    public func placeOfTooLarge(in person: Case, alternative: Int? = nil) -> Place {
        func isTooLarge(_ lines: [PlanLine]) -> Bool {
            var trace = Trace(on: false)
            do throws(CalculationFault) {
                _ = try scheme.prices?.cost(
                    of: lines,
                    from: person.starts,
                    employer: meansTest?.rates.employer,
                    trace: &trace
                )
                return false
            } catch {
                // A top-up above its price, say, is a fault of its own, and not what is looked for.
                return error == .tooLarge || error == .divisionByZero
            }
        }
        let plan = alternative.map { person.plan?.alternatives[$0].lines } ?? person.plan?.lines
        guard let lines = plan, isTooLarge(lines) else {
            return person.finance == nil ? .document : .finance
        }
        let line = lines.firstIndex { isTooLarge([$0]) }
        return line.map { .lineQuantity($0, of: alternative) } ?? .plan(alternative)
    }
}
