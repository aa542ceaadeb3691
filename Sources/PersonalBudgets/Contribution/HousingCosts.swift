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

    /// A kind with its name.
    public init(id: String, title: String) {
        self.id = id
        self.title = title
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
            let help: Figure<Money> = trace.input(.housing(.help(index)), line.help.exact)
            let net = trace.floored(
                .housing(.net(index)),
                try trace.difference(.housing(.lessHelp(index)), cost, help)
            )
            let own = try shared(
                net,
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
}
