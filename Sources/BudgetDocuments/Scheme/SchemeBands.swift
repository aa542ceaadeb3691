internal import PersonalBudgets

private enum BandMember: String, Interned {
    case id, fromPoints, belowPoints, fromPerWeek, toPerWeek
    case toPoints, when, amount, from, to, perPoint
    static let table = compiled(through: .perPoint)
}

/// A band whose conditions still name questions and measures.
struct BandDraft {
    let id: String
    /// Where it begins in the text.
    let start: Int
    let range: NumberRange
    let when: [ConditionDraft]
    let amounts: ClosedRange<Pence>?
    let rise: Band.Rise?
    /// Whether it says its amounts as of a week.
    var isWeekly = false
    /// Whether the band before it could not be read: then nothing is said of the two.
    var followsFault = false

    /// Whether its lowest and highest amounts differ.
    var isRange: Bool { amounts.map { $0.lowerBound != $0.upperBound } ?? false }
}

extension Reader {
    /// The bands, in order.
    mutating func bands() throws(SyntaxFault) -> [BandDraft] {
        var bands: [BandDraft] = []
        var ids = Keys.ids(of: "band")
        var followsFault = false
        guard var elements = try list() else { return bands }
        while try next(&elements) {
            let start = cursor.offset
            guard var band = try band() else {
                followsFault = true
                continue
            }
            band.followsFault = followsFault
            followsFault = band.range.isEmpty
            take(Placed(value: band.id, range: start..<start + 1), for: &ids)
            bands.append(band)
        }
        return bands
    }

