/// What an option is declared with and read back by: a ``Flag`` or an ``Option``.
public protocol OptionKey: Sendable {
    /// What is said of the option, whatever the type of its value.
    var declaration: OptionDeclaration { get }
}
