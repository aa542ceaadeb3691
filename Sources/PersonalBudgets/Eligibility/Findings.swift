/// What an assessment found about eligibility, by the kind of criteria that it was asked under.
public enum Findings: Sendable {
    /// Under the Care Act's criteria for adults.
    case careAct(CareActFindings)
    /// Under other criteria: a finding for each part of them.
    case parts(CriteriaFindings)

    /// What was found under the Care Act's criteria for adults; nil where others were asked.
    public var underCareAct: CareActFindings? {
        if case .careAct(let found) = self { found } else { nil }
    }

    /// What was found of each part of other criteria; nil where the Care Act's were asked.
    public var ofParts: CriteriaFindings? {
        if case .parts(let found) = self { found } else { nil }
    }
}
