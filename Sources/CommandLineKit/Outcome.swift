/// What a command line asks for.
public enum Outcome: Sendable {
    /// Run the last command of the path, which starts with the program itself.
    case run(path: [Command], Arguments)
    /// Show the help of the last command of the path.
    case help(path: [Command])
    /// Explain one of the topics the program declared.
    case topic(String)
    /// Show the manual page, which is one for all commands.
    case manual
    /// Say which version this is.
    case version
    /// The line cannot be run as it stands.
    case usage(UsageError)
}
