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

        /// What of a week's charge comes off its direct payment: never more than can be charged for
        /// what is bought by it, so that nothing comes off a payment for free lines.
        func takenOff(
            of charge: Figure<PerWeek>,
            in week: Week,
            trace: inout Trace
        ) throws(CalculationFault) -> Figure<PerWeek> {
            let terms = Terms(stretch: week.stretch)
            let due: Figure<PerWeek>
            switch self {
            case .invoiceFirst:
                let first = trace.least(terms.invoicedFirst, charge, week.invoiced)
                due = try trace.difference(terms.left, charge, first)
            case .directPaymentFirst: due = charge
            case .gross: return .zero
            }
            guard let chargeable = week.chargeable else {
                return trace.least(terms.takenOff, due, week.directPayment)
            }
            return trace.note(
                terms.takenOff,
                .min,
                min(due.value, chargeable.value, week.directPayment.value),
                [due.step, chargeable.step, week.directPayment.step]
            )
        }
    }

    /// A week in which a charge is collected.
    struct Week {
        /// The direct payment before contribution.
        let directPayment: Figure<PerWeek>
        /// What can be charged for what it buys; nil where all that is not invoiced is for it.
        let chargeable: Figure<PerWeek>?
        /// What can be charged on routes that are invoiced.
        let invoiced: Figure<PerWeek>
        /// The stretch that it is in; nil where all are alike.
        let stretch: Int?

        /// Each week of a plan in which all are alike, with so much paid directly.
        init(of plan: borrowing PlanCost, paying directPayment: Figure<PerWeek>) {
            self.directPayment = directPayment
            chargeable = plan.chargeableDirectly
            invoiced = plan.chargeableInvoiced
            stretch = nil
        }

        /// A week of a stretch.
        init(of stretch: PlanCost.Stretch, at position: Int) {
            directPayment = stretch.directPayment
            chargeable = stretch.chargeableDirectly
            invoiced = stretch.invoiced
            self.stretch = position
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
                in: Week(of: plan, paying: gross),
                trace: &trace
            )
            : try manner.takenOff(
                of: personPays,
                inStretches: charges,
                of: plan,
                paying: gross,
                trace: &trace
            )
        directPaymentNet = try trace.difference(.summary(.directPaymentNet), gross, takenOff)
        invoice = try trace.difference(.summary(.invoice), personPays, takenOff)
    }
}

extension Payments.Manner {
    /// What comes off the direct payment on average over weeks that differ.
    fileprivate func takenOff(
        of personPays: Figure<PerWeek>,
        inStretches charges: [Figure<PerWeek>],
        of plan: borrowing PlanCost,
        paying gross: Figure<PerWeek>,
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<PerWeek> {
        var year = Tally<PerYear>()
        var (isAllCharged, isAllTaken) = (true, true)
        for (position, (charge, stretch)) in zip(charges, plan.stretches).enumerated() {
            let week = try takenOff(
                of: charge,
                in: Payments.Week(of: stretch, at: position),
                trace: &trace
            )
            isAllCharged = isAllCharged && week.value == charge.value
            isAllTaken = isAllTaken && week.value == stretch.directPayment.value
            try year.add(
                trace.year(
                    of: week,
                    in: stretch,
                    at: position,
                    as: .stretch(.takenOffYear, position)
                )
            )
        }
        let average = try trace.week(
            of: trace.total(.summary(.takenOffYear), year),
            in: plan.weeksInYear,
            as: .summary(.takenOffAverage)
        )
        // Rounding leaves no penny to invoice where nothing is invoiced in any week, and none to pay
        // out where nothing is paid in any.
        // Nor may it ask for a penny more than the person pays, or than there is.
        let payable =
            isAllCharged || isAllTaken
            ? trace.greatest(.summary(.takenOffPayable), average, personPays)
            : trace.least(.summary(.takenOffPayable), average, personPays)
        return trace.least(.summary(.directPaymentTakenOff), payable, gross)
    }
}
