/// The law that holds every council to a rule of a means test: it may ask for less than the rule
/// does, and never for more.
public struct Law: Sendable {
    /// The days on which it holds.
    public let dates: ClosedRange<CalendarDate>
    /// Where it is written.
    public let citation: Citation

    /// A law of these days.
    public init(dates: ClosedRange<CalendarDate>, citation: Citation) {
        self.dates = dates
        self.citation = citation
    }
}

extension IncomeTreatment {
    /// Whether no more counts by it than by another treatment, whatever the income is.
    ///
    /// Amounts are compared where both are pounds and pence: of the name of a cell nothing is known.
    public func countsNoMore(than other: IncomeTreatment) -> Bool {
        switch (plain, other.plain) {
        case (.ignored, _), (_, .counted):
            true
        case (.ignoredUpTo(.fixed(let own)), .ignoredUpTo(.fixed(let least))):
            own >= least
        case (.countedUpTo(.fixed(let own)), .countedUpTo(.fixed(let most))):
            own <= most
        case (.part(let own, let ownIsPassedOn), .part(let most, let isPassedOn)):
            own <= most && (isPassedOn || !ownIsPassedOn)
        default:
            false
        }
    }

    /// The treatment without an amount or a part that makes no difference.
    private var plain: IncomeTreatment {
        switch self {
        case .ignoredUpTo(.fixed(.zero)), .part(.one, _): .counted
        case .countedUpTo(.fixed(.zero)), .part(.zero, onlyIfPassedOn: false): .ignored
        default: self
        }
    }
}

extension CapitalRule.Tariff {
    /// Whether capital never counts as more by it than by another; nil for one that counts nothing.
    ///
    /// It is enough to look at one whole step of the other: there its own steps have gone furthest
    /// ahead, and what is begun again on the next step is no more than on the first.
    public func countsNoMore(than other: CapitalRule.Tariff?) -> Bool {
        guard let other else { return incomePerStep == .zero }
        guard step > .zero else { return true }
        let own = Int128(step.count)
        let begun = (Int128(other.step.count) + own - 1) / own
        return begun * Int128(incomePerStep.count) <= Int128(other.incomePerStep.count)
    }
}

extension Rounding {
    /// Whether no charge is more by it than by another rounding.
    public func asksNoMore(than other: Rounding) -> Bool {
        ascent <= other.ascent
    }

    /// How far up it takes a charge, beside the others.
    private var ascent: Int {
        switch self {
        case .inFavour, .down: 0
        case .halfDown: 1
        case .halfEven: 2
        case .nearest: 3
        case .up: 4
        }
    }
}
