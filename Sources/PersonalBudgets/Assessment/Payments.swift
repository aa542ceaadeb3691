/// How the person's contribution is collected when a plan is held in several ways.
///
/// It is taken first from lines the council or a fund pays for, by invoice; what is left comes off
/// the direct payment, which is then paid net; what the direct payment cannot bear is invoiced too.
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
        let gross = Route.allCases.firstIndex(of: .directPayment).flatMap { plan.byRoute[$0] }
        guard let gross else {
            invoice = trace.choose(.invoice, personPays)
            directPaymentNet = nil
            return
        }
        let first = trace.least(.invoicedFirst, personPays, plan.chargeableInvoiced)
        let rest = try trace.difference(.contributionLeft, personPays, first)
        let takenOff = trace.least(.directPaymentTakenOff, rest, gross)
        directPaymentNet = try trace.difference(.directPaymentNet, gross, takenOff)
        invoice = try trace.difference(.invoice, personPays, takenOff)
    }
}
