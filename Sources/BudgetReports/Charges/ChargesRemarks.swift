internal import BudgetDocuments
internal import PersonalBudgets
internal import PlainText

/// What charges week by week come to, and what must be said beside them.
struct ChargesRemarks {
    /// One remark a sentence, without any trace of a terminal or a format.
    let sentences: [String]

    init(_ account: ChargeAccount) {
        let scheme = account.person.rules.scheme
        var said = [Self.verdict(of: account)]
        if !account.missing.isEmpty {
            said.append("Still missing: \(account.missing.joined(separator: ", ")).")
        }
        if account.isProvisional {
            let canFall = account.weeks.contains { $0.charge != .zero }
            said.append(
                canFall
                    ? "Provisional: with what is missing the charge can only fall."
                    : "Provisional: not everything has been asked."
            )
        }
        if account.charge != nil { said += [Self.standing(of: account.person)].compactMap(\.self) }
        said.append(
            account.partWeeks == .days
                ? "Each day is a seventh of the week's charge by the facts and rates of that day."
                : "The facts and rates of a Monday count for the whole week, to Sunday; days away "
                    + "and days before support are taken off by the day."
        )
        if let last = account.pricesKeptFrom?.adding(days: -1) {
            said.append("No prices after \(inWords(last)) are known: the last ones are kept.")
        }
        if let payment = account.directPayment {
            said.append(
                "Direct payment for these days: \(scheme.amount(payment.gross)) less a "
                    + "contribution of \(scheme.amount(payment.contribution)) is "
                    + "\(scheme.amount(payment.net))."
            )
        }
        if let fees = account.feeBearer.flatMap({ scheme.arrangementFees(of: $0) }) {
            said.append("Not in these weeks: \(fees).")
        }
        if let metered = account.weeks.last?.metered {
            said.append(
                "\(scheme.amount(metered)) counts by then towards the cap on all that is ever paid."
            )
        }
        if let left = account.weeks.last?.notionalCapital {
            said.append(
                "Notional capital counts as used by what it adds to the charge: "
                    + "\(scheme.amount(left)) is left (regulation 23, as remembered)."
            )
        }
        said += RatesInDoubt.sentences(account.ratesUsed)
        let notice = scheme.notice
        if !notice.isEmpty { said.append(Escaping.shown(notice, limit: 300)) }
        sentences = said + SchemeRemarks(account.person).sentences
    }

    /// What stands between the charges and a final figure; nil where nothing does.
    private static func standing(of person: AssessedCase) -> String? {
        guard person.assessment.eligibility.allowsBudget else { return nil }
        guard person.assessment.plan == nil else {
            return person.finalDecision == nil ? "Indicative until an officer agrees." : nil
        }
        return "There is no plan yet: the person would pay up to this, and no more than it costs."
    }

    private static func verdict(of account: ChargeAccount) -> String {
        guard account.charge != nil else {
            return "What the person pays is not known on every day: see what is missing."
        }
        guard let difference = account.difference else {
            return account.statesCharges
                ? "The case does not say of every day what was charged: a day of which it says "
                    + "nothing is not known, and 0.00 says that nothing was."
                : "The case does not say what was charged."
        }
        if difference == .zero { return "What was charged is right." }
        let amount = account.person.rules.scheme.amount(Pence(abs(difference.count)))
        guard difference > .zero else {
            return "\(amount) was charged too much and is to be paid back."
        }
        guard account.collection.takesOff else {
            return "\(amount) is still to be paid for these days."
        }
        return "\(amount) is still to be collected for these days, "
            + (account.collection.invoices
                ? "in part by taking it off the direct payment."
                : "all of it by taking it off the direct payment: none is invoiced.")
    }
}
