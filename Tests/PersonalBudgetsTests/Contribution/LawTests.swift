import PersonalBudgets
import Testing

/// Whether a rule asks for no more than another is told without trying; here everything is tried.
@Suite("A rule that asks for no more than another")
struct LawTests {
    static let treatments: [IncomeTreatment] =
        [.counted, .ignored]
        + [0, 7, 8].flatMap { pence in
            [.ignoredUpTo(.fixed(Pence(pence))), .countedUpTo(.fixed(Pence(pence)))]
        }
        + [0, 1, 2, 3].flatMap { thirds in
            [true, false].map { .part(thirds == 3 ? .one : part(thirds), onlyIfPassedOn: $0) }
        }

    private static func part(_ thirds: Int64) -> Exact { (try? Exact(thirds, over: 3)) ?? .zero }

    /// What counts of an income in pence, written out for these treatments.
    private func counted(_ income: Int64, by treatment: IncomeTreatment, isPassedOn: Bool) throws
        -> Exact
    {
        switch treatment {
        case .counted: return Exact(income)
        case .ignored: return .zero
        case .ignoredUpTo(.fixed(let amount)): return Exact(max(0, income - amount.count))
        case .countedUpTo(.fixed(let amount)): return Exact(min(income, amount.count))
        case .part(let part, let onlyIfPassedOn):
            return try onlyIfPassedOn && !isPassedOn ? Exact(income) : Exact(income) * part
        case .ignoredUpTo(.rate), .countedUpTo(.rate): throw CalculationFault.tooLarge
        }
    }

    @Test(arguments: treatments, treatments)
    func `a rule within another of income counts no more, whatever the income`(
        own: IncomeTreatment,
        other: IncomeTreatment
    ) throws {
        let isNoMore = try [true, false].allSatisfy { isPassedOn in
            try (0...40).allSatisfy { income in
                try counted(income, by: own, isPassedOn: isPassedOn)
                    <= counted(income, by: other, isPassedOn: isPassedOn)
            }
        }
        #expect(own.countsNoMore(than: other) == isNoMore)
    }

    @Test(arguments: [1, 2, 5, 6] as [Int64], [0, 1, 3] as [Int64])
    func `a rule within another of capital counts no more, whatever the capital`(
        step: Int64,
        income: Int64
    ) {
        func counted(_ excess: Int64, _ step: Int64, _ income: Int64) -> Int64 {
            (excess + step - 1) / step * income
        }
        let other = CapitalRule.Tariff(step: Pence(step), incomePerStep: Pence(income))
        for ownStep in 1...13 as ClosedRange<Int64> {
            for ownIncome in 0...7 as ClosedRange<Int64> {
                let own = CapitalRule.Tariff(step: Pence(ownStep), incomePerStep: Pence(ownIncome))
                let isNoMore = (1...80).allSatisfy {
                    counted($0, ownStep, ownIncome) <= counted($0, step, income)
                }
                #expect(own.countsNoMore(than: other) == isNoMore, "\(own)")
                #expect(own.countsNoMore(than: nil) == (ownIncome == 0))
            }
        }
    }

    @Test(arguments: Rounding.allCases, Rounding.allCases)
    func `a rule within another rounds no charge to more`(own: Rounding, other: Rounding) throws {
        let isNoMore = try (0...16 as ClosedRange<Int64>).allSatisfy { quarters in
            let charge = try Exact(quarters, over: 4)
            return try charge.rounded(own, on: .charge) <= charge.rounded(other, on: .charge)
        }
        #expect(own.asksNoMore(than: other) == isNoMore)
    }
}
