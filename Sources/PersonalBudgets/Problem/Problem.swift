/// What is wrong with a case that can be read: a fact and a place, no words.
public enum Problem: Hashable, Sendable {
    /// The assessment is outside the days of the scheme.
    case schemeDate
    /// Support starts, or the day asked for is, outside the days of the means test.
    case regimeDate
    /// The person is younger than the scheme covers when support starts.
    case personAge
    /// The person is older than the scheme covers when support starts.
    case personTooOld
    /// The scheme is for another subject.
    case subjectNotCovered
    /// The scheme does not cover where the person lives.
    case settingNotCovered
    /// The person stays in a care home for a time, and the scheme's means test is for those who stay.
    case stayNotCovered
    /// Support starts outside the days of the price list, and a line asks it for a price.
    case priceDate
    /// A dated purchase of a line, of the plan or of another one, lies outside the plan's year.
    case purchaseDate(line: Int, date: Int, of: Int? = nil)
    /// A line has visits on public holidays, and the list names none in the plan's year.
    case holidaysUnknown(line: Int, of: Int? = nil)
    /// Lines of the plan, or of another one, that replace others do not fit together.
    case misfit(Plan.Misfit, of: Int? = nil)
    /// Others top a line up, of the plan or of another one, where the law does not allow it.
    case topUpSetting(line: Int, of: Int? = nil)
    /// A benefit's amount is not the published rate: worth a look, no more.
    case benefitAmount(income: Int, published: Pence)
    /// Two benefits that are hardly ever paid together: the second is worth a look.
    case benefitDoubtful(income: Int, beside: Int)
    /// Only a part counts of a benefit that is one person's own: worth a look.
    case benefitShared(income: Int)
    /// A benefit of nothing gives no premium: the person may be entitled to it all the same.
    case benefitUnpaid(income: Int, premium: Int)
    /// An amount for the costs of disability was to be looked at again before support starts.
    case costReview(cost: Int, by: CalendarDate)
    /// A premium is stated although the facts of the case speak against it.
    case premiumDoubtful(stated: Int, PremiumDoubt)
    /// A budget was decided, or set in place of the indicative one, before the assessment.
    case decisionDate(Place)
    /// A budget was decided, or set, for somebody who is not eligible and whose needs the case does
    /// not say are met under the council's power.
    case decisionWithoutEligibility(Place)

    /// Where it stands, as a path of the case.
    public var place: Place {
        switch self {
        case .schemeDate: .date
        case .personAge, .personTooOld: .born
        case .subjectNotCovered: .subject
        case .settingNotCovered: .setting
        case .stayNotCovered: .stay
        case .priceDate, .regimeDate: .starts
        case .topUpSetting(let line, let other): .lineTopUp(line, of: other)
        case .purchaseDate(let line, let date, let other): .lineDate(line, date: date, of: other)
        case .holidaysUnknown(let line, let other): .lineVisits(line, of: other)
        case .misfit(.circle(let line, let replaced), let other):
            .replacedLine(line, replaced: replaced, of: other)
        case .misfit(.weeks(let line, _), let other): .lineWeeks(line, of: other)
        case .benefitAmount(let income, _): .incomeAmount(income)
        case .benefitDoubtful(let income, _): .incomeKind(income)
        case .benefitShared(let income): .incomeSharedBy(income)
        case .benefitUnpaid(let income, _): .incomeAmount(income)
        case .costReview(let cost, _): .disabilityCost(cost)
        case .premiumDoubtful(let stated, _): .statedPremium(stated)
        case .decisionDate(let place), .decisionWithoutEligibility(let place): place
        }
    }
}

