/// One question of sign-off, and how the plan answers it.
public struct PlanCheck: Sendable {
    /// What is asked.
    public enum Matter: String, CaseIterable, Sendable {
        /// Whether every eligible need is met by a line, by unpaid support, or explained.
        case needs
        /// Whether the hours that unpaid support leaves unmet are planned.
        case hours
        /// Whether the plan says how the person is kept healthy.
        case healthy
        /// Whether it says how the person is kept safe.
        case safe
        /// Whether it says how the person is kept well.
        case well
        /// Whether the council's money is spent on what it may be spent on.
        case spending
        /// Whether what is free is so as far as the price list says.
        case free
        /// Whether the plan is within the budget, and who may agree it if not.
        case budget
        /// Whether it says what happens when arrangements fail.
        case contingency
        /// Whether keeping the same services was a choice.
        case choice
        /// Whether the budget is more than the old services put into cash.
        case conversion
        /// Whether each service is held in a way the council allows for it.
        case routes
        /// Whether what is paid covers what the provider pays.
        case prices
        /// Whether close family may be paid.
        case family
        /// Whether the level of risk is stated, and somebody signed who may sign for it.
        case risk
        /// Whether it says who handles a crisis.
        case crisis
        /// Whether the council's steps were taken in their order.
        case steps
        /// Whether workers the person employs get the least wage.
        case wages
        /// Whether other funders' money suffices.
        case streams
        /// Whether somebody of the council has signed.
        case signature
    }

    /// How the plan answers.
    public enum Finding: String, Sendable {
        /// As it should be.
        case pass
        /// Not so.
        case fail
        /// Not known yet.
        case unknown
    }

