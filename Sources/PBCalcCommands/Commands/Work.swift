internal import CommandLineKit

/// What pbcalc does for a command that was typed.
struct Work: Sendable {
    let run: @Sendable (Session) throws(WritingTrouble) -> ExitStatus
}

/// A command of pbcalc.
typealias Command = CommandLineKit.Command<Work>
