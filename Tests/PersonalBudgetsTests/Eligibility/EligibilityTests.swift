import Testing

@testable import PersonalBudgets

@Suite("Eligibility under the Care Act")
struct EligibilityTests {
    /// Findings, and the decision they lead to.
    struct Row: Sendable, CustomTestStringConvertible {
        let impairment: Finding
        let unable: Int
        let unknown: Int
        let impact: Finding
        let decision: Eligibility.Decision

        init(
            _ impairment: Finding,
            unable: Int,
            unknown: Int = 0,
            _ impact: Finding,
            _ decision: Eligibility.Decision
        ) {
            self.impairment = impairment
            self.unable = unable
            self.unknown = unknown
            self.impact = impact
            self.decision = decision
        }

        var findings: CareActFindings {
            .made(impairment, unable: unable, unknown: unknown, impact)
        }

        var testDescription: String {
            "impairment \(impairment), \(unable) unable, \(unknown) unknown, impact \(impact)"
        }
    }

    @Test(
        arguments: [
            // SI 2015/313, regulation 2: all three of impairment, two outcomes, and impact.
            Row(.yes, unable: 2, .yes, .eligible),
            Row(.yes, unable: 1, .yes, .notEligible),
            Row(.yes, unable: 10, .no, .notEligible),
            Row(.no, unable: 5, .yes, .notEligible),
            // Two, one of them only because a carer does it: "unable" is carer-blind.
            Row(.yes, unable: 2, .yes, .eligible),
            // Two, one by taking significantly longer; an impact that is likely is an impact.
            Row(.yes, unable: 2, .yes, .eligible),
            Row(.unknown, unable: 3, .yes, .undetermined),
            Row(.yes, unable: 1, unknown: 1, .yes, .undetermined),
        ]
    )
    func `the decision is that of the eight rows of its table`(row: Row) {
        let eligibility = row.findings.decide()

        #expect(eligibility.decision == row.decision)
        #expect(eligibility.unable == row.unable)
    }

    @Test(
        arguments: [
            // Nine unknown may yet hold two; one unknown and none unable cannot.
            Row(.yes, unable: 0, unknown: 9, .yes, .undetermined),
            Row(.yes, unable: 0, unknown: 2, .yes, .undetermined),
            Row(.yes, unable: 0, unknown: 1, .yes, .notEligible),
            Row(.yes, unable: 0, .yes, .notEligible),
            // Two are enough, whatever the other eight turn out to be.
            Row(.yes, unable: 2, unknown: 8, .yes, .eligible),
            Row(.yes, unable: 2, unknown: 8, .unknown, .undetermined),
            Row(.yes, unable: 10, .yes, .eligible),
            // One part that fails settles it, although others are unknown.
            Row(.no, unable: 0, unknown: 10, .unknown, .notEligible),
            Row(.unknown, unable: 0, unknown: 10, .no, .notEligible),
            Row(.unknown, unable: 1, .unknown, .notEligible),
            Row(.unknown, unable: 10, .unknown, .undetermined),
        ]
    )
    func `what is unknown counts only where it could still decide`(row: Row) {
        #expect(row.findings.decide().decision == row.decision)
    }

    @Test func `findings with nothing known are undetermined`() {
        let eligibility = CareActFindings().decide()

        #expect(eligibility.decision == .undetermined)
        #expect(eligibility.unable == 0)
        #expect(CareActFindings().unknown.count == CareActOutcome.allCases.count)
    }

    @Test func `an outcome that does not arise is not one the person is unable to achieve`() {
        var findings = CareActFindings.made(.yes, unable: 1, unknown: 0, .yes)
        for outcome in 1..<CareActOutcome.allCases.count {
            findings.note(.notApplicable, of: outcome)
        }

        #expect(findings.decide().decision == .notEligible)
        #expect(findings.decide().unable == 1)
    }

