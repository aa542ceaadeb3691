public import PersonalBudgets

/// The columns of a result as a row: one table for every command that writes or reads rows.
public enum ResultColumn: String, CaseIterable, Sendable {
    /// The case's id.
    case caseID = "case_id"
    /// The scheme's id.
    case scheme
    /// The scheme's version.
    case schemeVersion = "scheme_version"
    /// The day of the assessment.
    case date
    /// `ok` or `faults`.
    case status
    /// What is still to be found out.
    case missing
    /// The decision on eligibility.
    case eligibility
    /// The points that the budget is read from.
    case points
    /// The band's id.
    case band
    /// The lowest amount of the band.
    case bandFromWeek = "band_from_week"
    /// The highest amount of the band.
    case bandToWeek = "band_to_week"
    /// The indicative budget.
    case budgetWeek = "budget_week"
    /// The indicative budget for a year.
    case budgetYear = "budget_year"
    /// The most the person can be asked to pay.
    case contributionMaxWeek = "contribution_max_week"
    /// Whether the person pays the full chargeable cost.
    case fullCost = "full_cost"
    /// The plan's cost.
    case planWeek = "plan_week"
    /// What is bought once.
    case planOneOff = "plan_one_off"
    /// How the plan stands to the budget.
    case planVerdict = "plan_verdict"
    /// Which cost the three figures rest on.
    case basis
    /// The cost.
    case costWeek = "cost_week"
    /// What the person pays.
    case personPaysWeek = "person_pays_week"
    /// What the council pays.
    case councilPaysWeek = "council_pays_week"
    /// What a reader should see beside the figures.
    case flags
    /// The codes of the faults.
    case faultCodes = "fault_codes"
    /// The file, and the line of one with many cases.
    case source

    /// The columns of a row where nobody names others.
    public static let usual = allCases.filter { $0 != .budgetYear }
}

/// What stands in one cell of a row.
public enum Cell: Hashable, Sendable {
    /// Not known, or not applicable.
    case empty
    /// Words: an id, a name, a list joined by semicolons.
    case text(String)
    /// Pounds and pence.
    case money(Pence)
    /// A number with two decimals.
    case number(Exact)
    /// A day.
    case date(CalendarDate)
    /// A file, and the line of one with many cases.
    case source(String, line: Int?)
    /// `true` or `false`.
    case truth(Bool)

    static func pounds(_ figure: Figure<some Unit>?) -> Cell {
        figure?.pence.map { .money($0) } ?? .empty
    }

    static func words(_ words: String?) -> Cell { words.map { .text($0) } ?? .empty }

    static func list(_ words: [String]) -> Cell {
        words.count > 1 ? .text(words.joined(separator: ";")) : .words(words.first)
    }
}

extension CaseResult {
    /// The cell of a column.
    public func cell(_ column: ResultColumn) -> Cell {
        switch self {
        case .assessed(let person): person.cell(column)
        case .faulty(let document, let faults): document.cell(column, faults)
        }
    }

    /// The codes of the faults, each once, in order; empty where there are figures.
    var codes: [ProblemCode] {
        if case .faulty(_, let faults) = self { faults.map(\.code).uniqued } else { [] }
    }
}

extension Document {
    /// A faulty case keeps its row: what it is called, where it stands and what is wrong.
    fileprivate func cell(_ column: ResultColumn, _ faults: [Diagnostic]) -> Cell {
        switch column {
        case .caseID: .words(caseID)
        case .status: .text(CaseResult.Status.faults.rawValue)
        case .faultCodes: .list(faults.map(\.code.rawValue).uniqued)
        case .source: .source(name, line: line)
        default: .empty
        }
    }

    /// The last component of the file's name, with the line for one of many documents in a file.
    package var source: String { line.map { "\(name):\($0)" } ?? name }
}

extension AssessedCase {
    fileprivate func cell(_ column: ResultColumn) -> Cell {
        switch column {
        case .caseID: .text(facts.id)
        case .scheme: .text(rules.scheme.id)
        case .schemeVersion: .text(rules.scheme.version)
        case .date: .date(facts.date)
        case .status: .text(CaseResult.Status.ok.rawValue)
        case .missing: missingCell
        case .eligibility:
            rules.scheme.eligibility == .none
                ? .empty : .text(assessment.eligibility.decision.rawValue)
        case .points: assessment.score.map { .number($0.total.value) } ?? .empty
        case .band: .words(band?.id)
        case .bandFromWeek: weeklyAmounts.map { .money($0.lowerBound) } ?? .empty
        case .bandToWeek: weeklyAmounts.map { .money($0.upperBound) } ?? .empty
        case .budgetWeek: .pounds(assessment.budget?.amount?.perWeek)
        case .budgetYear: .pounds(assessment.budget?.amount?.perYear)
        case .contributionMaxWeek: .pounds(assessment.contribution?.maximum)
        case .fullCost: assessment.paysFullCost.map { .truth($0) } ?? .empty
        case .planWeek: .pounds(assessment.plan?.perWeek)
        case .planOneOff: .pounds(assessment.plan?.oneOff)
        case .planVerdict: .text(assessment.verdict.rawValue)
        case .basis: .words(assessment.summary?.basis.rawValue)
        case .costWeek: .pounds(assessment.summary?.cost)
        case .personPaysWeek: .pounds(assessment.summary?.personPays)
        case .councilPaysWeek: .pounds(assessment.summary?.councilPays)
        case .flags: .list(assessment.flags.map(\.rawValue))
        case .faultCodes: .empty
        case .source: .source(document.name, line: document.line)
        }
    }

    /// What is still to be found out, in words.
    private var missingCell: Cell {
        guard !assessment.missing.isEmpty else { return .empty }
        let words = Explainer(self)
        return .list(assessment.missing.map { words.name(of: $0) })
    }

    /// The amounts of the band, where they are for a week.
    private var weeklyAmounts: ClosedRange<Pence>? {
        rules.scheme.allocation?.every == .week ? band?.flatAmounts : nil
    }
}

extension Array where Element: Hashable {
    /// Each element once, where it first stands.
    var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
