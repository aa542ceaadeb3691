public import PersonalBudgets

/// A case with the documents it was worked out by, and what came out.
public struct AssessedCase: Sendable {
    /// The bytes of the case.
    public let document: Document
    /// The facts.
    public let facts: Case
    /// The scheme and the regime.
    public let rulebook: Rulebook
    /// The scheme, the regime and the rates as the rules take them.
    public let rules: RuleSet
    /// The rates file; nil when the scheme has no means test.
    public let rates: RatesDocument?
    /// What came out.
    public let assessment: Assessment
}

extension Document {
    /// Reads the document as a case and works it out.
    ///
    /// - Parameters:
    ///   - library: The schemes, regimes and rates that can be used.
    ///   - scheme: The id of a scheme to use instead of the one the case names.
    ///   - date: A day to use instead of the case's own dates.
    ///   - explain: Whether to keep each step.
    /// - Returns: The case with its figures, or its faults and no figure at all.
    public func assessed(
        with library: Library,
        scheme: String? = nil,
        on date: CalendarDate? = nil,
        explain: Bool = false
    ) -> Reading<AssessedCase> {
        read { reader throws(SyntaxFault) in
            guard let (read, rulebook) = try reader.facts(with: library, scheme: scheme)
            else { return nil }
            var facts = read
            if let date { (facts.date, facts.starts) = (date, date) }
            guard let (rules, rates) = reader.rules(for: facts, by: rulebook, of: library)
            else { return nil }
            for problem in rules.problems(in: facts) {
                reader.note(problem, of: facts, under: rules)
            }
            guard reader.hasNoErrors else { return nil }
            do throws(CalculationFault) {
                return AssessedCase(
                    document: self,
                    facts: facts,
                    rulebook: rulebook,
                    rules: rules,
                    rates: rates,
                    assessment: try rules.assess(facts, explain: explain)
                )
            } catch {
                reader.note(error, under: rules)
                return nil
            }
        }
    }
}

extension Reader {
    fileprivate var hasNoErrors: Bool {
        findings.allSatisfy { $0.fault.code.severity != .error }
    }

    /// The facts of a case, read by the names of its scheme.
    fileprivate mutating func facts(
        with library: Library,
        scheme: String?
    ) throws(SyntaxFault) -> (Case, Rulebook)? {
        guard try isFormat(.case) else { return nil }
        let named = try header().scheme
        guard let id = scheme ?? named?.value else {
            cursor.skipWhitespace()
            let opening = cursor.offset..<cursor.offset + 1
            try skip()
            note(.memberMissing("scheme"), at: opening)
            return nil
        }
        guard let rulebook = library.rulebook(id) else {
            try skip()
            note(
                .schemeUnknown(id, known: library.schemeIDs),
                at: named?.range ?? cursor.offset..<cursor.offset
            )
            return nil
        }
        return try caseDocument(by: rulebook).map { ($0, rulebook) }
    }

    /// The rules of a day: a scheme with a means test needs the rates of the day support starts.
    fileprivate mutating func rules(
        for facts: Case,
        by rulebook: Rulebook,
        of library: Library
    ) -> (RuleSet, RatesDocument?)? {
        let scheme = rulebook.scheme.scheme
        guard let regime = rulebook.regime?.regime else {
            return (RuleSet(scheme: scheme, meansTest: nil), nil)
        }
        guard let rates = library.rates(on: facts.starts) else {
            note(
                .ratesDate(facts.starts, known: library.ratesDates),
                at: place(of: .starts)
            )
            return nil
        }
        return (RuleSet(scheme: scheme, meansTest: (regime, rates.bound(to: regime))), rates)
    }

    /// Notes what the rules have found, at its place in the file.
    fileprivate mutating func note(
        _ problem: Problem,
        of facts: Case,
        under rules: RuleSet
    ) {
        let scheme = rules.scheme
        let fault: Fault =
            switch problem {
            case .schemeDate: .schemeDate(scheme: scheme.id, covers: scheme.applies.dates)
            case .personAge: .personAge(youngest: scheme.applies.ageFrom)
            case .settingNotCovered:
                .settingNotCovered(
                    facts.person.setting.rawValue,
                    allowed: scheme.applies.settings.map(\.rawValue)
                )
            case .priceDate:
                .priceDate(covers: scheme.prices?.dates ?? scheme.applies.dates)
            case .benefitAmount(let income, let published):
                .benefitAmount(
                    kind: rules.incomeTitle(income, of: facts),
                    published: published
                )
            }
        note(fault, at: place(of: problem.place))
    }

    /// Notes what stopped the arithmetic.
    fileprivate mutating func note(
        _ fault: CalculationFault,
        under rules: RuleSet
    ) {
        switch fault {
        case .rateMissing(let cell):
            note(
                .rateMissing(
                    cell: rules.meansTest?.regime.cellNames[cell.position] ?? "",
                    rates: rules.meansTest?.rates.title ?? ""
                ),
                at: place(of: .starts)
            )
        case .personalAmountMissing:
            note(.personalAmountMissing, at: place(of: .born))
        case .tooLarge, .divisionByZero:
            note(.figureTooLarge, at: place(of: .document))
        }
    }

    /// Where a typed place stands in this text.
    private func place(of place: Place) -> Range<Int> {
        for pointer in place.pointers {
            var search = Cursor(bytes, from: start, to: cursor.end)
            if let found = search.place(of: pointer) { return found.value }
        }
        return start..<start + 1
    }
}

extension Place {
    /// The JSON Pointers to try, the first that leads somewhere counts.
    var pointers: [String] {
        switch self {
        case .document: [""]
        case .date: ["/date"]
        case .starts: ["/starts", "/date"]
        case .born: ["/person/born"]
        case .setting: ["/person/setting"]
        case .incomeAmount(let index): ["/finance/income/\(index)/amount"]
        }
    }
}

extension RuleSet {
    fileprivate func incomeTitle(_ index: Int, of facts: Case) -> String {
        guard let line = facts.finance?.income?[index] else { return "" }
        return meansTest?.regime.incomeKinds[line.kind].title ?? ""
    }
}
