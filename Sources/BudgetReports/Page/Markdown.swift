internal import PlainText

/// Markdown in which words from outside mean only themselves.
enum Markdown {
    /// Words that are no markup and stay within their cell, cut to so many characters.
    static func words(_ text: String, limit: Int = .max) -> String {
        let shown = Escaping.shown(text, limit: limit)
        // Brackets are markup only where an address can follow them.
        let hasLinks = ["](", "][", "]:"].contains { shown.contains($0) }
        let marks = (hasLinks ? "|\\`*_~<>#&[]" : "|\\`*_~<>#&").unicodeScalars
        return shown.unicodeScalars.map { marks.contains($0) ? "\\\($0)" : "\($0)" }.joined()
    }

    /// A row of a table, of cells that are Markdown already.
    static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}
