// What a plan says of charges and of payments in vain.
extension Plan {
    /// What makes no difference, whatever a means test says.
    var idle: [IdleMeans] {
        account?.grossPayment != nil && !hasDirectPayment ? [.grossPayment] : []
    }

    /// Whether a line of it, or of another plan, is a direct payment by the council.
    private var hasDirectPayment: Bool {
        func isDirect(_ line: PlanLine) -> Bool {
            line.route == .directPayment && line.funding == .council
        }
        return lines.contains(where: isDirect)
            || alternatives.contains { $0.lines.contains(where: isDirect) }
    }
}

extension MeansTest {
    /// The lines of a plan, and of other plans, that are to be charged for and are not.
    func idleCharges(in plan: Plan?) -> [IdleMeans] {
        guard let plan else { return [] }
        let hasGround = person.exemptions.contains { regime.exemptions[$0].isAlone }
        func idle(_ lines: [PlanLine], of other: Int?) -> [IdleMeans] {
            lines.enumerated().compactMap { index, line in
                guard line.funding == .council, !line.isFree else { return nil }
                if hasGround { return .chargedLine(index, of: other) }
                return line.every == .once ? .chargedOnce(index, of: other) : nil
            }
        }
        return idle(plan.lines, of: nil)
            + plan.alternatives.enumerated().flatMap { idle($1.lines, of: $0) }
    }
}
