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
}
