internal import PersonalBudgets

extension ChargeRun {
    /// What the days of a week under way come to.
    struct WeekTally {
        /// The charges so far; nil once one is unknown.
        private var charge: Exact? = .zero
        /// What was charged for the days so far; nil once the case does not say it.
        private var charged: Exact? = .zero
        private var why: [String] = []
        private var missing: [Missing] = []
        private var isProvisional = false
        /// Whether it is known what counted towards a cap on all that is ever paid.
        private var isMetered = true
        private var rounding = Rounding.inFavour

        /// Counts a day, of which something is otherwise than of the one before.
        mutating func add(_ today: Day, why: [String], on day: CalendarDate) {
            let (facts, assessment) = (today.person.facts, today.ruling.assessment)
            self.why += why
            rounding = today.person.rules.meansTest?.regime.rounding ?? rounding
            charge = charge.flatMap { sum in today.charge.flatMap { try? sum + $0 } }
            charged = charged.flatMap { sum in
                facts.charged(on: day).flatMap { try? sum + $0 }
            }
            if let charge = today.charge {
                // On a day away, or before support, nothing is charged whatever the means.
                let isByMeans = charge > .zero || assessment.contribution?.maximum?.value == .zero
                if isByMeans, assessment.flags.contains(.provisional) {
                    isProvisional = true
                    miss(Missing.deductions, of: assessment)
                }
            } else {
                miss(Missing.means, of: assessment)
            }
            isMetered = !today.person.assessment.missing.contains(.metered)
            if !isMetered { miss([.metered], of: today.person.assessment) }
        }

        private mutating func miss(_ wanted: [Missing], of assessment: Assessment) {
            missing += assessment.missing.filter { wanted.contains($0) && !missing.contains($0) }
        }

        /// The week, with what is left of notional capital and what counts towards the cap at its end.
        func week(
            _ days: ClosedRange<CalendarDate>,
            leaving notional: Exact?,
            metered: Exact?
        ) -> ChargeAccount.Week {
            ChargeAccount.Week(
                days: days,
                charge: charge.flatMap { $0.pence(rounding) },
                charged: charged.flatMap { $0.pence(.nearest) },
                why: why,
                missing: missing,
                isProvisional: isProvisional,
                notionalCapital: notional.flatMap { $0.pence(.down) },
                metered: isMetered ? metered.flatMap { $0.pence(.nearest) } : nil
            )
        }
    }
}
