internal import PersonalBudgets

/// What the columns of a spreadsheet of cases mean: a column for each value that they differ in.
///
/// A column is headed by the way to its value, as in a regression table: `person.born`,
/// `answers.meals`, `finance.capital.savings`. A blank cell says nothing, `null` takes a value
/// away, and a cell that begins with a bracket or brace is JSON.
struct CaseSheet: Sendable {
    /// What is wrong with the header; then no row is used.
    private(set) var faults: [TableFault] = []
    /// The way to the value of each column; nil for a column that is left out by name.
    private(set) var paths: [CasePath?] = []
    /// The columns that are used and their paths, in the order in which they make a case.
    private(set) var order: [Column] = []
    /// The columns of which one is for a part of what the other is for.
    private var parts: [(whole: Int, part: Int)] = []
    /// What all cases share.
    let base: JSONTree

    /// A column that is used.
    typealias Column = (index: Int, path: CasePath)

    /// Reads a header.
    ///
    /// - Parameters:
    ///   - header: Its cells.
    ///   - map: What the columns are called, and what all the cases share.
    init(_ header: [CSVCell], map: CaseMap) {
        var base = map.base
        if base["format"] == nil { base["format"] = .text(DocumentKind.case.rawValue) }
        self.base = base
        readHeader(header, map)
        order = paths.enumerated().compactMap { index, path in path.map { (index, $0) } }
            .inOrderOfSetting(\.path)
        parts = order.parts(\.path).map { (order[$0.whole].index, order[$0.part].index) }
    }

    /// A value that two cells of a row say, of which only one would count; nil where there is none.
    func valueSaidTwice(in cells: [CSVCell]) -> TableFault? {
        for (whole, part) in parts where !cells[whole].text.isEmpty && !cells[part].text.isEmpty {
            guard let path = paths[whole], let narrower = paths[part],
                let value = try? CellValue(cells[whole].text, isWords: path.isWords),
                value.says(narrower, in: path)
            else { continue }
            return TableFault(.saidTwice(narrower.name, by: path.name), at: cells[part].range)
        }
        return nil
    }

    private mutating func readHeader(_ cells: [CSVCell], _ map: CaseMap) {
        if let why = cells.whyNoHeader {
            return faults.append(TableFault(why, at: cells.first?.range ?? .start))
        }
        // Where a heading, and the way to a value, stands first.
        var headings: [String: Int] = [:]
        var ways: [[String]: Int] = [:]
        for (index, cell) in cells.enumerated() {
            do throws(TableFault.Kind) {
                let path = try map.path(of: cell.text)
                let same = headings[cell.text]
                let before = path?.values.compactMap { ways[$0] }.min()
                if same == nil { headings[cell.text] = index }
                for way in path?.values ?? [] where ways[way] == nil { ways[way] = index }
                paths.append(path)
                // Two values of which only one would count, whatever the columns are called.
                if let same { throw .columnRepeated(cell.text, first: same + 1) }
                if let before {
                    throw .columnForTheSame(
                        cell.text,
                        as: cells[before].text,
                        first: before + 1
                    )
                }
                // A path that no case could have is a fault of the header, not of every row.
                var trial = base
                if let path { try trial.set(path, to: .text(""), isWhole: true) }
            } catch {
                faults.append(TableFault(error, at: cell.range))
            }
        }
    }
}
