internal import BudgetDocuments
internal import CommandLineKit

/// The rows of pieces, in one of the formats.
struct BatchRows {
    private let format: BatchCommand.Format
    private let columns: [ResultColumn]
    private let hasBOM: Bool
    private let hashes: Bool
    /// One case in so many has its steps kept; nil for none.
    private let sample: Int?
    private let shown: (CaseResult) -> CaseResult

    /// Rows as the options of a batch ask for them.
    init(_ session: Session) {
        let arguments = session.arguments
        format = arguments[BatchCommand.format]
        columns = BatchCommand.columns(arguments)
        hasBOM = arguments[BatchCommand.bom]
        hashes = arguments[BatchCommand.hash]
        sample = arguments[BatchCommand.explainSample]
        shown = session.shown
    }

    /// What stands before the first row.
    var opening: [UInt8] {
        switch format {
        case .csv:
            var csv = CSVWriter()
            if hasBOM { csv.byteOrderMark() }
            csv.header(columns)
            return csv.bytes
        case .json: return Array("[\n".utf8)
        case .ndjson: return []
        }
    }

    /// What stands between the rows of two pieces.
    var separator: [UInt8] { format == .json ? Array(",\n".utf8) : [] }

    /// What stands behind the last row.
    var closing: [UInt8] { format == .json ? Array("\n]\n".utf8) : [] }

    /// The rows of a piece.
    ///
    /// Each case that is worked out is handed to `worked` first.
    func rows(
        of piece: BatchInput.Piece,
        by assessor: inout Assessor,
        worked: (CaseResult) -> Void
    ) -> WrittenRows {
        var csv = CSVWriter()
        var json = JSONWriter(compact: true)
        var ends: [Int] = []
        for index in 0..<piece.count {
            let explain = sample.map { (piece.first + index).isMultiple(of: $0) } ?? false
            let outcome = piece.outcome(index, by: &assessor, explain: explain)
            worked(outcome)
            guard format != .csv else {
                csv.row(outcome, columns)
                ends.append(csv.bytes.count)
                continue
            }
            if format == .json, index > 0 { json.endLine(withComma: true) }
            shown(outcome).write(to: &json, explain: explain, hashes: hashes)
            if format == .ndjson { json.endLine() }
            ends.append(json.bytes.count)
        }
        return WrittenRows(bytes: format == .csv ? csv.bytes : json.bytes, ends: ends)
    }
}

extension BatchInput.Piece {
    /// One of its cases, worked out.
    fileprivate func outcome(
        _ index: Int,
        by assessor: inout Assessor,
        explain: Bool
    ) -> CaseResult {
        switch content {
        case .documents(let documents): assessor.outcome(documents[index], explain: explain)
        case .rows(let rows): rows.outcome(index, by: &assessor, explain: explain)
        }
    }
}
