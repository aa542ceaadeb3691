internal import PersonalBudgets

extension ChargeAccount {
    /// The account as `pbcalc.charges.v1`.
    package func write(to writer: inout JSONWriter) {
        writer.object { result in
            result.member("format", "pbcalc.charges.v1")
            result.engine()
            result.object("case") {
                $0.member("id", person.facts.id)
                $0.member("file", person.document.source)
                $0.member("sha256", person.document.sha256)
            }
            result.scheme(person.rulebook.scheme)
            result.list("rates") { list in
                for used in ratesUsed {
                    list.object {
                        $0.member("id", used.document.id)
                        $0.member("sha256", used.document.sha256)
                        $0.member("regime", used.regime.id)
                        $0.member("unverified", used.unverified)
                    }
                }
            }
            result.member("partWeeks", partWeeks.rawValue)
            result.list("weeks") { list in
                for week in weeks {
                    list.object {
                        $0.member("from", written(week.days.lowerBound))
                        $0.member("to", written(week.days.upperBound))
                        $0.member("charge", week.charge)
                        $0.member("charged", week.charged)
                        $0.member("difference", week.difference)
                        $0.member("notionalCapital", week.notionalCapital)
                        // Few councils have a cap: without one the account stays as it was.
                        if let metered = week.metered { $0.member("metered", metered) }
                        $0.member("why", week.why)
                    }
                }
            }
            result.object("total") {
                $0.member("charge", charge)
                $0.member("charged", charged)
                $0.member("difference", difference)
            }
            if let fee = feeBearer?.arrangementFee?.pence {
                result.member("arrangementFeePerYear", fee)
            }
            if let fee = feeBearer?.arrangementFeeOnce?.pence {
                result.member("arrangementFeeOnce", fee)
            }
            if let day = pricesKeptFrom { result.member("pricesKeptFrom", written(day)) }
            if !missing.isEmpty { result.member("missing", missing) }
            if isProvisional { result.member("provisional", true) }
            guard let payment = directPayment else { return }
            result.object("directPayment") {
                $0.member("gross", payment.gross)
                $0.member("contribution", payment.contribution)
                $0.member("net", payment.net)
            }
        }
    }
}
