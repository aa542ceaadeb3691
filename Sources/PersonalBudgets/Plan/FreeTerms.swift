/// How far a service is free to everybody.
///
/// Intermediate care and reablement are for the first six weeks, and aids and minor adaptations of
/// 1,000.00 or less (SI 2014/2672, regulation 3); what intermediate care costs while nobody is charged
/// for it is no part of a personal budget (SI 2014/2840).
public struct FreeTerms: Sendable {
    /// In how many weeks at most; nil for any.
    public let weeks: Int?
    /// Up to what price of a unit; nil for any.
    public let upTo: Pence?
    /// Whether it is left out of the personal budget while it is free.
    public let isOutsideBudget: Bool

    /// Terms with these limits.
    public init(weeks: Int?, upTo: Pence?, isOutsideBudget: Bool) {
        self.weeks = weeks
        self.upTo = upTo
        self.isOutsideBudget = isOutsideBudget
    }
}

extension PriceList {
    /// Whether what is free, and nothing else, is so as far as the list says; nil where it does not
    /// arise, as for somebody who is charged for nothing.
    func freeCheck(of person: Case, _ lines: [PlanLine], _ cost: PlanCost) -> PlanCheck? {
        guard person.person.exemptions.isEmpty else { return nil }
        let found = lines.indices.compactMap { index in
            lines[index].isFree
                ? freeCheck(ofFree: index, among: lines, cost)
                : freeCheck(ofCharged: index, among: lines, cost)
        }
        return found.first { $0.finding == .fail } ?? found.first { $0.finding == .unknown }
            ?? found.first
    }

    /// Whether a free line may be; a person knows whether weeks of it after the first ones are of
    /// another time of need.
    private func freeCheck(
        ofFree index: Int,
        among lines: [PlanLine],
        _ cost: PlanCost
    ) -> PlanCheck? {
        let line = lines[index]
        let prices = unitPrices(of: line, cost.lines[index]).map(\.price)
        guard line.funding.isCouncils, prices.isEmpty || prices.contains(where: { $0 > .zero })
        else { return nil }
        let isBeside = line.funding == .outsideBudget
        guard let terms = services[line.service].free else {
            return .unknown(
                .free,
                isBeside ? .outsideUnsaid(line: index) : .freeUnsaid(line: index)
            )
        }
        let weeks = line.weeksLong(from: cost.starts)
        if let most = terms.weeks, line.every != .once {
            if weeks > most {
                return .fails(.free, .freeTooLong(line: index, weeks: weeks, upTo: most))
            }
            if let begin = begin(of: line.service, in: lines, from: cost.starts),
                let last = line.pricedDays(from: cost.starts)?.upperBound,
                last.days(since: begin) >= most * 7
            {
                return .unknown(.free, .freeAfterwards(line: index, upTo: most))
            }
        }
        if let most = terms.upTo, prices.contains(where: { $0 > most.exact }) {
            return .fails(.free, .freeTooDear(line: index, upTo: most))
        }
        guard terms.isOutsideBudget != isBeside else { return .passes(.free, .freeAllowed) }
        return isBeside
            ? .unknown(.free, .outsideUnsaid(line: index))
            : .fails(.free, .freeInBudget(line: index))
    }

    /// Whether a charge is asked for where the list says that there is none; a person knows whether the
    /// free weeks were used up before.
    private func freeCheck(
        ofCharged index: Int,
        among lines: [PlanLine],
        _ cost: PlanCost
    ) -> PlanCheck? {
        let line = lines[index]
        guard line.funding == .council, let terms = services[line.service].free,
            let first = line.pricedDays(from: cost.starts)?.lowerBound
        else { return nil }
        let prices = unitPrices(of: line, cost.lines[index]).map(\.price)
        if let most = terms.upTo, prices.allSatisfy({ $0 > most.exact }) { return nil }
        if let weeks = terms.weeks,
            let begin = begin(of: line.service, in: lines, from: cost.starts),
            first.days(since: begin) >= weeks * 7
        {
            return nil
        }
        return .unknown(.free, .chargedThoughFree(line: index))
    }

    /// The first day on which the council buys a service; nil where it buys none of it.
    private func begin(
        of service: Int,
        in lines: [PlanLine],
        from starts: CalendarDate
    ) -> CalendarDate? {
        lines.filter { $0.service == service && $0.funding.isCouncils }
            .compactMap { $0.pricedDays(from: starts)?.lowerBound }.min()
    }
}

extension PlanLine {
    /// In how many weeks it runs, or lie its first and its last date and those between.
    fileprivate func weeksLong(from starts: CalendarDate) -> Int64 {
        guard particulars?.dates.isEmpty == false, let days = pricedDays(from: starts) else {
            return weeks
        }
        return Int64(days.upperBound.days(since: days.lowerBound) / 7 + 1)
    }
}
