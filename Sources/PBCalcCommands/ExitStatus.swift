/// What a run tells the shell.
package enum ExitStatus: UInt8, Comparable, Sendable {
    case done = 0
    case needsAPerson = 1
    case couldNotRun = 2
    case internalFault = 70
    case notWritten = 74
    case hungUp = 129
    case interrupted = 130
    case quit = 131
    case closedPipe = 141
    case terminated = 143

    /// The number.
    package var code: Int32 { Int32(rawValue) }

    /// Those that the help tells of: a hang-up and a quit end it as they end any program.
    static let told: [ExitStatus] = [
        .done, .needsAPerson, .couldNotRun, .internalFault, .notWritten, .interrupted, .closedPipe,
        .terminated,
    ]

    /// What it means, in a few words.
    var meaning: String {
        switch self {
        case .done: "done"
        case .needsAPerson: "done, and something needs a person"
        case .couldNotRun: "could not run"
        case .internalFault: "a fault of pbcalc"
        case .notWritten: "output not written"
        case .interrupted: "Ctrl-C"
        case .closedPipe: "reader gone"
        case .terminated, .hungUp, .quit: "stopped"
        }
    }

    package static func < (left: ExitStatus, right: ExitStatus) -> Bool {
        left.rawValue < right.rawValue
    }

    /// The status of a run that did both: not written beats could not run beats needs a person.
    func merged(with other: ExitStatus) -> ExitStatus { max(self, other) }
}
