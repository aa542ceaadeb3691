/// The criteria by which needs are eligible; never points.
public enum EligibilityCriteria: Hashable, Sendable {
    /// SI 2015/313, regulation 2: an adult in England, from April 2015.
    case careAct
    /// SI 2015/313, regulation 3: a carer in England, from April 2015.
    case carers
    /// Fair Access to Care Services, to March 2015: the council's threshold.
    case fairAccess(threshold: FairAccessBand)
    /// SI 2015/1578 (W. 187), regulation 3: Wales.
    case wales
    /// The scheme has no criteria beside its own table.
    case none

    /// The criteria by name, as files and results have it.
    public enum Name: String, CaseIterable, Sendable {
        /// Those of the Care Act for adults.
        case careAct = "care-act"
        /// Those of the Care Act for carers.
        case carers
        /// Fair Access to Care Services.
        case fairAccess = "facs"
        /// Those of Wales.
        case wales
        /// None.
        case none
    }

    /// Which they are.
    public var name: Name {
        switch self {
        case .careAct: .careAct
        case .carers: .carers
        case .fairAccess: .fairAccess
        case .wales: .wales
        case .none: .none
        }
    }

    /// The days on which the criteria were the law.
    ///
    /// The eligibility criteria of the Care Act 2014 from 1 April 2015 (SI 2015/993, article 2(a);
    /// SI 2015/313, regulation 1), those of Wales from 6 April 2016 (SI 2016/412, article
    /// 2, for section 32 of the Act of 2014): seen at legislation.gov.uk.
    public var dates: ClosedRange<CalendarDate> {
        switch self {
        case .careAct, .carers: CalendarDate(packed: 2015_04_01) ... .latest
        case .fairAccess: .earliest...CalendarDate(packed: 2015_03_31)
        case .wales: CalendarDate(packed: 2016_04_06) ... .latest
        case .none: .earliest ... .latest
        }
    }

    /// What must be found, each of it, besides indicators and outcomes.
    public var parts: [EligibilityPart] {
        switch self {
        case .careAct, .fairAccess, .none: []
        case .carers: [.careNecessary, .negativeEffect, .significantImpact]
        case .wales: [.relatedNeed, .cannotMeetAlone, .notMetByOthers, .unlikelyUnlessCouncilActs]
        }
    }
}

/// What an assessment found under criteria other than the Care Act's for adults.
public struct CriteriaFindings: Sendable {
    /// One finding a part of the criteria, or an indicator, in their order.
    public var findings: [Finding]
    /// Whether the council meets needs under a power, with a recorded reason.
    public var meetsUnderPower: Bool

    /// Nothing known yet of so many parts.
    public init(count: Int) {
        findings = [Finding](repeating: .unknown, count: count)
        meetsUnderPower = false
    }
}

extension CriteriaFindings {
    /// Decides by criteria of which every part must hold; one that fails settles it.
    public func decideByAll() -> Eligibility {
        if findings.contains(.no) { return settled(false) }
        return findings.contains(.unknown) ? Eligibility(.undetermined) : settled(true)
    }

    /// Decides by Fair Access to Care Services: the highest band of any one indicator, against the
    /// council's threshold.
    ///
    /// An unknown indicator of the threshold or above leaves it undetermined, unless another
    /// already reaches it.
    public func decide(threshold: FairAccessBand) -> Eligibility {
        func highest(_ finding: Finding) -> FairAccessBand? {
            zip(FairAccessIndicator.allCases, findings).filter { $0.1 == finding }
                .map(\.0.band).max()
        }
        let band = highest(.yes)
        if let band, band >= threshold { return settled(true, band) }
        if let open = highest(.unknown), open >= threshold {
            return Eligibility(.undetermined, band: band)
        }
        return settled(false, band)
    }

    private func settled(_ isEligible: Bool, _ band: FairAccessBand? = nil) -> Eligibility {
        Eligibility(
            isEligible ? .eligible : meetsUnderPower ? .power : .notEligible,
            band: band
        )
    }
}

extension EligibilityCriteria {
    /// What the findings of a case come to; points play no part.
    func decide(_ person: Case) -> Eligibility {
        switch self {
        case .careAct: return (person.findings?.underCareAct ?? CareActFindings()).decide()
        case .carers, .wales:
            return (person.findings?.ofParts ?? CriteriaFindings(count: parts.count)).decideByAll()
        case .fairAccess(let threshold):
            return
                (person.findings?.ofParts
                ?? CriteriaFindings(count: FairAccessIndicator.allCases.count))
                .decide(threshold: threshold)
        case .none: return Eligibility(.notAsked)
        }
    }
}
