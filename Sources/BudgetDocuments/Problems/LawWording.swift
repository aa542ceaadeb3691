public import PersonalBudgets

/// A rule of the means test that the law holds every council to.
public enum RuleOfLaw: Sendable {
    /// How a kind of income counts, with its title; amounts are in pounds and pence.
    case income(String, IncomeTreatment)
    /// What is left to people, by its title, as a multiple of the amounts of a year.
    case guarantee(String, Exact)
    /// What capital counts as; nil for nothing.
    case tariff(CapitalRule.Tariff?)
    /// How a charge is rounded.
    case rounding(Rounding)
}

extension RuleOfLaw {
    /// What the law leaves people, where it is written, and what a council may write instead.
    func wording(by source: Citation) -> Wording {
        let place = [source.title, source.locator].filter { !$0.isEmpty }.joined(separator: ", ")
        func saying(_ rule: String, allowed: [String] = [], advice: Phrase? = nil) -> Wording {
            Wording(
                message: "the law leaves people more: \(rule); see \(place)",
                allowed: allowed,
                advice: advice
            )
        }
        return switch self {
        case .income(let title, let treatment):
            saying(
                "of \"\(title)\", \(treatment.rule)",
                advice: "write \(treatment.advice), or take this kind of income out"
            )
        case .guarantee(let title, .one):
            saying("all of the \(title)", advice: "write 1.00 or more")
        case .guarantee(let title, let factor):
            saying(
                "the \(title) is \(written(factor)) times its amounts",
                advice: "write \(written(factor)) or more"
            )
        case .tariff(let tariff?):
            saying(
                "capital counts as \(written(tariff.incomePerStep, in: .ofRates)) a week for each "
                    + "\(written(tariff.step, in: .ofRates)) or part of it",
                advice: "write a step of \(typed(tariff.step)) or more, and "
                    + "\(typed(tariff.incomePerStep)) or less for it"
            )
        case .tariff(nil):
            saying("capital counts as no income", advice: "leave it out")
        case .rounding(let rounding):
            saying(
                "a charge is rounded \"\(rounding.rawValue)\"",
                allowed: Rounding.allCases.filter { $0.asksNoMore(than: rounding) }.map(\.rawValue)
            )
        }
    }
}

extension IncomeTreatment {
    /// How much counts, behind the name of the income.
    fileprivate var rule: String {
        switch self {
        case .ignored: "nothing counts"
        case .ignoredUpTo(.fixed(let amount)):
            "the first \(written(amount, in: .ofRates)) a week does not count"
        case .countedUpTo(.fixed(let amount)):
            "no more than \(written(amount, in: .ofRates)) a week counts"
        case .part(let part, onlyIfPassedOn: true):
            "\(written(part)) counts where the rest is passed on"
        case .part(let part, onlyIfPassedOn: false): "\(written(part)) counts"
        // Nobody can count more than all of it, and amounts are in pounds and pence.
        case .counted, .ignoredUpTo(.rate), .countedUpTo(.rate): "it counts"
        }
    }

    /// What a policy may say that goes no further.
    fileprivate var advice: String {
        switch self {
        case .ignoredUpTo(.fixed(let amount)):
            "\"\(member)\" with \(typed(amount)) or more"
        case .countedUpTo(.fixed(let amount)):
            "\"\(member)\" with \(typed(amount)) or less"
        case .part(let part, _): "\"\(member)\" with \(written(part)) or less"
        case .ignored, .counted, .ignoredUpTo(.rate), .countedUpTo(.rate):
            "\"\(member)\": \"ignored\""
        }
    }
}
