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
    /// What there was of the yearly allowance and what the line took of it; nil where it claims none.
    let allowance: (most: Figure<PerYear>, taken: Figure<PerYear>)?

    /// What each of some workers earns on the lines of a plan up to one, and what is owed on it for
    /// all of them, before the allowance.
    struct SoFar: Sendable {
        let each: Figure<PerYear>
        let pension: Figure<PerYear>
        let insurance: Figure<PerYear>
        /// Whether it is earned all year.
        let isAllYear: Bool
    }
}

/// What lines before one leave an employer to reckon with: the allowance is one for all lines, and a
/// worker on several has one wage.
struct EmployedBefore {
    /// What the same workers earn on lines before; nil where no such line employs them.
    private(set) var workers: EmploymentCost.SoFar?
    /// What there was of the allowance and what the last line that claims it took; nil for none.
    private(set) var allowance: (most: Figure<PerYear>, taken: Figure<PerYear>)?

    /// Before a line with these terms, after lines of these costs.
    init(_ terms: Employment, after lines: [LineCost]) {
        allowance = lines.last { $0.employment?.allowance != nil }?.employment?.allowance
        workers = terms.sameAs.flatMap { root in
            lines.last { $0.employment?.root == root }?.employment?.soFar
        }
    }
}

extension Employment {
    /// The cost of a year in which somebody is to come for some hours.
    ///
    /// - Parameters:
    ///   - hours: The hours of the year.
    ///   - weeks: The weeks in which they are worked; nil for all of the year.
    ///   - line: The position of the line.
    ///   - before: What lines before it leave to reckon with.
    ///   - rates: What an employer owes.
    ///   - trace: Hears of each step.
    /// - Returns: The cost, part by part.
    /// - Throws: `tooLarge`, for amounts no file can hold.
    func cost(
        of hours: Figure<Number>,
        in weeks: Int64?,
        line: Int,
        after before: EmployedBefore,
        by rates: EmployerRates,
        trace: inout Trace
    ) throws(CalculationFault) -> EmploymentCost {
        // Weeks of the one and of the other are not known to be the same weeks.
        if let earlier = before.workers, !earlier.isAllYear || weeks != nil {
            throw .workerNotAllYear(line: line)
        }
        let factors = try factors(rates)
        let paid =
            try trace.product(
                .employment(.paidHours, line: line),
                hours,
                trace.input(.employment(.paidHoursFactor, line: line), factors.paid)
            ) as Figure<Number>
        let contact =
            try trace.product(
                .employment(.contactHours, line: line),
                hours,
                trace.input(.employment(.contactHoursFactor, line: line), factors.contact)
            ) as Figure<Number>
        let agreed: Pence? =
            if let wage { wage } else {
                try highestWage(paid: paid.value, in: weeks, after: before, by: rates)
            }
        guard let agreed else { throw .priceUnmatched(line: line) }
        let wage: Figure<Money> = trace.input(.employment(.wage, line: line), agreed.exact)
        let wages: Figure<PerYear> = try trace.product(.employment(.wages, line: line), wage, paid)
        let workers: Figure<Number> = trace.input(
            .employment(.employees, line: line),
            Exact(self.workers)
        )
        var each: Figure<PerYear> = try trace.quotient(
            .employment(.wagesEach, line: line),
            wages,
            workers
        )
        if let earlier = before.workers {
            each = try trace.sum(.employment(.wagesTogether, line: line), earlier.each, each)
        }
        let pay = Pay(
            each: each,
            workers: workers,
            weeks: weeks,
            line: line,
            rates: rates,
            before: before
        )
        let pensions = try pension(on: pay, &trace)
        let insurances = try insurance(on: pay, &trace)
        let (pension, insurance) = (pensions.line, insurances.line)
        let fixed: Figure<PerYear> = trace.input(
            .employment(.employmentFixed, line: line),
            fixed.exact
        )
        var total = Tally<PerYear>()
        for part in [wages, pension, insurance, fixed] { try total.add(part) }
        let year = trace.total(.employment(.employmentYear, line: line), total)
        let perHour: Figure<Money> = try trace.quotient(
            .beforeRounding(of: .employment(.perContactHour, line: line)),
            year,
            contact
        )
        return EmploymentCost(
            wage: wage,
            contactHours: contact,
            paidHours: paid,
            wages: wages,
            pension: pension,
            insurance: insurance,
            fixed: fixed,
            perYear: year,
            perContactHour: try trace.rounded(
                .employment(.perContactHour, line: line),
                perHour,
                .nearest,
                on: .allowance
            ),
            root: sameAs ?? line,
            soFar: EmploymentCost.SoFar(
                each: each,
                pension: pensions.soFar,
                insurance: insurances.soFar,
                isAllYear: weeks == nil
            ),
            allowance: insurances.allowance
        )
    }

