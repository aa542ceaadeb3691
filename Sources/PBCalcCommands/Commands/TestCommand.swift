internal import BudgetDocuments
internal import BudgetReports
internal import CommandLineKit
internal import PlainText

/// `pbcalc test`: tables of rows, each a change to a case and what has to come out.
struct TestCommand {
    enum Format: String, CaseIterable {
        case text, json, github, markdown
    }

    static let format = Option(
        "format",
        takes: .choice(of: Format.self, as: "FORMAT"),
        default: .text,
        help: "how to write what differs"
    )
    static let junit = Option(
        "junit",
        takes: .newFile(),
        help: "also write JUnit's XML to FILE"
    )
    private static let leastCoverage = Option(
        "min-coverage",
        takesMany: ValueForm<CoverageFloor>("PERCENT", spelling: { _ in nil }) {
            text throws(Complaint) in
            guard let floor = CoverageFloor(text) else {
                throw Complaint(
                    "give a percentage like 100, or that of a part, like rates=60; the parts are "
                        + "answers, bands, edges, rates and codes"
                )
            }
            return floor
        },
        .commaSeparated,
        help: "the least coverage to pass with, or PART=PERCENT"
    )

    static let missing = Flag("missing", help: "list what no row tests")
    static let update = Option(
        "update",
        takesMany: .text("ROW"),
        .commaSeparated,
        help: "put what came out into these rows"
    )
    static let reason = Option(
        "reason",
        takes: .text("TEXT"),
        help: "why the rows of --update change"
    )

    static let generate = Option(
        "generate",
        takes: .file("ID|FILE"),
        help: "write rows for both sides of each edge"
    )

    static let declaration = Command(
        "test",
        summary: "run regression tables",
        discussion: "Runs tables of rows: each row changes a base case and says what has to come "
            + "out. Every row is run; the last line is the count of those that passed and failed.",
        options: [format, junit, leastCoverage, missing, update, reason, generate],
        rules: [
            .needs(update, reason, because: "it is written above each row"),
            .needs(reason, update, because: "it says why rows change"),
            .excludes(update, SharedOptions.date, because: "a row is right on its own day"),
            .needs(missing, format, .text, .json, because: "the others have no such list"),
            .excludes(missing, SharedOptions.quiet, because: "the list is no fault"),
            .differs(junit, from: SharedOptions.output),
            .excludes(
                generate,
                format,
                junit,
                leastCoverage,
                missing,
                update,
                because: "it runs no table"
            ),
            .excludes(generate, SharedOptions.scheme, because: "it names the scheme itself"),
        ],
        operands: [
            Operand(
                "PATH",
                .oneOrMore,
                help: "a table, a folder of .csv, or -; for --generate a case"
            )
        ],
        examples: [
            Example("pbcalc test tables", "every table in a folder"),
            Example("pbcalc test --junit out.xml tables", "for a build server"),
            Example("pbcalc test --missing tables", "what no row tests"),
        ],
        does: Work { session throws(WritingTrouble) in try Self(session: session).run() }
    )

    let session: Session

    func run() throws(WritingTrouble) -> ExitStatus {
        if let trouble = troubleWithUpdate {
            session.world.talk(complaint(trouble))
            return .couldNotRun
        }
        if let scheme = session.arguments[Self.generate] {
            return try GeneratedTable(session: session).run(scheme)
        }
        let paths = session.arguments.operands.flatMap { tables(in: $0) }
        var status = ExitStatus.done
        var runs: [TableRun] = []
        var texts: [[UInt8]] = []
        var unread: [(file: String, why: String)] = []
        for path in paths {
            guard let document = session.document(path, unless: { unread.append((path, $0)) })
            else {
                status = .couldNotRun
                continue
            }
            let run = run(TableSheet(document))
            runs.append(run)
            texts.append(document.bytes)
        }
        guard !paths.isEmpty else {
            session.world.talk(complaint("there is no .csv file to test"))
            return .couldNotRun
        }
        let shortfalls =
            runs.isEmpty
            ? [] : session.arguments[Self.leastCoverage].flatMap { $0.shortfalls(of: runs) }
        if let file = session.arguments[Self.junit] {
            let xml = JUnit.xml(runs, unread: unread, shortfalls: shortfalls)
            try session.deliver(xml, to: session.sink(file))
        }
        guard !runs.isEmpty else { return .couldNotRun }
        for run in runs where !run.faults.isEmpty {
            session.world.talk(session.page(session.blame(run.faults).own, on: .talk))
        }
        try session.deliver(bytes(of: runs, shortfalls))
        status = status.merged(with: try updateRows(runs, texts))
        for date in complaints(of: runs) {
            session.world.talk(date)
            status = status.merged(with: .couldNotRun)
        }
        for shortfall in shortfalls { session.world.talk(TablePage.text(of: shortfall)) }
        let isGood = runs.allSatisfy { $0.failed == 0 && $0.faults.isEmpty }
        return status.merged(with: isGood && shortfalls.isEmpty ? .done : .needsAPerson)
    }

