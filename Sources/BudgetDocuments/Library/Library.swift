public import PersonalBudgets

/// The schemes, regimes and rates that can be used: those built in, and any that were read.
public struct Library: Sendable {
    private var texts: [BuiltInText]
    private var schemes: [SchemeDocument] = []
    private var regimes: [RegimeDocument] = []
    private var rates: [RatesDocument] = []
    /// The ids of regimes that are there and have faults: that they cannot be used is said of them.
    private(set) var faultyRegimes: Set<String> = []
    /// The files of the schemes that are there and have faults, by id: a case of one is told of its
    /// file.
    private(set) var faultySchemes: [String: String] = [:]

    /// What is built in.
    public init() { texts = BuiltInText.all }

    /// Adds a scheme that was read; it stands instead of any other of the same id.
    public mutating func add(_ scheme: SchemeDocument) {
        schemes.removeAll { $0.scheme.id == scheme.scheme.id }
        schemes.append(scheme)
    }
    /// Adds an edition of a scheme beside others that were read; the day of the assessment and the
    /// person decide between them.
    public mutating func add(edition: SchemeDocument) { schemes.append(edition) }
    /// Adds a regime that was read; it stands before a built-in one of the same id.
    public mutating func add(_ regime: RegimeDocument) { regimes.append(regime) }
    /// Adds rates that were read; they stand instead of built-in ones of the same id, on days that they
    /// do not cover too.
    public mutating func add(_ rates: RatesDocument) {
        texts.removeAll { $0.kind == .rates && $0.id == rates.id }
        self.rates.append(rates)
    }

    /// Adds what documents hold that lie together, each read beside what it builds on: the rates
    /// first, then the regimes, then the schemes.
    ///
    /// They stand before whatever else there is of their ids; what has faults is left out.
    ///
    /// - Returns: The faults of what is left out.
    @discardableResult
    public mutating func add(_ documents: [Document]) -> [Diagnostic] {
        let kinds = Dictionary(grouping: documents, by: \.kind)
        var together = CheckedTogether()
        var faults: [Diagnostic] = []
        func good<Value>(_ reading: Reading<Value>, of document: Document) -> Value? {
            var found = reading.diagnostics.faults
            // Of editions of a scheme that are for the same people, a case may still name one.
            if document.kind != .scheme {
                found += together.findings(in: document, beside: found)
            }
            faults += found
            return found.isEmpty ? reading.value : nil
        }
        for document in kinds[.rates] ?? [] {
            if let rates = good(document.rates(beside: self), of: document) { add(rates) }
        }
        for document in kinds[.regime] ?? [] {
            if let regime = good(document.regime(beside: self), of: document) {
                add(regime)
            } else {
                faultyRegimes.insert(document.id)
            }
        }
        var editions: [SchemeDocument] = []
        for document in kinds[.scheme] ?? [] {
            let reading = document.usableScheme(beside: self)
            if let scheme = good(reading, of: document) {
                editions.append(scheme)
            } else {
                faultySchemes[document.id] = document.file
            }
        }
        schemes.removeAll { known in editions.contains { $0.scheme.id == known.scheme.id } }
        schemes += editions
        return faults
    }

    /// The ids of all schemes, sorted.
    public var schemeIDs: [String] {
        let builtIn = texts.filter { $0.kind == .scheme }.map(\.id)
        return Set(builtIn + schemes.map(\.scheme.id)).sorted()
    }

    /// That there is no scheme of an id, or none without faults.
    func noScheme(_ id: String) -> NoScheme {
        NoScheme(id: id, known: schemeIDs, faultyIn: faultySchemes[id])
    }

    /// The ids of all regimes, sorted.
    public var regimeIDs: [String] {
        let builtIn = texts.filter { $0.kind == .regime }.map(\.id)
        return Set(builtIn + regimes.map(\.regime.id)).sorted()
    }

    /// The scheme of an id; nil when there is none.
    public func scheme(_ id: String) -> SchemeDocument? {
        schemes.last { $0.scheme.id == id }
            ?? builtIn(.scheme, id).flatMap { text in
                text.document.scheme(sha256: text.sha256).value
            }
    }

    /// The editions of a scheme: those that were read under its id, or the one that is built in.
    ///
    /// The same file read twice is one edition.
    package func editions(of id: String) -> [SchemeDocument] {
        var editions: [SchemeDocument] = []
        for scheme in schemes where scheme.scheme.id == id {
            if !editions.contains(where: { $0.sha256 == scheme.sha256 }) {
                editions.append(scheme)
            }
        }
        return editions.isEmpty ? [scheme(id)].compactMap { $0 } : editions
    }

    /// The text of a scheme as it was read or is built in; nil when there is none.
    public func source(of id: String) -> String? {
        schemes.last { $0.scheme.id == id }?.text ?? builtIn(.scheme, id)?.text
    }

