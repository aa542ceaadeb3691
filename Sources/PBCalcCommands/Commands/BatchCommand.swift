internal import BudgetDocuments
internal import CommandLineKit
internal import Dispatch
internal import PlainText
internal import Synchronization

/// `pbcalc batch`: many cases, one row each, in the order of the input.
struct BatchCommand {
    enum Format: String, CaseIterable {
        case csv, ndjson, json
    }

    static let format = Option(
        "format",
        takes: .choice(of: Format.self, as: "FORMAT"),
        default: .csv,
        help: "how to write the rows"
    )
    static let jobs = Option(
        "jobs",
        takes: .number(in: 1...64),
        default: 2,
        help: "how many workers"
    )
    static let exitZero = Flag("exit-zero", help: "exit 0 although cases have faults")
    static let bom = Flag("bom", help: "begin a CSV with a byte order mark, for Excel")
    private static let columnList = Option(
        "columns",
        takesMany: ValueForm<ResultColumn>("LIST", spelling: \.rawValue) {
            text throws(Complaint) in
            let names = ResultColumn.allCases.map(\.rawValue)
            guard let column = ResultColumn(rawValue: text) else {
                let near = NearestWord.nearest(to: text, among: names)
                throw Complaint(
                    near.map { "the nearest column is \($0)" } ?? "there is no such column",
                    allowed: near == nil ? names : []
                )
            }
            return column
        },
        .commaSeparated,
        help: "write only these columns of a CSV, in this order"
    )
    static let hash = Flag("hash", help: "write the SHA-256 of each case into its result")
    static let explainSample = Option(
        "explain-sample",
        takes: .number(in: 1...1_000_000),
        help: "keep every step of one case in N"
    )
    static let explainFaults = Flag(
        "explain-faults",
        help: "show every fault in full, not only the first 100"
    )
    private static let fromCSV = Option(
        "from-csv",
        takes: .file("MAP"),
        help: "the columns of CSV files are what MAP says"
    )
    private static let tableSchema = Option(
        "table-schema",
        takes: .newFile(),
        help: "also write a Table Schema of the columns"
    )

    /// The columns of a CSV.
    static func columns(_ arguments: Arguments) -> [ResultColumn] {
        let named = arguments[columnList]
        return named.isEmpty ? ResultColumn.allCases : named
    }

    static let declaration = Command(
        "batch",
        summary: "work out many cases, one row each",
        discussion:
            "Reads folders of .json files, .csv files, and all else as a case a line.",
        options: [
            format, columnList, jobs, exitZero, bom, hash, explainSample, explainFaults, fromCSV,
            tableSchema,
        ],
        rules: [
            .needs(columnList, format, .csv, because: "a result in JSON is always whole"),
            .namesOnce(columnList),
            .needs(bom, format, .csv, because: "JSON begins with no such mark"),
            .needs(tableSchema, format, .csv, because: "it describes the columns of a CSV"),
            .needs(hash, format, .ndjson, .json, because: "a CSV has no column for it"),
            .needs(explainSample, format, .ndjson, .json, because: "a CSV has no steps"),
            .differs(tableSchema, from: SharedOptions.output),
        ],
        operands: [Operand("PATH", .oneOrMore, help: "a file, a folder, or -")],
        examples: [
            Example("pbcalc batch cases -o results.csv", "a folder of cases"),
            Example("pbcalc batch --format ndjson cases", "one result a line, for other tools"),
        ],
        does: Work { session throws(WritingTrouble) in try Self(session: session).run() }
    )

    let session: Session

