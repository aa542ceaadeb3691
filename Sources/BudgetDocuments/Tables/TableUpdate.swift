/// Rows of a table whose asserted cells are to say what came out.
///
/// Only cells that differ change, and the row's kind: what the program said is `characterised` until
/// somebody reviews it. The reason goes above the row. All else stays as it is, byte for byte.
package struct TableUpdate {
    /// The file.
    package let file: String
    /// The bytes of the file with the changes.
    package let bytes: [UInt8]
    /// Each row that is changed, in words.
    package let changes: [String]
    /// Each row that is named and not changed, in words.
    package let leftAlone: [String]

    /// The rows of a run that are named and differ.
    ///
    /// - Parameters:
    ///   - run: The table, run.
    ///   - original: The bytes of its file.
    ///   - ids: The ids of the rows that may change.
    ///   - reason: Why they do.
    package init(_ run: TableRun, _ original: [UInt8], rows ids: Set<String>, reason: String) {
        let results = run.rows.filter { ids.contains($0.row.id) }
        leftAlone = results.compactMap(\.whyLeftAlone)
        let lineEnd = original.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
        var edits: [(range: Range<Int>, text: String)] = []
        var changes: [String] = []
        for result in results where result.whyLeftAlone == nil {
            let cells = result.row.cells
            guard let start = cells.first?.range.lowerBound else { continue }
            let words = "\(result.row.id): " + result.changesInWords
            // What a cell expected may go over several lines, as a comment never does.
            let comment = "# \(words); \(reason)".split { $0.isNewline }.joined(separator: " ")
            edits.append((start..<start, comment + lineEnd))
            for difference in result.differences {
                guard let cell = difference.cell else { continue }
                edits.append((cells[cell].range, CSVCell.written(difference.actual)))
            }
            if let kind = result.row.kindCell {
                edits.append((cells[kind].range, RowKind.characterised.rawValue))
            }
            changes.append(words)
        }
        var bytes: [UInt8] = []
        var position = 0
        // A comment stands before the first cell, which begins where it does.
        let inOrder = edits.sorted {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
        for edit in inOrder {
            bytes += original[position..<edit.range.lowerBound]
            bytes += edit.text.utf8
            position = edit.range.upperBound
        }
        file = run.file
        self.bytes = bytes + original[position...]
        self.changes = changes
    }
}

extension RowResult {
    /// Why a row cannot be made to say what came out; nil where it can.
    fileprivate var whyLeftAlone: String? {
        if hasPassed { return "\(row.id) has passed, and stays as it is" }
        if lineToPaste == nil {
            return "\(row.id) stays as it is: no column errors? is there for its faults"
        }
        // The header would go on saying of what came out once that somebody had specified it.
        return row.kindCell == nil && row.kind != .characterised
            ? "\(row.id) stays as it is: no column kind is there to make it characterised" : nil
    }

    /// Each cell that differs: what it said, and what came out.
    fileprivate var changesInWords: String {
        differences.map { "\($0.column) \($0.expected) to \($0.actual)" }.joined(separator: ", ")
    }
}
