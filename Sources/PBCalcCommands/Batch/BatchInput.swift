internal import BudgetDocuments
internal import Synchronization

/// What a batch reads: files of one case each, streams of one case a line, and spreadsheets of one
/// case a row, in order.
///
/// Workers take it in pieces; a piece of a stream ends where a line ends, so that memory does not
/// grow with the length of the input.
final class BatchInput: Sendable {
    /// A piece of the input, with its place in the order.
    struct Piece {
        let ticket: Int
        /// How many cases stand before it.
        let first: Int
        fileprivate(set) var content = Content.documents([])
        /// What stood in the way of reading, as it is said.
        fileprivate(set) var trouble: String?
        /// What is wrong with a spreadsheet, of which then no row is used.
        fileprivate(set) var faults: [Diagnostic] = []

        /// How much of the input has been taken with it, and how much there is; nil where nobody
        /// knows.
        fileprivate(set) var share: (taken: Int, all: Int)?

        /// What not all of the input having been used comes to.
        var status: ExitStatus {
            trouble != nil ? .couldNotRun : faults.isEmpty ? .done : .needsAPerson
        }

        /// The cases of a piece.
        enum Content {
            /// One a document.
            case documents([Document])
            /// One a row.
            case rows(CaseRows)
        }

        /// How many cases it has.
        var count: Int {
            switch content {
            case .documents(let documents): documents.count
            case .rows(let rows): rows.count
            }
        }
    }

    /// One operand, or one file of a folder.
    enum Source: Sendable {
        case file(String, in: String?)
        case lines(String)
        case rows(String)
    }

    private struct State {
        var sources: ArraySlice<Source>
        var ticket = 0
        /// How many cases have been handed out.
        var count = 0
        var stream: LineStream?
        var sheet: RowStream?
    }

    private let state: Mutex<State>
    /// How many sources there are.
    private let sources: Int
    private let world: World
    private let map: CaseMap?
    private let countsEmptyLines: Bool

    /// How many files are one piece, unless fewer of them hold as much as a piece of a stream.
    private static let filesAPiece = 64

    /// The input of some sources; `map` says what the columns of rows mean.
    init(
        _ sources: [Source],
        _ session: Session,
        map: CaseMap? = nil,
        countsEmptyLines: Bool = false
    ) {
        state = Mutex(State(sources: sources[...]))
        self.sources = sources.count
        world = session.world
        self.map = map
        self.countsEmptyLines = countsEmptyLines
    }

    /// A folder's files, a file of one case, or a stream of lines: the session knows of them before
    /// they are read.
    ///
    /// The spreadsheets of a folder may be results, unless it has been said what their columns mean.
    static func sources(in path: String, _ session: Session, sheetsAreCases: Bool = false)
        -> [Source]
    {
        session.mindKeyboard(path)
        if path != "-", let folder = try? session.world.documents(path) {
            let leftOut = folder.others.filter { sheetsAreCases || !FileEnding.csv.ends($0) }
            let why = "of a folder .json files are taken; name it to have its cases too"
            session.remark(on: folder, leftOut: leftOut.map { ($0, why) })
            session.filesRead.add(folder.files)
            return folder.files.map { .file($0, in: path) }
        }
        session.filesRead.add([path])
        return [FileEnding.json.ends(path) ? .file(path, in: nil) : .lines(path)]
    }

    /// The next piece; nil at the end.
    func next() -> Piece? {
        state.withLock { state in
            guard world.stopSignal() == nil else { return nil }
            var piece = Piece(ticket: state.ticket, first: state.count)
            guard fill(&piece, &state) else { return nil }
            state.ticket += 1
            state.count += piece.count
            return piece
        }
    }

    /// Fills a piece with what comes next; false at the end.
    private func fill(_ piece: inout Piece, _ state: inout State) -> Bool {
        while true {
            if state.stream != nil {
                guard takeLines(&piece, &state) else { continue }
                return true
            }
            if state.sheet != nil {
                guard takeRows(&piece, &state) else { continue }
                return true
            }
            guard world.stopSignal() == nil, let source = state.sources.first else { return false }
            switch source {
            case .file:
                takeFiles(&piece, &state)
                return true
            case .lines(let path):
                state.sources.removeFirst()
                do throws(ReadingTrouble) {
                    state.stream = LineStream(
                        path,
                        try world.stream(path),
                        countsEmptyLines: countsEmptyLines
                    )
                } catch {
                    piece.note(error, of: path)
                    return true
                }
            case .rows(let path):
                state.sources.removeFirst()
                do throws(ReadingTrouble) {
                    state.sheet = RowStream(path, try world.stream(path), map: map)
                } catch {
                    piece.note(error, of: path)
                    return true
                }
            }
        }
    }

    /// Fills a piece with lines of the stream; false when it is at its end.
    private func takeLines(_ piece: inout Piece, _ state: inout State) -> Bool {
        guard var stream = state.stream.take() else { return false }
        do throws(ReadingTrouble) {
            guard let documents = try stream.next() else { return false }
            if sources == 1 { piece.share = stream.size.map { (stream.position, $0) } }
            state.stream = stream
            piece.content = .documents(documents)
        } catch {
            guard error != .stopped else { return false }
            piece.note(error, of: stream.path)
        }
        return true
    }

    private func takeFiles(_ piece: inout Piece, _ state: inout State) {
        var documents: [Document] = []
        var size = 0
        while documents.count < Self.filesAPiece, size < LineStream.chunk,
            case .file(let path, let folder) = state.sources.first
        {
            state.sources.removeFirst()
            do throws(ReadingTrouble) {
                let document = Document(file: path, in: folder, bytes: try world.read(path))
                size += document.bytes.count
                documents.append(document)
            } catch {
                piece.note(error, of: path)
            }
        }
        piece.content = .documents(documents)
        // A file counts as much as a stream does, which is fair only where all are files.
        if state.count + documents.count == sources - state.sources.count {
            piece.share = (sources - state.sources.count, sources)
        }
    }

    /// Fills a piece with rows of the spreadsheet; false when it is at its end.
    private func takeRows(_ piece: inout Piece, _ state: inout State) -> Bool {
        guard var sheet = state.sheet.take() else { return false }
        do throws(ReadingTrouble) {
            switch try sheet.next() {
            case nil: return false
            case .faults(let faults)?: piece.faults = faults
            case .rows(let rows)?:
                if sources == 1 { piece.share = sheet.size.map { (sheet.position, $0) } }
                state.sheet = sheet
                piece.content = .rows(rows)
            }
        } catch {
            guard error != .stopped else { return false }
            piece.note(error, of: sheet.path)
        }
        return true
    }
}

extension BatchInput.Piece {
    /// Notes why a file cannot be read.
    fileprivate mutating func note(_ error: ReadingTrouble, of path: String) {
        trouble = (trouble ?? "") + complaint(OperandTrouble(path, error).words)
    }
}

extension Optional {
    /// The value, leaving nothing behind: so that it has one owner while it is changed.
    fileprivate mutating func take() -> Wrapped? {
        defer { self = nil }
        return self
    }
}
