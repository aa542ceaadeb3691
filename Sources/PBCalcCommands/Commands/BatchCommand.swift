internal import BudgetDocuments
internal import CommandLineKit
internal import Dispatch
internal import PlainText

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
        help: "the columns of CSV files, or of -, are what MAP says"
    )
    private static let tableSchema = Option(
        "table-schema",
        takes: .newFile(),
        help: "also write a Table Schema of the columns"
    )

    /// The columns of a CSV.
    static func columns(_ arguments: Arguments) -> [ResultColumn] {
        let named = arguments[columnList]
        return named.isEmpty ? ResultColumn.usual : named
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
        // What is not in its place by then is taken away, whoever may still hold it.
        defer { sink.abandon() }
        try writeTableSchema()
        session.world.listen()
        let rows = BatchRows(session)
        try sink.write(rows.opening)
        let output = BatchOutput(sink, separator: rows.separator)
        let talk = BatchTalk(session)
        let input = BatchInput(sources, session, map: map, countsEmptyLines: isLineFilter)
        workOut(input, to: output, talk)
        let written = output.close()
        talk.end()
        if let trouble = output.trouble {
            guard case .stopped = trouble else { throw trouble }
        }
        if let signal = session.world.stopSignal() {
            // Where the reader does not take it, there are whole rows all the same.
            try? sink.write(rows.closing)
            session.world.talk(stopped(after: written))
            return signal
        }
        try sink.write(rows.closing)
        let count = talk.count
        if !session.arguments[SharedOptions.quiet] { session.world.talk(count.text) }
        guard count.read > 0 || isLineFilter && talk.status == .done else {
            // What stands there from an earlier run is worth more than a row of names.
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
    ///
    /// Workers who are asked to stop have a moment to come to the end of their piece; whoever has
    /// not by then, as in the midst of a huge case, is not waited for.
    private func workOut(_ input: BatchInput, to output: BatchOutput, _ talk: BatchTalk) {
        let end = DispatchSemaphore(value: 0)
        session.world.beside {
            DispatchQueue.concurrentPerform(iterations: session.arguments[Self.jobs]) { _ in
                takePieces(of: input, to: output, talk)
            }
            end.signal()
        }
        var looks = 0
        while looks < 3, end.wait(timeout: .now() + .milliseconds(40)) == .timedOut {
            looks += session.world.stopSignal() == nil ? 0 : 1
        }
    }

    /// Works out one piece after another.
    private func takePieces(of input: BatchInput, to output: BatchOutput, _ talk: BatchTalk) {
        var assessor = session.assessor(showing: talk.most)
        let rows = BatchRows(session)
        var count = BatchCount()
        while !output.hasStopped, session.world.stopSignal() == nil, let piece = input.next() {
            var findings = BatchFindings(most: talk.wanted)
            let written = rows.rows(of: piece, by: &assessor) { outcome in
                count.add(outcome)
                guard case .faulty(_, let found) = outcome else { return }
                findings.add(session.blame(found))
            }
            output.write(written, ticket: piece.ticket) { talk.tell(piece, findings) }
        }
        talk.add(count)
    }
}