    @Test func `no outcome outranks another`() {
        // 10 * 9 / 2 = 45 pairs.
        var pairs = 0
        for first in CareActOutcome.allCases.indices {
            for second in CareActOutcome.allCases.indices where first < second {
                var findings = CareActFindings.made(.yes, unable: 0, unknown: 0, .yes)
                findings.note(.unable, of: first)
                findings.note(.unable, of: second)
                #expect(findings.decide().decision == .eligible)
                pairs += 1
            }
        }

        #expect(pairs == 45)
    }

    @Test func `the decision is what every way of learning the unknowns would agree on`() {
        // Oracle: fill in each unknown in every way and apply the plain two-valued rule. All ways
        // eligible is eligible, none is not eligible (or power), and some is undetermined.
        var wrong: [String] = []
        var rows = 0
        for impairment in Finding.allCases {
            for impact in Finding.allCases {
                for unable in 0...10 {
                    for unknown in 0...(10 - unable) {
                        for power in [false, true] {
                            let findings = CareActFindings.made(
                                impairment,
                                unable: unable,
                                unknown: unknown,
                                impact,
                                power: power
                            )
                            let ways = impairment.ways.flatMap { impaired in
                                impact.ways.flatMap { significant in
                                    (0...unknown).map { more in
                                        impaired && significant && unable + more >= 2
                                    }
                                }
                            }
                            let expected: Eligibility.Decision =
                                if !ways.contains(false) {
                                    .eligible
                                } else if ways.contains(true) {
                                    .undetermined
                                } else {
                                    power ? .power : .notEligible
                                }
                            rows += 1
                            if findings.decide().decision != expected {
                                wrong.append("\(findings)")
                            }
                        }
                    }
                }
            }
        }

        // 3 * 3 findings, 66 ways to share ten outcomes out, with and without power.
        #expect(rows == 1188)
        #expect(wrong.isEmpty, "\(wrong.prefix(3))")
    }

    @Test func `the power is used only where the duty does not arise`() {
        let failing = CareActFindings.made(.yes, unable: 1, unknown: 0, .yes, power: true)
        let holding = CareActFindings.made(.yes, unable: 2, unknown: 0, .yes, power: true)
        let open = CareActFindings.made(.unknown, unable: 2, unknown: 0, .yes, power: true)

        #expect(failing.decide().decision == .power)
        #expect(holding.decide().decision == .eligible)
        #expect(open.decide().decision == .undetermined)
    }

    @Test(
        arguments: [
            (.eligible, true), (.power, true), (.undetermined, true), (.notEligible, false),
        ] as [(Eligibility.Decision, Bool)]
    )
    func `only somebody found not eligible is given no budget`(
        decision: Eligibility.Decision,
        allowed: Bool
    ) {
        #expect(Eligibility(decision: decision, unable: 0).allowsBudget == allowed)
    }

    @Test func `the ten outcomes stand in the order of the regulations`() {
        #expect(
            CareActOutcome.allCases.map(\.rawValue) == [
                "nutrition", "personal-hygiene", "toilet-needs", "clothed", "safe-at-home",
                "habitable-home", "relationships", "work-and-learning", "community",
                "caring-for-a-child",
            ]
        )
    }
}

extension Finding {
    /// What it may turn out to be.
    fileprivate var ways: [Bool] {
        switch self {
        case .yes: [true]
        case .no: [false]
        case .unknown: [true, false]
        }
    }
}

extension CareActFindings {
    /// So many outcomes unable, then so many unknown, and the rest able.
    static func made(
        _ impairment: Finding,
        unable: Int,
        unknown: Int,
        _ impact: Finding,
        power: Bool = false
    ) -> CareActFindings {
        var findings = CareActFindings()
        findings.impairment = impairment
        findings.significantImpact = impact
        findings.meetsUnderPower = power
        for outcome in CareActOutcome.allCases.indices {
            findings.note(
                outcome < unable ? .unable : outcome < unable + unknown ? .unknown : .able,
                of: outcome
            )
        }
        return findings
    }
}
