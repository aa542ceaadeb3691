internal import PlainText

/// A page of plain text, at most 80 columns wide.
package struct Page {
    /// The widest a line may be.
    package static let width = 80

    package private(set) var lines: [String] = []

    package init() {}

    /// The page, each line with its end.
    package var text: String { lines.map { $0 + "\n" }.joined() }

    package mutating func blank() {
        if let last = lines.last, !last.isEmpty { lines.append("") }
    }

    /// A line as it is.
    package mutating func line(_ text: String) { lines.append(text) }

    /// Rows in columns: the first to the left, the others to the right.
    package mutating func table(_ rows: [[String]]) {
        let widths = (rows.first ?? []).indices.map { column in
            rows.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
        }
        for row in rows {
            var line = "  " + DisplayWidth.alignedLeft(row.first ?? "", in: widths.first ?? 0)
            for (cell, width) in zip(row, widths).dropFirst() {
                line += "  " + DisplayWidth.alignedRight(cell, in: width)
            }
            self.line(line)
        }
    }

    /// Text wrapped to the width, its further lines indented.
    package mutating func paragraph(_ text: String, indent: Int = 0, hanging: Int? = nil) {
        let wrapping = Wrapping(
            width: Page.width,
            first: spaces(indent),
            rest: spaces(hanging ?? indent)
        )
        lines += wrapping.lines(text)
    }

    /// Text behind a first column, its further lines indented.
    package mutating func paragraph(_ text: String, first: String, indent: Int) {
        lines += Wrapping(width: Page.width, first: first, rest: spaces(indent)).lines(text)
    }

    /// What is said of a place, which stands whole on one line so that an editor can follow it.
    package mutating func report(_ place: String, _ kind: String, _ message: String) {
        let head = "\(place): \(kind):"
        guard DisplayWidth.columns(of: head) >= Page.width else {
            return paragraph(message, first: head + " ", indent: 2)
        }
        line(head)
        paragraph(message, indent: 2)
    }

    /// Two texts at the two edges of the page, on two lines when they do not fit on one.
    package mutating func edges(_ left: String, _ right: String) {
        let gap = Page.width - DisplayWidth.columns(of: left) - DisplayWidth.columns(of: right)
        if gap >= 2 {
            lines.append(left + spaces(gap) + right)
        } else {
            lines += [left, right].filter { !$0.isEmpty }
        }
    }

    /// A label in a gutter, and text beside it.
    package mutating func entry(_ label: String, _ text: String, gutter: Int = 21) {
        let first = "  " + DisplayWidth.alignedLeft(label, in: gutter - 2)
        lines += Wrapping(width: Page.width, first: first, rest: spaces(gutter)).lines(text)
    }
}
