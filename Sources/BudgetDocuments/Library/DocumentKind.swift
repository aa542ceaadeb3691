/// The kinds of document, by the value of their `format`.
public enum DocumentKind: String, CaseIterable, Sendable, Interned {
    /// One person's case.
    case `case` = "pbcalc.case.v1"
    /// What a council publishes.
    case scheme = "pbcalc.scheme.v1"
    /// A means test's rules.
    case regime = "pbcalc.regime.v1"
    /// The national amounts of a year.
    case rates = "pbcalc.rates.v1"
    /// What the columns of a spreadsheet mean.
    case map = "pbcalc.map.v1"

    static let table = compiled(through: .map)

    /// The kind in plain words.
    public var name: String {
        switch self {
        case .case: "case"
        case .scheme: "scheme"
        case .regime: "regime"
        case .rates: "rates file"
        case .map: "map of columns"
        }
    }
}