    /// Why, with the facts that the words need.
    public enum Reason: Sendable {
        /// All eligible needs are met, or explained.
        case needsMet
        /// Nothing meets these.
        case needsUnmet(CareActOutcomes)
        /// Unpaid support meets a part of these, and nothing the rest.
        case needsMetInPart(CareActOutcomes)
        /// Which needs are eligible is not known.
        case eligibilityUnknown
        /// As many hours as were found unmet, or more.
        case hoursPlanned(Exact, of: Exact)
        /// Fewer hours, with a reason.
        case hoursExplained(Exact, of: Exact)
        /// Fewer hours, without one.
        case hoursShort(Exact, of: Exact)
        /// It is written in the plan.
        case written
        /// Money is kept back for it, so much in a year and so much once.
        case contingencyKept(Exact, once: Exact)
        /// Nothing is written about it.
        case notWritten
        /// What is free is so within its limits.
        case freeAllowed
        /// A line is free, and the list does not say that its service is.
        case freeUnsaid(line: Int)
        /// A line is outside the budget, and the list does not say that its service is.
        case outsideUnsaid(line: Int)
        /// A line is charged where its service is free.
        case chargedThoughFree(line: Int)
        /// A line is free in so many weeks, and its service in fewer.
        case freeTooLong(line: Int, weeks: Int64, upTo: Int)
        /// A line is free behind the first weeks in which its service is.
        case freeAfterwards(line: Int, upTo: Int)
        /// A line is free whose unit costs more than this.
        case freeTooDear(line: Int, upTo: Pence)
        /// A line counts in the budget that is left out of it while it is free.
        case freeInBudget(line: Int)
        /// Nothing is bought that may not be.
        case spendingAllowed
        /// The list refuses a line's service.
        case spendingRefused(line: Int)
        /// A line is of a category that a rule refuses.
        case spendingRule(line: Int, rule: Int)
        /// More is spent on a category than a rule allows.
        case spendingOver(rule: Int, by: Exact)
        /// A line does not say what it buys.
        case spendingUnclear(line: Int)
        /// Every service is held in a way the council allows for it.
        case routesAllowed
        /// A line's money is held in another way.
        case routeRefused(line: Int)
        /// Every price is at least the direct cost.
        case pricesEnough
        /// A line pays less for a unit than its wages and what comes with them cost.
        case priceBelowCost(line: Int, least: Exact)
        /// Close family may be paid.
        case familyAllowed
        /// Close family is paid, and the plan says why.
        case familyExplained
        /// Close family is paid, and the plan does not say why.
        case familyUnexplained(line: Int)
        /// Close family may not be paid.
        case familyRefused(line: Int)
        /// The scheme does not say whether close family may be paid.
        case familyWithoutRule
        /// The level of risk is stated.
        case riskStated(tier: Int)
        /// The plan does not state it.
        case riskNotStated
        /// Nobody has signed who may sign for this risk, as far as is known.
        case riskSigner(tier: Int)
        /// Up to the limit: how far below in a week and a year.
        case withinBudget(PlanMargin)
        /// Above it, and which authority may agree it; nil where the list names none.
        case overBudget(PlanMargin, authority: Int?)
        /// Above it, and an authority that may agree it has.
        case agreedOverBudget(PlanMargin, authority: Int)
        /// There is no budget to hold it against.
        case noBudget
        /// Its figures grow too large to be worked out exactly.
        case tooLarge
        /// Services are kept, and so many other plans were costed beside them.
        case keptAmong(Int)
        /// Services are kept, and no other plan was shown.
        case keptAlone
        /// The budget comes from the questionnaire; what the services before cost a week.
        case budgetAsked(before: Pence)
        /// No questionnaire gave a budget, and the plan costs what the services before did.
        case budgetConverted(before: Pence)
        /// No questionnaire gave a budget, and the plan costs something else.
        case budgetNotAsked(before: Pence)
        /// Every wage is at least the minimum.
        case wagesEnough
        /// The rates do not say what the minimum is for a line's worker.
        case leastWageUnknown(line: Int)
        /// A line's wage is below the minimum.
        case wageLow(LowWage)
        /// Every stream suffices.
        case streamsEnough
        /// Lines draw more on a stream than it holds.
        case streamOver(stream: Int, by: Exact)
        /// Lines draw on a stream that is withdrawn; the personal budget stands without it.
        case streamWithdrawn(stream: Int)
        /// Lines draw on a stream, and the plan does not say how much it holds.
        case streamLimitUnknown(stream: Int)
        /// All steps were taken, in their order and in time.
        case stepsTaken
        /// A step is next, perhaps between two days.
        case stepNext(step: Int, due: ClosedRange<CalendarDate>?)
        /// A step was left out before another was taken.
        case stepLeftOut(step: Int, before: Int)
        /// A step was taken before the one that comes first.
        case stepTooEarly(step: Int)
        /// The last step was not taken between these days.
        case stepNotDue(ClosedRange<CalendarDate>)
        /// A council's officer, or one seconded to it, has signed.
        case signed
        /// Somebody of the council has, who may sign for less than the plan costs or was decided.
        case signedAboveLimit(authority: Int)
        /// The same with what the council pays beside the budget, and not without it.
        case signedAboveLimitBeside(authority: Int)
        /// Somebody of the council has, in a role that is none of the list's authorities.
        case signedInUnknownRole
        /// Somebody else has.
        case signedByAnother
        /// Somebody of the council has, and the person is not eligible: there is no budget to sign for.
        case signedWithoutEligibility
        /// Nobody has, or the case does not say for whom they work.
        case notSigned
    }

    /// What is asked.
    public let matter: Matter
    /// How the plan answers.
    public let finding: Finding
    /// Why.
    public let reason: Reason
}

extension PlanCheck {
    /// What a check finds by figures; open where they grow too large to be exact.
    static func exact(
        _ matter: Matter,
        _ found: @autoclosure () throws(CalculationFault) -> PlanCheck?
    ) -> PlanCheck? {
        do throws(CalculationFault) { return try found() } catch {
            return .unknown(matter, .tooLarge)
        }
    }

    static func passes(_ matter: Matter, _ reason: Reason) -> PlanCheck {
        PlanCheck(matter: matter, finding: .pass, reason: reason)
    }

    static func fails(_ matter: Matter, _ reason: Reason) -> PlanCheck {
        PlanCheck(matter: matter, finding: .fail, reason: reason)
    }

    static func unknown(_ matter: Matter, _ reason: Reason) -> PlanCheck {
        PlanCheck(matter: matter, finding: .unknown, reason: reason)
    }

    static func written(_ matter: Matter, _ words: Passage?) -> PlanCheck {
        words == nil
            ? .unknown(matter, .notWritten)
            : .passes(matter, .written)
    }
}

/// How far a plan is from the limit of its budget, on the side where its week is.
public struct PlanMargin: Sendable {
    /// Pence a week, from 0.
    public let perWeek: Exact
    /// Pence in a year; below 0 where the year is on the other side by what its weeks are rounded.
    public let perYear: Exact
}
