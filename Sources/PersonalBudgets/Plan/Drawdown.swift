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
    /// what the verdict says, whatever the rounding of single lines.
    public func drawdown(
        of lines: [PlanLine],
        _ cost: PlanCost,
        on limit: Figure<PerWeek>
    ) -> [Drawdown?] {
        var year = Exact.zero
        return zip(lines, cost.lines).map { line, cost in
            guard line.funding == .council, let amount = cost.perYear?.value,
                limit.value > .zero, let sum = try? year + amount,
                let week = try? perWeek(of: sum), let rest = try? limit.value - week,
                let left = Pence(exactly: rest),
                let share = try? amount / weeksInYear / limit.value,
                let percent = try? (share * Exact(100)).rounded(.nearest, on: .charge)
            else { return nil }
            year = sum
            return Drawdown(percent: percent.numerator, left: left)
        }
    }
}
