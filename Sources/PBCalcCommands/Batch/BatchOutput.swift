internal import Dispatch
internal import Synchronization

/// Writes the rows of pieces in the order of the input, whichever worker is done first.
final class BatchOutput: Sendable {
    private struct State {
        var next = 0
        var waiting: [Int: DispatchSemaphore] = [:]
        var trouble: WritingTrouble?
    }

    private let state = Mutex(State())
    private let sink: Sink

    init(_ sink: Sink) { self.sink = sink }

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
            if !hasStopped, !bytes.isEmpty { try sink.write(bytes) }
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
