/// What a run tells the shell.
package enum ExitStatus: Int32, CaseIterable, Sendable {
    /// Done.
    case done = 0
    /// Done, and something needs a person: faults in a file.
    case needsAPerson = 1
    /// Could not run.
    case couldNotRun = 2
    /// A fault of pbcalc.
    case internalFault = 70
    /// Output was not written.
    case notWritten = 74
    /// Stopped because the terminal has gone.
    case hungUp = 129
    /// Stopped by Ctrl-C.
    case interrupted = 130
    /// Stopped by Ctrl-\.
    case quit = 131
    /// Stopped by a request to end.
    case terminated = 143
    /// The reader of a pipe has gone.
    case closedPipe = 141

    /// The number.
    package var code: Int32 { rawValue }

    /// The status of a run that did both: not written beats could not run beats needs a person.
    func merged(with other: ExitStatus) -> ExitStatus { code >= other.code ? self : other }
}
