/// How a line draws on the budget.
public struct Drawdown: Sendable {
    /// The line's part of the limit, in hundredths, rounded to the nearest.
    public let percent: Int64
    /// What is left of the limit a week after it and the lines before it; below nothing when over.
    public let left: Pence
}

extension PriceList {
    /// How each line of a plan draws on a limit a week; nil for a line that is not in weeks.
    ///
    /// What is left is the limit less the lines so far, put into weeks once; so the last line leaves
    /// what the verdict says, whatever the rounding of single lines. The trace hears of each step.
    public func drawdown(
        of lines: [PlanLine],
        _ cost: PlanCost,
        on limit: Figure<PerWeek>,
        trace: inout Trace
    ) -> [Drawdown?] {
        var drawn: Figure<PerYear>?
        var drawdown: [Drawdown?] = []
        drawdown.reserveCapacity(lines.count)
        for (index, line) in lines.enumerated() {
            guard line.funding == .council, let amount = cost.lines[index].perYear,
                limit.value > .zero, let percent = percent(amount, of: limit),
                let sum = try? drawn.map({ before throws(CalculationFault) in
                    try trace.sum(.line(.drawnYear, index), before, amount)
                }) ?? amount,
                let week = try? week(of: sum, as: .line(.drawn, index), trace: &trace),
                let left = try? trace.difference(.line(.left, index), limit, week).pence
            else {
                drawdown.append(nil)
                continue
            }
            drawn = sum
            drawdown.append(Drawdown(percent: percent, left: left))
        }
        return drawdown
    }

    private func percent(_ year: Figure<PerYear>, of limit: Figure<PerWeek>) -> Int64? {
        let share = try? year.value / weeksInYear / limit.value * Exact(100)
        return (try? share?.rounded(.nearest, on: .charge))?.numerator
    }
}
