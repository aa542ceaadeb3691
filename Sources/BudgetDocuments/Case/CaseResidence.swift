internal import PersonalBudgets

extension Reader {
    /// Where the person lives on a day, and for how long: looked up ahead of the rest, because it
    /// may decide by which regime the rest is read.
    ///
    /// A stay of which nothing else is said begins with support. The reader stands where it stood,
    /// and nothing is noted: faults come up in their own place. `day` is the first of support where
    /// none is given, and `starting` is that day in place of the case's own.
    func residence(asOf day: CalendarDate?, starting: CalendarDate?) -> Residence {
        var found = Residence(setting: .home, stay: .permanent, since: nil, day: nil)
        guard var from = starting ?? self.day(at: "/starts") ?? self.day(at: "/date")
        else { return found }
        let last = max(day ?? from, from)
        found.since = from
        found.day = last
        var pointer = "/person"
        var index = 0
        while true {
            let before = found
            found.setting = word(at: pointer + "/setting") ?? before.setting
            found.stay = word(at: pointer + "/stay") ?? before.stay
            found.since = self.day(at: pointer + "/stayFrom")
            found.since = found.start(after: before, changedOn: from)
            while let later = self.day(at: "/changes/\(index)/from"), later > last { index += 1 }
            guard let next = self.day(at: "/changes/\(index)/from") else { return found }
            from = next
            pointer = "/changes/\(index)/person"
            index += 1
        }
    }

    /// The day at a pointer; nil when there is none.
    func day(at pointer: String) -> CalendarDate? {
        var search = Cursor(bytes, from: start, to: cursor.end)
        guard let found = search.place(of: pointer) else { return nil }
        var reader = Reader(bytes, from: found.value.lowerBound, to: cursor.end)
        return try? reader.date()
    }

    func word<Choice: RawRepresentable<String>>(at pointer: String) -> Choice? {
        said(at: pointer).flatMap { Choice(rawValue: $0) }
    }

    /// The text at a pointer; nil when there is none.
    func said(at pointer: String) -> String? {
        var search = Cursor(bytes, from: start, to: cursor.end)
        guard let found = search.place(of: pointer) else { return nil }
        var text = Cursor(bytes, from: found.value.lowerBound, to: cursor.end)
        guard let string = try? text.string() else { return nil }
        return text.characters(of: string)
    }
}
