internal import BudgetDocuments
internal import CommandLineKit
internal import Dispatch
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

    static let declaration = Command(
        "batch",
        summary: "work out many cases, one row each",
        discussion: "Reads folders and .json files (one case each), and anything else as one case "
            + "a line. A faulty case keeps its row; the summary goes to standard error.",
        options: [format, jobs, exitZero, bom],
        operands: [Operand("PATH", .oneOrMore, help: "a file, a folder, or -")],
        examples: [
            Example("pbcalc batch cases -o results.csv", "a folder of cases"),
            Example("pbcalc batch --format ndjson cases", "one result a line, for other tools"),
        ]
    )

    let session: Session

    func run() throws(WritingTrouble) -> ExitStatus {
        let sources = session.arguments.operands.flatMap { self.sources(in: $0) }
        guard !sources.isEmpty else {
            session.world.talk("pbcalc: there is no .json file to work out\n")
            return .couldNotRun
        }
        let sink = try session.sink()
        session.world.listen()
        let isList = session.arguments[Self.format] == .json
        if isList { try sink.write(Array("[\n".utf8)) }
        let output = BatchOutput(sink, separator: isList ? ",\n" : "")
        let (count, troubles) = workOut(BatchInput(sources, session.world), to: output)
        if let trouble = output.trouble { throw trouble }
        if isList { try sink.write(Array("\n]\n".utf8)) }
        for trouble in troubles { session.world.talk("pbcalc: \(trouble)\n") }
        if !session.arguments[SharedOptions.quiet] { session.world.talk(count.text) }
        if let signal = session.world.stopSignal() {
            sink.abandon()
            session.world.talk("pbcalc: stopped after \(counted(count.read)) cases\n")
            return signal
        }
        try session.commit(sink)
        if count.read == 0, troubles.isEmpty {
            session.world.talk("pbcalc: there are no cases to work out\n")
            return .couldNotRun
        }
        guard troubles.isEmpty, !(count.hasDateFaults && isDateNamed) else { return .couldNotRun }
        return count.faulty > 0 && !session.arguments[Self.exitZero] ? .needsAPerson : .done
    }

    private var isDateNamed: Bool { session.arguments[SharedOptions.date] != nil }

    /// A folder's files, a file of one case, or a stream of lines.
    private func sources(in path: String) -> [BatchInput.Source] {
        if path != "-", let files = try? session.world.documents(path) {
            return files.map { .file($0, in: path) }
        }
        return [path.hasSuffix(".json") ? .file(path, in: nil) : .lines(path)]
    }

    /// Takes pieces, works their cases out, and writes their rows in order, by several workers.
    private func workOut(
        _ input: BatchInput,
        to output: BatchOutput
    ) -> (BatchCount, [String]) {
        let total = Mutex((count: BatchCount(), troubles: [String]()))
        DispatchQueue.concurrentPerform(iterations: session.arguments[Self.jobs]) { _ in
            var assessor = session.assessor
            let rows = BatchRows(
                session.arguments[Self.format],
                hasBOM: session.arguments[Self.bom],
                shown: session.shown
            )
            var count = BatchCount()
            while !output.hasStopped, session.world.stopSignal() == nil, let piece = input.next() {
                let bytes = rows.bytes(of: piece, by: &assessor, &count)
                output.write(bytes, ticket: piece.ticket) {
                    if let trouble = piece.trouble {
                        total.withLock { $0.troubles.append(trouble) }
                    }
                }
            }
            total.withLock { $0.count.add(count) }
        }
        return total.withLock { $0 }
    }
}

/// The rows of pieces, in one of the formats.
struct BatchRows {
    private let format: BatchCommand.Format
    private let hasBOM: Bool
    private let shown: (BudgetDocuments.Outcome) -> BudgetDocuments.Outcome

    /// Rows of a format; `shown` gives what may be shown of a result.
    init(
        _ format: BatchCommand.Format,
        hasBOM: Bool,
        shown: @escaping (BudgetDocuments.Outcome) -> BudgetDocuments.Outcome
    ) {
        self.format = format
        self.hasBOM = hasBOM
        self.shown = shown
    }

    /// The bytes of a piece; the first piece begins the document.
    func bytes(
        of piece: BatchInput.Piece,
        by assessor: inout Assessor,
        _ count: inout BatchCount
    ) -> [UInt8] {
        switch format {
        case .csv:
            var writer = CSVWriter()
            if piece.ticket == 0 {
                if hasBOM { writer.byteOrderMark() }
                writer.header(ResultColumn.allCases)
            }
            for document in piece.documents {
                let outcome = assessor.outcome(document)
                count.add(outcome)
                writer.row(outcome, ResultColumn.allCases)
            }
            return writer.bytes
        case .ndjson, .json:
            return objects(piece, &assessor, &count)
        }
    }

    private func objects(
        _ piece: BatchInput.Piece,
        _ assessor: inout Assessor,
        _ count: inout BatchCount
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        for (index, document) in piece.documents.enumerated() {
            let outcome = shown(assessor.outcome(document))
            count.add(outcome)
            var writer = JSONWriter(compact: true)
            outcome.write(to: &writer, explain: false, hashes: false)
            if format == .json {
                if index > 0 { bytes.append(contentsOf: ",\n".utf8) }
                bytes.append(contentsOf: writer.bytes)
            } else {
                bytes.append(contentsOf: writer.bytes)
                bytes.append(UInt8(ascii: "\n"))
            }
        }
        return bytes
    }
}
