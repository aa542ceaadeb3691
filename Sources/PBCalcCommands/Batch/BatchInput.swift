internal import BudgetDocuments
internal import Synchronization

/// What a batch reads: files of one case each, and streams of one case a line, in order.
///
/// Workers take it in pieces; a piece of a stream ends where a line ends, so that memory does not
/// grow with the length of the input.
final class BatchInput: Sendable {
    /// A piece of the input, with its place in the order.
    struct Piece {
        let ticket: Int
        let documents: [Document]
        /// What stood in the way of reading, in words.
        var trouble: String?
    }

    private struct State {
        var sources: ArraySlice<Source>
        var ticket = 0
        var stream: LineStream?
    }

    /// One operand, or one file of a folder.
    enum Source: Sendable {
        case file(String, in: String?)
        case lines(String)
    }

    private let state: Mutex<State>
    private let world: World

    /// How many files are one piece.
    private static let filesAPiece = 64

    init(_ sources: [Source], _ world: World) {
        state = Mutex(State(sources: sources[...]))
        self.world = world
    }

    /// The next piece; nil at the end.
    func next() -> Piece? {
        state.withLock { state in
            guard world.stopSignal() == nil else { return nil }
            let ticket = state.ticket
            state.ticket += 1
            while true {
                if state.stream != nil {
                    if let piece = lines(&state, ticket) { return piece }
                    state.stream = nil
                    continue
                }
                switch state.sources.first {
                case nil: return nil
                case .file: return files(&state, ticket)
                case .lines(let path):
                    state.sources.removeFirst()
                    do throws(ReadingTrouble) {
                        state.stream = LineStream(path, try world.stream(path))
                    } catch {
                        return Piece(
                            ticket: ticket,
                            documents: [],
                            trouble: OperandTrouble(path, error).words
                        )
                    }
                }
            }
        }
    }

    private func lines(_ state: inout State, _ ticket: Int) -> Piece? {
        guard var stream = state.stream.take() else { return nil }
        do throws(ReadingTrouble) {
            let documents = try stream.next()
            state.stream = stream
            return documents.map { Piece(ticket: ticket, documents: $0) }
        } catch {
            guard error != .stopped else { return nil }
            return Piece(
                ticket: ticket,
                documents: [],
                trouble: OperandTrouble(stream.path, error).words
            )
        }
    }

    private func files(_ state: inout State, _ ticket: Int) -> Piece {
        var documents: [Document] = []
        var troubles: [String] = []
        while documents.count < Self.filesAPiece,
            case .file(let path, let folder) = state.sources.first
        {
            state.sources.removeFirst()
            do throws(ReadingTrouble) {
                documents.append(Document(file: path, in: folder, bytes: try world.read(path)))
            } catch {
                troubles.append(OperandTrouble(path, error).words)
            }
        }
        return Piece(
            ticket: ticket,
            documents: documents,
            trouble: troubles.isEmpty ? nil : troubles.joined(separator: "\npbcalc: ")
        )
    }
}

/// A stream of lines, each of them a document.
struct LineStream: Sendable {
    let path: String
    private let bytes: ByteStream
    /// What was read behind the last line end.
    private var rest: [UInt8] = []
    private var line = 1
    private var isAtEnd = false

    /// How much is read at once.
    private static let chunk = 256 << 10

    init(_ path: String, _ bytes: ByteStream) {
        self.path = path
        self.bytes = bytes
    }

    /// The documents of the next piece; nil at the end.
    ///
    /// Empty lines are no documents.
    mutating func next() throws(ReadingTrouble) -> [Document]? {
        guard !isAtEnd else { return nil }
        var piece = rest
        rest = []
        while true {
            let old = piece.count
            guard let read = try bytes.next(Self.chunk, piece) else {
                isAtEnd = true
                break
            }
            piece = read
            if let last = piece[old...].lastIndex(of: UInt8(ascii: "\n")) {
                rest = Array(piece[(last + 1)...])
                piece.removeSubrange((last + 1)...)
                break
            }
            guard piece.count <= Document.mostBytes + Self.chunk else { throw .tooLarge }
        }
        return documents(in: piece)
    }

    private mutating func documents(in piece: [UInt8]) -> [Document] {
        var documents: [Document] = []
        var start = 0
        while start < piece.count {
            let end = piece.span.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? piece.count
            let last = end > start && piece[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
            if last > start {
                documents.append(
                    Document(file: path, bytes: piece, range: start..<last, line: line)
                )
            }
            line += 1
            start = end + 1
        }
        return documents
    }
}

extension Optional {
    /// The value, leaving nothing behind: so that it has one owner while it is changed.
    fileprivate mutating func take() -> Wrapped? {
        defer { self = nil }
        return self
    }
}
