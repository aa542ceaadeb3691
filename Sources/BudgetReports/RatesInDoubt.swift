internal import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// Which of the amounts of the year that figures rest on were not seen in an official source.
struct RatesInDoubt {
    private let person: AssessedCase

    init(_ person: AssessedCase) { self.person = person }

    /// Each table of rates with how many of its amounts are in doubt, and how; nil when none is.
    var words: String? {
        var tables: [(name: String, unverified: Int, computed: Int)] = []
        for evidence in [Citation.Evidence.unverified, .computed] {
            for cell in person.ratesUsed(with: evidence) {
                let name = Self.table(of: cell)
                let index =
                    tables.firstIndex { $0.name == name }
                    ?? {
                        tables.append((name, 0, 0))
                        return tables.count - 1
                    }()
                if evidence == .unverified {
                    tables[index].unverified += 1
                } else {
                    tables[index].computed += 1
                }
            }
        }
        guard !tables.isEmpty else { return nil }
        return tables.map { table in
            let counts = [(table.unverified, "not verified"), (table.computed, "computed")]
                .filter { $0.0 > 0 }
            let parts = counts.enumerated().map { position, count in
                "\(count.0) "
                    + (position > 0 ? "" : count.0 == 1 ? "amount " : "amounts ") + count.1
            }
            return "\(table.name): \(parts.joined(separator: ", "))"
        }.joined(separator: "; ")
    }

    /// The table that a cell belongs to, by the first part of its name.
    private static func table(of cell: String) -> String {
        switch cell.prefix(while: { $0 != "." }) {
        case "mig": "minimum income guarantee"
        case "capital": "capital limits"
        default: "benefit rates"
        }
    }
}
