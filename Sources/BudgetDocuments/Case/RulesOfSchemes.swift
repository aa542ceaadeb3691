internal import PersonalBudgets

/// The rules of the schemes that cases name, each looked up in a library once for all of them.
struct RulesOfSchemes: Sendable {
    private let library: Library
    private var named: [NamedScheme] = []
    /// The ids of the named schemes, found without building a string.
    private var ids = NameTable([])
    /// Rulebooks of the same schemes, for people who live elsewhere, and of their editions.
    private var elsewhere: [Rulebook] = []
    private var years: [Year] = []

    init(_ library: Library) { self.library = library }

    /// What the id of a scheme stands for.
    enum NamedScheme {
        /// The one scheme of the id, with the regime it names.
        case only(Rulebook)
        /// Several editions: each case says which of them it means.
        case editions([SchemeDocument])
    }

    /// A scheme's rules on the days that some rates cover.
    final class Year: Sendable {
        let rates: RatesDocument?
        let rules: RuleSet
        /// What is wrong with the council's own amounts on these days.
        let fault: SchemeFault?
        /// The first day of the next rates; nil where none are known.
        let next: CalendarDate?
        /// The first day of support whose year reaches the next rates.
        let reaches: CalendarDate

        init(
            rates: RatesDocument?,
            rules: RuleSet,
            fault: SchemeFault?,
            next: CalendarDate?
        ) {
            self.rates = rates
            self.rules = rules
            self.fault = fault
            self.next = next
            reaches = next.flatMap { rules.firstStart(ofYearReaching: $0) } ?? .latest
        }

        /// Whether other rules may bear on the year of a case: the next rates begin in it, or the
        /// least wages of somebody whom its plan employs may rise before them, or the case changes, or
        /// the person is in a care home, where the length of a stay bears on it.
        func isFollowed(inYearOf facts: borrowing Case) -> Bool {
            if !facts.changes.isEmpty { return true }
            if facts.person.setting == .careHome { return true }
            guard next != nil else { return false }
            guard let plan = facts.plan else {
                return facts.finance?.status == .full && facts.starts >= reaches
            }
            return facts.starts >= reaches || plan.employsSomebody
        }
    }
}

extension RulesOfSchemes {
    /// What an id stands for; nil when it stands for nothing.
    mutating func scheme(_ id: String) -> NamedScheme? {
        (ids.names.firstIndex(of: id) ?? look(up: id)).map { named[$0] }
    }

    /// What an id that stands in a text stands for; nil when it stands for nothing.
    mutating func scheme(_ id: JSONText, in reader: borrowing Reader) -> NamedScheme? {
        if let known = reader.position(of: id, in: ids) { return named[known] }
        return look(up: reader.cursor.characters(of: id)).map { named[$0] }
    }

    /// The edition of a scheme that a case is read by, with a scheme or a day that stands in for its
    /// own; nil when there is none, or several might be meant.
    mutating func scheme(
        of person: JSONTree,
        by other: String?,
        on date: CalendarDate?
    ) -> Scheme? {
        guard case .text(let id)? = person["scheme"] else { return nil }
        switch scheme(other ?? id) {
        case .only(let rulebook): return rulebook.scheme.scheme
        case .editions(let editions):
            let document = Document(file: "", bytes: person.json)
            var reader = document.reader
            let edition = reader.edition(among: editions, for: reader.applicant(on: date))
            return (try? edition.get())?.scheme
        case nil: return nil
        }
    }

    /// Looks up what an id stands for, for all cases to come; nil when it stands for nothing.
    private mutating func look(up id: String) -> Int? {
        let editions = library.editions(of: id)
        guard let first = editions.first else { return nil }
        named.append(
            editions.count > 1
                ? .editions(editions)
                : .only(library.rulebook(first))
        )
        ids = NameTable(ids.names + [id])
        return named.count - 1
    }

    /// A scheme with the regime for where a person lives.
    mutating func rulebook(_ document: SchemeDocument, regime id: String?) -> Rulebook {
        let scheme = document.scheme
        let known = elsewhere.first {
            $0.scheme.scheme === scheme && $0.regime?.regime.id == id
        }
        if let known { return known }
        let found = library.rulebook(document, regime: id)
        elsewhere.append(found)
        return found
    }

    /// The rules of a day: a scheme with a means test needs the rates of the day support starts.
    mutating func year(on day: CalendarDate, by rulebook: Rulebook) -> Year? {
        let scheme = rulebook.scheme.scheme
        let regime = rulebook.regime?.regime
        if let known = years.first(where: {
            $0.rules.scheme === scheme && $0.rules.meansTest?.regime === regime
                && $0.rates?.dates.contains(day) ?? true
        }) {
            return known
        }
        var rules = RuleSet(scheme: scheme, meansTest: nil)
        var rates: RatesDocument?
        var fault: SchemeFault?
        var next: CalendarDate?
        if let regime {
            guard let found = library.rates(on: day, in: regime.area) else { return nil }
            rates = found
            let bound = found.bound(to: regime, with: scheme.contribution)
            rules = RuleSet(scheme: scheme, meansTest: (regime, bound))
            let unlawful =
                rules.policy?.limitFault(under: regime, in: found)
                ?? ruleBeyondLaw(of: scheme, in: (regime, found), on: day)
            fault = unlawful.map {
                SchemeFault(fault: $1, pointer: $0, file: rulebook.scheme.file)
            }
            next = library.ratesStart(after: day, in: regime.area)
        }
        let year = Year(rates: rates, rules: rules, fault: fault, next: next)
        years.append(year)
        return year
    }

    /// A rule of a scheme that asks for more than a law which has begun since its edition ended; on
    /// the days of the edition the scheme itself is held to it.
    private func ruleBeyondLaw(
        of scheme: Scheme,
        in year: (regime: Regime, rates: RatesDocument),
        on day: CalendarDate
    ) -> (pointer: String, fault: Fault)? {
        guard !scheme.applies.dates.contains(day),
            let policy = scheme.contribution?.held(in: year.regime.id), policy.isHeldToAYear,
            // The one of the year has the council's own rules in the place of those.
            let national = library.regime(year.regime.id)?.regime
        else { return nil }
        return policy.rulesBeyondLaw(under: national, in: year.rates, on: day...day).first
    }
}
