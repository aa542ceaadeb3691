extension [String] {
    /// The texts as one text, a separator between each two.
    ///
    /// The standard library does this for every collection, and on its first call looks through
    /// all conformances of the program for it: most of the time that a screen would take.
    public func joined(separator: String = "") -> String {
        var whole = first ?? ""
        for text in dropFirst() {
            whole += separator
            whole += text
        }
        return whole
    }

    /// The texts as a sentence tells them: `a, b and c`.
    public var inAList: String {
        guard let last, count > 1 else { return first ?? "" }
        return "\(Array(dropLast()).joined(separator: ", ")) and \(last)"
    }
}
