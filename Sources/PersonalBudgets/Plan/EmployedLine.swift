/// A line with workers on its way to a cost.
struct EmployedLine {
    let terms: Employment
    /// The position of the line.
    let line: Int
    /// The weeks in which the hours are worked; nil for all of the year.
    let weeks: Int64?
    /// What lines before it leave to reckon with.
    let before: EmployedBefore
    /// What an employer owes.
    let rates: EmployerRates

    /// What each of the workers earns, with what lines before pay.
    private struct Earnings {
        let each: Figure<PerYear>
        let workers: Figure<Number>
    }

    /// What an employer owes on earnings, beside the wages.
    private struct Owed {
        /// What the line adds to it.
        var line: Figure<PerYear>
        /// That of all lines up to it, before the allowance.
        let soFar: Figure<PerYear>
        /// What the allowance takes off the line's; nil for nothing.
        var allowance: EmploymentCost.Allowance?
    }

    /// The cost of a year in which somebody is to come for some hours.
    ///
    /// - Parameters:
    ///   - hours: The hours of the year.
    ///   - trace: Hears of each step.
    /// - Returns: The cost, part by part.
    /// - Throws: `tooLarge`, for amounts no file can hold.
    func cost(
        of hours: Figure<Number>,
        trace: inout Trace
    ) throws(CalculationFault) -> EmploymentCost {
        // Weeks of the one and of the other are not known to be the same weeks.
        if let earlier = before.workers, !earlier.isAllYear || weeks != nil {
            throw .workerNotAllYear(line: line)
        }
        let factors = try factors
        let paid = try times(factors.paid, hours, .paidHoursFactor, .paidHours, trace: &trace)
        let contact = try times(
            factors.contact,
            hours,
            .contactHoursFactor,
            .contactHours,
            trace: &trace
        )
        let wage = try wage(paid: paid.value, trace: &trace)
        let wages: Figure<PerYear> = try trace.product(term(.wages), wage, paid)
        let earnings = try earnings(by: wages, trace: &trace)
        let pension = try pension(on: earnings, trace: &trace)
        let insurance = try insurance(on: earnings, trace: &trace)
        let fixed: Figure<PerYear> = trace.input(term(.employmentFixed), terms.fixed.exact)
        let year = try trace.sum(
            term(.employmentYear),
            of: [wages, pension.line, insurance.line, fixed]
        )
        return EmploymentCost(
            wage: wage,
            contactHours: contact,
            paidHours: paid,
            wages: wages,
            pension: pension.line,
            insurance: insurance.line,
            fixed: fixed,
            perYear: year,
            perContactHour: try perHour(of: year, contact, trace: &trace),
            root: terms.sameAs ?? line,
            soFar: EmploymentCost.SoFar(
                each: earnings.each,
                pension: pension.soFar,
                insurance: insurance.soFar,
                isAllYear: weeks == nil
            ),
            allowance: insurance.allowance
        )
    }

    private func term(_ what: EmploymentTerm) -> Term { .employment(what, line: line) }
}

// Hours and wages.
extension EmployedLine {
    /// Paid hours and hours in which somebody comes, for each hour that is planned.
    private var factors: (paid: Exact, contact: Exact) {
        get throws(CalculationFault) {
            let year = PlanYear.weeks
            let worked = try year - rates.leaveWeeks
            return switch terms.leaveCover {
            case .none: (.one, try worked / year)
            case .relief: (try .one + rates.leaveWeeks / year, .one)
            case .full: (try year / worked, .one)
            }
        }
    }

