internal import BudgetDocuments
internal import CommandLineKit
internal import PersonalBudgets
internal import PlainText
internal import Synchronization

/// What is wrong with the cases of a piece, as far as it may be told.
struct BatchFindings {
    /// The faults that may be told.
    private(set) var faults: [Diagnostic] = []
    /// How many more there are, and what the others say of rules.
    private(set) var left = 0
    private(set) var leftOfRules: [String] = []
    /// Why the day that `--date` names cannot be used, for each scheme once.
    private(set) var ofDate: [String] = []
    private var told = ToldOnce()
    private let most: Int

    /// Room for so many faults.
    init(most: Int) { self.most = most }

    /// Adds the faults of a case, and what they say of the day.
    mutating func add(_ found: (own: [Diagnostic], date: String?)) {
        let own = found.own.filter { told.isNew($0) }
        let kept = own.prefix(max(0, most - faults.count))
        faults += kept
        let others = own.dropFirst(kept.count)
        let ofRules = others.filter(\.isOfRules).map(\.message)
        left += others.count - ofRules.count
        leftOfRules += ofRules
        if let date = found.date, !ofDate.contains(date) { ofDate.append(date) }
    }
}

/// What is wrong with rules, each told once however many cases name them.
private struct ToldOnce {
    private var messages: Set<String> = []

    /// Whether a fault is to be told: it is a case's own, or was not told yet.
    mutating func isNew(_ fault: Diagnostic) -> Bool {
        !fault.isOfRules || isNew(fault.message)
    }

    /// Whether this was not told of rules yet.
    mutating func isNew(_ message: String) -> Bool { messages.insert(message).inserted }
}

/// What a batch says on standard error while it runs, in the order of the input: what cannot be
/// read, the faults of cases, and on a terminal how far it is.
final class BatchTalk: Sendable {
    private struct State {
        var told = 0
        var left = 0
        var status = ExitStatus.done
        var done = 0
        /// How many columns the line of progress takes; 0 while there is none.
        var width = 0
        var last: UInt64 = 0
        var count = BatchCount()
        /// What was said of the day that `--date` names.
        var ofDate: Set<String> = []
        var once = ToldOnce()
    }

    private let state = Mutex(State())
    private let session: Session
    /// How many faults are told in full, of one case and of all.
    let most: Int
    /// Not on a terminal that shows the rows: it would run into them.
    private let showsProgress: Bool
    private let start: UInt64

    private static let second: UInt64 = 1_000_000_000

    init(_ session: Session) {
        self.session = session
        most =
            session.arguments[BatchCommand.explainFaults] ? .max : Diagnostic.mostShown
        let hasRows =
            session.world.isTerminal(.output) && session.arguments[SharedOptions.output] == nil
        showsProgress =
            session.world.isTerminal(.talk) && !hasRows && !session.arguments[SharedOptions.quiet]
        start = session.world.clock()
        state.withLock { $0.last = start }
    }

    /// How many faults are worth keeping for a piece.
    var wanted: Int { max(0, most - state.withLock { $0.told }) }

    /// What operands that could not be used come to.
    var status: ExitStatus { state.withLock { $0.status } }

    /// What the batch has come to.
    var count: BatchCount { state.withLock { $0.count } }

    /// Adds what a worker has counted.
    func add(_ count: BatchCount) { state.withLock { $0.count.add(count) } }

    /// Says what there is to say of a piece: its faults, or as many as may be told.
    func tell(_ piece: BatchInput.Piece, _ findings: BatchFindings) {
        state.withLock { state in
            state.done += piece.count
            let faults = findings.faults.filter { state.once.isNew($0) }
            let shown = faults.prefix(max(0, most - state.told))
            state.told += shown.count
            let leftOfRules = findings.leftOfRules.count { state.once.isNew($0) }
            state.left += findings.left + leftOfRules + faults.count - shown.count
            state.status = state.status.merged(with: piece.status)
            let ofDate = findings.ofDate.filter { state.ofDate.insert($0).inserted }
            let text =
                (piece.trouble ?? "") + ofDate.joined()
                + session.page(piece.faults + shown, on: .talk, showing: most)
            if !text.isEmpty {
                clear(&state)
                session.world.talk(text)
            }
            if showsProgress { progress(&state, piece.share) }
        }
    }

    /// Takes the line of progress away, and says how many faults were not told.
    func end() {
        state.withLock { state in
            clear(&state)
            guard state.left > 0 else { return }
            session.world.talk(
                "and \(grouped(state.left)) more; --explain-faults shows them all\n"
            )
        }
    }

    private func clear(_ state: inout State) {
        guard state.width > 0 else { return }
        session.world.talk("\r" + spaces(state.width) + "\r")
        state.width = 0
    }

    private func inWords(seconds: UInt128) -> String {
        seconds < 100 ? "\(seconds) s" : "\((seconds + 30) / 60) min"
    }

    /// How far it is, not before a second has passed and not oftener than five times in one.
    private func progress(_ state: inout State, _ share: (taken: Int, all: Int)?) {
        let now = session.world.clock()
        guard now &- start > Self.second, now &- state.last > Self.second / 5 else { return }
        state.last = now
        let rate = UInt64(state.done) * 1000 / max(1, (now &- start) / 1_000_000)
        var line = "\(grouped(state.done)) cases, \(grouped(Int(rate))) a second"
        if let share, (1..<share.all).contains(share.taken) {
            // A long run over a large file: nanoseconds times bytes are more than 64 bits hold.
            let left =
                UInt128(now &- start) * UInt128(share.all - share.taken) / UInt128(share.taken)
            line += ", about \(inWords(seconds: left / UInt128(Self.second) + 1)) left"
        }
        // A line that reaches the edge would go on in the next one, and stay there.
        if let width = session.world.width() { line = String(line.prefix(max(0, width - 1))) }
        session.world.talk("\r" + line + spaces(state.width - line.count))
        state.width = line.count
    }
}
