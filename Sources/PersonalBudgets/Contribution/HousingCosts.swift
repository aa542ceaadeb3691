/// The housing costs that a means test allows.
public struct HousingRule: Sendable {
    /// The kinds that a case can name.
    public let kinds: [HousingKind]
    /// Whether they are allowed at all, as they are not for good in a care home.
    public let isAllowed: Bool
    /// Where the rule comes from.
    public let citation: Citation

    /// A rule for these kinds.
    public init(kinds: [HousingKind], isAllowed: Bool, citation: Citation) {
        self.kinds = kinds
        self.isAllowed = isAllowed
        self.citation = citation
    }
}

/// A kind of housing cost that is allowed, net of help with it.
public struct HousingKind: Sendable {
    /// The id that a case names.
    public let id: String
    /// The name for people.
    public let title: String
    /// The ids of the kinds of income beside which there usually is help with it, so that a case should
    /// say how much; empty where nobody has to ask.
    public let helpBeside: [String]

    /// A kind with its name, and the income beside which there usually is help with it.
    public init(id: String, title: String, helpBeside: [String] = []) {
        self.id = id
        self.title = title
        self.helpBeside = helpBeside
    }
}

extension MeansTest {
    /// Housing costs, each net of the help towards it and never below nothing.
    func housingCosts(
        _ lines: [HousingLine],
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        var total = Tally<PerWeek>()
        for (index, line) in lines.enumerated() {
            let cost: Figure<Money> = trace.input(.housing(.amount(index)), line.amount.exact)
            guard regime.housing.isAllowed else { continue }
            let own = try shared(
                net(cost, of: line, index, trace: &trace),
                by: line.sharedBy,
                as: .housing(.share(index)),
                .housing(.sharers(index)),
                trace: &trace
            )
            try total.add(
                perWeek(own, every: line.every, as: .housing(.weekly(index)), trace: &trace)
            )
        }
        return trace.total(.housing(.total), total)
    }

    /// A housing cost without the help towards it, of which nothing may be said.
    private func net(
        _ cost: Figure<Money>,
        of line: HousingLine,
        _ index: Int,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<Money> {
        guard let help = line.help else { return cost }
        let stated: Figure<Money> = trace.input(.housing(.help(index)), help.exact)
        return trace.floored(
            .housing(.net(index)),
            try trace.difference(.housing(.lessHelp(index)), cost, stated)
        )
    }
}

extension RuleSet {
    /// The housing costs that a case says nothing of help with, each with the income beside which
    /// there usually is some: all of such a cost is left to the person.
    func helpUnsaid(of person: Case) -> [(housing: Int, income: Int)] {
        guard let finance = person.finance, let costs = finance.housing,
            costs.contains(where: { $0.help == nil }),
            let regime = meansTest?.regime, regime.housing.isAllowed,
            finance.status == .full, person.person.exemptions.isEmpty
        else { return [] }
        return costs.enumerated().compactMap { index, cost in
            guard cost.help == nil, cost.amount > .zero else { return nil }
            let kinds = regime.housing.kinds[cost.kind].helpBeside
            // What somebody does not receive brings no help with it.
            let income = finance.income?.firstIndex {
                kinds.contains(regime.incomeKinds[$0.kind].id)
                    && $0.isInPayment && $0.notionalReason == nil
            }
            return income.map { (index, $0) }
        }
    }
}