/// What speaks against a premium that is stated.
public enum PremiumDoubt: Hashable, Sendable {
    /// The person has reached pension age, at which it ends.
    case pensionAge
    /// A benefit that gives it is paid at another rate.
    case otherRate(income: Int)
}

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
    /// In how many weeks a line of the plan, or of another plan, runs.
    case lineWeeks(Int, of: Int? = nil)
    /// A line that one of the plan, or of another plan, replaces.
    case replacedLine(Int, replaced: Int, of: Int? = nil)
    /// That a line's worker comes with the yearly allowance of an employer.
    case claimedAllowance(Int, of: Int? = nil)
    /// The amount of an item of income.
    case incomeAmount(Int)
    /// The kind of an item of income.
    case incomeKind(Int)
    /// How many people share an item of income.
    case incomeSharedBy(Int)
    /// A premium that is stated.
    case statedPremium(Int)
    /// What is allowed for a cost of disability.
    case disabilityCost(Int)
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
    /// What is wrong with a case under these rules, beside what its reader has found.
    public func problems(in person: Case) -> [Problem] {
        var problems: [Problem] = []
        if !scheme.applies.dates.contains(person.date) { problems.append(.schemeDate) }
        let age = person.person.born.age(on: person.starts)
        if age < scheme.applies.ageFrom { problems.append(.personAge) }
        if let oldest = scheme.applies.ageTo, age > oldest { problems.append(.personTooOld) }
        if person.subject != scheme.subject { problems.append(.subjectNotCovered) }
        if !scheme.applies.settings.contains(person.person.setting) {
            problems.append(.settingNotCovered)
        }
        if let policy = scheme.contribution, let regime = meansTest?.regime,
            !policy.covers(person.person.residence(on: person.starts), by: regime)
        {
            problems.append(.stayNotCovered)
        }
        // A day outside the scheme is outside its prices too: that is one problem.
        let isOneDay = problems.first == .schemeDate && person.starts == person.date
        if let regime = meansTest?.regime, !isOneDay, !regime.dates.contains(person.starts) {
            problems.append(.regimeDate)
        }
        if let prices = scheme.prices, !isOneDay, !prices.dates.contains(person.planStarts),
            person.plan?.asksPrice ?? false
        {
            problems.append(.priceDate)
        }
        scheme.prices?.note(&problems, in: person)
        if let income = person.finance?.income {
            noteBenefitAmounts(&problems, income)
            noteDoubtfulBenefits(&problems, income)
            noteUnpaidBenefits(&problems, income, person.finance?.statedPremiums ?? [])
        }
        if let costs = person.finance?.disabilityCosts {
            noteCostsToReview(&problems, costs, on: person.starts)
        }
        if let stated = person.finance?.statedPremiums, !stated.isEmpty {
            noteDoubtfulPremiums(&problems, stated, person)
        }
        if let decision = person.decision, decision.date < person.date {
            problems.append(.decisionDate(.decided))
        }
        if let override = person.override, override.date < person.date {
            problems.append(.decisionDate(.overridden))
        }
        if person.decision != nil || person.override != nil,
            !scheme.eligibility.decide(person).allowsBudget
        {
            problems.append(
                .decisionWithoutEligibility(
                    person.decision == nil ? .overridingBudget : .finalBudget
                )
            )
        }
        return problems
    }

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

    /// Notes each amount that differs from the published rate it claims to be, and each benefit that
    /// is said to be shared and never is.
    private func noteBenefitAmounts(_ problems: inout [Problem], _ lines: [IncomeLine]) {
        guard let (regime, rates) = meansTest else { return }
        for (index, line) in lines.enumerated() {
            guard line.sharedBy == 1 else {
                if regime.incomeKinds[line.kind].isOfOnePerson {
                    problems.append(.benefitShared(income: index))
                }
                continue
            }
            guard let rate = line.rate,
                let cell = regime.incomeKinds[line.kind].rates[rate].cell,
                let published = rates.cells[cell.position]?.amount,
                let factor = try? Exact(line.every.timesAYear, over: Period.weeksInAYear),
                let weekly = try? line.amount.exact * factor, weekly != published.exact
            else { continue }
            problems.append(.benefitAmount(income: index, published: published))
        }
    }
}
