public import PersonalBudgets
internal import PlainText

/// Works out cases one after another: what belongs to a scheme or a year is done once.
public struct Assessor: Sendable {
    let library: Library
    /// The id of the scheme to use instead of the one a case names.
    let scheme: String?
    /// A day to use instead of a case's own dates.
    let date: CalendarDate?
    private let mostFaults: Int
    /// The rules that were looked up for the cases before.
    var rulesOfSchemes: RulesOfSchemes

    /// An assessor with a library.
    ///
    /// - Parameters:
    ///   - library: The schemes, regimes and rates that can be used.
    ///   - scheme: The id of a scheme to use instead of the one a case names.
    ///   - date: A day to use instead of a case's own dates.
    ///   - mostFaults: How many faults of a case are put into words; the others only count.
    public init(
        _ library: Library,
        scheme: String? = nil,
        on date: CalendarDate? = nil,
        showing mostFaults: Int = Diagnostic.mostShown
    ) {
        self.library = library
        rulesOfSchemes = RulesOfSchemes(library)
        self.scheme = scheme
        self.date = date
        self.mostFaults = mostFaults
    }

    /// Reads a document as a case and works it out.
    ///
    /// - Parameters:
    ///   - document: The bytes of the case.
    ///   - explain: Whether to keep each step.
    /// - Returns: The case with its figures, or its faults and no figure at all.
    public mutating func assess(
        _ document: Document,
        explain: Bool = false
    ) -> Reading<AssessedCase> {
        assess(document, explain: explain, asOf: nil)
    }

    /// One day of a run of charges, with so much of the person's notional capital used up.
    struct RunDay {
        let day: CalendarDate
        let notional: NotionalUse
        /// What the plan cost on the day before; nil for the first day.
        @Rare var planCost: PlanCost?
        /// The day itself, where there was nothing wrong on the day before.
        let since: CalendarDate?
    }

    /// Reads a document as a case and works it out, with the facts, the ages and the rates of one day
    /// of the support; nil for those that the case is assessed by.
    mutating func assess(
        _ document: Document,
        explain: Bool = false,
        asOf run: RunDay?
    ) -> Reading<AssessedCase> {
        document.read(showing: mostFaults) { reader throws(SyntaxFault) in
            defer { if let since = run?.since { reader.date(from: since) } }
            var named: Rulebook?
            var facts = Case.unread
            let header = try reader.header()
            guard try reader.expectFormat(.case, header),
                try fill(&facts, from: &reader, header, asOf: run, by: &named),
                let rulebook = named
            else { return nil }
            // A day before support asks nothing of the person, but it is a day of some rates too.
            let day = run?.day ?? facts.starts
            guard let year = rulesOfSchemes.year(on: facts.starts, by: rulebook),
                day >= facts.starts || rulesOfSchemes.year(on: day, by: rulebook) != nil
            else {
                let known = library.ratesDates(in: rulebook.regime?.regime.area ?? .england)
                return reader.noteWithoutRates(facts, on: day, rulebook.scheme.scheme, known)
            }
            if let fault = year.fault {
                reader.note(fault.inCase(), at: reader.place(ofValue: "/scheme"))
                return nil
            }
            let rules = year.rules
            reader.note(rules.problems(in: facts), of: facts, under: rules)
            guard !reader.hasErrors else { return nil }
            do throws(CalculationFault) {
                let assessment = try rules.assess(
                    facts,
                    planCost: run.flatMap { run throws(CalculationFault) in
                        try planCost(of: facts, after: run, by: rulebook, rules)
                    },
                    explain: explain
                )
                let later =
                    run == nil && year.isFollowed(inYearOf: facts)
                    ? later(than: year, of: facts, in: document, by: rulebook, assessment)
                    : .init()
                return AssessedCase(
                    document: document,
                    facts: consume facts,
                    rulebook: rulebook,
                    rules: rules,
                    rates: year.rates,
                    assessment: assessment,
                    later: later
                )
            } catch {
                reader.note(error, of: facts, under: rules)
                return nil
            }
        }
    }