    func run() throws(WritingTrouble) -> ExitStatus {
        let map: CaseMap?
        do throws(Session.Refusal) {
            map = try session.arguments[Self.fromCSV].map { path throws(Session.Refusal) in
                try session.good(session.read(path).caseMap(), path)
            }
        } catch {
            return session.refuse(error)
        }
        let sources = session.arguments.operands.flatMap { self.sources(in: $0) }
        guard !sources.isEmpty else {
            session.world.talk(complaint("there is no .json file to work out"))
            return .couldNotRun
        }
        let sink = try session.sink()
        try writeTableSchema()
        session.world.listen()
        let isList = session.arguments[Self.format] == .json
        if isList { try sink.write(Array("[\n".utf8)) }
        let output = BatchOutput(sink, separator: isList ? ",\n" : "")
        let talk = BatchTalk(session)
        let input = BatchInput(sources, session, map: map, countsEmptyLines: isLineFilter)
        let count = workOut(input, to: output, talk)
        talk.end()
        if let trouble = output.trouble { throw trouble }
        if isList { try sink.write(Array("\n]\n".utf8)) }
        if !session.arguments[SharedOptions.quiet] { session.world.talk(count.text) }
        if let signal = session.world.stopSignal() {
            sink.abandon()
            session.world.talk(stopped(after: count.read))
            return signal
        }
        guard count.read > 0 || isLineFilter && talk.status == .done else {
            // What stands there from an earlier run is worth more than a row of names.
            sink.abandon()
            guard talk.status == .done else { return talk.status }
            session.world.talk(complaint("there are no cases to work out"))
            return .couldNotRun
        }
        try session.commit(sink)
        let isGood = count.faulty == 0 || session.arguments[Self.exitZero]
        return talk.status.merged(with: isGood ? .done : .needsAPerson)
            .merged(with: count.hasDateFaults && isDateNamed ? .couldNotRun : .done)
    }

    /// Whether each line is to give one line, whatever stands in it: other tools count on that.
    private var isLineFilter: Bool {
        session.arguments[Self.format] == .ndjson && session.arguments[Self.exitZero]
    }

    /// What is said when somebody has asked the batch to stop.
    private func stopped(after count: Int) -> String {
        let cases = "stopped after \(grouped(count)) \(count == 1 ? "case" : "cases")"
        guard let file = session.arguments[SharedOptions.output] else { return complaint(cases) }
        return complaint(cases + "; nothing was written to \(Escaping.shown(file, limit: 200))")
    }

    private func writeTableSchema() throws(WritingTrouble) {
        guard let path = session.arguments[Self.tableSchema] else { return }
        let schema = TableSchema.json(Self.columns(session.arguments))
        try session.deliver(schema, to: session.sink(path))
    }

    private var isDateNamed: Bool { session.arguments[SharedOptions.date] != nil }

    /// A folder's files, a file of one case, a spreadsheet, or a stream of lines.
    private func sources(in path: String) -> [BatchInput.Source] {
        let isMapped = session.arguments[Self.fromCSV] != nil
        let sources = BatchInput.sources(in: path, session, sheetsAreCases: isMapped)
        guard case .lines? = sources.first else { return sources }
        let isOfLines = FileEnding.lines.contains { $0.ends(path) }
        return isMapped && !isOfLines || FileEnding.csv.ends(path) ? [.rows(path)] : sources
    }

    /// Takes pieces, works their cases out, and writes their rows in order, by several workers.
    private func workOut(
        _ input: BatchInput,
        to output: BatchOutput,
        _ talk: BatchTalk
    ) -> BatchCount {
        let total = Mutex(BatchCount())
        DispatchQueue.concurrentPerform(iterations: session.arguments[Self.jobs]) { _ in
            var assessor = session.assessor(showing: talk.most)
            let rows = BatchRows(session)
            var count = BatchCount()
            while !output.hasStopped, session.world.stopSignal() == nil, let piece = input.next() {
                var findings = BatchFindings(most: talk.wanted)
                let bytes = rows.bytes(of: piece, by: &assessor) { outcome in
                    count.add(outcome)
                    guard case .faulty(_, let found) = outcome else { return }
                    findings.add(session.blame(found))
                }
                output.write(bytes, ticket: piece.ticket) { talk.tell(piece, findings) }
            }
            total.withLock { $0.add(count) }
        }
        return total.withLock { $0 }
    }
}
