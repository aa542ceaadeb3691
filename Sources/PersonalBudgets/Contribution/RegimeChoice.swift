/// A regime for people in some settings.
public struct RegimeChoice: Sendable {
    /// Where the person lives.
    public let settings: [Setting]
    /// How long the person stays; nil where it makes no difference.
    public let stay: Stay?
    /// For how many weeks of such a stay; nil for any.
    public let upToWeeks: Int?
    /// The regime's id.
    public let regime: String
    /// The part of what is left that is asked for there; nil for the policy's, as it holds there.
    public let share: Exact?
    /// Whether days away are charged there; nil for as the policy charges them.
    public let absences: ContributionPolicy.Absences?

    /// A regime for these settings and stays.
    public init(
        settings: [Setting],
        stay: Stay?,
        upToWeeks: Int? = nil,
        regime: String,
        share: Exact? = nil,
        absences: ContributionPolicy.Absences? = nil
    ) {
        self.settings = settings
        self.stay = stay
        self.upToWeeks = upToWeeks
        self.regime = regime
        self.share = share
        self.absences = absences
    }
}

extension RegimeChoice {
    /// Whether nobody in a setting is left to a later choice: whoever has outlasted the weeks of this
    /// one counts as somebody who stays longer.
    public func leavesNobody(in setting: Setting, to later: RegimeChoice) -> Bool {
        settings.contains(setting) && (stay == nil || stay == later.stay)
    }
}

extension ContributionPolicy {
    /// Whether somebody who lives there for good is charged by a regime.
    public func charges(forGoodIn setting: Setting, by regime: Regime) -> Bool {
        let residence = Residence(setting: setting, stay: .permanent, since: nil, day: nil)
        return self.regime(for: residence) == regime.id
    }
}

extension Regime {
    /// Where the people live whom it is not for, of all who are charged by it.
    ///
    /// One that does not say whom it is for cannot be for people in a care home for good and for
    /// people elsewhere.
    public func settingsElsewhere(among charged: [Setting]) -> [Setting] {
        let own = self.settings ?? (charged == [.careHome] ? charged : Setting.outsideHomes)
        return charged.filter { !own.contains($0) }
    }
}
