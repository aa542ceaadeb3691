// What the person can be asked to pay, worked out from what they have.
extension Assessment {
    /// The means test, where the scheme has one.
    mutating func testMeans(
        _ person: Case,
        by rules: RuleSet
    ) throws(CalculationFault) {
        guard let test = rules.test(of: person) else { return }
        contribution =
            person.run == nil
            ? try test.contribution(missing: &missing, trace: &trace)
            : try test.contribution(for: person, missing: &missing, trace: &trace)
        // A run of charges knows what was charged on each day of support, and not before it.
        let metered = person.run.map(\.meteredBefore) ?? test.finance.metered
        if test.policy.choices.lifetimeCap != nil, metered == nil,
            test.finance.status != .notYet, person.person.exemptions.isEmpty
        {
            missing.append(.metered)
        }
        if isProvisional { flags.append(.provisional) }
        if case .maximum? = contribution?.outcome, !rules.helpUnsaid(of: person).isEmpty {
            flags.append(.helpUnsaid)
        }
    }
}

extension RuleSet {
    /// The means test of a person on the day support starts; nil where the scheme has none.
    func test(of person: Case) -> MeansTest? {
        guard let policy, let (regime, rates) = meansTest else { return nil }
        return MeansTest(
            regime: regime,
            rates: rates,
            policy: policy,
            person: person.person,
            finance: person.finance ?? Finance(),
            day: person.starts
        )
    }

    /// What the means test says, alone; nil where the scheme has none.
    func contribution(
        of person: Case,
        trace: inout Trace
    ) throws(CalculationFault) -> Contribution? {
        var missing: [Missing] = []
        return try test(of: person)?.contribution(for: person, missing: &missing, trace: &trace)
    }
}

extension MeansTest {
    /// What it says of a day on which only the charge is asked for: where all of that is charged
    /// whatever the means, it may lack an amount of the rates.
    fileprivate func contribution(
        for person: Case,
        missing: inout [Missing],
        trace: inout Trace
    ) throws(CalculationFault) -> Contribution {
        do throws(CalculationFault) {
            return try contribution(missing: &missing, trace: &trace)
        } catch {
            guard case .rateMissing = error, person.plan?.isChargedWhateverTheMeans ?? false
            else { throw error }
            return Contribution(outcome: .unknown, tariffIncome: nil, isNeedless: true)
        }
    }
}

extension Plan {
    /// Whether no line of it is charged by the means test.
    fileprivate var isChargedWhateverTheMeans: Bool {
        lines.allSatisfy {
            $0.charging != .meansTested || $0.funding != .council || $0.every == .once
        }
    }
}
