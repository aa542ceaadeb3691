/// A worker the person employs: what is agreed, and what the employer has chosen.
public struct Employment: Sendable {
    /// How the hours of the worker's holiday are staffed.
    public enum LeaveCover: String, CaseIterable, Sendable {
        /// Nobody comes; the worker is paid all the same.
        case none
        /// A relief worker comes, who earns no holiday.
        case relief
        /// A relief worker comes, who earns holiday like the worker.
        case full
    }

    /// The earlier line that employs the same worker, by its position; nil where none does.
    public var sameAs: Int?
    /// The wage for an hour; nil for the highest that `upTo` allows.
    public var wage: Pence?
    /// What all of it may cost in a year, where the wage is to be found.
    public var upTo: Pence?
    /// How many workers share the hours equally; what an employer owes is worked out for each.
    public var workers: Int64 = 1
    /// The age of the youngest; nil for somebody old enough for all that an employer owes.
    public var age: Int?
    /// Who covers the holiday.
    public var leaveCover: LeaveCover = .none
    /// Whether the workers are out of the pension scheme.
    public var isOutOfPension = false
    /// Whether the employer claims the yearly allowance.
    public var claimsAllowance = false
    /// Whether a worker is close family in the same home.
    public var isFamily = false
    /// Why family is paid; nil where the plan does not say.
    public var familyReason: Passage?
    /// Employer's liability insurance, a year.
    public var insurance: Pence = .zero
    /// Payroll, a year.
    public var payroll: Pence = .zero
    /// Training, recruitment and whatever else comes each year.
    public var other: Pence = .zero

    /// Terms in which nothing is agreed yet.
    public init() {}

    /// Employs the workers of an earlier line with these terms: who they are is said there.
    public mutating func employ(workersOf line: Int, _ terms: Employment) {
        sameAs = line
        workers = terms.workers
        age = terms.age
        isOutOfPension = terms.isOutOfPension
        claimsAllowance = terms.claimsAllowance
        isFamily = terms.isFamily
        familyReason = terms.familyReason
    }

    /// What comes each year whatever the wage.
    public var fixed: Pence { Pence(insurance.count + payroll.count + other.count) }

    /// The age that decides what is owed on a worker: that of the youngest of several says nothing of
    /// the others.
    var ageOfOne: Int? { workers == 1 ? age : nil }
}

/// Earnings from which, or up to which, an employer owes something.
public enum EarningsThreshold: Hashable, Sendable {
    /// Above it the employer pays into a pension.
    case pensionTrigger
    /// The pension is counted from it.
    case pensionFrom
    /// The pension is counted up to it.
    case pensionTo
    /// Above it national insurance is due.
    case insurance
    /// Above it national insurance is due on somebody young.
    case insuranceOfYoung
}

/// What an employer owes under the rates of a year, and the least wage.
///
/// Loaded once and shared by all cases: a reference, so that handing it on costs nothing.
public final class EmployerRates: Sendable {
    /// The weeks of paid holiday in a year.
    public let leaveWeeks: Exact
    /// What counts of the earnings of a year.
    public let perYear: Thresholds
    /// What counts of the earnings of a week, where not every week of the year is worked; nil where
    /// the rates do not say.
    public let perWeek: Thresholds?
    /// The age from which workers are enrolled into a pension; nil for any.
    public let pensionAge: Int?
    /// The employer's part of the pension.
    public let pensionShare: Exact
    /// The age below which somebody is young; nil where age makes no difference.
    public let insuranceAge: Int?
    /// The employer's national insurance on earnings above the threshold.
    public let insuranceShare: Exact
    /// The most national insurance that the yearly allowance takes off; nil where it is not known.
    public let allowance: Pence?
    /// The least wage for an hour by age, the oldest first.
    public let minimumWages: [MinimumWage]
    /// The first day of those; nil for the first day of the rates.
    public let minimumWagesFrom: CalendarDate?
    /// Where the amounts come from.
    public let citation: Citation

    /// The earnings of a year or of a week at which what is owed changes.
    public struct Thresholds: Equatable, Sendable {
        private let pensionTrigger, pensionFrom, pensionTo, insurance: Pence
        private let insuranceOfYoung: Pence?

        /// Thresholds; without one for the young that of all counts for them.
        public init(
            pensionTrigger: Pence,
            pensionFrom: Pence,
            pensionTo: Pence,
            insurance: Pence,
            insuranceOfYoung: Pence?
        ) {
            self.pensionTrigger = pensionTrigger
            self.pensionFrom = pensionFrom
            self.pensionTo = pensionTo
            self.insurance = insurance
            self.insuranceOfYoung = insuranceOfYoung
        }

        subscript(threshold: EarningsThreshold) -> Pence {
            switch threshold {
            case .pensionTrigger: pensionTrigger
            case .pensionFrom: pensionFrom
            case .pensionTo: pensionTo
            case .insurance: insurance
            case .insuranceOfYoung: insuranceOfYoung ?? insurance
            }
        }
    }

    /// The least wage from an age.
    public struct MinimumWage: Sendable {
        /// The age from which it counts.
        public let from: Int
        /// For an hour.
        public let perHour: Pence

        /// The least wage from an age.
        public init(from: Int, perHour: Pence) {
            self.from = from
            self.perHour = perHour
        }
    }

    /// Rates of a year.
    public init(
        leaveWeeks: Exact,
        perYear: Thresholds,
        perWeek: Thresholds?,
        pension: (ageFrom: Int?, share: Exact),
        insurance: (fullFromAge: Int?, share: Exact, allowance: Pence?),
        minimumWages: [MinimumWage],
        from minimumWagesFrom: CalendarDate?,
        citation: Citation
    ) {
        self.leaveWeeks = leaveWeeks
        self.perYear = perYear
        self.perWeek = perWeek
        pensionAge = pension.ageFrom
        pensionShare = pension.share
        insuranceAge = insurance.fullFromAge
        insuranceShare = insurance.share
        allowance = insurance.allowance
        self.minimumWages = minimumWages.sorted { $0.from > $1.from }
        self.minimumWagesFrom = minimumWagesFrom
        self.citation = citation
    }

    /// Whether as much is owed on wages as by the rates of another year, as far as both say.
    public func owes(as other: EmployerRates) -> Bool {
        let allowances = [allowance, other.allowance].compactMap(\.self)
        return perYear == other.perYear && perWeek == other.perWeek
            && leaveWeeks == other.leaveWeeks
            && pensionAge == other.pensionAge && pensionShare == other.pensionShare
            && insuranceAge == other.insuranceAge && insuranceShare == other.insuranceShare
            && (allowances.count < 2 || allowances[0] == allowances[1])
    }

    /// Whether somebody of an age is enrolled into a pension; the age is nil where it is not stated.
    func enrols(at age: Int?) -> Bool {
        guard let age, let pensionAge else { return true }
        return age >= pensionAge
    }

    /// Above which earnings national insurance is due on somebody of an age.
    func insuranceThreshold(at age: Int?) -> EarningsThreshold {
        guard let age, let insuranceAge, age < insuranceAge else { return .insurance }
        return .insuranceOfYoung
    }

    /// The least wage for somebody of an age; the oldest's where the age is not stated.
    public func minimumWage(at age: Int?) -> Pence? {
        guard let age else { return minimumWages.first?.perHour }
        return minimumWages.first { $0.from <= age }?.perHour
    }
}
