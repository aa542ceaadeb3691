/// Where the person lives.
public enum Setting: String, CaseIterable, Sendable {
    /// The person's own home, or family's.
    case home
    /// A tenancy with support.
    case supportedLiving = "supported-living"
    /// A Shared Lives household.
    case sharedLives = "shared-lives"
    /// A care home.
    case careHome = "care-home"

    /// All but a care home.
    static let outsideHomes = allCases.filter { $0 != .careHome }

    /// Whether others may pay for dearer accommodation (Care and Support and After-care (Choice of
    /// Accommodation) Regulations 2014, remembered): not where there is no accommodation to choose.
    var allowsTopUps: Bool { self != .home }
}
