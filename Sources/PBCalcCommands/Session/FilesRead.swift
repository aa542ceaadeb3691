internal import Synchronization

/// The files that a run reads, whatever has named them: no output goes onto one of them.
final class FilesRead: Sendable {
    private let names = Mutex<[String]>([])

    /// As they were opened, `-` for standard input.
    var paths: [String] { names.withLock(\.self) }

    /// Takes note of files that are read, now or later.
    func add(_ paths: [String]) { names.withLock { $0 += paths } }
}
