/// A ground on which nothing is charged.
public struct Exemption: Sendable {
    /// The id that a case names.
    public let id: String
    /// The name for people.
    public let title: String
    /// Whether it is for people who have no other care.
    public let isAlone: Bool
    /// Where the exemption comes from.
    public let citation: Citation

    /// An exemption with its source.
    public init(id: String, title: String, isAlone: Bool = false, citation: Citation) {
        self.id = id
        self.title = title
        self.isAlone = isAlone
        self.citation = citation
    }
}