    /// The regime of an id; nil when there is none.
    public func regime(_ id: String) -> RegimeDocument? {
        regimes.last { $0.regime.id == id }
            ?? builtIn(.regime, id).flatMap { text in
                text.document.regime(sha256: text.sha256).value
            }
    }

    /// The scheme of an id with the regime it names; nil when there is no such scheme.
    public func rulebook(_ id: String) -> Rulebook? {
        scheme(id).map { rulebook($0) }
    }

    /// A scheme with the regime it names first.
    func rulebook(_ scheme: SchemeDocument) -> Rulebook {
        rulebook(scheme, regime: scheme.scheme.contribution?.regime)
    }

    /// A scheme with one of the regimes it names.
    func rulebook(_ scheme: SchemeDocument, regime id: String?) -> Rulebook {
        let others = scheme.scheme.contribution?.regimeIDs.filter { $0 != id } ?? []
        return Rulebook(
            scheme: scheme,
            regime: id.flatMap { regime($0) },
            others: others.compactMap { regime($0) }
        )
    }

    /// The rates that cover a day; nil when none do, and a neighbouring year is never used instead.
    public func rates(on day: CalendarDate, in area: Area = .england) -> RatesDocument? {
        rates.last { $0.area == area && $0.dates.contains(day) }
            ?? texts.first { $0.area == area && $0.dates?.contains(day) ?? false }
            .flatMap { text in text.document.rates(sha256: text.sha256).value }
    }

    /// Other rates that cover a day of these; nil when none do.
    func rates(overlapping document: RatesDocument) -> (id: String, isBuiltIn: Bool)? {
        let all =
            rates.filter { $0.area == document.area }.map { ($0.id, $0.dates, false) }
            + texts.filter { $0.area == document.area }
            .compactMap { text in text.dates.map { (text.id, $0, true) } }
        return all.first { $0.0 != document.id && $0.1.overlaps(document.dates) }
            .map { ($0.0, $0.2) }
    }

    /// The days between rates and those that were read for the time before, with the id of those;
    /// nil where they meet, or other rates hold that are built in.
    func gap(before document: RatesDocument) -> (id: String, days: ClosedRange<CalendarDate>)? {
        let start = document.dates.lowerBound
        let own = rates.filter { $0.area == document.area }
        guard
            let last = own.filter({ $0.dates.upperBound < start })
                .max(by: { $0.dates.upperBound < $1.dates.upperBound }),
            let first = last.dates.upperBound.adding(days: 1), let eve = start.adding(days: -1),
            first <= eve
        else { return nil }
        let ids = own.map(\.id) + [document.id]
        let isFilled = texts.contains { text in
            text.area == document.area && !ids.contains(text.id)
                && text.dates?.contains(eve) ?? false
        }
        return isFilled ? nil : (last.id, first...eve)
    }

    /// All days that rates of an area cover.
    public func ratesDates(in area: Area = .england) -> [ClosedRange<CalendarDate>] {
        rates.filter { $0.area == area }.map(\.dates)
            + texts.filter { $0.area == area }.compactMap(\.dates)
    }

    /// The rates of a regime for some days, each year's once.
    func rates(
        on days: ClosedRange<CalendarDate>,
        under regime: Regime
    ) -> [RatesDocument] {
        ratesDates(in: regime.area).filter { $0.overlaps(days) && $0.overlaps(regime.dates) }
            .compactMap { rates(on: $0.lowerBound, in: regime.area) }
    }

    /// The rates of the days for which a scheme is used, each year's once.
    public func rates(for rulebook: Rulebook) -> [RatesDocument] {
        let days = rulebook.scheme.scheme.applies.dates
        var found: [RatesDocument] = []
        for document in [rulebook.regime].compactMap(\.self) + rulebook.others {
            for year in rates(on: days, under: document.regime)
            where !found.contains(where: { $0.id == year.id }) {
                found.append(year)
            }
        }
        return found.sorted { $0.dates.lowerBound < $1.dates.lowerBound }
    }

    /// The first day after another on which rates of an area begin; nil when none do.
    func ratesStart(after day: CalendarDate, in area: Area) -> CalendarDate? {
        var first: CalendarDate?
        for dates in ratesDates(in: area) where dates.lowerBound > day {
            first = min(first ?? .latest, dates.lowerBound)
        }
        return first
    }

    private func builtIn(_ kind: DocumentKind, _ id: String) -> BuiltInText? {
        texts.first { $0.kind == kind && $0.id == id }
    }
}

extension Reading {
    /// The value of a good reading.
    var value: Value? {
        if case .good(let value, _) = self { value } else { nil }
    }
}

extension BuiltInText {
    fileprivate var document: Document {
        Document(file: "\(id).json", bytes: Array(text.utf8))
    }
}
