package import PersonalBudgets

extension CalendarDate {
    /// A date written like `2026-04-20`; nil for anything else.
    package init?(written text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2],
            parts.allSatisfy({ $0.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) }),
            let year = Int(String(parts[0]) ?? ""), let month = Int(String(parts[1]) ?? ""),
            let day = Int(String(parts[2]) ?? "")
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
