internal import PersonalBudgets

/// Which members of `person` and `finance` the dated changes of a case say anew: a list there takes
/// the place of the one before.
struct ChangedMembers {
    /// Up to which day changes are made.
    var day: CalendarDate
    /// The changes that have a member, by its pointer, each with the day by which it and all before
    /// it are made.
    fileprivate var changes: [String: [(made: CalendarDate, index: Int)]] = [:]

    /// A pointer to what the person's facts say, or where the last change that is made says it anew.
    func pointer(to pointer: String) -> String {
        guard !changes.isEmpty else { return pointer }
        let member = pointer.split(separator: "/").prefix(2).map { "/" + $0 }.joined()
        let last = changes[member]?.last { $0.made <= day }
        return last.map { "/changes/\($0.index)" + pointer } ?? pointer
    }
}

extension Reader {
    /// What the changes of the case say anew up to a day.
    mutating func changedMembers(asOf day: CalendarDate) -> ChangedMembers {
        var found = ChangedMembers(day: day)
        var made = CalendarDate.earliest
        var index = 0
        while let from = self.day(at: "/changes/\(index)/from") {
            made = max(made, from)
            for facts in ["/person", "/finance"] {
                guard let place = landmark("/changes/\(index)" + facts)?.value else { continue }
                var search = Cursor(bytes, from: place.lowerBound, to: cursor.end)
                for (name, _) in search.members() {
                    found.changes[facts + "/" + name, default: []].append((made, index))
                }
            }
            index += 1
        }
        return found
    }
}

extension Cursor {
    /// The names of the members of the object that comes next, and where their values stand.
    mutating func members() -> [(name: String, value: Range<Int>)] {
        var found: [(name: String, value: Range<Int>)] = []
        guard (try? kindOfNext()) == .object, (try? enter()) != nil else { return found }
        while (try? continues(isFirst: found.isEmpty, until: UInt8(ascii: "}"))) ?? false,
            let name = try? memberName(), let value = try? skip()
        {
            found.append((characters(of: name), value))
        }
        return found
    }
}