    /// Reads the facts of a case on a day by the names of its scheme, which is told beside them; false
    /// when they are not all there.
    mutating func fill(
        _ facts: inout Case,
        from reader: inout Reader,
        _ header: DocumentHeader,
        asOf run: RunDay?,
        by named: inout Rulebook?
    ) throws(SyntaxFault) -> Bool {
        let day = run?.day
        let usual: Rulebook
        switch scheme(of: header, reader) {
        case .only(let rulebook)?: usual = rulebook
        case .editions(let editions)?:
            switch reader.edition(among: editions, for: reader.applicant(on: date)) {
            case .success(let fitting):
                usual = rulesOfSchemes.rulebook(
                    fitting,
                    regime: fitting.scheme.contribution?.regime
                )
            case .failure(let trouble):
                _ = try reader.caseDocument(by: .ofNoScheme, starting: date)
                reader.note(trouble, for: reader.applicant(on: date))
                return false
            }
        case nil:
            try noteNoScheme(header, &reader)
            return false
        }
        let policy = usual.scheme.scheme.contribution
        var regime = policy?.regime
        if let policy, !policy.choices.regimes.isEmpty {
            regime = policy.regime(for: reader.residence(asOf: day, starting: date))
        }
        let rulebook =
            regime == policy?.regime
            ? usual : rulesOfSchemes.rulebook(usual.scheme, regime: regime)
        if rulebook.regime == nil, let regime {
            _ = try reader.caseDocument(by: .ofNoScheme, starting: date)
            reader.note(
                .rules(.regimeUnknown(regime, known: library.regimeIDs)),
                at: header.scheme?.quoted ?? reader.start..<reader.start + 1
            )
            return false
        }
        named = rulebook
        guard
            try reader.fill(
                &facts,
                by: rulebook,
                isNamed: scheme == nil,
                starting: date,
                asOf: day
            )
        else { return false }
        if rulebook.vocabulary.namesOtherRules {
            reader.settle(&facts, by: rulebook, asOf: max(day ?? facts.starts, facts.starts))
        }
        facts.plan?.settleWeeks(from: facts.starts)
        if let run {
            facts.stand(on: run.day, by: rulebook.scheme.scheme.prices)
            facts.spend(run.notional)
        }
        return true
    }

    /// Says that a case names no scheme that is known.
    ///
    /// The rest of it is read by the one that was probably meant, or else for what is a fault in
    /// every scheme, so that all that can be told is told at once.
    private mutating func noteNoScheme(
        _ header: DocumentHeader,
        _ reader: inout Reader
    ) throws(SyntaxFault) {
        let stated = scheme ?? header.scheme.map { reader.cursor.characters(of: $0) }
        let meant: String?
        if let stated {
            reader.note(
                .schemeUnknown(library.noScheme(stated)),
                at: header.scheme?.quoted ?? reader.start..<reader.start + 1
            )
            // An id of another year is no slip: its scheme may ask other questions.
            let others = library.faultySchemes[stated] == nil ? library.schemeIDs : []
            meant = NearestWord.nearest(to: stated, among: others).flatMap { near in
                near.filter { !$0.isNumber } == stated.filter { !$0.isNumber } ? nil : near
            }
        } else {
            meant = try reader.schemeMeant()
        }
        if scheme == nil, let meant, case .only(let rulebook)? = rulesOfSchemes.scheme(meant) {
            _ = try reader.caseDocument(by: rulebook, starting: date)
        } else {
            if stated == nil { try reader.noteSchemeKind(library.schemeIDs) }
            _ = try reader.caseDocument(by: .ofNoScheme, starting: date)
        }
    }

    /// The scheme that a case names, or the one to use in its place; nil when there is none.
    private mutating func scheme(
        of header: DocumentHeader,
        _ reader: borrowing Reader
    ) -> RulesOfSchemes.NamedScheme? {
        if let scheme { return rulesOfSchemes.scheme(scheme) }
        return header.scheme.flatMap { rulesOfSchemes.scheme($0, in: reader) }
    }

    /// The questionnaire that a case is read by; nil when there is none.
    mutating func questionnaire(of person: JSONTree) -> Questionnaire? {
        rulesOfSchemes.scheme(of: person, by: scheme, on: date)?.questionnaire
    }

    /// What the plan costs in its year: as on the day before, or in a new year as an assessment of
    /// that year's first day has it.
    private mutating func planCost(
        of facts: Case,
        after run: RunDay,
        by rulebook: Rulebook,
        _ rules: RuleSet
    ) throws(CalculationFault) -> PlanCost? {
        if let known = run.planCost, known.starts == facts.planStarts { return known }
        var trace = Trace(on: false)
        return try (rulesOfSchemes.year(on: facts.planStarts, by: rulebook)?.rules ?? rules)
            .planCost(of: facts, trace: &trace)
    }
}

extension Assessor {
    /// Figures, or faults and no figure at all.
    public mutating func outcome(_ document: Document, explain: Bool = false) -> CaseResult {
        CaseResult(assess(document, explain: explain), of: document)
    }
}
