import TestKit

/// The help pages, found the way a reader finds them: from each page to those it names.
struct HelpPage {
    /// The words after `pbcalc help`.
    let path: [String]
    let ending: Binary.Ending

    /// Every page there is.
    static func all() async throws -> [HelpPage] {
        var pages: [HelpPage] = []
        var waiting: [[String]] = [[]]
        while let path = waiting.popLast() {
            let page = HelpPage(
                path: path,
                ending: try await Binary.built().run(["help"] + path)
            )
            pages.append(page)
            waiting += page.commands.map { path + [$0] }
        }
        return pages
    }

    /// The commands under this one.
    var commands: [String] { names(under: "Commands:") }

    /// The spellings of its options.
    var options: [String] {
        names(under: "Options:").map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }
    }

    /// The examples, as they would be typed.
    var examples: [String] {
        ending.lines.prefix { !$0.hasPrefix("Usage:") }.filter { $0.hasPrefix("  pbcalc ") }
            .map { line in
                // Two spaces or more stand between an example and its meaning.
                let text = line.drop { $0 == " " }
                return String(text.firstRange(of: "  ").map { text[..<$0.lowerBound] } ?? text)
            }
    }

    private func names(under heading: String) -> [String] {
        ending.lines.drop { $0 != heading }.dropFirst().prefix { !$0.isEmpty }
            .compactMap { line in
                let indent = line.prefix { $0 == " " }.count
                guard indent <= 6 else { return nil }
                return line.split(separator: " ").first.map(String.init)
            }
    }
}