    /// Paid hours and hours in which somebody comes, for each hour that is planned.
    private func factors(
        _ rates: EmployerRates
    ) throws(CalculationFault) -> (paid: Exact, contact: Exact) {
        let year = PlanYear.weeks
        let worked = try year - rates.leaveWeeks
        return switch leaveCover {
        case .none: (.one, try worked / year)
        case .relief: (try .one + rates.leaveWeeks / year, .one)
        case .full: (try year / worked, .one)
        }
    }

    /// What the line adds to the employer's pension, and that of all lines up to it.
    private func pension(
        on pay: Pay,
        _ trace: inout Trace
    ) throws(CalculationFault) -> (line: Figure<PerYear>, soFar: Figure<PerYear>) {
        let line = pay.line
        guard !isOutOfPension, pay.rates.enrols(at: ageOfOne), try pay.isAbove(.pensionTrigger)
        else {
            let none: Figure<PerYear> = trace.input(.employment(.pension, line: line), .zero)
            return (none, none)
        }
        let capped = trace.least(
            .employment(.pensionable, line: line),
            pay.each,
            try pay.threshold(.pensionTo, &trace)
        )
        let counted = try trace.difference(
            .employment(.pensionCounted, line: line),
            capped,
            pay.threshold(.pensionFrom, &trace)
        )
        let one: Figure<PerYear> = try trace.product(
            .employment(.pensionEach, line: line),
            counted,
            trace.input(.employerRate(.pensionShare), pay.rates.pensionShare)
        )
        let earlier = pay.before.workers
        let all: Figure<PerYear> = try trace.product(
            .employment(earlier == nil ? .pension : .pensionTogether, line: line),
            one,
            pay.workers
        )
        guard let earlier else { return (all, all) }
        return (
            try trace.difference(.employment(.pension, line: line), all, earlier.pension), all
        )
    }

    /// What the line adds to national insurance, that of all lines up to it before the allowance, and
    /// what there was of the allowance and is taken of it.
    private func insurance(
        on pay: Pay,
        _ trace: inout Trace
    ) throws(CalculationFault) -> (
        line: Figure<PerYear>, soFar: Figure<PerYear>,
        allowance: (most: Figure<PerYear>, taken: Figure<PerYear>)?
    ) {
        let line = pay.line
        let threshold = pay.rates.insuranceThreshold(at: ageOfOne)
        guard try pay.isAbove(threshold) else {
            let none: Figure<PerYear> = trace.input(
                .employment(.nationalInsurance, line: line),
                .zero
            )
            return (none, none, nil)
        }
        let above = try trace.difference(
            .employment(.insuranceCounted, line: line),
            pay.each,
            pay.threshold(threshold, &trace)
        )
        let one: Figure<PerYear> = try trace.product(
            .employment(.insuranceEach, line: line),
            above,
            trace.input(.employerRate(.insuranceShare), pay.rates.insuranceShare)
        )
        let earlier = pay.before.workers
        let all: Figure<PerYear> = try trace.product(
            .employment(earlier == nil ? .insuranceDue : .insuranceTogether, line: line),
            one,
            pay.workers
        )
        let due =
            try earlier.map { earlier throws(CalculationFault) in
                try trace.difference(
                    .employment(.insuranceDue, line: line),
                    all,
                    earlier.insurance
                )
            } ?? all
        guard claimsAllowance else {
            return (trace.choose(.employment(.nationalInsurance, line: line), due), all, nil)
        }
        guard let allowance = pay.rates.allowance else {
            throw .employerAllowanceMissing(line: line)
        }
        let most: Figure<PerYear> =
            if let (most, taken) = pay.before.allowance {
                try trace.difference(.employment(.allowanceLeft, line: line), most, taken)
            } else {
                trace.input(.employerRate(.employmentAllowance), allowance.exact)
            }
        let allowed = trace.least(.employment(.insuranceAllowed, line: line), due, most)
        return (
            try trace.difference(.employment(.nationalInsurance, line: line), due, allowed), all,
            (most, allowed)
        )
    }

