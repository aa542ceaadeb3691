internal import Dispatch
internal import Synchronization

/// The rows of a piece, and where each of them ends.
struct WrittenRows {
    let bytes: [UInt8]
    let ends: [Int]
}

/// Writes the rows of pieces in the order of the input, whichever worker is done first.
final class BatchOutput: Sendable {
    private struct Order {
        var next = 0
        var waiting: [Int: DispatchSemaphore] = [:]
    }

    /// What has gone through to the sink.
    private struct Passage {
        var isOpen = true
        var rows = 0
    }

    private let order = Mutex(Order())
    /// Held while rows are written: whoever closes it waits for the row that is under way.
    private let passage = Mutex(Passage())
    private let failure = Mutex<WritingTrouble?>(nil)
    private let sink: Sink
    /// What stands between the rows of two pieces.
    private let separator: [UInt8]

    init(_ sink: Sink, separator: [UInt8]) {
        self.sink = sink
        self.separator = separator
    }

    /// Whether writing has come to an end before its time.
    var hasStopped: Bool { trouble != nil }

    /// What stopped the writing; nil when nothing did.
    var trouble: WritingTrouble? { failure.withLock { $0 } }

    /// Lets no further row be written, and tells how many were.
    func close() -> Int {
        passage.withLock {
            $0.isOpen = false
            return $0.rows
        }
    }

    /// Writes the rows of a ticket once all earlier tickets are written.
    ///
    /// `then` runs in the same order, between the tickets.
    func write(_ rows: WrittenRows, ticket: Int, then: () -> Void) {
        wait(for: ticket)
        do throws(WritingTrouble) {
            if !hasStopped { try write(rows) }
        } catch {
            failure.withLock { $0 = error }
        }
        then()
        let follower = order.withLock { order -> DispatchSemaphore? in
            order.next = ticket + 1
            return order.waiting.removeValue(forKey: ticket + 1)
        }
        follower?.signal()
    }

    /// Writes rows, as many together as the sink takes whole, so that it stops behind one of them.
    private func write(_ rows: WrittenRows) throws(WritingTrouble) {
        var (start, written) = (0, 0)
        while written < rows.ends.count {
            var next = written + 1
            if let most = sink.most {
                while next < rows.ends.count, rows.ends[next] - start <= most { next += 1 }
            } else {
                next = rows.ends.count
            }
            let bytes = rows.bytes[start..<rows.ends[next - 1]]
            try passage.withLock { passage throws(WritingTrouble) in
                guard passage.isOpen else { return }
                try sink.write(start == 0 && passage.rows > 0 ? separator + bytes : Array(bytes))
                passage.rows += next - written
            }
            (start, written) = (rows.ends[next - 1], next)
        }
    }

    private func wait(for ticket: Int) {
        let semaphore = order.withLock { order -> DispatchSemaphore? in
            guard order.next != ticket else { return nil }
            let semaphore = DispatchSemaphore(value: 0)
            order.waiting[ticket] = semaphore
            return semaphore
        }
        semaphore?.wait()
    }
}
