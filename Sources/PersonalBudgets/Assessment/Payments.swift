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

        /// What comes off a direct payment where so much can be invoiced beside it.
        func takenOff(
            of charge: Exact,
            from gross: Exact,
            invoiced: Exact
        ) throws(CalculationFault) -> Exact {
            switch self {
            case .invoiceFirst: min(max(try charge - invoiced, .zero), gross)
            case .directPaymentFirst: min(charge, gross)
            case .gross: .zero
            }
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
            invoice = trace.choose(.invoice, personPays)
            directPaymentNet = plan.directPayment.map { trace.choose(.directPaymentNet, $0) }
            return
        }
        let uneven =
            charges.isEmpty
            ? nil
            : try Payments.takenOff(of: personPays, gross, charges, plan, manner, trace: &trace)
        let takenOff =
            if let uneven {
                uneven
            } else if manner == .directPaymentFirst {
                trace.least(.directPaymentTakenOff, personPays, gross)
            } else {
                try Payments.takenOff(of: personPays, gross, plan, trace: &trace)
            }
        directPaymentNet = try trace.difference(.directPaymentNet, gross, takenOff)
        invoice = try trace.difference(.invoice, personPays, takenOff)
    }

    /// What comes off the direct payment when every week is alike.
    private static func takenOff(
        of personPays: Figure<PerWeek>,
        _ gross: Figure<PerWeek>,
        _ plan: PlanCost,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        let first = trace.least(.invoicedFirst, personPays, plan.chargeableInvoiced)
        let rest = try trace.difference(.contributionLeft, personPays, first)
        return trace.least(.directPaymentTakenOff, rest, gross)
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
            var rest = charge
            if manner == .invoiceFirst {
                let first = trace.least(
                    .stretch(.invoicedFirst, position),
                    charge,
                    stretch.invoiced
                )
                rest = try trace.difference(.stretch(.left, position), charge, first)
            }
            let week = trace.least(.stretch(.takenOff, position), rest, stretch.directPayment)
            try year.add(
                trace.product(
                    .stretch(.takenOffYear, position),
                    week,
                    trace.input(.stretch(.weeks, position), stretch.weeks)
                )
            )
        }
        let exact: Figure<PerWeek> = try trace.quotient(
            .beforeRounding(of: .takenOffAverage),
            trace.total(.takenOffYear, year),
            trace.weeks(inYear: plan.weeksInYear)
        )
        let average = try trace.rounded(.takenOffAverage, exact, .inFavour, on: .charge)
        // Rounding may not ask for a penny more than the person pays, or than there is.
        let payable = trace.least(.takenOffPayable, average, personPays)
        return trace.least(.directPaymentTakenOff, payable, gross)
    }
}
