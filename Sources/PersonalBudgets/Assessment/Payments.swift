/// How the person's contribution is collected when a plan is held in several ways.
///
/// It is taken first from lines the council or a fund pays for, by invoice; the rest is taken off
/// the direct payment, which is then paid net.
public struct Payments: Sendable {
    /// What the person is invoiced for a week.
    public let invoice: Figure<PerWeek>
    /// The direct payment after contribution, a week; nil when no line is a direct payment.
    public let directPaymentNet: Figure<PerWeek>?

    init(
        of personPays: Figure<PerWeek>,
        for plan: PlanCost,
        trace: inout Trace
    ) throws(CalculationFault) {
        invoice = trace.least(.invoice, personPays, plan.chargeableInvoiced)
        let gross = Route.allCases.firstIndex(of: .directPayment).flatMap { plan.byRoute[$0] }
        if let gross {
            let rest = try trace.difference(.contributionLeft, personPays, invoice)
            directPaymentNet = trace.floored(
                .directPaymentNet,
                try trace.difference(.directPaymentLess, gross, rest)
            )
        } else {
            directPaymentNet = nil
        }
    }
}
