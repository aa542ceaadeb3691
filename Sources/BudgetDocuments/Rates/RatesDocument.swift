public import PersonalBudgets
internal import PlainText

/// The national amounts of a year, by name, before a regime has asked for any.
///
/// It is loaded once, never changed and shared: a reference, so that handing it on costs nothing.
public final class RatesDocument: Sendable {
    /// The id of the file.
    public let id: String
    /// The title for people.
    public let title: String
    /// The part of the country whose amounts they are.
    public let area: Area
    /// The days covered, first and last included.
    public let dates: ClosedRange<CalendarDate>
    /// The amounts, by the names of their cells.
    public let cells: RateCells
    /// What an employer owes in those days; nil when the file does not say.
    public let employer: EmployerRates?
    /// The hash of the file's bytes.
    public let sha256: String

    init(
        id: String,
        title: String,
        area: Area,
        dates: ClosedRange<CalendarDate>,
        cells: RateCells,
        employer: EmployerRates?,
        sha256: String
    ) {
        self.id = id
        self.title = title
        self.area = area
        self.dates = dates
        self.cells = cells
        self.employer = employer
        self.sha256 = sha256
    }

    /// The amounts in the order in which a regime names its cells; a gap stays a gap.
    ///
    /// A council's own amounts stand in place of the year's.
    public func bound(to regime: Regime, with policy: ContributionPolicy? = nil) -> Rates {
        let own = policy?.choices.amounts ?? []
        return Rates(
            id: id,
            title: title,
            dates: dates,
            cells: regime.cellNames.map { name in
                own.last { $0.cell == name }
                    .map { RateCell(amount: $0.amount, citation: $0.citation) } ?? cells[name]
            },
            employer: employer
        )
    }
}

/// Amounts by the names of their cells.
public struct RateCells: Sendable {
    let names: NameTable
    fileprivate let cells: [RateCell]
    /// What each says it is, which is held against what reads it; nil where that cannot be read.
    fileprivate let units: [CellUnit?]

    /// No cells.
    init() { self.init([], [], []) }

    /// The cells of these names and units, one a name.
    fileprivate init(_ names: [String], _ cells: [RateCell], _ units: [CellUnit?]) {
        self.names = NameTable(names)
        self.cells = cells
        self.units = units
    }

    /// The cell of a name; nil for a gap.
    public subscript(name: String) -> RateCell? {
        names.position(of: name).map { cells[$0] }
    }

    /// What the cell of a name says it is; nil for a gap, or where that cannot be read.
    func unit(of name: String) -> CellUnit? {
        names.position(of: name).flatMap { units[$0] }
    }
}

private enum RatesMember: String, Interned {
    case format, id, title, area, from, to, sources, cells, employment
    static let table = compiled(through: .employment)
}

private enum CellMember: String, Interned {
    case id, value, unit, source, at, evidence
    static let table = compiled(through: .evidence)
    var choices: NameTable? { self == .unit ? CellUnit.table : nil }
}

/// What an amount of the rates is.
enum CellUnit: String, Interned {
    case pounds
    case poundsAWeek = "pounds-a-week"
    static let table = compiled(through: .poundsAWeek)
}

extension Regime {
    /// The cells that are amounts of capital; all others are so much a week.
    fileprivate var cellsOfCapital: [String] {
        [self.capital.lowerLimit, self.capital.upperLimit, self.deferredPayment?.kept]
            .compactMap { $0.map { self.cellNames[$0.position] } }
    }
}

extension Reader {
    /// Reads a rates file; nil when a fault leaves it without what it must have.
    mutating func ratesDocument(sha256: String) throws(SyntaxFault) -> RatesDocument? {
        let sources = try sources()
        var id: String?
        var title: String?
        var area = Area.england
        var from: CalendarDate?
        var to: CalendarDate?
        var cells = RateCells()
        var employer: EmployerRates?
        guard var members = try object() else { return nil }
        while let member = try next(&members, of: RatesMember.self) {
            switch member {
            case .format: try skip()
            case .sources: _ = try cursor.skip()  // read ahead already
            case .id: id = try self.id()?.value
            case .title: title = try words()
            case .area: area = try choice() ?? .england
            case .from: from = try date()
            case .to: to = try date()
            case .employment: employer = try employerRates(sources)
            case .cells: cells = try rateCells(sources)
            }
        }
        requireAll(of: RatesMember.self, in: members) { $0 != .area && $0 != .employment }
        guard let dates = order(from, to, in: members), let id, let title else { return nil }
        return RatesDocument(
            id: id,
            title: title,
            area: area,
            dates: dates,
            cells: cells,
            employer: employer,
            sha256: sha256
        )
    }

