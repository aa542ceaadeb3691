extension Pence {
    /// The amount in parts of the weights given, which together are the amount to the penny.
    ///
    /// Each part is first cut down to whole pence; the pence that are left go to the parts that
    /// lost most, the earlier one first where two lost the same (largest remainder).
    ///
    /// The amount itself is not below nothing.
    ///
    /// - Parameter weights: What each part weighs, none below nothing.
    /// - Returns: A part for each weight; all nothing where nothing weighs anything.
    /// - Throws: `tooLarge`, for amounts no file can hold.
    public func shared(among weights: [Exact]) throws(CalculationFault) -> [Pence] {
        var whole = Exact.zero
        for weight in weights { whole = try whole + weight }
        guard whole > .zero else { return weights.map { _ in .zero } }
        var parts: [Int64] = []
        var lost: [(part: Int, rest: Exact)] = []
        for (position, weight) in weights.enumerated() {
            let exact = try self.exact * weight / whole
            let cut = try exact.rounded(.down, on: .charge)
            parts.append(cut.numerator)
            try lost.append((position, exact - cut))
        }
        let left = count - parts.reduce(0, +)
        let order = lost.sorted { ($1.rest, $0.part) < ($0.rest, $1.part) }
        for (part, _) in order.prefix(max(0, Int(clamping: left))) { parts[part] += 1 }
        return parts.map { Pence($0) }
    }
}
