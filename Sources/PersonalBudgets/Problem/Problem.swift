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
    /// The person, or the partner, would be older than hardly anybody has ever been: worth a look.
    case ageDoubtful(Int, Place)
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
    /// A visit of a line is at the time of an earlier one, on a public holiday in its weeks.
    case visitsOverlap(line: Int, visit: Int, DayHours, other: DayHours, of: Int? = nil)
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
    /// An item of income is treated by a law that is not in force yet: worth a look.
    case incomeBeforeLaw(income: Int, CalendarDate)
    /// An item of income is like one before it in all that is said of it: worth a look.
    case incomeAlike(income: Int)
    /// The help with a housing cost is more than the cost: worth a look.
    case helpAboveCost(housing: Int)
    /// Nothing is said of help with a housing cost, and an item of income usually comes with some:
    /// worth a look.
    case helpUnsaid(housing: Int, beside: Int)
    /// A benefit of nothing gives no premium: the person may be entitled to it all the same.
    case benefitUnpaid(income: Int, premium: Int)
    /// A home counts, and there is a partner or a child who may live in it: worth a look.
    case homeOccupied(capital: Int, other: String)
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
        case .ageDoubtful(_, let place): place
        case .subjectNotCovered: .subject
        case .settingNotCovered: .setting
        case .stayNotCovered: .stay
        case .priceDate, .regimeDate: .starts
        case .topUpSetting(let line, let other): .lineTopUp(line, of: other)
        case .purchaseDate(let line, let date, let other): .lineDate(line, date: date, of: other)
        case .holidaysUnknown(let line, let other): .lineVisits(line, of: other)
        case .visitsOverlap(let line, let visit, _, _, let other):
            .lineVisit(line, visit: visit, of: other)
        case .misfit(.circle(let line, let replaced), let other):
            .replacedLine(line, replaced: replaced, of: other)
        case .misfit(.weeks(let line, _), let other): .lineWeeks(line, of: other)
        case .benefitAmount(let income, _): .incomeAmount(income)
        case .benefitDoubtful(let income, _): .incomeKind(income)
        case .benefitShared(let income): .incomeSharedBy(income)
        case .incomeAlike(let income), .incomeBeforeLaw(let income, _): .incomeKind(income)
        case .helpAboveCost(let housing), .helpUnsaid(let housing, _): .housingHelp(housing)
        case .benefitUnpaid(let income, _): .incomeAmount(income)
        case .homeOccupied(let capital, _): .capitalKind(capital)
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
