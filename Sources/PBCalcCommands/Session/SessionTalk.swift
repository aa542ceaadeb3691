internal import BudgetDocuments
internal import BudgetReports
internal import CommandLineKit
internal import PersonalBudgets
internal import PlainText

// What is said on standard error.
extension Session {
    /// Says why a run cannot go on.
    func refuse(_ refusal: Refusal) -> ExitStatus {
        world.talk(page(refusal.faults, on: .talk) + complaint("\(refusal.words)"))
        return .couldNotRun
    }

    /// Whether the day that cannot be used was named by `--date` and not by the case.
    func blamesDate(_ faults: [Diagnostic]) -> Bool { blame(faults).date != nil }

    /// The faults of a case that are its own, and why the day that `--date` names cannot be used.
    func blame(_ faults: [Diagnostic]) -> (own: [Diagnostic], date: String?) {
        guard let date = arguments[SharedOptions.date],
            let first = faults.first(where: \.code.isOfDay)
        else { return (faults, nil) }
        return (
            faults.filter { !$0.code.isOfDay },
            complaint("--date cannot be \(written(date)): \(first.message)")
        )
    }

    /// Says on standard error why a case has no figures.
    func tell(_ faults: [Diagnostic]) {
        let (own, date) = blame(faults)
        if let date { world.talk(date) }
        guard !own.isEmpty else { return }
        let verdict =
            arguments[SharedOptions.quiet] ? "" : "\(own.counts). No figure was worked out.\n"
        world.talk(page(own, on: .talk) + verdict)
        if let file = own.first?.file, own.areOfText, FileEnding.csv.ends(file) {
            world.talk(
                complaint(
                    "\(Escaping.shown(file, limit: 200)) ends in .csv: pbcalc batch works out a sheet "
                        + "of cases, and pbcalc test runs a table of rows"
                )
            )
        }
    }

    /// Says on standard error what somebody should look at in a case that was worked out.
    func remark(_ notes: [Diagnostic]) {
        guard !notes.isEmpty, !arguments[SharedOptions.quiet] else { return }
        world.talk(page(notes, on: .talk))
    }

    /// The text of problems, for a stream.
    func page(
        _ problems: [Diagnostic],
        on stream: Stream,
        showing most: Int = Diagnostic.mostShown
    ) -> String {
        ProblemPage.text(
            problems,
            style: style(on: stream),
            showsValues: !arguments[SharedOptions.noValues],
            most: most
        )
    }
}
