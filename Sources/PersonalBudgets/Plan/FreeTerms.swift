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
    /// Whether what is free is so as far as the list says; nil where no such line is there.
    func freeCheck(of lines: [PlanLine], _ cost: PlanCost) -> PlanCheck? {
        var isAsked = false
        for (index, line) in lines.enumerated() where line.isFree {
            guard [.council, .outsideBudget].contains(line.funding),
                let terms = services[line.service].free
            else { continue }
            isAsked = true
            if let most = terms.weeks, line.every != .once, line.weeks > most {
                return .fails(.free, .freeTooLong(line: index, weeks: line.weeks, upTo: most))
            }
            if let most = terms.upTo, cost.lines[index].prices.contains(where: { $0 > most.exact })
            {
                return .fails(.free, .freeTooDear(line: index, upTo: most))
            }
            if terms.isOutsideBudget, line.funding == .council {
                return .fails(.free, .freeInBudget(line: index))
            }
        }
        return isAsked ? .passes(.free, .freeAllowed) : nil
    }
}

extension LineCost {
    /// What a unit costs, on all occasions.
    fileprivate var prices: [Exact] {
        price.map { [$0.value] } ?? parts.filter(\.isOfUnits).map(\.price.value)
    }
}
