internal import PersonalBudgets

private enum AllocationMember: String, Interned {
    case point, planLimit, rounding, bands, adjusters, source, at, evidence
    case every, step, below, above, knots, between, cliff
    static let table = compiled(through: .cliff)
    var choices: NameTable? {
        switch self {
        case .point: Allocation.Point.table
        case .planLimit: Allocation.PlanLimit.table
        case .rounding: Rounding.table
        case .between: Between.table
        default: nil
        }
    }
}

private enum KnotMember: String, Interned {
    case points, amount
    static let table = compiled(through: .amount)
}

/// What lies between two knots.
private enum Between: String, Interned {
    case linear, step
    static let table = compiled(through: .step)
}

/// A point of a line from points to amounts.
private struct KnotDraft {
    /// Where it begins in the text.
    let start: Int
    let points: Exact
    let amount: Pence
}

extension Allocation.Point: Interned { static let table = compiled(through: .highest) }
extension Allocation.PlanLimit: Interned { static let table = compiled(through: .point) }
extension Allocation.Every: Interned { static let table = compiled(through: .year) }
extension Allocation.Beyond: Interned { static let table = compiled(through: .nearestBand) }

/// An allocation whose bands and adjusters still name questions, answers and services.
struct AllocationDraft {
    var point: Allocation.Point?
    var planLimit: Allocation.PlanLimit?
    var rounding: RoundingRule?
    var every = Allocation.Every.week
    var step: Exact?
    var cliff = Allocation.usualCliff
    var below: Allocation.Beyond?
    var above: Allocation.Beyond?
    var bands: [BandDraft] = []
    var listedBands: Int?
    var adjusters: [AdjusterDraft] = []
    var citation: Citation
}