    private mutating func band() throws(SyntaxFault) -> BandDraft? {
        var id: String?
        var points = RangeDraft()
        var when: [ConditionDraft] = []
        var ends: (lowest: Pence?, highest: Pence?) = (nil, nil)
        var perPoint: Exact?
        var isWhenRead = true
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: BandMember.self) {
            switch member {
            case .id: id = try words()
            case .fromPoints: points.from = try decimal(upTo: 1_000_000)?.value
            case .belowPoints: points.below = try decimal(upTo: 1_000_000)?.value
            case .toPoints: points.to = try decimal(upTo: 1_000_000)?.value
            case .when:
                let faults = findings.count
                when = try conditions()
                isWhenRead = findings.count == faults
            case .fromPerWeek, .from: ends.lowest = try money()
            case .toPerWeek, .to: ends.highest = try money()
            case .amount:
                ends.lowest = try money()
                ends.highest = ends.lowest
            case .perPoint: perPoint = try exact()?.value
            }
        }
        require([BandMember.id], in: members)
        // What a misspelt member was to say is not known, nor then what its neighbours leave.
        guard isWhenRead, !misspells(BandMember.self, in: members) else { return nil }
        if when.isEmpty, perPoint == nil {
            require([BandMember.fromPoints], in: members)
            guard points.from != nil else { return nil }
        }
        guard points.from != nil || !has(BandMember.fromPoints, in: members),
            points.below != nil || !has(BandMember.belowPoints, in: members),
            points.to != nil || !has(BandMember.toPoints, in: members),
            let id
        else { return nil }
        if id == "null" {
            note(.allocation(.bandCalledNull), at: place(of: BandMember.id, in: members))
        }
        if formCount(members) > 1 { note(.allocation(.bandForm(id)), at: members.opening) }
        if !points.isInOrder {
            let last = points.below == nil ? BandMember.toPoints : .belowPoints
            note(.limitOrder, at: place(of: last, in: members))
        }
        var rise: Band.Rise?
        if let perPoint {
            do throws(CalculationFault) {
                rise = Band.Rise(
                    perPoint: try perPoint * Exact(100),
                    from: ends.lowest == nil ? .zero : points.from ?? .zero
                )
            } catch {
                note(.allocation(.riseTooLarge), at: place(of: BandMember.perPoint, in: members))
            }
        }
        if rise != nil, ends.lowest == nil { ends = (.zero, .zero) }
        switch ends {
        case (let lowest?, let highest?) where lowest <= highest:
            return BandDraft(
                id: id,
                start: members.opening.lowerBound,
                range: points.range,
                when: when,
                amounts: lowest...highest,
                rise: rise,
                isWeekly: isWeekly(members)
            )
        case (nil, nil) where formCount(members) == 0:
            return BandDraft(
                id: id,
                start: members.opening.lowerBound,
                range: points.range,
                when: when,
                amounts: nil,
                rise: nil
            )
        default:
            // An amount that stands there and cannot be read is one fault, not also a missing one.
            if amountsAreRead(ends, members) {
                let isOfWeek = isWeekly(members)
                note(.allocation(.bandAmount(id, isOfWeek: isOfWeek)), at: members.opening)
            }
            return nil
        }
    }

    /// Whether each amount that stands there has been read.
    private func amountsAreRead(_ ends: (lowest: Pence?, highest: Pence?), _ members: Members)
        -> Bool
    {
        let hasBoth = has(BandMember.amount, in: members)
        let hasLowest =
            has(BandMember.fromPerWeek, in: members) || has(BandMember.from, in: members)
        let hasHighest = has(BandMember.toPerWeek, in: members) || has(BandMember.to, in: members)
        return (ends.lowest != nil) == (hasBoth || hasLowest)
            && (ends.highest != nil) == (hasBoth || hasHighest)
    }

    private func isWeekly(_ members: Members) -> Bool {
        has(BandMember.fromPerWeek, in: members) || has(BandMember.toPerWeek, in: members)
    }

    /// In how many ways a band says its amount.
    private func formCount(_ members: Members) -> Int {
        let own = has(BandMember.from, in: members) || has(BandMember.to, in: members)
        return [isWeekly(members), own, has(BandMember.amount, in: members)].count { $0 }
    }

    /// Notes gaps and overlaps between neighbours, and once that the order is wrong: then neighbours are
    /// those that would be in the right one, if every band could be read.
    ///
    /// Bands with conditions are compared by the proof, which knows what answers there can be.
    mutating func note(neighboursOf bands: [BandDraft], step: Exact?, areAllRead: Bool) {
        guard bands.allSatisfy({ $0.when.isEmpty }) else { return }
        var ordered = bands
        let wrong = zip(bands, bands.dropFirst()).first { lower, upper in
            !upper.followsFault && lower.range.isAbove(upper.range, step: step)
        }
        if let (lower, upper) = wrong {
            note(.bandOrder(first: lower.id, second: upper.id), at: upper, first: lower)
            guard areAllRead else { return }
            ordered.sort { $0.range.from ?? .zero < $1.range.from ?? .zero }
        }
        for (lower, upper) in zip(ordered, ordered.dropFirst()) where !upper.followsFault {
            if let (from, to) = lower.range.shared(with: upper.range, step: step) {
                let fault = AllocationFault.bandOverlap(
                    first: lower.id,
                    second: upper.id,
                    from: from,
                    to: to
                )
                note(fault, at: upper, first: lower)
            } else if let end = lower.range.end(on: step), let from = upper.range.from,
                end < from,
                !bands.contains(where: { $0.start != lower.start && $0.range.holds(end) })
            {
                let fault = AllocationFault.bandGap(
                    above: upper.id,
                    below: lower.id,
                    from: end,
                    to: from,
                    isOfSteps: lower.range.to != nil && step == nil
                )
                note(fault, at: upper, first: lower)
            }
        }
    }

    private mutating func note(_ fault: AllocationFault, at band: BandDraft, first: BandDraft) {
        note(.allocation(fault), at: band.start..<band.start + 1, first: first.start)
    }
}

extension NumberRange {
    /// The numbers that it and another both hold, from the first to below the last or on; nil for none.
    fileprivate func shared(with other: NumberRange, step: Exact?) -> (from: Exact, to: Exact?)? {
        let from = [from, other.from].compactMap(\.self).max() ?? .zero
        let to = [end(on: step), other.end(on: step)].compactMap(\.self).min()
        return to.map { from < $0 } ?? true ? (from, to) : nil
    }

    /// Whether all of it lies above another.
    fileprivate func isAbove(_ other: NumberRange, step: Exact?) -> Bool {
        guard shared(with: other, step: step) == nil, let start = other.from else { return false }
        return end(on: step).map { $0 > start } ?? true
    }
}
