extension Assessment {
    /// Whether a charge may turn out lower by what is still to be found out.
    ///
    /// What could raise it leaves no figure at all: income or capital that nobody knows. All else that
    /// is missing comes off, and of nothing nothing does, so that a charge of nothing is never
    /// provisional, though what is missing is named beside it.
    ///
    /// - Parameter charge: What is asked for; nil for a full cost that is not known.
    /// - Returns: Whether it may.
    public func isProvisional(charging charge: Exact?) -> Bool {
        guard charge != .zero else { return false }
        return switch contribution?.outcome {
        case .maximum: missing.contains { Missing.deductions.contains($0) }
        // The full cost ends only with a cap on all that is ever paid.
        case .fullCost: missing.contains(.metered)
        case .unknown, nil: false
        }
    }
}
