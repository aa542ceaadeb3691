internal import PersonalBudgets

private enum AllocationMember: String, Interned {
    case point, planLimit, rounding, bands, adjusters, source, at, evidence
    static let table = compiled()
}

private enum BandMember: String, Interned {
    case id, fromPoints, belowPoints, fromPerWeek, toPerWeek
    static let table = compiled()
}

private enum AdjusterMember: String, Interned {
    case id, question, additions, source, at, evidence
    static let table = compiled()
}

private enum AdditionMember: String, Interned {
    case answer, quantity, service
    static let table = compiled()
}

extension Allocation.Point: Interned { static let table = compiled() }
extension Allocation.PlanLimit: Interned { static let table = compiled() }

/// An allocation whose adjusters still name questions, answers and services.
struct AllocationDraft {
    var point: Allocation.Point?
    var planLimit: Allocation.PlanLimit?
    var rounding: Rounding?
    var bands: [Band] = []
    var adjusters: [AdjusterDraft] = []
    var citation: Citation
}

/// An adjuster as it is read.
struct AdjusterDraft {
    let id: String
    let question: Placed<String>
    let additions: [(answer: Placed<String>, quantity: Exact, service: Placed<String>)]
    let citation: Citation
}

extension Reader {
    /// The bands, the point in them, and the adjusters.
    mutating func allocation(_ sources: SourceList) throws(SyntaxFault) -> AllocationDraft? {
        var citation = CitationDraft(ahead: self, sources)
        var draft = AllocationDraft(citation: citation.citation(from: sources))
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: AllocationMember.self) {
            switch member {
            case .point: draft.point = try choice()
            case .planLimit: draft.planLimit = try choice()
            case .rounding: draft.rounding = try choice()
            case .bands: draft.bands = try bands()
            case .adjusters:
                guard var elements = try list() else { continue }
                while try next(&elements) {
                    if let adjuster = try adjuster(within: citation, sources) {
                        draft.adjusters.append(adjuster)
                    }
                }
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        require(
            [AllocationMember.point, .planLimit, .rounding, .bands, .source, .evidence],
            in: members
        )
        draft.citation = citation.citation(from: sources)
        return draft
    }

    /// The bands in order; a gap or an overlap between two neighbours is a fault.
    private mutating func bands() throws(SyntaxFault) -> [Band] {
        var bands: [Band] = []
        var lower: Band?
        guard var elements = try list() else { return bands }
        while try next(&elements) {
            cursor.skipWhitespace()
            let start = cursor.offset
            guard let band = try band() else {
                // A band that cannot be read is one fault, not also a gap.
                lower = nil
                continue
            }
            if let lower { noteNeighbours(lower, band, at: start..<start + 1) }
            lower = band
            if bands.contains(where: { $0.id == band.id }) {
                note(.idRepeated(band.id, what: "band"), at: start..<start + 1)
            }
            bands.append(band)
        }
        noteUnpricedBand(in: bands)
        return bands
    }

    /// A band without amounts stands at an end of the table, never between bands that have them.
    private mutating func noteUnpricedBand(in bands: [Band]) {
        let priced = bands.indices.filter { bands[$0].amounts != nil }
        guard let first = priced.first, let last = priced.last else { return }
        for band in bands[first...last] where band.amounts == nil {
            note(.bandAmount(band.id), at: cursor.offset - 1..<cursor.offset)
        }
    }

    private mutating func noteNeighbours(_ lower: Band, _ upper: Band, at range: Range<Int>) {
        guard let end = lower.below, end <= upper.from else {
            return note(.bandOverlap(first: lower.id, second: upper.id), at: range)
        }
        if end < upper.from {
            note(
                .bandGap(above: upper.id, below: lower.id, from: end, to: upper.from),
                at: range
            )
        }
    }

    private mutating func band() throws(SyntaxFault) -> Band? {
        var id: String?
        var from: Exact?
        var below: Exact?
        var lowest: Pence?
        var highest: Pence?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: BandMember.self) {
            switch member {
            case .id: id = try words()
            case .fromPoints: from = try decimal(upTo: 1_000_000)?.value
            case .belowPoints: below = try decimal(upTo: 1_000_000)?.value
            case .fromPerWeek: lowest = try money()
            case .toPerWeek: highest = try money()
            }
        }
        require([BandMember.id, .fromPoints], in: members)
        guard let id, let from else { return nil }
        if let below, below <= from {
            note(.limitOrder, at: place(of: "belowPoints", in: members))
        }
        switch (lowest, highest) {
        case (let lowest?, let highest?) where lowest <= highest:
            return Band(id: id, from: from, below: below, amounts: lowest...highest)
        case (nil, nil)
        where !has(BandMember.fromPerWeek, in: members)
            && !has(BandMember.toPerWeek, in: members):
            return Band(id: id, from: from, below: below, amounts: nil)
        default:
            // An amount that stands there and cannot be read is one fault, not also a missing one.
            let isWhole =
                (lowest != nil) == has(BandMember.fromPerWeek, in: members)
                && (highest != nil) == has(BandMember.toPerWeek, in: members)
            if isWhole { note(.bandAmount(id), at: members.opening) }
            return nil
        }
    }

