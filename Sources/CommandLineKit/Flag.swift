/// An option that is either given or not.
public struct Flag: OptionKey {
    /// What is said of the flag.
    public let declaration: OptionDeclaration

    /// A flag such as `--explain`.
    public init(
        _ name: String,
        short: Character? = nil,
        aliases: [String] = [],
        help: String
    ) {
        declaration = OptionDeclaration(
            name: name,
            short: short,
            aliases: aliases,
            help: help,
            value: nil
        )
    }
}
