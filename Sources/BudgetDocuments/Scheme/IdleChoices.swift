internal import PersonalBudgets

// Choices of a council that say what its means tests say without them.
extension Reader {
    /// Notes each choice by which every means test that it holds in stays as it is, in a scheme of
    /// these days.
    mutating func noteIdleChoices(
        of policy: ContributionPolicy,
        in regimes: [Regime],
        on days: ClosedRange<CalendarDate>
    ) {
        let (choices, none) = (policy.choices, ContributionPolicy.Choices())
        noteIdle("share", choices.share == none.share)
        noteIdle("costShare", choices.costShare == none.costShare)
        noteIdle("minimumCharge", choices.minimumCharge == .zero)
        noteIdle("disabilityCosts/standardPerWeek", choices.standardDisabilityCost == .zero)
        for (index, allowance) in choices.allowances.enumerated() {
            noteIdle("allowances/\(index)", allowance.amount == .zero)
        }
        // Where no law rounds, a council says how it does.
        let roundings = regimes.map { $0.roundingLaw == nil ? nil : $0.rounding }
        noteIdle("rounding", choices.rounding, beside: roundings)
        func holding(_ choice: ContributionPolicy.OutsideHomes) -> [Regime] {
            regimes.filter { !policy.choicesNotHeld(in: $0.id).contains(choice) }
        }
        if let own = choices.guarantee {
            let others = holding(.guarantee).map(\.protected)
            // The amounts are of whole pence, and once they are by any rounding.
            let isIdle = others.allSatisfy {
                own.factor == $0.factor ?? .one
                    && (own.factor == .one || own.rounding == $0.rounding)
            }
            noteIdle("guarantee", !others.isEmpty && isIdle, isOfMeansTest: true)
        }
        noteIdle("capital", choices.tariff, beside: holding(.tariff).map(\.capital.tariff))
        for (index, local) in choices.incomes.enumerated() {
            let kinds = holding(.incomes).flatMap(\.incomeKinds).filter { $0.id == local.kind }
            // Before its law a kind was treated in another way, which the means test does not know.
            guard kinds.allSatisfy({ $0.law.map { $0.dates.contains(days.lowerBound) } ?? true })
            else { continue }
            noteIdle(
                "incomes/\(index)",
                local.treatment.plainest,
                beside: kinds.map(\.treatment.plainest)
            )
        }
    }

    /// Notes a choice at a place in the policy, where it is there and all means tests say the same.
    private mutating func noteIdle<Value: Equatable>(
        _ place: String,
        _ choice: Value?,
        beside others: [Value?]
    ) {
        let isIdle = choice != nil && !others.isEmpty && others.allSatisfy { $0 == choice }
        noteIdle(place, isIdle, isOfMeansTest: true)
    }

    /// Notes a choice at a place in the policy, where it is there and idle.
    private mutating func noteIdle(_ place: String, _ isIdle: Bool, isOfMeansTest: Bool = false) {
        guard isIdle, let place = landmark("/contribution/" + place)?.value else { return }
        note(.meansTest(.choiceWithoutEffect(isOfMeansTest: isOfMeansTest)), at: place)
    }
}

extension IncomeTreatment {
    /// The simplest treatment that counts as much: all but nothing, and all of it, is everything.
    fileprivate var plainest: IncomeTreatment {
        switch self {
        case .ignoredUpTo(.fixed(.zero)), .part(.one, _): .counted
        case .countedUpTo(.fixed(.zero)), .part(.zero, onlyIfPassedOn: false): .ignored
        case .counted, .ignored, .ignoredUpTo, .countedUpTo, .part: self
        }
    }
}
