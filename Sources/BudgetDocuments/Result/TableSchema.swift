internal import PersonalBudgets

/// What the columns of the rows hold, as a Frictionless Table Schema
/// (https://specs.frictionlessdata.io/table-schema/).
package enum TableSchema {
    /// The schema of some columns, as JSON.
    package static func json(_ columns: [ResultColumn]) -> [UInt8] {
        var writer = JSONWriter(compact: false)
        writer.object { schema in
            schema.list("fields") { fields in
                for column in columns {
                    fields.object { field in
                        field.member("name", column.rawValue)
                        field.member("type", column.type.rawValue)
                        field.member("description", column.meaning)
                    }
                }
            }
            schema.member("missingValues", [""])
        }
        writer.endLine()
        return writer.bytes
    }

    /// What a cell holds.
    enum FieldType: String {
        case string, number, boolean, date
        /// Points: a fraction, which is no number there, where their decimals do not end.
        case points = "any"

        /// Whether it is an amount, which may be some way off.
        var isNumeric: Bool { self == .number || self == .points }

        /// Something that such a cell may hold; nil where anything may stand.
        var example: String? {
            switch self {
            case .string: nil
            case .number: "61.06"
            case .points: "28.00"
            case .boolean: "true or false"
            case .date: "2026-04-20"
            }
        }

        /// Whether a text could ever be in such a cell.
        func mayHold(_ text: String) -> Bool {
            switch self {
            case .string: true
            case .number: PlainNumber(text) != nil
            case .points:
                text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
                    .allSatisfy { PlainNumber(String($0)) != nil }
            case .boolean: ["true", "false"].contains(text.lowercased())
            case .date: CalendarDate(written: text) != nil
            }
        }
    }
}

extension ResultColumn {
    /// What its cells hold.
    var type: TableSchema.FieldType {
        switch self {
        case .caseID, .scheme, .schemeVersion, .status, .missing, .eligibility, .band, .planVerdict,
            .basis, .flags, .faultCodes, .source:
            .string
        case .points: .points
        case .bandFromWeek, .bandToWeek, .budgetWeek, .budgetYear, .contributionMaxWeek,
            .planWeek, .planOneOff, .costWeek, .personPaysWeek, .councilPaysWeek:
            .number
        case .fullCost: .boolean
        case .date: .date
        }
    }

    fileprivate var meaning: String {
        switch self {
        case .caseID: "the case's id"
        case .scheme: "the scheme's id"
        case .schemeVersion: "the scheme's version"
        case .date: "the day of the assessment"
        case .status: "ok, or faults and then no figure"
        case .missing: "what is still to be found out, joined by semicolons"
        case .eligibility: "eligible, not-eligible, undetermined or power"
        case .points: "the points that the budget is read from; 86/3 where decimals do not end"
        case .band: "the band's id"
        case .bandFromWeek:
            "the lowest amount of the band a week, in the scheme's currency; blank where its points "
                + "make the amount"
        case .bandToWeek:
            "the highest amount of the band a week, in the scheme's currency; blank where its points "
                + "make the amount"
        case .budgetWeek: "the indicative budget a week, in the scheme's currency"
        case .budgetYear: "the indicative budget for a year, in the scheme's currency"
        case .contributionMaxWeek:
            "the most the person can be asked to pay a week, in the scheme's currency"
        case .fullCost: "whether the person pays the full chargeable cost"
        case .planWeek: "the plan's cost a week, in the scheme's currency"
        case .planOneOff: "what is bought once, in the scheme's currency"
        case .planVerdict: "within-budget, over-budget, no-plan or no-budget"
        case .basis: "which cost the three figures rest on: plan or budget"
        case .costWeek: "the cost a week, in the scheme's currency"
        case .personPaysWeek: "what the person pays a week, in the scheme's currency"
        case .councilPaysWeek: "what the council pays a week, in the scheme's currency"
        case .flags: "what a reader should see beside the figures, joined by semicolons"
        case .faultCodes: "the codes of the faults, joined by semicolons"
        case .source: "the file, and the line of one with many cases"
        }
    }
}