extension Reader {
    /// The bands, the point in them, and the adjusters.
    mutating func allocation(_ sources: SourceList) throws(SyntaxFault) -> AllocationDraft? {
        var citation = CitationDraft(ahead: self, sources)
        var draft = AllocationDraft(citation: citation.citation(from: sources))
        var knots: [KnotDraft] = []
        var between: Between?
        var (areBandsRead, holdsNoBand) = (true, false)
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: AllocationMember.self) {
            switch member {
            case .point: draft.point = try choice()
            case .planLimit: draft.planLimit = try choice()
            case .rounding: draft.rounding = try roundingRule(ofMoney: true)
            case .every: draft.every = try choice() ?? .week
            case .step: draft.step = try step()
            case .cliff: draft.cliff = try cliff() ?? draft.cliff
            case .below: draft.below = try choice()
            case .above: draft.above = try choice()
            case .bands:
                let faults = findings.count
                draft.bands = try bands()
                areBandsRead = findings.count == faults
                holdsNoBand = draft.bands.isEmpty && areBandsRead
            case .knots: knots = try self.knots()
            case .between: between = try choice()
            case .adjusters: draft.adjusters = try adjusters(within: citation, sources)
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        require([AllocationMember.planLimit, .rounding, .source, .evidence], in: members)
        if has(AllocationMember.knots, in: members) {
            require([AllocationMember.between], in: members)
            draft.listedBands = draft.bands.count
            draft.bands += bands(between: knots, between ?? .step)
        } else if has(AllocationMember.between, in: members) {
            require([AllocationMember.knots], in: members)
        } else if lacks(AllocationMember.knots, in: members),
            lacks(AllocationMember.adjusters, in: members)
        {
            require([AllocationMember.bands], in: members)
        }
        if holdsNoBand {
            let list = AllocationMember.bands
            note(.listEmpty(list.rawValue), at: place(of: list, in: members))
        }
        if draft.bands.contains(where: { $0.isRange }) {
            require([AllocationMember.point], in: members)
        }
        if draft.every != .week, let start = draft.bands.first(where: \.isWeekly)?.start {
            note(.allocation(.bandOfWeek(every: draft.every.words)), at: start..<start + 1)
        }
        note(neighboursOf: draft.bands, step: draft.step, areAllRead: areBandsRead)
        draft.citation = citation.citation(from: sources)
        return draft
    }

    /// By how large a part of itself an amount may rise at once: ten times is no limit that anybody
    /// means, but a number of per cent or of pounds.
    private mutating func cliff() throws(SyntaxFault) -> Exact? {
        guard let part = try exact() else { return nil }
        guard part.value <= Exact(10) else {
            note(.numberTooLarge(excerpt(part.range), most: "10"), at: part.range)
            return nil
        }
        return part.value
    }

    private mutating func knots() throws(SyntaxFault) -> [KnotDraft] {
        var knots: [KnotDraft] = []
        guard var elements = try list() else { return knots }
        while try next(&elements) {
            let start = cursor.offset
            var points: Placed<Exact>?
            var amount: Pence?
            guard var members = try object() else { continue }
            while let member = try next(&members, of: KnotMember.self) {
                switch member {
                case .points: points = try exact()
                case .amount: amount = try money()
                }
            }
            requireAll(of: KnotMember.self, in: members)
            guard let points, let amount else { continue }
            if let last = knots.last, last.points >= points.value {
                note(.allocation(.knotOrder), at: points.range)
            }
            knots.append(KnotDraft(start: start, points: points.value, amount: amount))
        }
        return knots
    }

    /// The bands from each knot to the next, and the last knot alone.
    private mutating func bands(
        between knots: [KnotDraft],
        _ between: Between
    ) -> [BandDraft] {
        knots.enumerated().map { index, knot in
            let next = index + 1 < knots.count ? knots[index + 1] : nil
            var rise: Band.Rise?
            if between == .linear, let next, next.points > knot.points {
                do throws(CalculationFault) {
                    let perPoint =
                        try (next.amount.exact - knot.amount.exact) / (next.points - knot.points)
                    rise = Band.Rise(perPoint: perPoint, from: knot.points)
                } catch {
                    note(.allocation(.riseTooLarge), at: next.start..<next.start + 1)
                }
            }
            return BandDraft(
                id: written(knot.points) + (next.map { " to under " + written($0.points) } ?? ""),
                start: knot.start,
                range: NumberRange(
                    from: knot.points,
                    to: next == nil ? knot.points : nil,
                    below: next?.points
                ),
                when: [],
                amounts: knot.amount...knot.amount,
                rise: rise
            )
        }
    }
}

// Names into positions, once the whole scheme is read.
extension Reader {
    /// Resolves the names in an allocation; a name that is not there is a fault.
    mutating func resolve(
        _ draft: AllocationDraft,
        questionnaire: Questionnaire?,
        prices: PriceList?
    ) -> Allocation? {
        let names = SchemeNames(
            questions: questionnaire?.questions ?? [],
            measures: questionnaire?.measures.map(\.id) ?? [],
            hasPoints: true,
            hasUnpaidHours: questionnaire.map { $0.treatment.isByHours } ?? false
        )
        var bands: [Band] = []
        for band in draft.bands {
            bands.append(
                Band(
                    id: band.id,
                    range: band.range,
                    when: resolve(band.when, names),
                    amounts: band.amounts,
                    rise: band.rise
                )
            )
        }
        var adjusters: [Adjuster] = []
        for adjuster in draft.adjusters {
            if let resolved = resolve(adjuster, names, prices?.services ?? []) {
                adjusters.append(resolved)
            }
        }
        // A name that could not be read is one fault; the hours may have been meant by it.
        if names.hasUnpaidHours, !hasErrors, !adjusters.contains(where: \.readsUnpaidHours) {
            note(
                .allocation(.unpaidHoursUnread),
                at: place(ofValue: "/questionnaire/unpaidSupport/treatment")
            )
        }
        guard let planLimit = draft.planLimit, let rounding = draft.rounding else { return nil }
        return Allocation(
            bands: bands,
            listedBands: draft.listedBands,
            step: draft.step,
            below: draft.below,
            above: draft.above,
            every: draft.every,
            point: draft.point ?? .lowest,
            planLimit: planLimit,
            cliff: draft.cliff,
            adjusters: adjusters,
            rounding: rounding,
            citation: draft.citation
        )
    }
}

extension Adjuster {
    /// Whether the hours of unpaid support change what it does.
    fileprivate var readsUnpaidHours: Bool {
        action.operand == .unpaidHours || when.contains { $0.of == .unpaidHours }
    }
}
