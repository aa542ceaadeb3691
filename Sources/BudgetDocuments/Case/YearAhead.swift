package import PersonalBudgets

// What becomes otherwise in the year that begins with support.
extension AssessedCase {
    /// What becomes otherwise in the year with what the person pays.
    package struct YearAhead {
        /// The days from which rates, prices, an age, the end of a disregard or the length of a stay
        /// change it, which parts of the year begin with.
        package let changes: [ChargeTurn]
        /// Whether it falls week by week as notional capital counts as used, in no part of the year.
        package let fallsWithUse: Bool
        /// The first day from which it is not known, by these or by what the case says of it.
        package let unknown: UnknownCharge?
        /// The last day that a run of charges can charge; nil where that is all of the year.
        package let lastCharged: CalendarDate?
    }

    /// What becomes otherwise in the year with what the person pays.
    package var yearAhead: YearAhead {
        let (turns, gap) = rules.chargeTurns(of: facts, assessment, later: laterRules)
        var faulty = gap.map { FaultyDay(of: $0, in: facts, document) }
        if let other = ahead?.faulty, other.day <= faulty?.day ?? .latest { faulty = other }
        let unknown = [faulty.map { UnknownCharge($0) }, wanting].compactMap(\.self)
            .min { $0.day < $1.day }
        return YearAhead(
            changes: turns.filter { $0.day < unknown?.day ?? .latest },
            fallsWithUse: rules.chargeFallsWithUse(of: facts, assessment),
            unknown: unknown.flatMap { isSupported(from: $0.day) ? $0 : nil },
            lastCharged: [faulty?.day.adding(days: -1), lastDayOfRates].compactMap(\.self).min()
        )
    }

    /// The first day from which the charge is not known for want of means that the first day does
    /// without: by what the case says of it, or because nobody knows what is used of notional capital.
    private var wanting: UnknownCharge? {
        guard facts.run == nil, facts.notionalCapital != nil, assessment.missing.contains(.income),
            case .fullCost? = assessment.contribution?.outcome,
            let day = facts.starts.adding(days: 7)
        else { return ahead?.wanting }
        return UnknownCharge(wantingMeansOf: self, from: day)
    }

    /// What somebody should look at because a run of charges will find it on a later day: what differs
    /// from published rates is no more than a note of the first.
    var warningsAhead: [Diagnostic] {
        guard let ahead else { return [] }
        let faults = ahead.faulty.flatMap { isSupported(from: $0.day) ? $0.ahead : nil } ?? []
        return ahead.notes.diagnostics.filter { $0.severity == .warning } + faults
    }

    /// Whether anything is charged for from a day of the year on.
    private func isSupported(from day: CalendarDate) -> Bool {
        assessment.eligibility.allowsBudget && rules.isSupported(facts, from: day)
    }

    /// The later days of the year from which the case itself says something else, which is in no
    /// figure of the first day and in no part of the year.
    package var factsChange: [CalendarDate] { rules.statedTurns(of: facts) }

    private var laterRules: [LaterRules] { later.map(\.ruling) }

    /// The parts of the plan's year with prices, rates and charges of their own, with all steps that
    /// lead to them.
    func year() throws(PeriodsUnknown) -> (periods: [PlanPeriod], trace: Trace) {
        guard !outlastsRules else { throw .stayOutlastsRules }
        var trace = assessment.trace
        do throws(CalculationFault) {
            let periods = try rules.periods(of: facts, assessment, later: laterRules, trace: &trace)
            return (periods, trace)
        } catch {
            throw .fault(error)
        }
    }

    /// The parts of the plan's year with prices, rates and charges of their own; empty where all is
    /// one, and nil where they cannot be worked out.
    package var periods: [PlanPeriod]? { try? year().periods }

    /// Why the parts of the year are not known; nil where they can be worked out.
    package var periodsUnknown: PeriodsUnknown? {
        do throws(PeriodsUnknown) {
            _ = try year()
            return nil
        } catch {
            return error
        }
    }

    /// Why the parts of a year are not known.
    package enum PeriodsUnknown: Error {
        /// The stay counts from a later day on as one by whose rules the case cannot be charged.
        case stayOutlastsRules
        /// What the rates or the rules of the later parts lack.
        case fault(CalculationFault)
    }
}
