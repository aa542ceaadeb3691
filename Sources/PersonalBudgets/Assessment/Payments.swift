/// How the person's contribution is collected when a plan is held in several ways.
///
/// Unless the scheme says otherwise it is taken first from lines the council or a fund pays for, by
/// invoice; what is left comes off the direct payment, which is then paid net; what the direct
/// payment cannot bear is invoiced too.
/// Like the charge itself it is worked out for each charging week.
public struct Payments: Sendable {
    /// What the person is invoiced for a week.
    public let invoice: Figure<PerWeek>
    /// The direct payment after contribution, a week; nil when no line is a direct payment.
    public let directPaymentNet: Figure<PerWeek>?
    /// In what manner the two meet.
    let manner: Manner

    /// In what manner a direct payment and the contribution towards it meet.
    enum Manner: Sendable {
        /// The contribution is invoiced where it can be, and the rest comes off the payment.
        case invoiceFirst
        /// The contribution comes off the payment where it can, and the rest is invoiced.
        case directPaymentFirst
        /// The payment is made gross, and the contribution is invoiced.
        case gross

        init(of person: borrowing Case, by prices: PriceList?) {
            if person.plan?.account?.grossPayment != nil {
                self = .gross
            } else if prices?.collection == .directPaymentFirst {
                self = .directPaymentFirst
            } else {
                self = .invoiceFirst
            }
        }

        /// What of a week's charge comes off a direct payment where so much can be invoiced beside
        /// it; `stretch` is the one that the week is in, nil where all are alike.
        func takenOff(
            of charge: Figure<PerWeek>,
            from gross: Figure<PerWeek>,
            invoiced: Figure<PerWeek>,
            inStretch stretch: Int? = nil,
            trace: inout Trace
        ) throws(CalculationFault) -> Figure<PerWeek> {
            let terms = Terms(stretch: stretch)
            switch self {
            case .invoiceFirst:
                let first = trace.least(terms.invoicedFirst, charge, invoiced)
                let rest = try trace.difference(terms.left, charge, first)
                return trace.least(terms.takenOff, rest, gross)
            case .directPaymentFirst: return trace.least(terms.takenOff, charge, gross)
            case .gross: return .zero
            }
        }
    }

    /// What the steps are about by which the two meet in a week.
    private struct Terms {
        let stretch: Int?

        var invoicedFirst: Term {
            stretch.map { .stretch(.invoicedFirst, $0) } ?? .summary(.invoicedFirst)
        }
        var left: Term { stretch.map { .stretch(.left, $0) } ?? .summary(.contributionLeft) }
        var takenOff: Term {
            stretch.map { .stretch(.takenOff, $0) } ?? .summary(.directPaymentTakenOff)
        }
    }

    init(
        of personPays: Figure<PerWeek>,
        inStretches charges: [Figure<PerWeek>],
        for plan: borrowing PlanCost,
        _ manner: Manner,
        trace: inout Trace
    ) throws(CalculationFault) {
        self.manner = manner
        guard let gross = plan.directPayment, manner != .gross else {
            invoice = trace.choose(.summary(.invoice), personPays)
            directPaymentNet = plan.directPayment.map {
                trace.choose(.summary(.directPaymentNet), $0)
            }
            return
        }
        let takenOff =
            charges.isEmpty
            ? try manner.takenOff(
                of: personPays,
                from: gross,
                invoiced: plan.chargeableInvoiced,
                trace: &trace
            )
            : try Payments.takenOff(of: personPays, gross, charges, plan, manner, trace: &trace)
        directPaymentNet = try trace.difference(.summary(.directPaymentNet), gross, takenOff)
        invoice = try trace.difference(.summary(.invoice), personPays, takenOff)
    }

    /// What comes off the direct payment on average over weeks that differ.
    private static func takenOff(
        of personPays: Figure<PerWeek>,
        _ gross: Figure<PerWeek>,
        _ charges: [Figure<PerWeek>],
        _ plan: PlanCost,
        _ manner: Manner,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        var year = Tally<PerYear>()
        for (position, (charge, stretch)) in zip(charges, plan.stretches).enumerated() {
            let week = try manner.takenOff(
                of: charge,
                from: stretch.directPayment,
                invoiced: stretch.invoiced,
                inStretch: position,
                trace: &trace
            )
            try year.add(
                trace.product(
                    .stretch(.takenOffYear, position),
                    week,
                    trace.input(.stretch(.weeks, position), stretch.weeks)
                )
            )
        }
        let exact: Figure<PerWeek> = try trace.quotient(
            .beforeRounding(of: .summary(.takenOffAverage)),
            trace.total(.summary(.takenOffYear), year),
            trace.weeks(inYear: plan.weeksInYear)
        )
        let average = try trace.rounded(.summary(.takenOffAverage), exact, .inFavour, on: .charge)
        // Rounding may not ask for a penny more than the person pays, or than there is.
        let payable = trace.least(.summary(.takenOffPayable), average, personPays)
        return trace.least(.summary(.directPaymentTakenOff), payable, gross)
    }
}
