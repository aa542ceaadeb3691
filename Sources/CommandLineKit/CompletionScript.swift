/// A script that lets a shell finish words of the command line.
public enum CompletionScript {
    /// The shells there is a script for.
    public enum Shell: String, Sendable, CaseIterable {
        /// GNU Bash.
        case bash
        /// The Z shell.
        case zsh
        /// The friendly interactive shell.
        case fish
    }

    /// The script for one shell, to be read by it at the start.
    public static func text(for program: Command<some Sendable>, in shell: Shell) -> String {
        let points = CompletionPoint.all(in: program)
        let lines =
            switch shell {
            case .bash: BashCompletion.lines(program.name, points)
            case .zsh: ZshCompletion.lines(program.name, points)
            case .fish: FishCompletion.lines(program.name, points)
            }
        return lines.joined(separator: "\n") + "\n"
    }
}
