extension Assessment {
    /// Whether what is still to be found out can lower what the person can be asked for.
    ///
    /// What could raise it leaves no figure at all: income or capital that nobody knows. What has not
    /// been asked makes even a charge of nothing provisional: unknown is not zero.
    var isProvisional: Bool {
        switch contribution?.outcome {
        case .maximum: missing.contains { Missing.deductions.contains($0) }
        // The full cost ends only with a cap on all that is ever paid.
        case .fullCost: missing.contains(.metered)
        case .unknown, nil: false
        }
    }
}
