#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif
internal import Synchronization

/// The signal that asked the program to stop; 0 while none has.
private let received = Atomic<Int32>(0)

extension Unix {
    /// Notes Ctrl-C and requests to end, so that a batch stops behind a whole row.
    ///
    /// The second one ends the program at once. What whoever began the program has it ignore, as
    /// `nohup` does, stays ignored.
    static func listenForSignals() {
        for number in [SIGHUP, SIGINT, SIGQUIT, SIGTERM] {
            let before = signal(number, SIG_IGN)
            guard unsafe unsafeBitCast(before, to: Int.self) != unsafeBitCast(SIG_IGN, to: Int.self)
            else { continue }
            _ = signal(number) { number in
                received.store(number, ordering: .relaxed)
                _ = signal(number, SIG_DFL)
            }
        }
    }

    /// Has a file that may grow no further told as a full disk is, not by a sudden end.
    static func outliveFileLimits() { _ = signal(SIGXFSZ, SIG_IGN) }

    /// How to end when somebody has asked for it.
    static var stopped: ExitStatus? {
        switch received.load(ordering: .relaxed) {
        case SIGHUP: .hungUp
        case SIGINT: .interrupted
        case SIGQUIT: .quit
        case SIGTERM: .terminated
        default: nil
        }
    }
}
