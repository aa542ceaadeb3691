/// Care at night that the council pays for by the plan, where the means test leaves the person what a
/// benefit adds for nights because nobody pays for any.
public struct NightCareLeftOut: Sendable {
    /// The service.
    public let service: PriceList.Service
    /// The first day, from the one that is asked about on, on which the plan has it.
    public let from: CalendarDate
}

extension RuleSet {
    /// The first such care of the plan from the day of a case on, by the income and the answer of that
    /// day; nil where plan and means test agree, or no income is looked at.
    public func nightCareLeftOut(of person: Case, _ assessment: Assessment) -> NightCareLeftOut? {
        guard let plan = person.plan, let prices = scheme.prices,
            let test = test(of: person), test.leavesNights
        else { return nil }
        if case .fullCost? = assessment.contribution?.outcome { return nil }
        return plan.lines.lazy
            .filter { $0.funding == .council && plan.isThere($0) }
            .filter { prices.isNightCare($0) }
            .compactMap { line in
                // What is bought once is there from the first day on, and on no other.
                let starts = person.planStarts
                let days = line.pricedDays(from: starts) ?? starts...starts
                guard person.starts <= days.upperBound else { return nil }
                return NightCareLeftOut(
                    service: prices.services[line.service],
                    from: max(days.lowerBound, person.starts)
                )
            }
            .min { $0.from < $1.from }
    }
}

extension MeansTest {
    /// Whether anything is left to the person for nights.
    fileprivate var leavesNights: Bool {
        finance.status == .full && person.exemptions.isEmpty
            && finance.income?.contains { nightLeft(of: $0) != nil } ?? false
    }
}
