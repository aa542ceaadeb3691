internal import BudgetDocuments
internal import CommandLineKit
internal import PersonalBudgets

/// The options that every command shares.
enum SharedOptions {
    enum Color: String, CaseIterable { case auto, always, never }

    static let day = ValueForm<CalendarDate>("DATE") { text throws(Complaint) in
        guard let date = CalendarDate(written: text) else {
            throw "write a date like 2026-04-20"
        }
        return date
    }

    static let output = Option(
        "output",
        short: "o",
        takes: .newFile(),
        help: "write to FILE, whole or not at all, instead of standard output"
    )
    static let scheme = Option(
        "scheme",
        takes: .file("ID|FILE"),
        help: "use this scheme, whatever the case names"
    )
    static let schemes = Option(
        "schemes",
        takes: .folder(),
        help: "also use the schemes, regimes and rates in DIR"
    )
    static let date = Option(
        "date",
        takes: day,
        help: "work the case out as on this day, in place of its own dates"
    )
    static let color = Option(
        "color",
        aliases: ["colour"],
        takes: .choice(of: Color.self, as: "WHEN"),
        default: .auto,
        help: "colour the text"
    )
    static let quiet = Flag("quiet", short: "q", help: "say nothing but faults")
    static let noValues = Flag("no-values", help: "show no value of a case in messages")

    static let all: [any OptionKey] = [
        output, scheme, schemes, date, color, quiet, noValues,
    ]
}
