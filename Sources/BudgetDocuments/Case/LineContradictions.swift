internal import PersonalBudgets

// Members of a line that say the same thing in two ways: one of them would count unseen.
extension Reader {
    /// What may not stand beside a member.
    private static let contradictions: [(member: LineMember, others: [LineMember])] = [
        (.visits, [.dates, .on, .at]),
        (.dates, [.on, .weeks, .season]),
        (.season, [.weeks]),
        (
            .employment,
            [.price, .uplift, .visits, .dates, .on, .at, .place, .tier, .workers, .topUp]
        ),
    ]

    /// Refuses a line that says how much, when or at what price in two ways.
    mutating func noteContradictions(of line: LineDraft, _ members: Members) {
        // One week is what it is bought in, and all weeks are what no line has to say.
        if line.every == .once, line.weeks != 1, line.weeks < Period.weeksInAYear {
            note(.besideValue("weeks", "once"), at: place(of: LineMember.weeks, in: members))
        }
        noteSpread(of: line, members)
        // A share of the other lines says nothing of itself, and has been told so.
        guard line.particulars != nil || line.runs != nil || line.namesOthers,
            line.particulars?.shareOfLines == nil
        else { return }
        for (member, others) in Reader.contradictions where has(member, in: members) {
            for other in others where has(other, in: members) {
                note(other, beside: member, in: members)
            }
        }
        let isOnce = line.every == .once
        if isOnce, !line.replaces.isEmpty {
            note(.besideValue("replaces", "once"), at: place(of: LineMember.replaces, in: members))
        }
        guard let more = line.particulars else { return }
        let isByDay = !more.visits.isEmpty || !more.dates.isEmpty
        if isByDay, let every = line.every, every != .week {
            note(LineMember.every, beside: more.visits.isEmpty ? .dates : .visits, in: members)
        } else if isOnce, more.employment != nil {
            note(LineMember.every, beside: .employment, in: members)
        }
        if more.visits.contains(where: { $0.days.isEmpty }) {
            note(.plan(.quantityZero), at: place(of: LineMember.visits, in: members))
        }
    }

    /// Refuses to stand in for another line with what is counted by longer periods: four weeks of
    /// respite a year, written as four every year, would stop the other all year.
    private mutating func noteSpread(of line: LineDraft, _ members: Members) {
        guard let period = line.every, period != .week, period != .once,
            line.particulars?.shareOfLines == nil
        else { return }
        let isByDay = has(LineMember.visits, in: members) || has(LineMember.dates, in: members)
        guard !line.replaces.isEmpty, !isByDay else { return }
        note(.plan(.spreadEvenly(over: period)), at: place(of: LineMember.replaces, in: members))
    }

    /// Refuses units a week that are not those of the visits, where a visit is bought by its time.
    mutating func noteQuantity(_ stated: Placed<Exact>?, beside week: Exact) {
        guard let stated, stated.value != week else { return }
        note(.plan(.quantityOfVisits(written(stated.value), are: written(week))), at: stated.range)
    }
}
