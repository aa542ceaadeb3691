internal import Dispatch
internal import Synchronization

/// Writes the rows of pieces in the order of the input, whichever worker is done first.
final class BatchOutput: Sendable {
    private struct State {
        var next = 0
        var waiting: [Int: DispatchSemaphore] = [:]
        var trouble: WritingTrouble?
        var isEmpty = true
    }

    private let state = Mutex(State())
    private let sink: Sink
    /// What stands between the rows of two pieces.
    private let separator: [UInt8]

    init(_ sink: Sink, separator: String = "") {
        self.sink = sink
        self.separator = Array(separator.utf8)
    }

    /// Whether writing has come to an end before its time.
    var hasStopped: Bool { state.withLock { $0.trouble != nil } }

    /// What stopped the writing; nil when nothing did.
    var trouble: WritingTrouble? { state.withLock { $0.trouble } }

    /// Writes the bytes of a ticket once all earlier tickets are written.
    ///
    /// `then` runs in the same order, between the tickets.
    func write(_ bytes: [UInt8], ticket: Int, then: () -> Void) {
        wait(for: ticket)
        do throws(WritingTrouble) {
            if !hasStopped, !bytes.isEmpty {
                let isFirst = state.withLock { state in
                    defer { state.isEmpty = false }
                    return state.isEmpty
                }
                try sink.write(isFirst ? bytes : separator + bytes)
            }
        } catch {
            state.withLock { $0.trouble = error }
        }
        then()
        let follower = state.withLock { state -> DispatchSemaphore? in
            state.next = ticket + 1
            return state.waiting.removeValue(forKey: ticket + 1)
        }
        follower?.signal()
    }

    private func wait(for ticket: Int) {
        let semaphore = state.withLock { state -> DispatchSemaphore? in
            guard state.next != ticket else { return nil }
            let semaphore = DispatchSemaphore(value: 0)
            state.waiting[ticket] = semaphore
            return semaphore
        }
        semaphore?.wait()
    }
}
