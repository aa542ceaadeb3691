/// What a command line asks for.
public enum ParsedWords<Work: Sendable>: Sendable {
    /// Do what a command is for, with what was typed for it.
    case run(Work, Arguments)
    /// Show the help of the last command of the path.
    case help(path: [Command<Work>])
    /// Explain one of the topics the program declared.
    case topic(String)
    /// Show the manual page, which is one for all commands.
    case manual
    /// Say which version this is.
    case version
    /// The line cannot be run as it stands.
    case usage(UsageError)
}
