/// Where somebody lives on a day, and for how long.
public struct Residence: Sendable {
    /// Where.
    public var setting: Setting
    /// For how long.
    public var stay: Stay
    /// The first day of a stay; nil when not said.
    public var since: CalendarDate?
    /// The day that is looked at; nil when not known yet.
    public var day: CalendarDate?

    /// Somebody who lives there.
    public init(setting: Setting, stay: Stay, since: CalendarDate?, day: CalendarDate?) {
        self.setting = setting
        self.stay = stay
        self.since = since
        self.day = day
    }

    /// The first day of the stay where a change on some day leads to it from another residence.
    ///
    /// Another setting, or another length of stay, is another stay, unless the change says when it
    /// began; a short stay that becomes a temporary one goes on, as it does by its length.
    public func start(after other: Residence, changedOn day: CalendarDate) -> CalendarDate? {
        let goesOn = stay == other.stay || stay == .temporary && other.stay == .short
        return since ?? (setting == other.setting && goesOn ? other.since : day)
    }

    /// Whether the stay has gone on for so many whole weeks; one without a first day has not.
    func hasLasted(weeks: Int) -> Bool {
        guard let day, let end = end(ofWeeks: weeks) else { return false }
        return day >= end
    }

    /// The day after so many weeks of the stay; nil for one without a first day.
    public func end(ofWeeks weeks: Int) -> CalendarDate? { since?.adding(days: 7 * weeks) }
}
