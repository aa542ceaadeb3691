/// Where a rule or a figure comes from, and how sure that is.
public struct Citation: Hashable, Sendable {
    /// How a figure came into the file.
    public enum Evidence: String, CaseIterable, Sendable {
        /// Read in the source named.
        case seen
        /// Worked out from figures that were read.
        case computed
        /// Remembered, or read in a source that does not settle it.
        case unverified
        /// Made up, for illustration.
        case invented
    }

    /// The source's title.
    public let title: String
    /// Where the source can be read; empty when no address is known.
    public let address: String
    /// The paragraph, page or row; empty when the whole source is meant.
    public let locator: String
    /// How the figure came into the file.
    public let evidence: Evidence

    /// A citation of one place in one source.
    public init(title: String, address: String, locator: String, evidence: Evidence) {
        self.title = title
        self.address = address
        self.locator = locator
        self.evidence = evidence
    }
}
