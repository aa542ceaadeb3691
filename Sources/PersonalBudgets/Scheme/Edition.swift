/// Whom an assessment is about, as far as that decides by which edition of a scheme it is made.
///
/// What is not known rules no edition out.
public struct Population: Sendable {
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
    public func isFor(_ population: Population) -> Bool {
        if let date = population.date, !applies.dates.contains(date) { return false }
        if let subject = population.subject, subject != self.subject { return false }
        if let setting = population.setting, !applies.settings.contains(setting) { return false }
        guard let born = population.born, let day = population.starts ?? population.date else {
            return true
        }
        let age = born.age(on: day)
        return age >= applies.ageFrom && applies.ageTo.map { age <= $0 } ?? true
    }
}
