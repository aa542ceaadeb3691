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

    /// The wage for an hour; nil for the highest that `upTo` allows.
    public var wage: Pence?
    /// What all of it may cost in a year, where the wage is to be found.
    public var upTo: Pence?
    /// How many workers share the hours equally; what an employer owes is worked out for each.
    public var workers: Int64 = 1
    /// The age of the youngest; nil for an adult.
    public var age: Int?
    /// Who covers the holiday.
    public var leaveCover: LeaveCover = .none
    /// Whether the workers are out of the pension scheme.
    public var isOutOfPension = false
    /// Whether the employer claims the yearly allowance.
    public var claimsAllowance = false
    /// Whether a worker is close family in the same home.
    public var isFamily = false
    /// Whether the plan says why family is paid.
    public var hasFamilyReason = false
    /// Employer's liability insurance, a year.
    public var insurance: Pence = .zero
    /// Payroll, a year.
    public var payroll: Pence = .zero
    /// Training, recruitment and whatever else comes each year.
    public var other: Pence = .zero

    /// Terms in which nothing is agreed yet.
    public init() {}

    /// What comes each year whatever the wage.
    var fixed: Pence { Pence(insurance.count + payroll.count + other.count) }
}

/// What an employer owes under the rates of a year, and the least wage.
///
/// Loaded once and shared by all cases: a reference, so that handing it on costs nothing.
public final class EmployerRates: Sendable {
    /// The weeks of paid holiday in a year.
    public let leaveWeeks: Exact
    /// Yearly earnings above which the employer pays into a pension.
    public let pensionTrigger: Pence
    /// Yearly earnings from which the pension is counted.
    public let pensionFrom: Pence
    /// Yearly earnings up to which the pension is counted.
    public let pensionTo: Pence
    /// The employer's part of the pension.
    public let pensionShare: Exact
    /// Yearly earnings above which national insurance is due.
    public let insuranceThreshold: Pence
    /// The employer's national insurance on earnings above it.
    public let insuranceShare: Exact
    /// The most national insurance that the yearly allowance takes off; nil where it is not known.
    public let allowance: Pence?
    /// The least wage for an hour by age, the oldest first.
    public let minimumWages: [MinimumWage]
    /// Where the amounts come from.
    public let citation: Citation

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
        pensionTrigger: Pence,
        pensionBand: (from: Pence, to: Pence),
        pensionShare: Exact,
        insuranceThreshold: Pence,
        insuranceShare: Exact,
        allowance: Pence?,
        minimumWages: [MinimumWage],
        citation: Citation
    ) {
        self.leaveWeeks = leaveWeeks
        self.pensionTrigger = pensionTrigger
        pensionFrom = pensionBand.from
        pensionTo = pensionBand.to
        self.pensionShare = pensionShare
        self.insuranceThreshold = insuranceThreshold
        self.insuranceShare = insuranceShare
        self.allowance = allowance
        self.minimumWages = minimumWages.sorted { $0.from > $1.from }
        self.citation = citation
    }

    /// The least wage for somebody of an age; the oldest's where the age is not stated.
    public func minimumWage(at age: Int?) -> Pence? {
        guard let age else { return minimumWages.first?.perHour }
        return minimumWages.first { $0.from <= age }?.perHour
    }
}
