internal import PersonalBudgets

extension Reader {
    /// Where the person lives on a day, and for how long: looked up ahead of the rest, because it
    /// may decide by which regime the rest is read.
    ///
    /// A stay of which nothing else is said begins with support. The reader stands where it stood,
    /// and nothing is noted: faults come up in their own place. `day` is the first of support where
    /// none is given, and `starting` is that day in place of the case's own.
    mutating func residence(asOf day: CalendarDate?, starting: CalendarDate?) -> Residence {
        var found = Residence(setting: .home, stay: .permanent, since: nil, day: nil)
        guard let from = starting ?? self.day(at: "/starts") ?? self.day(at: "/date")
        else { return found }
        let last = max(day ?? from, from)
        found.since = from
        found.day = last
        move(&found, to: "/person", on: from)
        var index = 0
        while let from = self.day(at: "/changes/\(index)/from") {
            if from <= last { move(&found, to: "/changes/\(index)/person", on: from) }
            index += 1
        }
        return found
    }

    /// Where the person lives from a day on, by what is said at a pointer.
    mutating func move(_ residence: inout Residence, to pointer: String, on day: CalendarDate) {
        let before = residence
        residence.setting = word(at: pointer + "/setting") ?? before.setting
        residence.stay = word(at: pointer + "/stay") ?? before.stay
        residence.since = self.day(at: pointer + "/stayFrom")
        residence.since = residence.start(after: before, changedOn: day)
    }

    /// The day at a pointer; nil when there is none.
    mutating func day(at pointer: String) -> CalendarDate? {
        guard let found = landmark(pointer) else { return nil }
        var reader = Reader(bytes, from: found.value.lowerBound, to: cursor.end)
        return try? reader.date()
    }

    mutating func word<Choice: RawRepresentable<String>>(at pointer: String) -> Choice? {
        said(at: pointer).flatMap { Choice(rawValue: $0) }
    }

    /// The text at a pointer; nil when there is none.
    mutating func said(at pointer: String) -> String? {
        guard let found = landmark(pointer) else { return nil }
        var text = Cursor(bytes, from: found.value.lowerBound, to: cursor.end)
        guard let string = try? text.string() else { return nil }
        return text.characters(of: string)
    }
}