    private mutating func adjuster(
        within outer: CitationDraft,
        _ sources: SourceList
    ) throws(SyntaxFault) -> AdjusterDraft? {
        var id: String?
        var question: Placed<String>?
        var additions: [(answer: Placed<String>, quantity: Exact, service: Placed<String>)] = []
        var citation = CitationDraft(within: outer)
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: AdjusterMember.self) {
            switch member {
            case .id: id = try self.id()?.value
            case .question: question = try self.id()
            case .additions:
                guard var elements = try list() else { continue }
                while try next(&elements) {
                    if let addition = try addition() { additions.append(addition) }
                }
            case .source, .at, .evidence: try citation.take(member, &self, sources)
            }
        }
        require([AdjusterMember.id, .question, .additions], in: members)
        guard let id, let question else { return nil }
        return AdjusterDraft(
            id: id,
            question: question,
            additions: additions,
            citation: citation.citation(from: sources)
        )
    }

    private mutating func addition() throws(SyntaxFault) -> (
        answer: Placed<String>, quantity: Exact, service: Placed<String>
    )? {
        var answer: Placed<String>?
        var quantity: Exact?
        var service: Placed<String>?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: AdditionMember.self) {
            switch member {
            case .answer: answer = try id()
            case .quantity: quantity = try decimal(upTo: 1_000)?.value
            case .service: service = try id()
            }
        }
        require(AdditionMember.allCases, in: members)
        guard let answer, let quantity, let service else { return nil }
        return (answer, quantity, service)
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
        var adjusters: [Adjuster] = []
        for adjuster in draft.adjusters {
            if let resolved = resolve(
                adjuster,
                questions: questionnaire?.questions ?? [],
                services: prices?.services ?? []
            ) {
                adjusters.append(resolved)
            }
        }
        guard let point = draft.point, let planLimit = draft.planLimit,
            let rounding = draft.rounding
        else { return nil }
        return Allocation(
            bands: draft.bands,
            point: point,
            planLimit: planLimit,
            adjusters: adjusters,
            rounding: rounding,
            citation: draft.citation
        )
    }

    private mutating func resolve(
        _ draft: AdjusterDraft,
        questions: [Question],
        services: [PriceList.Service]
    ) -> Adjuster? {
        guard
            let question = position(
                of: draft.question,
                in: questions.map(\.id),
                what: "question"
            )
        else { return nil }
        let answers = questions[question].answers.map(\.id)
        var additions = [Adjuster.Addition?](repeating: nil, count: answers.count)
        for addition in draft.additions {
            guard let answer = position(of: addition.answer, in: answers, what: "answer"),
                let service = position(
                    of: addition.service,
                    in: services.map(\.id),
                    what: "service"
                )
            else { continue }
            guard let price = services[service].price else {
                note(
                    .priceMissing(service: addition.service.value),
                    at: addition.service.range
                )
                continue
            }
            additions[answer] = .init(
                quantity: addition.quantity,
                service: service,
                price: price
            )
        }
        return Adjuster(
            id: draft.id,
            question: question,
            additions: additions,
            citation: draft.citation
        )
    }

    private mutating func position(
        of name: Placed<String>,
        in names: [String],
        what: String
    ) -> Int? {
        if let position = names.firstIndex(of: name.value) { return position }
        note(.referenceUnknown(name.value, what: what, allowed: names), at: name.range)
        return nil
    }
}