    /// Why the day that `--date` names cannot be used, as tables and rows that differ show it; each
    /// once.
    private func complaints(of runs: [TableRun]) -> [String] {
        let refused = runs.flatMap { run in
            [run.faults] + run.rows.filter { !$0.hasPassed }.map(\.faults)
        }
        return refused.reduce(into: []) { said, faults in
            guard let date = session.blame(faults).date, !said.contains(date) else { return }
            said.append(date)
        }
    }

    /// The tables of a folder, or the path itself.
    private func tables(in path: String) -> [String] {
        guard path != "-", let folder = try? session.world.tables(path) else { return [path] }
        session.remark(on: folder)
        return folder.files
    }

    private func run(_ sheet: TableSheet) -> TableRun {
        var assessor = session.assessor
        let base = TableBaseFile(sheet, session).map { (file: $0.path.shown, $0.bytes) }
        let run = TableRun(sheet, base: base, by: &assessor, session.library)
        return session.arguments[SharedOptions.noValues] ? run.withoutValues : run
    }

    private func bytes(of runs: [TableRun], _ shortfalls: [CoverageFloor.Shortfall]) -> [UInt8] {
        switch session.arguments[Self.format] {
        case .text:
            Array(
                TablePage.text(
                    runs,
                    style: session.style(on: .output),
                    isQuiet: session.arguments[SharedOptions.quiet],
                    listsMissing: session.arguments[Self.missing]
                ).utf8
            )
        case .json: TableRun.json(runs, shortfalls: shortfalls)
        case .github: Array(TableSummary.github(runs, shortfalls: shortfalls).utf8)
        case .markdown: Array(TableSummary.markdown(runs, shortfalls: shortfalls).utf8)
        }
    }
}

// Rows that are to say what came out, because a person has agreed to it.
extension TestCommand {
    /// Why `--update` cannot be done here; nil when it can, or was not asked for.
    private var troubleWithUpdate: String? {
        guard session.arguments.isGiven(Self.update) else { return nil }
        if session.world.environment("CI").map({ !$0.isEmpty }) ?? false {
            return
                "--update does not run where CI is set: a build server compares, and changes nothing"
        }
        return session.arguments.operands.contains("-")
            ? "--update needs a file; standard input cannot be changed" : nil
    }

    /// Writes the tables anew, with what came out in the rows that are named.
    private func updateRows(
        _ runs: [TableRun],
        _ texts: [[UInt8]]
    ) throws(WritingTrouble) -> ExitStatus {
        let ids = session.arguments[Self.update]
        guard !ids.isEmpty, let reason = session.arguments[Self.reason] else { return .done }
        guard runs.allSatisfy(\.faults.isEmpty) else {
            session.world.talk(complaint("nothing was changed: a table has faults"))
            return .needsAPerson
        }
        if let run = runs.first(where: \.isByAnotherScheme) {
            session.world.talk(
                complaint(
                    "nothing was changed: \(Escaping.shown(run.file, limit: 200)) names another "
                        + "scheme than --scheme, and its rows are to be right by that one"
                )
            )
            return .couldNotRun
        }
        for id in ids {
            let count = runs.count { $0.rows.contains { $0.row.id == id } }
            guard count != 1 else { continue }
            let known = runs.flatMap { $0.rows.map(\.row.id) }
            let near = NearestWord.nearest(to: id, among: known)
            session.world.talk(
                complaint(
                    count == 0
                        ? "there is no row \"\(Escaping.shown(id))\"; nothing was changed."
                            + (near.map { " Did you mean \"\($0)\"?" } ?? "")
                        : "\(Escaping.shown(id)) is a row of \(count) tables; name one table"
                )
            )
            return .couldNotRun
        }
        for (run, text) in zip(runs, texts) {
            let update = TableUpdate(run, text, rows: Set(ids), reason: reason)
            for words in update.leftAlone {
                session.world.talk("\(Escaping.shown(words, limit: 200))\n")
            }
            guard !update.changes.isEmpty else { continue }
            // It is to take the place of what was read.
            try session.deliver(update.bytes, to: session.world.sink(update.file, []))
            for change in update.changes {
                session.world.talk(
                    "\(Escaping.shown(update.file, limit: 200)): changed "
                        + "\(Escaping.shown(change, limit: 400)); now characterised\n"
                )
            }
        }
        return .done
    }
}

extension CoverageFloor {
    /// A floor as it is typed: `100` of the scheme itself, or `rates=60` of one part.
    fileprivate init?(_ text: String) {
        let parts = text.split(separator: "=", omittingEmptySubsequences: false).map { String($0) }
        guard let percent = parts.last.flatMap({ Int($0) }), (0...100).contains(percent),
            let part = parts.count == 1 ? .scheme : Part(rawValue: parts[0]), parts.count <= 2
        else { return nil }
        self.init(part, percent: percent)
    }
}