    private func times(
        _ factor: Exact,
        _ hours: Figure<Number>,
        _ factorTerm: EmploymentTerm,
        _ productTerm: EmploymentTerm,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<Number> {
        try trace.product(term(productTerm), hours, trace.input(term(factorTerm), factor))
    }

    /// The wage for an hour, as agreed or the highest that the line may cost.
    private func wage(
        paid: Exact,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<Money> {
        let agreed: Pence? =
            if let wage = terms.wage { wage } else { try highestWage(paid: paid) }
        guard let agreed else { throw .priceUnmatched(line: line) }
        return trace.input(term(.wage), agreed.exact)
    }

    /// What each of the workers earns by the wages of the line.
    private func earnings(
        by wages: Figure<PerYear>,
        trace: inout Trace
    ) throws(CalculationFault) -> Earnings {
        let workers: Figure<Number> = trace.input(term(.employees), Exact(terms.workers))
        let each: Figure<PerYear> = try trace.quotient(term(.wagesEach), wages, workers)
        guard let earlier = before.workers else { return Earnings(each: each, workers: workers) }
        return Earnings(
            each: try trace.sum(term(.wagesTogether), earlier.each, each),
            workers: workers
        )
    }

    /// The cost of an hour in which somebody comes, in whole pence.
    private func perHour(
        of year: Figure<PerYear>,
        _ contact: Figure<Number>,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<Money> {
        let exact: Figure<Money> = try trace.quotient(
            .beforeRounding(of: term(.perContactHour)),
            year,
            contact
        )
        return try trace.rounded(term(.perContactHour), exact, .nearest, on: .allowance)
    }
}

// What is owed beside the wages.
extension EmployedLine {
    /// The employer's part of the pension.
    private func pension(
        on earnings: Earnings,
        trace: inout Trace
    ) throws(CalculationFault) -> Owed {
        guard !terms.isOutOfPension, rates.enrols(at: terms.ageOfOne),
            try isAbove(.pensionTrigger, earnings)
        else { return nothing(as: .pension, trace: &trace) }
        let capped = trace.least(
            term(.pensionable),
            earnings.each,
            try threshold(.pensionTo, trace: &trace)
        )
        let counted = try trace.difference(
            term(.pensionCounted),
            capped,
            threshold(.pensionFrom, trace: &trace)
        )
        let one: Figure<PerYear> = try trace.product(
            term(.pensionEach),
            counted,
            trace.input(.employerRate(.pensionShare), rates.pensionShare)
        )
        return try owed(
            one,
            for: earnings.workers,
            before: before.workers?.pension,
            as: .pension,
            .pensionTogether,
            trace: &trace
        )
    }

    /// The employer's national insurance, less the allowance if it is claimed.
    private func insurance(
        on earnings: Earnings,
        trace: inout Trace
    ) throws(CalculationFault) -> Owed {
        let threshold = rates.insuranceThreshold(at: terms.ageOfOne)
        guard try isAbove(threshold, earnings) else {
            return nothing(as: .nationalInsurance, trace: &trace)
        }
        let above = try trace.difference(
            term(.insuranceCounted),
            earnings.each,
            self.threshold(threshold, trace: &trace)
        )
        let one: Figure<PerYear> = try trace.product(
            term(.insuranceEach),
            above,
            trace.input(.employerRate(.insuranceShare), rates.insuranceShare)
        )
        var owed = try owed(
            one,
            for: earnings.workers,
            before: before.workers?.insurance,
            as: .insuranceDue,
            .insuranceTogether,
            trace: &trace
        )
        guard terms.claimsAllowance else {
            owed.line = trace.choose(term(.nationalInsurance), owed.line)
            return owed
        }
        let allowance = try allowance(towards: owed.line, trace: &trace)
        owed.line = try trace.difference(term(.nationalInsurance), owed.line, allowance.taken)
        owed.allowance = allowance
        return owed
    }

    /// What lines before leave of the yearly allowance, and what national insurance takes of that.
    private func allowance(
        towards due: Figure<PerYear>,
        trace: inout Trace
    ) throws(CalculationFault) -> EmploymentCost.Allowance {
        guard let allowance = rates.allowance else { throw .employerAllowanceMissing(line: line) }
        let most: Figure<PerYear> =
            if let earlier = before.allowance {
                try trace.difference(term(.allowanceLeft), earlier.most, earlier.taken)
            } else {
                trace.input(.employerRate(.employmentAllowance), allowance.exact)
            }
        return EmploymentCost.Allowance(
            most: most,
            taken: trace.least(term(.insuranceAllowed), due, most)
        )
    }

    /// What is owed for all workers of what is owed for one, and what the line adds to that of lines
    /// before.
    private func owed(
        _ one: Figure<PerYear>,
        for workers: Figure<Number>,
        before earlier: Figure<PerYear>?,
        as added: EmploymentTerm,
        _ together: EmploymentTerm,
        trace: inout Trace
    ) throws(CalculationFault) -> Owed {
        let all: Figure<PerYear> = try trace.product(
            term(earlier == nil ? added : together),
            one,
            workers
        )
        guard let earlier else { return Owed(line: all, soFar: all) }
        return Owed(line: try trace.difference(term(added), all, earlier), soFar: all)
    }

    private func nothing(as what: EmploymentTerm, trace: inout Trace) -> Owed {
        let none: Figure<PerYear> = trace.input(term(what), .zero)
        return Owed(line: none, soFar: none)
    }

    /// What counts of the earnings of these weeks: each week is held against the amount of a week,
    /// because what is not used of it in weeks without work is no good in the others.
    private func threshold(
        _ threshold: EarningsThreshold,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerYear> {
        guard let weeks else {
            return trace.input(.employerRate(.perYear(threshold)), rates.perYear[threshold].exact)
        }
        guard let perWeek = rates.perWeek else { throw .employerRatesMissing(line: line) }
        return try trace.product(
            term(.threshold(threshold)),
            trace.input(.employerRate(.perWeek(threshold)), perWeek[threshold].exact)
                as Figure<PerWeek>,
            trace.input(term(.payWeeks), Exact(weeks))
        )
    }

    private func isAbove(
        _ threshold: EarningsThreshold,
        _ earnings: Earnings
    ) throws(CalculationFault) -> Bool {
        var trace = Trace(on: false)
        return try earnings.each.value > self.threshold(threshold, trace: &trace).value
    }
}

// The wage that is looked for.
extension EmployedLine {
    /// The highest wage that is looked for, an hour.
    private static let mostAnHour = Pence(1_000_00)

    /// The highest wage in whole pence, up to that one, at which a year of paid hours stays within
    /// `upTo`, or nothing where none does; nil where `upTo` is not stated.
    ///
    /// The cost never falls when the wage rises, so halving the range finds it. It takes the jump
    /// at the pension's trigger in its stride, where a formula would have to tell its sides apart.
    private func highestWage(paid: Exact) throws(CalculationFault) -> Pence? {
        guard let upTo = terms.upTo else { return nil }
        var (low, high): (Int64, Int64) = (0, Self.mostAnHour.count)
        while low < high {
            let middle = (low + high + 1) / 2
            let cost = try total(at: Pence(middle), paid: paid)
            if cost <= upTo.exact { low = middle } else { high = middle - 1 }
        }
        return Pence(low)
    }

    /// What a year costs at a wage.
    private func total(at wage: Pence, paid: Exact) throws(CalculationFault) -> Exact {
        var trace = Trace(on: false)
        let wages = Figure<PerYear>(try wage.exact * paid, .none)
        let earnings = try earnings(by: wages, trace: &trace)
        return try wages.value + pension(on: earnings, trace: &trace).line.value
            + insurance(on: earnings, trace: &trace).line.value + terms.fixed.exact
    }
}
