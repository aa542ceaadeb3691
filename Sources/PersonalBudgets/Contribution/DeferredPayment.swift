/// How much may be lent on a home.
public struct DeferredPaymentRule: Sendable {
    /// The part of the value that counts.
    public let part: Exact
    /// What is left to the person of it.
    public let kept: RateCell.Index
    /// Where the rule comes from.
    public let citation: Citation

    /// A part of the value less an amount.
    public init(part: Exact, kept: RateCell.Index, citation: Citation) {
        self.part = part
        self.kept = kept
        self.citation = citation
    }
}

extension MeansTest {
    /// A part of the home's value, less what the person keeps and what is charged on it already.
    func deferredPaymentLimit(
        trace: inout Trace
    ) throws(CalculationFault) -> Figure<Money>? {
        guard let rule = regime.deferredPayment, let home = finance.deferredPayment else {
            return nil
        }
        let counted: Figure<Money> = try trace.product(
            .deferredPayment(.counted),
            trace.input(.deferredPayment(.value), home.value.exact) as Figure<Money>,
            trace.input(.deferredPayment(.part), rule.part)
        )
        let kept = try trace.difference(
            .deferredPayment(.lessKept),
            counted,
            amount(of: rule.kept, trace: &trace)
        )
        let free = trace.floored(
            .deferredPayment(.free),
            try trace.difference(
                .deferredPayment(.lessCharges),
                kept,
                trace.input(.deferredPayment(.charges), home.priorCharges.exact)
            )
        )
        return try trace.rounded(.deferredPayment(.limit), free, .down, on: .charge)
    }
}