    /// The highest wage that is looked for, an hour.
    private static let mostAnHour = Pence(1_000_00)

    /// The highest wage in whole pence, up to that one, at which a year of paid hours stays within
    /// `upTo`, or nothing where none does; nil where `upTo` is not stated.
    ///
    /// The cost never falls when the wage rises, so halving the range finds it. It takes the jump
    /// at the pension's trigger in its stride, where a formula would have to tell its sides apart.
    func highestWage(
        paid: Exact,
        in weeks: Int64?,
        after before: EmployedBefore,
        by rates: EmployerRates
    ) throws(CalculationFault) -> Pence? {
        guard let upTo else { return nil }
        var (low, high): (Int64, Int64) = (0, Self.mostAnHour.count)
        while low < high {
            let middle = (low + high + 1) / 2
            let wage = Pence(middle)
            let cost = try total(at: wage, paid: paid, in: weeks, after: before, by: rates)
            if cost <= upTo.exact { low = middle } else { high = middle - 1 }
        }
        return Pence(low)
    }

    /// What a year costs at a wage.
    private func total(
        at wage: Pence,
        paid: Exact,
        in weeks: Int64?,
        after before: EmployedBefore,
        by rates: EmployerRates
    ) throws(CalculationFault) -> Exact {
        var trace = Trace(on: false)
        let wages = try wage.exact * paid
        let each = try wages / Exact(workers) + (before.workers?.each.value ?? .zero)
        let pay = Pay(
            each: Figure(each, .none),
            workers: Figure(Exact(workers), .none),
            weeks: weeks,
            line: 0,
            rates: rates,
            before: before
        )
        return try wages + pension(on: pay, &trace).line.value
            + insurance(on: pay, &trace).line.value + fixed.exact
    }
}

/// What each of some workers earns up to a line, and the rates by which an employer owes something on it.
private struct Pay {
    let each: Figure<PerYear>
    let workers: Figure<Number>
    /// The weeks in which it is earned; nil for all of the year.
    let weeks: Int64?
    let line: Int
    let rates: EmployerRates
    let before: EmployedBefore

    /// What counts of the earnings of these weeks: each week is held against the amount of a week,
    /// because what is not used of it in weeks without work is no good in the others.
    func threshold(
        _ threshold: EarningsThreshold,
        _ trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerYear> {
        guard let weeks else {
            return trace.input(.employerRate(.perYear(threshold)), rates.perYear[threshold].exact)
        }
        guard let perWeek = rates.perWeek else { throw .employerRatesMissing(line: line) }
        return try trace.product(
            .employment(.threshold(threshold), line: line),
            trace.input(.employerRate(.perWeek(threshold)), perWeek[threshold].exact)
                as Figure<PerWeek>,
            trace.input(.employment(.payWeeks, line: line), Exact(weeks))
        )
    }

    func isAbove(_ threshold: EarningsThreshold) throws(CalculationFault) -> Bool {
        var trace = Trace(on: false)
        return try each.value > self.threshold(threshold, &trace).value
    }
}
