/// What is known of the value an option takes.
public struct ValueDeclaration: Sendable {
    /// How often an option may be given, and how many values it takes each time.
    public enum Count: Sendable, Hashable {
        /// One value, once.
        case one
        /// One value each time it is given.
        case oneEachTime
        /// Values with commas between them; it may also be given again.
        case commaSeparated
    }

    /// What a shell may offer while the value is typed.
    public enum Offer: Sendable, Hashable {
        /// Nothing but the values allowed.
        case allowed
        /// Files and folders.
        case files
        /// Folders.
        case folders
    }

    /// What stands for the value in help, in capitals.
    public let placeholder: String
    /// The only values that will do, in the order to show them; empty when there are too many.
    public let allowed: [String]
    /// The value taken when the option is not given, as typed.
    public let fallback: String?
    /// How many values there may be.
    public let count: Count
    /// What a shell may offer.
    public let offer: Offer
    /// Why a text will not do; nil when it will.
    let complaint: @Sendable (String) -> Complaint?

    /// The values written in one text.
    func pieces(of text: String) -> [String] {
        guard count == .commaSeparated else { return [text] }
        return text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
}
