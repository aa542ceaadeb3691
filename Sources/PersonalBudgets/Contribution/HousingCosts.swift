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
