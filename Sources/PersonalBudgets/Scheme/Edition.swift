/// The facts of a person that decide which edition of a scheme applies.
///
/// What is not known rules no edition out.
public struct Applicant: Sendable {
    /// The day of the assessment.
    public var date: CalendarDate?
    /// The date of birth.
    public var born: CalendarDate?
    /// The first day of support: ages count on it.
    public var starts: CalendarDate?
    /// Whose support is assessed.
    public var subject: Subject?
    /// Where the person lives.
    public var setting: Setting?

    /// Nothing known yet.
    public init() {}
}

extension Scheme {
    /// Whether the scheme is for the day, and for such a person.
    public func isFor(_ applicant: Applicant) -> Bool {
        if let date = applicant.date, !applies.dates.contains(date) { return false }
        if let subject = applicant.subject, subject != self.subject { return false }
        if let setting = applicant.setting, !applies.settings.contains(setting) { return false }
        guard let born = applicant.born, let day = applicant.starts ?? applicant.date else {
            return true
        }
        let age = born.age(on: day)
        return age >= applies.ageFrom && applies.ageTo.map { age <= $0 } ?? true
    }

    /// Whether another edition is for the same people on the same day, so that at most the version
    /// which a case names decides between them.
    public func rivals(_ other: Scheme) -> Bool {
        func ages(_ applies: Applicability) -> ClosedRange<Int> {
            applies.ageFrom...max(applies.ageFrom, applies.ageTo ?? .max)
        }
        return id == other.id && subject == other.subject
            && applies.dates.overlaps(other.applies.dates)
            && applies.settings.contains { other.applies.settings.contains($0) }
            && ages(applies).overlaps(ages(other.applies))
    }
}