    /// Notes each lower limit that is above its upper one.
    mutating func noteLimits(of rates: RatesDocument) {
        for (position, name) in rates.cells.names.names.enumerated()
        where name.hasSuffix(".lower") {
            let lower = rates.cells.cells[position].amount
            let upper = rates.cells[name.dropLast("lower".count) + "upper"]?.amount
            guard let upper, upper < lower else { continue }
            note(
                .meansTest(.limitsCrossed(lower: lower, upper: upper, rates: rates.title)),
                at: place(ofValue: "/cells/\(position)/value")
            )
        }
    }

    /// Notes each amount that is none of its kind for the means tests that read it, and each that none
    /// of them reads and that is probably one that is not here.
    mutating func noteReaders(of rates: RatesDocument, in library: Library) {
        let regimes = library.regimeIDs.compactMap { library.regime($0)?.regime }
            .filter { $0.area == rates.area }
        let read = Set(regimes.flatMap { $0.cellNames })
        let ofCapital = Set(regimes.flatMap(\.cellsOfCapital))
        let names = rates.cells.names.names
        let missing = read.filter { !names.contains($0) }.sorted()
        for (position, name) in names.enumerated() {
            if read.contains(name) {
                let isAWeek = !ofCapital.contains(name)
                guard let unit = rates.cells.units[position],
                    unit != (isAWeek ? .poundsAWeek : .pounds)
                else { continue }
                note(
                    .meansTest(.unitWrong(cell: name, isAWeek: isAWeek, isRead: false)),
                    at: place(ofValue: "/cells/\(position)/unit")
                )
            } else if let near = NearestWord.nearest(to: name, among: missing) {
                note(
                    .meansTest(.amountNeverRead(name, near: near)),
                    at: place(ofValue: "/cells/\(position)/id")
                )
            }
        }
        noteNights(in: rates, of: regimes)
    }

    /// Notes each benefit whose rate for day or night is above that for both.
    private mutating func noteNights(in rates: RatesDocument, of regimes: [Regime]) {
        var noted: Set<String> = []
        for regime in regimes {
            for kind in regime.incomeKinds {
                guard let night = kind.nightDifference else { continue }
                let name = regime.cellNames[night.lower.position]
                guard let lower = rates.cells[name]?.amount,
                    let higher = rates.cells[regime.cellNames[night.higher.position]]?.amount,
                    higher < lower, noted.insert(name).inserted,
                    let position = rates.cells.names.position(of: name)
                else { continue }
                note(
                    .meansTest(
                        .ratesCrossed(of: kind.title, lower: lower, higher: higher, rates: nil)
                    ),
                    at: place(ofValue: "/cells/\(position)/value")
                )
            }
        }
    }

    private mutating func rateCells(
        _ sources: SourceList
    ) throws(SyntaxFault) -> RateCells {
        var names: [String] = []
        var cells: [RateCell] = []
        var units: [CellUnit?] = []
        var ids = Keys { .meansTest(.cellRepeated($0)) }
        guard var elements = try list() else { return RateCells() }
        while try next(&elements, after: cells.count) {
            guard var members = try object() else { continue }
            var id: String?
            var amount: Pence?
            var unit: CellUnit?
            var draft = CitationDraft()
            while let member = try next(&members, of: CellMember.self) {
                switch member {
                case .id: id = try words(for: &ids)
                case .value: amount = try money()
                case .unit: unit = try choice()
                case .source, .at, .evidence: try draft.take(member, &self, sources)
                }
            }
            requireAll(of: CellMember.self, in: members)
            guard let id, let amount else { continue }
            names.append(id)
            cells.append(RateCell(amount: amount, citation: draft.citation(from: sources)))
            units.append(unit)
        }
        return RateCells(names, cells, units)
    }
}
