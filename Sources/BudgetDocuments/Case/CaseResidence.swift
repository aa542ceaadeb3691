internal import PersonalBudgets

extension Reader {
    /// Where the person lives on a day, and for how long: looked up ahead of the rest, because it
    /// may decide by which regime the rest is read.
    ///
    /// The reader stands where it stood, and nothing is noted: faults come up in their own place.
    func residence(asOf day: CalendarDate?) -> Residence {
        var found = Residence(setting: .home, stay: .permanent, since: nil, day: day)
        found.day = day ?? self.day(at: "/starts") ?? self.day(at: "/date")
        let last =
            day.map { BudgetDocuments.written($0) } ?? said(at: "/starts")
            ?? said(at: "/date") ?? ""
        var pointer = "/person"
        var index = 0
        while true {
            found.setting = word(at: pointer + "/setting") ?? found.setting
            found.stay = word(at: pointer + "/stay") ?? found.stay
            found.since = self.day(at: pointer + "/stayFrom") ?? found.since
            // Dates as they are written come in the order of the calendar.
            while let from = said(at: "/changes/\(index)/from"), from > last { index += 1 }
            guard said(at: "/changes/\(index)/from") != nil else { return found }
            pointer = "/changes/\(index)/person"
            index += 1
        }
    }

    private func day(at pointer: String) -> CalendarDate? {
        said(at: pointer).flatMap { CalendarDate(written: $0) }
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
