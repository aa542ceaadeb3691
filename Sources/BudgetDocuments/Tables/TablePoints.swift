internal import PersonalBudgets

/// Rows of points against the bands of a scheme: a band table as a council publishes it, without any
/// case.
struct TablePoints {
    /// The scheme; nil when it cannot be used.
    let scheme: Scheme?
    /// What is wrong with the table.
    private(set) var faults: [TableFault]

    /// The points of a table; a scheme and a day that stand in for those it names, nil for none.
    init(
        _ sheet: TableSheet,
        by other: String?,
        on day: CalendarDate?,
        _ library: Library
    ) {
        faults = sheet.faults
        let named = sheet.settings.scheme
        let place = named?.range ?? .start
        guard let id = other ?? named?.value else {
            scheme = nil
            faults.append(TableFault(.schemeMissing, at: .start))
            return
        }
        let editions = library.editions(of: id).map(\.scheme)
        guard !editions.isEmpty else {
            scheme = nil
            faults.append(TableFault(.schemeUnknown(library.noScheme(id)), at: place))
            return
        }
        let date = sheet.settings.date
        let day = day ?? date.flatMap { CalendarDate(written: $0.value) }
        let ofDay = editions.filter { scheme in
            day.map { scheme.applies.dates.contains($0) } ?? true
        }
        guard let found = ofDay.first, ofDay.count == 1 else {
            scheme = nil
            let kind: TableFault.Kind =
                ofDay.isEmpty
                ? .dateOutside(scheme: id, covers: editions.map(\.applies.dates))
                : .editionUnclear(scheme: id, count: ofDay.count)
            faults.append(TableFault(kind, at: date?.range ?? place))
            return
        }
        scheme = found
        let bands = found.allocation?.bands ?? []
        if bands.isEmpty || bands.contains(where: { !$0.when.isEmpty }) {
            faults.append(TableFault(.pointsAloneSayNothing(scheme: found.id), at: place))
        }
        faults += sheet.bandsUnknown(in: [found])
    }

    /// Compares a row with what its points give.
    ///
    /// - Returns: What became of it, and the band that the points fall in.
    static func result(_ row: TableRow, by scheme: Scheme) -> (result: RowResult, band: Int?) {
        let points = row.points ?? .zero
        let budget = (try? scheme.budget(forPoints: points)).flatMap(\.self)
        let band = budget?.band.flatMap { scheme.allocation?.bands[$0] }
        let amounts = scheme.allocation?.every == .week ? band?.flatAmounts : nil
        let words =
            band.map { "\(written(points)) points fall in band \($0.id), \(scheme.words(for: $0))" }
            ?? "\(written(points)) points fall in no band"
        let adjusters = scheme.adjusters(forPoints: points)
        let adjusted =
            band == nil || adjusters.isEmpty
            ? "" : "; then " + adjusters.map { named($0.id) }.joined(separator: ", ")
        let place = budget?.band.flatMap { scheme.allocation?.pointer(toBand: $0) }
        let result = RowResult(
            row,
            because: words + adjusted
                + " [\(scheme.id):\(place ?? scheme.allocation?.pointerToBands ?? "/allocation")]"
        ) { column in
            switch column {
            case .points: .number(points)
            case .band: .words(band?.id)
            case .bandFromWeek: amounts.map { .money($0.lowerBound) } ?? .empty
            case .bandToWeek: amounts.map { .money($0.upperBound) } ?? .empty
            case .budgetWeek: .pounds(budget?.amount?.perWeek)
            case .budgetYear: .pounds(budget?.amount?.perYear)
            default: .empty
            }
        }
        return (result, budget?.band)
    }
}
