// Care at night: which lines of a plan are such.
extension PriceList {
    /// Whether a line is care at night: of a service that is, or by visits in the night.
    func isNightCare(_ line: PlanLine) -> Bool {
        services[line.service].isNightCare
            || line.particulars?.visits.contains { $0.hours.areOfNight } ?? false
    }
}

extension DayHours {
    /// The hours in which somebody who sleeps in is there for the night.
    static let night = DayHours(from: 23 * 60, to: 7 * 60)

    /// Whether they are the night's: all of it is among them, or more than half of them are in it.
    ///
    /// Help to bed until half past eleven is an evening's, and a shift from ten at night a night's.
    var areOfNight: Bool {
        let night = DayHours.night
        let inNight = [-1, 0, 1].reduce(Int64.zero) { (sum: Int64, day: Int64) in
            let dusk = night.from + day * DayHours.minutesInADay
            return sum + max(0, min(from + minutes, dusk + night.minutes) - max(from, dusk))
        }
        return inNight == night.minutes || inNight * 2 > minutes
    }
}
